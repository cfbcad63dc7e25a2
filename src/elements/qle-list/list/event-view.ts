import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { lifeEventKind } from '../../../api/life-event-type.js';
import type { CalendarDate, LifeEventStatus, QualifyingLifeEvent, Timestamp } from '../../../api/models.js';
import {
  daysLeft,
  isAboutContinuation,
  lifeEventUse,
  mayBeUsed,
  nearsItsEnd,
  windowState,
} from '../../../benefits/life-events/life-event.js';
import type { Tone } from '../../../ui/badge.js';
import { badge } from '../../../ui/badge.js';
import { calendarButton } from '../../../ui/calendar-button.js';
import type { LazyModules } from '../../../ui/lazy.js';
import { lazyNotice } from '../../../ui/lazy-notice.js';
import type { IconName } from '../../../ui/icon.js';
import { icon } from '../../../ui/icon.js';
import { inlineWarning } from '../../../ui/inline-warning.js';
import { numericText } from '../../../ui/numeric-text.js';
import { changing } from '../lazy.js';
import type { ListStrings } from '../words.js';
import { eventName, kindWords } from '../words.js';
import { timeline } from './timeline-view.js';

/** The values that the description of a life event's dates depends on. */
export interface EventDates {
  readonly today: CalendarDate;
  /** The person's calendar date of an instant. */
  readonly dayOf: (instant: Timestamp) => CalendarDate;
  /** From how many days before the end of its window a life event has an alert. */
  readonly alertDays: number;
}

/** What the person can do with a life event. */
export interface EventActions {
  /** Whether the event can be used on this page: the person is then not sent to the HR team for it. */
  readonly offersUse: boolean;
  readonly selected: boolean;
  /** The buttons; `nothing` in the place of one that is not offered, so that the others stay the same elements. */
  readonly buttons: readonly unknown[];
  /** The form that one of the buttons has opened, or `nothing`. */
  readonly form: unknown;
  /** The lazy modules, as this event sees them. */
  readonly lazy: LazyModules;
}

const BADGES: Readonly<Record<LifeEventStatus | 'unknown', readonly [Tone, IconName]>> = {
  approved: ['success', 'check'],
  pending: ['warning', 'clock'],
  denied: ['neutral', 'declined'],
  unknown: ['neutral', 'info'],
};

/** One life event: its kind, status and window, its timeline and notes, and what the person can do with it. */
export function eventView(
  strings: ListStrings,
  event: QualifyingLifeEvent,
  dates: EventDates,
  { offersUse, selected, buttons, form, lazy }: EventActions,
): TemplateResult {
  const status = typeof event.status === 'string' ? event.status : 'unknown';
  const [tone, symbol] = BADGES[status];
  const hasButtons = buttons.some((button) => button !== nothing);
  // A window that has closed leaves nothing to do.
  const isFolded = !hasButtons && form === nothing && windowState(event, dates.today) === 'closed';
  const head = html`<div>
      <h3 part="event-kind">${kindWords(strings, event)}</h3>
      <span class="muted small">
        ${`${strings.t('qle-list.date')}:`} ${numericText(strings.date(event.event_date))}
      </span>
    </div>
    ${badge(tone, symbol, strings.t(`life-event.status.${status}`))}`;
  const body = html`${enrollmentWindow(strings, event, dates, offersUse)}
  ${timeline(strings, event, dates.today, dates.dayOf)}
  ${event.notes ? html`<p part="notes" class="small"><b>${`${strings.t('qle-list.notes')}:`}</b> ${event.notes}</p>` : nothing}`;
  return html`<li
    part="event ${selected ? 'event-selected' : ''}"
    class="panel record ${selected ? 'selected' : ''}"
  >
    ${
      isFolded
        ? html`<details part="event-details" class="past-event">
            <summary><div class="record-head">${head}</div></summary>
            <div class="record">${body}</div>
          </details>`
        : html`<div class="record-head">${head}</div>
            ${body}`
    }
    ${
      hasButtons
        ? html`<div part="actions" class="row actions no-print">${buttons}</div>
            ${lazyNotice(strings, lazy)}`
        : nothing
    }
    ${form}
  </li>`;
}

/** The button that selects a life event for the host page. */
export const selectButton = (
  strings: ListStrings,
  event: QualifyingLifeEvent,
  selected: boolean,
  select: () => void,
) => {
  const words = strings.t('qle-list.select');
  return html`<button
    type="button"
    part="button select"
    class="button"
    aria-pressed=${selected}
    aria-label="${words}: ${eventName(strings, event)}"
    @click=${select}
  >
    ${selected ? icon('check') : nothing}${words}
  </button>`;
};

/** The button that opens the form to reopen the enrollment; `nothing` where a date or the status of the event rules it out. */
export function changeCoverageButton(
  strings: ListStrings,
  event: QualifyingLifeEvent,
  today: CalendarDate,
  lazy: LazyModules,
  begin: () => void,
) {
  if (!mayBeUsed(lifeEventUse(event, today))) return nothing;
  const words = strings.t('qle-list.use');
  return html`<button
    type="button"
    id="change-coverage-${event.id}"
    part="button change-coverage"
    class="button"
    aria-label="${words}: ${eventName(strings, event)}"
    aria-busy=${lazy.isAwaited(changing) || nothing}
    @click=${begin}
  >
    ${words}
  </button>`;
}

/** The button that saves the last day of the window as a calendar file, while there is a last day to keep. */
export const windowEndButton = (
  strings: ListStrings,
  lazy: LazyModules,
  event: QualifyingLifeEvent,
  today: CalendarDate,
  now: () => Date,
) =>
  event.status === 'denied' || windowState(event, today) === 'closed'
    ? nothing
    : calendarButton(
        strings,
        lazy,
        event.id,
        event.enrollment_window_end,
        now,
        `: ${eventName(strings, event)}`,
      );

function enrollmentWindow(
  strings: ListStrings,
  event: QualifyingLifeEvent,
  dates: EventDates,
  offersUse: boolean,
) {
  const { today, alertDays } = dates;
  const words = windowWords(strings, event, today, offersUse);
  if (words === undefined) return nothing;
  const alert = nearsItsEnd(event, today, alertDays) ? alertWords(strings, event, offersUse) : undefined;
  const tone = event.status === 'pending' ? 'warning' : 'info';
  return html`<p part="window" class="window ${windowState(event, today)}">
      ${icon('calendar')}<span translate="no">${words}</span>
    </p>
    ${alert === undefined ? nothing : inlineWarning('alert', alert, tone)}`;
}

/** Whether the window promises that the person can change coverage; not so for kinds about continuing it. */
const opensEnrollment = ({ event_type: type }: QualifyingLifeEvent) =>
  !isAboutContinuation(lifeEventKind(type));

/** What the window means today; undefined for a denied event, whose window opens nothing. */
function windowWords(
  strings: ListStrings,
  event: QualifyingLifeEvent,
  today: CalendarDate,
  offersUse: boolean,
): string | undefined {
  const { enrollment_window_start: start, enrollment_window_end: end } = event;
  if (event.status === 'denied') return undefined;
  const dates = { start: strings.date(start), end: strings.date(end) };
  const isKnown = event.status === 'approved' || event.status === 'pending';
  if ((!isKnown || !opensEnrollment(event)) && today <= end)
    return strings.t(offersUse ? 'life-event.window.dates' : 'life-event.window.continuation', dates);
  const isPending = event.status === 'pending';
  switch (windowState(event, today)) {
    case 'not-open-yet':
      return strings.t(
        isPending ? 'life-event.window.under-review.not-open-yet' : 'life-event.window.not-open-yet',
        dates,
      );
    case 'closed':
      return strings.t('life-event.window.closed', { date: strings.date(end) });
    case 'open': {
      const left = daysLeft(event, today);
      if (left === 0)
        return strings.t(
          isPending ? 'life-event.window.under-review.last-day' : 'life-event.window.last-day',
        );
      return strings.t(isPending ? 'life-event.window.under-review' : 'life-event.window.open', {
        date: strings.date(end),
        left: strings.count('life-event.window.left', left),
      });
    }
  }
}

/**
 * What the person should do while there is time: ask about an event under review, use an approved one. The last day is in
 * the sentence about the window.
 */
function alertWords(
  strings: ListStrings,
  event: QualifyingLifeEvent,
  offersUse: boolean,
): string | undefined {
  const { status } = event;
  if (status !== 'pending' && status !== 'approved') return undefined;
  if (status === 'approved' && opensEnrollment(event)) return strings.t('qle-list.alert.approved');
  if (offersUse) return strings.t('qle-list.alert.ends-soon');
  return strings.t(status === 'pending' ? 'qle-list.alert.under-review' : 'qle-list.alert.continuation');
}

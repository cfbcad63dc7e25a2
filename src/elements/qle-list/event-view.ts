import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CalendarDate, LifeEventStatus, QualifyingLifeEvent, Timestamp } from '../../api/models.js';
import { nearsItsEnd, windowState } from '../../benefits/life-event.js';
import { figure } from '../../ui/amount.js';
import type { Tone } from '../../ui/badge.js';
import { badge } from '../../ui/badge.js';
import { calendarButton } from '../../ui/calendar-button.js';
import { caution } from '../../ui/caution.js';
import type { IconName } from '../../ui/icon.js';
import { icon } from '../../ui/icon.js';
import { timeline } from './timeline-view.js';
import type { ListStrings } from './words.js';
import { alertWords, kindWords, nameOf, windowWords } from './words.js';

/** What an event is looked at with, and what can be done with it. */
export interface EventState {
  readonly today: CalendarDate;
  readonly now: () => Date;
  /** The person's calendar date of an instant. */
  readonly dayOf: (instant: Timestamp) => CalendarDate;
  /** Days before a window's end from which on an event has a note about it. */
  readonly alertDays: number;
  /** Undefined where events are not there to be selected. */
  readonly select: ((event: QualifyingLifeEvent) => void) | undefined;
  readonly selectedId: string | undefined;
  /** The way to change coverage with it, or its form; nothing where that is not offered. */
  readonly use: (event: QualifyingLifeEvent) => { readonly button?: unknown; readonly form?: unknown };
}

const looks: Readonly<Record<LifeEventStatus | 'unknown', readonly [Tone, IconName]>> = {
  approved: ['success', 'check'],
  pending: ['warning', 'clock'],
  denied: ['neutral', 'declined'],
  unknown: ['neutral', 'info'],
};

/** One life event: what it was, where it stands, until when it lets a person change coverage, and what to do with it. */
export function eventView(
  strings: ListStrings,
  event: QualifyingLifeEvent,
  state: EventState,
): TemplateResult {
  const { today, select, selectedId } = state;
  const status = typeof event.status === 'string' ? event.status : 'unknown';
  const [tone, symbol] = looks[status];
  const selected = select !== undefined && event.id === selectedId;
  return html`<li
    part="event ${selected ? 'event-selected' : ''}"
    class="panel record ${selected ? 'selected' : ''}"
  >
    <div class="record-head">
      <div>
        <h3 part="event-kind">${kindWords(strings, event)}</h3>
        <p class="muted small">${strings.t('qle-list.date')}: ${figure(strings.date(event.event_date))}</p>
      </div>
      ${badge(tone, symbol, strings.t(`life-event.status.${status}`))}
    </div>
    ${windowView(strings, event, state)} ${timeline(strings, event, today, state.dayOf)}
    ${event.notes ? html`<p part="notes" class="small"><b>${strings.t('qle-list.notes')}:</b> ${event.notes}</p>` : nothing}
    ${actions(strings, event, state, selected)}
  </li>`;
}

function windowView(strings: ListStrings, event: QualifyingLifeEvent, { today, alertDays }: EventState) {
  const words = windowWords(strings, event, today);
  if (words === undefined) return nothing;
  const alert = nearsItsEnd(event, today, alertDays) ? alertWords(strings, event) : undefined;
  const tone = event.status === 'pending' ? 'warning' : 'info';
  return html`<p part="window" class="window ${windowState(event, today)}">
      ${icon('calendar')}<span translate="no">${words}</span>
    </p>
    ${alert === undefined ? nothing : caution('alert', alert, tone)}`;
}

function actions(strings: ListStrings, event: QualifyingLifeEvent, state: EventState, selected: boolean) {
  const { today, now, select } = state;
  const { button = nothing, form = nothing } = state.use(event);
  const hasDeadline = event.status !== 'denied' && windowState(event, today) !== 'closed';
  const words = strings.t('qle-list.select');
  if (button === nothing && !hasDeadline && select === undefined) return form;
  return html`<div part="actions" class="row actions no-print">
      ${button}
      ${
        select === undefined
          ? nothing
          : html`<button
              type="button"
              part="button select"
              class="button"
              aria-pressed=${selected}
              aria-label="${words}: ${nameOf(strings, event)}"
              @click=${() => select(event)}
            >
              ${selected ? icon('check') : nothing}${words}
            </button>`
      }
      ${hasDeadline ? calendarButton(strings, event.id, event.enrollment_window_end, now, `: ${nameOf(strings, event)}`) : nothing}
    </div>
    ${form}`;
}

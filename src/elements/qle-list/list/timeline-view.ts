import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { CalendarDate, QualifyingLifeEvent, Timestamp } from '../../../api/models.js';
import { daysBetween, today as dateOf } from '../../../benefits/dates/calendar-date.js';
import type { LifeEventStep } from '../../../benefits/life-events/life-event-steps.js';
import { lifeEventSteps } from '../../../benefits/life-events/life-event-steps.js';
import { numericText } from '../../../ui/numeric-text.js';
import type { ListStrings } from '../words.js';
import { windowBar } from './window-bar.js';

/**
 * The steps of a life event in the order of their days, below a bar with its window. The words say whether a step is done
 * ("opened", "opens", "not yet"); the marker beside them only repeats it. How many days are left until the window closes
 * is said once, above the timeline.
 */
export function timeline(
  strings: ListStrings,
  event: QualifyingLifeEvent,
  today: CalendarDate,
  dayOf: (instant: Timestamp) => CalendarDate,
): TemplateResult {
  const steps = lifeEventSteps(event, today, dayOf);
  // At most one step is current: the next one or, without one, the last of today's.
  const current =
    steps.find(({ state }) => state === 'next') ?? steps.findLast(({ state }) => state === 'today');
  return html`${windowBar(strings, steps, today)}
    <ol part="timeline" class="timeline small" aria-label=${strings.t('qle-list.timeline')}>
      ${steps.map((step) => {
        const { date, state } = step;
        const isNear = state === 'today' || state === 'next';
        return html`<li
          part="step step-${state}"
          class="step ${state}"
          aria-current=${step === current ? 'step' : nothing}
        >
          <span class="step-name">${stepWords(strings, event, step)}</span>
          ${date === null ? nothing : html`<span class="muted">${numericText(strings.date(date))}</span>`}
          ${
            isNear && date !== null && (step.name !== 'closes' || state === 'today')
              ? html`<span class="step-when">${strings.relativeDays(daysBetween(today, date))}</span>`
              : nothing
          }
        </li>`;
      })}
    </ol>`;
}

function stepWords(strings: ListStrings, { status }: QualifyingLifeEvent, { name, state }: LifeEventStep) {
  if (name === 'reported') return strings.t('qle-list.step.reported');
  if (name === 'reviewed') {
    if (state !== 'unknown') return strings.t('qle-list.step.reviewed');
    // An event that was decided has been reviewed, although the API gives no date.
    const decided = status === 'approved' || status === 'denied';
    return strings.t(decided ? 'qle-list.step.reviewed.undated' : 'qle-list.step.reviewed.not-yet');
  }
  return strings.t(state === 'done' ? `qle-list.step.${name}.past` : `qle-list.step.${name}`);
}

/**
 * Calendar dates of instants in the person's time zone. They are kept, because a format for a time zone is slow to create
 * and every render needs the same dates.
 */
export class LocalDates {
  readonly #dates = new Map<string, CalendarDate>();

  of(instant: Timestamp, timeZone: string | undefined): CalendarDate {
    const key = `${timeZone} ${instant}`;
    let date = this.#dates.get(key);
    if (date === undefined) this.#dates.set(key, (date = localDate(new Date(instant), timeZone)));
    return date;
  }
}

/** The settings warn of a time zone that does not exist, and use the viewer's own; so it is used here. */
function localDate(instant: Date, timeZone: string | undefined): CalendarDate {
  try {
    return dateOf(instant, timeZone);
  } catch {
    return dateOf(instant);
  }
}

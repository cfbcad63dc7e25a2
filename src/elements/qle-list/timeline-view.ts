import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CalendarDate, QualifyingLifeEvent, Timestamp } from '../../api/models.js';
import { daysBetween } from '../../benefits/calendar.js';
import type { LifeEventStep } from '../../benefits/life-event-steps.js';
import { lifeEventSteps } from '../../benefits/life-event-steps.js';
import { figure } from '../../ui/amount.js';
import type { ListStrings } from './words.js';

/**
 * Reported, reviewed, window opens, window closes. Whether a step is done its words say ("opened", "opens", "not yet");
 * the marker beside them says it again.
 */
export function timeline(
  strings: ListStrings,
  event: QualifyingLifeEvent,
  today: CalendarDate,
  dayOf: (instant: Timestamp) => CalendarDate,
): TemplateResult {
  const steps = lifeEventSteps(event, today, dayOf);
  // One at most: what is next, or of several today the last.
  const current =
    steps.find(({ state }) => state === 'next') ?? steps.findLast(({ state }) => state === 'today');
  return html`<ol part="timeline" class="timeline small" aria-label=${strings.t('qle-list.timeline')}>
    ${steps.map((step) => {
      const { date, state } = step;
      const now = state === 'today' || state === 'next';
      return html`<li
        part="step step-${state}"
        class="step ${state}"
        aria-current=${step === current ? 'step' : nothing}
      >
        <span class="step-name">${stepWords(strings, event, step)}</span>
        ${date === null ? nothing : html`<span class="muted">${figure(strings.date(date))}</span>`}
        ${
          now && date !== null
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
    // Decided without a date: "not reviewed" would be wrong.
    const decided = status === 'approved' || status === 'denied';
    return strings.t(decided ? 'qle-list.step.reviewed.undated' : 'qle-list.step.reviewed.not-yet');
  }
  return strings.t(state === 'done' ? `qle-list.step.${name}.past` : `qle-list.step.${name}`);
}

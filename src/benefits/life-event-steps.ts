import type { CalendarDate, QualifyingLifeEvent, Timestamp } from '../api/models.js';

export type LifeEventStepName = 'reported' | 'reviewed' | 'opens' | 'closes';

/** `next` is the one that comes first of those ahead; `unknown` has no date, or none yet. */
export type LifeEventStepState = 'done' | 'today' | 'next' | 'later' | 'unknown';

export interface LifeEventStep {
  readonly name: LifeEventStepName;
  readonly date: CalendarDate | null;
  readonly state: LifeEventStepState;
}

/**
 * The way of a life event, from its report to its window's last day. A denied one has no window to wait for.
 *
 * @param dayOf the person's calendar date of an instant: the API's timestamps are UTC, days are not (trap 13)
 */
export function lifeEventSteps(
  event: QualifyingLifeEvent,
  today: CalendarDate,
  dayOf: (instant: Timestamp) => CalendarDate,
): readonly LifeEventStep[] {
  const steps: [LifeEventStepName, CalendarDate | null][] = [
    ['reported', dayOf(event.created_at)],
    ['reviewed', event.reviewed_at === null ? null : dayOf(event.reviewed_at)],
  ];
  if (event.status !== 'denied')
    steps.push(['opens', event.enrollment_window_start], ['closes', event.enrollment_window_end]);
  const next = steps.find(([, date]) => date !== null && date > today);
  return steps.map((step) => {
    const [name, date] = step;
    return { name, date, state: stateOf(date, today) ?? (step === next ? 'next' : 'later') };
  });
}

function stateOf(date: CalendarDate | null, today: CalendarDate): LifeEventStepState | undefined {
  if (date === null) return 'unknown';
  if (date === today) return 'today';
  return date < today ? 'done' : undefined;
}

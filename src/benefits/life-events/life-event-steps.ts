import type { CalendarDate, QualifyingLifeEvent, Timestamp } from '../../api/models.js';

/** The steps of a life event: its report, its review, and the first and last day of its window. */
export type LifeEventStepName = 'reported' | 'reviewed' | 'opens' | 'closes';

/** The state of a step against today. `next` is the first of the future steps. `unknown` has no date yet. */
export type LifeEventStepState = 'done' | 'today' | 'next' | 'later' | 'unknown';

/** One step of a life event. `date` is null if it has none yet. */
export interface LifeEventStep {
  readonly name: LifeEventStepName;
  readonly date: CalendarDate | null;
  readonly state: LifeEventStepState;
}

/**
 * The steps of a life event in the order of their days: its report, its review, the first and last day of its window.
 * Steps of one day are in that order too. A review without a date follows the report. A denied event has no window.
 *
 * @param dayOf gives the calendar date of an instant in the person's time zone, because the API's timestamps are in UTC
 */
export function lifeEventSteps(
  event: QualifyingLifeEvent,
  today: CalendarDate,
  dayOf: (instant: Timestamp) => CalendarDate,
): readonly LifeEventStep[] {
  const reported = dayOf(event.created_at);
  const steps: [LifeEventStepName, CalendarDate | null][] = [
    ['reported', reported],
    ['reviewed', event.reviewed_at === null ? null : dayOf(event.reviewed_at)],
  ];
  if (event.status !== 'denied')
    steps.push(['opens', event.enrollment_window_start], ['closes', event.enrollment_window_end]);
  const place = ([, date]: (typeof steps)[number]) => date ?? reported;
  steps.sort((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0));
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

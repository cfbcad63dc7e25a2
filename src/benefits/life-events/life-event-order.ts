import type { CalendarDate, QualifyingLifeEvent } from '../../api/models.js';
import { windowState } from './life-event.js';

/** A sort key: open windows by their last day, then future windows by their first day, then all other events. */
function urgency(event: QualifyingLifeEvent, today: CalendarDate): string {
  const state = event.status === 'denied' ? 'closed' : windowState(event, today);
  if (state === 'open') return `0${event.enrollment_window_end}`;
  return state === 'not-open-yet' ? `1${event.enrollment_window_start}` : '2';
}

/**
 * Sorts life events by how soon the person has to act. Events without an open or future window keep the API's order,
 * which is undocumented.
 */
export function byUrgency(
  events: readonly QualifyingLifeEvent[],
  today: CalendarDate,
): readonly QualifyingLifeEvent[] {
  return events
    .map((event) => [urgency(event, today), event] as const)
    .sort(([one], [other]) => (one < other ? -1 : Number(one > other)))
    .map(([, event]) => event);
}

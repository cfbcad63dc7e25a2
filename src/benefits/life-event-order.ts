import type { CalendarDate, QualifyingLifeEvent } from '../api/models.js';
import { windowState } from './life-event.js';

/** Open windows by their end, then those that open later by their start; an event that opens nothing comes last. */
function urgency(event: QualifyingLifeEvent, today: CalendarDate): string {
  const state = event.status === 'denied' ? 'closed' : windowState(event, today);
  if (state === 'open') return `0${event.enrollment_window_end}`;
  return state === 'not-open-yet' ? `1${event.enrollment_window_start}` : '2';
}

/**
 * Life events with the one first that a person has the least time for. What is not pressing stays in the API's order,
 * which is undocumented (trap 8).
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

import type { CalendarDate, QualifyingLifeEvent } from '../api/models.js';
import { daysBetween } from './calendar.js';

/** Where today lies against a special enrollment period; its last day belongs to it. */
export type WindowState = 'not-open-yet' | 'open' | 'closed';

/** The window as the API gives it; it is never computed from the event's date (digest, "What the fields mean"). */
export function windowState(event: QualifyingLifeEvent, today: CalendarDate): WindowState {
  if (today < event.enrollment_window_start) return 'not-open-yet';
  return today > event.enrollment_window_end ? 'closed' : 'open';
}

/** Kinds that are about continuing a coverage that ends: their window does not promise that enrollment opens. */
const CONTINUATION = ['termination', 'reduction_in_hours', 'medicare_entitlement', 'employer_bankruptcy'];

/**
 * Whether a kind of life event is about continuation coverage (digest, "What the fields mean to people").
 *
 * @param kind as `lifeEventKind` spells it
 */
export function isAboutContinuation(kind: string): boolean {
  return CONTINUATION.includes(kind);
}

/** Days left of an open window: 0 on its last day. */
export function daysLeft(event: QualifyingLifeEvent, today: CalendarDate): number {
  return daysBetween(today, event.enrollment_window_end);
}

/**
 * Whether a window that may be used ends within so many days: time to say what to do.
 *
 * @param days 0 for its last day only
 */
export function nearsItsEnd(event: QualifyingLifeEvent, today: CalendarDate, days: number): boolean {
  return mayBeUsed(lifeEventUse(event, today)) && daysLeft(event, today) <= days;
}

/**
 * Whether a life event can be used to change coverage today, as far as the API's own dates and status say.
 *
 * `under-review` and `unknown` are no refusals: whether a reissue needs an approved event is undocumented, so the
 * server decides (trap 10).
 */
export type LifeEventUse = 'usable' | 'under-review' | 'unknown' | 'denied' | 'not-open-yet' | 'closed';

export function lifeEventUse(event: QualifyingLifeEvent, today: CalendarDate): LifeEventUse {
  if (event.status === 'denied') return 'denied';
  const window = windowState(event, today);
  if (window !== 'open') return window;
  if (event.status === 'approved') return 'usable';
  return event.status === 'pending' ? 'under-review' : 'unknown';
}

/** Whether the server may be asked: the uses that no date or status of the API's rules out. */
export function mayBeUsed(use: LifeEventUse): boolean {
  return use === 'usable' || use === 'under-review' || use === 'unknown';
}

import type { CalendarDate, QualifyingLifeEvent } from '../../api/models.js';
import { daysBetween } from '../dates/calendar-date.js';

/** Whether today is before, in or after a special enrollment period. Its last day belongs to it. */
export type WindowState = 'not-open-yet' | 'open' | 'closed';

/** Compares today with the window that the API sends ([windows](../../api/README.md#windows-come-from-the-api)). */
export function windowState(event: QualifyingLifeEvent, today: CalendarDate): WindowState {
  if (today < event.enrollment_window_start) return 'not-open-yet';
  return today > event.enrollment_window_end ? 'closed' : 'open';
}

/**
 * Kinds of events that are about continuing a coverage that ends. Nothing promises that they open enrollment
 * ([continuation coverage](../../api/README.md#continuation-coverage)).
 */
const CONTINUATION = ['termination', 'reduction_in_hours', 'medicare_entitlement', 'employer_bankruptcy'];

/**
 * Whether a kind of life event is about continuation coverage.
 *
 * @param kind in the spelling of `lifeEventKind`
 */
export function isAboutContinuation(kind: string): boolean {
  return CONTINUATION.includes(kind);
}

/** Days until the last day of an open window; 0 on the last day. */
export function daysLeft(event: QualifyingLifeEvent, today: CalendarDate): number {
  return daysBetween(today, event.enrollment_window_end);
}

/**
 * Whether an event can be used and its window ends within `days` days, so that the person should be reminded.
 *
 * @param days 0 means on the last day only
 */
export function nearsItsEnd(event: QualifyingLifeEvent, today: CalendarDate, days: number): boolean {
  return mayBeUsed(lifeEventUse(event, today)) && daysLeft(event, today) <= days;
}

/**
 * Whether a life event can be used to change coverage today, as far as the API's own dates and status say.
 *
 * `under-review` and `unknown` do not exclude a reissue. Whether one needs an approved event is undocumented, so the
 * server decides ([approval is undocumented](../../api/README.md#approval-is-undocumented)).
 */
export type LifeEventUse = 'usable' | 'under-review' | 'unknown' | 'denied' | 'not-open-yet' | 'closed';

/** Whether a life event can be used on a day. */
export function lifeEventUse(event: QualifyingLifeEvent, today: CalendarDate): LifeEventUse {
  if (event.status === 'denied') return 'denied';
  const window = windowState(event, today);
  if (window !== 'open') return window;
  if (event.status === 'approved') return 'usable';
  return event.status === 'pending' ? 'under-review' : 'unknown';
}

/** Whether a reissue may be requested: true unless the API's dates or status exclude it. */
export function mayBeUsed(use: LifeEventUse): boolean {
  return use === 'usable' || use === 'under-review' || use === 'unknown';
}

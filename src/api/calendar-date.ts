import type { CalendarDate } from './models.js';

/**
 * Whether a value is a day that exists, written `YYYY-MM-DD`. `2026-02-30` is not, and neither is a timestamp.
 *
 * The answer does not depend on the time zone of the machine.
 */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  // Browsers differ on a 30th of February: some refuse to parse it, some move it to March.
  const instant = Date.parse(value);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

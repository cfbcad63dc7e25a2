import type { CalendarDate } from '../../api/models.js';

export { isCalendarDate } from '../../api/calendar-date.js';

/** Milliseconds of a day. In UTC every day is equally long. */
const DAY = 86_400_000;

/**
 * The calendar date of an instant in a time zone: the day on which the person sees this instant.
 *
 * @param now the instant, usually `new Date()`
 * @param timeZone IANA name; default is the time zone of the person's device
 */
export function today(now: Date, timeZone?: string): CalendarDate {
  const parts = dayFormat(timeZone).formatToParts(now);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

const dayFormat = (timeZone: string | undefined) =>
  new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  });

/**
 * The milliseconds until another calendar date begins in a time zone, at most one second too many. It is searched for,
 * because a day may have 23 or 25 hours, and may begin at one o'clock.
 *
 * @param timeZone IANA name; default is the time zone of the person's device
 */
export function untilNextDay(now: Date, timeZone?: string): number {
  const format = dayFormat(timeZone);
  const day = format.format(now);
  let [before, after] = [0, DAY + DAY / 12];
  while (after - before > 1000) {
    const middle = (before + after) / 2;
    if (format.format(now.getTime() + middle) === day) before = middle;
    else after = middle;
  }
  return after;
}

/**
 * The milliseconds of a calendar date's midnight in UTC. Use it only to count days and to format in UTC: it is not the
 * start of the day in the person's time zone. Unlike `Date.UTC`, it does not read years before 100 as 19xx.
 */
export function utcMidnight(date: CalendarDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** Days from one calendar date to another. Negative if `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / DAY);
}

/** The calendar date `days` days later, or earlier if `days` is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(utcMidnight(date) + days * DAY).toISOString().slice(0, 10);
}

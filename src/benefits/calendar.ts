import type { CalendarDate } from '../api/models.js';

/** Milliseconds of a day in UTC, which has no daylight saving. */
const DAY = 86_400_000;

/**
 * Which day it is for the person: the calendar date of an instant in an IANA time zone.
 *
 * A `Date` is an instant and has no day of its own; only a zone gives it one (trap 13).
 *
 * @param now the instant, usually `new Date()`
 * @param timeZone IANA name; the viewer's own where it is left out
 */
export function today(now: Date, timeZone?: string): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).formatToParts(now);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/**
 * A calendar date as the milliseconds of its midnight in UTC: a number to count and format with in UTC, never an
 * instant of anybody's day. `Date.UTC` takes years before 100 for 19xx; no benefit is that old.
 */
export function utcMidnight(date: CalendarDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** Days from one calendar date to another; negative where `to` is earlier. UTC has no daylight saving to skip an hour. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / DAY);
}

/** The calendar date so many days later; earlier where `days` is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(utcMidnight(date) + days * DAY).toISOString().slice(0, 10);
}

/** Whether a text names a day that is on the calendar: `2026-02-30` does not. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && addDays(text, 0) === text;
}

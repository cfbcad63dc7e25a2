import type { CalendarDate } from '../../api/models.js';

/** The first and the last day that a date field accepts. An earlier or later year is a typing mistake, such as 0226 or 0207. */
export const FIRST_DAY = '1900-01-01';
export const LAST_DAY = '2199-12-31';

/**
 * Why a date is probably not the one that is meant: its year can't be right (`year`), or it is more than ten calendar
 * years before or after today (`far`), which a person can confirm. The API's documents set no limits, and one of their own
 * examples has a date several years back, so a distant date is questioned and not refused.
 */
export type DateDoubt = 'year' | 'far';

/** Whether a date is doubtful, and why. */
export function dateDoubt(date: CalendarDate, today: CalendarDate): DateDoubt | undefined {
  if (date < FIRST_DAY || date > LAST_DAY) return 'year';
  return Math.abs(yearOf(date) - yearOf(today)) > 10 ? 'far' : undefined;
}

/** The year of a date. */
export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

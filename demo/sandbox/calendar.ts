/**
 * Calendar dates (`YYYY-MM-DD`, without a time or a zone) and the sandbox's clock. Dates are counted in UTC, so that a
 * date never shifts with the machine's time zone.
 */
export type CalendarDate = string;

const DAY_MS = 86_400_000;

/** Whether a date exists: `2026-02-29` and `2026-13-01` are refused. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first day of the month that lies `months` after the month of `date`. */
export function firstOfMonth(date: CalendarDate, months: number): CalendarDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1;
  return new Date(Date.UTC(year, month + months, 1)).toISOString().slice(0, 10);
}

/** The later of two dates; ISO dates compare as text. */
export function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

/** The earlier of two dates. */
export function earlierOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

/** The sandbox's current time. */
export interface Clock {
  /** Timestamp, UTC, e.g. `2026-11-20T12:00:00.000Z`. */
  now(): string;
  /** The UTC calendar date of `now()`. */
  today(): CalendarDate;
}

/**
 * A clock from a setting. Without a setting it is the real time. With a date or a timestamp it stands still there, so
 * that every answer of a test run is the same; a date without a time means noon UTC.
 *
 * @throws Error when the text is neither a calendar date nor a timestamp with a zone.
 */
export function clockFrom(setting: string | undefined): Clock {
  const fixed = setting === undefined || setting === '' ? undefined : parseInstant(setting);
  const now = (): string => fixed ?? new Date().toISOString();
  return { now, today: () => now().slice(0, 10) };
}

function parseInstant(text: string): string {
  const date = text.slice(0, 10);
  const withZone = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;
  const instant = new Date(text.length === 10 ? `${text}T12:00:00Z` : text);
  if (!withZone.test(text) || !isCalendarDate(date) || Number.isNaN(instant.getTime())) {
    throw new Error(
      `"${text}" is not a date: use YYYY-MM-DD or a timestamp with a zone, such as 2026-11-20T09:00:00Z`,
    );
  }
  return instant.toISOString();
}

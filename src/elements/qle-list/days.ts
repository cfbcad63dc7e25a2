import type { CalendarDate, Timestamp } from '../../api/models.js';
import { today } from '../../benefits/calendar.js';

/**
 * The calendar date of instants in the person's time zone (trap 13). Remembered: a format for a zone is slow to make,
 * and a list asks for the same days in every render.
 */
export class Days {
  readonly #known = new Map<string, CalendarDate>();

  of(instant: Timestamp, timeZone: string | undefined): CalendarDate {
    const key = `${timeZone} ${instant}`;
    let day = this.#known.get(key);
    if (day === undefined) this.#known.set(key, (day = dayOf(new Date(instant), timeZone)));
    return day;
  }
}

function dayOf(instant: Date, timeZone: string | undefined): CalendarDate {
  try {
    return today(instant, timeZone);
  } catch {
    // A zone that is none is reported with the settings; the viewer's own is used there too.
    return today(instant);
  }
}

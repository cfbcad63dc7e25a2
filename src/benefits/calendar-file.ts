import type { CalendarDate } from '../api/models.js';
import { addDays } from './calendar.js';

/** A day to remember. */
export interface CalendarEntry {
  /** Tells it from every other entry, so that a calendar that is given it twice shows it once. */
  readonly uid: string;
  readonly date: CalendarDate;
  /** Neutral: a calendar is seen by others. */
  readonly title: string;
}

/**
 * An iCalendar file (RFC 5545) with one all-day entry and an alarm three days before it. It takes no time from the day:
 * whoever looks for a free hour still finds one.
 *
 * @param now when it is made
 */
export function calendarFile({ uid, date, title }: CalendarEntry, now: Date): string {
  const day = (of: CalendarDate) => of.replaceAll('-', '');
  const text = escaped(title);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vitable//vitable-elements//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}@vitable-elements`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${day(date)}`,
    // The end of an entry is the first day that is no longer part of it.
    `DTEND;VALUE=DATE:${day(addDays(date, 1))}`,
    `SUMMARY:${text}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text}`,
    'TRIGGER:-P3D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Text as a value: what would end it is marked (3.3.11), and control characters, which it may not have, are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\r\n?|\n/g, String.raw`\n`)
    .replace(/\p{Cc}/gu, '');
}

/** A line of at most 75 octets; a longer one goes on in the next, which begins with a space (3.1). */
function folded(line: string): string {
  let octets = 0;
  let out = '';
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    octets += size;
    out += character;
  }
  return out;
}

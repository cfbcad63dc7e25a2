import type { CalendarDate } from '../../api/models.js';
import { addDays } from './calendar-date.js';

/** A day for a calendar. */
export interface CalendarEntry {
  /** Unique. A calendar that receives the same entry twice recognises it by this id and shows it once. */
  readonly uid: string;
  readonly date: CalendarDate;
  /** Must reveal nothing personal, because others may see the calendar. */
  readonly title: string;
}

/**
 * An iCalendar file (RFC 5545) with one all-day entry and an alarm three days before it. The entry does not mark the day
 * as busy.
 *
 * @param now the time at which the file is made
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
    // DTEND is the first day after the entry.
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

/** Escapes a text value (RFC 5545, section 3.3.11) and removes control characters, which are not allowed in it. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\r\n?|\n/g, String.raw`\n`)
    .replace(/\p{Cc}/gu, '');
}

/** Breaks a line after at most 75 octets. The continuation begins with a space (RFC 5545, section 3.1). */
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

import type { CalendarDate } from '../api/models.js';
import { calendarFile } from '../benefits/dates/calendar-file.js';
import type { BasicKey } from '../i18n/en/basic.js';
import type { Strings } from '../i18n/strings.js';
import { download } from './download.js';

/**
 * Downloads a deadline as an entry for the person's calendar. The entry reveals neither the purpose of the deadline nor
 * whose it is.
 *
 * @param uid the id of the record that has the deadline
 * @param now the time at which the file is made
 */
export function saveReminder(strings: Strings<BasicKey>, uid: string, date: CalendarDate, now: Date): void {
  const entry = { uid, date, title: strings.t('calendar.title') };
  download('reminder.ics', 'text/calendar;charset=utf-8', calendarFile(entry, now));
}

import type { TemplateResult } from 'lit';
import { html } from './html.js';
import type { CalendarDate } from '../api/models.js';
import { calendarFile } from '../benefits/dates/calendar-file.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { Strings } from '../i18n/strings.js';
import { download } from './download.js';
import { icon } from './icon.js';

/**
 * A button that downloads a deadline as an entry for the person's calendar. The entry reveals neither the purpose of the
 * deadline nor whose it is.
 *
 * @param uid the id of the record that has the deadline
 * @param about text for screen readers that distinguishes this button from others like it
 */
export function calendarButton(
  strings: Strings<CommonKey>,
  uid: string,
  date: CalendarDate,
  now: () => Date,
  about = '',
): TemplateResult {
  const save = () =>
    download(
      'reminder.ics',
      'text/calendar;charset=utf-8',
      calendarFile({ uid, date, title: strings.t('calendar.title') }, now()),
    );
  return html`<button type="button" part="button calendar" class="button quiet no-print" @click=${save}>
    ${icon('calendar')}${strings.t('calendar.add')}<span class="visually-hidden">${about}</span>
  </button>`;
}

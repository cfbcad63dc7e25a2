import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { CalendarDate } from '../api/models.js';
import { calendarFile } from '../benefits/calendar-file.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { Strings } from '../i18n/strings.js';
import { download } from './download.js';
import { icon } from './icon.js';

/**
 * A button that hands a deadline over to the person's own calendar. Its entry says neither what the deadline is for nor
 * whose it is.
 *
 * @param uid of what has the deadline
 * @param about tells it from others of its kind, to whom does not see where it stands
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

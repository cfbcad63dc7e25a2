import type { TemplateResult } from 'lit';
import { html, nothing } from './html.js';
import type { CalendarDate } from '../api/models.js';
import type { BasicKey } from '../i18n/en/basic.js';
import type { Strings } from '../i18n/strings.js';
import { icon } from './icon.js';
import type { LazyModules } from './lazy.js';
import { reminder } from './lazy.js';

/**
 * A button that downloads a deadline as an entry for the person's calendar: see `saveReminder`.
 *
 * @param uid the id of the record that has the deadline
 * @param about text for screen readers that distinguishes this button from others like it
 */
export function calendarButton(
  strings: Strings<BasicKey>,
  lazy: LazyModules,
  uid: string,
  date: CalendarDate,
  now: () => Date,
  about = '',
): TemplateResult {
  return html`<button
    type="button"
    part="button calendar"
    class="button quiet no-print"
    aria-busy=${lazy.isAwaited(reminder) || nothing}
    @click=${() => lazy.use(reminder, ({ saveReminder }) => saveReminder(strings, uid, date, now()))}
  >
    ${icon('calendar')}${strings.t('calendar.add')}<span class="visually-hidden">${about}</span>
  </button>`;
}

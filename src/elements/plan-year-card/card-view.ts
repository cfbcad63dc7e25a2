import type { TemplateResult } from 'lit';
import { html, nothing } from '../../ui/html.js';
import type { CalendarDate, PlanYear } from '../../api/models.js';
import { editLock } from '../../benefits/plan-years/plan-year.js';
import { numericText } from '../../ui/numeric-text.js';
import { calendarButton } from '../../ui/calendar-button.js';
import { contributionsView } from '../../ui/contributions.js';
import { icon } from '../../ui/icon.js';
import type { LazyModules, PrintedElement } from '../../ui/lazy.js';
import { lazyNotice } from '../../ui/lazy-notice.js';
import { printButton } from '../../ui/print.js';
import { openEnrollmentView } from './open-enrollment-view.js';
import { plansView } from './plans-view.js';
import { planYearBadge } from '../../ui/plan-year-badge.js';
import type { PlanYearStrings } from '../../i18n/plan-year-words.js';
import { lockWords, periodWords } from '../../i18n/plan-year-words.js';

/**
 * The whole card: status, coverage dates, open enrollment, until when it can be edited, plans and contributions.
 *
 * @param now the time at which a calendar file is written
 * @param element the element that the print button prints, and its lazy modules
 */
export function cardView(
  strings: PlanYearStrings,
  year: PlanYear,
  today: CalendarDate,
  now: () => Date,
  { element, lazy }: PrintedElement,
): TemplateResult {
  return html`<article part="card" class="panel card" aria-labelledby="headline">
    <div class="stack tight">
      <p>${planYearBadge(strings, year)}</p>
      <div>
        <p class="muted small">${strings.t('plan-year.coverage')}</p>
        <h3 part="headline" id="headline">
          ${numericText(periodWords(strings, year.coverage_start, year.coverage_end))}
        </h3>
      </div>
    </div>
    ${openEnrollmentView(strings, year, today)} ${lockView(strings, year, today, now, lazy)}
    ${plansView(strings, year.plans)} ${contributionsView(strings, year.contribution_classes)}
    <div part="foot" class="foot no-print">
      ${printButton(strings, element, lazy)} ${lazyNotice(strings, lazy)}
    </div>
  </article>`;
}

/** The last day for editing, with a button that saves it as a calendar file, or the reason why editing is over. */
function lockView(
  strings: PlanYearStrings,
  year: PlanYear,
  today: CalendarDate,
  now: () => Date,
  lazy: LazyModules,
): TemplateResult {
  const lock = editLock(year, today);
  return html`<div part="lock" class="lock">
    <p>${icon(lock.locked ? 'closed' : 'clock')}${numericText(lockWords(strings, lock, today))}</p>
    ${lock.locked ? nothing : calendarButton(strings, lazy, year.id, lock.until, now)}
  </div>`;
}

import type { TemplateResult } from 'lit';
import { html } from '../../../ui/html.js';
import { editLock } from '../../../benefits/plan-years/plan-year.js';
import { lockWords, periodWords } from '../../../i18n/plan-year-words.js';
import { notice } from '../../../ui/notice.js';
import { numericText } from '../../../ui/numeric-text.js';
import { planYearBadge } from '../../../ui/plan-year-badge.js';
import type { PlanYearLock } from '../draft/steps.js';
import type { FormStrings } from '../words.js';

/**
 * A plan year that can't be edited any more, with the reason.
 *
 * @param details what it has, from code that is loaded for it
 */
export function lockedView(
  strings: FormStrings,
  { year, refused }: PlanYearLock,
  today: string,
  details: unknown,
): TemplateResult {
  const lock = editLock(year, today);
  const reason =
    refused && !lock.locked ? strings.t('plan-year-form.locked.refused') : lockWords(strings, lock, today);
  return html`<article part="form locked" class="panel form" aria-labelledby="form-title">
    <div class="stack tight">
      <p>${planYearBadge(strings, year)}</p>
      <h3 id="form-title" part="headline" tabindex="-1">
        ${numericText(periodWords(strings, year.coverage_start, year.coverage_end))}
      </h3>
    </div>
    <div id="locked" tabindex="-1">
      ${notice('warning', strings.t('plan-year-form.locked'), numericText(reason))}
    </div>
    ${details}
  </article>`;
}

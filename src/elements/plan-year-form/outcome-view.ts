import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PlanYear } from '../../api/models.js';
import { editLock } from '../../benefits/plan-year.js';
import type { Difference } from '../../benefits/plan-year-changes.js';
import { lockWords, periodWords } from '../../i18n/plan-year-words.js';
import { figure } from '../../ui/amount.js';
import { contributionsView } from '../../ui/contributions.js';
import { notice } from '../../ui/notice.js';
import { planYearBadge } from '../../ui/plan-year-badge.js';
import { fact } from './fact.js';
import type { Saved } from './save-controller.js';
import { differencesTable } from './version-table.js';
import type { FormStrings } from './words.js';

/** What is on record now, and the way on: to edit it, where that is still possible. */
export function doneView(
  strings: FormStrings,
  { year, created, earlier, coverage }: Saved,
  today: string,
  goOn: () => void,
): TemplateResult {
  const lock = editLock(year, today);
  const onward = created ? 'plan-year-form.edit-it' : 'plan-year-form.go-on';
  const period = periodWords(strings, year.coverage_start, year.coverage_end);
  return html`<div id="done" part="done" tabindex="-1">
    ${notice(
      'success',
      strings.t(created ? 'plan-year-form.created' : 'plan-year-form.saved'),
      html`${figure(strings.t('plan-year-form.created.body', { period }))}
      ${lock.locked ? figure(lockWords(strings, lock, today)) : nothing}
      ${earlier ? strings.t('plan-year-form.created.since') : nothing}
      ${
        coverage === undefined
          ? nothing
          : figure(
              strings.t('plan-year-form.created.coverage', { period: periodWords(strings, ...coverage) }),
            )
      }`,
      html`<div>
        <button type="button" part="button go-on" class="button" @click=${goOn}>
          ${strings.t(lock.locked ? 'plan-years.view' : onward)}
        </button>
      </div>`,
    )}
  </div>`;
}

/**
 * A plan year that can't be edited any more, why, and what it says. What had been entered and was not saved stays in
 * sight, to be copied or told to someone.
 */
export function lockedView(
  strings: FormStrings,
  year: PlanYear,
  today: string,
  refused: boolean,
  unsaved: readonly Difference[],
): TemplateResult {
  const lock = editLock(year, today);
  const reason =
    refused && !lock.locked ? strings.t('plan-year-form.locked.refused') : lockWords(strings, lock, today);
  return html`<article part="form locked" class="panel form" aria-labelledby="form-title">
    <div class="stack tight">
      <p>${planYearBadge(strings, year)}</p>
      <h3 id="form-title" part="headline" tabindex="-1">
        ${figure(periodWords(strings, year.coverage_start, year.coverage_end))}
      </h3>
    </div>
    <div id="locked" tabindex="-1">
      ${notice('warning', strings.t('plan-year-form.locked'), figure(reason))}
    </div>
    ${
      unsaved.length === 0
        ? nothing
        : html`<section class="stack tight">
            <h4 id="unsaved">${strings.t('plan-year-form.locked.yours')}</h4>
            ${differencesTable(strings, unsaved, 'unsaved', [
              'plan-year-form.as-it-was',
              'plan-year-form.mine',
            ])}
          </section>`
    }
    ${fact(
      strings.t('plan-year.open-enrollment'),
      periodWords(strings, year.open_enrollment_start_date, year.open_enrollment_end_date),
    )}
    ${contributionsView(strings, year.contribution_classes)}
  </article>`;
}

import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { Difference } from '../../../benefits/plan-years/plan-year-changes.js';
import { editLock } from '../../../benefits/plan-years/plan-year.js';
import { lockWords, periodWords } from '../../../i18n/plan-year-words.js';
import { contributionsView } from '../../../ui/contributions.js';
import { notice } from '../../../ui/notice.js';
import { numericText } from '../../../ui/numeric-text.js';
import { planYearBadge } from '../../../ui/plan-year-badge.js';
import { differencesTable, labelledText } from '../shared-views.js';
import type { FormStrings } from '../words.js';
import type { PlanYearLock } from './plan-year-save.js';
import type { SavedPlanYear } from './save-controller.js';

/** The message that a plan year is saved, with a button that opens it: for editing if that is still possible. */
export function savedView(
  strings: FormStrings,
  { year, created, earlier, coverage }: SavedPlanYear,
  today: string,
  open: () => void,
): TemplateResult {
  const lock = editLock(year, today);
  const edit = created ? 'plan-year-form.edit-it' : 'plan-year-form.go-on';
  const period = periodWords(strings, year.coverage_start, year.coverage_end);
  return html`<div id="done" part="done" tabindex="-1">
    ${notice(
      'success',
      strings.t(created ? 'plan-year-form.created' : 'plan-year-form.saved'),
      html`${numericText(strings.t('plan-year-form.created.body', { period }))}
      ${lock.locked ? numericText(lockWords(strings, lock, today)) : nothing}
      ${earlier ? strings.t('plan-year-form.created.since') : nothing}
      ${
        coverage === undefined
          ? nothing
          : numericText(
              strings.t('plan-year-form.created.coverage', { period: periodWords(strings, ...coverage) }),
            )
      }`,
      html`<div>
        <button type="button" part="button go-on" class="button" @click=${open}>
          ${strings.t(lock.locked ? 'plan-years.view' : edit)}
        </button>
      </div>`,
    )}
  </div>`;
}

/**
 * A plan year that can't be edited any more, with the reason. Changes that were not saved are listed, so that the person
 * can copy them or pass them on.
 */
export function lockedView(
  strings: FormStrings,
  { year, refused }: PlanYearLock,
  today: string,
  unsaved: readonly Difference[],
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
    ${labelledText(
      strings.t('plan-year.open-enrollment'),
      periodWords(strings, year.open_enrollment_start_date, year.open_enrollment_end_date),
    )}
    ${contributionsView(strings, year.contribution_classes)}
  </article>`;
}

import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { editLock } from '../../../benefits/plan-years/plan-year.js';
import { lockWords, periodWords } from '../../../i18n/plan-year-words.js';
import { notice } from '../../../ui/notice.js';
import { numericText } from '../../../ui/numeric-text.js';
import type { SavedPlanYear } from '../draft/steps.js';
import type { FormStrings } from '../words.js';

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

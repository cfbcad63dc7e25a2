import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { newPlanYearOf } from '../../benefits/plan-year-draft.js';
import { periodWords } from '../../i18n/plan-year-words.js';
import { contributionsView } from '../../ui/contributions.js';
import { fact } from './fact.js';
import { failureNotice } from './failure-view.js';
import type { FormState } from './state.js';
import { differencesTable } from './version-table.js';
import { reachFinding, warnings } from './warnings-view.js';
import type { FormStrings } from './words.js';

/** What will be on record, before anything is sent: all of a new plan year, of one that is edited what changes. */
export function reviewView(strings: FormStrings, state: FormState): TemplateResult {
  const { draft, save } = state;
  const { pending, failure } = save;
  const creates = draft.base === undefined;
  const action = creates ? 'plan-year-form.create' : 'plan-year-form.save';
  const busy = creates ? 'plan-year-form.creating' : 'plan-year-form.saving';
  const label = strings.t(pending ? busy : failure ? 'action.retry' : action);
  return html`<section part="form review-step" class="panel form" aria-labelledby="review-title">
    <h3 id="review-title" part="headline" tabindex="-1">
      ${strings.t(creates ? 'plan-year-form.review.new' : 'plan-year-form.review.edit')}
    </h3>
    ${creates ? newYear(strings, state) : differencesTable(strings, draft.differences, 'review-title')}
    ${warnings(strings, state, (finding) => {
      save.edit();
      reachFinding(state, finding);
    })}
    ${failure === undefined ? nothing : failureNotice(strings, failure, creates)}
    <div class="row">
      <button
        type="button"
        part="button save"
        class="button primary"
        aria-disabled=${pending}
        @click=${() => void save.save()}
      >
        ${label}
      </button>
      <button
        type="button"
        part="button back"
        class="button"
        aria-disabled=${pending}
        @click=${() => save.edit()}
      >
        ${strings.t('plan-year-form.back')}
      </button>
    </div>
  </section>`;
}

function newYear(strings: FormStrings, { draft: { draft } }: FormState): TemplateResult {
  const year = newPlanYearOf(draft);
  return html`${fact(
    strings.t('plan-year.coverage'),
    periodWords(strings, year.coverage_start, year.coverage_end),
  )}
  ${fact(
    strings.t('plan-year.open-enrollment'),
    periodWords(strings, year.open_enrollment_start_date, year.open_enrollment_end_date),
  )}
  ${contributionsView(strings, year.contribution_classes)}`;
}

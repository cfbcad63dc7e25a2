import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { Difference } from '../../../benefits/plan-years/plan-year-changes.js';
import type { Finding } from '../../../benefits/plan-years/plan-year-check.js';
import type { PlanYearDraft } from '../../../benefits/plan-years/plan-year-draft.js';
import { newPlanYearOf } from '../../../benefits/plan-years/plan-year-draft.js';
import { periodWords } from '../../../i18n/plan-year-words.js';
import { contributionsView } from '../../../ui/contributions.js';
import { notice } from '../../../ui/notice.js';
import { differencesTable } from '../differences-table.js';
import type { SaveFailure } from '../draft/steps.js';
import { labelledText } from '../labelled-text.js';
import type { FormStrings } from '../words.js';
import { warningsView } from './warnings-view.js';

/** The state of the review. */
export interface ReviewState {
  readonly draft: PlanYearDraft;
  /** The changes that an edit saves. */
  readonly differences: readonly Difference[];
  readonly findings: readonly Finding[];
  readonly failure: SaveFailure | undefined;
  /** Whether the save is on its way. */
  readonly pending: boolean;
  /** Whether the person waits for the code of the comparison, which a save has led to. */
  readonly isCompareAwaited: boolean;
}

/** What a person can do in the review. */
export interface ReviewActions {
  save(): unknown;
  /** Goes back to the form. */
  edit(): void;
}

/**
 * The review before anything is sent: all of a new plan year, or the changes of an edited one. A failed save is explained
 * here too.
 *
 * @param goTo goes back to the form, to the field that a finding is about
 * @param compareState what becomes of that code
 */
export function reviewView(
  strings: FormStrings,
  { draft, differences, findings, failure, pending, isCompareAwaited }: ReviewState,
  actions: ReviewActions,
  goTo: (finding: Finding) => void,
  compareState: unknown,
): TemplateResult {
  const creates = draft.id === null;
  const action = creates ? 'plan-year-form.create' : 'plan-year-form.save';
  const busy = creates ? 'plan-year-form.creating' : 'plan-year-form.saving';
  const label = strings.t(pending ? busy : failure ? 'action.retry' : action);
  return html`<section part="form review-step" class="panel form" aria-labelledby="review-title">
    <h3 id="review-title" part="headline" tabindex="-1">
      ${strings.t(creates ? 'plan-year-form.review.new' : 'plan-year-form.review.edit')}
    </h3>
    ${creates ? newPlanYear(strings, draft) : differencesTable(strings, differences, 'review-title')}
    ${warningsView(strings, draft.grid, findings, goTo)}
    ${failure === undefined ? nothing : failureNotice(strings, failure, creates)}
    <div class="row">
      <button
        type="button"
        id="save"
        part="button save"
        class="button primary"
        aria-disabled=${pending}
        aria-busy=${isCompareAwaited || nothing}
        @click=${() => actions.save()}
      >
        ${label}
      </button>
      <button
        type="button"
        part="button back"
        class="button"
        aria-disabled=${pending}
        @click=${() => actions.edit()}
      >
        ${strings.t('plan-year-form.back')}
      </button>
    </div>
    ${compareState}
  </section>`;
}

function newPlanYear(strings: FormStrings, draft: PlanYearDraft): TemplateResult {
  const year = newPlanYearOf(draft);
  return html`${labelledText(
    strings.t('plan-year.coverage'),
    periodWords(strings, year.coverage_start, year.coverage_end),
  )}
  ${labelledText(
    strings.t('plan-year.open-enrollment'),
    periodWords(strings, year.open_enrollment_start_date, year.open_enrollment_end_date),
  )}
  ${contributionsView(strings, year.contribution_classes)}`;
}

/** Why nothing is saved, or that the outcome is unknown. */
function failureNotice(strings: FormStrings, failure: SaveFailure, creates: boolean): TemplateResult {
  const isUnknown = failure.kind === 'unknown';
  const title = isUnknown
    ? 'plan-year-form.unsure'
    : creates
      ? 'plan-year-form.failed.create'
      : 'plan-year-form.failed.save';
  return html`<div id="failure" part="failure" tabindex="-1">
    ${notice(isUnknown ? 'warning' : 'danger', strings.t(title), failureWords(strings, failure))}
  </div>`;
}

function failureWords(strings: FormStrings, { error: { code }, kind }: SaveFailure): string {
  if (kind === 'unknown') return strings.t('plan-year-form.failed.unsure');
  if (kind === 'not-recorded') return strings.t('plan-year-form.failed.missing');
  if (code === 'conflict' || code === 'validation') return strings.t(`plan-year-form.failed.${code}`);
  return `${strings.t(`error.${code}.title`)}. ${strings.t(`error.${code}.body`)} ${strings.t('plan-year-form.failed.kept')}`;
}

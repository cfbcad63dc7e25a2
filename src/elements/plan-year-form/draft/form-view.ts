import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { live } from 'lit/directives/live.js';
import type { PlanYear } from '../../../api/models.js';
import { FIRST_DAY, LAST_DAY } from '../../../benefits/dates/date-doubt.js';
import type { Finding } from '../../../benefits/plan-years/plan-year-check.js';
import type { DateField, PlanYearDraft } from '../../../benefits/plan-years/plan-year-draft.js';
import { DATE_FIELDS } from '../../../benefits/plan-years/plan-year-draft.js';
import { periodWords } from '../../../i18n/plan-year-words.js';
import { notice } from '../../../ui/notice.js';
import { numericText } from '../../../ui/numeric-text.js';
import { planYearBadge } from '../../../ui/plan-year-badge.js';
import { contributionsEditor } from '../grid/contributions-editor.js';
import type { GridController } from '../grid/grid-controller.js';
import { labelledText } from '../labelled-text.js';
import type { ErrorFinding, FormStrings } from '../words.js';
import { errorWords } from '../words.js';
import { errorSummary } from './error-summary.js';

/** The state of the form while a person enters something. */
export interface FormViewState {
  /** The plan year that is edited; undefined where one is created. */
  readonly year: PlanYear | undefined;
  /** The plan year that is copied. */
  readonly copied: PlanYear | undefined;
  /** Until when the plan year can be edited, as a sentence. */
  readonly editableUntil: string | undefined;
  readonly draft: PlanYearDraft;
  /** The findings that are shown: none before the person has asked for the review. */
  readonly findings: readonly Finding[];
  /** Whether someone else has saved the plan year since it was read. */
  readonly isOutdated: boolean;
  /** Whether the person has asked for the review although nothing has changed. */
  readonly isUnchanged: boolean;
  /** Whether there is something to discard. */
  readonly unsaved: boolean;
  /** Whether the person waits for the code of the review, or of the comparison. */
  readonly isReviewAwaited: boolean;
  readonly isCompareAwaited: boolean;
}

/** What stands beside the controls of the form. */
export interface FormViewParts {
  /** The list of unusual entries. */
  readonly warnings: unknown;
  /** What becomes of the code that a paste, the comparison and the review wait for. */
  readonly pasteState: unknown;
  readonly compareState: unknown;
  readonly reviewState: unknown;
}

/** What a person can do with the form besides editing the grid. */
export interface FormViewActions {
  enterDate(field: DateField, value: string): void;
  review(): void;
  discard(): void;
  compare(): void;
  goTo(finding: Finding): void;
}

/** The form with the dates and the contributions of a plan year. */
export function formView(
  strings: FormStrings,
  state: FormViewState,
  grid: GridController,
  actions: FormViewActions,
  { warnings, pasteState, compareState, reviewState }: FormViewParts,
): TemplateResult {
  const { year, copied, editableUntil, draft, findings, isOutdated, isUnchanged, unsaved } = state;
  const errors = findings.filter((one): one is ErrorFinding => one.level === 'error');
  const submit = (event: Event) => {
    event.preventDefault();
    actions.review();
  };
  return html`<form part="form" class="panel form" aria-labelledby="form-title" novalidate @submit=${submit}>
    <div class="stack tight">
      ${year === undefined ? nothing : html`<p>${planYearBadge(strings, year)}</p>`}
      <h3 id="form-title" part="headline" tabindex="-1">
        ${strings.t(year === undefined ? 'plan-year-form.new' : 'plan-year-form.edit')}
      </h3>
      ${editableUntil === undefined ? nothing : html`<p class="muted">${numericText(editableUntil)}</p>`}
    </div>
    ${copied === undefined ? nothing : copiedNotice(strings, copied)}
    ${errorSummary(strings, draft.grid, errors, actions.goTo)}
    ${isOutdated ? outdatedNotice(strings, state.isCompareAwaited, actions.compare) : nothing} ${compareState}
    ${
      isUnchanged
        ? html`<div id="unchanged" tabindex="-1">
            ${notice('neutral', undefined, strings.t('plan-year-form.unchanged'))}
          </div>`
        : nothing
    }
    ${
      year === undefined
        ? nothing
        : labelledText(
            strings.t('plan-year.coverage'),
            periodWords(strings, year.coverage_start, year.coverage_end),
          )
    }
    <div part="dates" class="dates">
      ${DATE_FIELDS.map((field) =>
        year !== undefined && field.startsWith('coverage')
          ? nothing
          : dateField(
              strings,
              field,
              draft[field],
              errors.find((one) => one.field === field),
              (value) => actions.enterDate(field, value),
            ),
      )}
    </div>
    ${contributionsEditor(strings, grid, errors, pasteState)} ${warnings}
    <div class="row">
      <button
        type="submit"
        id="review"
        part="button review"
        class="button primary"
        aria-busy=${state.isReviewAwaited || nothing}
      >
        ${strings.t('plan-year-form.review')}
      </button>
      ${
        unsaved
          ? html`<button
              type="button"
              id="discard"
              part="button discard"
              class="button"
              @click=${actions.discard}
            >
              ${strings.t('plan-year-form.discard')}
            </button>`
          : nothing
      }
    </div>
    ${reviewState}
  </form>`;
}

const copiedNotice = (strings: FormStrings, { coverage_start, coverage_end }: PlanYear) =>
  notice(
    'info',
    undefined,
    numericText(
      strings.t('plan-year-form.copied', { period: periodWords(strings, coverage_start, coverage_end) }),
    ),
  );

const outdatedNotice = (strings: FormStrings, isAwaited: boolean, compare: () => void) =>
  notice(
    'warning',
    strings.t('plan-year-form.updated'),
    strings.t('plan-year-form.updated.body'),
    html`<div>
      <button
        type="button"
        id="compare"
        part="button compare"
        class="button"
        aria-busy=${isAwaited || nothing}
        @click=${compare}
      >
        ${strings.t('plan-year-form.compare')}
      </button>
    </div>`,
  );

function dateField(
  strings: FormStrings,
  field: DateField,
  value: string,
  error: ErrorFinding | undefined,
  change: (value: string) => void,
): TemplateResult {
  const isEnd = field.includes('_end');
  const describedBy = [...(error ? [`${field}-fault`] : []), ...(isEnd ? [`${field}-hint`] : [])].join(' ');
  return html`<div class="field">
    <label for=${field}>${strings.t(`plan-year-form.field.${field}`)}</label>
    <input
      class="rr-block"
      type="date"
      id=${field}
      part="field"
      min=${FIRST_DAY}
      max=${LAST_DAY}
      aria-required="true"
      aria-invalid=${error !== undefined || nothing}
      aria-describedby=${describedBy || nothing}
      .value=${live(value)}
      @input=${(event: Event) => {
        event.stopPropagation();
        change((event.target as HTMLInputElement).value);
      }}
    />
    ${
      error === undefined
        ? nothing
        : html`<p id="${field}-fault" class="small fault">${errorWords(strings, error)}</p>`
    }
    ${
      isEnd
        ? html`<p id="${field}-hint" class="small muted">${strings.t('plan-year-form.last-day')}</p>`
        : nothing
    }
  </div>`;
}

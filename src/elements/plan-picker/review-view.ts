import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type {
  CalendarDate,
  CoverageTier,
  Dependent,
  PlanCost,
  PlanOption,
  PlanYear,
} from '../../api/models.js';
import type { PayPeriods } from '../../benefits/periods.js';
import { costPer, isEstimate } from '../../benefits/periods.js';
import { dateWords, relationshipWords, tierWords } from '../../i18n/words.js';
import { figure } from '../../ui/amount.js';
import { facts } from '../../ui/facts.js';
import type { Problem } from '../../ui/summary.js';
import { problemSummary } from '../../ui/summary.js';
import type { PickerStrings } from './listing.js';

export interface ReviewState {
  /** What was chosen; undefined where the coverage is declined. */
  readonly plan: PlanOption | undefined;
  readonly tier: CoverageTier;
  readonly cost: PlanCost | undefined;
  readonly planYear: PlanYear | undefined;
  /** The last day to choose; undefined where it is not known, or past. */
  readonly deadline: CalendarDate | undefined;
  readonly payPeriods: PayPeriods | undefined;
  /** The dependents that the tier may cover; undefined where nobody has to be chosen. */
  readonly dependents: readonly Dependent[] | undefined;
  readonly covered: ReadonlySet<string>;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  /** Why the election failed, where it did. */
  readonly failure: TemplateResult | undefined;
  readonly cover: (dependentId: string, covered: boolean) => void;
  readonly back: () => void;
  readonly confirm: () => void;
}

/** What is about to be sent, in full: plan, tier, people, cost, dates; or what declining means. */
export function reviewView(strings: PickerStrings, state: ReviewState): TemplateResult {
  const { plan, tier, cost, planYear, deadline, pending } = state;
  return html`<section part="review" class="panel stack" aria-labelledby="step-title">
    <h3 id="step-title" tabindex="-1">
      ${strings.t(plan === undefined ? 'plan-picker.waive' : 'plan-picker.review.title')}
    </h3>
    ${state.problem === undefined ? nothing : problemSummary(strings, [state.problem])}
    ${plan === undefined ? html`<p>${strings.t('plan-picker.waive.body')}</p>` : nothing}
    ${facts([
      ...(plan === undefined
        ? []
        : ([
            [strings.t('plan-picker.review.plan'), plan.name],
            ...(plan.carrier_name === null
              ? []
              : [[strings.t('plan-picker.review.carrier'), plan.carrier_name] as const]),
            [strings.t('plan-picker.review.tier'), tierWords(strings, tier)],
            [strings.t('plan-picker.review.starts'), figure(dateWords(strings, planYear?.coverage_start))],
            [strings.t('plan-picker.review.ends'), figure(dateWords(strings, planYear?.coverage_end))],
          ] as const)),
      ...(deadline === undefined
        ? []
        : [[strings.t('plan-picker.review.deadline'), figure(strings.date(deadline))] as const]),
    ])}
    ${cost === undefined ? nothing : costTable(strings, cost, state.payPeriods)}
    ${state.dependents === undefined ? nothing : dependentChoice(strings, state, state.dependents)}
    ${state.failure ?? nothing}
    <div class="row actions-row">
      <button
        type="button"
        part="button confirm"
        class="button primary"
        id="confirm"
        aria-disabled=${pending}
        @click=${state.confirm}
      >
        ${strings.t(
          pending
            ? 'plan-picker.submitting'
            : plan === undefined
              ? 'plan-picker.confirm.waive'
              : 'plan-picker.confirm',
        )}
      </button>
      <button type="button" part="button back" class="button" aria-disabled=${pending} @click=${state.back}>
        ${strings.t('action.back')}
      </button>
    </div>
  </section>`;
}

/** Who pays what, per month, paycheck and year. */
function costTable(
  strings: PickerStrings,
  cost: PlanCost,
  payPeriods: PayPeriods | undefined,
): TemplateResult {
  const periods = ['month', ...(payPeriods === undefined ? [] : (['paycheck'] as const)), 'year'] as const;
  const heading = (period: (typeof periods)[number]) =>
    strings.t(
      period === 'paycheck' && payPeriods && isEstimate(payPeriods)
        ? 'plan-picker.review.cost.estimate'
        : `plan-picker.review.cost.${period}`,
    );
  const rows = [
    [strings.t('cost.you-pay'), 'yours'],
    [strings.t('cost.employer-pays'), 'employers'],
    [strings.t('cost.total'), 'total'],
  ] as const;
  return html`<div class="table-scroll">
    <table part="cost-table">
      <caption>
        ${strings.t('plan-picker.review.cost.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${strings.t('plan-picker.review.cost.who')}</th>
          ${periods.map((period) => html`<th scope="col">${heading(period)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([who, whose]) =>
            html`<tr>
              <th scope="row">${who}</th>
              ${periods.map(
                (period) => html`<td>${figure(strings.money(costPer(cost, period, payPeriods)[whose]))}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function dependentChoice(
  strings: PickerStrings,
  { tier, covered, cover, pending }: ReviewState,
  dependents: readonly Dependent[],
): TemplateResult {
  if (dependents.length === 0) {
    return html`<p id="dependents" tabindex="-1">
      ${strings.t('plan-picker.review.dependents.none-listed', { tier: tierWords(strings, tier) })}
    </p>`;
  }
  return html`<fieldset part="dependents" class="stack tight" id="dependents">
    <legend>${strings.t('plan-picker.review.dependents')}</legend>
    ${dependents.map(
      (dependent, index) =>
        html`<label class="choice" for="dependent-${index}">
          <input
            type="checkbox"
            id="dependent-${index}"
            .checked=${covered.has(dependent.id)}
            ?disabled=${pending}
            @change=${(event: Event) => cover(dependent.id, (event.target as HTMLInputElement).checked)}
          />
          <span
            >${`${dependent.first_name} ${dependent.last_name}`}
            <span class="muted small">${relationshipWords(strings, dependent.relationship)}</span></span
          >
        </label>`,
    )}
  </fieldset>`;
}

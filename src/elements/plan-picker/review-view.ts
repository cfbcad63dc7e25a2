import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CoverageTier, Dependent, PlanCost, PlanOption, PlanYear } from '../../api/models.js';
import type { PayPeriods } from '../../benefits/periods.js';
import { perPaycheck, perYear } from '../../benefits/periods.js';
import { dateWords, relationshipWords, tierWords } from '../../i18n/words.js';
import { figure } from '../../ui/amount.js';
import { facts } from '../../ui/facts.js';
import type { Problem } from '../../ui/summary.js';
import { problemSummary } from '../../ui/summary.js';
import type { PickerStrings } from './plan-card.js';

export interface ReviewState {
  readonly plan: PlanOption;
  readonly tier: CoverageTier;
  readonly cost: PlanCost;
  readonly planYear: PlanYear | undefined;
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

/** What is about to be sent, in full: plan, tier, people, cost, dates. */
export function reviewView(strings: PickerStrings, state: ReviewState): TemplateResult {
  const { plan, tier, planYear, pending } = state;
  return html`<section part="review" class="panel stack" aria-labelledby="step-title">
    <h3 id="step-title" tabindex="-1">${strings.t('plan-picker.review.title')}</h3>
    ${state.problem === undefined ? nothing : problemSummary(strings, [state.problem])}
    ${facts([
      [strings.t('plan-picker.review.plan'), plan.name],
      ...(plan.carrier_name === null
        ? []
        : [[strings.t('plan-picker.review.carrier'), plan.carrier_name] as const]),
      [strings.t('plan-picker.review.tier'), tierWords(strings, tier)],
      [strings.t('plan-picker.review.starts'), figure(dateWords(strings, planYear?.coverage_start))],
      [strings.t('plan-picker.review.ends'), figure(dateWords(strings, planYear?.coverage_end))],
      ...(planYear === undefined
        ? []
        : [
            [
              strings.t('plan-picker.review.deadline'),
              figure(strings.date(planYear.open_enrollment_end_date)),
            ] as const,
          ]),
    ])}
    ${costTable(strings, state.cost, state.payPeriods)}
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
        ${pending ? strings.t('plan-picker.submitting') : strings.t('plan-picker.confirm')}
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
  const { employee_contribution_cents: yours, employer_contribution_cents: employers } = cost;
  const total = cost.total_monthly_premium_cents;
  const paycheck = (cents: number) => (payPeriods === undefined ? 0 : perPaycheck(cents, payPeriods));
  // Two rounded parts may miss the rounded total by a cent; where the parts add up, so does what is shown of them.
  const totalPaycheck = yours + employers === total ? paycheck(yours) + paycheck(employers) : paycheck(total);
  const rows = [
    [strings.t('cost.you-pay'), yours, paycheck(yours)],
    [strings.t('cost.employer-pays'), employers, paycheck(employers)],
    [strings.t('cost.total'), total, totalPaycheck],
  ] as const;
  const cell = (cents: number) => html`<td>${figure(strings.money(cents))}</td>`;
  return html`<div class="table-scroll">
    <table part="cost-table">
      <caption>
        ${strings.t('plan-picker.review.cost.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${strings.t('plan-picker.review.cost.who')}</th>
          <th scope="col">${strings.t('plan-picker.review.cost.month')}</th>
          ${
            payPeriods === undefined
              ? nothing
              : html`<th scope="col">${strings.t('plan-picker.review.cost.paycheck')}</th>`
          }
          <th scope="col">${strings.t('plan-picker.review.cost.year')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([who, month, estimate]) =>
            html`<tr>
              <th scope="row">${who}</th>
              ${cell(month)} ${payPeriods === undefined ? nothing : cell(estimate)} ${cell(perYear(month))}
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
            @input=${(event: Event) => event.stopPropagation()}
            @change=${(event: Event) => cover(dependent.id, (event.target as HTMLInputElement).checked)}
          />
          <span
            >${dependent.first_name} ${dependent.last_name}
            <span class="muted small">${relationshipWords(strings, dependent.relationship)}</span></span
          >
        </label>`,
    )}
  </fieldset>`;
}

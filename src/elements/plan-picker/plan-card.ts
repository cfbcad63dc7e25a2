import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import type { CoverageTier, PlanCost, PlanOption } from '../../api/models.js';
import { costAt } from '../../benefits/coverage.js';
import type { PayPeriods } from '../../benefits/periods.js';
import { perPaycheck } from '../../benefits/periods.js';
import type { CommonKey } from '../../i18n/en/common.js';
import type { PlanPickerKey } from '../../i18n/en/plan-picker.js';
import type { Strings } from '../../i18n/strings.js';
import { metalWords, moneyWords, tierWords } from '../../i18n/words.js';
import { figure } from '../../ui/amount.js';
import { facts } from '../../ui/facts.js';

export type PickerStrings = Strings<CommonKey | PlanPickerKey>;

export interface PlanCardState {
  readonly plan: PlanOption;
  /** Position in the list; makes the ids inside the shadow root. */
  readonly index: number;
  readonly tier: CoverageTier;
  readonly chosen: boolean;
  readonly current: boolean;
  readonly disabled: boolean;
  readonly payPeriods: PayPeriods | undefined;
  readonly choose: (planId: string) => void;
}

/**
 * One plan as a choice: a native radio whose label stretches over the whole card, so that all of it can be pressed while
 * the radio's name stays the plan's name.
 */
export function planCard(strings: PickerStrings, state: PlanCardState): TemplateResult {
  const { plan, index, tier, chosen, current, disabled, payPeriods, choose } = state;
  const cost = costAt(plan, tier);
  const id = `plan-${index}`;
  const metal = metalWords(strings, plan.tier);
  return html`<div
    part="plan ${chosen ? 'plan-chosen' : ''}"
    class="panel plan ${chosen ? 'chosen' : ''} ${cost === undefined ? 'not-offered' : ''}"
  >
    <div class="plan-head">
      <input
        type="radio"
        name="plan"
        id=${id}
        .value=${plan.id}
        ?disabled=${disabled || cost === undefined}
        aria-describedby="${id}-cost ${id}-facts"
        @input=${(event: Event) => event.stopPropagation()}
        @change=${() => choose(plan.id)}
      />
      <div class="plan-title">
        <label part="plan-name" class="plan-name" for=${id}>${plan.name}</label>
        ${plan.carrier_name === null ? nothing : html`<p class="muted small">${plan.carrier_name}</p>`}
      </div>
    </div>
    ${
      metal === undefined && !current
        ? nothing
        : html`<p class="chips">
            ${
              metal === undefined
                ? nothing
                : html`<span part="metal" class="metal">${strings.t('plan-picker.metal', { metal })}</span>`
            }
            ${current ? html`<span part="current" class="metal">${strings.t('plan-picker.current')}</span>` : nothing}
          </p>`
    }
    <div id="${id}-cost" part="cost" class="plan-cost">
      ${
        cost === undefined
          ? html`<p class="muted">
              ${strings.t('plan-picker.not-offered', { tier: tierWords(strings, tier) })}
            </p>`
          : costOf(strings, cost, payPeriods)
      }
    </div>
    <div id="${id}-facts">
      ${facts([
        [strings.t('plan-picker.deductible'), figure(moneyWords(strings, plan.deductible_cents))],
        [
          strings.t('plan-picker.out-of-pocket-max'),
          figure(moneyWords(strings, plan.out_of_pocket_max_cents)),
        ],
      ])}
      ${plan.description ? html`<p part="description" class="muted small description">${plan.description}</p>` : nothing}
    </div>
  </div>`;
}

function costOf(strings: PickerStrings, cost: PlanCost, payPeriods: PayPeriods | undefined): TemplateResult {
  const yours = cost.employee_contribution_cents;
  return html`<p class="muted small">${strings.t('cost.you-pay')}</p>
    <p class="price">
      <span part="price">${figure(strings.money(yours))}</span>
      <span class="muted small">${strings.t('plan-picker.per-month')}</span>
    </p>
    ${
      payPeriods === undefined
        ? nothing
        : html`<p class="muted small">
            ${figure(strings.t('cost.per-paycheck', { amount: strings.money(perPaycheck(yours, payPeriods)) }))}
          </p>`
    }
    ${splitBar(cost)}
    <p class="muted small">
      ${figure(
        strings.t('plan-picker.split', {
          employer: strings.money(cost.employer_contribution_cents),
          total: strings.money(cost.total_monthly_premium_cents),
        }),
      )}
    </p>`;
}

/** The person's share of the premium as a bar; the sentence below it says the same. SVG, since CSP drops inline styles. */
function splitBar({ employee_contribution_cents: yours, total_monthly_premium_cents: total }: PlanCost) {
  if (total <= 0) return nothing;
  const share = Math.min(100, Math.max(0, (yours / total) * 100));
  return html`<svg
    part="split"
    class="split"
    aria-hidden="true"
    focusable="false"
    preserveAspectRatio="none"
    viewBox="0 0 100 1"
  >
    ${svg`<rect class="employer" width="100" height="1" /><rect class="yours" width=${share.toFixed(2)} height="1" />`}
  </svg>`;
}

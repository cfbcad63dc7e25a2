import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CoverageTier, PlanOption } from '../../api/models.js';
import { costAt } from '../../benefits/coverage.js';
import type { PayPeriods } from '../../benefits/periods.js';
import { tierWords } from '../../i18n/words.js';
import { figure } from '../../ui/amount.js';
import { notice } from '../../ui/notice.js';
import { moveInRadioGroup } from '../../ui/radio-group.js';
import type { Problem } from '../../ui/summary.js';
import { problemSummary } from '../../ui/summary.js';
import type { Choice } from './choice.js';
import type { PickerStrings } from './plan-card.js';
import { planCard } from './plan-card.js';

export interface ChoosingState {
  readonly plans: readonly PlanOption[];
  readonly choice: Choice;
  readonly currentPlanId: string | null | undefined;
  readonly payPeriods: PayPeriods | undefined;
  /** Why nothing can be elected; the plans can then be read but not chosen. */
  readonly closed: string | undefined;
  /** Whether a choice leads to a review. */
  readonly elects: boolean;
  readonly problem: Problem | undefined;
  /** Why an election was refused for good, where it was. */
  readonly failure: TemplateResult | undefined;
  readonly choosePlan: (planId: string) => void;
  readonly chooseTier: (tier: CoverageTier) => void;
  readonly review: () => void;
}

/** Coverage tier, the plans as cards, and the way on. */
export function choosingView(strings: PickerStrings, state: ChoosingState): TemplateResult {
  const { tier, tiers, plan: chosen } = state.choice;
  return html`<div class="stack">
    ${state.failure ?? nothing}
    ${state.closed === undefined ? nothing : notice('info', undefined, state.closed)}
    ${state.problem === undefined ? nothing : problemSummary(strings, [state.problem])}
    ${tiers.length > 1 ? tierSwitch(strings, state) : nothing}
    <fieldset part="plans" class="plans" id="plans" @keydown=${moveInRadioGroup}>
      <legend class="visually-hidden">${strings.t('plan-picker.plans.label')}</legend>
      ${state.plans.map((plan, index) =>
        planCard(strings, {
          plan,
          index,
          tier,
          chosen: plan.id === chosen?.id,
          current: plan.id === state.currentPlanId,
          disabled: state.closed !== undefined,
          payPeriods: state.payPeriods,
          choose: state.choosePlan,
        }),
      )}
    </fieldset>
    ${state.elects && state.closed === undefined ? actionBar(strings, state) : nothing}
  </div>`;
}

/** How many of the plans can be had at a tier, in words. */
export function countWords(strings: PickerStrings, plans: readonly PlanOption[], tier: CoverageTier): string {
  const offered = plans.filter((plan) => costAt(plan, tier) !== undefined).length;
  return strings.count('plan-picker.plans.count-at', offered, { tier: tierWords(strings, tier) });
}

function tierSwitch(strings: PickerStrings, state: ChoosingState): TemplateResult {
  return html`<div class="tier-row">
    <fieldset part="tier-switch" class="tiers" @keydown=${moveInRadioGroup}>
      <legend>${strings.t('plan-picker.tier.label')}</legend>
      <div class="segments">
        ${state.choice.tiers.map(
          (tier) =>
            html`<div class="segment">
              <input
                type="radio"
                name="tier"
                id="tier-${tier}"
                .value=${tier}
                @input=${(event: Event) => event.stopPropagation()}
                @change=${() => state.chooseTier(tier)}
              />
              <label part="tier ${tier === state.choice.tier ? 'tier-chosen' : ''}" for="tier-${tier}"
                >${tierWords(strings, tier)}</label
              >
            </div>`,
        )}
      </div>
    </fieldset>
    <p part="count" class="muted small">${countWords(strings, state.plans, state.choice.tier)}</p>
  </div>`;
}

/** Stays in sight while the plans scroll: what is chosen, what it costs, and the way on. */
function actionBar(strings: PickerStrings, { choice, review }: ChoosingState): TemplateResult {
  const { plan: chosen, tier, cost } = choice;
  return html`<div part="actions" class="panel actions no-print">
    <div class="actions-text">
      ${
        chosen === undefined
          ? html`<p class="muted">${strings.t('plan-picker.nothing-chosen')}</p>`
          : html`<p class="actions-plan">${chosen.name}</p>
              <p class="muted small">
                ${
                  cost === undefined
                    ? strings.t('plan-picker.not-offered', { tier: tierWords(strings, tier) })
                    : html`${tierWords(strings, tier)} ·
                      ${figure(strings.t('cost.per-month', { amount: strings.money(cost.employee_contribution_cents) }))}`
                }
              </p>`
      }
    </div>
    <button type="button" id="review" part="button review" class="button primary" @click=${review}>
      ${strings.t('plan-picker.review')}
    </button>
  </div>`;
}

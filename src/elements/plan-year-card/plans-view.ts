import type { TemplateResult } from 'lit';
import { html } from '../../ui/html.js';
import type { PlanYearPlan } from '../../api/models.js';
import { metalWords, moneyWords } from '../../i18n/words.js';
import { numericText } from '../../ui/numeric-text.js';
import type { PlanYearStrings } from '../../i18n/plan-year-words.js';

/**
 * The plans of the year, with the premium of each. What a plan costs an employee is not shown: a contribution names no
 * plan, so it [can't be computed](../../api/README.md#plan-years-have-no-cost-per-plan).
 */
export function plansView(strings: PlanYearStrings, plans: readonly PlanYearPlan[]): TemplateResult {
  const amount = (cents: number | null) =>
    html`<td class="number ${cents === null ? 'muted' : ''}">${numericText(moneyWords(strings, cents))}</td>`;
  return html`<section part="plans" class="stack tight">
    <h4 id="plans">${strings.t('plan-year.plans')}</h4>
    ${
      plans.length === 0
        ? html`<p class="muted">${strings.t('plan-year.plans.none')}</p>`
        : html`<div class="table-scroll" role="group" aria-labelledby="plans">
            <table part="plan-table" class="plan-table" aria-labelledby="plans">
              <thead>
                <tr>
                  <th scope="col">${strings.t('plan-year.plan')}</th>
                  <th scope="col">${strings.t('plan-year.metal')}</th>
                  <th scope="col" class="number">${strings.t('plan-year.premium')}</th>
                  <th scope="col" class="number">${strings.t('plan-year.deductible')}</th>
                  <th scope="col" class="number">${strings.t('plan-year.out-of-pocket-max')}</th>
                </tr>
              </thead>
              <tbody>
                ${plans.map(
                  (plan) =>
                    html`<tr part="plan">
                      <th scope="row">${plan.name}</th>
                      <td class=${plan.tier === null ? 'muted' : ''}>${metal(strings, plan)}</td>
                      ${amount(plan.monthly_premium_cents)} ${amount(plan.deductible_cents)}
                      ${amount(plan.out_of_pocket_max_cents)}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
  </section>`;
}

/** The metal level. Dental and vision plans normally have none; a level that this version does not know has other words. */
const metal = (strings: PlanYearStrings, { tier }: PlanYearPlan) =>
  metalWords(strings, tier) ?? strings.t(tier === null ? 'not-provided' : 'plan-year.metal.other');

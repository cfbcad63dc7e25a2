import type { TemplateResult } from 'lit';
import { html, noChange, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PlanCost, PlanOption } from '../../api/models.js';
import type { Slice } from '../../controllers/slices.js';
import { costAt } from '../../benefits/coverage.js';
import { costPer } from '../../benefits/periods.js';
import { withSpending, yearlyRange } from '../../benefits/yearly-range.js';
import { metalWords, moneyWords } from '../../i18n/words.js';
import type { Look } from './listing.js';
import type { PlanChoice } from './plan-card.js';
import { compareBox, planRadio } from './plan-card.js';
import { costsMoreWords, differenceWords, notOfferedWords, rangeWords, unitWords } from './plan-words.js';
import { careWords } from './range-view.js';

/** One thing to know about a plan, in words; the same words mean the same. */
interface Fact {
  readonly name: string;
  readonly of: (plan: PlanOption) => string;
  /** Whether it is a text, set wide and to the start, rather than an amount. */
  readonly text?: boolean;
}

export interface PlanTable {
  readonly plans: readonly PlanOption[];
  /**
   * Few plans stand side by side, a column each; many stand below each other, a row each: so both are read along the
   * screen's longer side, and the page scrolls the way pages do.
   */
  readonly layout: 'columns' | 'rows';
  readonly caption: string;
  readonly onlyDifferences: boolean;
  /** Cents of care in a year that the ranges are marked with. */
  readonly care: number;
  readonly choiceOf: (plan: PlanOption) => PlanChoice;
  /** Which of the rows, which depend on these, are due with this update. All where it is left out. */
  readonly slice?: (from: readonly unknown[]) => Slice;
}

/** Plans in a table, each with its radio in its header (A3). What is left out as equal is equal in the same words. */
export function planTable(look: Look, table: PlanTable): TemplateResult {
  const { plans, layout, caption, onlyDifferences, care, choiceOf } = table;
  const facts = factsOf(look, plans, care).filter(
    ({ of }) => !onlyDifferences || new Set(plans.map(of)).size > 1,
  );
  const { strings } = look;
  const cell = ({ of, text }: Fact, plan: PlanOption) =>
    html`<td class=${text ? 'words' : ''} translate=${text ? nothing : 'no'} .textContent=${of(plan)}></td>`;
  const row = (plan: PlanOption, choice: PlanChoice) =>
    html`<tr part="plan ${choice.chosen ? 'plan-chosen' : ''}" class=${choice.chosen ? 'chosen' : ''}>
      <th scope="row">${planRadio(look, plan, choice)}</th>
      ${facts.map((fact) => cell(fact, plan))}
      ${choice.compared === undefined ? nothing : html`<td class="no-print">${compareBox(look, plan, choice)}</td>`}
    </tr>`;
  const comparable = plans[0] && choiceOf(plans[0]).compared !== undefined;
  const columns = facts.map(({ name }) => name).join();
  const { due, order } = table.slice?.([look, columns, care]) ?? { due: plans.length, order: 0 };
  return html`${
      facts.length === 0 ? html`<p class="muted">${strings.t('plan-picker.compare.same')}</p>` : nothing
    }
    <div class="table-scroll plan-table ${layout}" role="group" tabindex="0" aria-labelledby="table-caption">
      <table part="plan-table">
        <caption id="table-caption">
          ${caption}
        </caption>
        ${
          layout === 'columns'
            ? html`<thead>
                  <tr>
                    <td></td>
                    ${plans.map((plan) => html`<th scope="col">${planRadio(look, plan, choiceOf(plan))}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${facts.map(
                    (fact) =>
                      html`<tr>
                        <th scope="row">${fact.name}</th>
                        ${plans.map((plan) => cell(fact, plan))}
                      </tr>`,
                  )}
                </tbody>`
            : html`<thead>
                  <tr>
                    <th scope="col">${strings.t('plan-picker.table.plan')}</th>
                    ${facts.map(({ name, text }) => html`<th scope="col" class=${text ? 'words' : ''}>${name}</th>`)}
                    ${comparable ? html`<th scope="col" class="no-print">${strings.t('plan-picker.compare')}</th>` : nothing}
                  </tr>
                </thead>
                ${keyed(
                  order,
                  html`<tbody>
                    ${repeat(
                      plans,
                      ({ id }) => id,
                      (plan, index) => {
                        if (index >= due) return noChange;
                        const choice = choiceOf(plan);
                        return guard([look, choice, columns, care], () => row(plan, choice));
                      },
                    )}
                  </tbody>`,
                )}`
        }
      </table>
    </div>`;
}

/** What is worth a line or a column: amounts always, the rest where any of the plans says something of it. */
function factsOf(look: Look, plans: readonly PlanOption[], care: number): readonly Fact[] {
  const { strings, tier, current, period, payPeriods, ranged } = look;
  const none = strings.t('plan-picker.table.none');
  const missing = strings.t('not-provided');
  const unit = unitWords(strings, period, payPeriods);
  const money = (name: string, pick: (shown: ReturnType<typeof costPer>) => number): Fact => ({
    name: `${name}, ${unit}`,
    of: (plan) => {
      const cost: PlanCost | undefined = costAt(plan, tier);
      return cost === undefined
        ? notOfferedWords(look)
        : strings.money(pick(costPer(cost, period, payPeriods)));
    },
  });
  const optional = (name: string, of: (plan: PlanOption) => string | undefined, otherwise: string): Fact[] =>
    plans.some((plan) => of(plan) !== undefined)
      ? [{ name, of: (plan) => of(plan) ?? otherwise, text: true }]
      : [];
  return [
    money(strings.t('cost.you-pay'), ({ yours }) => yours),
    money(strings.t('cost.employer-pays'), ({ employers }) => employers),
    money(strings.t('cost.total'), ({ total }) => total),
    { name: strings.t('plan-picker.deductible'), of: (plan) => moneyWords(strings, plan.deductible_cents) },
    {
      name: strings.t('plan-picker.out-of-pocket-max'),
      of: (plan) => moneyWords(strings, plan.out_of_pocket_max_cents),
    },
    ...optional(
      strings.t('plan-picker.range'),
      (plan) => {
        const range = ranged ? yearlyRange(plan, tier) : undefined;
        if (range === undefined) return undefined;
        const ends = rangeWords(look, range);
        return care > 0 ? `${ends}. ${careWords(look, withSpending(range, care), care)}` : ends;
      },
      missing,
    ),
    ...optional(
      strings.t('plan-picker.table.current'),
      (plan) =>
        plan === current ? strings.t('plan-picker.current') : differenceWords(look, plan, 'current'),
      missing,
    ),
    ...optional(
      strings.t('plan-picker.table.alone'),
      (plan) => differenceWords(look, plan, 'alone'),
      missing,
    ),
    ...optional(strings.t('plan-picker.term.metal'), ({ tier: metal }) => metalWords(strings, metal), none),
    ...optional(strings.t('plan-picker.table.note'), (plan) => costsMoreWords(look, plan), none),
    ...optional(strings.t('plan-picker.table.description'), (plan) => plan.description || undefined, missing),
  ];
}

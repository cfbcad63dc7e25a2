import type { PlanOption } from '../../../api/models.js';
import { costAt } from '../../../benefits/coverage/coverage.js';
import { withSpending, yearlyRange } from '../../../benefits/coverage/yearly-range.js';
import { costPer } from '../../../benefits/money/periods.js';
import { metalWords, moneyWords } from '../../../i18n/words.js';
import { costsMoreWords, differenceWords, notOfferedWords, unitWords } from '../plan-words.js';
import { careWords, rangeWords } from '../ranges/words.js';
import type { PlanRenderContext } from '../render-context.js';
import type { TableStrings } from '../table/words.js';

/** One fact about plans, a row or a column of their table. Plans with the same words do not differ in it. */
export interface PlanFact {
  readonly name: string;
  readonly of: (plan: PlanOption) => string;
  /** Whether it is a text, set wide and aligned to the start, rather than an amount. */
  readonly text?: boolean;
}

/**
 * The facts of a table of plans: the amounts always, the others where at least one of the plans has them.
 *
 * @param care cents of care in a year that the ranges are marked with
 */
export function planFacts(
  context: PlanRenderContext,
  plans: readonly PlanOption[],
  care: number,
): readonly PlanFact[] {
  const { tier, current, period, payPeriods, yearly } = context;
  const strings: TableStrings = context.strings;
  const none = strings.t('plan-picker.table.none');
  const missing = strings.t('not-provided');
  const unit = unitWords(strings, period, payPeriods);
  const money = (name: string, pick: (shown: ReturnType<typeof costPer>) => number): PlanFact => ({
    name: `${name}, ${unit}`,
    of: (plan) => {
      const cost = costAt(plan, tier);
      return cost === undefined
        ? notOfferedWords(context)
        : strings.money(pick(costPer(cost, period, payPeriods)));
    },
  });
  const optional = (
    name: string,
    of: (plan: PlanOption) => string | undefined,
    otherwise: string,
  ): PlanFact[] =>
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
        const range = yearly.allowed ? yearlyRange(plan, tier) : undefined;
        if (range === undefined) return undefined;
        const ends = rangeWords(strings, range);
        return care > 0 ? `${ends}. ${careWords(strings, withSpending(range, care), care)}` : ends;
      },
      missing,
    ),
    ...optional(
      strings.t('plan-picker.table.current'),
      (plan) =>
        plan === current ? strings.t('plan-picker.current') : differenceWords(context, plan, 'current'),
      missing,
    ),
    ...optional(
      strings.t('plan-picker.table.alone'),
      (plan) => differenceWords(context, plan, 'alone'),
      missing,
    ),
    ...optional(strings.t('plan-picker.term.metal'), ({ tier: metal }) => metalWords(strings, metal), none),
    ...optional(strings.t('plan-picker.table.note'), (plan) => costsMoreWords(context, plan), none),
    ...optional(strings.t('plan-picker.table.description'), (plan) => plan.description || undefined, missing),
  ];
}

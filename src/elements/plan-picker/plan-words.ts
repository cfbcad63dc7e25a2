import type { CoverageTier, PlanOption } from '../../api/models.js';
import { costAt, costBeyond, costOfAdding } from '../../benefits/coverage/coverage.js';
import { filterCount } from '../../benefits/coverage/plan-list.js';
import type { CostPeriod, PayPeriods } from '../../benefits/money/periods.js';
import { isEstimate, perPaycheck, perPeriod } from '../../benefits/money/periods.js';
import { tierWords } from '../../i18n/words.js';
import type { PlanListModel } from './list/plan-list-model.js';
import type { PlanRenderContext } from './render-context.js';
import type { PickerStrings } from './strings.js';

/** "a month", "a paycheck (estimate)", … */
export function unitWords(
  strings: PickerStrings,
  period: CostPeriod,
  payPeriods: PayPeriods | undefined,
): string {
  return strings.t(`plan-picker.unit.${unitOf(period, payPeriods)}`);
}

/** The last part of the keys of a period's words. Amounts per paycheck are estimates, unless there are 12 a year. */
export function unitOf(period: CostPeriod, payPeriods: PayPeriods | undefined): CostPeriod | 'estimate' {
  return period === 'paycheck' && payPeriods && isEstimate(payPeriods) ? 'estimate' : period;
}

/** A monthly amount in cents, for the period that is shown: "$105.34 a month". */
export function amountWords(context: PlanRenderContext, monthlyCents: number): string {
  return periodAmountWords(context, toPeriod(context)(monthlyCents));
}

/** A monthly amount in cents, for the period that is shown: "$48.62". */
export const bareAmount = (context: PlanRenderContext, monthlyCents: number): string =>
  context.strings.money(toPeriod(context)(monthlyCents));

function periodAmountWords({ strings, period, payPeriods }: PlanRenderContext, cents: number): string {
  return strings.t('plan-picker.amount', {
    amount: strings.money(cents),
    unit: unitWords(strings, period, payPeriods),
  });
}

const toPeriod =
  ({ period, payPeriods }: PlanRenderContext) =>
  (monthlyCents: number) =>
    perPeriod(monthlyCents, period, payPeriods);

/** A monthly amount in cents, per paycheck: "about $48.62 a paycheck". */
export function paycheckWords(strings: PickerStrings, monthlyCents: number, payPeriods: PayPeriods): string {
  const amount = strings.money(perPaycheck(monthlyCents, payPeriods));
  // Zero is exact, however many paychecks there are.
  const estimate = monthlyCents !== 0 && isEstimate(payPeriods);
  return strings.t(estimate ? 'cost.per-paycheck' : 'cost.per-paycheck-exact', { amount });
}

/**
 * How a plan's cost differs from the current plan's, or from covering only the employee. The difference is taken between
 * the two amounts as they are shown, after rounding. Undefined where there is nothing to compare.
 */
export function differenceWords(
  context: PlanRenderContext,
  plan: PlanOption,
  than: 'current' | 'alone',
): string | undefined {
  const { strings, tier, current } = context;
  const cents =
    than === 'alone'
      ? costOfAdding(plan, tier, toPeriod(context))
      : current && plan !== current
        ? costBeyond(plan, current, tier, toPeriod(context))
        : undefined;
  if (cents === undefined) return undefined;
  return strings.t(cents > 0 ? 'plan-picker.more' : cents < 0 ? 'plan-picker.less' : 'plan-picker.same', {
    amount: periodAmountWords(context, Math.abs(cents)),
    than: strings.t(`plan-picker.than.${than}`),
  });
}

/** Why a plan shows no cost: it is not offered at the coverage tier, or has no price at all. */
export function notOfferedWords({ strings, tier, hasTiers }: PlanRenderContext): string {
  return hasTiers
    ? strings.t('plan-picker.not-offered', { tier: tierWords(strings, tier) })
    : strings.t('plan-picker.no-cost');
}

/** That no dependent on record fits the coverage tier. */
export function nobodyWords(strings: PickerStrings, tier: CoverageTier): string {
  return strings.t('plan-picker.review.dependents.none-listed', { tier: tierWords(strings, tier) });
}

/** That a plan always costs more than another. Undefined where that is not so, or is not to be said. */
export function costsMoreWords({ yearly }: PlanRenderContext, plan: PlanOption): string | undefined {
  return yearly.note?.(plan);
}

/** How many plans match the filters or, without filters, are offered at the coverage tier. */
export function countWords({ context, plans, shown, filters }: PlanListModel): string {
  const { strings, tier, hasTiers } = context;
  if (filterCount(filters) > 0) {
    return strings.count('plan-picker.plans.matching', shown.length, { total: strings.number(plans.length) });
  }
  const offered = plans.filter((plan) => costAt(plan, tier) !== undefined).length;
  return hasTiers
    ? strings.count('plan-picker.plans.count-at', offered, { tier: tierWords(strings, tier) })
    : strings.count('plan-picker.plans.count', plans.length);
}

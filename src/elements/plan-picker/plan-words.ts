import type { CoverageTier, PlanOption } from '../../api/models.js';
import { costAt, costBeyond, costOfAdding } from '../../benefits/coverage.js';
import type { CostPeriod, PayPeriods } from '../../benefits/periods.js';
import { isEstimate, perPaycheck, perPeriod, perYear } from '../../benefits/periods.js';
import type { YearlyRange } from '../../benefits/yearly-range.js';
import { tierWords } from '../../i18n/words.js';
import type { Look, PickerStrings } from './listing.js';

/** "a month", "a paycheck (about)", … */
export function unitWords(
  strings: PickerStrings,
  period: CostPeriod,
  payPeriods: PayPeriods | undefined,
): string {
  return strings.t(
    period === 'paycheck' && payPeriods && isEstimate(payPeriods)
      ? 'plan-picker.unit.estimate'
      : `plan-picker.unit.${period}`,
  );
}

/** A monthly amount per period: "$105.34 a month". */
export function amountWords(look: Look, monthlyCents: number): string {
  return shownWords(look, shownPer(look)(monthlyCents));
}

function shownWords({ strings, period, payPeriods }: Look, cents: number): string {
  return strings.t('plan-picker.amount', {
    amount: strings.money(cents),
    unit: unitWords(strings, period, payPeriods),
  });
}

const shownPer =
  ({ period, payPeriods }: Look) =>
  (monthlyCents: number) =>
    perPeriod(monthlyCents, period, payPeriods);

/** A monthly amount per paycheck, and whether that is an estimate. */
export function paycheckWords(strings: PickerStrings, monthlyCents: number, payPeriods: PayPeriods): string {
  const amount = strings.money(perPaycheck(monthlyCents, payPeriods));
  // Nothing is nothing, and not about nothing.
  const estimate = monthlyCents !== 0 && isEstimate(payPeriods);
  return strings.t(estimate ? 'cost.per-paycheck' : 'cost.per-paycheck-exact', { amount });
}

/**
 * How a plan's cost differs from the current plan's, or from covering the employee alone: by what the two amounts differ
 * as they are shown. Undefined where there is nothing to compare.
 */
export function differenceWords(look: Look, plan: PlanOption, than: 'current' | 'alone'): string | undefined {
  const { strings, tier, current } = look;
  const cents =
    than === 'alone'
      ? costOfAdding(plan, tier, shownPer(look))
      : current && plan !== current
        ? costBeyond(plan, current, tier, shownPer(look))
        : undefined;
  if (cents === undefined) return undefined;
  return strings.t(cents > 0 ? 'plan-picker.more' : cents < 0 ? 'plan-picker.less' : 'plan-picker.same', {
    amount: shownWords(look, Math.abs(cents)),
    than: strings.t(`plan-picker.than.${than}`),
  });
}

/** Why a plan has no cost to show: its tier, or no price at all. */
export function notOfferedWords({ strings, tier, tiered }: Look): string {
  return tiered
    ? strings.t('plan-picker.not-offered', { tier: tierWords(strings, tier) })
    : strings.t('plan-picker.no-cost');
}

/** That a coverage tier covers someone, and nobody on record is such a one. */
export function nobodyWords(strings: PickerStrings, tier: CoverageTier): string {
  return strings.t('plan-picker.review.dependents.none-listed', { tier: tierWords(strings, tier) });
}

export function rangeWords({ strings }: Look, { low, high }: YearlyRange): string {
  return strings.t('plan-picker.range.from-to', { low: strings.money(low), high: strings.money(high) });
}

/** The fact that a plan always costs more than another, with its arithmetic; undefined where it is none. */
export function costsMoreWords({ strings, tier, costsMore }: Look, plan: PlanOption): string | undefined {
  const other = costsMore.get(plan.id);
  const here = costAt(plan, tier)?.employee_contribution_cents;
  const there = other && costAt(other, tier)?.employee_contribution_cents;
  const max = other?.out_of_pocket_max_cents;
  if (other === undefined || here === undefined || there === undefined || typeof max !== 'number') return;
  return strings.t('plan-picker.costs-more', {
    plan: other.name,
    low: strings.money(perYear(here)),
    high: strings.money(perYear(there) + max),
    premiums: strings.money(perYear(there)),
    max: strings.money(max),
  });
}

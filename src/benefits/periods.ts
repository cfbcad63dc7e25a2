import type { PlanCost } from '../api/models.js';

/** How often a person is paid in a year. */
export type PayPeriods = 12 | 24 | 26 | 52;

/** For which time a cost is shown. */
export type CostPeriod = 'month' | 'paycheck' | 'year';

/** A year of a monthly amount, in cents: exact. */
export function perYear(monthlyCents: number): number {
  return monthlyCents * 12;
}

/** Whether amounts per paycheck are an estimate: 12 are exact, for all others payroll decides how odd cents fall. */
export function isEstimate(payPeriods: PayPeriods): boolean {
  return payPeriods !== 12;
}

/**
 * A paycheck's share of a monthly amount, in cents: a year of it over the year's paychecks, to the nearest whole cent.
 * Half a cent is a cent, of a negative amount (a difference) too: +x and -x show the same figure.
 */
export function perPaycheck(monthlyCents: number, payPeriods: PayPeriods): number {
  // Adding 0 makes -0 a plain 0, which no format writes with a minus.
  return Math.sign(monthlyCents) * Math.round((Math.abs(monthlyCents) * 12) / payPeriods) + 0;
}

/** A monthly amount per period, in cents; per paycheck it is the month's where the pay periods are not known. */
export function perPeriod(
  monthlyCents: number,
  period: CostPeriod,
  payPeriods: PayPeriods | undefined,
): number {
  if (period === 'year') return perYear(monthlyCents);
  return period === 'paycheck' && payPeriods ? perPaycheck(monthlyCents, payPeriods) : monthlyCents;
}

/**
 * What a plan costs per period, in cents. Where the monthly parts add up to the total, so do the parts shown: two
 * rounded halves may miss a rounded whole by a cent. Where they don't, each amount is the API's own.
 */
export function costPer(
  cost: PlanCost,
  period: CostPeriod,
  payPeriods: PayPeriods | undefined,
): { yours: number; employers: number; total: number } {
  const yours = perPeriod(cost.employee_contribution_cents, period, payPeriods);
  const employers = perPeriod(cost.employer_contribution_cents, period, payPeriods);
  return {
    yours,
    employers,
    total: addsUp(cost) ? yours + employers : perPeriod(cost.total_monthly_premium_cents, period, payPeriods),
  };
}

/** Whether the parts of a premium come to its total, which the API does not promise. */
export function addsUp(cost: PlanCost): boolean {
  return (
    cost.employee_contribution_cents + cost.employer_contribution_cents === cost.total_monthly_premium_cents
  );
}

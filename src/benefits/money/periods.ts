import type { PlanCost } from '../../api/models.js';

/** The number of paychecks in a year. */
export type PayPeriods = 12 | 24 | 26 | 52;

/** The period that a cost is shown for. */
export type CostPeriod = 'month' | 'paycheck' | 'year';

/** The exact amount per year of a monthly amount, in cents. */
export function perYear(monthlyCents: number): number {
  return monthlyCents * 12;
}

/** Whether amounts per paycheck are an estimate. With 12 paychecks they are exact; otherwise payroll decides the rounding. */
export function isEstimate(payPeriods: PayPeriods): boolean {
  return payPeriods !== 12;
}

/**
 * The amount per paycheck of a monthly amount, in cents: the yearly amount divided by the number of paychecks, rounded to
 * a whole cent. Half a cent is rounded away from zero, so that a difference of +x and one of -x show the same digits.
 */
export function perPaycheck(monthlyCents: number, payPeriods: PayPeriods): number {
  // Adding 0 turns -0 into 0, which would otherwise be formatted as "-$0".
  return Math.sign(monthlyCents) * Math.round((Math.abs(monthlyCents) * 12) / payPeriods) + 0;
}

/** A monthly amount per period, in cents. Without known pay periods the amount per paycheck is the monthly amount. */
export function perPeriod(
  monthlyCents: number,
  period: CostPeriod,
  payPeriods: PayPeriods | undefined,
): number {
  if (period === 'year') return perYear(monthlyCents);
  return period === 'paycheck' && payPeriods ? perPaycheck(monthlyCents, payPeriods) : monthlyCents;
}

/**
 * What a plan costs per period, in cents. If the monthly contributions add up to the premium, the total is the sum of the
 * two rounded contributions, since the rounded premium may differ from it by a cent. Otherwise each amount is computed from
 * the API's own.
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

/** Whether the two contributions add up to the premium. The API does not promise that they do. */
export function addsUp(cost: PlanCost): boolean {
  return (
    cost.employee_contribution_cents + cost.employer_contribution_cents === cost.total_monthly_premium_cents
  );
}

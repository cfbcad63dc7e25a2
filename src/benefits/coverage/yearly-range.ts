import type { CoverageTier, PlanOption } from '../../api/models.js';
import { costAt } from './coverage.js';
import { perYear } from '../money/periods.js';

/**
 * Whether the plans' deductible and out-of-pocket maximum are for one person or for a family. The host has to say it,
 * because the API does not ([one person or a family](../../api/README.md#one-person-or-a-family)).
 */
export type CostSharing = 'individual' | 'family' | 'unknown';

/**
 * Whether the cost of a year may be computed. An individual's maximum is wrong for a family, so with `individual` it is
 * allowed for the employee alone. With `unknown` it is never allowed.
 */
export function rangeAllowed(tier: CoverageTier, costSharing: CostSharing): boolean {
  return costSharing === 'family' || (costSharing === 'individual' && tier === 'EE');
}

/** The least and the most that a plan can cost the employee in a year, in cents. */
export interface YearlyRange {
  readonly low: number;
  readonly high: number;
}

/**
 * The range of a year's cost for covered, in-network care: from twelve contributions to twelve contributions plus the
 * out-of-pocket maximum. Undefined if the plan is not offered at the tier, or has no maximum (a negative one counts as
 * none). Call it only where {@link rangeAllowed} is true.
 */
export function yearlyRange(plan: PlanOption, tier: CoverageTier): YearlyRange | undefined {
  const cost = costAt(plan, tier);
  const most = plan.out_of_pocket_max_cents;
  if (!cost || most === null || most < 0) return undefined;
  const low = perYear(cost.employee_contribution_cents);
  return { low, high: low + most };
}

/**
 * The most that a year can cost the employee with a given amount of covered care, in cents. The employee may pay all of
 * the care until the out-of-pocket maximum is reached. The result is always inside the range.
 *
 * @param spendingCents the price of a year's covered care before insurance; counts as 0 if it is negative or not finite
 */
export function withSpending({ low, high }: YearlyRange, spendingCents: number): number {
  return spendingCents > 0 && spendingCents < Infinity ? Math.min(low + spendingCents, high) : low;
}

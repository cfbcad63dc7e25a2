import type { CoverageTier, PlanOption } from '../api/models.js';
import { costAt } from './coverage.js';
import { perYear } from './periods.js';

/** For whom the plans' deductible and out-of-pocket maximum are. Only the host can know: the API does not say. */
export type CostSharing = 'individual' | 'family' | 'unknown';

/**
 * Whether yearly figures may be computed: one person's maximum is no family's, and where the host says nothing there is
 * no telling which it is (digest, "What the fields mean to people").
 */
export function rangeAllowed(tier: CoverageTier, costSharing: CostSharing): boolean {
  return costSharing === 'family' || (costSharing === 'individual' && tier === 'EE');
}

/** What a year of a plan costs the employee, at least and at most, in cents. */
export interface YearlyRange {
  readonly low: number;
  readonly high: number;
}

/**
 * From twelve contributions to twelve contributions and the out-of-pocket maximum, for covered, in-network care.
 * Undefined where the plan is not offered at the tier, or has no such maximum (below zero is none).
 * Ask {@link rangeAllowed} first.
 */
export function yearlyRange(plan: PlanOption, tier: CoverageTier): YearlyRange | undefined {
  const cost = costAt(plan, tier);
  const most = plan.out_of_pocket_max_cents;
  if (!cost || most === null || most < 0) return undefined;
  const low = perYear(cost.employee_contribution_cents);
  return { low, high: low + most };
}

/**
 * The most that a year can cost with so much covered care, in cents: all of it is paid by the employee until the
 * out-of-pocket maximum is reached. Always inside the range.
 *
 * @param spendingCents a year's covered care before insurance pays; below zero or not finite counts as none
 */
export function withSpending({ low, high }: YearlyRange, spendingCents: number): number {
  return spendingCents > 0 && spendingCents < Infinity ? Math.min(low + spendingCents, high) : low;
}

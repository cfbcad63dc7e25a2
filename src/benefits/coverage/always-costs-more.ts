import type { CoverageTier, PlanOption } from '../../api/models.js';
import { costAt } from './coverage.js';

/**
 * Plan A always costs more than plan B if A's contributions of a year alone are at least B's contributions plus B's
 * out-of-pocket maximum, the most that care can cost under B. With a maximum of 0, A's contributions must be higher.
 *
 * Contributions are often paid before tax, and care is paid after tax. The rule must therefore also hold with both
 * contributions reduced by 40 %: 12 × 0.6 × (a − b) ≥ maximum, or in whole numbers 36a ≥ 36b + 5 × maximum. If it holds
 * with that reduction, it holds with any smaller one. All amounts in this file are in that unit (monthly cents × 36), as
 * `bigint`, so that amounts of any size are compared exactly.
 */

/** The employee's contribution, × 36. Undefined if the plan is not offered at the tier. */
function contribution(plan: PlanOption, tier: CoverageTier): bigint | undefined {
  const cost = costAt(plan, tier);
  return cost && 36n * BigInt(cost.employee_contribution_cents);
}

/** The contribution (× 36) from which another plan always costs more than this one. Undefined if an amount is missing. */
function threshold(plan: PlanOption, tier: CoverageTier): bigint | undefined {
  const own = contribution(plan, tier);
  const most = plan.out_of_pocket_max_cents;
  if (own === undefined || most === null || most < 0) return undefined;
  // With a maximum of 0 an equal contribution is not more.
  return own + (most === 0 ? 1n : 5n * BigInt(most));
}

/**
 * Whether plan `a` costs the employee more than plan `b` at a tier, regardless of how much care the employee needs and
 * how the contributions are taxed. False if an amount is missing. Call it only where `rangeAllowed` is true.
 */
export function alwaysCostsMore(a: PlanOption, b: PlanOption, tier: CoverageTier): boolean {
  const cost = contribution(a, tier);
  const from = threshold(b, tier);
  return cost !== undefined && from !== undefined && cost >= from;
}

/**
 * Finds the plans that always cost more than another plan. The result has their ids as keys, and as values the other
 * plan. If there are several other plans, it is the one whose most expensive year costs least, and of equals the first.
 * Call it only where `rangeAllowed` is true.
 */
export function costsMoreThan(
  plans: readonly PlanOption[],
  tier: CoverageTier,
): ReadonlyMap<string, PlanOption> {
  const others: { plan: PlanOption; from: bigint; worst: bigint }[] = [];
  const offered: { id: string; cost: bigint }[] = [];
  for (const plan of plans) {
    const cost = contribution(plan, tier);
    if (cost === undefined) continue;
    offered.push({ id: plan.id, cost });
    const from = threshold(plan, tier);
    if (from !== undefined) {
      others.push({ plan, from, worst: cost + 3n * BigInt(plan.out_of_pocket_max_cents ?? 0) });
    }
  }
  // Sorted by the most expensive year. A plan whose threshold is not lower than that of an earlier plan can never be the
  // answer and is left out. The thresholds in `best` therefore fall from first to last, and one pass over the plans by
  // rising contribution can take its answers from the end of `best`.
  others.sort((a, b) => Number(a.worst - b.worst));
  const best: typeof others = [];
  for (const other of others) {
    const last = best.at(-1);
    if (last === undefined || other.from < last.from) best.push(other);
  }
  offered.sort((a, b) => Number(a.cost - b.cost));
  const found = new Map<string, PlanOption>();
  let answer: PlanOption | undefined;
  for (const { id, cost } of offered) {
    while ((best.at(-1)?.from ?? Infinity) <= cost) answer = best.pop()?.plan;
    if (answer) found.set(id, answer);
  }
  return found;
}

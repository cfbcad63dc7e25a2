import type { CoverageTier, PlanOption } from '../api/models.js';
import { costAt } from './coverage.js';

/**
 * A plan always costs more than another where its contributions alone come to more than the other's, and to no less
 * than the other's together with all that one may cost besides: its out-of-pocket maximum.
 *
 * Contributions paid before tax weigh less than care paid after it, so this must also hold with both contributions
 * reduced by 40 %: 12 × 0.6 × (a − b) ≥ maximum, in whole numbers 36a ≥ 36b + 5 × maximum. What holds there holds with
 * any smaller reduction. All amounts below are in this unit, 36ths of a contribution in cents, and `bigint`, so that no
 * amount is too large to be compared exactly.
 */

/** The employee's contribution; undefined where the plan is not offered. */
function contribution(plan: PlanOption, tier: CoverageTier): bigint | undefined {
  const cost = costAt(plan, tier);
  return cost && 36n * BigInt(cost.employee_contribution_cents);
}

/** From which contribution on another plan always costs more than this one; undefined where an amount is missing. */
function threshold(plan: PlanOption, tier: CoverageTier): bigint | undefined {
  const own = contribution(plan, tier);
  const most = plan.out_of_pocket_max_cents;
  if (own === undefined || most === null || most < 0) return undefined;
  // With nothing to pay besides, an equal contribution is not yet more.
  return own + (most === 0 ? 1n : 5n * BigInt(most));
}

/**
 * Whether plan `a` costs the employee more than plan `b` at a tier, whatever care the year brings and however the
 * contributions are taxed. False where an amount is missing. Ask `rangeAllowed` first.
 */
export function alwaysCostsMore(a: PlanOption, b: PlanOption, tier: CoverageTier): boolean {
  const cost = contribution(a, tier);
  const from = threshold(b, tier);
  return cost !== undefined && from !== undefined && cost >= from;
}

/**
 * For the id of each plan that always costs more than another: that other plan, of several the one whose worst year is
 * cheapest (of equals the first). Ask `rangeAllowed` first.
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
  // By worst year. A plan that asks no less of a contribution than one before it would never be the answer; without
  // those, what is asked falls from one to the next, and contributions that rise meet the answers from the end on.
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

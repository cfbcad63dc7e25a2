import { COVERAGE_TIERS } from '../api/models.js';
import type { CoverageTier, Dependent, OrUnknown, PlanCost, PlanOption } from '../api/models.js';
import { addsUp } from './periods.js';

/**
 * What a plan costs at a coverage tier, or undefined where it is not offered there. Where the API repeats a tier the
 * first row counts.
 */
export function costAt(plan: PlanOption, tier: CoverageTier): PlanCost | undefined {
  return plan.costs.find((cost) => cost.coverage_tier === tier);
}

/** The documented tiers that occur in any of the plans, in the documents' order but "Unspecified" last (trap 5). */
export function tiersOffered(plans: readonly PlanOption[]): readonly CoverageTier[] {
  const seen = new Set<OrUnknown<CoverageTier>>(
    plans.flatMap((plan) => plan.costs.map((cost) => cost.coverage_tier)),
  );
  const [unspecified, ...families] = COVERAGE_TIERS;
  return [...families, unspecified].filter((tier) => seen.has(tier));
}

/** Whether a coverage tier covers a dependent: a spouse under ES, a child under EC, both under EF. */
export function tierCovers(tier: CoverageTier, { relationship }: Pick<Dependent, 'relationship'>): boolean {
  return (
    tier === 'EF' ||
    (tier === 'ES' && relationship === 'Spouse') ||
    (tier === 'EC' && relationship === 'Child')
  );
}

/**
 * What covering others costs a month, in cents: the employee's contribution at a tier less that for the employee alone.
 * Undefined where nobody is added, or the plan is not offered at either tier.
 */
export function costOfAdding(plan: PlanOption, tier: CoverageTier): number | undefined {
  return tier === 'EE' || tier === 'Unspecified'
    ? undefined
    : difference(costAt(plan, tier), costAt(plan, 'EE'));
}

/**
 * How much more a plan costs the employee a month than another at a tier, in cents; negative where it costs less.
 * Undefined where either is not offered there.
 */
export function costBeyond(plan: PlanOption, other: PlanOption, tier: CoverageTier): number | undefined {
  return difference(costAt(plan, tier), costAt(other, tier));
}

function difference(cost: PlanCost | undefined, base: PlanCost | undefined): number | undefined {
  return cost && base && cost.employee_contribution_cents - base.employee_contribution_cents;
}

/**
 * What is odd about a plan's costs, for the host's developer: a tier that has more than one row (the first counts), and
 * parts that don't add up to their total (shown as the API gives them). Names tiers; no amounts, no plan.
 */
export function costOddities(plan: PlanOption): readonly string[] {
  const odd = new Set<string>();
  for (const cost of plan.costs) {
    const tier = cost.coverage_tier;
    // A tier that this version does not know is never shown.
    if (typeof tier !== 'string') continue;
    if (cost !== costAt(plan, tier)) odd.add(`tier ${tier} twice`);
    else if (!addsUp(cost)) odd.add(`tier ${tier} parts are not the total`);
  }
  return [...odd];
}

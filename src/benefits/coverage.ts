import { COVERAGE_TIERS } from '../api/models.js';
import type { CoverageTier, Dependent, OrUnknown, PlanCost, PlanOption } from '../api/models.js';

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

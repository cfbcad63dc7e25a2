import type { CoverageTier, Dependent, Enrollment, PlanCost, PlanOption } from '../../api/models.js';
import { costAt, tierCovers, tiersOffered } from '../../benefits/coverage.js';
import type { PlanPickerData } from './data.js';

/** What is chosen at this moment, and what follows from it. */
export interface Choice {
  readonly enrollment: Enrollment;
  readonly tiers: readonly CoverageTier[];
  readonly tier: CoverageTier;
  readonly plan: PlanOption | undefined;
  /** Monthly cents; undefined where no plan is chosen, or the chosen one is not offered at the tier. */
  readonly cost: PlanCost | undefined;
  /**
   * The dependents to choose from, where the tier covers more than the employee and the host has said whose they are;
   * else undefined: nobody has to be chosen.
   */
  readonly dependents: readonly Dependent[] | undefined;
}

/**
 * The choice that a picker's data and properties come to. What is not set is taken from the enrollment: its tier, and
 * the plan where it is enrolled in one. Nothing else is ever preselected.
 */
export function choiceOf(
  { enrollment, plans, dependents }: PlanPickerData,
  planId: string | undefined,
  coverageTier: CoverageTier | undefined,
): Choice {
  const tiers = tiersOffered(plans);
  const wanted = [coverageTier, enrollment.coverage_tier].find((tier) => tiers.some((one) => one === tier));
  const tier = (wanted as CoverageTier | undefined) ?? tiers[0] ?? 'Unspecified';
  const id = planId ?? (enrollment.status === 'enrolled' ? enrollment.selected_plan_id : undefined);
  const plan = plans.find((one) => one.id === id);
  return {
    enrollment,
    tiers,
    tier,
    plan,
    cost: plan && costAt(plan, tier),
    dependents:
      tier === 'EE' || tier === 'Unspecified'
        ? undefined
        : dependents?.filter((dependent) => tierCovers(tier, dependent)),
  };
}

import type { CoverageTier, Dependent, Enrollment, PlanCost, PlanOption } from '../../api/models.js';
import type { Replaced } from '../../benefits/replaced.js';
import { costAt, tierCovers, tiersOffered } from '../../benefits/coverage.js';
import type { PlanPickerData } from './data.js';

/** The `value` that declines the coverage; the API's plan ids begin with `plan_` or `cplan_`. */
export const WAIVED = 'waived';

/** What a host has set, or a person chosen. */
export interface Wish {
  readonly value: string | undefined;
  readonly coverageTier: CoverageTier | undefined;
  readonly allowWaive: boolean;
  /** With `elect`, what is on record is the choice once the enrollment is closed. */
  readonly mode: 'select' | 'elect' | undefined;
  /** Whether the wish counts whatever is on record: it is being reviewed, or on record though the API may not name it. */
  readonly kept: boolean;
  readonly replaced: Replaced | undefined;
}

/** What is chosen at this moment, and what follows from it. */
export interface Choice {
  readonly enrollment: Enrollment;
  readonly tiers: readonly CoverageTier[];
  readonly tier: CoverageTier;
  readonly plan: PlanOption | undefined;
  /** Monthly cents; undefined where no plan is chosen, or the chosen one is not offered at the tier. */
  readonly cost: PlanCost | undefined;
  /** Whether the coverage is declined. */
  readonly waived: boolean;
  /**
   * The dependents to choose from, where the tier covers more than the employee and the host has said whose they are;
   * null where they could not be read; else undefined: nobody has to be chosen.
   */
  readonly dependents: readonly Dependent[] | null | undefined;
}

/**
 * The choice that a picker's data and properties come to. What is not set is taken from the enrollment: its tier, and
 * what is on record, a plan or a waiver. Nothing else is ever preselected.
 */
export function choiceOf({ enrollment, plans, dependents }: PlanPickerData, wish: Wish): Choice {
  const { status } = enrollment;
  const tiers = tiersOffered(plans);
  const wanted = [wish.coverageTier, enrollment.coverage_tier, wish.replaced?.tier].find((tier) =>
    tiers.some((one) => one === tier),
  );
  const tier = (wanted as CoverageTier | undefined) ?? tiers[0] ?? 'Unspecified';
  const onRecord =
    status === 'enrolled' ? enrollment.selected_plan_id : status === 'waived' ? WAIVED : undefined;
  const closed = wish.mode === 'elect' && status !== 'pending';
  const id = closed && !wish.kept ? onRecord : (wish.value ?? onRecord);
  const plan = plans.find((one) => one.id === id);
  return {
    enrollment,
    tiers,
    tier,
    plan,
    cost: plan && costAt(plan, tier),
    waived: wish.allowWaive && plan === undefined && id === WAIVED,
    dependents:
      tier === 'EE' || tier === 'Unspecified'
        ? undefined
        : (dependents?.filter((one) => one.active_in !== false && tierCovers(tier, one)) ?? dependents),
  };
}

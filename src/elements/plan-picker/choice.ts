import type { CoverageTier, Dependent, PlanCost, PlanOption } from '../../api/models.js';
import type { Replaced } from '../../benefits/coverage/replaced-enrollment.js';
import { costAt, tierCovers, tiersOffered } from '../../benefits/coverage/coverage.js';
import type { PlanPickerData } from './data.js';
import type { PlanPickerProperties } from './properties.js';

/** The `value` that declines the coverage. It can't be a plan's id: those begin with `plan_` or `cplan_`. */
export const WAIVED = 'waived';

/** The picker's properties that a choice is made of; set by the host page, or by the person's own choice. */
export type ChoiceInput = Pick<
  PlanPickerProperties,
  'value' | 'coverageTier' | 'currentPlanId' | 'allowWaive' | 'mode'
>;

/** The choice at this moment, and the facts that follow from it. */
export interface Choice {
  /** The data to choose from. */
  readonly data: PlanPickerData;
  /** The coverage tiers that any plan is offered at. */
  readonly tiers: readonly CoverageTier[];
  readonly tier: CoverageTier;
  readonly plan: PlanOption | undefined;
  /** Monthly cents; undefined where no plan is chosen, or the chosen one is not offered at the tier. */
  readonly cost: PlanCost | undefined;
  /** Whether the coverage is declined. */
  readonly waived: boolean;
  /**
   * The dependents to choose from. Undefined where none have to be chosen: the tier covers the employee only, or the host
   * page has named no member. Null where they could not be read.
   */
  readonly dependents: readonly Dependent[] | null | undefined;
  /** Id of the plan to compare the others with. */
  readonly currentPlanId: string | null | undefined;
}

/**
 * Makes a choice out of the picker's data and properties. A property that is not set is taken from the enrollment: its
 * tier, and the plan or waiver on record. Nothing else is ever preselected.
 *
 * @param keepsChoice whether the person's choice counts whatever is on record: while it is reviewed, and once it is
 *   recorded, since the API may not name the plan. Otherwise, with `elect`, a closed enrollment shows the recorded choice
 * @param replaced the enrollment that this one takes the place of after a life event
 */
export function choiceOf(
  data: PlanPickerData,
  input: ChoiceInput,
  keepsChoice: boolean,
  replaced: Replaced | undefined,
): Choice {
  const { enrollment, plans, dependents } = data;
  const { status } = enrollment;
  const tiers = tiersOffered(plans);
  const tier =
    [input.coverageTier, enrollment.coverage_tier, replaced?.tier, tiers[0]].find(
      (wanted): wanted is CoverageTier => tiers.some((offered) => offered === wanted),
    ) ?? 'Unspecified';
  const recordedPlanId = status === 'enrolled' ? enrollment.selected_plan_id : undefined;
  const recorded = status === 'waived' ? WAIVED : recordedPlanId;
  const isClosed = input.mode === 'elect' && status !== 'pending';
  const id = isClosed && !keepsChoice ? recorded : (input.value ?? recorded);
  const plan = plans.find((one) => one.id === id);
  return {
    data,
    tiers,
    tier,
    plan,
    cost: plan && costAt(plan, tier),
    waived: input.allowWaive && plan === undefined && id === WAIVED,
    dependents:
      tier === 'EE' || tier === 'Unspecified'
        ? undefined
        : (dependents?.filter((one) => one.active_in !== false && tierCovers(tier, one)) ?? dependents),
    currentPlanId: input.currentPlanId ?? (status === 'enrolled' ? recordedPlanId : replaced?.planId),
  };
}

import { COVERAGE_TIERS } from '../../api/models.js';
import type {
  CalendarDate,
  CoverageTier,
  Dependent,
  Enrollment,
  OrUnknown,
  PlanCost,
  PlanOption,
  PlanYear,
} from '../../api/models.js';
import { addsUp } from '../money/periods.js';

/**
 * What a plan costs at a coverage tier. Undefined if the plan is not offered at that tier. If the API lists a tier twice,
 * the first row counts.
 */
export function costAt(plan: PlanOption, tier: CoverageTier): PlanCost | undefined {
  return plan.costs.find((cost) => cost.coverage_tier === tier);
}

/** The tiers that occur in any of the plans, in the API's order, with "Unspecified" last. Unknown tiers are left out. */
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
 * The dates of the coverage that the person chooses today: the enrollment's own dates, else those of the plan year. Null
 * if they are unknown. The start of a plan year that has already begun is not used, because coverage that is chosen after
 * a life event, or by an employee who joins during the year, starts later.
 */
export function coverageDates(
  enrollment: Enrollment,
  planYear: PlanYear | undefined,
  today: CalendarDate,
): { readonly starts: CalendarDate | null; readonly ends: CalendarDate | null } {
  const begins = planYear && planYear.coverage_start >= today ? planYear.coverage_start : null;
  return {
    starts: enrollment.coverage_start_date ?? begins,
    ends: enrollment.coverage_end_date ?? planYear?.coverage_end ?? null,
  };
}

/** A coverage tier of a plan, and its cost. */
export interface CheaperTier {
  readonly tier: CoverageTier;
  readonly cost: PlanCost;
}

/**
 * The cheapest other coverage tier of a plan that covers the same people for less. For example, a spouse without children
 * may cost less under "Employee and spouse" than under "Family". Undefined if there is none, or if nobody is covered
 * besides the employee.
 */
export function cheaperTier(
  plan: PlanOption,
  tier: CoverageTier,
  covered: readonly Pick<Dependent, 'relationship'>[],
): CheaperTier | undefined {
  const now = costAt(plan, tier)?.employee_contribution_cents;
  if (now === undefined || covered.length === 0) return undefined;
  return COVERAGE_TIERS.flatMap((other) => {
    const cost = costAt(plan, other);
    const fits =
      cost && cost.employee_contribution_cents < now && covered.every((one) => tierCovers(other, one));
    return fits ? [{ tier: other, cost }] : [];
  }).sort((a, b) => a.cost.employee_contribution_cents - b.cost.employee_contribution_cents)[0];
}

/** Turns a monthly amount into the amount that is shown, in cents: per month, per paycheck or per year. */
type Shown = (monthlyCents: number) => number;

/**
 * What it costs to cover others besides the employee, in cents: the employee's contribution at a tier minus the one for
 * the employee alone. Undefined if nobody is added, or if the plan is not offered at one of the two tiers.
 *
 * @param shown applied to both amounts before they are subtracted, so that the difference fits the amounts on the screen;
 *   without it the difference is per month
 */
export function costOfAdding(plan: PlanOption, tier: CoverageTier, shown?: Shown): number | undefined {
  return tier === 'EE' || tier === 'Unspecified'
    ? undefined
    : difference(costAt(plan, tier), costAt(plan, 'EE'), shown);
}

/**
 * How much more a plan costs the employee than another at a tier, in cents. Negative if it costs less, undefined if one
 * of the two is not offered at the tier.
 *
 * @param shown as for {@link costOfAdding}
 */
export function costBeyond(
  plan: PlanOption,
  other: PlanOption,
  tier: CoverageTier,
  shown?: Shown,
): number | undefined {
  return difference(costAt(plan, tier), costAt(other, tier), shown);
}

function difference(
  cost: PlanCost | undefined,
  base: PlanCost | undefined,
  shown: Shown = (cents) => cents,
): number | undefined {
  return cost && base && shown(cost.employee_contribution_cents) - shown(base.employee_contribution_cents);
}

/**
 * Describes inconsistent costs of a plan for the host's developer: a tier with more than one row (the first one counts),
 * and contributions that do not add up to the premium (shown as the API sends them). The texts contain tiers, but no
 * amounts and no plan.
 */
export function costOddities(plan: PlanOption): readonly string[] {
  const odd = new Set<string>();
  for (const cost of plan.costs) {
    const tier = cost.coverage_tier;
    // Tiers that this version does not know are never shown.
    if (typeof tier !== 'string') continue;
    if (cost !== costAt(plan, tier)) odd.add(`tier ${tier} twice`);
    else if (!addsUp(cost)) odd.add(`tier ${tier} parts are not the total`);
  }
  return [...odd];
}

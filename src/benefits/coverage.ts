import { COVERAGE_TIERS } from '../api/models.js';
import type {
  CalendarDate,
  CoverageTier,
  Dependent,
  Enrollment,
  OrUnknown,
  PlanCost,
  PlanOption,
  PlanYear,
} from '../api/models.js';
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
 * The dates of the coverage that is chosen today, null where they are not known: the enrollment's own, else the plan
 * year's. A plan year that has begun does not say when: after a life event, or for who joins in the middle of the year,
 * coverage starts later than it did.
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

/** A coverage tier of a plan, and what it costs there. */
export interface CheaperTier {
  readonly tier: CoverageTier;
  readonly cost: PlanCost;
}

/**
 * Where a plan covers the same people for less than at a coverage tier: a spouse without children under "Family", say.
 * The least of them, or undefined where there is none, or nobody is covered.
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

/** What is shown of a monthly amount, in cents: itself, or what it comes to per paycheck or year. */
type Shown = (monthlyCents: number) => number;

/**
 * What covering others costs a month, in cents: the employee's contribution at a tier less that for the employee alone.
 * Undefined where nobody is added, or the plan is not offered at either tier.
 *
 * @param shown as which the two amounts are shown: their difference is then that of what a person sees
 */
export function costOfAdding(plan: PlanOption, tier: CoverageTier, shown?: Shown): number | undefined {
  return tier === 'EE' || tier === 'Unspecified'
    ? undefined
    : difference(costAt(plan, tier), costAt(plan, 'EE'), shown);
}

/**
 * How much more a plan costs the employee a month than another at a tier, in cents; negative where it costs less.
 * Undefined where either is not offered there.
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

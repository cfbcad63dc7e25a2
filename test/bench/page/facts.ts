import type { ServedPlan } from './interactions.js';

/** The facts about a plan as the pages without the elements show them, in words. */
export interface Facts {
  readonly yours: string;
  readonly employer: string;
  readonly total: string;
  /** The person's share of the premium in percent. */
  readonly share: string;
  readonly split: string;
  readonly deductible: string;
  readonly max: string;
  readonly metal: string | undefined;
}

/** What decides which plans are shown, and in which order. */
export interface Choice {
  readonly sort: string | undefined;
  readonly metals: readonly string[];
}

const dollars = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  trailingZeroDisplay: 'stripIfInteger',
});
const money = (cents: number | null) => (cents === null ? 'Not provided' : dollars.format(cents / 100));

/** The facts about a plan at a coverage tier. */
export function factsOf(plan: ServedPlan, tier: string): Facts {
  const cost = plan.costs.find(({ coverage_tier }) => coverage_tier === tier)!;
  const [employer, total] = [cost.employer_contribution_cents, cost.total_monthly_premium_cents].map(money);
  return {
    yours: money(cost.employee_contribution_cents),
    employer: employer!,
    total: total!,
    share: ((cost.employee_contribution_cents / cost.total_monthly_premium_cents) * 100).toFixed(2),
    split: `Your employer pays ${employer} of ${total}`,
    deductible: money(plan.deductible_cents),
    max: money(plan.out_of_pocket_max_cents),
    metal: plan.tier === null ? undefined : `${plan.tier} plan`,
  };
}

/** The plans to show, in their order. */
export function shownPlans(plans: readonly ServedPlan[], { sort, metals }: Choice): readonly ServedPlan[] {
  const found = plans.filter((plan) => metals.length === 0 || metals.includes(plan.tier ?? ''));
  if (sort === 'name') return found.sort((a, b) => a.name.localeCompare(b.name));
  if (sort === undefined) return found;
  return found.sort((a, b) => (a.deductible_cents ?? Infinity) - (b.deductible_cents ?? Infinity));
}

/** The facts in a row of the table, after the plan's name. */
export const cellsOf = (plan: ServedPlan, { yours, employer, total, deductible, max }: Facts): string[] => [
  plan.carrier_name,
  plan.tier ?? 'None',
  yours,
  employer,
  total,
  deductible,
  max,
  plan.description,
];

import type { CoverageTier, PlanOption } from '../../api/models.js';
import { costAt } from './coverage.js';
import { yearlyRange } from './yearly-range.js';

/** The orders of a list of plans, lowest first. `host` keeps the order in which the plans were given. */
export const PLAN_SORTS = ['your-cost', 'max-cost', 'deductible', 'out-of-pocket', 'name', 'host'] as const;
export type PlanSort = (typeof PLAN_SORTS)[number];

/** Selects the plans to list. A filter that is empty or undefined excludes nothing. */
export interface PlanFilters {
  /** Plans of any of these metals. `'none'` selects plans without a metal, or with one that this version does not know. */
  readonly metals: readonly string[];
  /** Plans of any of these carriers, by name. */
  readonly carriers: readonly string[];
  /** The highest monthly contribution of the employee, in cents. */
  readonly maxCostCents: number | undefined;
  /** Words that must all occur in the plan's name. */
  readonly search: string;
}

/** Filters that exclude no plan. */
export const NO_FILTERS: PlanFilters = { metals: [], carriers: [], maxCostCents: undefined, search: '' };

/** Compares two texts in the alphabetical order of the reader's language, as `Intl.Collator` does. */
export type Collate = (a: string, b: string) => number;

/** The metal of a plan, as filters name it: `'none'` for no metal, or one that this version does not know. */
export const metalOf = ({ tier }: PlanOption): string => (typeof tier === 'string' ? tier : 'none');

/**
 * The plans in another order. Plans without the amount come after plans that have it, and plans that are not offered at
 * the tier come last. Equal plans are ordered by the employee's contribution, then as they were given.
 */
export function sortPlans(
  plans: readonly PlanOption[],
  sort: PlanSort,
  tier: CoverageTier,
  collate: Collate,
): readonly PlanOption[] {
  if (sort === 'host') return [...plans];
  return (
    plans
      .map((plan) => {
        const cost = costAt(plan, tier)?.employee_contribution_cents ?? Infinity;
        return { plan, cost, key: cost === Infinity ? cost : (sortKey(plan, sort, tier, cost) ?? Infinity) };
      })
      // Infinity minus Infinity is NaN. Like 0 it is falsy, so the next comparison decides.
      .sort(
        (a, b) =>
          a.key - b.key || (sort === 'name' && collate(a.plan.name, b.plan.name)) || a.cost - b.cost || 0,
      )
      .map(({ plan }) => plan)
  );
}

function sortKey(
  plan: PlanOption,
  sort: PlanSort,
  tier: CoverageTier,
  cost: number,
): number | null | undefined {
  switch (sort) {
    case 'your-cost':
      return cost;
    case 'max-cost':
      return yearlyRange(plan, tier)?.high;
    case 'deductible':
      return plan.deductible_cents;
    case 'out-of-pocket':
      return plan.out_of_pocket_max_cents;
    default:
      return 0;
  }
}

/** The plans that pass every filter, in the order given. Costs are those at the tier. */
export function filterPlans(
  plans: readonly PlanOption[],
  { metals, carriers, maxCostCents, search }: PlanFilters,
  tier: CoverageTier,
): readonly PlanOption[] {
  const words = plain(search).split(/\s+/);
  return plans.filter(
    (plan) =>
      (!metals.length || metals.includes(metalOf(plan))) &&
      (!carriers.length || carriers.includes(plan.carrier_name ?? '')) &&
      (maxCostCents === undefined ||
        (costAt(plan, tier)?.employee_contribution_cents ?? Infinity) <= maxCostCents) &&
      (!search || matches(plan.name, words)),
  );
}

function matches(name: string, words: readonly string[]): boolean {
  const text = plain(name);
  return words.every((word) => text.includes(word));
}

/** A text without case and accents, so that the search "proxima" finds "Próxima". */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** How many filters are set. All metals together count as one, and so do all carriers. */
export function filterCount({ metals, carriers, maxCostCents, search }: PlanFilters): number {
  return [metals.length, carriers.length, maxCostCents !== undefined, search.trim()].filter(Boolean).length;
}

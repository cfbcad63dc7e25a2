import { PLAN_TIERS } from '../api/models.js';
import type { CoverageTier, PlanOption } from '../api/models.js';
import { costAt } from './coverage.js';
import { yearlyRange } from './yearly-range.js';

/** By what plans are sorted; the lowest first. `host`: in the order given. */
export const PLAN_SORTS = ['your-cost', 'max-cost', 'deductible', 'out-of-pocket', 'name', 'host'] as const;
export type PlanSort = (typeof PLAN_SORTS)[number];

/** Which plans are listed. What is empty or undefined restricts nothing. */
export interface PlanFilters {
  /** Any of these metals; `'none'` is a plan without a documented one. */
  readonly metals: readonly string[];
  /** Any of these carriers, by name. */
  readonly carriers: readonly string[];
  /** The highest monthly contribution of the employee. */
  readonly maxCostCents: number | undefined;
  /** Words that all occur in the plan's name. */
  readonly search: string;
}

export const NO_FILTERS: PlanFilters = { metals: [], carriers: [], maxCostCents: undefined, search: '' };

/** Orders two texts as the reader's language does; `Intl.Collator` has one. */
type Collate = (a: string, b: string) => number;

const metalOf = ({ tier }: PlanOption): string => (typeof tier === 'string' ? tier : 'none');

/** The metals to filter by, in the documents' order, `'none'` last; empty where there is nothing to tell apart. */
export function metalsOf(plans: readonly PlanOption[]): readonly string[] {
  const seen = new Set(plans.map(metalOf));
  return worthOffering([...PLAN_TIERS, 'none'].filter((metal) => seen.has(metal)));
}

/** The carriers to filter by, by name; empty where there is nothing to tell apart. */
export function carriersOf(plans: readonly PlanOption[], collate: Collate): readonly string[] {
  const seen = new Set(plans.flatMap((plan) => plan.carrier_name || []));
  return worthOffering([...seen].sort(collate));
}

const worthOffering = (values: readonly string[]) => (values.length < 2 ? [] : values);

/**
 * The plans in another order. Where an amount is not provided a plan comes after those that have it, and where it is not
 * offered at the tier after all others; ties go by the employee's contribution, then by the order given.
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
      // Infinity less Infinity is NaN, which like 0 lets the next comparison decide.
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

/** The plans that every filter lets through, in the order given. Costs are those at the tier. */
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

/** Without case and accents: "Próxima" is found by "proxima". */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** How many filters are set; all metals together are one, and so are all carriers. */
export function filterCount({ metals, carriers, maxCostCents, search }: PlanFilters): number {
  return [metals.length, carriers.length, maxCostCents !== undefined, search.trim()].filter(Boolean).length;
}

import type { CoverageTier, OrUnknown, PlanCost, PlanOption } from '../../../src/api/models.js';

/** A cost in monthly cents; the total is the sum of the parts unless it is given. */
export const cost = (
  coverage_tier: OrUnknown<CoverageTier>,
  employee: number,
  employer = 0,
  total = employee + employer,
): PlanCost => ({
  coverage_tier,
  employee_contribution_cents: employee,
  employer_contribution_cents: employer,
  total_monthly_premium_cents: total,
});

/** A plan that has only the named fields; `ee` is its one cost, undefined where it is not offered. */
export const plan = (
  id: string,
  ee: number | undefined,
  provided: Partial<Omit<PlanOption, 'id'>> = {},
): PlanOption => ({
  id,
  name: id,
  costs: ee === undefined ? [] : [cost('EE', ee)],
  carrier_name: null,
  description: null,
  deductible_cents: null,
  out_of_pocket_max_cents: null,
  tier: null,
  ...provided,
});

export const idsOf = (plans: readonly PlanOption[]): readonly string[] => plans.map(({ id }) => id);

/** The number of reads of a thousand plans' costs: it measures work without measuring time. */
export function looksAtCosts(work: (plans: readonly PlanOption[]) => unknown): number {
  let looks = 0;
  work(
    Array.from({ length: 1000 }, (_, index) => {
      const costs = [cost('EE', (index * 7919) % 1000)];
      return Object.defineProperty(
        plan(`plan_${index}`, undefined, { out_of_pocket_max_cents: (index * 31) % 500 }),
        'costs',
        { get: () => (looks++, costs) },
      );
    }),
  );
  return looks;
}

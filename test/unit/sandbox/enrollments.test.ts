import { beforeEach, describe, expect, it } from 'vitest';
import { AVERY, errorMessage, useSandbox, type Json, textLike } from './support.js';

const sandbox = useSandbox();
let token = '';
beforeEach(async () => {
  token = await sandbox.token(AVERY);
});

const enrollment = async (id: string): Promise<Json> =>
  (await sandbox.call('GET', `/v1/enrollments/${id}`, token)).body;

const listIds = async (query: string): Promise<unknown[]> => {
  const { body } = await sandbox.call<Json[]>('GET', `/v1/employees/empl_avery/enrollments${query}`, token);
  return body.map((one) => one['id']);
};

describe('one enrollment', () => {
  it('shows every documented field of an enrolled family', async () => {
    expect(await enrollment('enrl_active')).toEqual({
      id: 'enrl_active',
      benefit_product_id: 'bprd_medical',
      created_at: textLike(/^\d{4}-\d{2}-\d{2}T.*(Z|\+00:00)$/),
      employee_id: 'empl_avery',
      plan_year_id: 'plyr_active',
      status: 'enrolled',
      updated_at: textLike(/^\d{4}-\d{2}-\d{2}T.*(Z|\+00:00)$/),
      coverage_end_date: '2026-12-31',
      coverage_start_date: '2026-01-01',
      coverage_tier: 'EF',
      decision: 'enrolled',
      employee_contribution_cents: 75_000,
      employer_contribution_cents: 60_000,
      enrolled_dependents: [
        {
          dependent_id: 'dpnd_jordan',
          first_name: 'Jordan',
          last_name: 'Ñuñez-Lindqvist',
          relationship: 'Spouse',
        },
        { dependent_id: 'dpnd_riley', first_name: 'Riley', last_name: 'Lindqvist', relationship: 'Child' },
        { dependent_id: 'dpnd_sam', first_name: 'Sam', last_name: "O'Lindqvist", relationship: 'Child' },
      ],
      selected_plan_id: 'plan_silver_2500',
      selected_plan_name: 'Larkspur Silver 2500',
    });
  });

  it('says null for undecided fields in enrl_pending, and leaves them out in enrl_catalog', async () => {
    const pending = await enrollment('enrl_pending');
    expect(pending).toMatchObject({
      status: 'pending',
      plan_year_id: 'plyr_open',
      decision: null,
      selected_plan_id: null,
      coverage_tier: null,
      employee_contribution_cents: null,
      employer_contribution_cents: null,
      coverage_start_date: null,
      enrolled_dependents: [],
    });
    const catalog = await enrollment('enrl_catalog');
    expect(catalog).toMatchObject({ status: 'pending', plan_year_id: 'plyr_open' });
    expect(Object.keys(catalog).sort()).toEqual([
      'benefit_product_id',
      'created_at',
      'employee_id',
      'id',
      'plan_year_id',
      'status',
      'updated_at',
    ]);
  });

  it('seeds a waiver, an enrollment without an answer, and coverage that ends in twelve days', async () => {
    expect(await enrollment('enrl_waived')).toMatchObject({
      status: 'waived',
      decision: 'waived',
      selected_plan_id: null,
    });
    const inactive = await enrollment('enrl_inactive');
    expect(inactive['status']).toBe('inactive');
    expect(inactive['decision'] ?? null).toBeNull();
    expect(await enrollment('enrl_ending')).toMatchObject({
      status: 'enrolled',
      coverage_end_date: '2026-12-02',
      employee_contribution_cents: 0,
    });
  });
});

describe('the enrollments of an employee', () => {
  it('lists all of them and no one else’s', async () => {
    expect((await listIds('')).sort()).toEqual([
      'enrl_active',
      'enrl_catalog',
      'enrl_ending',
      'enrl_inactive',
      'enrl_odd',
      'enrl_pending',
      'enrl_waived',
    ]);
  });

  it('filters by status', async () => {
    expect((await listIds('?status=pending')).sort()).toEqual(['enrl_catalog', 'enrl_odd', 'enrl_pending']);
    expect(await listIds('?status=waived')).toEqual(['enrl_waived']);
  });

  it('filters by the year the plan year starts in, and by the year coverage starts in', async () => {
    expect((await listIds('?plan_year=2027')).sort()).toEqual(['enrl_catalog', 'enrl_odd', 'enrl_pending']);
    expect(await listIds('?plan_year=2026')).toHaveLength(4);
    expect((await listIds('?coverage_effective_start_year=2026')).sort()).toEqual([
      'enrl_active',
      'enrl_ending',
    ]);
  });

  it('pages', async () => {
    const first = await listIds('?limit=4&page=1');
    const second = await listIds('?limit=4&page=2');
    expect(first).toHaveLength(4);
    expect(second).toHaveLength(3);
    expect(new Set([...first, ...second]).size).toBe(7);
    expect(await listIds('?limit=4&page=3')).toEqual([]);
  });

  it.each(['?status=Pending', '?status=', '?plan_year=27', '?plan_year=next', '?page=0', '?limit=101'])(
    'refuses %s with 422 and the name of the parameter',
    async (query) => {
      const answer = await sandbox.call('GET', `/v1/employees/empl_avery/enrollments${query}`, token);
      expect(answer.status).toBe(422);
      expect(errorMessage(answer)).toContain(query.slice(1).split('=')[0]);
    },
  );
});

describe('the eligible plans', () => {
  interface Plan {
    id: string;
    name: string;
    costs: {
      coverage_tier: string;
      employee_contribution_cents: number;
      employer_contribution_cents: number;
      total_monthly_premium_cents: number;
    }[];
    [key: string]: unknown;
  }
  const plans = async (id = 'enrl_pending'): Promise<Plan[]> =>
    (await sandbox.call<Plan[]>('GET', `/v1/enrollments/${id}/plans`, token)).body;
  const tiersOf = (plan: Plan): string[] => plan.costs.map((cost) => cost.coverage_tier);

  it.each(['enrl_pending', 'enrl_odd'])(
    'of %s are eight, with different ids, and employee and employer together pay the premium',
    async (id) => {
      const catalogue = await plans(id);
      expect(catalogue).toHaveLength(8);
      expect(new Set(catalogue.map((plan) => plan.id)).size).toBe(8);
      for (const cost of catalogue.flatMap((plan) => plan.costs)) {
        expect(cost.employee_contribution_cents + cost.employer_contribution_cents).toBe(
          cost.total_monthly_premium_cents,
        );
      }
    },
  );

  it('of the employer are believable: complete, named plainly, offered at the four tiers, and dearer with each metal', async () => {
    const catalogue = await plans();
    const metals = ['Bronze', 'Silver', 'Gold', 'Platinum'];
    const premiums = metals.map((metal) =>
      catalogue
        .filter((plan) => plan['tier'] === metal)
        .map((plan) => plan.costs[0]?.total_monthly_premium_cents ?? 0),
    );
    expect(premiums.flat()).toHaveLength(8);
    for (const [index, level] of premiums.entries()) {
      const dearer = premiums[index + 1];
      if (dearer !== undefined) expect(Math.max(...level)).toBeLessThan(Math.min(...dearer));
    }
    for (const plan of catalogue) {
      expect(plan.name).toMatch(/^[A-Z][A-Za-z0-9 ]{8,40}$/);
      expect(plan['carrier_name']).toMatch(/^[A-Z][A-Za-z ]{4,40}$/);
      expect(plan['description']).toMatch(/^[A-Z].{10,120}\.$/);
      const [deductible, maximum] = [plan['deductible_cents'], plan['out_of_pocket_max_cents']] as number[];
      // Ten thousand dollars a year: real plans for one person stay near it or below.
      expect(maximum).toBeLessThanOrEqual(1_000_000);
      expect(maximum).toBeGreaterThan(deductible!);
      expect(tiersOf(plan)).toEqual(['EE', 'ES', 'EC', 'EF']);
      const [alone, spouse, children, family] = plan.costs.map((cost) => cost.total_monthly_premium_cents);
      expect(alone).toBeLessThan(children!);
      expect(children).toBeLessThan(spouse!);
      expect(spouse).toBeLessThan(family!);
    }
  });

  it('have missing values, nulls and zeros, which mean different things, in enrl_odd', async () => {
    const catalogue = await plans('enrl_odd');
    const some = (test: (plan: Plan) => boolean): boolean => catalogue.some(test);
    expect(some((plan) => plan['deductible_cents'] === null)).toBe(true);
    expect(some((plan) => plan['deductible_cents'] === 0)).toBe(true);
    expect(some((plan) => !('out_of_pocket_max_cents' in plan))).toBe(true);
    expect(some((plan) => !('carrier_name' in plan))).toBe(true);
    expect(some((plan) => plan['tier'] === null)).toBe(true);
    expect(some((plan) => !('tier' in plan))).toBe(true);
    expect(some((plan) => plan['description'] === null)).toBe(true);
    expect(some((plan) => plan.costs.some((cost) => cost.employee_contribution_cents === 0))).toBe(true);
  });

  it('have a plan not offered at ES, one for "Unspecified" only, a tier priced twice and a very long name, in enrl_odd', async () => {
    const catalogue = await plans('enrl_odd');
    expect(catalogue.filter((plan) => tiersOf(plan).includes('EE')).length).toBeGreaterThanOrEqual(7);
    expect(catalogue.find((plan) => plan.id === 'plan_odd_gold')?.costs.map((c) => c.coverage_tier)).toEqual([
      'EE',
      'EC',
      'EF',
    ]);
    expect(catalogue.some((plan) => tiersOf(plan).join() === 'Unspecified')).toBe(true);
    expect(catalogue.some((plan) => new Set(tiersOf(plan)).size < tiersOf(plan).length)).toBe(true);
    expect(catalogue.some((plan) => plan.name.length > 150 && plan.name.includes('<b>'))).toBe(true);
  });

  it('are served for enrl_catalog from the same catalogue where no plan file is set', async () => {
    expect(await plans('enrl_catalog')).toEqual(await plans('enrl_pending'));
  });
});

import type { CoverageTier, PlanCost, PlanOption, PlanYearPlan } from '../resources.js';

function cost(coverageTier: CoverageTier, employeeCents: number, employerCents: number): PlanCost {
  return {
    coverage_tier: coverageTier,
    employee_contribution_cents: employeeCents,
    employer_contribution_cents: employerCents,
    total_monthly_premium_cents: employeeCents + employerCents,
  };
}

/**
 * Eight invented plans of invented carriers, with the oddities of real catalogues, such as missing values. No plan here
 * exists. The amounts are made up: monthly cents for premiums, annual cents for the rest.
 */
export const INVENTED_PLANS: readonly PlanOption[] = [
  {
    // $0 for the employee at EE: a true zero, which must be shown as $0.
    id: 'plan_bronze_6000',
    name: 'Larkspur Bronze 6000',
    carrier_name: 'Larkspur Mutual',
    description: 'High deductible plan that may be paired with a health savings account.',
    deductible_cents: 600_000,
    out_of_pocket_max_cents: 850_000,
    tier: 'Bronze',
    costs: [
      cost('EE', 0, 31_200),
      cost('ES', 24_960, 40_560),
      cost('EC', 18_720, 39_000),
      cost('EF', 46_800, 46_800),
    ],
  },
  {
    // Nothing odd: every field has a value.
    id: 'plan_silver_2500',
    name: 'Larkspur Silver 2500',
    carrier_name: 'Larkspur Mutual',
    description: 'A broad network; primary care visits before the deductible.',
    deductible_cents: 250_000,
    out_of_pocket_max_cents: 700_000,
    tier: 'Silver',
    costs: [
      cost('EE', 9_000, 36_000),
      cost('ES', 39_500, 55_000),
      cost('EC', 33_250, 50_000),
      cost('EF', 75_000, 60_000),
    ],
  },
  {
    // The deductible is null, and the EF row occurs twice.
    id: 'plan_silver_copay',
    name: 'Juniper Silver Copay',
    carrier_name: 'Juniper Health Cooperative',
    description: 'Copayments for most visits.',
    deductible_cents: null,
    out_of_pocket_max_cents: 680_000,
    tier: 'Silver',
    costs: [
      cost('EE', 11_475, 36_000),
      cost('ES', 44_698, 55_000),
      cost('EC', 37_829, 50_000),
      cost('EF', 82_425, 60_000),
      cost('EF', 82_425, 60_000),
    ],
  },
  {
    // Not offered at ES.
    id: 'plan_gold_1000',
    name: 'Harborlight Gold 1000',
    carrier_name: 'Harborlight Assurance',
    description: 'Lower deductible, higher premium.',
    deductible_cents: 100_000,
    out_of_pocket_max_cents: 550_000,
    tier: 'Gold',
    costs: [cost('EE', 18_750, 39_000), cost('EC', 51_838, 55_000), cost('EF', 108_250, 65_000)],
  },
  {
    // No out-of-pocket maximum and no carrier: the keys are missing.
    id: 'plan_gold_hmo',
    name: 'Gold Neighborhood HMO',
    description: 'Care within one neighborhood network.',
    deductible_cents: 150_000,
    tier: 'Gold',
    costs: [
      cost('EE', 14_999, 39_000),
      cost('ES', 58_398, 55_000),
      cost('EC', 44_899, 55_000),
      cost('EF', 96_997, 65_000),
    ],
  },
  {
    // Deductible 0: must be shown as "$0", not as "not provided".
    id: 'plan_platinum_0',
    name: 'Harborlight Platinum Zero',
    carrier_name: 'Harborlight Assurance',
    description: 'No deductible.',
    deductible_cents: 0,
    out_of_pocket_max_cents: 300_000,
    tier: 'Platinum',
    costs: [
      cost('EE', 31_520, 42_000),
      cost('ES', 94_392, 60_000),
      cost('EC', 78_012, 58_000),
      cost('EF', 150_560, 70_000),
    ],
  },
  {
    // No metal, no description, and a very long name with odd characters and markup, which must be shown as text.
    id: 'plan_catastrophic',
    name: 'Juniper Catastrophic — “Vida Sanaˮ® Ultra‑Wide Network & Friends <b>Plus</b> «Blue« 100% (HSA‑eligible; tiered; waiting period waived for newly-hired employées & their dependents) 2-Person/Family Ω',
    carrier_name: 'Juniper Health Cooperative of the Greater Meadowlands and Adjoining Counties, Inc.',
    description: null,
    deductible_cents: 945_000,
    out_of_pocket_max_cents: 945_000,
    tier: null,
    costs: [
      cost('EE', 4_125, 22_500),
      cost('ES', 23_413, 32_500),
      cost('EC', 18_756, 30_500),
      cost('EF', 41_875, 38_000),
    ],
  },
  {
    // The only cost is for the tier "Unspecified", and the metal is missing.
    id: 'plan_unspecified',
    name: 'Fernhollow Direct Primary Care',
    carrier_name: 'Fernhollow Clinics',
    description: 'Membership in a primary care practice. One price, whoever is covered.',
    deductible_cents: 0,
    out_of_pocket_max_cents: null,
    costs: [cost('Unspecified', 2_500, 5_000)],
  },
];

/**
 * The invented plans in a plan year's list. The documents call `monthly_premium_cents` the "base" premium; the sandbox
 * takes the employee-only one, or the only one there is.
 */
export function planYearPlans(): PlanYearPlan[] {
  return INVENTED_PLANS.map((plan) => {
    const base = plan.costs.find((row) => row.coverage_tier === 'EE') ?? plan.costs[0];
    return {
      id: plan.id,
      carrierPlanId: plan.id.replace(/^plan_/, 'cplan_'),
      name: plan.name,
      monthlyPremiumCents: base?.total_monthly_premium_cents ?? 0,
      deductibleCents: plan.deductible_cents,
      outOfPocketMaxCents: plan.out_of_pocket_max_cents,
      tier: plan.tier,
    };
  });
}

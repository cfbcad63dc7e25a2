import type { CoverageTier, PlanCost, PlanOption, PlanYearPlan } from '../resources.js';

/** A row of costs, in monthly cents. The premium is the sum. */
export function cost(coverageTier: CoverageTier, employeeCents: number, employerCents: number): PlanCost {
  return {
    coverage_tier: coverageTier,
    employee_contribution_cents: employeeCents,
    employer_contribution_cents: employerCents,
    total_monthly_premium_cents: employeeCents + employerCents,
  };
}

/**
 * The catalogue of a believable employer: eight invented plans of invented carriers, each complete and offered at every
 * coverage tier. No plan here exists. Premiums, deductibles and maximums are of the size that plans on the public
 * marketplaces have: monthly cents for premiums, annual cents for the rest. The employer pays more of a better plan.
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
    id: 'plan_bronze_copay',
    name: 'Juniper Bronze Copay 4500',
    carrier_name: 'Juniper Health Cooperative',
    description: 'A lower deductible for a bronze plan, with copayments for primary care.',
    deductible_cents: 450_000,
    out_of_pocket_max_cents: 875_000,
    tier: 'Bronze',
    costs: [
      cost('EE', 4_125, 31_200),
      cost('ES', 31_125, 40_560),
      cost('EC', 24_675, 39_000),
      cost('EF', 55_875, 46_800),
    ],
  },
  {
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
    id: 'plan_silver_copay',
    name: 'Juniper Silver Copay',
    carrier_name: 'Juniper Health Cooperative',
    description: 'Copayments for most visits.',
    deductible_cents: 300_000,
    out_of_pocket_max_cents: 680_000,
    tier: 'Silver',
    costs: [
      cost('EE', 11_475, 36_000),
      cost('ES', 44_698, 55_000),
      cost('EC', 37_829, 50_000),
      cost('EF', 82_425, 60_000),
    ],
  },
  {
    id: 'plan_gold_1000',
    name: 'Harborlight Gold 1000',
    carrier_name: 'Harborlight Assurance',
    description: 'Lower deductible, higher premium.',
    deductible_cents: 100_000,
    out_of_pocket_max_cents: 550_000,
    tier: 'Gold',
    costs: [
      cost('EE', 18_750, 39_000),
      cost('ES', 63_950, 55_000),
      cost('EC', 51_838, 55_000),
      cost('EF', 108_250, 65_000),
    ],
  },
  {
    id: 'plan_gold_hmo',
    name: 'Gold Neighborhood HMO',
    carrier_name: 'Fernhollow Health Plan',
    description: 'Care within one neighborhood network.',
    deductible_cents: 150_000,
    out_of_pocket_max_cents: 600_000,
    tier: 'Gold',
    costs: [
      cost('EE', 14_999, 39_000),
      cost('ES', 58_398, 55_000),
      cost('EC', 44_899, 55_000),
      cost('EF', 96_997, 65_000),
    ],
  },
  {
    id: 'plan_gold_500',
    name: 'Fernhollow Gold 500',
    carrier_name: 'Fernhollow Health Plan',
    description: 'A low deductible and a broad network.',
    deductible_cents: 50_000,
    out_of_pocket_max_cents: 500_000,
    tier: 'Gold',
    costs: [
      cost('EE', 23_240, 39_000),
      cost('ES', 70_704, 55_000),
      cost('EC', 58_204, 55_000),
      cost('EF', 121_720, 65_000),
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
];

/**
 * Plans in a plan year's list. The documents call `monthly_premium_cents` the "base" premium; the sandbox
 * takes the employee-only one, or the only one there is.
 */
export function planYearPlans(plans: readonly PlanOption[]): PlanYearPlan[] {
  return plans.map((plan) => {
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

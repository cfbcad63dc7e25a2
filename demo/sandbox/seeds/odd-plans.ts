import type { PlanOption } from '../resources.js';
import { cost, INVENTED_PLANS } from './plans.js';

/** The plans of the believable catalogue that the odd one has too, unchanged. */
const plain = (id: string): PlanOption => {
  const plan = INVENTED_PLANS.find((one) => one.id === id);
  if (plan === undefined) throw new Error(`seed refers to plan ${id}, which is not seeded`);
  return plan;
};

/**
 * Eight invented plans with the oddities of real catalogues: values that are missing, null or zero, a tier listed twice,
 * a tier at which a plan is not offered, no tier at all, and a very long name with markup.
 */
export const ODD_PLANS: readonly PlanOption[] = [
  plain('plan_bronze_6000'),
  plain('plan_silver_2500'),
  {
    // The deductible is null, and the EF row occurs twice.
    id: 'plan_odd_copay',
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
    id: 'plan_odd_gold',
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
    id: 'plan_odd_hmo',
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
  plain('plan_platinum_0'),
  {
    // No metal, no description, and a very long name with odd characters and markup, which must be shown as text.
    id: 'plan_odd_catastrophic',
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
    id: 'plan_odd_unspecified',
    name: 'Fernhollow Direct Primary Care',
    carrier_name: 'Fernhollow Clinics',
    description: 'Membership in a primary care practice. One price, whoever is covered.',
    deductible_cents: 0,
    out_of_pocket_max_cents: null,
    costs: [cost('Unspecified', 2_500, 5_000)],
  },
];

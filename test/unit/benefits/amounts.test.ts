import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costAt, tierCovers, tiersOffered } from '../../../src/benefits/coverage.js';
import { perPaycheck, perYear } from '../../../src/benefits/periods.js';
import { withoutNames } from '../../../src/benefits/without-names.js';
import { enrolledEnrollment, planOption } from '../../support/fixtures/models.js';

const cost = (coverage_tier: string, employee: number) => ({
  coverage_tier,
  employee_contribution_cents: employee,
  employer_contribution_cents: 0,
  total_monthly_premium_cents: employee,
});

describe('an amount per paycheck', () => {
  it.each([
    // monthly × 12 ÷ pay periods, in whole cents
    [10_534, 12, 10_534],
    [10_534, 24, 5_267],
    [10_534, 26, 4_862], // 4 861.846…
    [10_534, 52, 2_431], // 2 430.923…
    [1, 24, 1], // half a cent is a cent
    [1, 26, 0], // 0.46…
    [1, 52, 0],
    [0, 26, 0],
    [33_333, 24, 16_667], // 16 666.5
  ] as const)('of %d cents a month, %d times a year, is %d', (monthly, periods, cents) => {
    expect(perPaycheck(monthly, periods)).toBe(cents);
  });

  it('is a whole number of cents, and a year of it is within half a cent a paycheck of the year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.constantFrom(12 as const, 24 as const, 26 as const, 52 as const),
        (monthly, periods) => {
          const cents = perPaycheck(monthly, periods);
          expect(Number.isInteger(cents)).toBe(true);
          expect(Math.abs(cents * periods - perYear(monthly))).toBeLessThanOrEqual(periods / 2);
        },
      ),
    );
  });

  it('a year is twelve months, to the cent', () => {
    expect(perYear(10_534)).toBe(126_408);
  });
});

describe('what a plan costs at a tier', () => {
  const plan = planOption({
    costs: [cost('EF', 900), cost('EE', 0), cost('EF', 800), cost('Unspecified', 5)],
  });

  it('is the first row of the tier, and nothing where it is not offered: not zero', () => {
    expect(costAt(plan, 'EF')?.employee_contribution_cents).toBe(900);
    expect(costAt(plan, 'EE')?.employee_contribution_cents).toBe(0);
    expect(costAt(plan, 'ES')).toBeUndefined();
  });

  it('the tiers to choose from are those that occur, in the documents’ order, "Unspecified" last', () => {
    expect(tiersOffered([plan, planOption({ costs: [cost('EC', 1)] })])).toEqual([
      'EE',
      'EC',
      'EF',
      'Unspecified',
    ]);
    expect(tiersOffered([])).toEqual([]);
    expect(tiersOffered([planOption({ costs: [cost('EE+1', 1)] })])).toEqual([]);
  });
});

describe('whom a tier covers', () => {
  it.each([
    ['EE', 'Spouse', false],
    ['EE', 'Child', false],
    ['ES', 'Spouse', true],
    ['ES', 'Child', false],
    ['EC', 'Spouse', false],
    ['EC', 'Child', true],
    ['EF', 'Spouse', true],
    ['EF', 'Child', true],
    ['Unspecified', 'Child', false],
  ] as const)('%s and a %s: %s', (tier, relationship, covered) => {
    expect(tierCovers(tier, { relationship })).toBe(covered);
  });
});

describe('an enrollment as events tell it', () => {
  it('S1: has ids, dates and amounts, and no names of people', () => {
    const told = withoutNames(enrolledEnrollment());
    expect(told.enrolled_dependents).toEqual([
      { dependent_id: 'dpnd_1', relationship: 'Spouse' },
      { dependent_id: 'dpnd_2', relationship: 'Child' },
    ]);
    expect(told.employee_contribution_cents).toBe(10_534);
    expect(JSON.stringify(told)).not.toMatch(/first_name|last_name|Jordan|Lindqvist/);
    expect(withoutNames(enrolledEnrollment({ enrolled_dependents: null })).enrolled_dependents).toBeNull();
  });
});

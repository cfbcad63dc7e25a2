import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  costAt,
  costBeyond,
  costOddities,
  cheaperTier,
  costOfAdding,
  coverageDates,
  tierCovers,
  tiersOffered,
} from '../../../src/benefits/coverage/coverage.js';
import { costPer, isEstimate, perPaycheck, perPeriod, perYear } from '../../../src/benefits/money/periods.js';
import { withoutNames } from '../../../src/benefits/coverage/without-names.js';
import {
  enrolledEnrollment,
  pendingEnrollment,
  planOption,
  planYear,
} from '../../support/fixtures/models.js';
import { cost } from './plans.js';

const anyPayPeriods = fc.constantFrom(12 as const, 24 as const, 26 as const, 52 as const);
const anyPeriod = fc.constantFrom('month' as const, 'paycheck' as const, 'year' as const);

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
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), anyPayPeriods, (monthly, periods) => {
        const cents = perPaycheck(monthly, periods);
        expect(Number.isInteger(cents)).toBe(true);
        expect(Math.abs(cents * periods - perYear(monthly))).toBeLessThanOrEqual(periods / 2);
      }),
    );
  });

  it('a year is twelve months, to the cent', () => {
    expect(perYear(10_534)).toBe(126_408);
  });

  it('is an estimate unless there are twelve a year', () => {
    expect(([12, 24, 26, 52] as const).filter(isEstimate)).toEqual([24, 26, 52]);
  });
});

describe('an amount per period', () => {
  it.each([
    ['month', 26, 10_534],
    ['paycheck', 26, 4_862],
    ['year', 26, 126_408],
    ['paycheck', 12, 10_534],
    // The host page does not set how often people are paid.
    ['paycheck', undefined, 10_534],
    ['month', undefined, 10_534],
    ['year', undefined, 126_408],
  ] as const)('of 10534 cents a month, per %s with %s paychecks, is %d', (period, payPeriods, cents) => {
    expect(perPeriod(10_534, period, payPeriods)).toBe(cents);
  });

  it('has the same size for a difference in either direction, and is never minus zero', () => {
    expect(perPeriod(-33_333, 'paycheck', 24)).toBe(-16_667); // 16 666.5
    expect(Object.is(perPeriod(-1, 'paycheck', 52), 0)).toBe(true); // 0.23
    fc.assert(
      fc.property(fc.nat(100_000_000), anyPeriod, anyPayPeriods, (monthly, period, payPeriods) => {
        const more = perPeriod(monthly, period, payPeriods);
        expect(perPeriod(0 - monthly, period, payPeriods)).toBe(0 - more);
      }),
    );
  });
});

describe('what a plan costs per period', () => {
  it('adds up as the month does: the total is the sum of the shown parts', () => {
    // Halves: 50.5 and 50.5 are shown as 51 and 51; half of 202 would be 101.
    expect(costPer(cost('EE', 101, 101), 'paycheck', 24)).toEqual({ yours: 51, employers: 51, total: 102 });
    expect(costPer(cost('EE', 10_534, 31_603), 'year', 24)).toEqual({
      yours: 126_408,
      employers: 379_236,
      total: 505_644,
    });
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.nat(10_000_000),
        anyPeriod,
        anyPayPeriods,
        (yours, employers, period, payPeriods) => {
          const shown = costPer(cost('EE', yours, employers), period, payPeriods);
          expect(shown.total).toBe(shown.yours + shown.employers);
          // The sum of two rounded halves is at most a cent away from the whole.
          const whole = perPeriod(yours + employers, period, payPeriods);
          expect(Math.abs(shown.total - whole)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('is shown as the API has it where the parts don’t add up', () => {
    expect(costPer(cost('EE', 100, 200, 299), 'month', 24)).toEqual({
      yours: 100,
      employers: 200,
      total: 299,
    });
    expect(costPer(cost('EE', 100, 200, 301), 'year', 24).total).toBe(3_612);
    expect(costPer(cost('EE', 101, 101, 203), 'paycheck', 24).total).toBe(102); // 101.5
    expect(costPer(cost('EE', 101, 101, 201), 'paycheck', 24).total).toBe(101); // 100.5
  });
});

describe('what a plan costs at a tier', () => {
  const plan = planOption({
    costs: [cost('EF', 900), cost('EE', 0), cost('EF', 800), cost('Unspecified', 5)],
  });

  it('is the first row of the tier, and undefined, not zero, where it is not offered', () => {
    expect(costAt(plan, 'EF')?.employee_contribution_cents).toBe(900);
    expect(costAt(plan, 'EE')?.employee_contribution_cents).toBe(0);
    expect(costAt(plan, 'ES')).toBeUndefined();
  });

  it('can be chosen for the tiers that occur, in the documented order, "Unspecified" last', () => {
    expect(tiersOffered([plan, planOption({ costs: [cost('EC', 1)] })])).toEqual([
      'EE',
      'EC',
      'EF',
      'Unspecified',
    ]);
    expect(tiersOffered([])).toEqual([]);
    expect(tiersOffered([planOption({ costs: [{ ...cost('EE', 1), coverage_tier: 'EE+1' }] })])).toEqual([]);
  });
});

describe('the cost of covering others', () => {
  const plan = planOption({ costs: [cost('EE', 10_534), cost('EF', 60_940), cost('EC', 10_000)] });

  it('is the difference from the employee alone, also where it is less', () => {
    expect(costOfAdding(plan, 'EF')).toBe(50_406);
    expect(costOfAdding(plan, 'EC')).toBe(-534);
    expect(costOfAdding(planOption({ costs: [cost('EE', 0), cost('EF', 0)] }), 'EF')).toBe(0);
  });

  it('is undefined where nobody is added or a tier is not offered', () => {
    expect(costOfAdding(plan, 'EE')).toBeUndefined();
    expect(costOfAdding(plan, 'ES')).toBeUndefined();
    expect(costOfAdding(planOption({ costs: [cost('EF', 1)] }), 'EF')).toBeUndefined();
    const unspecified = planOption({ costs: [cost('EE', 1), cost('Unspecified', 2)] });
    expect(costOfAdding(unspecified, 'Unspecified')).toBeUndefined();
  });

  it('compares another plan at the same tier, and is undefined where one is not offered', () => {
    const other = planOption({ costs: [cost('EE', 10_000), cost('EC', 10_001), cost('ES', 0)] });
    expect(costBeyond(plan, other, 'EE')).toBe(534);
    expect(costBeyond(other, plan, 'EE')).toBe(-534);
    expect(costBeyond(plan, other, 'EC')).toBe(-1);
    expect(costBeyond(plan, plan, 'EF')).toBe(0);
    expect(costBeyond(plan, other, 'ES')).toBeUndefined();
    expect(costBeyond(plan, other, 'EF')).toBeUndefined();
  });
});

describe('a coverage tier that covers the same people for less', () => {
  const plan = planOption({
    costs: [cost('EE', 0), cost('ES', 24_960), cost('EC', 18_720), cost('EF', 46_800)],
  });
  const [spouse, child] = [{ relationship: 'Spouse' as const }, { relationship: 'Child' as const }];

  it('is the tier of a spouse alone, or of children alone, in place of “Family”', () => {
    expect(cheaperTier(plan, 'EF', [spouse])?.tier).toBe('ES');
    expect(cheaperTier(plan, 'EF', [child, child])).toEqual({ tier: 'EC', cost: plan.costs[2] });
  });

  it('does not exist for a whole family, at that tier itself, for nobody, or where it costs as much', () => {
    expect(cheaperTier(plan, 'EF', [spouse, child])).toBeUndefined();
    expect(cheaperTier(plan, 'ES', [spouse])).toBeUndefined();
    expect(cheaperTier(plan, 'EF', [])).toBeUndefined();
    const flat = planOption({ costs: [cost('ES', 100), cost('EF', 100)] });
    expect(cheaperTier(flat, 'EF', [spouse])).toBeUndefined();
    expect(cheaperTier(planOption({ costs: [cost('ES', 1)] }), 'EF', [spouse])).toBeUndefined();
  });
});

describe('the dates of the coverage that is chosen today', () => {
  const year = planYear({ coverage_start: '2026-01-01', coverage_end: '2026-12-31' });
  const none = pendingEnrollment({ coverage_start_date: null, coverage_end_date: null });

  it('are the enrollment’s own, whatever the plan year’s are', () => {
    const own = pendingEnrollment({ coverage_start_date: '2026-12-01', coverage_end_date: '2027-01-31' });
    expect(coverageDates(own, year, '2026-11-20')).toEqual({ starts: '2026-12-01', ends: '2027-01-31' });
  });

  it('begin with the plan year only where it begins today or later', () => {
    expect(coverageDates(none, year, '2025-12-31').starts).toBe('2026-01-01');
    expect(coverageDates(none, year, '2026-01-01').starts).toBe('2026-01-01');
    expect(coverageDates(none, year, '2026-01-02')).toEqual({ starts: null, ends: '2026-12-31' });
    expect(coverageDates(none, undefined, '2026-01-02')).toEqual({ starts: null, ends: null });
  });
});

describe('the oddities of a plan’s costs', () => {
  it('are a repeated tier and parts that are not their total, reported without amounts', () => {
    const odd = planOption({
      id: 'plan_secret',
      costs: [
        cost('EE', 100, 200),
        cost('EF', 111, 222, 334),
        cost('EE', 999, 1, 5),
        cost('EE', 999),
        cost('ES', 0, 0),
      ],
    });
    expect(costOddities(odd)).toEqual(['tier EF parts are not the total', 'tier EE twice']);
    expect(costOddities(odd).join()).not.toMatch(/\d|secret/);
  });

  it('are none in a correct plan, nor at a tier that is never shown', () => {
    expect(costOddities(planOption())).toEqual([]);
    const unknown = { ...cost('EE', 1, 1, 5), coverage_tier: 'EE+1' };
    expect(costOddities(planOption({ costs: [cost('EE', 1), unknown, unknown] }))).toEqual([]);
  });
});

describe('the people that a tier covers', () => {
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

describe('the enrollment in an event', () => {
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

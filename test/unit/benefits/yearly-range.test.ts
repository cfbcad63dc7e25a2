import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COVERAGE_TIERS } from '../../../src/api/models.js';
import { rangeAllowed, withSpending, yearlyRange } from '../../../src/benefits/yearly-range.js';
import { cost, plan } from './plans.js';

describe('yearly figures', () => {
  it('may be computed for the employee alone where amounts are one person’s, at every tier where they are a family’s', () => {
    const allowed = (costSharing: 'individual' | 'family' | 'unknown') =>
      COVERAGE_TIERS.filter((tier) => rangeAllowed(tier, costSharing));
    expect(allowed('individual')).toEqual(['EE']);
    expect(allowed('family')).toEqual([...COVERAGE_TIERS]);
  });

  it('may not be computed at any tier where nobody says whose the amounts are', () => {
    for (const tier of COVERAGE_TIERS) expect(rangeAllowed(tier, 'unknown')).toBe(false);
  });
});

describe('what a year of a plan costs', () => {
  const silver = plan('silver', undefined, {
    costs: [cost('EE', 10_534, 31_603), cost('EF', 60_940, 65_206)],
    deductible_cents: 300_000,
    out_of_pocket_max_cents: 500_000,
  });

  it('is from twelve contributions to twelve contributions and the out-of-pocket maximum', () => {
    expect(yearlyRange(silver, 'EE')).toEqual({ low: 126_408, high: 626_408 });
    expect(yearlyRange(silver, 'EF')).toEqual({ low: 731_280, high: 1_231_280 });
  });

  it('is one amount where nothing is paid out of pocket, which is not the same as no maximum provided', () => {
    expect(yearlyRange(plan('all-in', 100, { out_of_pocket_max_cents: 0 }), 'EE')).toEqual({
      low: 1_200,
      high: 1_200,
    });
    expect(yearlyRange(plan('silent', 100), 'EE')).toBeUndefined();
    expect(yearlyRange(plan('nonsense', 100, { out_of_pocket_max_cents: -1 }), 'EE')).toBeUndefined();
  });

  it('is nothing where the plan is not offered at the tier', () => {
    expect(yearlyRange(silver, 'ES')).toBeUndefined();
  });
});

describe('what a year can cost at most with some covered care', () => {
  const range = { low: 126_408, high: 626_408 };

  it.each([
    [0, 126_408],
    [1, 126_409],
    [499_999, 626_407],
    [500_000, 626_408],
    [500_001, 626_408],
    [Number.MAX_SAFE_INTEGER, 626_408],
    [-1, 126_408],
    [NaN, 126_408],
    [Infinity, 126_408],
    [-Infinity, 126_408],
  ])('%d cents of it: %d', (spending, cents) => {
    expect(withSpending(range, spending)).toBe(cents);
  });

  it('never leaves the range, and more care never costs less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000_000 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.oneof(fc.integer({ min: 0, max: 20_000_000 }), fc.maxSafeNat()),
        fc.nat(1_000_000),
        (low, most, spending, more) => {
          const at = withSpending({ low, high: low + most }, spending);
          expect(at).toBe(low + Math.min(spending, most));
          expect(withSpending({ low, high: low + most }, spending + more)).toBeGreaterThanOrEqual(at);
        },
      ),
    );
    fc.assert(
      fc.property(fc.double(), (spending) => {
        const at = withSpending(range, spending);
        expect(at >= range.low && at <= range.high).toBe(true);
      }),
    );
  });
});

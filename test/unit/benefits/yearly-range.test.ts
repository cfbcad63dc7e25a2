import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COVERAGE_TIERS } from '../../../src/api/models.js';
import { rangeAllowed, withSpending, yearlyRange } from '../../../src/benefits/coverage/yearly-range.js';
import { cost, plan } from './plans.js';

describe('yearly amounts', () => {
  it('can be computed for the employee alone with individual cost sharing, and at every tier with family cost sharing', () => {
    const allowed = (costSharing: 'individual' | 'family' | 'unknown') =>
      COVERAGE_TIERS.filter((tier) => rangeAllowed(tier, costSharing));
    expect(allowed('individual')).toEqual(['EE']);
    expect(allowed('family')).toEqual([...COVERAGE_TIERS]);
  });

  it('can be computed at no tier where the host page sets no cost sharing', () => {
    for (const tier of COVERAGE_TIERS) expect(rangeAllowed(tier, 'unknown')).toBe(false);
  });
});

describe('the yearly cost of a plan', () => {
  const silver = plan('silver', undefined, {
    costs: [cost('EE', 10_534, 31_603), cost('EF', 60_940, 65_206)],
    deductible_cents: 300_000,
    out_of_pocket_max_cents: 500_000,
  });

  it('is between twelve contributions and these plus the out-of-pocket maximum', () => {
    expect(yearlyRange(silver, 'EE')).toEqual({ low: 126_408, high: 626_408 });
    expect(yearlyRange(silver, 'EF')).toEqual({ low: 731_280, high: 1_231_280 });
  });

  it('is one amount where the out-of-pocket maximum is 0, and undefined where it is not provided', () => {
    expect(yearlyRange(plan('all-in', 100, { out_of_pocket_max_cents: 0 }), 'EE')).toEqual({
      low: 1_200,
      high: 1_200,
    });
    expect(yearlyRange(plan('silent', 100), 'EE')).toBeUndefined();
    expect(yearlyRange(plan('nonsense', 100, { out_of_pocket_max_cents: -1 }), 'EE')).toBeUndefined();
  });

  it('is undefined where the plan is not offered at the tier', () => {
    expect(yearlyRange(silver, 'ES')).toBeUndefined();
  });
});

describe('the highest yearly cost with some covered care', () => {
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
  ])('with %d cents of care is %d', (spending, cents) => {
    expect(withSpending(range, spending)).toBe(cents);
  });

  it('stays within the range, and never falls with more care', () => {
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

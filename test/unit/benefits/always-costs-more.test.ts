import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanOption } from '../../../src/api/models.js';
import { alwaysCostsMore, costsMoreThan } from '../../../src/benefits/coverage/always-costs-more.js';
import { looksAtCosts, plan } from './plans.js';

/** A plan with this monthly contribution and this out-of-pocket maximum, in dollars. */
const priced = (id: string, monthly: number | undefined, most: number | null) =>
  plan(id, monthly === undefined ? undefined : Math.round(monthly * 100), {
    out_of_pocket_max_cents: most === null ? null : Math.round(most * 100),
  });

const HUGE = 10n ** 20n;

/**
 * Checks the claim by calculating years one by one. It does so for every tax on wages that a person may save, from 0 to
 * 40 %, and for years with care from none to more than anybody has. In its cheapest year (care costs nothing) the one
 * plan must still cost no less than the other in its most expensive year (all care is paid until the maximum), and more
 * in a year without care. In hundredths of a cent.
 */
function costsMoreInEveryYear(a: PlanOption, b: PlanOption): boolean {
  const [a1, b1] = [a, b].map((one) => one.costs[0]?.employee_contribution_cents);
  const maximum = b.out_of_pocket_max_cents;
  if (a1 === undefined || b1 === undefined || maximum === null) return false;
  const most = BigInt(maximum);
  const years = [0n, 1n, most / 2n, most - 1n, most, most + 1n, HUGE].filter((care) => care >= 0n);
  for (let tax = 0n; tax <= 40n; tax++) {
    const a12 = 12n * BigInt(a1) * (100n - tax);
    const b12 = 12n * BigInt(b1) * (100n - tax);
    if (a12 <= b12) return false;
    for (const care of years) {
      if (a12 < b12 + 100n * (care < most ? care : most)) return false;
    }
  }
  return true;
}

const worstYear = (of: PlanOption) =>
  12n * BigInt(of.costs[0]!.employee_contribution_cents) + BigInt(of.out_of_pocket_max_cents!);

describe('a plan that always costs more than another', () => {
  const basic = priced('basic', 100, 2_880);

  it.each([
    // 12 × (500 − 100) = 4,800 a year more; with 40 % tax saved 2,880
    ['more by the other’s whole out-of-pocket maximum, also with 40 % tax saved', 500, 2_880, true],
    ['more by far', 500, 1_000, true],
    ['a cent less than that with 40 % tax saved', 500, 2_880.01, false],
    ['enough before tax only', 500, 4_800, false],
    ['enough at 39 % tax, not at 40 %', 500, 2_900, false],
    ['not enough before tax either', 500, 4_800.01, false],
    ['the same contribution, and the other has a maximum of 0', 100, 0, false],
    ['a cent more, and the other has a maximum of 0', 100.01, 0, true],
    ['a cent more, and the other has a maximum of a cent', 100.01, 0.01, true],
    ['a lower contribution', 99.99, 0, false],
  ])('%s', (_, monthly, othersMost, expected) => {
    const a = priced('a', monthly, 9_000);
    const b = priced('b', 100, othersMost);
    expect(alwaysCostsMore(a, b, 'EE')).toBe(expected);
    expect(costsMoreThan([a, b], 'EE').get('a')?.id).toBe(expected ? 'b' : undefined);
    expect(costsMoreInEveryYear(a, b)).toBe(expected);
  });

  it('is reported although its own out-of-pocket maximum is not provided, but not where the other’s is not provided', () => {
    expect(alwaysCostsMore(priced('a', 500, null), basic, 'EE')).toBe(true);
    expect(alwaysCostsMore(priced('a', 500, 0), priced('b', 0, null), 'EE')).toBe(false);
    expect(costsMoreThan([priced('a', 500, 0), priced('b', 0, null)], 'EE').size).toBe(0);
  });

  it('is not reported against an out-of-pocket maximum below zero, which counts as none', () => {
    const nonsense = priced('b', 100, -5_000);
    for (const monthly of [50, 100, 500]) {
      expect(alwaysCostsMore(priced('a', monthly, 0), nonsense, 'EE')).toBe(false);
    }
    expect(costsMoreThan([priced('a', 500, 0), nonsense], 'EE').size).toBe(0);
  });

  it('is reported only at a tier where both are offered', () => {
    const a = priced('a', 500, 0);
    expect(alwaysCostsMore(a, basic, 'ES')).toBe(false);
    expect(alwaysCostsMore(priced('a', undefined, 0), basic, 'EE')).toBe(false);
    expect(alwaysCostsMore(a, priced('b', undefined, 0), 'EE')).toBe(false);
    expect(costsMoreThan([a, basic], 'ES').size).toBe(0);
    expect(costsMoreThan([a, priced('b', undefined, 0)], 'EE').size).toBe(0);
  });

  it('is not reported wrongly for amounts too large for exact numbers', () => {
    const b = plan('b', 9_007_199_254_740_000, { out_of_pocket_max_cents: 36 });
    const a = (more: number) => plan('a', 9_007_199_254_740_000 + more);
    expect(alwaysCostsMore(a(4), b, 'EE')).toBe(false); // 12 × 0.6 × 4 = 28.8
    expect(alwaysCostsMore(a(5), b, 'EE')).toBe(true); // 36
  });

  it('is never reported of a plan against itself, nor of two plans against each other', () => {
    expect(alwaysCostsMore(basic, basic, 'EE')).toBe(false);
    expect(costsMoreThan([basic, priced('twin', 100, 2_880)], 'EE').size).toBe(0);
  });
});

/** Cents as plans have them, missing, and as large and odd as the API allows. */
const contribution = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 250_000 }), weight: 6 },
  { arbitrary: fc.integer({ min: 0, max: 40 }), weight: 2 },
  { arbitrary: fc.maxSafeInteger(), weight: 1 },
);
const outOfPocketMaximum = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 2_000_000 }), weight: 6 },
  { arbitrary: fc.integer({ min: 0, max: 200 }), weight: 2 },
  { arbitrary: fc.maxSafeNat(), weight: 1 },
  { arbitrary: fc.constant(null), weight: 1 },
);
/** Two plans: at random, or with the first one's contribution near the limit, with 40 % tax saved and with none. */
const pair = fc
  .tuple(
    contribution,
    outOfPocketMaximum,
    contribution,
    fc.constantFrom('any' as const, 'after tax' as const, 'before tax' as const),
    fc.integer({ min: -2, max: 2 }),
  )
  .map(([b, most, any, edge, off]) => {
    const step = BigInt(most ?? 0) * (edge === 'after tax' ? 100n : 60n);
    const near = Number(BigInt(b) + step / 720n) + off;
    const a = edge === 'any' || !Number.isSafeInteger(near) ? any : near;
    return { a: plan('a', a), b: plan('b', b, { out_of_pocket_max_cents: most }), edge };
  });

describe('over 20,000 pairs of plans, realistic, extreme and at the edge', () => {
  it('the note exists exactly where the one plan costs more in every year at every tax', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(pair, ({ a, b, edge }) => {
        const said = alwaysCostsMore(a, b, 'EE');
        const isTrue = costsMoreInEveryYear(a, b);
        const what = `${edge}: ${said}`;
        seen.set(what, (seen.get(what) ?? 0) + 1);
        // Thrown instead of expected, since `expect` is slow twenty thousand times.
        if (said !== isTrue) throw new Error(`said ${said}, is ${isTrue}`);
        if (costsMoreThan([a, b], 'EE').has('a') !== isTrue) throw new Error('the list says otherwise');
      }),
      { numRuns: 20_000 },
    );
    // Both answers occur often where both are possible.
    expect(seen.get('any: true')).toBeGreaterThan(200);
    expect(seen.get('any: false')).toBeGreaterThan(1_000);
    expect(seen.get('after tax: true')).toBeGreaterThan(1_000);
    expect(seen.get('after tax: false')).toBeGreaterThan(1_000);
    expect(seen.get('before tax: false')).toBeGreaterThan(1_000);
  }, 120_000);
});

describe('of many plans', () => {
  it('each one that always costs more is reported with the plan whose worst year is the cheapest', () => {
    // Worst years: broad 4,400; small 3,000; free 3,500.
    const small = priced('small', 150, 1_200);
    const free = priced('free', 0, 3_500);
    const broad = priced('broad', 200, 2_000);
    const dear = priced('dear', 500, 1_000);
    // 12 × 0.6 × 330 is above small's 1,200 (180 dollars a month apart) but below free's 3,500.
    const middle = priced('middle', 330, 1_000);
    const found = costsMoreThan([broad, dear, free, middle, small], 'EE');
    expect([...found].map(([id, other]) => [id, other.id])).toEqual([
      ['middle', 'small'],
      ['dear', 'small'],
    ]);
    expect(costsMoreThan([broad, dear, free], 'EE').get('dear')).toBe(free);
  });

  it('the other plan is the first in the given order where two worst years are equally cheap', () => {
    const list = [priced('dear', 900, 0), priced('one', 50, 600), priced('two', 0, 1_200)];
    expect(costsMoreThan(list, 'EE').get('dear')?.id).toBe('one');
    expect(costsMoreThan(list.toReversed(), 'EE').get('dear')?.id).toBe('two');
  });

  it('the answers equal those of comparing every plan with every other', () => {
    const small = fc.record({
      monthly: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
      most: fc.option(fc.integer({ min: 0, max: 200 })),
    });
    let notes = 0;
    fc.assert(
      fc.property(fc.array(small, { maxLength: 25 }), (rows) => {
        const plans = rows.map(({ monthly, most }, index) =>
          plan(`plan_${index}`, monthly, { out_of_pocket_max_cents: most }),
        );
        const expected = new Map<string, PlanOption>();
        for (const a of plans) {
          const others = plans.filter((b) => costsMoreInEveryYear(a, b));
          const best = others.reduce<PlanOption | undefined>(
            (least, b) => (least !== undefined && worstYear(least) <= worstYear(b) ? least : b),
            undefined,
          );
          if (best !== undefined) expected.set(a.id, best);
        }
        notes += expected.size;
        expect(new Map(costsMoreThan(plans, 'EE'))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
    expect(notes).toBeGreaterThan(500);
  }, 60_000);

  it('P4: a thousand plans are not compared in pairs', () => {
    expect(looksAtCosts((plans) => costsMoreThan(plans, 'EE'))).toBeLessThanOrEqual(5_000);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriersOf, metalsOf } from '../../../src/benefits/coverage/filter-choices.js';
import {
  NO_FILTERS,
  PLAN_SORTS,
  filterCount,
  filterPlans,
  sortPlans,
} from '../../../src/benefits/coverage/plan-list.js';
import { cost, idsOf, looksAtCosts, plan } from './plans.js';

const { compare: collate } = new Intl.Collator('en');

/** Five plans: one not offered to the employee alone, one with only its cost, and two with equal costs. */
const plans = [
  plan('dear', 300, {
    name: 'Zinnia',
    carrier_name: 'Larkspur Mutual',
    deductible_cents: 0,
    out_of_pocket_max_cents: 10_000,
    tier: 'Gold',
  }),
  plan('family-only', undefined, {
    name: 'Aster',
    carrier_name: 'Éclair Health',
    deductible_cents: 0,
    out_of_pocket_max_cents: 0,
    tier: 'Bronze',
    costs: [cost('EF', 100)],
  }),
  plan('silent', 200, { name: 'próxima Ámbar 500' }),
  plan('twin', 200, {
    name: 'Birch',
    carrier_name: 'Larkspur Mutual',
    deductible_cents: 7_000,
    out_of_pocket_max_cents: 9_000,
    tier: { unknown: 'Catastrophic' },
  }),
  plan('free', 0, {
    name: 'Clover 50',
    carrier_name: 'Fern Mutual',
    deductible_cents: 7_000,
    out_of_pocket_max_cents: 20_000,
    tier: 'Silver',
  }),
];

describe('plans in order', () => {
  it.each([
    // Contributions: dear 300, silent 200, twin 200, free 0. Worst years: dear 13,600, twin 11,400, free 20,000.
    ['your-cost', ['free', 'silent', 'twin', 'dear', 'family-only']],
    ['max-cost', ['twin', 'dear', 'free', 'silent', 'family-only']],
    ['deductible', ['dear', 'free', 'twin', 'silent', 'family-only']],
    ['out-of-pocket', ['twin', 'dear', 'free', 'silent', 'family-only']],
    ['name', ['twin', 'free', 'silent', 'dear', 'family-only']],
    ['host', ['dear', 'family-only', 'silent', 'twin', 'free']],
  ] as const)('by %s: lowest first, then not provided, then not offered', (sort, ids) => {
    expect(idsOf(sortPlans(plans, sort, 'EE', collate))).toEqual(ids);
  });

  it('depend on the tier', () => {
    expect(idsOf(sortPlans(plans, 'your-cost', 'EF', collate))[0]).toBe('family-only');
  });

  it('with equal amounts are in the order of your cost, then in the given order', () => {
    const equal = [
      plan('b', 20, { deductible_cents: 5 }),
      plan('a', 10, { deductible_cents: 5 }),
      plan('c', 10, { deductible_cents: 5 }),
      plan('e', 30),
      plan('d', 20),
    ];
    expect(idsOf(sortPlans(equal, 'deductible', 'EE', collate))).toEqual(['a', 'c', 'b', 'd', 'e']);
    expect(idsOf(sortPlans(equal, 'max-cost', 'EE', collate))).toEqual(['a', 'c', 'b', 'd', 'e']);
  });

  it('by name follow the reader’s language, ignoring case, and equal names follow your cost', () => {
    const named = ['b', 'Á', 'a', 'C'].map((name) => plan(name, 1, { name }));
    expect(idsOf(sortPlans(named, 'name', 'EE', collate))).toEqual(['a', 'Á', 'b', 'C']);
    const same = [plan('dear', 2, { name: 'One' }), plan('cheap', 1, { name: 'One' })];
    expect(idsOf(sortPlans(same, 'name', 'EE', collate))).toEqual(['cheap', 'dear']);
  });

  it('are the same plans in a new list, by any sort', () => {
    const amount = fc.option(fc.integer({ min: -5, max: 5 }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, amount, amount)),
        fc.constantFrom(...PLAN_SORTS),
        (rows, sort) => {
          const given = rows.map(([ee, deductible_cents, out_of_pocket_max_cents], index) =>
            plan(`${index}`, ee ?? undefined, { name: `${ee}`, deductible_cents, out_of_pocket_max_cents }),
          );
          const before = [...given];
          const sorted = sortPlans(given, sort, 'EE', collate);
          expect(given).toEqual(before);
          expect(sorted).not.toBe(given);
          expect(new Set(sorted)).toEqual(new Set(given));
          expect(sorted).toHaveLength(given.length);
          // Sorting a sorted list changes nothing, so the order does not depend on the initial one.
          expect(idsOf(sortPlans(sorted, sort, 'EE', collate))).toEqual(idsOf(sorted));
          if (sort === 'host') return;
          const offered = sorted.map(({ costs }) => costs.length > 0);
          expect(offered).toEqual([...offered].sort((a, b) => Number(b) - Number(a)));
        },
      ),
    );
  });

  it.each(PLAN_SORTS)('P4: a thousand by %s: the costs of each are read a few times', (sort) => {
    expect(looksAtCosts((many) => sortPlans(many, sort, 'EE', collate))).toBeLessThanOrEqual(3_000);
  });
});

describe('the filters to choose from', () => {
  it('are the metals that occur, in the documented order, then "none" for an undocumented one', () => {
    expect(metalsOf(plans)).toEqual(['Bronze', 'Silver', 'Gold', 'none']);
    expect(
      metalsOf([plan('a', 0, { tier: 'Platinum' }), plan('b', 0, { tier: 'Gold' }), plan('c', 0)]),
    ).toEqual(['Gold', 'Platinum', 'none']);
  });

  it('are the carriers that occur, each once, by name', () => {
    expect(carriersOf(plans, collate)).toEqual(['Éclair Health', 'Fern Mutual', 'Larkspur Mutual']);
  });

  it('are none where there are not two values', () => {
    const alike = [
      plan('a', 0, { carrier_name: 'One' }),
      plan('b', 0, { carrier_name: 'One', tier: { unknown: 'Tin' } }),
      plan('c', 0, { carrier_name: '' }),
    ];
    expect(metalsOf(alike)).toEqual([]);
    expect(carriersOf(alike, collate)).toEqual([]);
    expect(metalsOf([])).toEqual([]);
    expect(carriersOf([], collate)).toEqual([]);
  });
});

describe('filtered plans', () => {
  const shown = (filters: Partial<typeof NO_FILTERS>) =>
    idsOf(filterPlans(plans, { ...NO_FILTERS, ...filters }, 'EE'));

  it('are all of them where no filter is set', () => {
    expect(filterPlans(plans, NO_FILTERS, 'EE')).toEqual(plans);
  });

  it('have any of the metals; "none" matches a plan without a documented one', () => {
    expect(shown({ metals: ['Gold'] })).toEqual(['dear']);
    expect(shown({ metals: ['Silver', 'Gold'] })).toEqual(['dear', 'free']);
    expect(shown({ metals: ['none'] })).toEqual(['silent', 'twin']);
  });

  it('are of any of the carriers', () => {
    expect(shown({ carriers: ['Fern Mutual', 'Larkspur Mutual'] })).toEqual(['dear', 'twin', 'free']);
    expect(shown({ carriers: ['Nobody'] })).toEqual([]);
  });

  it('cost the employee at most this much a month at the tier; not offered is not $0', () => {
    expect(shown({ maxCostCents: 200 })).toEqual(['silent', 'twin', 'free']);
    expect(shown({ maxCostCents: 199 })).toEqual(['free']);
    expect(shown({ maxCostCents: 0 })).toEqual(['free']);
    expect(idsOf(filterPlans(plans, { ...NO_FILTERS, maxCostCents: 100 }, 'EF'))).toEqual(['family-only']);
  });

  it.each([
    ['clover', ['free']],
    ['CLOVER 50', ['free']],
    ['50 clover', ['free']],
    ['50\tclover', ['free']],
    ['  50\u00A0 ', ['silent', 'free']],
    ['proxima ambar', ['silent']],
    ['PRÓXIMA', ['silent']],
    // The accent as a character of its own, as some keyboards write it.
    ['pro\u0301xima', ['silent']],
    ['clöver', ['free']],
    ['clover 51', []],
    ['larkspur', []],
    ['.*', []],
  ])('have every word of "%s" in their name, ignoring case and accents', (search, ids) => {
    expect(shown({ search })).toEqual(ids);
  });

  it('are not restricted by a search of spaces only', () => {
    expect(shown({ search: '  ' })).toHaveLength(plans.length);
  });

  it('match every filter that is set', () => {
    expect(
      shown({ metals: ['none'], carriers: ['Larkspur Mutual'], maxCostCents: 200, search: 'b' }),
    ).toEqual(['twin']);
    expect(shown({ metals: ['Gold'], maxCostCents: 200 })).toEqual([]);
  });

  it('are counted with filters by group', () => {
    expect(filterCount(NO_FILTERS)).toBe(0);
    expect(filterCount({ ...NO_FILTERS, search: '  ' })).toBe(0);
    expect(filterCount({ ...NO_FILTERS, maxCostCents: 0 })).toBe(1);
    expect(filterCount({ ...NO_FILTERS, metals: ['Gold', 'Silver'] })).toBe(1);
    expect(
      filterCount({ metals: ['Gold'], carriers: ['A', 'B'], maxCostCents: 5, search: 'two words' }),
    ).toBe(4);
  });
});

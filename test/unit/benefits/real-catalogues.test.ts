import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodePlanOptions } from '../../../src/api/decode/decode.js';
import type { PlanOption } from '../../../src/api/models.js';
import { alwaysCostsMore, costsMoreThan } from '../../../src/benefits/coverage/always-costs-more.js';
import { costOddities, costOfAdding } from '../../../src/benefits/coverage/coverage.js';
import type { PlanSort } from '../../../src/benefits/coverage/plan-list.js';
import { carriersOf, metalsOf } from '../../../src/benefits/coverage/filter-choices.js';
import { NO_FILTERS, filterPlans, sortPlans } from '../../../src/benefits/coverage/plan-list.js';
import { yearlyRange } from '../../../src/benefits/coverage/yearly-range.js';
import { idsOf } from './plans.js';

const FOLDER = resolve('../shared/data/plans');
const isThere = existsSync(FOLDER);
if (!isThere) console.log('Skipped: the real plan catalogues in ../shared/data/plans are not here.');

/** A plan in the file. */
interface Row {
  id: string;
  name: string;
  carrier_name?: string | null;
  deductible_cents?: number | null;
  out_of_pocket_max_cents?: number | null;
  tier?: string | null;
  costs: { coverage_tier: string; employee_contribution_cents: number }[];
}

const { compare: collate } = new Intl.Collator('en');
const TIERS = ['EE', 'ES', 'EC', 'EF'] as const;

describe.skipIf(!isThere).each([
  ['county-mi-delta.json', 6],
  ['county-ga-bibb.json', 20],
  ['county-il-sangamon.json', 50],
  ['county-fl-seminole.json', 169],
  ['us-1000.json', 1000],
])('the real plans of %s (skipped where ../shared/data/plans is absent)', (file, count) => {
  let rows: Row[];
  let plans: readonly PlanOption[];
  beforeAll(() => {
    const json: unknown = JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8'));
    rows = json as Row[];
    plans = decodePlanOptions(json);
    expect(plans).toHaveLength(count);
  });

  const contribution = (row: Row, tier: string) =>
    row.costs.find((cost) => cost.coverage_tier === tier)!.employee_contribution_cents;

  describe.each(TIERS)('at %s', (tier) => {
    it('have yearly ranges from 12 contributions to these plus the out-of-pocket maximum', () => {
      expect(plans.map((plan) => yearlyRange(plan, tier))).toEqual(
        rows.map((row) => {
          const most = row.out_of_pocket_max_cents;
          const year = contribution(row, tier) * 12;
          return typeof most === 'number' ? { low: year, high: year + most } : undefined;
        }),
      );
    });

    it('have the difference to the employee alone as the cost of others', () => {
      expect(plans.map((plan) => costOfAdding(plan, tier))).toEqual(
        rows.map((row) => (tier === 'EE' ? undefined : contribution(row, tier) - contribution(row, 'EE'))),
      );
    });

    it.each<[PlanSort, (row: Row) => number | string | null | undefined]>([
      ['your-cost', (row) => contribution(row, tier)],
      [
        'max-cost',
        (row) => row.out_of_pocket_max_cents && contribution(row, tier) * 12 + row.out_of_pocket_max_cents,
      ],
      ['deductible', (row) => row.deductible_cents],
      ['out-of-pocket', (row) => row.out_of_pocket_max_cents],
      ['name', (row) => row.name],
      ['host', () => null],
    ])('are sorted by %s like a list of the file’s amounts, cost and position', (sort, amountOf) => {
      const listed = rows.map((row, place) => ({
        id: row.id,
        amount: amountOf(row),
        cost: sort === 'host' ? 0 : contribution(row, tier),
        place,
      }));
      const compare = (a: (typeof listed)[0], b: (typeof listed)[0]) => {
        if (typeof a.amount === 'string' && typeof b.amount === 'string') {
          const order = collate(a.amount, b.amount);
          if (order !== 0) return order;
        } else if (a.amount !== b.amount) {
          if (typeof a.amount !== 'number') return 1;
          if (typeof b.amount !== 'number') return -1;
          return a.amount - b.amount;
        }
        return a.cost === b.cost ? a.place - b.place : a.cost - b.cost;
      };
      expect(idsOf(sortPlans(plans, sort, tier, collate))).toEqual(listed.sort(compare).map(({ id }) => id));
    });

    it('are filtered by cost, metal, carrier and name like the file’s rows', () => {
      const costs = rows.map((row) => contribution(row, tier)).sort((a, b) => a - b);
      const maxCostCents = costs[Math.floor(costs.length / 2)]!;
      const carrier = rows[0]!.carrier_name!;
      const shown = (filters: Partial<typeof NO_FILTERS>) =>
        idsOf(filterPlans(plans, { ...NO_FILTERS, ...filters }, tier));
      const inFile = (has: (row: Row) => boolean) => rows.filter(has).map(({ id }) => id);
      expect(shown({ maxCostCents })).toEqual(inFile((row) => contribution(row, tier) <= maxCostCents));
      expect(shown({ metals: ['Silver', 'none'] })).toEqual(
        inFile(({ tier: metal }) => metal === 'Silver' || metal === null),
      );
      expect(shown({ carriers: [carrier] })).toEqual(inFile((row) => row.carrier_name === carrier));
      const search = 'blue CROSS';
      expect(shown({ search })).toEqual(inFile(({ name }) => /blue/i.test(name) && /cross/i.test(name)));
      expect(shown({ maxCostCents, metals: ['Silver'], carriers: [carrier] })).toEqual(
        inFile(
          (row) =>
            contribution(row, tier) <= maxCostCents && row.tier === 'Silver' && row.carrier_name === carrier,
        ),
      );
    });

    it('always cost more exactly where 12 contributions do, both in full and with 40 % tax saved', () => {
      const expected = rows.flatMap((row) => {
        let best: { id: string; worst: number } | undefined;
        for (const other of rows) {
          const most = other.out_of_pocket_max_cents;
          const more = 12 * (contribution(row, tier) - contribution(other, tier));
          // In tenths of a cent: 0.6 of a year's difference.
          if (typeof most !== 'number' || more <= 0 || more < most || 6 * more < 10 * most) continue;
          const worst = 12 * contribution(other, tier) + most;
          if (best === undefined || worst < best.worst) best = { id: other.id, worst };
        }
        return best ? [[row.id, best.id]] : [];
      });
      const found = costsMoreThan(plans, tier);
      expect(new Map([...found].map(([id, { id: other }]) => [id, other]))).toEqual(
        new Map(expected.map(([id, other]) => [id, other])),
      );
      for (const [id, other] of found) {
        const plan = plans.find((one) => one.id === id)!;
        expect(alwaysCostsMore(plan, other, tier)).toBe(true);
      }
    });
  });

  it('have the metals and carriers of the file', () => {
    const metals = new Set(rows.map(({ tier }) => tier ?? 'none'));
    expect(new Set(metalsOf(plans))).toEqual(metals);
    const carriers = new Set(rows.map(({ carrier_name: name }) => name));
    expect(carriersOf(plans, collate)).toEqual(carriers.size < 2 ? [] : [...carriers].sort(collate as never));
  });

  it('have no odd costs', () => {
    expect(plans.flatMap(costOddities)).toEqual([]);
  });
});

import { COVERAGE_TIERS } from '../../../src/api/models.js';
import type { VitablePlanYearCard } from '../../../src/elements/plan-year-card/plan-year-card.js';
import type { VitablePlanYearList } from '../../../src/elements/plan-year-list/plan-year-list.js';
import { vitableError } from '../fixtures/models.js';
import { until } from './mount.js';
import {
  archive,
  cardWith,
  contribution,
  listFrom,
  listWith,
  pagesOfYears,
  planOfYear,
  reread,
  yearOfEachStatus,
  yearsOf,
} from './plan-years.js';
import type { Scene } from './scenes.js';
import { hasPart, part, words } from './shadow.js';
import { stubClient } from './stub-client.js';

/** Lets the page's language apply, not the element's. */
const PAGES = { locale: undefined };

/** Expects the parts that give a scene its name. Otherwise a scene without them would pass and test nothing. */
function expectParts(element: Element, ...names: readonly string[]): void {
  const missing = names.filter((name) => !hasPart(element, name));
  if (missing.length > 0) throw new Error(`There is no ${missing.join(', no ')} in: ${words(element)}`);
}

type Given = Partial<VitablePlanYearList>;

/** A list over a server with these plan years, with or without the total in its answers. */
async function list(
  parent: Element,
  years: Parameters<typeof pagesOfYears>[0],
  given: Given = {},
  answers: Parameters<typeof pagesOfYears>[1] = {},
  ...expected: readonly string[]
): Promise<VitablePlanYearList> {
  const element = await listFrom(stubClient(pagesOfYears(years, answers)), { ...PAGES, ...given }, parent);
  expectParts(element, ...expected);
  return element;
}

/** The states that only a list of plan years has, besides those of every element. */
export const planYearListScenes: readonly Scene[] = [
  { name: 'years of every status', show: (parent) => list(parent, yearOfEachStatus()) },
  {
    name: 'an overlap and a gap',
    show: async (parent) => {
      const years = yearsOf(
        ['2028-12-01', '2029-11-30'],
        ['2028-01-01', '2028-12-31'],
        ['2026-01-01', '2026-12-31'],
      );
      const element = await listWith(years, PAGES, parent);
      expectParts(element, 'overlap', 'gap');
      return element;
    },
  },
  {
    name: 'a page among many',
    show: (parent) => list(parent, archive(130), { pageSize: 10, page: 6 }, { told: true }, 'page-current'),
  },
  {
    name: 'a page of several',
    show: (parent) => list(parent, archive(9), { pageSize: 3 }, {}, 'next'),
  },
  {
    name: 'past the end',
    show: (parent) => list(parent, archive(9), { pageSize: 3, page: 9 }, {}, 'previous'),
  },
  {
    name: 'a page that could not be read',
    show: async (parent) => {
      const answers = { broken: [2], error: vitableError('server') };
      const element = await list(parent, archive(9), { pageSize: 3 }, answers);
      part(element, 'next').click();
      await reread(element);
      expectParts(element, 'year', 'notice', 'retry');
      return element;
    },
  },
  { name: 'none yet', show: (parent) => list(parent, [], {}, {}, 'notice') },
  {
    name: 'filtered',
    show: (parent) => list(parent, yearOfEachStatus(), { statusFilter: 'active' }, {}, 'filters', 'year'),
  },
  {
    name: 'none match',
    show: (parent) => list(parent, archive(2), { statusFilter: 'expired' }, {}, 'filters', 'clear'),
  },
  {
    name: 'a status that the API does not have',
    show: (parent) => list(parent, archive(2), { statusFilter: 'closed' }, {}, 'filters', 'notice'),
  },
];

type Changes = Parameters<typeof cardWith>[0];

async function card(
  parent: Element,
  changes: Changes,
  ...expected: readonly string[]
): Promise<VitablePlanYearCard> {
  const element = await cardWith(changes, PAGES, parent);
  expectParts(element, ...expected);
  return element;
}

/** A draft whose open enrollment lasts from one day to another; the fixtures' day is November 20, 2026. */
const draft = (open_enrollment_start_date: string, open_enrollment_end_date: string) => ({
  status: 'draft',
  open_enrollment_start_date,
  open_enrollment_end_date,
});

/** The states of a plan year in a whole card: its status, the bar, and whether it can still be edited. */
const STANDINGS: readonly (readonly [name: string, changes: Changes, ...expected: string[]])[] = [
  ['unlocked, open enrollment to come', draft('2026-12-02', '2026-12-20'), 'calendar', 'today'],
  ['unlocked for the last day', draft('2026-11-21', '2026-12-20'), 'calendar'],
  ['locked, open enrollment under way', {}, 'lock', 'today'],
  ['locked by its status alone', { open_enrollment_start_date: '2026-11-25' }, 'lock'],
  ['active, open enrollment over', { status: 'active', open_enrollment_end_date: '2026-11-15' }, 'lock'],
  ['expired', { status: 'expired' }, 'badge'],
  ['with an unknown status', { status: 'archived' }, 'badge'],
  ['an open enrollment that ends before it starts', draft('2026-12-20', '2026-12-02'), 'lock'],
];

/** Every kind of employment at every tier, and one unknown value of each. */
const everyClass = ['full_time', 'part_time', 'seasonal_worker', ''].flatMap((employment) =>
  [...COVERAGE_TIERS, 'XX'].map((tier, at) => contribution(employment, tier, at * 5_000, 30_000)),
);

const repeatedClasses = [
  contribution('full_time', 'EE', 10_000, 30_000),
  contribution('full_time', 'EE', 20_000, 20_000),
  contribution('part_time', 'ES', 20_000, 20_000),
];

const variousPlans = [
  planOfYear(),
  planOfYear({ id: 'plan_2', name: 'Dental', tier: null, deductible_cents: null, monthly_premium_cents: 0 }),
  planOfYear({ id: 'plan_3', name: 'Odd', tier: 'Titanium' }),
];

/** The states that only a plan year's card has, besides those of every element. */
export const planYearCardScenes: readonly Scene[] = [
  ...STANDINGS.map(([name, changes, ...expected]) => ({
    name,
    show: (parent: Element) => card(parent, changes, ...expected),
  })),
  {
    name: 'neither plans nor contributions',
    show: (parent) => card(parent, { plans: [], contribution_classes: [] }, 'plans', 'contributions'),
  },
  {
    name: 'plans with values that are missing or unknown',
    show: (parent) => card(parent, { plans: variousPlans }, 'plan-table'),
  },
  {
    name: 'contributions of every employment and tier',
    show: (parent) => card(parent, { contribution_classes: everyClass }, 'matrix'),
  },
  {
    name: 'nothing to pay',
    show: (parent) => card(parent, { contribution_classes: [contribution('full_time', 'EE', 0, 0)] }),
  },
  {
    name: 'repeated classes',
    show: (parent) => card(parent, { contribution_classes: repeatedClasses }, 'finding', 'repeated'),
  },
  {
    name: 'narrow, with tables that scroll',
    show: async (parent) => {
      const element = await card(parent, { plans: variousPlans, contribution_classes: everyClass });
      element.style.inlineSize = '280px';
      const tables = [part(element, 'plan-table'), part(element, 'matrix')];
      await until(
        () => tables.every(({ parentElement }) => parentElement?.tabIndex === 0),
        'a table is no tab stop',
      );
      return element;
    },
  },
];

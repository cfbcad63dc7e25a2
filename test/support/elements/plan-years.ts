import type { PlanYear, VitableApi } from '../../../src/api/index.js';
import type { VitablePlanYearCard } from '../../../src/elements/plan-year-card/plan-year-card.js';
import type { VitablePlanYearList } from '../../../src/elements/plan-year-list/plan-year-list.js';
import { now, page, planYear } from '../fixtures/models.js';
import { breathe, mount, settled } from './mount.js';
import type { ElementsByName } from './mount.js';
import { part, parts, words } from './shadow.js';

export const inSpanish = { locale: 'es' };

type Elements = Pick<ElementsByName, 'vitable-plan-year-list' | 'vitable-plan-year-card'>;

/** Puts an element on the page, on the day of the fixtures. */
export function put<Name extends keyof Elements>(
  name: Name,
  given: Partial<ElementsByName[Name]> = {},
  attributes: Readonly<Record<string, string>> = {},
  parent?: Element,
): ElementsByName[Name] {
  const all: Partial<ElementsByName[Name]> = Object.assign({ locale: 'en-US', now }, given);
  return mount(name, all, attributes, parent);
}

/** Waits until an element shows data, an empty state or an error. */
export async function shown<Element extends Elements[keyof Elements]>(element: Element): Promise<Element> {
  await settled(element);
  return element;
}

/** A list with plan years set by the page. */
export const listWith = (
  data: readonly PlanYear[],
  given: Partial<VitablePlanYearList> = {},
  parent?: Element,
) => shown(put('vitable-plan-year-list', { data, ...given }, {}, parent));

/** A list that reads from a client. */
export const listFrom = (client: VitableApi, given: Partial<VitablePlanYearList> = {}, parent?: Element) => {
  const ids = { benefitProductId: 'bprd_1', employerId: 'empr_1' };
  return shown(put('vitable-plan-year-list', { client, ...ids, ...given }, {}, parent));
};

/** A card with a plan year set by the page. */
export const cardWith = (
  changes: Parameters<typeof planYear>[0],
  given: Partial<VitablePlanYearCard> = {},
  parent?: Element,
) => shown(put('vitable-plan-year-card', { data: planYear(changes), ...given }, {}, parent));

/** A contribution class as the API writes it. */
export const contribution = (employment: string, tier: string, employee: number, employer: number) => ({
  id: `${employment} ${tier} ${employee}`,
  employment,
  family_status: tier,
  employee_contribution_cents: employee,
  employer_contribution_cents: employer,
});

/** A plan in a plan year's list. */
export const planOfYear = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: 'plan_1',
  carrier_plan_id: 'cplan_1',
  name: 'Larkspur Silver',
  monthly_premium_cents: 46_534,
  deductible_cents: 250_000,
  out_of_pocket_max_cents: 700_000,
  tier: 'Silver',
  ...changes,
});

/** A plan year for each coverage period, in the order given. */
export const yearsOf = (...periods: readonly (readonly [start: string, end: string])[]) =>
  periods.map(([coverage_start, coverage_end]) =>
    planYear({ id: `plyr_${coverage_start}`, coverage_start, coverage_end }),
  );

/** A plan year of every status, the newest first, and one of an unknown status. */
export const yearOfEachStatus = () =>
  ['draft', 'open_enrollment', 'active', 'expired', 'archived'].map((status, at) =>
    planYear({
      id: `plyr_${at}`,
      status,
      coverage_start: `${2030 - at}-01-01`,
      coverage_end: `${2030 - at}-12-31`,
    }),
  );

/** A server's plan years, one for each calendar year, the newest first. */
export const archive = (count: number): readonly PlanYear[] =>
  yearsOf(...Array.from({ length: count }, (_, at) => [`${2100 - at}-01-01`, `${2100 - at}-12-31`] as const));

/** That server's answers: bare, or with totals where `told`. It refuses the pages that are `broken`. */
export const pagesOfYears = (
  years: readonly PlanYear[],
  { told = false, broken = [] as readonly number[], error = new Error('broken') } = {},
): Pick<VitableApi, 'listPlanYears'> => ({
  listPlanYears: async (_id, filters) => {
    const [number, limit] = [filters?.page ?? 1, filters?.limit ?? 20];
    if (broken.includes(number)) throw error;
    const some = years.filter(({ status }) => filters?.status === undefined || status === filters.status);
    const items = some.slice((number - 1) * limit, number * limit);
    const pages = Math.ceil(some.length / limit);
    return told
      ? page(items, {
          page: number,
          limit,
          total: some.length,
          total_pages: pages,
          more: number < pages,
        })
      : page(items, { page: number, limit, more: items.length === limit });
  },
});

/** The texts of a table's cells, row after row, including its header. */
export const cells = (element: Element, table: string): readonly (readonly string[])[] =>
  [...part(element, table).querySelectorAll('tr')].map((row) => [...row.children].map(words));

/** Waits until a list has loaded its latest request. */
export async function reread(list: VitablePlanYearList): Promise<void> {
  await list.updateComplete;
  await breathe();
  await shown(list);
}

/** The coverage period of each plan year that is shown. */
export const periods = (list: VitablePlanYearList) => parts(list, 'coverage').map(words);

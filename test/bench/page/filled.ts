import type { ServedPlan } from './interactions.js';
import { ENROLLMENT, IDS, lifeEvents, planYear } from './records.js';

type Filled = HTMLElement & { readonly updateComplete: Promise<unknown> };

const ENROLLED = {
  ...ENROLLMENT,
  status: 'enrolled',
  decision: 'enrolled',
  coverage_tier: 'EF',
  employee_contribution_cents: 12_345,
  employer_contribution_cents: 54_321,
  selected_plan_id: 'plan_bench',
  selected_plan_name: 'Everyday Silver 2500',
};

/** What each element is given to show. */
const GIVEN = {
  'plan-picker': (plans) => ({ mode: 'elect', data: { enrollment: ENROLLMENT, plans } }),
  'enrollment-card': () => ({ data: ENROLLED }),
  'qle-list': () => ({ data: lifeEvents(20) }),
  'plan-year-card': () => ({ data: planYear(3) }),
  'plan-year-form': () => ({ planYearId: IDS.planYear, data: planYear(3) }),
} as const satisfies Record<string, (plans: readonly ServedPlan[]) => object>;
export type FilledName = keyof typeof GIVEN;

/** An element with data, which makes no request. It is not on the page yet. */
export const filled = (name: FilledName, plans: readonly ServedPlan[]): Filled =>
  Object.assign(document.createElement(`vitable-${name}`) as Filled, GIVEN[name](plans));

/** Whether the element shows its data. */
export const showsData = ({ shadowRoot }: Element): boolean =>
  shadowRoot?.querySelector('[part~=base]') !== null &&
  shadowRoot?.querySelector('[part~=skeleton]') === null;

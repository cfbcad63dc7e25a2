import type { PlanOption } from '../../../api/models.js';
import type { PlanFilters, PlanSort } from '../../../benefits/coverage/plan-list.js';
import { filterPlans, sortPlans } from '../../../benefits/coverage/plan-list.js';
import type { PlanView, ViewChangeDetail } from '../events.js';
import type { PlanRenderContext } from '../render-context.js';

/** The number of plans from which on filters are worth their space. */
export const FILTERS_FROM = 4;

/** The plans as they are listed. */
export interface PlanListModel {
  /** The context that each plan is rendered from, with the words and the coverage tier of the whole list. */
  readonly context: PlanRenderContext;
  readonly plans: readonly PlanOption[];
  /** Those of the plans that match the filters, in order. */
  readonly shown: readonly PlanOption[];
  readonly view: PlanView;
  /** The order in force. It differs from the one asked for where that needs a range that may not be computed. */
  readonly sort: PlanSort;
  readonly filters: PlanFilters;
}

export function planListModelOf(
  context: PlanRenderContext,
  plans: readonly PlanOption[],
  view: PlanView,
  wantedSort: PlanSort,
  filters: PlanFilters,
): PlanListModel {
  const { tier, strings, yearly } = context;
  const sort = wantedSort === 'max-cost' && !yearly.allowed ? 'your-cost' : wantedSort;
  const shown = sortPlans(filterPlans(plans, filters, tier), sort, tier, strings.collate);
  return { context, plans, shown, view, sort, filters };
}

/** How the plans are shown, as events carry it. */
export function viewDetailOf({ view, sort, filters, context }: PlanListModel): ViewChangeDetail {
  return { view, sort, filters, coverageTier: context.tier };
}

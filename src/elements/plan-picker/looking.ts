import type { CostPeriod, PayPeriods } from '../../benefits/periods.js';
import type { PlanFilters } from '../../benefits/plan-list.js';
import { NO_FILTERS, PLAN_SORTS } from '../../benefits/plan-list.js';
import type { CostSharing } from '../../benefits/yearly-range.js';
import type { Choice } from './choice.js';
import type { PlanView } from './events.js';
import type { Looking } from './listing.js';

/** The properties of a picker that say how its plans are looked at, as a host or a page's author wrote them. */
export interface Wanted {
  readonly view: string | undefined;
  readonly sort: string | undefined;
  readonly filters: Partial<PlanFilters> | undefined;
  readonly costPeriod: string | undefined;
  readonly costSharing: string | undefined;
  readonly compareNotes: string | undefined;
  readonly currentPlanId: string | undefined;
}

/** One of the words that a property may have, or the first where it has another. */
function among<Word extends string>(words: readonly [Word, ...Word[]], given: string | undefined): Word {
  return words.find((word) => word === given) ?? words[0];
}

/** The same filters stay the same object: by it a list knows that nothing has changed. */
const complete = new WeakMap<object, PlanFilters>();

function filtersOf(given: Partial<PlanFilters> | undefined): PlanFilters {
  if (!given) return NO_FILTERS;
  const known = complete.get(given) ?? { ...NO_FILTERS, ...given };
  complete.set(given, known);
  return known;
}

/** By what the plans are looked at: what the properties ask for, as far as it can be had. */
export function lookingOf(
  wanted: Wanted,
  payPeriods: PayPeriods | undefined,
  { enrollment, tier }: Choice,
): Looking {
  const period = among<CostPeriod>(['month', 'paycheck', 'year'], wanted.costPeriod);
  return {
    tier,
    view: among<PlanView>(['cards', 'table'], wanted.view),
    sort: among(PLAN_SORTS, wanted.sort),
    filters: filtersOf(wanted.filters),
    // Paychecks can be shown only where it is known how many there are.
    period: period === 'paycheck' && payPeriods === undefined ? 'month' : period,
    payPeriods,
    costSharing: among<CostSharing>(['unknown', 'individual', 'family'], wanted.costSharing),
    compareNotes: wanted.compareNotes === 'strict',
    currentPlanId:
      wanted.currentPlanId ?? (enrollment.status === 'enrolled' ? enrollment.selected_plan_id : undefined),
  };
}

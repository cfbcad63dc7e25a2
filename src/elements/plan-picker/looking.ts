import type { CostPeriod, PayPeriods } from '../../benefits/periods.js';
import type { PlanFilters } from '../../benefits/plan-list.js';
import { NO_FILTERS, PLAN_SORTS } from '../../benefits/plan-list.js';
import type { CostSharing } from '../../benefits/yearly-range.js';
import { reportOnce } from '../../host/report.js';
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
  readonly mode: string | undefined;
}

/** One of the words that a property may have, or the first where it has another; the page's author hears of that. */
function among<Word extends string>(
  attribute: string,
  words: readonly [Word, ...Word[]],
  given: string | undefined,
): Word {
  const known = words.find((word) => word === given);
  if (known === undefined && given)
    reportOnce(`${attribute} must be one of ${words.join(', ')}; ${words[0]} is used.`);
  return known ?? words[0];
}

/** The same filters stay the same object: by it a list knows that nothing has changed. */
const complete = new WeakMap<object, PlanFilters>();

function filtersOf(given: Partial<PlanFilters> | undefined): PlanFilters {
  if (!given || typeof given !== 'object') return NO_FILTERS;
  let known = complete.get(given);
  if (known === undefined) {
    // What is read from a page's address may be there and undefined.
    const set = Object.entries(given).filter(([, value]) => (value ?? undefined) !== undefined);
    complete.set(given, (known = { ...NO_FILTERS, ...Object.fromEntries(set) }));
  }
  return known;
}

/**
 * By what the plans are looked at: what the properties ask for, as far as it can be had.
 *
 * @param replacedPlanId the plan of the enrollment that this one has taken the place of
 */
export function lookingOf(
  wanted: Wanted,
  payPeriods: PayPeriods | undefined,
  { enrollment, tier }: Choice,
  replacedPlanId: string | null | undefined,
): Looking {
  among('mode', ['select', 'elect'], wanted.mode);
  const period = among<CostPeriod>('cost-period', ['month', 'paycheck', 'year'], wanted.costPeriod);
  return {
    tier,
    view: among<PlanView>('view', ['cards', 'table'], wanted.view),
    sort: among('sort', PLAN_SORTS, wanted.sort),
    filters: filtersOf(wanted.filters),
    // Paychecks can be shown only where it is known how many there are.
    period: period === 'paycheck' && payPeriods === undefined ? 'month' : period,
    payPeriods,
    costSharing: among<CostSharing>('cost-sharing', ['unknown', 'individual', 'family'], wanted.costSharing),
    compareNotes: among('compare-notes', ['off', 'strict'], wanted.compareNotes) === 'strict',
    currentPlanId:
      wanted.currentPlanId ??
      (enrollment.status === 'enrolled' ? enrollment.selected_plan_id : replacedPlanId),
  };
}

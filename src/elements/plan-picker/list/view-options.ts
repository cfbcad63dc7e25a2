import type { PlanFilters, PlanSort } from '../../../benefits/coverage/plan-list.js';
import { NO_FILTERS, PLAN_SORTS } from '../../../benefits/coverage/plan-list.js';
import type { CostSharing } from '../../../benefits/coverage/yearly-range.js';
import type { CostPeriod, PayPeriods } from '../../../benefits/money/periods.js';
import { warnOnce } from '../../../settings/developer-warnings.js';
import type { PlanView } from '../events.js';
import type { PlanPickerProperties } from '../properties.js';

/** The picker's properties that say how the plans are shown. HTML may hold other words than their types allow. */
export type ViewOptionsInput = Pick<
  PlanPickerProperties,
  'view' | 'sort' | 'costPeriod' | 'costSharing' | 'compareNotes' | 'mode'
>;

/** How the plans are shown, besides the filters: the properties, with the default for each that is missing or unknown. */
export interface ViewOptions {
  readonly view: PlanView;
  readonly sort: PlanSort;
  readonly period: CostPeriod;
  readonly payPeriods: PayPeriods | undefined;
  readonly costSharing: CostSharing;
  readonly compareNotes: boolean;
}

/** A person's change of how the plans are shown. An option that is left out stays as it is. */
export interface ViewChange {
  readonly view?: PlanView;
  readonly sort?: PlanSort;
  readonly filters?: PlanFilters;
  readonly costPeriod?: CostPeriod;
}

/** Reads the view options from the properties. Warns the developer of the host page about words that are not known. */
export function resolveViewOptions(input: ViewOptionsInput, payPeriods: PayPeriods | undefined): ViewOptions {
  enumValue('mode', ['select', 'elect'], input.mode);
  const period = enumValue<CostPeriod>('cost-period', ['month', 'paycheck', 'year'], input.costPeriod);
  return {
    view: enumValue<PlanView>('view', ['cards', 'table'], input.view),
    sort: enumValue('sort', PLAN_SORTS, input.sort),
    // Amounts per paycheck need the number of paychecks a year.
    period: period === 'paycheck' && payPeriods === undefined ? 'month' : period,
    payPeriods,
    costSharing: enumValue<CostSharing>(
      'cost-sharing',
      ['unknown', 'individual', 'family'],
      input.costSharing,
    ),
    compareNotes: enumValue('compare-notes', ['off', 'strict'], input.compareNotes) === 'strict',
  };
}

/** One of the words that an attribute may have; the first of them where it has another one. */
function enumValue<Word extends string>(
  attribute: string,
  words: readonly [Word, ...Word[]],
  given: string | undefined,
): Word {
  const known = words.find((word) => word === given);
  if (known === undefined && given)
    warnOnce(`${attribute} must be one of ${words.join(', ')}; ${words[0]} is used.`);
  return known ?? words[0];
}

/** Filters with a value for each. A host page that reads filters from its own address may set some to undefined or null. */
export function completeFilters(given: Partial<PlanFilters> | undefined): PlanFilters {
  if (!given || typeof given !== 'object') return NO_FILTERS;
  const set = Object.entries(given).filter(([, value]) => (value ?? undefined) !== undefined);
  return { ...NO_FILTERS, ...Object.fromEntries(set) };
}

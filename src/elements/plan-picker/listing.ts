import type { CoverageTier, PlanOption } from '../../api/models.js';
import { costsMoreThan } from '../../benefits/always-costs-more.js';
import { tiersOffered } from '../../benefits/coverage.js';
import type { CostPeriod, PayPeriods } from '../../benefits/periods.js';
import type { PlanFilters, PlanSort } from '../../benefits/plan-list.js';
import { carriersOf, filterPlans, metalsOf, sortPlans } from '../../benefits/plan-list.js';
import type { CostSharing } from '../../benefits/yearly-range.js';
import { rangeAllowed, yearlyRange } from '../../benefits/yearly-range.js';
import type { PlanView } from './events.js';
import { Remembered } from './remembered.js';
import type { CommonKey } from '../../i18n/en/common.js';
import type { PlanPickerKey } from '../../i18n/en/plan-picker.js';
import type { Strings } from '../../i18n/strings.js';

export type PickerStrings = Strings<CommonKey | PlanPickerKey>;

/** By what the plans are looked at. */
export interface Looking {
  readonly tier: CoverageTier;
  readonly view: PlanView;
  readonly sort: PlanSort;
  readonly filters: PlanFilters;
  readonly period: CostPeriod;
  readonly payPeriods: PayPeriods | undefined;
  readonly costSharing: CostSharing;
  readonly compareNotes: boolean;
  readonly currentPlanId: string | null | undefined;
}

/** What every plan is shown by, whatever the order and the filters: the same object while nothing of it has changed. */
export interface Look extends Pick<Looking, 'tier' | 'period' | 'payPeriods' | 'costSharing'> {
  readonly strings: PickerStrings;
  /** Place of each plan in the answer: what its ids inside the shadow root are made of. */
  readonly place: ReadonlyMap<string, number>;
  readonly current: PlanOption | undefined;
  /** Whether what a year can cost may be computed here. */
  readonly ranged: boolean;
  /** Cents a year: where the one scale of all plans ends; 0 where no plan has a range. */
  readonly scale: number;
  /** Cents a year: the highest out-of-pocket maximum, beyond which care costs nobody more. */
  readonly mostCare: number;
  /** Of plans that always cost more than another: the other. */
  readonly costsMore: ReadonlyMap<string, PlanOption>;
  /** Whether any plan is offered at a tier that means something to a person. */
  readonly tiered: boolean;
}

/** The plans as a person looks at them. */
export interface Listing extends Look, Looking {
  readonly look: Look;
  readonly plans: readonly PlanOption[];
  /** Those that match the filters, in order. */
  readonly shown: readonly PlanOption[];
  /** What the filters offer. */
  readonly metals: readonly string[];
  readonly carriers: readonly string[];
}

/** Remembers what a thousand plans come to, until something changes that it depends on. */
export class Listings {
  readonly #look = new Remembered<Look>();
  readonly #offered = new Remembered<Pick<Listing, 'metals' | 'carriers'>>();
  readonly #listing = new Remembered<Listing>();

  of(strings: PickerStrings, plans: readonly PlanOption[], looking: Looking): Listing {
    const { tier, sort, filters, view, ...rest } = looking;
    const look = this.#look.get([strings, plans, tier, ...Object.values(rest)], () =>
      lookOf(strings, plans, looking),
    );
    const offered = this.#offered.get([strings, plans], () => ({
      metals: metalsOf(plans),
      carriers: carriersOf(plans, strings.collate),
    }));
    // The order in force: the one asked for may need what can't be computed here.
    const order = sort === 'max-cost' && !look.ranged ? 'your-cost' : sort;
    return this.#listing.get([look, order, filters, view], () => ({
      ...looking,
      ...look,
      ...offered,
      look,
      plans,
      sort: order,
      shown: sortPlans(filterPlans(plans, filters, tier), order, tier, strings.collate),
    }));
  }
}

function lookOf(strings: PickerStrings, plans: readonly PlanOption[], looking: Looking): Look {
  const { tier, period, payPeriods, costSharing, compareNotes, currentPlanId } = looking;
  const ranged = rangeAllowed(tier, costSharing);
  return {
    strings,
    tier,
    period,
    payPeriods,
    costSharing,
    place: new Map(plans.map(({ id }, index) => [id, index])),
    current: plans.find(({ id }) => id === currentPlanId),
    ranged,
    scale: ranged ? Math.max(0, ...plans.map((plan) => yearlyRange(plan, tier)?.high ?? 0)) : 0,
    mostCare: Math.max(0, ...plans.map((plan) => plan.out_of_pocket_max_cents ?? 0)),
    costsMore: ranged && compareNotes ? costsMoreThan(plans, tier) : new Map<string, PlanOption>(),
    tiered: tiersOffered(plans).some((one) => one !== 'Unspecified'),
  };
}

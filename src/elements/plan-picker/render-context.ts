import type { CoverageTier, PlanOption } from '../../api/models.js';
import { tiersOffered } from '../../benefits/coverage/coverage.js';
import type { CostSharing } from '../../benefits/coverage/yearly-range.js';
import { rangeAllowed, yearlyRange } from '../../benefits/coverage/yearly-range.js';
import type { CostPeriod, PayPeriods } from '../../benefits/money/periods.js';
import type { PickerStrings } from './strings.js';

/**
 * What every plan is rendered from, besides the plan itself and whatever the order and the filters. It stays the same
 * object until a part of it changes, so that of a thousand cards only those are rendered again that have changed.
 */
export interface PlanRenderContext {
  readonly strings: PickerStrings;
  readonly tier: CoverageTier;
  readonly period: CostPeriod;
  readonly payPeriods: PayPeriods | undefined;
  /** The plan that the others are compared with. */
  readonly current: PlanOption | undefined;
  /** Position of each plan, by its id, in the API's answer. The ids in the shadow root are made of it. */
  readonly positions: ReadonlyMap<string, number>;
  /** Whether any plan is offered at a coverage tier other than `Unspecified`, which means nothing to a person. */
  readonly hasTiers: boolean;
  readonly yearly: YearlyCosts;
}

/** What a year with the plans can cost, as far as it may be computed. */
export interface YearlyCosts {
  readonly costSharing: CostSharing;
  readonly ranges: Ranges | undefined;
  /** Whether a range may be computed at the coverage tier. */
  readonly allowed: boolean;
  /** Cents a year: the end of the one scale that all plans' ranges are drawn on; 0 where no plan has a range. */
  readonly scale: number;
  /** Cents a year: the highest out-of-pocket maximum. Care beyond it costs the person nothing more with any plan. */
  readonly mostCare: number;
  /** The note of a plan that always costs more than another. Undefined without `compare-notes`. */
  readonly note: ((plan: PlanOption) => string | undefined) | undefined;
}

/** The code of the ranges: see `ranges/ranges.ts`. It is loaded where the host page says for whom the maximums are. */
export interface Ranges {
  rangeView(context: PlanRenderContext, plan: PlanOption, care: number): unknown;
  rangeAbout(context: PlanRenderContext, care: number, setCare: (cents: number) => void): unknown;
  notesOf(strings: PickerStrings, plans: readonly PlanOption[], tier: CoverageTier): YearlyCosts['note'];
}

export function renderContextOf(
  strings: PickerStrings,
  plans: readonly PlanOption[],
  tier: CoverageTier,
  currentPlanId: string | null | undefined,
  period: CostPeriod,
  payPeriods: PayPeriods | undefined,
  costSharing: CostSharing,
  compareNotes: boolean,
  ranges: Ranges | undefined,
): PlanRenderContext {
  return {
    strings,
    tier,
    period,
    payPeriods,
    current: plans.find(({ id }) => id === currentPlanId),
    positions: new Map(plans.map(({ id }, index) => [id, index])),
    hasTiers: tiersOffered(plans).some((one) => one !== 'Unspecified'),
    yearly: yearlyCostsOf(strings, plans, tier, costSharing, compareNotes, ranges),
  };
}

function yearlyCostsOf(
  strings: PickerStrings,
  plans: readonly PlanOption[],
  tier: CoverageTier,
  costSharing: CostSharing,
  compareNotes: boolean,
  ranges: Ranges | undefined,
): YearlyCosts {
  const allowed = ranges !== undefined && rangeAllowed(tier, costSharing);
  return {
    costSharing,
    ranges,
    allowed,
    scale: allowed ? Math.max(0, ...plans.map((plan) => yearlyRange(plan, tier)?.high ?? 0)) : 0,
    mostCare: Math.max(0, ...plans.map((plan) => plan.out_of_pocket_max_cents ?? 0)),
    note: allowed && compareNotes ? ranges.notesOf(strings, plans, tier) : undefined,
  };
}

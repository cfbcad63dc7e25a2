import type { CoverageTier, PlanCost, Timestamp } from '../../api/models.js';
import type { CostPeriod, PayPeriods } from '../../benefits/money/periods.js';
import type { PlanFilters, PlanSort } from '../../benefits/coverage/plan-list.js';
import type { EnrollmentFacts } from '../../benefits/coverage/without-names.js';

// Brings in the types of the events that several elements dispatch. A declaration file keeps an empty export, but drops
// an empty import.
export type {} from '../../events/shared.js';

/** How the plans are laid out. */
export type PlanView = 'cards' | 'table';

/** The detail of `vitable-plan-change`: the person has chosen a plan or a coverage tier, or has declined. */
export interface PlanChangeDetail {
  /** Undefined where no plan is chosen, or the coverage is declined. */
  readonly planId: string | undefined;
  readonly coverageTier: CoverageTier | undefined;
  /** Monthly cents; undefined where the plan is not offered at the tier. */
  readonly cost: PlanCost | undefined;
  /** Whether the coverage is declined (`allow-waive`). */
  readonly waived: boolean;
}

/** How the list is shown after the person has changed it. Set the same properties on the element to show it so again. */
export interface ViewChangeDetail {
  readonly view: PlanView;
  readonly sort: PlanSort;
  readonly filters: PlanFilters;
  readonly coverageTier: CoverageTier;
}

/**
 * The view that the person saw when confirming, for the host page's records. It has many fields because a record must be
 * complete.
 */
export interface ElectionReceipt extends ViewChangeDetail {
  /** The version of this library. */
  readonly version: string;
  /** When it was confirmed, UTC. */
  readonly time: Timestamp;
  /** The language of the words and formats, as BCP 47. */
  readonly locale: string;
  /** The period that amounts were shown for. Amounts per `paycheck` are estimates, unless there are 12 paychecks a year. */
  readonly costPeriod: CostPeriod;
  readonly payPeriods: PayPeriods | undefined;
  /** The plans in the order shown, with their monthly cents at the tier. A plan not offered at the tier has no `cost`. */
  readonly plans: readonly { readonly planId: string; readonly cost: PlanCost | undefined }[];
}

/** The election that is about to be sent. */
export interface ElectionSubmitDetail {
  readonly enrollmentId: string;
  readonly decision: 'Enrolled' | 'Waived';
  /** Plan, tier and cost are undefined where the coverage is declined. */
  readonly planId: string | undefined;
  readonly coverageTier: CoverageTier | undefined;
  readonly dependentIds: readonly string[];
  /** Monthly cents. */
  readonly cost: PlanCost | undefined;
  readonly receipt: ElectionReceipt;
}

export interface ElectionCompletedDetail {
  /** The enrollments that the election has decided, without names of people. */
  readonly enrollments: readonly EnrollmentFacts[];
}

declare module '../../events/shared.js' {
  interface ViewChangeDetails {
    'vitable-plan-picker': ViewChangeDetail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vitable-plan-change': CustomEvent<PlanChangeDetail>;
    'vitable-election-submit': CustomEvent<ElectionSubmitDetail>;
    'vitable-election-completed': CustomEvent<ElectionCompletedDetail>;
  }
}

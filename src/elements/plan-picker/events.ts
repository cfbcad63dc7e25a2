import type { CoverageTier, PlanCost, Timestamp } from '../../api/models.js';
import type { CostPeriod, PayPeriods } from '../../benefits/money/periods.js';
import type { PlanFilters, PlanSort } from '../../benefits/coverage/plan-list.js';
import type { EnrollmentFacts } from '../../benefits/coverage/without-names.js';

// The events that are not this element's alone: declarations keep an empty export, not an empty import.
export type {} from '../../events/shared.js';

/** How the plans are laid out. */
export type PlanView = 'cards' | 'table';

/** The person chose another plan, or another coverage tier for the chosen one, or declined. */
export interface PlanChangeDetail {
  /** Undefined where no plan is chosen, or the coverage is declined. */
  readonly planId: string | undefined;
  readonly coverageTier: CoverageTier | undefined;
  /** Monthly cents; undefined where the plan is not offered at the tier. */
  readonly cost: PlanCost | undefined;
  /** Whether the coverage is declined (`allow-waive`). */
  readonly waived: boolean;
}

/** The person changed what the list shows. Set the same on the element to bring a view back. */
export interface ViewChangeDetail {
  readonly view: PlanView;
  readonly sort: PlanSort;
  readonly filters: PlanFilters;
  readonly coverageTier: CoverageTier;
}

/** What the person saw when choosing: for the host's records. */
export interface ElectionReceipt extends ViewChangeDetail {
  /** Of this library. */
  readonly version: string;
  /** When it was confirmed, UTC. */
  readonly time: Timestamp;
  /** BCP 47, of the words and formats. */
  readonly locale: string;
  /** What the amounts were shown per; `paycheck` is an estimate unless there are 12. */
  readonly costPeriod: CostPeriod;
  readonly payPeriods: PayPeriods | undefined;
  /** The plans in the order shown, with their monthly cents at the tier; `cost` is undefined where not offered. */
  readonly plans: readonly { readonly planId: string; readonly cost: PlanCost | undefined }[];
}

/** What is about to be sent. */
export interface ElectionSubmitDetail {
  readonly enrollmentId: string;
  readonly decision: 'Enrolled' | 'Waived';
  /** Undefined, as are tier and cost, where the coverage is declined. */
  readonly planId: string | undefined;
  readonly coverageTier: CoverageTier | undefined;
  readonly dependentIds: readonly string[];
  /** Monthly cents. */
  readonly cost: PlanCost | undefined;
  readonly receipt: ElectionReceipt;
}

export interface ElectionCompletedDetail {
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

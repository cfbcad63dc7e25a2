// The events that are not this element's alone: declarations keep an empty export, not an empty import.
export type {} from '../../controllers/view-change.js';

/** A plan year that is about to be sent. Amounts and dates are in the form; the event says what it is about. */
export interface PlanYearSubmitDetail {
  /** The plan year that is edited; null where one is created. */
  readonly planYearId: string | null;
  /** What is sent, in the names that are read: `coverage_start`, `contribution_classes`. */
  readonly fields: readonly string[];
}

/** A plan year that is on record as the form had it. */
export interface PlanYearSavedDetail {
  readonly planYearId: string;
  /** Whether it is a new one. */
  readonly created: boolean;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vitable-plan-year-submit': CustomEvent<PlanYearSubmitDetail>;
    'vitable-plan-year-saved': CustomEvent<PlanYearSavedDetail>;
  }
}

// For the types of the events that several elements dispatch. An empty export stays in the declaration file; TypeScript
// would drop an empty import from it.
export type {} from '../../events/shared.js';

/** A plan year that is about to be sent. Amounts and dates stay in the form; the event names the fields only. */
export interface PlanYearSubmitDetail {
  /** The plan year that is edited; null where one is created. */
  readonly planYearId: string | null;
  /** The fields that are sent, by the names of the model: `coverage_start`, `contribution_classes`. */
  readonly fields: readonly string[];
}

/** A plan year that is on record as it was entered. */
export interface PlanYearSavedDetail {
  readonly planYearId: string;
  /** Whether it was created, not changed. */
  readonly created: boolean;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vitable-plan-year-submit': CustomEvent<PlanYearSubmitDetail>;
    'vitable-plan-year-saved': CustomEvent<PlanYearSavedDetail>;
  }
}

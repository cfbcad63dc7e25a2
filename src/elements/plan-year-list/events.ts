// For the types of the events that several elements dispatch. An empty export stays in the declaration file; TypeScript
// would drop an empty import from it.
export type {} from '../../events/shared.js';

/** The view that a person has chosen. A host page stores it in a link and sets it again later. */
export interface PlanYearViewChangeDetail {
  /** The chosen status, for the attribute `status-filter`; undefined where all are shown. */
  readonly status: string | undefined;
  readonly page: number;
}

/** The plan year that a person wants to see. */
export interface PlanYearSelectDetail {
  readonly planYearId: string;
}

declare module '../../events/shared.js' {
  interface ViewChangeDetails {
    'vitable-plan-year-list': PlanYearViewChangeDetail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vitable-plan-year-select': CustomEvent<PlanYearSelectDetail>;
  }
}

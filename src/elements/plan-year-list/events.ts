// The events that are not this element's alone: declarations keep an empty export, not an empty import.
export type {} from '../../controllers/view-change.js';

/** How the list is looked at: what a host needs to come back to it. */
export interface PlanYearViewChangeDetail {
  readonly status: string | undefined;
  readonly page: number;
}

/** The plan year that is to be shown. */
export interface PlanYearSelectDetail {
  readonly planYearId: string;
}

declare module '../../controllers/view-change.js' {
  interface ViewChangeDetails {
    'vitable-plan-year-list': PlanYearViewChangeDetail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vitable-plan-year-select': CustomEvent<PlanYearSelectDetail>;
  }
}

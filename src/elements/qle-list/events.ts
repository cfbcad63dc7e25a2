// The events that are not this element's alone: declarations keep an empty export, not an empty import.
export type {} from '../../controllers/reissue-events.js';
export type {} from '../../controllers/report-events.js';
export type {} from '../../controllers/view-change.js';

/** How the list is looked at: what a host needs to come back to it. */
export interface QleViewChangeDetail {
  readonly eventType: string | undefined;
  readonly status: string | undefined;
  readonly page: number;
}

/** The life event that a person has chosen. */
export interface QleSelectDetail {
  readonly qleId: string;
}

declare module '../../controllers/view-change.js' {
  interface ViewChangeDetails {
    'vitable-qle-list': QleViewChangeDetail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vitable-qle-select': CustomEvent<QleSelectDetail>;
  }
}

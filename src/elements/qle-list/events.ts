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
  interface HTMLElementEventMap {
    'vitable-qle-select': CustomEvent<QleSelectDetail>;
  }
}

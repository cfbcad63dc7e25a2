/** How the list is looked at: what a host needs to come back to it. */
export interface QleViewChangeDetail {
  readonly eventType: string | undefined;
  readonly status: string | undefined;
  readonly page: number;
}

declare module '../../controllers/view-change.js' {
  interface ViewChangeDetails {
    'vitable-qle-list': QleViewChangeDetail;
  }
}

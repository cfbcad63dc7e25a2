/** What `vitable-view-change` tells, by element; each adds its own. */
export interface ViewChangeDetails extends Record<never, never> {}

declare global {
  interface HTMLElementEventMap {
    'vitable-view-change': CustomEvent<ViewChangeDetails[keyof ViewChangeDetails]>;
  }
}

import type { VitableError } from '../api/errors.js';

/** What `vitable-view-change` tells, by element; each adds its own. */
export interface ViewChangeDetails extends Record<never, never> {}

declare global {
  // Of elements, the document and the window alike: events bubble, and hosts listen where it suits them.
  interface GlobalEventHandlersEventMap {
    'vitable-ready': CustomEvent<undefined>;
    'vitable-error': CustomEvent<{ readonly error: VitableError }>;
    'vitable-view-change': CustomEvent<ViewChangeDetails[keyof ViewChangeDetails]>;
  }
}

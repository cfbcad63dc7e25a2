import type { VitableError } from '../api/errors.js';

/** Details of `vitable-view-change` by element. Each element adds its own in its `events.ts`. */
export interface ViewChangeDetails extends Record<never, never> {}

declare global {
  // For elements, the document and the window alike, since the events bubble to all of them.
  interface GlobalEventHandlersEventMap {
    'vitable-ready': CustomEvent<undefined>;
    'vitable-error': CustomEvent<{ readonly error: VitableError }>;
    'vitable-view-change': CustomEvent<ViewChangeDetails[keyof ViewChangeDetails]>;
  }
}

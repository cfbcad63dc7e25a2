// The events that are not this element's alone: declarations keep an empty export, not an empty import.
export type {} from '../../controllers/reissue-events.js';
export type {} from '../../controllers/view-change.js';

/** The card is about to hand an enrollment over to the plan picker. */
export interface HandOverDetail {
  readonly enrollmentId: string;
  /** The id of the picker in the page. */
  readonly planPicker: string;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vitable-hand-over': CustomEvent<HandOverDetail>;
  }
}

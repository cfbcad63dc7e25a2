// The types of the events that this element shares with others. An empty export stays in the declaration file; TypeScript
// would drop an empty import from it.
export type {} from '../../events/reissue.js';
export type {} from '../../events/shared.js';

/** Detail of `vitable-hand-over`: the card is about to hand an enrollment over to the plan picker. */
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

/** The card is about to hand an enrollment over to the plan picker. */
export interface HandOverDetail {
  readonly enrollmentId: string;
  /** The id of the picker in the page. */
  readonly planPicker: string;
}

declare global {
  interface HTMLElementEventMap {
    'vitable-hand-over': CustomEvent<HandOverDetail>;
  }
}

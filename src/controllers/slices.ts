import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many items are rendered at once; a screen holds fewer. */
const FIRST = 24;
/** How many more with each further task. */
const STEP = 150;

/** What is due of a list. */
export interface Slice {
  /** How many of the items, from the first on; what is on the page of the others stays as it is. */
  readonly due: number;
  /** Another number where a long list's items have changed places: to make them anew is faster than to move them. */
  readonly order: number;
}

/**
 * Renders a long list a slice at a time: the first screens at once, the rest in tasks of their own, so that no press of
 * a person's has to wait for a thousand cards.
 */
export class Slices implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #items: readonly unknown[] = [];
  #from: readonly unknown[] = [];
  #limit = 0;
  #order = 0;
  #focused: HTMLInputElement | undefined;
  #next: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Which of a list's items are due with this update.
   *
   * @param from what else all of them are rendered from: another, and they begin anew
   */
  of(items: readonly unknown[], from: readonly unknown[]): Slice {
    const others = items !== this.#items;
    if (others && items.length > FIRST && isMoved(this.#items, items)) this.#order += 1;
    if (others || from.some((part, index) => part !== this.#from[index])) {
      this.#items = items;
      this.#from = from;
      this.#limit = FIRST;
    }
    return { due: this.#limit, order: this.#order };
  }

  /** Settles when the next slice is rendered; undefined where there is none. */
  get next(): Promise<void> | undefined {
    return this.#next;
  }

  hostUpdate(): void {
    const active = this.#host.shadowRoot?.activeElement;
    if (active instanceof HTMLInputElement) this.#focused = active;
  }

  hostUpdated(): void {
    if (this.#limit >= this.#items.length) {
      this.#returnFocus();
      return;
    }
    this.#next ??= new Promise((resolve) => {
      setTimeout(() => {
        this.#next = undefined;
        this.#limit += STEP;
        this.#host.requestUpdate();
        resolve();
      });
    });
  }

  /** An item that has changed places has lost the focus with it; it is given back unless somebody went on (A5). */
  #returnFocus(): void {
    const lost = this.#focused;
    this.#focused = undefined;
    const { shadowRoot: root, ownerDocument } = this.#host;
    if (lost === undefined || !root || ownerDocument.activeElement !== ownerDocument.body) return;
    const inputs = [...root.querySelectorAll('input')];
    inputs
      .find(({ name, value }) => name === lost.name && value === lost.value)
      ?.focus({ preventScroll: true });
  }
}

/** Whether any two of the items that are in both lists have changed places. */
function isMoved(before: readonly unknown[], after: readonly unknown[]): boolean {
  const places = new Map(before.map((item, place) => [item, place]));
  let last = 0;
  return after.some((item) => {
    const place = places.get(item) ?? last;
    const moved = place < last;
    last = place;
    return moved;
  });
}

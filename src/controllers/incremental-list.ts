import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Items that are rendered at once; a screen holds fewer. */
const FIRST = 24;
/** Items that each further task renders. */
const STEP = 150;

/** The part of a list that an update renders. */
export interface RenderedRange {
  /** Number of items to render, from the first on. The others stay on the page as they are. */
  readonly due: number;
  /** Changes when the items of a long list have changed places: making them anew is faster than moving them. */
  readonly order: number;
}

/**
 * Renders a long list in parts: the first screens at once, the rest in tasks of their own, so that a press is answered
 * before a thousand cards are rendered.
 */
export class IncrementalList implements ReactiveController {
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
   * The items to render with this update.
   *
   * @param from everything else that the items are rendered from; a change starts again at the first item
   */
  of(items: readonly unknown[], from: readonly unknown[]): RenderedRange {
    const others = items !== this.#items;
    if (others && items.length > FIRST && isMoved(this.#items, items)) this.#order += 1;
    if (others || from.some((part, index) => part !== this.#from[index])) {
      this.#items = items;
      this.#from = from;
      this.#limit = FIRST;
    }
    return { due: this.#limit, order: this.#order };
  }

  /** Resolves when the next part is rendered; undefined after the last part. */
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

  /** An item that was made anew has lost the focus. It gets it back, unless the person has moved on (A5). */
  #returnFocus(): void {
    const lost = this.#focused;
    this.#focused = undefined;
    const { shadowRoot: root, ownerDocument } = this.#host;
    if (lost === undefined || !root) return;
    // The element's base has taken over the focus where the list was the last to have it.
    if (root.activeElement?.id !== 'base' && ownerDocument.activeElement !== ownerDocument.body) return;
    const inputs = [...root.querySelectorAll('input')];
    inputs
      .find(({ name, value }) => name === lost.name && value === lost.value)
      ?.focus({ preventScroll: true });
  }
}

/** Whether any two items that are in both lists have changed places. */
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

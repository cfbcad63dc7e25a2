import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Items that are rendered at once; a screen holds fewer. */
const FIRST = 12;
/** Milliseconds that each further part may take, so that a press does not wait longer than that. */
const BUDGET = 12;
/** The fewest and the most items of a further part. */
const [LEAST, MOST] = [12, 150];
/** Milliseconds after which the rest is rendered although nothing was painted, because the page is not looked at. */
const UNSEEN = 100;

/** An item of a list. A list that is read again has other items with the same ids. */
interface Identified {
  readonly id: string;
}

/** The part of a list that an update renders. */
export interface RenderedRange<Item> {
  /** The items of the list that are on the page after this update. */
  readonly items: readonly Item[];
  /** Number of them to render, from the first on. The others were on the page before, and stay as they are. */
  readonly due: number;
  /** Changes when the items of a long list have changed places: making them anew is faster than moving them. */
  readonly order: number;
}

/**
 * Renders a long list in parts: the first screens at once, the rest in tasks of their own, so that a press is answered
 * before a thousand cards are rendered. How many items a part has depends on how long the part before it took.
 */
export class IncrementalList implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** What the items are rendered into; undefined while the element shows something else. */
  #place: string | undefined;
  /** Whether this update has rendered the list. */
  #isUsed = false;
  #items: readonly Identified[] = [];
  #from: readonly unknown[] = [];
  /** The ids of the items that have been rendered, and not removed since. */
  #shown = new Set<string>();
  #limit = 0;
  /** How many items the last part had. */
  #step = 0;
  #order = 0;
  #began = 0;
  #focused: HTMLInputElement | undefined;
  #next: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * The items to render with this update.
   *
   * @param place names what the items are rendered into; in another place all of them are made anew
   * @param from everything else that the items are rendered from; a change starts again at the first item
   */
  of<Item extends Identified>(
    place: string,
    items: readonly Item[],
    from: readonly unknown[],
  ): RenderedRange<Item> {
    const others = items !== this.#items || place !== this.#place;
    if (place !== this.#place) this.#shown.clear();
    else if (others && items.length > FIRST && isMoved(this.#items, items)) {
      this.#order += 1;
      this.#shown.clear();
    }
    this.#place = place;
    this.#isUsed = true;
    if (others || from.some((part, index) => part !== this.#from[index])) {
      this.#items = items;
      this.#from = from;
      this.#limit = this.#step = FIRST;
      // A part that is awaited belongs to the list as it was.
      this.#next = undefined;
    }
    const due = this.#limit;
    const kept = items.filter(({ id }, index) => index < due || this.#shown.has(id));
    this.#shown = new Set(kept.map(({ id }) => id));
    return { items: kept, due, order: this.#order };
  }

  /** Resolves when the next part is rendered; undefined after the last part. */
  get next(): Promise<void> | undefined {
    return this.#next;
  }

  /** Whether the first part of a list was the last to be rendered. */
  get isFirst(): boolean {
    return this.#limit === FIRST;
  }

  hostUpdate(): void {
    this.#began = performance.now();
    this.#isUsed = false;
    const active = this.#host.shadowRoot?.activeElement;
    if (active instanceof HTMLInputElement) this.#focused = active;
  }

  hostUpdated(): void {
    if (!this.#isUsed) this.#place = undefined;
    const isLast = !this.#isUsed || this.#limit >= this.#items.length;
    this.#returnFocus(isLast);
    if (isLast) return;
    const wanted = (this.#step * BUDGET) / (performance.now() - this.#began);
    if (this.#next) return;
    const goOn = () => {
      if (this.#next !== next) return;
      this.#next = undefined;
      // Without `Math`: a script of the page may have replaced its functions, and with NaN the list would never be complete.
      this.#step = wanted > MOST ? MOST : wanted > LEAST ? wanted : LEAST;
      this.#limit += this.#step;
      this.#host.requestUpdate();
    };
    // `scheduler.yield()` rejects if the host page has aborted the task that called it. The list goes on all the same.
    const next: Promise<void> = (this.isFirst ? afterPaint() : afterOthers()).then(goOn, goOn);
    this.#next = next;
  }

  /** An item that was made anew has lost the focus. It gets it back, unless the person has moved on (A5). */
  #returnFocus(isLast: boolean): void {
    const lost = this.#focused;
    const { shadowRoot: root, ownerDocument } = this.#host;
    if (isLast) this.#focused = undefined;
    if (lost === undefined || lost.isConnected || !root) return;
    // The element's base has taken over the focus where the list was the last to have it.
    if (root.activeElement?.id !== 'base' && ownerDocument.activeElement !== ownerDocument.body) return;
    const inputs = [...root.querySelectorAll('input')];
    inputs
      .find(({ name, value }) => name === lost.name && value === lost.value)
      ?.focus({ preventScroll: true });
  }
}

/** Resolves when the browser has painted what is there. */
const afterPaint = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN);
  });

/** Resolves when the browser has reacted to what a person has pressed meanwhile. */
const afterOthers = () =>
  (globalThis as { scheduler?: Partial<Scheduler> }).scheduler?.yield?.() ??
  new Promise<void>((resolve) => setTimeout(resolve));

/** Whether any two items that are in both lists have changed places. */
function isMoved(before: readonly Identified[], after: readonly Identified[]): boolean {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  let last = 0;
  return after.some(({ id }) => {
    const place = places.get(id) ?? last;
    const moved = place < last;
    last = place;
    return moved;
  });
}

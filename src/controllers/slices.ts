import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many items are rendered at once; a screen holds fewer. */
const FIRST = 60;
/** How many more with each further task. */
const STEP = 150;

/**
 * Renders a long list a slice at a time: the first screens at once, the rest in tasks of their own, so that no press of
 * a person's has to wait for a thousand cards.
 */
export class Slices implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #from: readonly unknown[] = [];
  #length = 0;
  #limit = 0;
  #next: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * How many of a list's items are to be rendered with this update.
   *
   * @param from what all of them are rendered from: another, and they begin anew
   */
  of(from: readonly unknown[], length: number): number {
    if (from.some((part, index) => part !== this.#from[index])) {
      this.#from = from;
      this.#limit = FIRST;
    }
    this.#length = length;
    return this.#limit;
  }

  /** Settles when the next slice is rendered; undefined where there is none. */
  get next(): Promise<void> | undefined {
    return this.#next;
  }

  hostUpdated(): void {
    if (this.#limit >= this.#length) return;
    this.#next ??= new Promise((resolve) => {
      setTimeout(() => {
        this.#next = undefined;
        this.#limit += STEP;
        this.#host.requestUpdate();
        resolve();
      });
    });
  }
}

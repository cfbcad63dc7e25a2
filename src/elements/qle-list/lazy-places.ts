import type { LitElement } from 'lit';
import type { LazyModules } from '../../ui/lazy.js';

/**
 * The lazy modules of the list, as one place in it sees them. Several events have the same buttons: only the one that was
 * pressed is busy, and if its code can't be loaded, the message stands beside it.
 */
export class LazyPlaces {
  readonly #host: LitElement;
  readonly #lazy: LazyModules;
  /** The place whose button was pressed last, and that button, if it had the focus. */
  #place: string | undefined;
  #pressed: HTMLElement | null | undefined;

  constructor(host: LitElement, lazy: LazyModules) {
    this.#host = host;
    this.#lazy = lazy;
  }

  /** @param place the id of a life event, or another name that stands for one place */
  at(place: string): LazyModules {
    const lazy = this.#lazy;
    const isHere = place === this.#place;
    return {
      isAwaited: (module) => isHere && lazy.isAwaited(module),
      error: isHere ? lazy.error : undefined,
      retry: () => {
        lazy.retry();
        // The message goes away, and with it the button that has the focus (A5).
        this.#pressed?.focus();
      },
      use: (module, run) => {
        this.#place = place;
        this.#pressed = this.#host.shadowRoot?.activeElement as HTMLElement | null | undefined;
        lazy.use(module, run);
      },
    };
  }
}

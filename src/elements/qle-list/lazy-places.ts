import type { LazyModules } from '../../ui/lazy.js';

/**
 * The lazy modules of the list, as one place in it sees them. Several events have the same buttons: only the one that was
 * pressed is busy, and if its code can't be loaded, the message stands beside it.
 */
export class LazyPlaces {
  readonly #lazy: LazyModules;
  /** The place whose button was pressed last. */
  #last: string | undefined;

  constructor(lazy: LazyModules) {
    this.#lazy = lazy;
  }

  /** @param place the id of a life event, or another name that stands for one place */
  at(place: string): LazyModules {
    const lazy = this.#lazy;
    const isHere = place === this.#last;
    return {
      isAwaited: (module) => isHere && lazy.isAwaited(module),
      error: isHere ? lazy.error : undefined,
      retrying: lazy.retrying,
      retry: lazy.retry,
      use: (...press) => {
        this.#last = place;
        lazy.use(...press);
      },
    };
  }
}

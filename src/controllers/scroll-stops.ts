import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Makes a table that is wider than its place a tab stop, so that the arrow keys scroll it (A2), and no other: where all
 * of it is in sight there is nothing to stop for.
 */
export class ScrollStops implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;
  #watched: readonly Element[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const places = this.#places();
    const sized = places.flatMap((place) => [place, ...place.children]);
    if (sized.length !== this.#watched.length || sized.some((one, at) => one !== this.#watched[at])) {
      this.#observer?.disconnect();
      // Their widths depend on the page, and on fonts that arrive late.
      this.#observer = new ResizeObserver(() => this.#set());
      for (const one of sized) this.#observer.observe(one);
      this.#watched = sized;
    }
    this.#set();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = [];
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  #places(): readonly HTMLElement[] {
    // The cells of a grid take the focus, and scroll themselves into sight.
    const places = this.#host.shadowRoot?.querySelectorAll<HTMLElement>(
      '.table-scroll:not(:has([role=grid]))',
    );
    return [...(places ?? [])];
  }

  #set(): void {
    for (const place of this.#places()) {
      if (place.scrollWidth > place.clientWidth) place.tabIndex = 0;
      // Whoever is on it now stays there.
      else if (!place.matches(':focus')) place.removeAttribute('tabindex');
    }
  }
}

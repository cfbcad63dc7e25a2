import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Makes a table a tab stop while it is wider than its container, so that the arrow keys can scroll it. A table that fits
 * needs no tab stop.
 */
export class ScrollableRegionController implements ReactiveController {
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
      // The widths depend on the page, and on fonts that arrive late.
      // The observer of the window in which the element is: another window's would report sizes too late, as an error.
      const { ResizeObserver } = this.#host.ownerDocument.defaultView as typeof globalThis;
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
    // The cells of a grid take the focus themselves, and scroll into view.
    const places = this.#host.shadowRoot?.querySelectorAll<HTMLElement>(
      '.table-scroll:not(:has([role=grid]))',
    );
    return [...(places ?? [])];
  }

  #set(): void {
    for (const place of this.#places()) {
      if (place.scrollWidth > place.clientWidth) place.tabIndex = 0;
      // A table that has the focus keeps it.
      else if (!place.matches(':focus')) place.removeAttribute('tabindex');
    }
  }
}

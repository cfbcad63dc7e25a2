import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Calls a function when the size of an element changes, and once at the beginning.
 *
 * The observer is that of the window where the elements are, since the observer of another window (that of a page whose
 * element stands in a frame) reports its sizes at the wrong time, with an error. Without a window there is none.
 */
export function observeSizes(elements: readonly Element[], changed: () => void): ResizeObserver | undefined {
  const view = elements[0]?.ownerDocument.defaultView as typeof globalThis | null | undefined;
  if (!view?.ResizeObserver) return undefined;
  const observer = new view.ResizeObserver(changed);
  for (const element of elements) observer.observe(element);
  return observer;
}

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
      this.#observer = observeSizes(sized, () => this.#set());
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

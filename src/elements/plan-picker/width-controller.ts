import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Below this width of the element, in CSS pixels, only two plans fit side by side. */
const NARROW = 600;

/**
 * Measures whether the element is narrow, where a style sheet is not enough: a narrow picker compares fewer plans, folds
 * its toolbar away and lays the cost table out in another way. The element's own width counts, not the window's.
 */
export class WidthController implements ReactiveController {
  narrow = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: ResizeObserver;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    // Measured in the next frame: a render inside the observer's callback would change the size that it observes.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    host.addController(this);
  }

  hostConnected(): void {
    this.#measure();
    this.#observer.observe(this.#host);
  }

  #measure(): void {
    const { clientWidth } = this.#host;
    const narrow = clientWidth < NARROW;
    // An element without a width is hidden, or has left the page: its last layout stays.
    if (clientWidth === 0 || narrow === this.narrow) return;
    this.narrow = narrow;
    this.#host.requestUpdate();
  }
}

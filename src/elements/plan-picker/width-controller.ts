import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Below this width of the content, in CSS pixels, only two plans fit side by side. */
const NARROW = 600;

/**
 * Measures whether the element is narrow, where a style sheet is not enough: a narrow picker compares fewer plans, folds
 * its toolbar away and lays the cost table out in another way. The width of its content counts, not the window's.
 */
export class WidthController implements ReactiveController {
  narrow = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#measure();
    if (this.#content !== this.#host) this.#observe();
  }

  hostUpdated(): void {
    if (this.#observer === undefined) this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** The box whose width the layout follows. Before the first render it is the element, which may yet have no width. */
  get #content(): Element {
    return this.#host.shadowRoot?.getElementById('base') ?? this.#host;
  }

  #observe(): void {
    // The observer of the window in which the element is: another window's would report sizes too late, as an error.
    const { ResizeObserver } = this.#host.ownerDocument.defaultView as typeof globalThis;
    // Measured in the next frame: a render inside the observer's callback would change the size that it observes.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#observer.observe(this.#content);
  }

  #measure(): void {
    const { clientWidth } = this.#content;
    const narrow = clientWidth < NARROW;
    // Content without a width is hidden, or has left the page: its last layout stays.
    if (clientWidth === 0 || narrow === this.narrow) return;
    this.narrow = narrow;
    this.#host.requestUpdate();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { observeSizes } from '../../dom/size-observer.js';

/** Below this width of the content, in CSS pixels, only two plans fit side by side. */
const NARROW = 600;

/** From this width on, order and search stand beside the coverage tiers in one row. */
const ROOMY = 960;

/**
 * Measures whether the element is narrow, where a style sheet is not enough: a narrow picker compares fewer plans, folds
 * its toolbar away and lays the cost table out in another way. The width of its content counts, not the window's.
 */
export class WidthController implements ReactiveController {
  narrow = false;
  /** Whether order and search have room above the plans; otherwise they are folded away. */
  roomy = true;

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
    // Measured in the next frame: a render inside the observer's callback would change the size that it observes.
    this.#observer = observeSizes([this.#content], () =>
      this.#host.ownerDocument.defaultView?.requestAnimationFrame(() => this.#measure()),
    );
  }

  #measure(): void {
    const { clientWidth } = this.#content;
    const narrow = clientWidth < NARROW;
    const roomy = clientWidth >= ROOMY;
    // Content without a width is hidden, or has left the page: its last layout stays.
    if (clientWidth === 0 || (narrow === this.narrow && roomy === this.roomy)) return;
    Object.assign(this, { narrow, roomy });
    this.#host.requestUpdate();
  }
}

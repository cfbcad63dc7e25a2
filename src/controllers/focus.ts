import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isFocusElsewhere } from '../dom/focus-place.js';

/**
 * Moves the focus after the next render: to the heading of a new step, to the summary of errors, or to a neighbour of an
 * element that was removed (A5). Where nothing else is named, the element's base gets a focus that an update would lose.
 */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #target: string | undefined;
  #leaving: readonly [from: string, to: string] | undefined;
  /** The element in the shadow root that had the focus before the present update. */
  #focused: Element | null | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** @param id of an element in the host's shadow root */
  to(id: string): void {
    this.#target = id;
    this.#host.requestUpdate();
  }

  /** If a later render removes an element that has the focus, another one gets it. Both are ids in the shadow root. */
  afterRemoval(from: string, to: string): void {
    this.#leaving = [from, to];
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement;
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (this.#leaving !== undefined && root?.getElementById(this.#leaving[0]) === null) {
      if (root.activeElement === null) this.#target ??= this.#leaving[1];
      this.#leaving = undefined;
    }
    if (this.#target !== undefined) root?.getElementById(this.#target)?.focus();
    this.#target = undefined;
    if (this.#focused?.isConnected === false) this.#rescue();
    this.#focused = undefined;
  }

  /** The update has removed the focused control. The person goes on from the element, unless they have moved elsewhere. */
  #rescue(): void {
    const { shadowRoot } = this.#host;
    if (!shadowRoot?.activeElement && !isFocusElsewhere(this.#host))
      shadowRoot?.getElementById('base')?.focus({ preventScroll: true });
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Moves the focus after the next render: to the heading of a new step, to the summary of errors, or to a neighbour of an
 * element that was removed (A5).
 */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #target: string | undefined;
  #leaving: readonly [from: string, to: string] | undefined;

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

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (this.#leaving !== undefined && root?.getElementById(this.#leaving[0]) === null) {
      if (root.activeElement === null) this.#target ??= this.#leaving[1];
      this.#leaving = undefined;
    }
    if (this.#target === undefined) return;
    const element = root?.getElementById(this.#target);
    this.#target = undefined;
    element?.focus();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Moves the focus once a render is done: to a step's heading, a summary of mistakes, or what is left after a removal (A5). */
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

  /** Should a coming render take an element away that has the focus now, another one gets it. */
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

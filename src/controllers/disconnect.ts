import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Calls back when its element has left the page. A synchronous move within the page is a disconnect and a connect in one
 * go, and calls nothing (R14): Lit has no callback of its own for a move.
 */
export class DisconnectController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onDisconnect: () => void;

  constructor(host: ReactiveControllerHost & HTMLElement, onDisconnect: () => void) {
    this.#host = host;
    this.#onDisconnect = onDisconnect;
    host.addController(this);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#onDisconnect();
    });
  }
}

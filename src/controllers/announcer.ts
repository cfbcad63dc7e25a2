import type { ReactiveControllerHost } from 'lit';

/**
 * What a screen reader is told about a change: one sentence, put into a live region that was on the page before (A4).
 * The element's frame renders `text` in that region at all times.
 */
export class Announcer {
  text = '';
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  say(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }
}

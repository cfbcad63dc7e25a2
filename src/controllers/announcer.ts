import type { ReactiveControllerHost } from 'lit';
import type { VitableError } from '../api/errors.js';

/**
 * What a screen reader is told about a change: one sentence, put into a live region that was on the page before (A4).
 * The element's view renders `text` in that region at all times.
 */
export class Announcer {
  text = '';
  readonly #host: ReactiveControllerHost;
  #error: VitableError | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  say(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }

  /** Says an error once when it comes up; called before each render. */
  follow(error: VitableError | undefined, words: (code: VitableError['code']) => string): void {
    if (error === this.#error) return;
    this.#error = error;
    this.text = error === undefined ? '' : words(error.code);
  }
}

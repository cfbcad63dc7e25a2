import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The text of an element's live region: one sentence for a screen reader after a change (A4). The region is rendered at
 * all times by `resourceLayout`, because a screen reader ignores a region that appears together with its text.
 */
export class Announcer implements ReactiveController {
  text = '';
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  say(text: string): void {
    // The same words again are announced again, since a space makes them another text.
    this.text = text && text === this.text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  /** A region that is put back into the page with its text may be read again: it comes back empty. */
  hostDisconnected(): void {
    this.text = '';
  }
}

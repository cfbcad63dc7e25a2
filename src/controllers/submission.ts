import type { ReactiveControllerHost } from 'lit';
import type { VitableError } from '../api/errors.js';
import { asVitableError } from './resource.js';

/**
 * One write at a time: from the press of a button to an outcome that is known.
 *
 * It is not bound to the host's connection: a write in flight finishes and reports although its element has left the
 * page (R14).
 */
export class SubmissionController {
  /** Whether a write is on its way; buttons say so and ignore further presses. */
  pending = false;
  /** Why the last write failed. */
  error: VitableError | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * Runs the write, unless one is under way: then nothing happens (R8).
   *
   * @returns the outcome, or undefined where the write was not sent or failed; `error` tells why
   */
  async run<Outcome>(send: () => Promise<Outcome>): Promise<Outcome | undefined> {
    if (this.pending) return undefined;
    this.pending = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      return await send();
    } catch (reason) {
      this.error = asVitableError(reason);
      return undefined;
    } finally {
      this.pending = false;
      this.#host.requestUpdate();
    }
  }
}

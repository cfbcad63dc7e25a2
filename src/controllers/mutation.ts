import type { ReactiveController } from 'lit';
import type { Session } from '../data/session.js';
import type { ElementHost } from './settings.js';

/** A write, from the press of a button until its outcome has been shown. */
export interface MutationTurn {
  /** The session that sends it. */
  readonly session: Session;
  /**
   * Whether the element still has that session. An outcome belongs to the person who sent the write: it is shown to no
   * other person (S2). The host page hears of it all the same, since something is on record.
   */
  isSamePerson(): boolean;
  /** Whether the person still has in front of them what the write is about; `reset()` ends that. */
  isCurrent(): boolean;
}

/**
 * One write at a time for an element: whether it is pending, and whether its outcome is still for the person in front of
 * it. The write itself is a `Mutation` (src/data/mutation.ts).
 *
 * It goes on when the element leaves the page: a write under way finishes and reports (R14).
 */
export class MutationController implements ReactiveController {
  readonly #host: ElementHost;
  readonly #settings: { readonly session: Session | undefined };
  #turn: object | undefined;

  constructor(host: ElementHost, settings: { readonly session: Session | undefined }) {
    this.#host = host;
    this.#settings = settings;
    host.addController(this);
  }

  /** Whether a write is on its way, or its outcome not certain yet. Buttons say so and ignore further presses (R8). */
  get pending(): boolean {
    return this.#turn !== undefined;
  }

  /** Buttons that were pressed while the element was off the page are rendered as they are now. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Runs a write, unless one is pending or there is no session. */
  async run(write: (turn: MutationTurn) => Promise<void>): Promise<void> {
    const { session } = this.#settings;
    if (this.pending || session === undefined) return;
    const token = (this.#turn = {});
    const isCurrent = () => this.#turn === token;
    this.#host.requestUpdate();
    try {
      await write({ session, isCurrent, isSamePerson: () => this.#settings.session === session });
    } finally {
      if (isCurrent()) this.#turn = undefined;
      this.#host.requestUpdate();
    }
  }

  /** Another person, or another resource: they don't wait for a write of the one before. */
  reset(): void {
    this.#turn = undefined;
  }
}

import type { ReactiveController } from 'lit';
import type { VitableError } from '../api/errors.js';
import type { Session } from '../data/session.js';
import { dispatch } from '../events/dispatch.js';
import { plainCopy } from '../events/plain-copy.js';
import type { BasicKey } from '../i18n/en/basic.js';
import { warnAboutError } from '../settings/developer-warnings.js';
import type { ElementHost, SettingsController } from './settings.js';

/** A write, from the press of a button until its outcome has been shown. */
export interface MutationTurn {
  /** The session that sends it. */
  readonly session: Session;
  /**
   * Whether the element still has this session, and the session still belongs to the person who sent the write. An outcome is
   * shown to no other person (S2), but the host page hears of it, because something is on record.
   */
  isSamePerson(): boolean;
  /** Whether that person still has in front of them what the write is about; `reset()` ends that. */
  isCurrent(): boolean;
  /** That person: see `Session.person`. */
  readonly person: object;
}

/** The part of the settings that says for whom an element writes. */
export type PersonSettings = Pick<SettingsController<BasicKey>, 'session' | 'resolve'>;

/**
 * One write at a time for an element: whether it is pending, and whether its outcome is still for the person in front of
 * it. The write itself is a `Mutation` (src/data/mutation.ts).
 *
 * It goes on when the element leaves the page: a write under way finishes and reports (R14).
 */
export class MutationController implements ReactiveController {
  readonly #host: ElementHost;
  readonly #settings: PersonSettings;
  #turn: object | undefined;

  constructor(host: ElementHost, settings: PersonSettings) {
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

  /**
   * Dispatches the cancelable event before a write. Its detail is a copy: what a listener changes in it does not change
   * what is sent, which is what the person has seen.
   *
   * @returns false if the write must not be sent: a listener has cancelled it, or another person is signed in since the
   *   element was rendered
   */
  announce(type: `vitable-${string}-submit`, detail: unknown): boolean {
    const isSamePerson = this.#samePerson();
    return isSamePerson() && dispatch(this.#host, type, plainCopy(detail), true) && isSamePerson();
  }

  /** Runs a write, unless one is pending or there is no session. */
  async run(write: (turn: MutationTurn) => Promise<void>): Promise<void> {
    const { session } = this.#settings;
    if (this.pending || session === undefined) return;
    const token = (this.#turn = {});
    const isSamePerson = this.#samePerson();
    const isCurrent = () => isSamePerson() && this.#turn === token;
    this.#host.requestUpdate();
    try {
      await write({ session, person: session.person, isCurrent, isSamePerson });
    } finally {
      if (this.#turn === token) this.#turn = undefined;
      this.#host.requestUpdate();
    }
  }

  /**
   * Tells the host page why a write has failed, and the developer where only they can mend it. A sign-out reaches every
   * element of the session, each of which reports it itself.
   */
  report(error: VitableError): void {
    warnAboutError(this.#host.localName, error);
    if (error.code !== 'session-expired' || !this.#host.isConnected)
      dispatch(this.#host, 'vitable-error', { error });
  }

  /** Another person, or another resource: they don't wait for a write of the one before. */
  reset(): void {
    this.#turn = undefined;
  }

  /**
   * Remembers the person who is signed in now. The returned function tells whether that person is still signed in when it is
   * called.
   */
  #samePerson(): () => boolean {
    const { session } = this.#settings;
    const person = session?.person;
    return () => {
      this.#settings.resolve();
      return this.#settings.session === session && session?.person === person;
    };
  }
}

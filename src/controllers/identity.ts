import type { ReactiveController } from 'lit';
import type { Session } from '../data/session.js';
import type { ElementHost } from './settings.js';

/**
 * Calls back when an element shows another person or another resource than before. What was begun for the first one is
 * then put away, so that the next one neither sees nor sends it (S2).
 *
 * Settings and ids that arrive late are no change: there was nobody else before.
 */
export class IdentityController implements ReactiveController {
  readonly #settings: { readonly session: Session | undefined };
  readonly #identity: () => string | null | undefined;
  readonly #onChange: () => void;
  #session: Session | undefined;
  #last: string | null | undefined;

  /** @param identity id of the resource that is shown; null or undefined while it is not known */
  constructor(
    host: ElementHost,
    settings: { readonly session: Session | undefined },
    identity: () => string | null | undefined,
    onChange: () => void,
  ) {
    this.#settings = settings;
    this.#identity = identity;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** Takes the present identity over without calling back: the element itself has gone over to it. */
  adopt(): void {
    this.#last = this.#identity();
  }

  hostUpdate(): void {
    const { session = this.#session } = this.#settings;
    const identity = this.#identity();
    const isOtherPerson = this.#session !== undefined && session !== this.#session;
    const isOtherResource = Boolean(this.#last) && identity !== this.#last;
    this.#session = session;
    this.#last = identity;
    if (isOtherPerson || isOtherResource) this.#onChange();
  }
}

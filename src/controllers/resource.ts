import type { ReactiveController } from 'lit';
import { VitableError } from '../api/errors.js';
import { reportError } from '../host/report.js';
import type { Session } from '../host/session.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { Announcer } from './announcer.js';
import type { ElementHost, SettingsController } from './settings.js';
import { tell } from './tell.js';

export type ResourceStatus = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

export interface ResourceOptions<Value> {
  /** The attribute that names the resource, for the `config` error when it is missing. */
  readonly attribute: string | (() => string);
  /**
   * Which resource is shown. A change takes the old data away. Undefined is a mistake of the page (`config` error),
   * null says "not known yet" (`idle`).
   */
  identity(): string | null | undefined;
  /** How it is asked for (filters, page). A change keeps the old data until the new arrives. */
  query?(): string;
  /**
   * Reads it. What it throws or rejects with, other than `VitableError`, becomes one.
   *
   * @param fresh whether what was read before must not be used: false where only the query has changed
   */
  load(session: Session, identity: string, signal: AbortSignal, fresh: boolean): Promise<Value>;
  /**
   * Adds what may come later, or not at all, to a first value that is already shown. A failure leaves the value as it
   * was.
   */
  complete?(session: Session, value: Value, signal: AbortSignal): Promise<Value>;
  /** Puts away what the person has begun with a resource or a session that is left: it is not the next one's (S2). */
  leave?(): void;
  /** Whether there is nothing to show in a value. */
  isEmpty?(value: Value): boolean;
}

/**
 * The life of what an element shows: loading, shown, reloaded, failed, gone.
 *
 * One run at a time: a newer one aborts the older and its late answer is dropped (R15). Leaving the page aborts too, a
 * synchronous move does not (R14).
 *
 * The state is mirrored to `:state(…)`, `data-status` and `aria-busy`, and told in `vitable-ready` and `vitable-error`.
 */
export class ResourceController<Value> implements ReactiveController {
  status: ResourceStatus = 'idle';
  /** The last good value; stays while it is read again and when that fails. */
  value: Value | undefined;
  error: VitableError | undefined;

  readonly #host: ElementHost;
  readonly #internals: ElementInternals;
  readonly #settings: SettingsController<CommonKey>;
  readonly #announcer: Announcer;
  readonly #options: ResourceOptions<Value>;
  #run: AbortController | undefined;
  #running: Promise<void> = Promise.resolve();
  #session: Session | undefined;
  #unlisten: (() => void) | undefined;
  #identity: string | null | undefined;
  #query: string | undefined;
  #given = false;
  #due: 'fresh' | 'again' | undefined;
  #announced = false;
  #told: VitableError | undefined;

  constructor(
    host: ElementHost,
    internals: ElementInternals,
    settings: SettingsController<CommonKey>,
    announcer: Announcer,
    options: ResourceOptions<Value>,
  ) {
    this.#host = host;
    this.#internals = internals;
    this.#settings = settings;
    this.#announcer = announcer;
    this.#options = options;
    host.addController(this);
  }

  /**
   * Shows a given value instead of reading one: fixtures, previews, data from the host's server. `undefined` goes back
   * to reading.
   *
   * @param make decodes the value; its `contract` error is shown like one from the API
   */
  give(make: (() => Value) | undefined): void {
    if (!make && !this.#given) return;
    this.#abort();
    this.#given = Boolean(make);
    this.#clearError();
    this.#announced = false;
    try {
      if (make) this.#show(make());
      else this.#identity = this.#session = undefined;
    } catch (error) {
      this.value = undefined;
      this.#fail(error);
    }
    this.#host.requestUpdate();
  }

  /** Puts a value in place that a write has brought, ahead of the next reading. */
  replace(value: Value): void {
    this.#show(value);
    this.#host.requestUpdate();
  }

  /** Goes over to another resource of which a write has just brought the value: nothing flashes in between. */
  follow(identity: string, value: Value): void {
    this.#abort();
    this.#identity = identity;
    this.replace(value);
  }

  /**
   * Reads again, keeping what is shown. Settles when the reading has; never rejects: `error` tells. What is given
   * without saying what it is can't be read, and stays.
   */
  async refresh(): Promise<void> {
    if (this.#given) {
      const identity = this.#options.identity();
      if (!identity) return;
      this.#given = false;
      this.#identity = identity;
      this.#session = this.#settings.session;
      this.#listen();
    }
    this.#due = 'fresh';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    let seen: Promise<void>;
    do await (seen = this.#running);
    while (seen !== this.#running);
  }

  /** Asks once more for what failed, without giving up what was read before. */
  retry(): void {
    this.#due ??= 'again';
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    // Back on the page after having left it: what was read may be old, and a read may have been given up.
    if (this.#unlisten) return;
    if (this.#session) this.#due = 'fresh';
    this.#listen();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#abort();
      this.#unlisten?.();
      this.#unlisten = undefined;
    });
  }

  hostUpdate(): void {
    const { session, error } = this.#settings;
    if (!this.#host.isConnected) return;
    if (this.#given) return this.#heed(session);
    const identity = this.#options.identity();
    const problem = error ?? this.#missing(identity);
    const other = session !== this.#session || identity !== this.#identity;
    if (other) this.#begin(session, identity);
    // Leaving one resource may change how the next is asked for.
    const query = this.#options.query?.();
    if (problem) {
      this.#abort();
      if (this.error?.message !== problem.message) this.#fail(problem);
    } else if (!session || !identity) {
      this.status = identity === null ? 'idle' : 'loading';
    } else if (other || query !== this.#query || this.#due) {
      const fresh = other || this.#due === 'fresh';
      if (this.#due === 'fresh') session.expire();
      this.#query = query;
      this.#due = undefined;
      this.status = 'loading';
      this.#clearError();
      this.#running = this.#start(session, identity, fresh);
    }
  }

  hostUpdated(): void {
    this.#mirror();
    if (!this.#announced && this.value !== undefined && !this.error) {
      this.#announced = true;
      tell(this.#host, 'vitable-ready');
    }
    if (this.error && this.#told !== this.error) {
      this.#told = this.error;
      reportError(this.#host.localName, this.error);
      tell(this.#host, 'vitable-error', { error: this.error });
    }
  }

  #missing(identity: string | null | undefined): VitableError | undefined {
    if (identity === null || identity || !this.#settings.settled) return undefined;
    const { attribute: given } = this.#options;
    const attribute = typeof given === 'string' ? given : given();
    return new VitableError('config', {
      message: `${attribute} is missing or empty.`,
      attribute,
    });
  }

  /** What is given is the host's to take back; what a person has begun with it is theirs (S2). */
  #heed(session: Session | undefined): void {
    if (session === this.#session) return;
    if (this.#session) this.#options.leave?.();
    this.#session = session;
    this.#listen();
  }

  /** Another person's or another resource's data must not stay in sight (S2). */
  #begin(session: Session | undefined, identity: string | null | undefined): void {
    this.#abort();
    // Before there was a session nobody could begin anything; what a page has set until then is for the first one.
    if (this.#identity && this.#session) this.#options.leave?.();
    this.#due = undefined;
    this.#session = session;
    this.#identity = identity;
    this.#announced = false;
    this.value = undefined;
    this.#clearError();
    this.#listen();
  }

  #listen(): void {
    this.#unlisten?.();
    this.#unlisten = this.#session?.listen((news) => {
      if (this.#given) return;
      if (news instanceof VitableError) {
        this.#abort();
        if (this.error?.code !== news.code) this.#fail(news);
      } else if (news === 'signed-in') {
        if (this.error?.code === 'session-expired') this.#due = 'fresh';
      } else if (news === 'forgotten') {
        this.#abort();
        this.#options.leave?.();
        this.value = undefined;
        this.#clearError();
        this.status = 'loading';
        this.#mirror();
      } else {
        this.#due = 'fresh';
      }
      this.#host.requestUpdate();
    });
  }

  async #start(session: Session, identity: string, fresh: boolean): Promise<void> {
    this.#abort();
    const run = (this.#run = new AbortController());
    const { load, complete } = this.#options;
    try {
      const value = await load(session, identity, run.signal, fresh);
      if (run !== this.#run) return;
      // What completes it may take its time; a first value is shown without.
      if (this.value === undefined || !complete) this.#show(value);
      if (complete) {
        this.#host.requestUpdate();
        const completed = await complete(session, value, run.signal).catch(() => value);
        if (run !== this.#run) return;
        this.#show(completed);
      }
    } catch (reason) {
      if (run !== this.#run) return;
      this.#fail(reason);
    }
    this.#host.requestUpdate();
  }

  /** What is under way is not wanted any more; a host's client that does not heed the signal is not heard either. */
  #abort(): void {
    this.#run?.abort();
    this.#run = undefined;
  }

  #clearError(): void {
    if (this.error) this.#announcer.text = '';
    this.error = undefined;
  }

  #show(value: Value): void {
    this.value = value;
    this.#clearError();
    this.status = this.#options.isEmpty?.(value) ? 'empty' : 'ready';
  }

  #fail(reason: unknown): void {
    this.error = asVitableError(reason);
    this.status = 'error';
    this.#announcer.say(this.#settings.strings.t(`error.${this.error.code}.title`));
    // Whoever is signed in now may be someone else (S2).
    if (this.error.code === 'session-expired') this.value = undefined;
  }

  #mirror(): void {
    const { states } = this.#internals;
    states.clear();
    states.add(this.status);
    this.#host.setAttribute('data-status', this.status);
    this.#host.ariaBusy = this.status === 'loading' ? 'true' : null;
  }
}

/** What a host's own `client` may throw is none of our errors; its text may be anybody's and stays out (S1). */
export function asVitableError(reason: unknown): VitableError {
  if (reason instanceof VitableError) return reason;
  return new VitableError('contract', {
    message: 'client rejected without a VitableError.',
  });
}

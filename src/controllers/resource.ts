import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController } from 'lit';
import { VitableError } from '../api/errors.js';
import { isTemporaryError } from '../api/http/status-error.js';
import { asVitableError } from '../data/client-error.js';
import type { Session } from '../data/session.js';
import { dispatch } from '../events/dispatch.js';
import type { CommonKey } from '../i18n/en/common.js';
import { warnAboutError } from '../settings/developer-warnings.js';
import { onPresenceChange, pagePresence } from '../dom/page-presence.js';
import type { Announcer } from './announcer.js';
import { DisconnectController } from './disconnect.js';
import { RereadPolicy } from '../data/reread-policy.js';
import { GracePeriod } from '../dom/grace-period.js';
import type { Internals } from '../dom/internals.js';
import type { ElementHost, SettingsController } from './settings.js';
import { StatusMirror } from '../dom/status-mirror.js';

export type ResourceStatus = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

export interface ResourceOptions<Value> {
  /** The attribute that names the resource, for the `config` error when it is missing. Only where that is an error. */
  readonly attribute?: string | (() => string);
  /**
   * Id of the resource to show. A change takes the old data away. Null: it is not known yet, or nothing is wanted
   * (`idle`). Undefined: the page has left it out (`config` error).
   */
  identity(): string | null | undefined;
  /** How the resource is asked for (filters, page). A change keeps the old data until the new arrives. */
  query?(): string;
  /**
   * Reads the resource. What it throws or rejects with, other than `VitableError`, becomes one.
   *
   * @param fresh whether it must be read anew: false where only the query has changed, or a failed read is tried again
   */
  load(session: Session, identity: string, signal: AbortSignal, fresh: boolean): Promise<Value>;
  /** Adds the slower part of a value to the first part, which is shown already. A failure leaves the first part alone. */
  complete?(session: Session, value: Value, signal: AbortSignal): Promise<Value>;
  /** Puts away what the person has begun, when another resource or another person's session takes the place (S2). */
  reset?(): void;
  /** Whether a value has nothing to show. */
  isEmpty?(value: Value): boolean;
}

/** The parts of an element on which a resource shows its state. */
export interface StatusTarget {
  readonly internals: Internals;
  readonly announcer: Announcer;
}

/**
 * Loads what an element shows, over a `Task` of `@lit/task`: one run at a time, a newer run aborts the older one, and the
 * older one's late answer is dropped (R15).
 *
 * A task clears its value when a run fails, is not aborted when its element leaves the page, and calls `onComplete` and
 * `onError` while its status still reads pending, without reporting what they throw. So the value, the error and the
 * status are kept here: the last good value stays while it is read again and when that fails, and leaving the page aborts
 * (a synchronous move does not, R14).
 *
 * With a `StatusTarget` the state is mirrored to the element, and dispatched as `vitable-ready` and `vitable-error`. A form
 * inside an element loads without one.
 *
 * It reads again by itself when the person comes back to the page (`RereadPolicy`): without a word to a screen reader (A4), and
 * as a reload, which keeps what is shown and what the person has begun.
 *
 * @example
 * readonly #resource = new ResourceController<Enrollment>(
 *   this,
 *   this.#settings,
 *   { attribute: 'enrollment-id', identity: () => this.enrollmentId, load: readEnrollment },
 *   { internals: this.#internals, announcer: this.#announcer },
 * );
 */
export class ResourceController<Value> implements ReactiveController {
  status: ResourceStatus = 'idle';
  /** The last good value. */
  value: Value | undefined;
  error: VitableError | undefined;

  readonly #host: ElementHost;
  readonly #settings: SettingsController<CommonKey>;
  readonly #options: ResourceOptions<Value>;
  readonly #target: StatusTarget | undefined;
  readonly #task: Task<[session: Session, identity: string, fresh: boolean], void>;
  readonly #mirror: StatusMirror | undefined;
  readonly #rereadPolicy = new RereadPolicy();
  readonly #grace: GracePeriod;
  #session: Session | undefined;
  #unlisten: (() => void) | undefined;
  #stopPresence: (() => void) | undefined;
  #identity: string | null | undefined;
  #query: string | undefined;
  /** Whether the host page has set the value: it is then not read. */
  #isGiven = false;
  /** Whether to read with the next update: anew, or with results from a moment ago where there are some. */
  #due: 'fresh' | 'recent' | undefined;
  /** Whether the reading that is due was started by the controller, and not by the person, the page or the session. */
  #isDueQuietly = false;
  /** Whether the last reading was started by the controller: a screen reader hears nothing of it (A4). */
  #isQuiet = false;
  /** Whether a part of the value could not be read. */
  #isIncomplete = false;
  #readyDispatched = false;
  /** Whether the last update of the element has failed. */
  #isBroken = false;
  /** The value that could not be rendered. */
  #notRendered: Value | undefined;
  #dispatchedError: VitableError | undefined;

  constructor(
    host: ElementHost,
    settings: SettingsController<CommonKey>,
    options: ResourceOptions<Value>,
    target?: StatusTarget,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#options = options;
    this.#target = target;
    this.#mirror = target && new StatusMirror(host, target.internals);
    this.#grace = new GracePeriod(() => host.requestUpdate());
    this.#task = new Task(host, {
      task: ([session, identity, fresh]: readonly [Session, string, boolean], { signal }) =>
        this.#load(session, identity, fresh, signal),
      // Runs are started in `hostUpdate`, once settings and identity have been compared.
      autoRun: false,
    });
    new DisconnectController(host, () => {
      this.#task.abort();
      this.#unlisten?.();
      this.#unlisten = undefined;
      this.#stopPresence?.();
      this.#stopPresence = undefined;
      this.#grace.reset();
    });
    host.addController(this);
  }

  /** Whether it could not be read because the browser is offline. It is read again once the browser is online (R13). */
  get offline(): boolean {
    return this.error?.code === 'network' && !this.#isGiven && pagePresence.offline;
  }

  /**
   * Shows a value that the host page has set (fixtures, previews, data from its server) instead of reading one.
   * `undefined` goes back to reading.
   *
   * @param make decodes the value; its `contract` error is shown like one from the API
   */
  setValue(make: (() => Value) | undefined): void {
    if (!make && !this.#isGiven) return;
    this.#task.abort();
    this.#isGiven = Boolean(make);
    this.#clearError();
    this.#readyDispatched = false;
    try {
      if (make) this.#show(make());
      else this.#identity = this.#session = undefined;
    } catch (error) {
      this.value = undefined;
      this.#fail(error);
    }
    this.#host.requestUpdate();
  }

  /** Shows a value that a write has returned, ahead of the next reading. */
  replace(value: Value): void {
    this.#show(value);
    this.#host.requestUpdate();
  }

  /** Goes over to another resource whose value a write has returned: nothing flashes in between. */
  follow(identity: string, value: Value): void {
    this.#task.abort();
    this.#identity = identity;
    this.replace(value);
  }

  /** Takes the value away at once, as if nothing had been read. */
  clear(): void {
    this.#task.abort();
    this.#identity = this.#due = this.value = this.error = undefined;
  }

  /**
   * Reads again, keeping what is shown. Resolves when the reading has ended; never rejects: `error` says why it failed. A
   * value that the host page has set without naming its resource can't be read, and stays.
   */
  async refresh(): Promise<void> {
    if (this.#isGiven) {
      const identity = this.#options.identity();
      if (!identity) return;
      this.#isGiven = false;
      this.#identity = identity;
      this.#session = this.#settings.session;
      this.#listen();
    }
    this.#due = 'fresh';
    this.#isDueQuietly = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // A run that is superseded completes with the one that supersedes it.
    await this.#task.taskComplete;
  }

  /** Reads once more after a failure, without giving up what was read before. */
  retry(): void {
    // A value that the host page has set can't be read again: it is shown again.
    if (this.#isGiven && this.#notRendered !== undefined) this.#show(this.#notRendered);
    this.#due ??= 'recent';
    this.#isDueQuietly = false;
    this.#host.requestUpdate();
  }

  /**
   * Runs an update of the element. If it throws, the element shows an error instead of standing there empty as `ready`: a
   * page may have replaced what the code calls (S6).
   */
  guard(update: () => void): void {
    try {
      update();
      this.#isBroken = false;
    } catch (reason) {
      this.#notRendered ??= this.value;
      this.value = undefined;
      // The name of the exception alone: its message may hold a person's data (S1).
      this.error = new VitableError('contract', {
        message: `Rendering failed (${(reason as Partial<Error> | undefined)?.name}). A script of the page may have replaced a built-in function.`,
      });
      this.status = 'error';
      // The second update shows the error. If that fails as well, it is dispatched at least.
      if (this.#isBroken) this.hostUpdated();
      else this.#host.requestUpdate();
      this.#isBroken = true;
    }
  }

  hostConnected(): void {
    this.#stopPresence ??= onPresenceChange(({ type }) => this.#onPresenceChange(type));
    if (this.#unlisten) return;
    // The element was off the page: its value may be out of date, and a read may have been aborted.
    if (this.#session) this.#due = 'fresh';
    this.#listen();
  }

  hostUpdate(): void {
    const { session, error } = this.#settings;
    if (!this.#host.isConnected) return;
    if (this.#isGiven) return this.#followSession(session);
    const identity = this.#options.identity();
    const problem = error ?? this.#missing(identity);
    const isOther = session !== this.#session || identity !== this.#identity;
    if (isOther) this.#begin(session, identity);
    // The reset of what was begun may have changed filters or page.
    const query = this.#options.query?.();
    if (problem) {
      this.#task.abort();
      if (this.error?.message !== problem.message) this.#fail(problem);
    } else if (!session || !identity) {
      this.status = identity === null ? 'idle' : 'loading';
    } else if (isOther || query !== this.#query || this.#due) {
      const fresh = isOther || this.#due === 'fresh';
      if (this.#due === 'fresh') session.invalidate();
      this.#isQuiet = this.#isDueQuietly && query === this.#query;
      this.#query = query;
      this.#due = undefined;
      this.#isDueQuietly = false;
      this.status = 'loading';
      this.#clearError();
      this.#rereadPolicy.begin();
      void this.#task.run([session, identity, fresh]);
    }
  }

  hostUpdated(): void {
    if (this.#mirror === undefined) return;
    this.#mirror.show(this.status);
    if (!this.#readyDispatched && this.value !== undefined && !this.error) {
      // A replaced function need not throw: Lit then renders nothing, without a word.
      if (!this.#host.shadowRoot?.textContent.trim()) throw new TypeError('blank');
      this.#readyDispatched = true;
      dispatch(this.#host, 'vitable-ready');
    }
    if (this.error && this.#dispatchedError !== this.error) {
      this.#dispatchedError = this.error;
      warnAboutError(this.#host.localName, this.error);
      dispatch(this.#host, 'vitable-error', { error: this.error });
    }
  }

  #missing(identity: string | null | undefined): VitableError | undefined {
    const { attribute: given } = this.#options;
    if (!this.#grace.isOver(given !== undefined && identity !== null && !identity) || given === undefined)
      return undefined;
    const attribute = typeof given === 'string' ? given : given();
    return new VitableError('config', { message: `${attribute} is missing or empty.`, attribute });
  }

  /** A value that the host page has set stays when the session changes; what the person has begun with it does not (S2). */
  #followSession(session: Session | undefined): void {
    if (session === this.#session) return;
    if (this.#session) this.#options.reset?.();
    this.#session = session;
    this.#listen();
  }

  /** Another person's or another resource's data must not stay in sight (S2). */
  #begin(session: Session | undefined, identity: string | null | undefined): void {
    this.#task.abort();
    // Without a session nothing could be begun: what the page has set until now is for the first session.
    if (this.#identity && this.#session) this.#options.reset?.();
    this.#due = undefined;
    this.#isDueQuietly = this.#isQuiet = this.#isIncomplete = false;
    this.#session = session;
    this.#identity = identity;
    this.#readyDispatched = false;
    this.value = undefined;
    this.#clearError();
    this.#listen();
  }

  #listen(): void {
    this.#unlisten?.();
    this.#unlisten = this.#session?.listen((event) => {
      const isSignOut = event instanceof VitableError;
      // The next person may be another one, also where the host page has set the value (S2).
      if (isSignOut || event === 'forgotten') this.#options.reset?.();
      if (isSignOut) {
        this.#task.abort();
        if (this.error?.code !== event.code) this.#fail(event);
      } else if (this.#isGiven) {
        if (event === 'signed-in' && this.value !== undefined) this.#show(this.value);
      } else if (event === 'signed-in') {
        if (this.error?.code === 'session-expired') {
          this.#due = 'fresh';
          // Without an id there is nothing to read, and the notice would stay.
          if (!this.#identity) this.#clearError();
        }
      } else if (event === 'forgotten') {
        this.#task.abort();
        this.value = undefined;
        this.#clearError();
        this.status = 'loading';
        this.#mirror?.show(this.status);
      } else {
        this.#due = 'fresh';
      }
      this.#host.requestUpdate();
    });
  }

  /** One run of the task. A host's client may ignore the signal: its late answer is then ignored. */
  async #load(session: Session, identity: string, fresh: boolean, signal: AbortSignal): Promise<void> {
    const { load, complete } = this.#options;
    const isAborted = () => signal.aborted;
    const { failedReads } = session;
    try {
      const value = await load(session, identity, signal, fresh);
      if (isAborted()) return;
      // On a reload the old value stays until the new one is complete.
      if (this.value === undefined || !complete) this.#show(value);
      if (complete) {
        this.#host.requestUpdate();
        const completed = await complete(session, value, signal).catch(() => value);
        if (!isAborted()) this.#show(completed);
      }
    } catch (reason) {
      if (!isAborted()) this.#fail(reason);
    }
    if (isAborted()) return;
    this.#isIncomplete = session.failedReads > failedReads;
    if (this.#rereadPolicy.end(this.#settings.today, this.#hasFailed)) this.#readQuietly('recent');
  }

  /** Whether the last reading failed, or lacks a part, for a temporary reason. */
  get #hasFailed(): boolean {
    return this.error === undefined ? this.#isIncomplete : isTemporaryError(this.error);
  }

  #onPresenceChange(type: string): void {
    if (this.#isGiven || !this.#session || !this.#identity) return;
    // The words say whether the browser is offline.
    if (this.error) this.#host.requestUpdate();
    // What is not temporary, such as a sign-out, waits for the person.
    if (pagePresence.hidden || (this.error && !this.#hasFailed)) return;
    const due = this.#rereadPolicy.onPresenceEvent(type, this.#settings.today, {
      underWay: this.#task.status === TaskStatus.PENDING,
      failed: this.#hasFailed,
      retryAfter: this.error?.retryAfter,
    });
    if (due) this.#readQuietly(due === 'retry' ? 'recent' : 'fresh');
  }

  #readQuietly(due: 'fresh' | 'recent'): void {
    if (this.#due) return;
    this.#due = due;
    this.#isDueQuietly = true;
    this.#host.requestUpdate();
  }

  #clearError(): void {
    if (this.error && this.#target) this.#target.announcer.text = '';
    this.error = undefined;
  }

  #show(value: Value): void {
    this.value = value;
    this.#notRendered = undefined;
    this.#clearError();
    this.status = this.#options.isEmpty?.(value) ? 'empty' : 'ready';
  }

  #fail(reason: unknown): void {
    this.error = asVitableError(reason);
    this.status = 'error';
    const key = this.offline ? 'offline' : this.error.code;
    if (!this.#isQuiet || key === 'session-expired')
      this.#target?.announcer.say(this.#settings.strings.t(`error.${key}.title`));
    // The person who signs in next may be another one (S2). A value of the host page is the host page's to take away.
    if (this.error.code === 'session-expired' && !this.#isGiven) this.value = undefined;
  }
}

import type { ReactiveController } from 'lit';
import type { VitableError } from '../api/errors.js';
import type { Session } from '../host/session.js';
import type { CommonKey } from '../i18n/en/common.js';
import { asVitableError } from './resource.js';
import type { ElementHost, SettingsController } from './settings.js';

/**
 * What a form has to know: read when it is opened, and again when it may have changed, after a write or an absence from
 * the page. What is shown stays until the new is there.
 *
 * Leaving the page gives a reading up, a synchronous move does not (R14); of two the later counts (R15).
 */
export class FormReading<Value> implements ReactiveController {
  /** Undefined until it has been read. */
  value: Value | undefined;
  /** Why it could not be read. */
  error: VitableError | undefined;

  readonly #host: ElementHost;
  readonly #settings: SettingsController<CommonKey>;
  readonly #load: (session: Session, signal: AbortSignal) => Promise<Value>;
  /** The last reading; undefined while the form is closed. */
  #run: AbortController | undefined;
  #due = false;
  #unlisten: (() => void) | undefined;

  constructor(
    host: ElementHost,
    settings: SettingsController<CommonKey>,
    load: (session: Session, signal: AbortSignal) => Promise<Value>,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#load = load;
    host.addController(this);
  }

  /** Reads it anew, with the next update. */
  open(): void {
    this.value = this.error = undefined;
    this.#due = true;
    this.#host.requestUpdate();
  }

  /** Nobody wants to know any more. */
  close(): void {
    this.#stop();
    this.#due = false;
    this.value = this.error = undefined;
  }

  hostUpdate(): void {
    if (this.#due) void this.read();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected || this.#run === undefined) return;
      this.#stop();
      this.#due = true;
    });
  }

  /** Reads it again, keeping what is shown. Never rejects: `error` tells. */
  readonly read = async (): Promise<void> => {
    const { session } = this.#settings;
    this.#due = true;
    if (session === undefined || !this.#host.isConnected) return;
    this.#due = false;
    const run = new AbortController();
    // Ahead of giving the last one up: if that is still under way, they are one request.
    const reading = this.#load(session, run.signal);
    this.#stop();
    this.#run = run;
    this.error = undefined;
    this.#unlisten = session.listen((news) => {
      if (run !== this.#run) return;
      if (news === 'changed' || news === 'signed-in') this.#due = true;
      else this.#forget(run, news);
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
    try {
      const value = await reading;
      if (!run.signal.aborted) this.value = value;
    } catch (reason) {
      if (!run.signal.aborted) this.error = asVitableError(reason);
    }
    this.#host.requestUpdate();
  };

  /** What was read is somebody's who may have gone (S2); it is read again once there is word of a change. */
  #forget(run: AbortController, news: VitableError | 'forgotten'): void {
    run.abort();
    this.value = undefined;
    this.error = news === 'forgotten' ? undefined : news;
  }

  #stop(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#unlisten?.();
  }
}

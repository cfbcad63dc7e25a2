import type { VitableApi } from '../api/client.js';
import type { Connection } from '../api/connection.js';
import { connect } from '../api/connection.js';
import { VitableError } from '../api/errors.js';
import { writeJson } from '../api/json.js';
import type { RequestOptions } from '../api/requests.js';
import type { Flight } from '../api/waiting.js';
import { startFlight } from '../api/waiting.js';
import type { EffectiveSettings } from './resolve.js';

/**
 * One operation of the API under its name, `{ getEnrollment }`: a function's own name does not survive a minifier. It
 * comes with its caller, so that a page carries the operations of its elements only.
 */
type Operation<Args extends unknown[], Result> = Partial<
  Record<keyof VitableApi, (connection: Connection, ...args: Args) => Promise<Result>>
>;

/** Milliseconds that what was read counts as "just now". */
const MOMENT = 1000;

/**
 * One signed-in person's conversation with the API, shared by all elements on the page that have the same settings:
 * one client and so one token (R1), one request for what several want at once (R1), one write for what is sent twice
 * (R8), and word to all when a write has changed something.
 */
export class Session {
  readonly #api: VitableApi | Connection;
  readonly #reads = new Map<string, Flight<unknown>>();
  /** What has just been read, for elements that come a moment later: mounted together, they are one question (R1). */
  #landed = new Map<string, unknown>();
  readonly #writes = new Map<string, Promise<unknown>>();
  readonly #listeners = new Set<(news: 'changed' | 'forgotten') => void>();

  /** @param api the host's own client, or a connection to the API */
  constructor(api: VitableApi | Connection) {
    this.#api = api;
  }

  /** Carries out an operation: over the connection, or by the method of that name of the host's client. */
  call<Args extends unknown[], Result>(operation: Operation<Args, Result>, ...args: Args): Promise<Result> {
    const api = this.#api as unknown as Record<string, (...args: unknown[]) => Promise<Result>>;
    const [[name, run]] = Object.entries(operation) as unknown as [[string, (typeof api)[string]]];
    const method = api[name];
    return method === undefined ? run(api, ...args) : method.apply(api, args);
  }

  /**
   * Reads a resource, together with whoever reads the same at this moment or has just done so. The request is given up
   * when the last who wanted it has aborted.
   *
   * @param args of the operation, all but its options
   * @throws the signal's reason when aborted; VitableError
   */
  async read<Args extends unknown[], Result>(
    operation: Operation<[...Args, RequestOptions], Result>,
    signal: AbortSignal,
    ...args: Args
  ): Promise<Result> {
    signal.throwIfAborted();
    const key = Object.keys(operation).join() + writeJson(args);
    if (this.#landed.has(key)) return this.#landed.get(key) as Result;
    const landed = this.#landed;
    let flight = this.#reads.get(key);
    if (flight === undefined) {
      const end = () => {
        if (this.#reads.get(key) === flight) this.#reads.delete(key);
      };
      flight = startFlight<unknown>((shared) => this.call(operation, ...args, { signal: shared }), end);
      this.#reads.set(key, flight);
    }
    const value = (await flight.join(signal)) as Result;
    // What departed before a write or for another person is for those who waited, and for nobody else.
    if (landed === this.#landed) {
      landed.set(key, value);
      setTimeout(() => landed.delete(key), MOMENT);
    }
    return value;
  }

  /** Somebody wants to know anew: what has just been read is not good enough. */
  expire(): void {
    this.#landed = new Map();
  }

  /**
   * Sends a write, or joins the same one that is already on its way: a second press, or an element mounted anew in the
   * middle of a submit, puts nothing more on the wire (R8). It cannot be aborted: it finishes and reports (R14).
   */
  write<T>(key: string, send: () => Promise<T>): Promise<T> {
    const underway = this.#writes.get(key) as Promise<T> | undefined;
    if (underway !== undefined) return underway;
    const sent = send().finally(() => this.#writes.delete(key));
    this.#writes.set(key, sent);
    return sent;
  }

  /**
   * A write has changed something: elements read again. Reads that departed before it are not joined any more, since
   * they may bring what was true before.
   */
  changed(): void {
    this.#reads.clear();
    this.#landed = new Map();
    this.#tell('changed');
  }

  /** Drops the token and everything shown, at once (S2). */
  forget(): void {
    this.#reads.clear();
    this.#landed = new Map();
    this.#api.forget();
    this.#tell('forgotten');
  }

  listen(listener: (news: 'changed' | 'forgotten') => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get inUse(): boolean {
    return this.#listeners.size > 0;
  }

  #tell(news: 'changed' | 'forgotten'): void {
    for (const listener of [...this.#listeners]) listener(news);
  }
}

/** The settings that make a session: two elements that agree on all of them share one. */
const IDENTITY = [
  'client',
  'apiBase',
  'tokenEndpoint',
  'getToken',
  'tokenCredentials',
  'contextKey',
  'allowedApiOrigins',
] as const;

const sessions = new Set<{ readonly settings: EffectiveSettings; readonly session: Session }>();

/**
 * The session that these settings belong to.
 *
 * Sessions nobody listens to are forgotten when the next one is made, not before: a person who changes pages in a
 * single-page app keeps the token, a person who signs in after another does not inherit it (its `context-key`,
 * endpoint or client differ).
 *
 * @throws VitableError `config` where the settings don't say how to get a token, or name an API that is not accepted
 */
export function sessionFor(settings: EffectiveSettings): Session {
  const isSame = (entry: { settings: EffectiveSettings }) =>
    IDENTITY.every((name) => entry.settings[name] === settings[name]);
  const known = [...sessions].find(isSame);
  if (known !== undefined) return known.session;
  const session = new Session(settings.client ?? connectionFor(settings));
  for (const entry of sessions) {
    if (entry.session.inUse) continue;
    entry.session.forget();
    sessions.delete(entry);
  }
  sessions.add({ settings, session });
  // The listeners are the page's, not an element's: one function, which is added once and never removed.
  window.addEventListener('pagehide', heedPageCache);
  window.addEventListener('pageshow', heedPageCache);
  return session;
}

function connectionFor(settings: EffectiveSettings): Connection {
  if (settings.tokenEndpoint === undefined && settings.getToken === undefined) {
    throw new VitableError('config', {
      message:
        'No token-endpoint on the element, on a <vitable-provider>, in configure() or as data-token-endpoint.',
      attribute: 'token-endpoint',
    });
  }
  return connect(settings);
}

/** A page kept for "back" must not come back with a person's data in it: whoever returns may be someone else (S2). */
function heedPageCache({ persisted, type }: PageTransitionEvent): void {
  if (!persisted) return;
  for (const { session } of sessions) {
    if (type === 'pagehide') session.forget();
    else session.changed();
  }
}

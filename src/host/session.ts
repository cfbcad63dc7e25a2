import type { VitableApi } from '../api/client.js';
import type { Connection } from '../api/connection.js';
import { connect } from '../api/connection.js';
import { VitableError } from '../api/errors.js';
import { writeJson } from '../api/json.js';
import type { RequestOptions } from '../api/requests.js';
import type { GetToken } from '../api/token-source.js';
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

/**
 * What a session tells: something is to be read again; it is to go from sight, since another person may be here; nobody
 * is signed in any more, which one reading has found out for all (S2); or somebody is again, which one retry has.
 */
export type News = 'changed' | 'forgotten' | 'signed-in' | VitableError;

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
  readonly #listeners = new Set<(news: News) => void>();

  #signedOut = false;

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
    const wasSignedOut = this.#signedOut;
    let flight = this.#reads.get(key);
    if (flight === undefined) {
      const end = () => {
        if (this.#reads.get(key) === flight) this.#reads.delete(key);
      };
      flight = startFlight<unknown>((shared) => this.call(operation, ...args, { signal: shared }), end);
      this.#reads.set(key, flight);
    }
    const value = (await flight.join(signal).catch((error: unknown) => {
      if (error instanceof VitableError && error.code === 'session-expired') {
        this.#signedOut = true;
        this.#tell(error);
      }
      throw error;
    })) as Result;
    // What departed before the sign-out and comes after it says nothing of a sign-in.
    if (wasSignedOut && this.#signedOut) {
      this.#signedOut = false;
      this.#tell('signed-in');
    }
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

  listen(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get inUse(): boolean {
    return this.#listeners.size > 0;
  }

  #tell(news: News): void {
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

/** A session, and the settings that it was last asked for with. */
interface Entry {
  settings: EffectiveSettings;
  readonly session: Session;
}

const sessions = new Set<Entry>();

/** A list that is written anew each time says the same. */
const same = (one: EffectiveSettings, other: EffectiveSettings) => (name: (typeof IDENTITY)[number]) =>
  name === 'allowedApiOrigins' ? String(one[name]) === String(other[name]) : one[name] === other[name];

/**
 * The session that these settings belong to.
 *
 * A framework may make `getToken` anew with each render. In the place of another it speaks for the same person, as long
 * as nothing else has changed: it is used from the next token on, and nothing is read again or forgotten.
 *
 * Sessions nobody listens to are forgotten when the next one is made, not before: a person who changes pages in a
 * single-page app keeps the token, a person who signs in after another does not inherit it (its `context-key`,
 * endpoint or client differ).
 *
 * @param last the settings of the same element before, and the session that they came to
 * @throws VitableError `config` where the settings don't say how to get a token, or name an API that is not accepted
 */
export function sessionFor(
  settings: EffectiveSettings,
  last?: { readonly settings: EffectiveSettings; readonly session: Session },
): Session {
  // The listeners are the page's, not an element's: one function, which is added once and never removed. The page may
  // have lost it, by `document.open()`.
  window.addEventListener('pagehide', heedPageCache);
  window.addEventListener('pageshow', heedPageCache);
  const known = [...sessions].find((entry) => IDENTITY.every(same(entry.settings, settings)));
  if (known !== undefined) return known.session;
  const kept = [...sessions].find(({ session }) => session === last?.session);
  if (kept && last && settings.getToken && last.settings.getToken) {
    const isSame = same(last.settings, settings);
    if (IDENTITY.every((name) => name === 'getToken' || isSame(name))) {
      kept.settings = settings;
      return kept.session;
    }
  }
  const made: Entry = {
    settings,
    session: new Session(settings.client ?? connectionFor(settings, () => made.settings)),
  };
  for (const entry of sessions) {
    if (entry.session.inUse) continue;
    entry.session.forget();
    sessions.delete(entry);
  }
  sessions.add(made);
  return made.session;
}

function connectionFor(settings: EffectiveSettings, latest: () => EffectiveSettings): Connection {
  if (settings.tokenEndpoint === undefined && settings.getToken === undefined) {
    throw new VitableError('config', {
      message:
        'No token-endpoint on the element, on a <vitable-provider>, in configure() or as data-token-endpoint.',
      attribute: 'token-endpoint',
    });
  }
  const getToken: GetToken = (request) => latest().getToken?.(request) ?? Promise.reject(new Error());
  return connect({ ...settings, getToken: settings.getToken && getToken });
}

/** A page kept for "back" must not come back with a person's data in it: whoever returns may be someone else (S2). */
function heedPageCache({ persisted, type }: PageTransitionEvent): void {
  if (!persisted) return;
  for (const { session } of sessions) {
    if (type === 'pagehide') session.forget();
    else session.changed();
  }
}

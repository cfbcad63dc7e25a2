import type { VitableApi } from '../api/client.js';
import { VitableClient } from '../api/client.js';
import { VitableError } from '../api/errors.js';
import type { EffectiveSettings } from './resolve.js';

/** A read or a write under way, and how many still want its outcome. */
interface Flight {
  readonly controller: AbortController;
  readonly promise: Promise<unknown>;
  wanted: number;
}

/**
 * One signed-in person's conversation with the API, shared by all elements on the page that have the same settings:
 * one client and so one token (R1), one request for what several want at once (R1), one write for what is sent twice
 * (R8), and word to all when a write has changed something.
 */
export class Session {
  readonly client: VitableApi;
  readonly #reads = new Map<string, Flight>();
  readonly #writes = new Map<string, Promise<unknown>>();
  readonly #listeners = new Set<(news: 'changed' | 'forgotten') => void>();

  constructor(client: VitableApi) {
    this.client = client;
  }

  /**
   * Reads a resource, together with whoever reads the same at this moment. The request is given up when the last who
   * wanted it has aborted.
   *
   * @param key names the resource and its query
   * @throws the signal's reason when aborted; VitableError
   */
  async read<T>(key: string, load: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    let flight = this.#reads.get(key);
    if (flight === undefined) {
      const controller = new AbortController();
      flight = { controller, promise: load(controller.signal), wanted: 0 };
      this.#reads.set(key, flight);
    }
    flight.wanted += 1;
    let leave = () => {};
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason as Error);
      signal.addEventListener('abort', leave);
    });
    try {
      return (await Promise.race([flight.promise, left])) as T;
    } finally {
      signal.removeEventListener('abort', leave);
      flight.wanted -= 1;
      // Landed, or wanted by nobody any more: then there is nothing left to join, and aborting ends what may still run.
      if (flight.wanted === 0) {
        flight.controller.abort();
        if (this.#reads.get(key) === flight) this.#reads.delete(key);
      }
    }
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
    this.#tell('changed');
  }

  /** Drops the token and everything shown, at once (S2). */
  forget(): void {
    this.#reads.clear();
    this.client.forget();
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

const sessions: { readonly settings: EffectiveSettings; readonly session: Session }[] = [];

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
  const known = sessions.find((entry) => IDENTITY.every((name) => entry.settings[name] === settings[name]));
  if (known !== undefined) return known.session;
  const session = new Session(settings.client ?? clientFor(settings));
  for (let i = sessions.length - 1; i >= 0; i -= 1) {
    const entry = sessions[i];
    if (entry === undefined || entry.session.inUse) continue;
    entry.session.forget();
    sessions.splice(i, 1);
  }
  sessions.push({ settings, session });
  watchPageCache();
  return session;
}

function clientFor(settings: EffectiveSettings): VitableClient {
  const { apiBase, tokenEndpoint, getToken, tokenCredentials, allowedApiOrigins } = settings;
  if (tokenEndpoint === undefined && getToken === undefined) {
    throw new VitableError('config', {
      message:
        'No way to get a token. Set token-endpoint on the element, on a <vitable-provider> around it, with configure(), or as data-token-endpoint on the script tag.',
      attribute: 'token-endpoint',
    });
  }
  return new VitableClient({ apiBase, tokenEndpoint, getToken, tokenCredentials, allowedApiOrigins });
}

let watching = false;

/**
 * A page kept for "back" must not come back with a person's data in it: whoever returns may be someone else (S2). The
 * listeners are the page's, not an element's: made with the first session, never removed.
 */
function watchPageCache(): void {
  if (watching) return;
  watching = true;
  window.addEventListener('pagehide', (event) => {
    if (event.persisted) for (const { session } of sessions) session.forget();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) for (const { session } of sessions) session.changed();
  });
}

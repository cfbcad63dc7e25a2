import { VitableError } from '../errors.js';
import type { Fetch } from './exchange.js';
import { exchange } from './exchange.js';
import { writeJson } from './json.js';
import { ownProperties } from '../own-properties.js';
import { isTemporaryError, isTemporaryStatus } from './status-error.js';
import type { TokenSource } from '../auth/token-source.js';
import { sleep } from './timing.js';

/** Milliseconds until the whole answer must have arrived. */
export interface Timeouts {
  /** Default 15,000. */
  readonly read?: number | undefined;
  /** Default 30,000. */
  readonly write?: number | undefined;
}

/** Whether the person looks at the page, and whether the browser has a connection. */
export interface PagePresence {
  readonly hidden: boolean;
  /** What the browser says. It may be wrong, so no first try and no press of a button depends on it. */
  readonly offline: boolean;
  /** Resolves when the page is shown next. Rejects with the signal's reason when aborted. */
  shown(signal?: AbortSignal): Promise<void>;
}

/** Options of {@link createTransport}. `random` and `sleep` are replaced in tests. */
export interface TransportOptions {
  /** A base that `acceptApiBase` has accepted. Tokens are sent only to its origin and below its path (S5). */
  readonly baseUrl: URL;
  readonly tokens: TokenSource;
  readonly fetch?: Fetch | undefined;
  readonly timeouts?: Timeouts | undefined;
  /** Without it nothing waits for the person to come back. */
  readonly presence?: PagePresence | undefined;
  /** A random number from 0 to below 1, for the pauses between tries. */
  readonly random?: (() => number) | undefined;
  /** Waits for a number of milliseconds. Rejects with the signal's reason when aborted. */
  readonly sleep?: ((milliseconds: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

/** One request to the API. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Relative to the base. Starts with `/`; its parts are percent-encoded. */
  readonly path: string;
  /** Undefined and null values are left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>> | undefined;
  /** Undefined and null fields are left out. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Sends requests to one API. */
export interface Transport {
  /**
   * Sends a request with a token, and repeats it where that is safe.
   *
   * Reads are repeated at most twice after a network error, 408, 429 or 5xx (R6). While the page is hidden they wait for it
   * to be shown; while the browser is offline the error is thrown at once, so that the person reads why (R13). Writes are not repeated (R7), except
   * once with another token after a 401, since a 401 means that nothing was carried out. If a write may have been carried
   * out although no usable answer came, the error has `mayHaveArrived` set.
   *
   * @returns the answer's JSON; undefined if it was empty
   * @throws the caller's `signal.reason` when aborted; else VitableError
   */
  send(request: ApiRequest): Promise<unknown>;
}

const RETRIES = 2;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8000;
/** Seconds. If the server asks for a longer wait, the error is shown with that time and nothing is repeated (R6). */
const LONGEST_RETRY_AFTER = 60;

/** Sends requests to the API with a token, a timeout and retries. All failures become a VitableError. */
export function createTransport(options: TransportOptions): Transport {
  const {
    baseUrl,
    tokens,
    fetch,
    timeouts = {},
    presence,
    random = Math.random,
    sleep: wait = sleep,
  } = ownProperties(options);
  const { read = 15_000, write = 30_000 } = ownProperties(timeouts);

  /** Milliseconds before the next try of a read, or undefined if it is not tried again (R6). */
  const pauseAfter = ({ code, status, retryAfter }: VitableError, tries: number): number | undefined => {
    // After our own timeout of 15 s there is no retry: the person has waited long enough. A 408 from the server may come
    // sooner, and is retried.
    if (tries > RETRIES || (code !== 'network' && !isTemporaryStatus(status))) return undefined;
    if (retryAfter === undefined) return random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1));
    return retryAfter > LONGEST_RETRY_AFTER ? undefined : retryAfter * 1000;
  };

  /**
   * A token. The token source retries by its own rules, so its errors end the request (R4); but a read of a hidden page waits
   * until the page is shown, and then asks for one again (R13).
   */
  const tokenFor = async (isWrite: boolean, signal: AbortSignal | undefined): Promise<string> => {
    for (;;) {
      try {
        return await tokens.get(signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (isWrite || !isTemporaryError(error) || !presence?.hidden) throw error;
        await presence.shown(signal);
      }
    }
  };

  return {
    async send(given) {
      const request = ownProperties(given);
      const { method, body, signal } = request;
      const isWrite = method !== 'GET';
      const url = addressOf(baseUrl, request);
      let token = await tokenFor(isWrite, signal);
      let isRenewed = false;
      for (let tries = 1; ;) {
        try {
          return await exchange(
            fetch,
            url,
            {
              method,
              body: body === undefined ? null : writeJson(body),
              headers: { Authorization: `Bearer ${token}` },
              // The token identifies the person. Cookies of the API's origin are not needed.
              credentials: 'omit',
              // The API sees the origin in the `Origin` header anyway. The rest of a page's address may name a person.
              referrerPolicy: 'strict-origin',
            },
            isWrite ? write : read,
            signal,
          );
        } catch (error) {
          signal?.throwIfAborted();
          if (!(error instanceof VitableError)) throw error;
          const { status = 0 } = error;
          if (status === 401 && !isRenewed) {
            isRenewed = true;
            const renewed = await tokens.renew(token, signal);
            if (renewed === undefined) throw error;
            token = renewed;
            continue;
          }
          // A write that was refused (4xx) was not carried out. After any other failure it may have been.
          if (isWrite) throw status >= 400 && status < 500 ? error : markMayHaveArrived(error);
          const delay = pauseAfter(error, tries);
          const isOffline = error.code === 'network' && presence?.offline && !presence.hidden;
          if (delay === undefined || isOffline) throw error;
          tries += 1;
          await wait(delay, signal);
          if (presence?.hidden) await presence.shown(signal);
          token = await tokenFor(isWrite, signal);
        }
      }
    },
  };
}

/** Marks the error of a write that may have been carried out. It is then not safe to send the same again. */
export const markMayHaveArrived = <E>(error: E): E =>
  Object.assign(error as object, { mayHaveArrived: true, retryable: false }) as E;

/**
 * The URL of a request. A path that the URL parser would change (`..`, `//evil.example`, a `?`) is refused, so that no
 * request leaves the base or reaches another resource (S5).
 */
function addressOf(baseUrl: URL, { path, query = {} }: ApiRequest): string {
  const base = baseUrl.origin + baseUrl.pathname.replace(/\/+$/, '');
  const url = path.startsWith('/') ? new URL(base + path) : undefined;
  if (url?.href !== base + path || /[?#]/.test(path)) {
    throw new VitableError('validation', { message: 'The path leaves the API base.' });
  }
  for (const [name, value] of Object.entries(query)) {
    if ((value ?? null) !== null) url.searchParams.set(name, String(value));
  }
  return url.href;
}

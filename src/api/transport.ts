import { VitableError } from './errors.js';
import type { Fetch } from './exchange.js';
import { exchange } from './exchange.js';
import { writeJson } from './json.js';
import { own } from './own.js';
import { isPassing } from './status-error.js';
import type { TokenSource } from './token-source.js';
import { pause } from './waiting.js';

/** Milliseconds until an answer must be complete. */
export interface Timeouts {
  /** 15 s by default. */
  readonly read?: number | undefined;
  /** 30 s by default. */
  readonly write?: number | undefined;
}

export interface TransportOptions {
  /** An accepted base: see `acceptApiBase`. Tokens go to its origin and below its path only (S5). */
  readonly baseUrl: URL;
  readonly tokens: TokenSource;
  readonly fetch?: Fetch | undefined;
  readonly timeouts?: Timeouts | undefined;
  /** 0 ≤ number < 1, for the jitter. */
  readonly random?: (() => number) | undefined;
  /** Waits for some milliseconds; rejects with the signal's reason when aborted. */
  readonly sleep?: ((milliseconds: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the base, starting with `/`, its parts percent-encoded. */
  readonly path: string;
  /** Undefined values are left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined;
  /** Undefined and null fields are left out (trap 12). */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

export interface Transport {
  /**
   * Sends a request, with a token, as often as it may be sent.
   *
   * Reads are repeated at most twice after a network error, 408, 429 or 5xx (R6). Writes are never repeated by
   * themselves (R7), except once with another token after a 401, which says that nothing was done. A write that may
   * have been carried out although no good answer came says so: `mayHaveArrived`.
   *
   * @returns the answer's JSON; undefined where it was empty
   * @throws the caller's `signal.reason` when aborted; else VitableError
   */
  send(request: ApiRequest): Promise<unknown>;
}

const RETRIES = 2;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8000;
/** Seconds. Who is asked to wait longer is told so instead (R6). */
const LONGEST_RETRY_AFTER = 60;

/** The way to the API: tokens, timeouts, retries, and errors of one kind. */
export function createTransport(options: TransportOptions): Transport {
  const { baseUrl, tokens, fetch, timeouts = {}, random = Math.random, sleep = pause } = own(options);
  const { read = 15_000, write = 30_000 } = own(timeouts);

  /** Milliseconds before the next try of a read, or undefined where there is none (R6). */
  const pauseAfter = ({ code, status, retryAfter }: VitableError, tries: number): number | undefined => {
    // A timeout of our own has already cost its 15 s; a 408 is the server's, and comes when it likes.
    if (tries > RETRIES || (code !== 'network' && !isPassing(status))) return undefined;
    if (retryAfter === undefined) return random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1));
    return retryAfter > LONGEST_RETRY_AFTER ? undefined : retryAfter * 1000;
  };

  return {
    async send(given) {
      const request = own(given);
      const { method, body, signal } = request;
      const isWrite = method !== 'GET';
      const url = addressOf(baseUrl, request);
      // How often a token is asked for is the token source's matter, so its errors end the request (R4).
      let token = await tokens.get(signal);
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
              // The token says who it is; a cookie of the API's origin has no part in it.
              credentials: 'omit',
              // The API sees the origin in `Origin` anyway. The rest of a portal's address may name a person.
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
            token = await tokens.renew(token, signal);
            continue;
          }
          // A refusal (4xx) was not carried out; anything else may come after the deed.
          if (isWrite) throw status >= 400 && status < 500 ? error : arrived(error);
          const wait = pauseAfter(error, tries);
          if (wait === undefined) throw error;
          tries += 1;
          await sleep(wait, signal);
          token = await tokens.get(signal);
        }
      }
    },
  };
}

/** Says of an error that the write it ended may have been carried out (trap 14). */
export const arrived = <E>(error: E): E => Object.assign(error as object, { mayHaveArrived: true }) as E;

/**
 * The URL of a request. A path that the URL parser would change (`..`, `//evil.example`, a `?`) is refused, so that
 * none leaves the base, or ends at another resource than the one it names (S5).
 */
function addressOf(baseUrl: URL, { path, query = {} }: ApiRequest): string {
  const base = baseUrl.origin + baseUrl.pathname.replace(/\/+$/, '');
  const url = path.startsWith('/') ? new URL(base + path) : undefined;
  if (url?.href !== base + path || /[?#]/.test(path)) {
    throw new VitableError('validation', { message: 'The path leaves the API base.' });
  }
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}

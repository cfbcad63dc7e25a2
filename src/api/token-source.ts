import { VitableError } from './errors.js';
import { own } from './own.js';
import type { Token, TokenRequest, TokenRequestOptions } from './token-request.js';
import { tokenRequests } from './token-request.js';

export type { GetToken, TokenRequest } from './token-request.js';

/** Milliseconds on two clocks: one that never jumps, and one that goes on while the device sleeps. */
export interface Clock {
  monotonic(): number;
  wall(): number;
}

export interface TokenSourceOptions extends TokenRequestOptions {
  readonly clock?: Clock | undefined;
}

/** Where requests get their token. It is kept in a closure only and is never part of an error (S1). */
export interface TokenSource {
  /**
   * A token that is good for a call: the one at hand, or a new one where 60 s or less are left (R2).
   *
   * @throws the caller's `signal.reason`; VitableError `config`, `session-expired`, `network`, `timeout`, `server`,
   *   `rate-limited`, `contract`, or `auth` where `forget()` was called meanwhile
   */
  get(signal?: AbortSignal): Promise<string>;
  /**
   * Another token, after the API has answered 401 to this one. All who hold the same rejected token share one renewal;
   * where a newer one is already at hand, it is returned (R2).
   *
   * @throws as `get`; VitableError `auth` for a token from before `forget()`, which belonged to someone else
   */
  renew(rejected: string, signal?: AbortSignal): Promise<string>;
  /** Drops the token, and the request for one that is under way (S2). */
  forget(): void;
}

/** Of a token's last minute nothing is used, so that it doesn't run out on the way (R2). */
const MARGIN = 60_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8000;
/** How many renewals a request may be behind and still be known as this person's. */
const REMEMBERED = 8;

const systemClock: Clock = { monotonic: () => performance.now(), wall: () => Date.now() };

interface Renewal {
  readonly controller: AbortController;
  readonly token: Promise<string>;
  waiting: number;
}

/**
 * Tokens from the host's endpoint or function: one request at a time for all who wait, renewed before they run out,
 * and kept in use while the endpoint is out of order (R1–R5).
 */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const settings = own(options);
  const { clock = systemClock } = settings;
  const ask = tokenRequests(settings);

  let held: (Token & { readonly monotonic: number; readonly wall: number }) | undefined;
  let issued: string[] = [];
  let renewal: Renewal | undefined;
  let failures = 0;
  let quietUntil = 0;

  /** Milliseconds. The monotonic clock may stand still in sleep, the wall clock may be set back: the longer counts. */
  const left = () =>
    held === undefined
      ? 0
      : held.expires_in * 1000 - Math.max(clock.monotonic() - held.monotonic, clock.wall() - held.wall);

  const begin = (reason: TokenRequest['reason']): Renewal => {
    const controller = new AbortController();
    const received = async () => {
      try {
        const fresh = await ask({ reason, signal: controller.signal });
        if (renewal !== current) throw dropped();
        held = { ...fresh, monotonic: clock.monotonic(), wall: clock.wall() };
        issued = [fresh.access_token, ...issued].slice(0, REMEMBERED);
        failures = 0;
        return fresh.access_token;
      } catch (error) {
        if (renewal !== current) throw dropped();
        quietUntil = clock.monotonic() + Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);
        failures += 1;
        // Anything else than the host's "who are you?" may be the endpoint's own trouble (R4).
        if (error instanceof VitableError && error.code === 'session-expired') held = undefined;
        throw error;
      } finally {
        if (renewal === current) renewal = undefined;
      }
    };
    // Not begun at once, because a host's function may throw at once, before anyone holds the promise.
    const current: Renewal = { controller, waiting: 0, token: Promise.resolve().then(received) };
    return current;
  };

  /** Waits for the renewal under way, or a new one. It is given up when the last who waits has gone. */
  const join = (reason: TokenRequest['reason'], signal: AbortSignal | undefined) => {
    const joined = (renewal ??= begin(reason));
    joined.waiting += 1;
    return new Promise<string>((resolve, reject) => {
      const leave = () => {
        reject(signal?.reason as Error);
        joined.waiting -= 1;
        if (joined.waiting === 0) abandon(joined);
      };
      signal?.addEventListener('abort', leave);
      void joined.token.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  };

  const abandon = (given: Renewal | undefined) => {
    if (renewal === given) renewal = undefined;
    given?.controller.abort();
  };

  const get = async (signal?: AbortSignal): Promise<string> => {
    signal?.throwIfAborted();
    const usable = left() > 0 ? held : undefined;
    const isGood = left() > MARGIN || clock.monotonic() < quietUntil;
    if (usable !== undefined && isGood) return usable.access_token;
    try {
      return await join(issued.length > 0 ? 'renewal' : 'initial', signal);
    } catch (error) {
      signal?.throwIfAborted();
      // Still this person's token, and still good for a while (R4).
      if (held !== undefined && held === usable && left() > 0) return held.access_token;
      throw error;
    }
  };

  return {
    get,
    async renew(rejected, signal) {
      signal?.throwIfAborted();
      if (!issued.includes(rejected)) throw dropped();
      if (held !== undefined && held.access_token !== rejected) return get(signal);
      held = undefined;
      return join('unauthorized', signal);
    },
    forget() {
      held = undefined;
      issued = [];
      failures = quietUntil = 0;
      abandon(renewal);
    },
  };
}

const dropped = () =>
  new VitableError('auth', {
    message: 'The token was dropped while a request was under way.',
    retryable: true,
  });

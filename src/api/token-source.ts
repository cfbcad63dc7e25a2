import { VitableError } from './errors.js';
import { own } from './own.js';
import type { TokenRequest, TokenRequestOptions } from './token-request.js';
import { requestToken } from './token-request.js';
import type { Flight } from './waiting.js';
import { startFlight } from './waiting.js';

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

/**
 * Tokens from the host's endpoint or function: one request at a time for all who wait, renewed before they run out,
 * and kept in use while the endpoint is out of order (R1–R5).
 */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const settings = own(options);
  const { clock = systemClock } = settings;

  let token: string | undefined;
  /** When it ends, on the two clocks. */
  let end = 0;
  let wallEnd = 0;
  let issued: string[] = [];
  let renewal: Flight<string> | undefined;
  let failures = 0;
  let quietUntil = 0;

  /** Milliseconds. The monotonic clock may stand still in sleep, the wall clock may be set back: the less counts. */
  const left = () => Math.min(end - clock.monotonic(), wallEnd - clock.wall());

  const begin = (reason: TokenRequest['reason']): Flight<string> => {
    const finish = () => {
      if (renewal === current) renewal = undefined;
    };
    const current = startFlight(async (signal) => {
      let failure: unknown;
      const fresh = await requestToken(settings, { reason, signal }).catch((error: unknown) => {
        failure = error;
      });
      if (renewal !== current) throw dropped();
      finish();
      if (fresh) {
        const lifetime = fresh.expires_in * 1000;
        token = fresh.access_token;
        end = clock.monotonic() + lifetime;
        wallEnd = clock.wall() + lifetime;
        issued = [token, ...issued].slice(0, REMEMBERED);
        failures = 0;
        return token;
      }
      quietUntil = clock.monotonic() + Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);
      failures += 1;
      // Anything else than the host's "who are you?" may be the endpoint's own trouble (R4).
      if (failure instanceof VitableError && failure.code === 'session-expired') token = undefined;
      throw failure;
    }, finish);
    return current;
  };

  /** Waits for the renewal under way, or a new one. It is given up when the last who waits has gone. */
  const join = (reason: TokenRequest['reason'], signal: AbortSignal | undefined) =>
    (renewal ??= begin(reason)).join(signal);

  const get = async (signal?: AbortSignal): Promise<string> => {
    signal?.throwIfAborted();
    const usable = left() > 0 ? token : undefined;
    if (usable !== undefined && (left() > MARGIN || clock.monotonic() < quietUntil)) return usable;
    try {
      return await join(issued.length > 0 ? 'renewal' : 'initial', signal);
    } catch (error) {
      signal?.throwIfAborted();
      // Still this person's token, and still good for a while (R4).
      if (usable !== undefined && usable === token && left() > 0) return usable;
      throw error;
    }
  };

  return {
    get,
    async renew(rejected, signal) {
      signal?.throwIfAborted();
      if (!issued.includes(rejected)) throw dropped();
      if (token !== undefined && token !== rejected) return get(signal);
      token = undefined;
      return join('unauthorized', signal);
    },
    forget() {
      token = undefined;
      issued = [];
      failures = quietUntil = 0;
      const given = renewal;
      renewal = undefined;
      given?.controller.abort();
    },
  };
}

const dropped = () => new VitableError('auth', { message: 'The token was dropped.', retryable: true });

import { VitableError } from '../errors.js';
import { ownProperties } from '../own-properties.js';
import type { TokenRequest, TokenRequestOptions } from './token-request.js';
import { requestToken } from './token-request.js';
import type { SharedRequest } from '../http/shared-request.js';
import { startSharedRequest } from '../http/shared-request.js';

export type { GetToken, TokenRequest } from './token-request.js';

/** Two clocks in milliseconds: one that is never set, and one that also runs while the device sleeps. */
export interface Clock {
  monotonic(): number;
  wall(): number;
}

/** Options of {@link createTokenSource}. `clock` replaces the system's clocks in tests. */
export interface TokenSourceOptions extends TokenRequestOptions {
  readonly clock?: Clock | undefined;
  /** Called each time a token could not be obtained, even if the previous one stays in use (R4). */
  readonly failed?: ((error: VitableError) => void) | undefined;
}

/** Gives requests their token. The token is kept in a closure only and is never part of an error (S1). */
export interface TokenSource {
  /**
   * A token for a request: the present one, or a new one if 60 s or less are left of it (R2).
   *
   * @throws the caller's `signal.reason`; VitableError `config`, `session-expired`, `network`, `timeout`, `server`,
   *   `rate-limited`, `contract`, or `auth` if `forget()` was called meanwhile
   */
  get(signal?: AbortSignal): Promise<string>;
  /**
   * Another token, after the API has answered 401 to the given one. Requests that were rejected with the same token share
   * one renewal. If there is a newer token already, it is returned (R2).
   * Resolves with undefined if no other token can be had; the 401 is then final.
   *
   * @throws as `get`; VitableError `auth` for a token from before `forget()`, which may belong to another person
   */
  renew(rejected: string, signal?: AbortSignal): Promise<string | undefined>;
  /** Drops the token, and aborts a request for one that is under way (S2). */
  forget(): void;
}

/** A token is not used in its last minute, so that it does not expire before the request arrives (R2). */
const MARGIN = 60_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8000;
/** How many earlier tokens of this person are remembered, to recognise a request that was sent with one of them. */
const REMEMBERED = 8;

const systemClock: Clock = { monotonic: () => performance.now(), wall: () => Date.now() };

/**
 * Gets tokens from the host's endpoint or function. All waiting requests share one token request. A token is renewed
 * before it expires, and stays in use while the endpoint fails (R1–R5).
 */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const settings = ownProperties(options);
  const { clock = systemClock } = settings;

  let token: string | undefined;
  /** When the token expires, on the two clocks. */
  let end = 0;
  let wallEnd = 0;
  /** The last tokens of this person, the newest first. */
  let issued: string[] = [];
  let renewal: SharedRequest<string> | undefined;
  let failures = 0;
  /** On the monotonic clock: until then a failed endpoint is not asked again while the token is valid. */
  let quietUntil = 0;

  /**
   * Milliseconds until the token expires. The monotonic clock may stop while the device sleeps, and the wall clock may be
   * set back, so the smaller of the two results counts.
   */
  const left = () => Math.min(end - clock.monotonic(), wallEnd - clock.wall());

  const begin = (reason: TokenRequest['reason']): SharedRequest<string> => {
    const finish = () => {
      if (renewal === current) renewal = undefined;
    };
    const current = startSharedRequest(async (signal) => {
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
      if (failure instanceof VitableError) settings.failed?.(failure);
      // Any other failure may be a fault of the endpoint, and then the token stays in use (R4).
      if (failure instanceof VitableError && failure.code === 'session-expired') token = undefined;
      throw failure;
    }, finish);
    return current;
  };

  /** Waits for the renewal under way, or starts one. It is aborted when the last waiting caller has aborted. */
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
      // The token of before is still this person's and still valid (R4).
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

import { VitableError } from '../errors.js';
import type { Fetch } from '../http/exchange.js';
import { exchange } from '../http/exchange.js';
import type { AccessToken } from '../models.js';
import { pageLocation, parseUrl } from '../origins.js';
import { predicate, decodeError, seconds, shape } from '../decode/readers.js';
import type { ErrorDetails } from '../http/error-details.js';
import { statusError } from '../http/status-error.js';
import { version as libraryVersion } from '../version.js';
import { withTimeout } from '../http/timing.js';

/** The argument of the host's `getToken` function. */
export interface TokenRequest {
  /** `unauthorized`: the API has refused the token before it expired. */
  readonly reason: 'initial' | 'renewal' | 'unauthorized';
  /** Aborted when no request waits for the token any more. */
  readonly signal: AbortSignal;
}

/** The host's own function that gets a token. `expiresIn` is in seconds from now. */
export type GetToken = (
  request: TokenRequest,
) => Promise<{ readonly token: string; readonly expiresIn: number }>;

/** The source of tokens: an endpoint or a function. */
export interface TokenRequestOptions {
  /** URL on the host's server, resolved against the page's address. */
  readonly tokenEndpoint?: string | undefined;
  /** Used in place of an endpoint. */
  readonly getToken?: GetToken | undefined;
  /** Whether cookies are sent to an endpoint of another origin. Default `same-origin`: they are not. */
  readonly tokenCredentials?: 'same-origin' | 'include' | undefined;
  readonly fetch?: Fetch | undefined;
  /** The page's address. Default {@link pageLocation}, which a `<base>` element can't move to another origin (S3). */
  readonly pageUrl?: string | undefined;
  /** The version of this library that the endpoint is told. */
  readonly version?: string | undefined;
  /** Milliseconds; 15 s by default. */
  readonly timeout?: number | undefined;
}

/** A new token. `expires_in` is in seconds from its receipt. */
export type Token = Pick<AccessToken, 'access_token' | 'expires_in'>;

/**
 * Gets one token: from the host's function if there is one, else from its endpoint, by a POST with the header
 * `X-Vitable-Elements`.
 *
 * @throws as `TokenSource.get`
 */
export async function requestToken(settings: TokenRequestOptions, request: TokenRequest): Promise<Token> {
  const { getToken, timeout = 15_000 } = settings;
  const { version = libraryVersion, tokenCredentials = 'same-origin' } = settings;
  if (getToken !== undefined) {
    return tokenAnswer(await callHost(getToken, timeout, request), 'getToken()', (path, expected) =>
      decodeError(path, expected, 'config', 'getToken'),
    );
  }
  const url = tokenAddress(settings)?.href ?? '';
  if (!/^https?:\/\/[^/@]+\//.test(url)) throw misplaced('is missing or no http(s) URL');
  const answer = await exchange(
    settings.fetch,
    url,
    {
      method: 'POST',
      body: '{}',
      credentials: tokenCredentials,
      // A browser asks a server for permission before it sends this header across origins, so a form on a foreign page
      // cannot imitate this request.
      headers: { 'X-Vitable-Elements': version },
    },
    timeout,
    request.signal,
    refusal,
  );
  return tokenAnswer(answer, '$');
}

/** The address of the endpoint, or undefined if it can't be parsed. */
export function tokenAddress({
  tokenEndpoint,
  pageUrl = pageLocation(),
}: TokenRequestOptions): URL | undefined {
  return parseUrl(tokenEndpoint || 'missing:', pageUrl);
}

/** Calls the host's function. Errors that it throws contain the host's own text, so ours do not repeat them (S1). */
async function callHost(getToken: GetToken, timeout: number, { reason, signal }: TokenRequest) {
  try {
    return await withTimeout(timeout, signal, (stop) => getToken({ reason, signal: stop }));
  } catch (error) {
    if (signal.aborted || error instanceof VitableError) throw error;
    throw new VitableError('network', { message: 'getToken() failed.', retryable: true });
  }
}

const misplaced = (what: string, status?: number) =>
  new VitableError('config', {
    message: `token-endpoint ${what}: POST must give {access_token, expires_in}.`,
    attribute: 'token-endpoint',
    status,
  });

/** The error for a status of the endpoint that is not 2xx. */
function refusal(response: Response, details: ErrorDetails): VitableError {
  const { status } = response;
  // Most servers answer an ended session with a redirect to their sign-in page (R5).
  if (status < 400 || status === 401 || status === 403) {
    return new VitableError('session-expired', {
      message: 'Nobody is signed in.',
      status: status || undefined,
    });
  }
  const error = statusError(response, details);
  return error.retryable ? error : misplaced(`answered with status ${status}`, status);
}

/** The answer in either naming: `access_token` as the API has it, or `token`. */
const tokenAnswer = /* @__PURE__ */ shape(
  {
    access_token: predicate<string>(
      // With a character that a header cannot contain, fetch would throw an error that quotes the token.
      (value) => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value),
      'a token in ASCII',
    ),
    expires_in: seconds,
  },
  { access_token: 'token', expires_in: 'expiresIn' },
);

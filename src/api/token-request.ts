import { VitableError } from './errors.js';
import type { Fetch } from './exchange.js';
import { exchange } from './exchange.js';
import type { AccessToken } from './models.js';
import { pageLocation, parseUrl } from './origins.js';
import { being, misfit, seconds, shape } from './schema.js';
import { statusError } from './status-error.js';
import { version as libraryVersion } from './version.js';
import { within } from './waiting.js';

/** What a host's function is asked for. */
export interface TokenRequest {
  /** `unauthorized`: the API has refused the token before its time. */
  readonly reason: 'initial' | 'renewal' | 'unauthorized';
  /** Aborted when nobody waits for the token any more. */
  readonly signal: AbortSignal;
}

/** A token from the host's own function; `expiresIn` in seconds from now (trap 15). */
export type GetToken = (
  request: TokenRequest,
) => Promise<{ readonly token: string; readonly expiresIn: number }>;

/** How a host gives tokens: an endpoint or a function. */
export interface TokenRequestOptions {
  /** URL on the host's server, resolved against the page's address. */
  readonly tokenEndpoint?: string | undefined;
  /** Instead of an endpoint. */
  readonly getToken?: GetToken | undefined;
  /** Whether cookies go to an endpoint of another origin; `same-origin` by default. */
  readonly tokenCredentials?: 'same-origin' | 'include' | undefined;
  readonly fetch?: Fetch | undefined;
  /** The page's address; its own location by default, never `document.baseURI`, which a `<base>` moves (S3). */
  readonly pageUrl?: string | undefined;
  readonly version?: string | undefined;
  /** Milliseconds; 15 s by default. */
  readonly timeout?: number | undefined;
}

/** A new token; `expires_in` in seconds from receipt. */
export type Token = Pick<AccessToken, 'access_token' | 'expires_in'>;

/**
 * Asks for one token: the host's function where there is one, else its endpoint, as ELEMENTS.md has it under
 * `token-endpoint`.
 *
 * @throws as `TokenSource.get`
 */
export async function requestToken(settings: TokenRequestOptions, request: TokenRequest): Promise<Token> {
  const { getToken, tokenEndpoint, pageUrl = pageLocation(), timeout = 15_000 } = settings;
  const { version = libraryVersion, tokenCredentials = 'same-origin' } = settings;
  if (getToken !== undefined) {
    return tokenAnswer(await callHost(getToken, timeout, request), 'getToken()', (path, expected) =>
      misfit(path, expected, 'config', 'getToken'),
    );
  }
  const url = parseUrl(tokenEndpoint || 'missing:', pageUrl)?.href ?? '';
  if (!/^https?:\/\/[^/@]+\//.test(url)) throw misplaced('is missing or no http(s) URL');
  const answer = await exchange(
    settings.fetch,
    url,
    {
      method: 'POST',
      body: '{}',
      credentials: tokenCredentials,
      // Not a simple header: across origins it forces a preflight, so no foreign form can do this.
      headers: { 'X-Vitable-Elements': version },
    },
    timeout,
    request.signal,
    refusal,
  );
  return tokenAnswer(answer, '$');
}

/** What the host's function throws is the host's text and stays out of our errors (S1). */
async function callHost(getToken: GetToken, timeout: number, { reason, signal }: TokenRequest) {
  try {
    return await within(timeout, signal, (stop) => getToken({ reason, signal: stop }));
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

/** What the endpoint says by its status. */
function refusal(response: Response, text: string): VitableError {
  const { status } = response;
  // A sign-in page in place of a token is how most servers say that the session has ended (R5).
  if (status < 400 || status === 401 || status === 403) {
    return new VitableError('session-expired', {
      message: 'Nobody is signed in.',
      status: status || undefined,
    });
  }
  const error = statusError(response, text);
  return error.retryable ? error : misplaced(`answered with status ${status}`, status);
}

/** Either naming: passed through from the API, or in JavaScript's manner. */
const tokenAnswer = /* @__PURE__ */ shape(
  {
    access_token: being<string>(
      // What can't stand in a header would make fetch throw an error that quotes it.
      (value) => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value),
      'a token in ASCII',
    ),
    expires_in: seconds,
  },
  { access_token: 'token', expires_in: 'expiresIn' },
);

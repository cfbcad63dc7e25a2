import { custom } from 'valibot';
import { VitableError } from './errors.js';
import type { Fetch } from './exchange.js';
import { exchange, jsonOf, within } from './exchange.js';
import type { AccessToken } from './models.js';
import { own } from './own.js';
import { decode, seconds, shape } from './schema.js';
import { statusError } from './status-error.js';
import { version as libraryVersion } from './version.js';

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

/** One request for a token, each time anew. Rejects as `TokenSource.get`. */
export type Ask = (request: TokenRequest) => Promise<Token>;

/** The function where the host has given one, else the endpoint. */
export function tokenRequests(settings: TokenRequestOptions): Ask {
  return settings.getToken === undefined ? endpoint(settings) : hostFunction(settings.getToken, settings);
}

/** Asks the host's endpoint, as ELEMENTS.md has it under `token-endpoint`. */
function endpoint(settings: TokenRequestOptions): Ask {
  const { tokenEndpoint, tokenCredentials, fetch, timeout = 15_000, version = libraryVersion } = settings;
  const pageUrl = settings.pageUrl ?? pageLocation();

  return async ({ signal }) => {
    const url = endpointUrl(tokenEndpoint, pageUrl);
    const answer = await exchange({
      fetch,
      url,
      timeout,
      signal,
      init: {
        method: 'POST',
        body: '{}',
        credentials: tokenCredentials ?? 'same-origin',
        headers: own({
          Accept: 'application/json',
          'Content-Type': 'application/json',
          // Not a simple header: across origins it forces a preflight, so no foreign form can do this.
          'X-Vitable-Elements': version,
        }),
      },
    });
    const { status, isRedirect } = answer;
    // A sign-in page in place of a token is how most servers say that the session has ended (R5).
    if (isRedirect || status === 401 || status === 403) {
      throw new VitableError('session-expired', {
        message: 'The token endpoint does not know who is signed in.',
        status: status || undefined,
      });
    }
    if (!answer.isOk) {
      const error = statusError(answer);
      throw error.retryable ? error : misplaced(`answered with status ${status}`, status);
    }
    return decode(tokenAnswer, jsonOf(answer));
  };
}

/** Asks the host's own function. What it throws is the host's text and stays out of our errors (S1). */
function hostFunction(getToken: GetToken, { timeout = 15_000 }: TokenRequestOptions): Ask {
  return async ({ reason, signal }) => {
    let answer: unknown;
    try {
      answer = await within(timeout, signal, (stop) => getToken({ reason, signal: stop }));
    } catch (error) {
      if (signal.aborted || error instanceof VitableError) throw error;
      throw new VitableError('network', { message: 'getToken() failed.', retryable: true });
    }
    return decode(
      tokenAnswer,
      answer,
      '$',
      (path, expected) =>
        new VitableError('config', {
          message: `getToken() must resolve to {token, expiresIn}: expected ${expected} at ${path}.`,
          attribute: 'getToken',
          path,
        }),
    );
  };
}

/** The address of the page, where there is one. */
export function pageLocation(): string | undefined {
  // Absent in Node, whatever the DOM's types say.
  return (globalThis as { location?: Location }).location?.href;
}

const misplaced = (what: string, status?: number) =>
  new VitableError('config', {
    message: `token-endpoint ${what}. It is a URL on your server that answers POST with {access_token, expires_in}.`,
    attribute: 'token-endpoint',
    status,
  });

function endpointUrl(tokenEndpoint: string | undefined, pageUrl: string | undefined): string {
  if (!tokenEndpoint) throw misplaced('is missing');
  let url: URL;
  try {
    url = new URL(tokenEndpoint, pageUrl);
  } catch {
    throw misplaced('is not a URL here');
  }
  if (!/^https?:$/.test(url.protocol) || url.username + url.password !== '') {
    throw misplaced('is not a plain http or https URL');
  }
  return url.href;
}

/** Either naming: passed through from the API, or in JavaScript's manner. */
const tokenAnswer = shape(
  {
    access_token: custom<string>(
      // What can't stand in a header would make fetch throw an error that quotes it.
      (value) => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value),
      'a token of visible ASCII characters',
    ),
    expires_in: seconds,
  },
  { access_token: 'token', expires_in: 'expiresIn' },
);

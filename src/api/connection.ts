import type { Fetch } from './exchange.js';
import { acceptApiBase, originOf, pageLocation } from './origins.js';
import { own } from './own.js';
import type { GetToken, TokenSource } from './token-source.js';
import { createTokenSource } from './token-source.js';
import type { Timeouts, Transport } from './transport.js';
import { createTransport } from './transport.js';

/** Production, as the API's reference has it. */
export const DEFAULT_API_BASE = 'https://api.vitablehealth.com';

export interface ConnectionOptions {
  /** Default {@link DEFAULT_API_BASE}. What is accepted: see {@link acceptApiBase}. */
  readonly apiBase?: string | undefined;
  /** URL on the host's server that answers with a token for who is signed in there. */
  readonly tokenEndpoint?: string | undefined;
  /** Instead of an endpoint: a function that gets the token. */
  readonly getToken?: GetToken | undefined;
  /** Whether cookies go to a token endpoint of another origin; `same-origin` by default. */
  readonly tokenCredentials?: 'same-origin' | 'include' | undefined;
  /** Further origins that may be the API's base. */
  readonly allowedApiOrigins?: readonly string[] | undefined;
  readonly fetch?: Fetch | undefined;
  /** Milliseconds until a read (15 000), a write (30 000) and a token (15 000) must be answered completely. */
  readonly timeouts?: (Timeouts & { readonly token?: number | undefined }) | undefined;
  /** The page's address, where it is not this global's own `location`. */
  readonly pageUrl?: string | undefined;
}

/** A way to one API with one person's tokens: what operations are sent over. */
export interface Connection extends Transport {
  /** Drops the token at once: the next request asks for one anew, perhaps for someone else (S2). */
  forget(): void;
}

/**
 * @param tokens in place of those that the options speak of
 * @throws VitableError `config` for an `apiBase` that is not accepted
 */
export function connect(options: ConnectionOptions, tokens?: TokenSource): Connection {
  const settings = own(options);
  const { apiBase = DEFAULT_API_BASE, allowedApiOrigins, fetch, pageUrl = pageLocation() } = settings;
  const timeouts = own(settings.timeouts ?? {});
  const baseUrl = acceptApiBase(apiBase, { pageOrigin: originOf(pageUrl), allowedApiOrigins });
  const source = tokens ?? createTokenSource({ ...settings, timeout: timeouts.token });
  return { ...createTransport({ baseUrl, tokens: source, fetch, timeouts }), forget: source.forget };
}

import type { ApiVersion, WireVariant } from './decode/wire-variant.js';
import { createWireVariant } from './decode/wire-variant.js';
import type { Fetch } from './http/exchange.js';
import { acceptApiBase, originOf, pageLocation } from './origins.js';
import { ownProperties } from './own-properties.js';
import type { GetToken, TokenSource } from './auth/token-source.js';
import { createTokenSource } from './auth/token-source.js';
import type { PagePresence, Timeouts, Transport } from './http/transport.js';
import { createTransport } from './http/transport.js';

/** The production address of the API. */
export const DEFAULT_API_BASE = 'https://api.vitablehealth.com';

/** How tokens are obtained, where the API is, and how long to wait for it. */
export interface ConnectionOptions {
  /** Default {@link DEFAULT_API_BASE}. {@link acceptApiBase} decides which addresses are accepted. */
  readonly apiBase?: string | undefined;
  /** URL on the host's server that answers with a token for the person who is signed in there. */
  readonly tokenEndpoint?: string | undefined;
  /** A function that gets the token, in place of an endpoint. */
  readonly getToken?: GetToken | undefined;
  /** Whether cookies are sent to a token endpoint of another origin. Default `same-origin`: they are not. */
  readonly tokenCredentials?: 'same-origin' | 'include' | undefined;
  /** Further origins that `apiBase` may be on. */
  readonly allowedApiOrigins?: readonly string[] | undefined;
  /** The form of the API that the server speaks. Without it, it is learned from the server's answers. */
  readonly apiVersion?: ApiVersion | undefined;
  readonly fetch?: Fetch | undefined;
  /** Milliseconds until the whole answer must have arrived: `read` 15,000, `write` 30,000, `token` 15,000 by default. */
  readonly timeouts?: (Timeouts & { readonly token?: number | undefined }) | undefined;
  /** The page's address. Default `location.href`, or the origin of a document without an address (`about:srcdoc`). */
  readonly pageUrl?: string | undefined;
  /** Tells whether the page is visible and online. If it is given, retries wait until the page is visible (R13). */
  readonly presence?: PagePresence | undefined;
}

/** Sends the operations of one API with the tokens of one person. */
export interface Connection extends Transport {
  /** Drops the token at once. The next request asks for a new one, perhaps for another person (S2). */
  forget(): void;
  /** Which wire variant the server speaks. */
  readonly wireVariant: WireVariant;
}

/**
 * @param tokens a token source to use in place of the one that the options describe
 * @throws VitableError `config` for an `apiBase` that is not accepted, and for an unknown `apiVersion`
 */
export function connect(options: ConnectionOptions, tokens?: TokenSource): Connection {
  const settings = ownProperties(options);
  const {
    apiBase = DEFAULT_API_BASE,
    allowedApiOrigins,
    fetch,
    presence,
    pageUrl = pageLocation(),
  } = settings;
  const wireVariant = createWireVariant(settings.apiVersion);
  const timeouts = ownProperties(settings.timeouts ?? {});
  const baseUrl = acceptApiBase(apiBase, { pageOrigin: originOf(pageUrl), allowedApiOrigins });
  const source = tokens ?? createTokenSource({ ...settings, timeout: timeouts.token });
  const transport = createTransport({ baseUrl, tokens: source, fetch, timeouts, presence });
  return {
    wireVariant,
    forget: source.forget,
    send: async (request) => {
      const answer = await transport.send(request);
      wireVariant.observe(answer);
      return answer;
    },
  };
}

import { VitableError } from './errors.js';
import { ownProperties } from './own-properties.js';

/** The origins that {@link acceptApiBase} compares an address with. */
export interface ApiBaseSurroundings {
  /** Origin of the page. A relative `api-base` is a path on it. Undefined or `"null"` if the page has no origin. */
  readonly pageOrigin?: string | undefined;
  /** Further origins that the host has listed with `configure()`. */
  readonly allowedApiOrigins?: readonly string[] | undefined;
}

/** Host names of the machine itself. The URL parser has already expanded short forms such as `127.1` to four numbers. */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** The parsed address, or undefined if it cannot be parsed. */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/** What `pageLocation` reads of a page's global object. */
interface Page {
  readonly location?: { readonly href: string };
  readonly origin?: string;
  readonly document?: { readonly baseURI: string };
}

/**
 * The address against which the page's own relative addresses are resolved, or undefined outside a page.
 *
 * It is `location.href`, and never `document.baseURI` alone, which a `<base>` element can move to another origin (S3). A
 * document without an address of its own (`about:srcdoc`, `about:blank`, `blob:`) belongs to an origin all the same: there
 * it is `document.baseURI`, where `fetch` resolves too, if it is on that origin, and else the root of that origin.
 */
export function pageLocation(): string | undefined {
  // Node has no `location`, although the DOM's types say that it always exists.
  const { location, origin = '', document } = globalThis as Page;
  const isHttp = (address = '') => /^https?:/.test(address);
  const [address, base] = [location?.href, document?.baseURI];
  if (isHttp(address)) return address;
  if (isHttp(base) && originOf(base) === origin) return base;
  // "null" is the origin of a sandboxed frame and of a file: for them no other address is known.
  return parseUrl(origin) ? `${origin}/` : address;
}

/** The origin of an address: the string `"null"` for `file:` and `about:srcdoc`, undefined if it cannot be parsed. */
export function originOf(address = ''): string | undefined {
  return parseUrl(address)?.origin;
}

/**
 * Checks that a person's token may be sent to a base URL (S5). Accepted are https on vitablehealth.com, https on the
 * page's own origin or an origin in `allowedApiOrigins`, and the machine itself. The check is needed because an attribute
 * in the page may have been written by a third party, which must not be able to redirect tokens.
 *
 * @returns the base with its path prefix (for example `/vitable` on the page's origin, for a host's proxy)
 * @throws VitableError `config` with the attribute `api-base`
 */
export function acceptApiBase(apiBase: string, surroundings: ApiBaseSurroundings = {}): URL {
  const { allowedApiOrigins, ...page } = ownProperties(surroundings);
  // The origin "null" becomes undefined here. With "null" as its base not even an absolute URL could be parsed.
  const pageOrigin = originOf(page.pageOrigin);
  const url = parseUrl(apiBase, pageOrigin);
  // Refuses a user name, a password, a query and a fragment, even a bare "?" or "#".
  if (url !== undefined && /^https?:\/\/[^/@]+\/[^?#]*$/.test(url.href)) {
    const { protocol, hostname, origin } = url;
    const isAccepted =
      LOOPBACK.test(hostname) ||
      (protocol === 'https:' &&
        (/^(.+\.)?vitablehealth\.com$/.test(hostname) ||
          origin === pageOrigin ||
          allowedApiOrigins?.some((allowed) => originOf(allowed) === origin)));
    if (isAccepted) return url;
  }
  throw new VitableError('config', {
    message: 'api-base must be https on vitablehealth.com, this origin, loopback or in allowedApiOrigins.',
    attribute: 'api-base',
  });
}

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

/** The address of the page, or undefined outside a page. */
export function pageLocation(): string | undefined {
  // Node has no `location`, although the DOM's types say that it always exists.
  return (globalThis as { location?: Location }).location?.href;
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

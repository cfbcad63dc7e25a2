import { VitableError } from './errors.js';
import { own } from './own.js';

export interface ApiBaseSurroundings {
  /** Origin of the page; a relative `api-base` is a path on it. Undefined or `"null"`: there is none. */
  readonly pageOrigin?: string | undefined;
  /** Further origins that the host has listed with `configure()`. */
  readonly allowedApiOrigins?: readonly string[] | undefined;
}

/** Names and addresses that never leave the machine. The URL parser has brought `127.1` and the like to four numbers. */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** An address, or undefined for what is none. */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/** The address of the page, where there is one. */
export function pageLocation(): string | undefined {
  // Absent in Node, whatever the DOM's types say.
  return (globalThis as { location?: Location }).location?.href;
}

/** The origin of an address; `null`, in letters, for `file:` and `about:srcdoc`, undefined for what is no address. */
export function originOf(address = ''): string | undefined {
  return parseUrl(address)?.origin;
}

/**
 * The base URL of the API, if a person's token may be sent there (S5): an attribute that someone else may have
 * written must not be able to lead it elsewhere.
 *
 * @returns the base with its path prefix (`/vitable` on the page's origin, for a host's proxy)
 * @throws VitableError `config` naming `api-base`
 */
export function acceptApiBase(apiBase: string, surroundings: ApiBaseSurroundings = {}): URL {
  const { allowedApiOrigins, ...page } = own(surroundings);
  // "null" is no address, and so becomes undefined: even an absolute URL can't be parsed on top of it.
  const pageOrigin = originOf(page.pageOrigin);
  const url = parseUrl(apiBase, pageOrigin);
  // No user name and no password; no query and no fragment, not even a bare "?" or "#".
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

import { VitableError } from './errors.js';
import { own } from './own.js';

export interface ApiBaseSurroundings {
  /** Origin of the page; a relative `api-base` is a path on it. Undefined or `"null"`: there is none. */
  readonly pageOrigin?: string | undefined;
  /** Further origins that the host has listed with `configure()`. */
  readonly allowedApiOrigins?: readonly string[] | undefined;
}

const refused = () =>
  new VitableError('config', {
    message:
      "api-base must be https on vitablehealth.com, this page's own origin, loopback, or in configure({ allowedApiOrigins }); without user name, query or fragment.",
    attribute: 'api-base',
  });

/** Names and addresses that never leave the machine. The URL parser has brought `127.1` and the like to four numbers. */
function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

const parse = (url: string, base?: string): URL | undefined => {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
};

/** The origin of an address; `null`, in letters, for `file:` and `about:srcdoc`, undefined for what is no address. */
export function originOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : parse(address)?.origin;
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
  const url = parse(apiBase, pageOrigin);
  // Also a bare "?" or "#", which `search` and `hash` don't show.
  if (url === undefined || url.username + url.password !== '' || /[?#]/.test(url.href)) throw refused();
  const { protocol, hostname, origin } = url;
  const isAccepted = isLoopback(hostname)
    ? /^https?:$/.test(protocol)
    : protocol === 'https:' &&
      (/^(.+\.)?vitablehealth\.com$/.test(hostname) ||
        origin === pageOrigin ||
        allowedApiOrigins?.some((allowed) => originOf(allowed) === origin));
  if (isAccepted !== true) throw refused();
  return url;
}

import type { TokenRequestOptions } from '../api/auth/token-request.js';
import { tokenAddress } from '../api/auth/token-request.js';
import type { VitableError } from '../api/errors.js';
import { shared } from '../api/shared-state.js';

/**
 * Writes a message for the page's developer to the console, once a page. No other code of this library writes there.
 *
 * A message may contain attributes, codes and paths, but never a token, text from an answer or a person's name (S1).
 */
export function warnOnce(message: string): void {
  const said = shared('warnings', () => new Set<string>());
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[vitable-elements] ${message}`);
}

/** Errors that the developer has read of already, on the page as a whole. */
const reported = () => shared('reported errors', () => new WeakSet<VitableError>());

/** Warns about an error that only a developer can fix: wrong settings, or an API that breaks its contract. */
export function warnAboutError(element: string, error: VitableError): void {
  if ((error.code !== 'config' && error.code !== 'contract') || reported().has(error)) return;
  const place = error.attribute ?? error.path;
  warnOnce(`<${element}> ${error.code}${place === undefined ? '' : ` (${place})`}: ${error.message}`);
}

/**
 * Warns that the host's own server, or its function, gave no token. The person reads that they are signed out or may try
 * again; whether that is so, or the endpoint is at fault, only the developer can tell.
 */
export function warnAboutToken(settings: TokenRequestOptions, error: VitableError): void {
  const { code, status, message } = error;
  if (settings.getToken) {
    // An error that the host's function has thrown on purpose is known to the host.
    if (code === 'network') warnOnce(message);
    return;
  }
  // Without an address no request was sent. The element says so.
  if (code === 'config' && status === undefined) return;
  reported().add(error);
  const isSignedOut = code === 'session-expired';
  const answer = status !== undefined ? `status ${status}.` : isSignedOut ? 'a redirect.' : message;
  const advice = isSignedOut
    ? 'If somebody is signed in, find out why it refuses: its session, origin or header check.'
    : 'It must answer POST with {access_token, expires_in}.';
  // Without its query, which may name a person.
  const { origin = '', pathname = '' } = tokenAddress(settings) ?? {};
  warnOnce(`No token from token-endpoint ${origin}${pathname}: ${answer} ${advice}`);
}

/** How this copy of the library gets Spanish, by the entry point in use. */
let spanish = "import 'vitable-elements/locales/es'";

/** Sets the advice for Spanish, for an entry point whose users can't import a module. */
export function setSpanishAdvice(advice: string): void {
  spanish = advice;
}

/** Fetches the words of a locale, in a copy of the library that can. Resolves to whether there are some. */
let fetchWords: ((locale: string) => Promise<boolean>) | undefined;

/** Sets what to do about a locale without words before the developer is warned. */
export function loadMissingLanguage(load: (locale: string) => Promise<boolean>): void {
  fetchWords = load;
}

/** Warns that a locale has no words, and says how it gets some, unless they can be fetched. */
export function warnAboutLocale(locale: string): void {
  const warn = () => {
    const advice = /^es(?![a-z])/i.test(locale) ? `For Spanish, ${spanish}.` : 'Add words with "messages".';
    warnOnce(`No words for locale "${locale}"; English is used. ${advice}`);
  };
  if (fetchWords) void fetchWords(locale).then((isThere) => isThere || warn());
  else warn();
}

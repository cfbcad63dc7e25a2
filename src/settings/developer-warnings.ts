import type { TokenRequestOptions } from '../api/auth/token-request.js';
import type { VitableError } from '../api/errors.js';
import { shared } from '../api/shared-state.js';
import { LazyModule } from '../dom/lazy-module.js';
import type * as Advice from './developer-advice.js';

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

/** The messages. Most pages need none of them. */
export const advice = new LazyModule(() => import('./developer-advice.js'));

/**
 * Writes a message of `developer-advice.ts`, which is loaded first. If it can't be loaded, the console has the name of the
 * message and the error's own text.
 *
 * @param about the name of the message
 * @param facts what it says
 */
export function warn<About extends keyof typeof Advice>(
  about: About,
  ...facts: Parameters<(typeof Advice)[About]>
): void {
  const write = (messages: typeof Advice) => {
    const message = (messages[about] as (...given: typeof facts) => string | undefined)(...facts);
    if (message) warnOnce(message);
  };
  if (advice.module) return write(advice.module);
  void advice.load().then(write, () => {
    const [fact, error] = facts as readonly unknown[];
    warnOnce([about, (error as Partial<Error> | undefined)?.message ?? fact].filter(Boolean).join(': '));
  });
}

/** Warns about an error that only a developer can fix: wrong settings, or an API that breaks its contract. */
export function warnAboutError(element: string, error: VitableError): void {
  if (error.code === 'config' || error.code === 'contract') warn('error', element, error);
}

/** Warns that the host's own server, or its function, gave no token. */
export function warnAboutToken(settings: TokenRequestOptions, error: VitableError): void {
  warn('token', settings, error);
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
  const advise = () => warn('locale', locale, spanish);
  if (fetchWords) void fetchWords(locale).then((isThere) => isThere || advise());
  else advise();
}

import type { VitableError } from '../api/errors.js';

const said = new Set<string>();

/**
 * Writes a message for the page's developer to the console, once. No other code of this library writes there.
 *
 * A message may contain attributes, codes and paths, but never a token, text from an answer or a person's name (S1).
 */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[vitable-elements] ${message}`);
}

/** Warns about an error that only a developer can fix: wrong settings, or an API that breaks its contract. */
export function warnAboutError(element: string, error: VitableError): void {
  if (error.code !== 'config' && error.code !== 'contract') return;
  const place = error.attribute ?? error.path;
  warnOnce(`<${element}> ${error.code}${place === undefined ? '' : ` (${place})`}: ${error.message}`);
}

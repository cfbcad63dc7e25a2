import type { VitableError } from '../api/errors.js';

const said = new Set<string>();

/**
 * Tells the page's developer something, once, in the console: the only place of this library that writes there.
 *
 * What is said names attributes, codes and paths; never a token, an answer's text or a person (S1).
 */
export function reportOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[vitable-elements] ${message}`);
}

/** Tells the developer about an error that only a developer can mend: wrong settings, or an API that broke its contract. */
export function reportError(element: string, error: VitableError): void {
  if (error.code !== 'config' && error.code !== 'contract') return;
  const place = error.attribute ?? error.path;
  reportOnce(`<${element}> ${error.code}${place === undefined ? '' : ` (${place})`}: ${error.message}`);
}

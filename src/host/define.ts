import { version } from '../api/version.js';
import { VitableProvider } from './provider.js';
import { reportOnce } from './report.js';
import { PROVIDER_NAME } from './resolve.js';

/** Where copies of this library on one page meet, across bundles. */
const COPIES = Symbol.for('vitable-elements');

interface Copies {
  readonly version: string;
  warned: boolean;
}

/**
 * Registers an element, unless its name is taken: by another copy of this library, which then serves the page (R20).
 *
 * Throws nothing, warns once a page. Does nothing where there is no page, so that every door can be imported in Node.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (typeof window === 'undefined') return;
  const page = window as unknown as Record<symbol, Copies | undefined>;
  const defined = customElements.get(name);
  if (defined === undefined) {
    page[COPIES] ??= { version, warned: false };
    customElements.define(name, element);
  } else if (defined !== element) {
    warnOfSecondCopy();
  }
}

/** Registers an element and, ahead of it, the provider that its settings may be on: each element's own door does. */
export function defineWithProvider(name: string, element: CustomElementConstructor): void {
  define(PROVIDER_NAME, VitableProvider);
  define(name, element);
}

/** Says once a page that this library was loaded twice, whichever copies notice it. */
export function warnOfSecondCopy(): void {
  const page = window as unknown as Record<symbol, Copies | undefined>;
  const copies = (page[COPIES] ??= { version: 'another', warned: false });
  if (copies.warned) return;
  copies.warned = true;
  reportOnce(
    `Loaded more than once on this page (versions ${copies.version} and ${version}). The first one is used.`,
  );
}

import { version } from '../api/version.js';
import { VitableProvider } from './provider.js';
import { warn } from './developer-warnings.js';
import { PROVIDER_NAME } from './effective-settings.js';

/** A property of `window` that all copies of this library on a page share, whatever bundle they come from. */
const COPIES = Symbol.for('vitable-elements');

interface Copies {
  readonly version: string;
  warned: boolean;
}

/**
 * Registers an element unless its name is taken. If another copy of this library has registered it, that copy stays in
 * use (R20), and the developer is warned once.
 *
 * It never throws. Outside a page it does nothing, so that every entry point can be imported in Node.
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

/** Registers the provider and then an element. The entry point of each single element uses it. */
export function defineWithProvider(name: string, element: CustomElementConstructor): void {
  define(PROVIDER_NAME, VitableProvider);
  define(name, element);
}

/** Warns that this library was loaded twice, once per page even if several copies notice it. */
export function warnOfSecondCopy(): void {
  const page = window as unknown as Record<symbol, Copies | undefined>;
  const copies = (page[COPIES] ??= { version: 'another', warned: false });
  if (copies.warned) return;
  copies.warned = true;
  warn('secondCopy', copies.version, version);
}

import { define } from './define-element.js';
import { PROVIDER_NAME } from './effective-settings.js';
import { VitableProvider } from './provider.js';

/** Registers the provider and then an element. The entry point of each single element uses it. */
export function defineWithProvider(name: string, element: CustomElementConstructor): void {
  define(PROVIDER_NAME, VitableProvider);
  define(name, element);
}

import { define } from '../../settings/define-element.js';
import { PROVIDER_NAME } from '../../settings/effective-settings.js';
import { VitableProvider } from '../../settings/provider.js';
// A page that imports only this entry point gets the type of the tag too. An empty export stays in the declaration file;
// TypeScript would drop an empty import from it.
export type {} from '../../settings/provider.js';

define(PROVIDER_NAME, VitableProvider);

import { define } from '../../host/define.js';
import { PROVIDER_NAME } from '../../host/resolve.js';
import { VitableProvider } from '../../host/provider.js';
// With this door alone, too, the tag has its type. Declarations keep an empty export, not an empty import.
export type {} from '../../host/provider.js';

define(PROVIDER_NAME, VitableProvider);

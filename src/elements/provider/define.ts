import { define } from '../../host/define.js';
import { PROVIDER_NAME } from '../../host/resolve.js';
import { VitableProvider } from '../../host/provider.js';

define(PROVIDER_NAME, VitableProvider);

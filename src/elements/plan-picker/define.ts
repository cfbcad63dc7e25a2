import { defineWithProvider } from '../../settings/define-with-provider.js';
import { VitablePlanPicker } from './plan-picker.js';
// A page that imports this entry point alone gets the types of the tags and events too. A declaration file keeps an empty
// export, but drops an empty import.
export type {} from '../../settings/provider.js';
export type {} from './events.js';
export type {} from './plan-picker.js';

defineWithProvider('vitable-plan-picker', VitablePlanPicker);

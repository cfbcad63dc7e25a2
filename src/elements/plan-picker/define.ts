import { defineWithProvider } from '../../settings/define-element.js';
import { VitablePlanPicker } from './plan-picker.js';
// With this door alone, too, its tag, the provider's and the events have types. Declarations keep an empty export, not
// an empty import.
export type {} from '../../settings/provider.js';
export type {} from './events.js';
export type {} from './plan-picker.js';

defineWithProvider('vitable-plan-picker', VitablePlanPicker);

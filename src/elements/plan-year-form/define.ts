import { defineWithProvider } from '../../host/define.js';
import { VitablePlanYearForm } from './plan-year-form.js';
// With this door alone, too, its tag, the provider's and the events have types. Declarations keep an empty export, not
// an empty import.
export type {} from '../../host/provider.js';
export type {} from './events.js';
export type {} from './plan-year-form.js';

defineWithProvider('vitable-plan-year-form', VitablePlanYearForm);

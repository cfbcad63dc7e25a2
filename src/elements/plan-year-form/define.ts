import { defineWithProvider } from '../../settings/define-with-provider.js';
import { VitablePlanYearForm } from './plan-year-form.js';
// A page that imports only this entry point gets the types of the tag, of `<vitable-provider>` and of the events too.
// An empty export stays in the declaration file; TypeScript would drop an empty import from it.
export type {} from '../../settings/provider.js';
export type {} from './events.js';
export type {} from './plan-year-form.js';

defineWithProvider('vitable-plan-year-form', VitablePlanYearForm);

import { defineWithProvider } from '../../settings/define-with-provider.js';
import { VitablePlanYearCard } from './plan-year-card.js';
// A page that imports only this entry point gets the types of the tag, of `<vitable-provider>` and of the events too.
// An empty export stays in the declaration file; TypeScript would drop an empty import from it.
export type {} from '../../events/shared.js';
export type {} from '../../settings/provider.js';
export type {} from './plan-year-card.js';

defineWithProvider('vitable-plan-year-card', VitablePlanYearCard);

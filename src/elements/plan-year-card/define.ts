import { defineWithProvider } from '../../host/define.js';
import { VitablePlanYearCard } from './plan-year-card.js';
// With this door alone, too, its tag, the provider's and the events have types. Declarations keep an empty export, not
// an empty import.
export type {} from '../../controllers/view-change.js';
export type {} from '../../host/provider.js';
export type {} from './plan-year-card.js';

defineWithProvider('vitable-plan-year-card', VitablePlanYearCard);

import { defineWithProvider } from '../../host/define.js';
import { VitablePlanYearList } from './plan-year-list.js';
// With this door alone, too, its tag, the provider's and the events have types. Declarations keep an empty export, not
// an empty import.
export type {} from '../../host/provider.js';
export type {} from './events.js';
export type {} from './plan-year-list.js';

defineWithProvider('vitable-plan-year-list', VitablePlanYearList);

import { defineWithProvider } from '../../host/define.js';
import { VitableEnrollmentCard } from './enrollment-card.js';
// With this door alone, too, its tag, the provider's and the events have types. Declarations keep an empty export, not
// an empty import.
export type {} from '../../host/provider.js';
export type {} from './events.js';
export type {} from './enrollment-card.js';

defineWithProvider('vitable-enrollment-card', VitableEnrollmentCard);

import { defineWithProvider } from '../../settings/define-with-provider.js';
import { VitableEnrollmentCard } from './enrollment-card.js';
// A page that imports only this entry point gets the types of the tag, of `<vitable-provider>` and of the events too.
// An empty export stays in the declaration file; TypeScript would drop an empty import from it.
export type {} from '../../settings/provider.js';
export type {} from './events.js';
export type {} from './enrollment-card.js';

defineWithProvider('vitable-enrollment-card', VitableEnrollmentCard);

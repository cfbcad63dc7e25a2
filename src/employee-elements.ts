/** The classes of the elements for employees and of the provider, by their tag names. */
import { VitableEnrollmentCard } from './elements/enrollment-card/enrollment-card.js';
import { VitablePlanPicker } from './elements/plan-picker/plan-picker.js';
import { VitableQleList } from './elements/qle-list/qle-list.js';
import { VitableProvider } from './settings/provider.js';
import { PROVIDER_NAME } from './settings/effective-settings.js';

export const employeeElements: Readonly<Record<string, CustomElementConstructor>> = {
  [PROVIDER_NAME]: VitableProvider,
  'vitable-plan-picker': VitablePlanPicker,
  'vitable-enrollment-card': VitableEnrollmentCard,
  'vitable-qle-list': VitableQleList,
};

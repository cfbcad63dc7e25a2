/** Entry point of the script-tag file with every element, in English and Spanish: one classic, self-contained file. */
import './locales/es.js';
import { VitablePlanYearCard } from './elements/plan-year-card/plan-year-card.js';
import { VitablePlanYearForm } from './elements/plan-year-form/plan-year-form.js';
import { VitablePlanYearList } from './elements/plan-year-list/plan-year-list.js';
import { employeeElements } from './employee-elements.js';
import { startFromScriptTag } from './settings/script-tag.js';

startFromScriptTag(document.currentScript, {
  ...employeeElements,
  'vitable-plan-year-list': VitablePlanYearList,
  'vitable-plan-year-card': VitablePlanYearCard,
  'vitable-plan-year-form': VitablePlanYearForm,
});

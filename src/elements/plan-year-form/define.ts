import { define } from '../../host/define.js';
import { VitablePlanYearForm } from './plan-year-form.js';

define('vitable-plan-year-form', VitablePlanYearForm);

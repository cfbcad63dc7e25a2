import { define } from '../../host/define.js';
import { VitablePlanPicker } from './plan-picker.js';

define('vitable-plan-picker', VitablePlanPicker);

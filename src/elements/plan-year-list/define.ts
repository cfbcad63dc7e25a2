import { define } from '../../host/define.js';
import { VitablePlanYearList } from './plan-year-list.js';

define('vitable-plan-year-list', VitablePlanYearList);

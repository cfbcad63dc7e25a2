import { define } from '../../host/define.js';
import { VitablePlanYearCard } from './plan-year-card.js';

define('vitable-plan-year-card', VitablePlanYearCard);

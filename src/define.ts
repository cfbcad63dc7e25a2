/** Entry point that registers every element, in English and Spanish. */
import './locales/es.js';
import './elements/provider/define.js';
import './elements/plan-picker/define.js';
import './elements/enrollment-card/define.js';
import './elements/qle-list/define.js';
import './elements/plan-year-list/define.js';
import './elements/plan-year-card/define.js';
import './elements/plan-year-form/define.js';

/** The script tag with the elements for employees alone, in English and Spanish. */
import './locales/es.js';
import { employeeElements } from './employee-elements.js';
import { openScriptDoor } from './host/script-tag.js';

openScriptDoor(document.currentScript, employeeElements);

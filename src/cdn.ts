/** The script tag with every element, in English and Spanish: one classic, self-contained file. */
import './locales/es.js';
import { employeeElements } from './employee-elements.js';
import { openScriptDoor } from './host/script-tag.js';

openScriptDoor(document.currentScript, employeeElements);

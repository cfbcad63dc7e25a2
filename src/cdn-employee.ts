/** Entry point of the script-tag file with only the elements for employees, in English: one classic, self-contained file. */
import { employeeElements } from './employee-elements.js';
import { startFromScriptTag } from './settings/script-tag.js';

startFromScriptTag(document.currentScript, employeeElements);

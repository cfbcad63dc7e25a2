import { isObject } from '../own-properties.js';
import { decodeError } from '../decode/readers.js';

/**
 * The JSON of a request body. Fields that are undefined or null are left out, because the effect of null is unknown
 * ([leave unchanged fields out](../README.md#leave-unchanged-fields-out)).
 *
 * Objects and arrays are written here and not by `JSON.stringify`, which would call a `toJSON` method on each of them.
 * Old page libraries put such a method on `Array.prototype`, and it turns lists into strings (S6).
 */
export function writeJson(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join()}]`;
  const fields = Object.entries(value).filter(([, field]) => (field ?? null) !== null);
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${writeJson(field)}`).join()}}`;
}

/**
 * The value of an answer's text; undefined if the text is empty. `trim` also removes a byte-order mark (R10).
 *
 * @throws VitableError `contract` for HTML, truncated JSON and the like. It contains nothing of the text (S1).
 */
export function readJson(text: string): unknown {
  const trimmed = text.trim();
  try {
    return trimmed === '' ? undefined : (JSON.parse(trimmed) as unknown);
  } catch {
    throw decodeError('$', 'JSON');
  }
}

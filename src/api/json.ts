import { isObject } from './own.js';
import { misfit } from './schema.js';

/**
 * The JSON of a request body. Fields that are undefined or null are left out: what a null does in a write is unknown
 * (trap 12).
 *
 * Objects and arrays are written here rather than by `JSON.stringify`, which would ask each of them for a `toJSON`:
 * old page libraries put one on `Array.prototype`, and it turns lists into strings (S6).
 */
export function writeJson(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join()}]`;
  const fields = Object.entries(value).filter(([, field]) => (field ?? null) !== null);
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${writeJson(field)}`).join()}}`;
}

/**
 * The value of an answer's text; undefined for an empty one. `trim` takes a byte-order mark off too (R10).
 *
 * @throws VitableError `contract` for HTML, truncated JSON and the like, without a word of the text (S1)
 */
export function readJson(text: string): unknown {
  const trimmed = text.trim();
  try {
    return trimmed === '' ? undefined : (JSON.parse(trimmed) as unknown);
  } catch {
    throw misfit('$', 'JSON');
  }
}

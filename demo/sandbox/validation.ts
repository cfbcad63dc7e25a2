import { ApiError, invalid } from './api-error.js';
import { isCalendarDate, type CalendarDate } from './calendar.js';

/**
 * Functions that read requests. Each refuses a wrong field by its name, with a 422, or with a 400 where the body is not
 * JSON.
 */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for `{…}`, not for an array or null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The body as an object.
 *
 * @throws ApiError 400 `malformed_json`, 422 when it is JSON but not an object
 */
export function parseJsonObject(text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ApiError(400, 'malformed_json', 'The request body is not valid JSON.');
  }
  if (!isJsonObject(value)) throw invalid('The request body must be a JSON object.');
  return value;
}

/**
 * Refuses a field, or a query parameter, that the documents do not have.
 *
 * @param at the place of the object within the body, with a dot at its end
 */
export function assertOnly(given: object, documented: readonly string[], at = ''): void {
  const other = Object.keys(given).find((key) => !documented.includes(key));
  if (other !== undefined) throw invalid(`${at}${other} is not documented.`);
}

function own(body: JsonObject, key: string): unknown {
  return Object.hasOwn(body, key) ? body[key] : undefined;
}

/** A string that must be present and not empty. */
export function requiredText(body: JsonObject, key: string, at = key): string {
  const value = own(body, key);
  if (value === undefined || value === null) throw invalid(`${at} is required.`);
  if (typeof value !== 'string' || value.trim() === '') throw invalid(`${at} must be a non-empty string.`);
  return value;
}

/**
 * A string that may be missing or null, at most `limit` characters long. Characters are code points: an
 * emoji counts once.
 */
export function optionalText(body: JsonObject, key: string, limit: number): string | null {
  const value = own(body, key);
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw invalid(`${key} must be a string.`);
  const length = Array.from(value).length;
  if (length > limit) throw invalid(`${key} has ${length} characters; at most ${limit} are allowed.`);
  return value;
}

/** One of the listed values, letter by letter. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[], at: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw invalid(`${at} must be one of: ${allowed.join(', ')}.`);
  return found;
}

/** One of the listed values, which must be present. */
export function requiredOneOf<T extends string>(
  body: JsonObject,
  key: string,
  allowed: readonly T[],
  at = key,
): T {
  const value = own(body, key);
  if (value === undefined || value === null) throw invalid(`${at} is required.`);
  return oneOf(value, allowed, at);
}

/** A calendar date that exists. */
export function calendarDate(value: unknown, at: string): CalendarDate {
  if (typeof value !== 'string' || !isCalendarDate(value)) {
    throw invalid(`${at} must be a calendar date, YYYY-MM-DD.`);
  }
  return value;
}

/** A calendar date that must be present. */
export function requiredDate(body: JsonObject, key: string): CalendarDate {
  const value = own(body, key);
  if (value === undefined || value === null) throw invalid(`${key} is required.`);
  return calendarDate(value, key);
}

/** An amount in whole cents, zero or more. */
export function requiredCents(body: JsonObject, key: string, at: string): number {
  const value = own(body, key);
  if (value === undefined || value === null) throw invalid(`${at} is required.`);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw invalid(`${at} must be a whole number of cents, 0 or more.`);
  }
  return value;
}

/** A list with at least one object in it. */
export function requiredObjects(body: JsonObject, key: string): JsonObject[] {
  const value = own(body, key);
  if (value === undefined || value === null) throw invalid(`${key} is required.`);
  if (!Array.isArray(value)) throw invalid(`${key} must be a list.`);
  if (value.length === 0) throw invalid(`${key} must have at least one entry.`);
  return value.map((entry: unknown, index) => {
    if (!isJsonObject(entry)) throw invalid(`${key}[${index}] must be an object.`);
    return entry;
  });
}

/** A list of different strings; missing and null read as the empty list. */
export function optionalIds(body: JsonObject, key: string, at: string): string[] {
  const value = own(body, key);
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalid(`${at} must be a list of ids.`);
  const ids = value.map((entry: unknown) => {
    if (typeof entry !== 'string') throw invalid(`${at} must be a list of ids.`);
    return entry;
  });
  if (new Set(ids).size !== ids.length) throw invalid(`${at} names an id twice.`);
  return ids;
}

/** A query parameter that is a whole number within bounds; undefined when it was not sent. */
export function queryInteger(
  text: string | undefined,
  key: string,
  minimum: number,
  maximum: number,
): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= minimum && number <= maximum)) {
    const range =
      maximum === Number.MAX_SAFE_INTEGER ? `${minimum} or more` : `from ${minimum} to ${maximum}`;
    throw invalid(`${key} must be a whole number ${range}.`);
  }
  return number;
}

/** A query parameter that is one of the listed values; undefined when it was not sent. */
export function queryOneOf<T extends string>(
  text: string | undefined,
  key: string,
  allowed: readonly T[],
): T | undefined {
  return text === undefined ? undefined : oneOf(text, allowed, key);
}

import type { VitableErrorCode } from './errors.js';
import { VitableError } from './errors.js';
import type { CalendarDate, OrUnknown, Timestamp } from './models.js';
import { isObject, ownValue } from './own.js';

/**
 * The words in which the decoders are written. Each is a reader: it gives what it reads, or throws an error that says
 * what should have been there and never what was (S1).
 */

/**
 * Reads a value by its description.
 *
 * @param at the JSON path of the value
 * @param fail makes the error; that of an answer which is not as documented, unless said otherwise
 */
export type Reader<Output> = (value: unknown, at: string, fail?: typeof misfit) => Output;

/**
 * The error for a value that is not as expected: an answer that is not as documented (`contract`), or something of the
 * caller's. Both words are ours, never the value that came (S1).
 */
export const misfit = (
  path: string,
  expected: string,
  code: VitableErrorCode = 'contract',
  attribute?: string,
) => new VitableError(code, { message: `Expected ${expected} at ${path}.`, path, attribute });

const isString = (value: unknown): value is string => typeof value === 'string';

/** What a value must be, in a test and in words. The words are read after "expected". */
export const being =
  <Output>(test: (value: unknown) => boolean, expected: string): Reader<Output> =>
  (value, at, fail = misfit) => {
    if (!test(value)) throw fail(at, expected);
    return value as Output;
  };

/** Any string; text from the server is text. */
export const text = /* @__PURE__ */ being<string>(isString, 'a string');

/** An id: a string even where it looks like a number (trap 16), and never empty. */
export const id = /* @__PURE__ */ being<string>(
  (value) => isString(value) && value !== '',
  'a non-empty string',
);

const amount = /* @__PURE__ */ being<number>(Number.isSafeInteger, 'integer cents');

/** Integer cents. Larger than a safe integer is not an amount that can be added up. JSON may say -0, which reads 0. */
export const cents: Reader<number> = (value, at, fail) => amount(value, at, fail) + 0;

/** Whether this is a day that exists, written `YYYY-MM-DD` (trap 13): 2026-02-30 is not. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (!isString(value) || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  // Engines differ on a 30th of February: some refuse it, some move it to March.
  const instant = Date.parse(value);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

/** A day on the calendar. A timestamp in its place is an error: which day it means depends on a time zone. */
export const calendarDate = /* @__PURE__ */ being<CalendarDate>(isCalendarDate, 'a calendar date YYYY-MM-DD');

/** An instant with its offset, RFC 3339. */
export const timestamp = /* @__PURE__ */ being<Timestamp>(
  (value) =>
    isString(value) &&
    /^.{10}T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(value) &&
    isCalendarDate(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value)),
  'an RFC 3339 timestamp',
);

/** How long something lasts. */
export const seconds = /* @__PURE__ */ being<number>(
  (value) => Number.isFinite(value) && (value as number) > 0,
  'a number above zero',
);

/** A whole number within limits, both included. */
export const whole = (least: number, most = Infinity) =>
  being<number>(
    (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most,
    `an integer from ${least}${most < Infinity ? ` to ${most}` : ''}`,
  );

/** Text of at most so many characters, as people count them: an emoji is one, though two units of a string. */
export const upTo = (most: number) =>
  being<string>((value) => isString(value) && Array.from(value).length <= most, `at most ${most} characters`);

/** One of these words and no other. */
export const among = <const Word extends string>(words: readonly Word[]) =>
  being<Word>((value) => words.includes(value as Word), `one of ${words.join(', ')}`);

/** One of the documented values, or the raw text of another one; a decoded `{unknown}` passes as it is. */
export const oneOf =
  <Known extends string>(known: readonly Known[]): Reader<OrUnknown<Known>> =>
  (value, at, fail) => {
    const raw = text(ownValue(value, 'unknown') ?? value, at, fail);
    return isString(value) && known.includes(raw as Known) ? (raw as Known) : { unknown: raw };
  };

/** What may be missing or null: both mean "not provided" and read null, never zero (trap 6). */
export const orNull =
  <Output>(read: Reader<Output>): Reader<Output | null> =>
  (value, at, fail) =>
    (value ?? null) === null ? null : read(value, at, fail);

/** Yes, no, or not provided: what is of another type, where no document says of which it is, is no mistake of the API's. */
export const flag: Reader<boolean | null> = (value) => (typeof value === 'boolean' ? value : null);

/** A list of what `read` reads, with at least so many items. */
export const listOf = <Item>(read: Reader<Item>, least = 0): Reader<Item[]> => {
  const list = being<unknown[]>(
    (value) => Array.isArray(value) && value.length >= least,
    least > 0 ? 'a non-empty array' : 'an array',
  );
  return (value, at, fail) => list(value, at, fail).map((item, index) => read(item, `${at}[${index}]`, fail));
};

const object = /* @__PURE__ */ being<object>(
  (value) => isObject(value) && !Array.isArray(value),
  'an object',
);

/**
 * An object with these fields, all others ignored.
 *
 * Only own keys are read, so that nothing is taken from what the page has put on `Object.prototype` (S6). A missing
 * field is reported by its own reader, with the type it should have had.
 *
 * @param aliases for a field: the name under which another wire variant sends it; the paths of errors use it too
 */
export const shape =
  <Fields extends Record<string, Reader<unknown>>>(
    fields: Fields,
    aliases: Partial<Record<string, string>> = {},
  ): Reader<{ [Key in keyof Fields]: ReturnType<Fields[Key]> }> =>
  (value, at, fail) => {
    object(value, at, fail);
    const entries = Object.entries(fields).map(([key, read]) => {
      // Our own name goes first, so that a model reads as itself.
      const names = [key, ownValue(aliases, key) as string];
      const name = names.find((one) => (ownValue(value, one) ?? null) !== null) ?? key;
      return [key, read(ownValue(value, name), `${at}.${name}`, fail)];
    });
    return Object.fromEntries(entries) as { [Key in keyof Fields]: ReturnType<Fields[Key]> };
  };

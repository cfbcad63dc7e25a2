import type { VitableErrorCode } from '../errors.js';
import { isCalendarDate } from '../calendar-date.js';
import { VitableError } from '../errors.js';
import type { CalendarDate, OrUnknown, Timestamp } from '../models.js';
import { isObject, ownValue } from '../own-properties.js';
import { characterCount } from '../text-length.js';

/**
 * The building blocks of the decoders. Each is a reader: it returns the value that it has checked, or throws an error.
 * The error names what was expected and never contains the value that came (S1).
 */

/**
 * Checks a value and returns it with its type.
 *
 * @param at the JSON path of the value
 * @param fail makes the error; by default a `contract` error, for an answer that is not as documented
 */
export type Reader<Output> = (value: unknown, at: string, fail?: typeof decodeError) => Output;

/**
 * The error for a value that is not as expected: `contract` for an answer of the API, another code for a value from the
 * caller. Its text consists of our own words and never contains the value (S1).
 */
export const decodeError = (
  path: string,
  expected: string,
  code: VitableErrorCode = 'contract',
  attribute?: string,
) => new VitableError(code, { message: `Expected ${expected} at ${path}.`, path, attribute });

const isString = (value: unknown): value is string => typeof value === 'string';

/** A reader from a test and a description of the expected value. The description follows "Expected" in the message. */
export const predicate =
  <Output>(test: (value: unknown) => boolean, expected: string): Reader<Output> =>
  (value, at, fail = decodeError) => {
    if (!test(value)) throw fail(at, expected);
    return value as Output;
  };

/** Any string. */
export const string = /* @__PURE__ */ predicate<string>(isString, 'a string');

/** An id: a string, never empty. A number is an error ([ids are strings](../README.md#ids-are-strings)). */
export const id = /* @__PURE__ */ predicate<string>(
  (value) => isString(value) && value !== '',
  'a non-empty string',
);

const amount = /* @__PURE__ */ predicate<number>(Number.isSafeInteger, 'integer cents');

/** Integer cents, at most a safe integer, so that amounts can be added exactly. The JSON value -0 becomes 0. */
export const cents: Reader<number> = (value, at, fail) => amount(value, at, fail) + 0;

/** A day on the calendar. A timestamp is an error, because its day depends on a time zone. */
export const calendarDate = /* @__PURE__ */ predicate<CalendarDate>(
  isCalendarDate,
  'a calendar date YYYY-MM-DD',
);

/** An instant with its offset from UTC, RFC 3339. */
export const timestamp = /* @__PURE__ */ predicate<Timestamp>(
  (value) =>
    isString(value) &&
    /^.{10}T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(value) &&
    isCalendarDate(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value)),
  'an RFC 3339 timestamp',
);

/** A duration in seconds, above zero. */
export const seconds = /* @__PURE__ */ predicate<number>(
  (value) => Number.isFinite(value) && (value as number) > 0,
  'a number above zero',
);

/** An integer from `least` to `most`, both included. */
export const integer = (least: number, most = Infinity) =>
  predicate<number>(
    (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most,
    `an integer from ${least}${most < Infinity ? ` to ${most}` : ''}`,
  );

/** Text of at most `most` characters (code points). */
export const textUpTo = (most: number) =>
  predicate<string>(
    (value) => isString(value) && characterCount(value) <= most,
    `at most ${most} characters`,
  );

/** Exactly one of the given words. */
export const literal = <const Word extends string>(words: readonly Word[]) =>
  predicate<Word>((value) => words.includes(value as Word), `one of ${words.join(', ')}`);

/** One of the documented values, or `{unknown}` with the raw text. A value that is already `{unknown}` stays as it is. */
export const openEnum =
  <Known extends string>(known: readonly Known[]): Reader<OrUnknown<Known>> =>
  (value, at, fail) => {
    const raw = string(ownValue(value, 'unknown') ?? value, at, fail);
    return isString(value) && known.includes(raw as Known) ? (raw as Known) : { unknown: raw };
  };

/**
 * A value that may be missing or null. Both mean "not provided" and become null, never zero
 * ([missing is not zero](../README.md#missing-is-not-zero)).
 */
export const nullable =
  <Output>(read: Reader<Output>): Reader<Output | null> =>
  (value, at, fail) =>
    (value ?? null) === null ? null : read(value, at, fail);

/** True or false. */
export const boolean = /* @__PURE__ */ predicate<boolean>(
  (value) => typeof value === 'boolean',
  'true or false',
);

/** True, false, or null for any other value. For fields whose type is undocumented, so that no value is an error. */
export const flag: Reader<boolean | null> = (value) => (typeof value === 'boolean' ? value : null);

/** An array of at least `least` items, each read by `read`. */
export const listOf = <Item>(read: Reader<Item>, least = 0): Reader<Item[]> => {
  const list = predicate<unknown[]>(
    (value) => Array.isArray(value) && value.length >= least,
    least > 0 ? 'a non-empty array' : 'an array',
  );
  return (value, at, fail) => list(value, at, fail).map((item, index) => read(item, `${at}[${index}]`, fail));
};

const object = /* @__PURE__ */ predicate<object>(
  (value) => isObject(value) && !Array.isArray(value),
  'an object',
);

/**
 * An object with these fields. All other keys are ignored.
 *
 * Only own properties are read, so that nothing comes from `Object.prototype`, which the page may have changed (S6). A
 * missing field is reported by its own reader, with the type that was expected.
 *
 * @param aliases per field the name that another wire variant uses; the paths in errors use that name too
 */
export const shape =
  <Fields extends Record<string, Reader<unknown>>>(
    fields: Fields,
    aliases: Partial<Record<string, string>> = {},
  ): Reader<{ [Key in keyof Fields]: ReturnType<Fields[Key]> }> =>
  (value, at, fail) => {
    object(value, at, fail);
    const entries = Object.entries(fields).map(([key, read]) => {
      // Our own name comes first, so that a model decodes to an equal model.
      const names = [key, ownValue(aliases, key) as string];
      const name = names.find((one) => (ownValue(value, one) ?? null) !== null) ?? key;
      return [key, read(ownValue(value, name), `${at}.${name}`, fail)];
    });
    return Object.fromEntries(entries) as { [Key in keyof Fields]: ReturnType<Fields[Key]> };
  };

/**
 * An object that a caller sends, with these fields and no others. A key without a value (undefined or null) counts as left
 * out. The error has the place of the object and lists the fields there are. It never has the wrong key, which may be
 * anything (S1).
 *
 * @param aliases per field another name that the caller may use in its place
 * @param ignored further keys that may be there and are not sent
 */
export const closedShape = <Fields extends Record<string, Reader<unknown>>>(
  fields: Fields,
  aliases: Readonly<Record<string, string>> = {},
  ignored: readonly string[] = [],
): Reader<{ [Key in keyof Fields]: ReturnType<Fields[Key]> }> => {
  const read = shape(fields, aliases);
  const names = [...Object.keys(fields), ...Object.values(aliases)];
  return (value, at, fail = decodeError) => {
    const has = (key: string) => (ownValue(value, key) ?? null) !== null;
    const keys = isObject(value) ? Object.keys(value).filter(has) : [];
    if (keys.some((key) => !names.includes(key) && !ignored.includes(key)))
      throw fail(at, `no fields but ${names.join(', ')}`);
    for (const [name, alias] of Object.entries(aliases)) {
      if (has(name) && has(alias)) throw fail(at, `either ${name} or ${alias}`);
    }
    return read(value, at, fail);
  };
};

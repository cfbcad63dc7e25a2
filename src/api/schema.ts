import { custom, pipe, rawTransform, safeParse } from 'valibot';
import type { GenericSchema, InferOutput, IssuePathItem } from 'valibot';
import type { VitableErrorCode } from './errors.js';
import { VitableError } from './errors.js';
import type { CalendarDate, OrUnknown, Timestamp } from './models.js';
import { isObject, ownValue } from './own.js';

/**
 * The words in which the decoders are written. Each schema's message is the expected type, to be read after "expected":
 * a `contract` error says what should have been there, never what was (S1).
 */

const isString = (value: unknown): value is string => typeof value === 'string';

/** Reads a part of a value by its own schema; what is wrong with it is reported under `key`, where it has one. */
type ReadPart = <Schema extends GenericSchema>(
  schema: Schema,
  value: unknown,
  key?: string | number,
) => InferOutput<Schema>;

/** What a value must be, in a test and in words, and then what is read from it. */
export const reading = <Input, Output>(
  is: (value: unknown) => boolean,
  expected: string,
  read: (value: Input, part: ReadPart) => Output,
) =>
  pipe(
    custom<Input>(is, expected),
    rawTransform(({ dataset, addIssue }) =>
      read(dataset.value, (schema, value, key) => {
        // One kind of nothing: missing and null are the same (trap 6).
        const { issues, output } = safeParse(schema, value ?? null);
        if (issues) {
          const [{ message, path = [] }] = issues;
          // Of each step of a path only the key is ever used.
          const whole = key === undefined ? path : [{ key }, ...path];
          addIssue({ message, path: whole as [IssuePathItem] });
        }
        return output;
      }),
    ),
  );

/** Any string; text from the server is text. */
export const text = /* @__PURE__ */ custom<string>(isString, 'a string');

/** An id: a string even where it looks like a number (trap 16), and never empty. */
export const id = /* @__PURE__ */ custom<string>(
  (value) => isString(value) && value !== '',
  'a non-empty string',
);

/** Integer cents. Larger than a safe integer is not an amount that can be added up. */
export const cents = /* @__PURE__ */ reading(
  Number.isSafeInteger,
  'an integer number of cents',
  // JSON may say -0, which would read "-$0".
  (value: number) => value + 0,
);

/** Whether this is a day that exists, written `YYYY-MM-DD` (trap 13): 2026-02-30 is not. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (!isString(value) || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  // Engines differ on a 30th of February: some refuse it, some move it to March.
  const instant = Date.parse(value);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

/** A day on the calendar. A timestamp in its place is an error: which day it means depends on a time zone. */
export const calendarDate = /* @__PURE__ */ custom<CalendarDate>(
  isCalendarDate,
  'a calendar date YYYY-MM-DD',
);

/** An instant with its offset, RFC 3339. */
export const timestamp = /* @__PURE__ */ custom<Timestamp>(
  (value) =>
    isString(value) &&
    /^.{10}T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(value) &&
    isCalendarDate(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value)),
  'a timestamp YYYY-MM-DDThh:mm:ssZ',
);

/** How long something lasts. */
export const seconds = /* @__PURE__ */ custom<number>(
  (value) => Number.isFinite(value) && (value as number) > 0,
  'a number of seconds above zero',
);

/** A whole number within limits, both included. */
export const whole = (least: number, most = Infinity) =>
  custom<number>(
    (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most,
    `a whole number, ${most < Infinity ? `${least} to ${most}` : `${least} or more`}`,
  );

/** Text of at most so many characters, as people count them: an emoji is one, though two units of a string. */
export const upTo = (most: number) =>
  custom<string>(
    (value) => isString(value) && Array.from(value).length <= most,
    `a string of at most ${most} characters`,
  );

/** One of these words and no other. */
export const among = <const Word extends string>(words: readonly Word[]) =>
  custom<Word>(
    (value) => isString(value) && words.some((word) => word === value),
    `one of ${words.join(', ')}`,
  );

/** One of the documented values, or the raw text of another one; a decoded `{unknown}` passes as it is. */
export const oneOf = <Known extends string>(known: readonly Known[]) =>
  reading(
    (value) => isString(ownValue(value, 'unknown') ?? value),
    'a string',
    (value: OrUnknown<Known>): OrUnknown<Known> => {
      if (!isString(value)) return { unknown: value.unknown };
      return known.includes(value) ? value : { unknown: value };
    },
  );

/** What may be missing or null: both mean "not provided" and read null, never zero (trap 6). */
export const orNull = <Schema extends GenericSchema>(schema: Schema) =>
  reading(
    () => true,
    '',
    (value, part): InferOutput<Schema> | null => (value === null ? null : part(schema, value)),
  );

/** A list of what `schema` describes, with at least so many items. */
export const listOf = <Schema extends GenericSchema>(schema: Schema, least = 0) =>
  reading(
    (value) => Array.isArray(value) && value.length >= least,
    least > 0 ? 'an array of at least one item' : 'an array',
    (value: unknown[], part) => value.map((item, index) => part(schema, item, index)),
  );

/**
 * An object with these fields, all others ignored.
 *
 * Only own keys are read, so that nothing is taken from what the page has put on `Object.prototype` (S6). A missing
 * field is reported by its own schema, with the type it should have had.
 *
 * @param aliases for a field: the name under which another wire variant sends it; the paths of errors use it too
 */
export const shape = <Fields extends Record<string, GenericSchema>>(
  fields: Fields,
  aliases: Partial<Record<string, string>> = {},
) =>
  reading(
    (value) => isObject(value) && !Array.isArray(value),
    'an object',
    (value, part) => {
      const read = Object.entries(fields).map(([key, schema]) => {
        // Our own name goes first, so that a model reads as itself.
        const names = [key, ownValue(aliases, key) as string];
        const name = names.find((one) => (ownValue(value, one) ?? null) !== null) ?? key;
        return [key, part(schema, ownValue(value, name), name)];
      });
      return Object.fromEntries(read) as { [Key in keyof Fields]: InferOutput<Fields[Key]> };
    },
  );

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

/**
 * Reads a value by its schema.
 *
 * @param at the JSON path of the value
 * @param code of the error, and the setting it is about
 * @throws {@link misfit} for the first value that is not as it should be
 */
export function decode<Schema extends GenericSchema>(
  schema: Schema,
  value: unknown,
  at = '$',
  code?: VitableErrorCode,
  attribute?: string,
): InferOutput<Schema> {
  const { issues, output } = safeParse(schema, value ?? null);
  if (!issues) return output;
  const [{ message, path = [] }] = issues;
  const place = path.map(({ key }) => (isString(key) ? `.${key}` : `[${String(key)}]`));
  throw misfit(at + place.join(''), message, code, attribute);
}

import { array, custom, nullish, object, pipe, safeParse, transform } from 'valibot';
import type { GenericSchema, InferOutput } from 'valibot';
import { VitableError } from './errors.js';
import type { CalendarDate, OrUnknown, Timestamp } from './models.js';
import { isObject, own, ownValue } from './own.js';

/**
 * The words in which the decoders are written. Each schema's message is the expected type, to be read after "expected":
 * a `contract` error says what should have been there, never what was (S1).
 */

const isString = (value: unknown): value is string => typeof value === 'string';

/** Any string; text from the server is text. */
export const text = custom<string>(isString, 'a string');

/** An id: a string even where it looks like a number (trap 16), and never empty. */
export const id = custom<string>((value) => isString(value) && value !== '', 'a non-empty string');

/** Integer cents. Larger than a safe integer is not an amount that can be added up. */
export const cents = pipe(
  custom<number>(Number.isSafeInteger, 'an integer number of cents'),
  // JSON may say -0, which would read "-$0".
  transform((value) => value + 0),
);

/** Whether this is a day that exists, written `YYYY-MM-DD` (trap 13): 2026-02-30 is not. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (!isString(value) || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  // Engines differ on a 30th of February: some refuse it, some move it to March.
  const instant = Date.parse(value);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

/** A day on the calendar. A timestamp in its place is an error: which day it means depends on a time zone. */
export const calendarDate = custom<CalendarDate>(isCalendarDate, 'a calendar date YYYY-MM-DD');

/** An instant with its offset, RFC 3339. */
export const timestamp = custom<Timestamp>(
  (value) =>
    isString(value) &&
    /^.{10}T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(value) &&
    isCalendarDate(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value)),
  'a timestamp YYYY-MM-DDThh:mm:ssZ',
);

/** How long something lasts. */
export const seconds = custom<number>(
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
export function oneOf<Known extends string>(known: readonly Known[]): GenericSchema<OrUnknown<Known>> {
  return pipe(
    custom<OrUnknown<Known>>((value) => isString(value) || isString(ownValue(value, 'unknown')), 'a string'),
    transform((value): OrUnknown<Known> => {
      if (!isString(value)) return { unknown: value.unknown };
      return known.includes(value) ? value : { unknown: value };
    }),
  );
}

/** What may be missing or null: both mean "not provided" and read null, never zero (trap 6). */
export const orNull = <Schema extends GenericSchema>(schema: Schema) => nullish(schema, null);

/** A list of what `schema` describes. */
export const listOf = <Schema extends GenericSchema>(schema: Schema) => array(schema, 'an array');

/** The same, with at least one item. */
export const someOf = <Schema extends GenericSchema>(schema: Schema) =>
  pipe(
    custom<unknown[]>((value) => Array.isArray(value) && value.length > 0, 'an array of at least one item'),
    listOf(schema),
  );

/** Under what names the fields of an object came, for the paths of errors. */
const WIRE_NAMES = Symbol('wire names');

/**
 * An object with these fields, all others ignored.
 *
 * Only own keys are read, and the fields are kept without a prototype, because valibot looks with `in` and `for…in`
 * and would meet whatever the page has put on `Object.prototype` (S6). Each field is then present, if only as
 * undefined, so that a missing one is reported by its own schema, with the type it should have had.
 *
 * @param aliases for a field: the name under which another wire variant sends it
 */
export function shape<Fields extends Record<string, GenericSchema>>(
  fields: Fields,
  aliases: Partial<Record<keyof Fields, string>> = {},
) {
  const otherNames: Partial<Record<string, string>> = own(aliases);
  return pipe(
    custom<object>((value) => isObject(value) && !Array.isArray(value), 'an object'),
    transform((value) => {
      const names: Record<string, string> = own({});
      const picked: Record<string | symbol, unknown> = own({ [WIRE_NAMES]: names });
      for (const key of Object.keys(fields)) {
        const other = otherNames[key] ?? key;
        // Our own name goes first, so that a model reads as itself.
        const isOther =
          (ownValue(value, key) ?? undefined) === undefined && ownValue(value, other) !== undefined;
        names[key] = isOther ? other : key;
        picked[key] = ownValue(value, names[key]);
      }
      return picked;
    }),
    object(own(fields)),
  );
}

/** Makes the error for a value that is not as expected. Both words are ours, never the value that came (S1). */
export type Fault = (path: string, expected: string) => VitableError;

/** An answer that is not as documented. */
export const contractError: Fault = (path, expected) =>
  new VitableError('contract', { message: `Expected ${expected} at ${path}.`, path });

/** As `contractError`, in the answer to a write: what was sent has arrived, whatever came back (trap 14). */
export function afterWriting(error: unknown): unknown {
  if (!(error instanceof VitableError)) return error;
  const { code, message, path } = error;
  return new VitableError(code, { message, path, mayHaveArrived: true });
}

/**
 * Reads a value by its schema.
 *
 * @param at the JSON path of the value
 * @throws what `fault` makes for the first value that is not as it should be; VitableError `contract` by default
 */
export function decode<Schema extends GenericSchema>(
  schema: Schema,
  value: unknown,
  at = '$',
  fault = contractError,
): InferOutput<Schema> {
  const result = safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  let path = at;
  for (const { key, input } of issue.path ?? []) {
    const names = (input as Partial<Record<symbol, Record<string, string>>>)[WIRE_NAMES];
    path += isString(key) ? `.${names?.[key] ?? key}` : `[${String(key)}]`;
  }
  throw fault(path, issue.message);
}

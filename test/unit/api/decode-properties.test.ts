import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeAccessToken,
  decodeDependent,
  decodeEnrollment,
  decodeLifeEvent,
  decodePage,
  decodePlanOption,
  decodePlanOptions,
  decodePlanYear,
} from '../../../src/api/decode/decode.js';
import { VitableError } from '../../../src/api/errors.js';
import {
  ACCESS_TOKEN,
  DEPENDENT,
  ENROLLMENT,
  LIFE_EVENT,
  NEWEST_ENROLLMENT,
  PLAN_OPTION,
  PLAN_YEAR,
} from '../../support/fixtures/api.js';

const decodeEvents = (json: unknown) => decodePage(json, decodeLifeEvent, { page: 1, limit: 20 }).items;

const decoders: readonly [name: string, decode: (json: unknown) => unknown, good: readonly unknown[]][] = [
  ['an enrollment', decodeEnrollment, [ENROLLMENT, NEWEST_ENROLLMENT, { data: ENROLLMENT }]],
  ['a plan option', decodePlanOption, [PLAN_OPTION]],
  ['plan options', decodePlanOptions, [[PLAN_OPTION], { data: [PLAN_OPTION] }]],
  ['a plan year', decodePlanYear, [PLAN_YEAR]],
  ['a life event', decodeLifeEvent, [LIFE_EVENT]],
  ['a page of life events', decodeEvents, [[LIFE_EVENT], { data: [LIFE_EVENT], pagination: { total: 1 } }]],
  ['a dependent', decodeDependent, [DEPENDENT]],
  ['a token', decodeAccessToken, [ACCESS_TOKEN]],
];

/** Values that are almost valid, and some that are far from it. */
const oddity = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, 0, -0, '', 'EE', '2026-02-30', '2026-02-28', [], {}, { unknown: 'x' }, 1e308),
);

/** Every place inside a value, as a list of keys. */
function places(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  const inner = [...keys].flatMap((key) =>
    places((value as Record<string | number, unknown>)[key]).map((rest) => [key, ...rest]),
  );
  return [[], ...inner];
}

/** A copy with one place changed, or removed where `put` is undefined. */
function changed(value: unknown, [key, ...rest]: (string | number)[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  const next = changed(copy[key], rest, put);
  if (next === undefined && !Array.isArray(copy)) Reflect.deleteProperty(copy, key);
  else copy[key] = next;
  return copy;
}

function outcome(decode: (json: unknown) => unknown, json: unknown): VitableError | { model: unknown } {
  try {
    return { model: decode(json) };
  } catch (error) {
    if (!(error instanceof VitableError)) throw error;
    return error;
  }
}

describe.each(decoders)('R10: any input for %s', (_, decode, good) => {
  it('is decoded into a model that decodes to itself, or is a contract error with a path: any JSON', () => {
    fc.assert(
      fc.property(oddity, (json) => {
        const result = outcome(decode, json);
        if (result instanceof VitableError) {
          expect(result.code).toBe('contract');
          expect(result.path).toMatch(/^\$/);
        } else expect(decode(result.model)).toStrictEqual(result.model);
      }),
      { numRuns: 300 },
    );
  });

  it('is decoded into a model that decodes to itself, or is a contract error with a path: valid JSON, changed in one place', () => {
    const spots = good.flatMap((value) => places(value).map((place) => ({ value, place })));
    let models = 0;
    let errors = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...spots),
        fc.option(oddity, { nil: undefined }),
        ({ value, place }, put) => {
          const result = outcome(decode, changed(value, place, put));
          if (result instanceof VitableError) {
            errors += 1;
            expect(result.code).toBe('contract');
          } else {
            models += 1;
            expect(decode(result.model)).toStrictEqual(result.model);
          }
        },
      ),
      { numRuns: 600 },
    );
    // Both outcomes occurred, so the property did not pass for lack of cases.
    expect(models).toBeGreaterThan(0);
    expect(errors).toBeGreaterThan(0);
  });
});

it('R10: an answer nested a hundred thousand deep is a contract error too', () => {
  const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
  for (const json of [deep, { ...ENROLLMENT, status: deep }, { data: deep }]) {
    for (const [, decode] of decoders) expect(outcome(decode, json)).toBeInstanceOf(VitableError);
  }
});

import { expect as chaiExpect } from '@open-wc/testing/pure';

/** The words of chai that the element tests use. */
interface Assertion {
  readonly to: Assertion;
  readonly be: Assertion;
  readonly have: Assertion;
  readonly and: Assertion;
  readonly not: Assertion;
  readonly deep: Assertion;
  readonly true: Assertion;
  readonly false: Assertion;
  readonly null: Assertion;
  readonly undefined: Assertion;
  readonly exist: Assertion;
  equal(value: unknown): Assertion;
  include(value: unknown): Assertion;
  members(values: readonly unknown[]): Assertion;
  length(count: number): Assertion;
  match(pattern: RegExp): Assertion;
  greaterThan(value: number): Assertion;
  lessThan(value: number): Assertion;
  throw(message: string): Assertion;
}

/**
 * chai's `expect` with types of its own. Those of @open-wc/testing declare that every `equal` returns a promise, as the
 * comparison of snapshots does, so each would have to be awaited.
 */
export const expect = chaiExpect as unknown as (value: unknown, message?: string) => Assertion;

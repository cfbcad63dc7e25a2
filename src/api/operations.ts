/**
 * The operations of the API. Each is a value of its own, so that a page downloads only the operations that it uses.
 * `VitableClient` has all of them as methods.
 *
 * Every operation rejects with a `VitableError`, or with `signal.reason` when its signal is aborted. Writes are sent once.
 * If it is unknown whether a write was carried out, the error has `mayHaveArrived` set
 * ([no idempotency key](README.md#no-idempotency-key)).
 */

export type { Operation, OperationName } from './operation.js';
export * from './later-operations.js';
export * from './read-operations.js';

import { VitableError } from '../api/errors.js';

/**
 * Turns whatever a host's own `client` rejects with into a VitableError: a VitableError stays as it is, anything else becomes
 * `contract`. Its text stays out, because it may hold a person's data.
 *
 * @param isWrite the call was a write: it may have been carried out although the client rejected
 */
export function asVitableError(reason: unknown, isWrite = false): VitableError {
  if (reason instanceof VitableError) return reason;
  return new VitableError('contract', {
    message: 'client rejected without a VitableError.',
    mayHaveArrived: isWrite,
  });
}

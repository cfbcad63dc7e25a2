import { VitableError } from '../../../src/api/errors.js';

/** The error of a promise or a function; throws where there was none. */
export async function caught(run: Promise<unknown> | (() => unknown)): Promise<unknown> {
  try {
    await (typeof run === 'function' ? run() : run);
  } catch (error) {
    return error;
  }
  throw new Error('This was expected to fail.');
}

/** The same, where it must be a VitableError. */
export async function vitableError(run: Promise<unknown> | (() => unknown)): Promise<VitableError> {
  const error = await caught(run);
  if (error instanceof VitableError) return error;
  throw new Error(`Expected a VitableError, got ${String(error)}`);
}

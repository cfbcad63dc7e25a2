import { VitableError } from '../errors.js';

/** The outcome of a promise, or the signal's reason if the signal is aborted first. Removes its listener at the end. */
export const unlessAborted = <T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = () => reject(signal?.reason as Error);
    signal?.addEventListener('abort', abort);
    void promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', abort));
  });

/**
 * Runs a function that takes a signal, for at most `timeout` milliseconds, even if the function ignores its signal.
 *
 * Our own signals decide whether it was aborted or timed out. The name of an error is no evidence: Firefox reports a
 * connection that was reset as `AbortError` (R11).
 *
 * @throws the caller's `signal.reason`; VitableError `timeout`; else the error of `run`
 */
export async function withTimeout<T>(
  timeout: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort(
      new VitableError('timeout', { message: `No whole answer within ${timeout} ms.`, retryable: true }),
    );
  }, timeout);
  const either = signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]);
  try {
    return await unlessAborted(run(either), either);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for some milliseconds; rejects with the signal's reason when aborted. */
export async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  // Waits for a promise that never settles, until the timeout.
  const never = () => new Promise<never>(() => {});
  await withTimeout(milliseconds, signal, never).catch(() => signal?.throwIfAborted());
}

import { VitableError } from './errors.js';

/** A promise's outcome, or the signal's reason if it is aborted first. Leaves no listener behind. */
export const unlessAborted = <T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    const leave = () => reject(signal?.reason as Error);
    signal?.addEventListener('abort', leave);
    void promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
  });

/**
 * Runs something that takes a signal, for at most `timeout` milliseconds.
 *
 * What ended it is known from our own signals and never from the name of an error, since Firefox calls a reset
 * connection `AbortError` (R11). Ends in time also if `run` ignores its signal.
 *
 * @throws the caller's `signal.reason`; VitableError `timeout`; else what `run` throws
 */
export async function within<T>(
  timeout: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const abort = () => stop.abort(signal?.reason);
  const timer = setTimeout(() => {
    const message = `No whole answer within ${timeout} ms.`;
    stop.abort(new VitableError('timeout', { message, retryable: true }));
  }, timeout);
  signal?.addEventListener('abort', abort);
  try {
    return await unlessAborted(run(stop.signal), stop.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** Waits for some milliseconds; rejects with the signal's reason when aborted. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  // What never ends runs out of time.
  const never = () => new Promise<never>(() => {});
  await within(milliseconds, signal, never).catch(() => signal?.throwIfAborted());
}

/** One piece of work under way, for all who want its outcome. */
export interface Flight<T> {
  /** @throws the given signal's reason when aborted; else what the work throws */
  join(signal?: AbortSignal): Promise<T>;
  readonly controller: AbortController;
}

/**
 * Starts work that several may wait for.
 *
 * @param run is told by its signal when the last who waited has gone
 * @param onEnd called then, and when the work is done and everyone has its outcome
 */
export function startFlight<T>(run: (signal: AbortSignal) => Promise<T>, onEnd: () => void): Flight<T> {
  const controller = new AbortController();
  // Not begun at once: what throws at once would do so before anyone holds the promise.
  const outcome = Promise.resolve().then(() => run(controller.signal));
  let waiting = 0;
  return {
    controller,
    async join(signal) {
      waiting += 1;
      try {
        return await unlessAborted(outcome, signal);
      } finally {
        waiting -= 1;
        if (waiting === 0) {
          onEnd();
          controller.abort();
        }
      }
    },
  };
}

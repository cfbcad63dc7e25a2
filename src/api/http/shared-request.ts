import { unlessAborted } from './timing.js';

/** One request under way, with all the callers that wait for its outcome. */
export interface SharedRequest<T> {
  /** @throws the given signal's reason when aborted; else the error of the request */
  join(signal?: AbortSignal): Promise<T>;
  readonly controller: AbortController;
}

/**
 * Starts a request that several callers may wait for.
 *
 * @param run sends the request; its signal is aborted when the last waiting caller has aborted
 * @param onEnd called when no caller waits any more: all have the outcome, or all have aborted
 */
export function startSharedRequest<T>(
  run: (signal: AbortSignal) => Promise<T>,
  onEnd: () => void,
): SharedRequest<T> {
  const controller = new AbortController();
  // Starts in a microtask, so that an exception in `run` becomes a rejection that `join` can pass on.
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

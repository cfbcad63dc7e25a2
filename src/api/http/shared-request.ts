import { unlessAborted } from './timing.js';

/** One request under way, with all the callers that wait for its outcome. */
export interface SharedRequest<T> {
  /** @throws the given signal's reason when aborted; else the error of the request */
  join(signal?: AbortSignal): Promise<T>;
  /** Keeps the request, and then its outcome, for later callers until the signal is aborted. */
  hold(signal: AbortSignal): void;
  /** Whether the outcome is there. */
  readonly isSettled: boolean;
  readonly controller: AbortController;
}

/**
 * Starts a request that several callers may wait for.
 *
 * @param run sends the request; its signal is aborted when the last waiting caller has aborted
 * @param onEnd called when no caller waits any more, nor holds it: all have the outcome, or all have aborted
 */
export function startSharedRequest<T>(
  run: (signal: AbortSignal) => Promise<T>,
  onEnd: () => void,
): SharedRequest<T> {
  const controller = new AbortController();
  // Starts in a microtask, so that an exception in `run` becomes a rejection that `join` can pass on.
  const outcome = Promise.resolve().then(() => run(controller.signal));
  let waiting = 0;
  let isSettled = false;
  const settle = () => void (isSettled = true);
  outcome.then(settle, settle);
  const leave = () => {
    waiting -= 1;
    if (waiting > 0) return;
    onEnd();
    controller.abort();
  };
  return {
    controller,
    get isSettled() {
      return isSettled;
    },
    hold(signal) {
      waiting += 1;
      signal.addEventListener('abort', leave, { once: true });
    },
    async join(signal) {
      waiting += 1;
      try {
        return await unlessAborted(outcome, signal);
      } finally {
        leave();
      }
    },
  };
}

import { VitableError } from './errors.js';
import { own } from './own.js';
import { readJson } from './json.js';
import { contractError } from './schema.js';

/** `fetch` as this room calls it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** An answer that was read to its end. */
export interface Answer {
  readonly status: number;
  readonly isOk: boolean;
  /** The server pointed elsewhere; where to is not followed, and a browser doesn't say. */
  readonly isRedirect: boolean;
  readonly headers: Headers;
  readonly text: string;
}

/** One request, with how long it may take and who may end it. */
export interface Exchange {
  readonly fetch?: Fetch | undefined;
  readonly url: string;
  readonly init: RequestInit;
  /** Milliseconds until the whole answer must be there, body included (R9). */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  /** A write: without an answer it is unknown whether it was carried out (trap 14). */
  readonly isWrite?: boolean;
}

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
  mayHaveArrived = false,
): Promise<T> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const abort = () => stop.abort(signal?.reason);
  const timer = setTimeout(() => {
    const message = `No complete answer came within ${timeout} ms.`;
    stop.abort(new VitableError('timeout', { message, retryable: true, mayHaveArrived }));
  }, timeout);
  signal?.addEventListener('abort', abort);
  // Listens before `run` does, so that the reason is ours, whatever `run` makes of being stopped.
  const stopped = new Promise<never>((_, reject) => {
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason as Error));
  });
  try {
    return await Promise.race([run(stop.signal), stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * Sends one request and reads its answer to the end. Redirects are not followed: they would carry a token, or the
 * right to one, to wherever the redirect says (S5).
 *
 * @throws the caller's `signal.reason`; VitableError `timeout` or `network`
 */
export async function exchange(request: Exchange): Promise<Answer> {
  const { fetch = globalThis.fetch, url, init, timeout, signal, isWrite = false } = own(request);
  try {
    return await within(
      timeout,
      signal,
      async (stop) => {
        // Without a prototype: fetch looks for its options there too (S6).
        const response = await fetch(
          url,
          own({ ...init, redirect: 'manual', cache: 'no-store', signal: stop } as const),
        );
        const { status, ok: isOk, headers } = response;
        const isRedirect = response.type === 'opaqueredirect' || (status >= 300 && status < 400);
        // A status that says what went wrong is worth more than why its body broke off.
        const text = isOk ? await response.text() : await response.text().catch(() => '');
        return { status, isOk, isRedirect, headers, text };
      },
      isWrite,
    );
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof VitableError) throw error;
    throw new VitableError('network', {
      message: 'The connection failed, or the answer may not be read from this origin (CORS).',
      retryable: true,
      mayHaveArrived: isWrite,
    });
  }
}

/**
 * The JSON of an answer; undefined for an empty one.
 *
 * @throws VitableError `contract` for HTML, truncated JSON and the like, without a word of the text (S1)
 */
export function jsonOf(answer: Answer): unknown {
  try {
    return readJson(answer.text);
  } catch {
    throw contractError('$', 'JSON');
  }
}

import { VitableError } from '../errors.js';
import { readJson } from './json.js';
import { isObject, ownProperties } from '../own-properties.js';
import { shared } from '../shared-state.js';
import type { ErrorDetails } from './error-details.js';
import { detailsOf, givenRequestId, statusError } from './status-error.js';
import { withTimeout } from './timing.js';

/** The signature with which this library calls `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The part of a request's options that differs between requests. `exchange` adds the common part. */
export type HttpRequest = Omit<RequestInit, 'headers'> & {
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
};

/** Makes the error for an answer whose status is not 2xx. */
export type StatusErrorFactory = (response: Response, details: ErrorDetails) => VitableError;

/**
 * The texts in `X-Request-Id` of answers, by the JSON that was read from them. Another copy of this library may decode it
 * (R22).
 */
const requestIds = () => shared('given request ids', () => new WeakMap<object, string>());

/** Adds the request id of an answer to the error that decoding the answer has thrown. */
export const withRequestId = async (error: unknown, answer: unknown): Promise<unknown> =>
  addRequestId(error, (isObject(answer) && requestIds().get(answer)) || '');

const addRequestId = async (error: unknown, given: string): Promise<unknown> =>
  Object.assign(error as object, { requestId: (given && (await detailsOf(given)).requestId) || undefined });

/**
 * Sends one request and reads its whole answer. Redirects are not followed, because they could send a token, or the
 * request for one, to another server (S5).
 *
 * @param timeout milliseconds until the whole answer must be there, body included (R9)
 * @returns the answer's JSON; undefined if it was empty
 * @throws the caller's `signal.reason`; VitableError `timeout`, `network`, `contract`, or the error that `refused` makes
 */
export async function exchange(
  fetch: Fetch = globalThis.fetch,
  url: string,
  init: HttpRequest,
  timeout: number,
  signal: AbortSignal | undefined,
  refused: StatusErrorFactory = statusError,
): Promise<unknown> {
  const json = 'application/json';
  try {
    const [response, text] = await withTimeout(timeout, signal, async (stop) => {
      // Without a prototype, because fetch also looks there for its options and headers (S6).
      const answer = await fetch(
        url,
        ownProperties({
          ...init,
          headers: ownProperties({
            Accept: json,
            ...(init.body === null ? null : { 'Content-Type': json }),
            ...init.headers,
          }),
          redirect: 'manual',
          cache: 'no-store',
          signal: stop,
        } as const),
      );
      // If the body of an error answer breaks off, its status still says what went wrong.
      return [
        answer,
        await answer.text().catch((error: unknown) => {
          if (answer.ok) throw error;
          return '';
        }),
      ] as const;
    });
    const { Authorization } = init.headers;
    const requestId = givenRequestId(response.headers, Authorization);
    if (!response.ok) throw refused(response, await detailsOf(requestId, text));
    try {
      const answer = readJson(text);
      if (isObject(answer)) requestIds().set(answer, requestId);
      return answer;
    } catch (error) {
      throw await addRequestId(error, requestId);
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof VitableError) throw error;
    throw new VitableError('network', {
      message: 'No answer, or CORS forbids it.',
      retryable: true,
    });
  }
}

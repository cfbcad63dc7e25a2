import { VitableError } from './errors.js';
import { readJson } from './json.js';
import { own } from './own.js';
import { statusError } from './status-error.js';
import { within } from './waiting.js';

/** `fetch` as this room calls it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a request says of itself; what all requests have in common is added. */
export type Sending = Omit<RequestInit, 'headers'> & {
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
};

/** What is made of an answer whose status is not 2xx. */
export type Refusal = (response: Response, text: string) => VitableError;

/**
 * Sends one request and reads its answer to the end. Redirects are not followed: they would carry a token, or the
 * right to one, to wherever the redirect says (S5).
 *
 * @param timeout milliseconds until the whole answer must be there, body included (R9)
 * @returns the answer's JSON; undefined where it was empty
 * @throws the caller's `signal.reason`; VitableError `timeout`, `network`, `contract`, or what `refused` makes
 */
export async function exchange(
  fetch: Fetch = globalThis.fetch,
  url: string,
  init: Sending,
  timeout: number,
  signal: AbortSignal | undefined,
  refused: Refusal = statusError,
): Promise<unknown> {
  const json = 'application/json';
  try {
    const [response, text] = await within(timeout, signal, async (stop) => {
      // Without a prototype: fetch looks for its options and headers there too (S6).
      const answer = await fetch(
        url,
        own({
          ...init,
          headers: own({
            Accept: json,
            ...(init.body === null ? null : { 'Content-Type': json }),
            ...init.headers,
          }),
          redirect: 'manual',
          cache: 'no-store',
          signal: stop,
        } as const),
      );
      // A status that says what went wrong is worth more than why its body broke off.
      return [
        answer,
        await answer.text().catch((error: unknown) => {
          if (answer.ok) throw error;
          return '';
        }),
      ] as const;
    });
    if (!response.ok) throw refused(response, text);
    return readJson(text);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof VitableError) throw error;
    throw new VitableError('network', {
      message: 'No answer, or CORS forbids it.',
      retryable: true,
    });
  }
}

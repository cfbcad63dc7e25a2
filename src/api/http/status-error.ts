import type { VitableErrorCode } from '../errors.js';
import { VitableError } from '../errors.js';
import { ownProperties } from '../own-properties.js';
import type { ErrorDetails } from './error-details.js';
import { withTimeout } from './timing.js';

const CODES = /* @__PURE__ */ ownProperties<Record<number, VitableErrorCode>>({
  400: 'validation',
  401: 'auth',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  422: 'validation',
  429: 'rate-limited',
});

/** Whether the same request may succeed later: request timeout, too many requests, or a fault of the server (R6). */
export function isTemporaryStatus(status = 0): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** Whether an error may go away by itself, so that a read may be sent again. */
export function isTemporaryError(error: unknown): boolean {
  return error instanceof VitableError && /^(network|timeout|server|rate-limited)$/.test(error.code);
}

/**
 * The text of `X-Request-Id`, unless it is the token that was sent. It is not known yet whether it looks like an id.
 *
 * @param authorization the header that the request had
 */
export function givenRequestId(headers: Headers, authorization = ''): string {
  const given = headers.get('x-request-id') ?? '';
  return authorization.includes(given) ? '' : given;
}

/**
 * The error for an answer's status. Nothing of the body is used but what `detailsOf` has taken from it.
 *
 * A status that the API does not use (405, 415 …) means that the API and this library disagree: `contract`. So does a
 * redirect. A browser does not reveal a redirect's status and address, and gives 0 as the status.
 */
export function statusError({ status, headers }: Response, details: ErrorDetails): VitableError {
  return new VitableError(status >= 500 ? 'server' : (CODES[status] ?? 'contract'), {
    message: `${status < 400 ? 'Redirect, not followed' : 'Status'}: ${status}.`,
    retryable: isTemporaryStatus(status),
    status: status || undefined,
    ...details,
    retryAfter: retryAfterOf(headers),
  });
}

/**
 * `Retry-After` in seconds. A date is measured from the answer's own `Date` header if the page may read it, because the
 * clock of the person's device may be wrong by hours.
 */
function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return Number(value);
  // Without this check `Date.parse` would take a number such as `1.5` for a date long ago.
  if (!value.endsWith('GMT')) return undefined;
  const wait = Date.parse(value) - (Date.parse(headers.get('date') ?? '') || Date.now());
  return Number.isNaN(wait) ? undefined : Math.max(0, wait / 1000);
}

/** Milliseconds to wait for the code that reads the details. An error without them is better than none. */
const CODE_LIMIT = 1000;

/** Loads the code that reads the details of an error. It is not a part of the first view (P1). */
export const loadErrorDetails = () => import('./error-details.js');

/**
 * The details of an error that may be told. There are none if the code that reads them can't be loaded in time.
 *
 * @param requestId as `givenRequestId` has it
 * @param text the body of the answer
 */
export const detailsOf = (requestId: string, text = ''): Promise<ErrorDetails> =>
  withTimeout(CODE_LIMIT, undefined, async () =>
    (await loadErrorDetails()).readDetails(requestId, text),
  ).catch(() => ({}));

import type { VitableErrorCode } from '../errors.js';
import { VitableError } from '../errors.js';
import { ownProperties } from '../own-properties.js';
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
 * The forms of request ids: a ULID, or digits with hexadecimal letters and at most a few others (UUID, trace ids), with or
 * without a prefix. Digits alone could be an amount, and longer runs of letters a name, so neither is accepted (S15).
 */
const REQUEST_ID =
  /^(req[-_]|[Rr]oot=)?([\dA-HJKMNP-TV-Z]{26}|(?=.*\d)(?=.*[A-Za-z])(?!.*[A-F]*[G-Z][A-Z]{3})(?!.*[A-Z]{3}[G-Z])[\da-fA-HJKMNP-TV-Z.:-]{8,64})$/;

/**
 * The id that an answer has in `X-Request-Id`, if it looks like one and is not the token that was sent (S15).
 *
 * @param authorization the header that the request had
 */
export function requestIdOf(headers: Headers, authorization = ''): string | undefined {
  const given = headers.get('x-request-id') ?? '';
  return REQUEST_ID.test(given) && !authorization.includes(given) ? given : undefined;
}

/**
 * The error for an answer's status. Nothing of the body is used but the `reason`, if its code was loaded.
 *
 * A status that the API does not use (405, 415 …) means that the API and this library disagree: `contract`. So does a
 * redirect. A browser does not reveal a redirect's status and address, and gives 0 as the status.
 */
export function statusError(
  { status, headers }: Response,
  reason: string | undefined,
  authorization?: string,
): VitableError {
  return new VitableError(status >= 500 ? 'server' : (CODES[status] ?? 'contract'), {
    message: `${status < 400 ? 'Redirect, not followed' : 'Status'}: ${status}.`,
    retryable: isTemporaryStatus(status),
    status: status || undefined,
    requestId: requestIdOf(headers, authorization),
    reason,
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

/** Milliseconds to wait for the code that reads the reason. An error without one is better than none. */
const REASON_CODE_LIMIT = 1000;

/** Loads the code that reads the reason of an error. It is not a part of the first view (P1). */
export const loadReasons = () => import('./error-reason.js');

/** The `reason` in an answer's text. Undefined if it has none, or if the code that reads it can't be loaded in time. */
export const reasonIn = (text: string): Promise<string | undefined> =>
  withTimeout(REASON_CODE_LIMIT, undefined, async () => (await loadReasons()).reasonOf(text)).catch(
    () => undefined,
  );

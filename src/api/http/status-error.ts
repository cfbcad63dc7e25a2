import type { VitableErrorCode } from '../errors.js';
import { VitableError } from '../errors.js';
import { readJson } from './json.js';
import { ownProperties, ownValue } from '../own-properties.js';

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
 * The words that codes of errors consist of: of HTTP, of forms, and of benefits. A server may put anything into its code: a
 * token, a name, an amount. A code of these words cannot be any of them (S15).
 */
const CODE = new RegExp(
  `^((${
    'access|account|active|allowed|already|api|approved|argument|authentication|authorization|bad|benefit|body|can|' +
    'class|classes|closed|conflict|contribution|coverage|credentials|date|dates|decision|deleted|denied|dependent|' +
    'dependents|disabled|duplicate|editable|elected|election|eligible|employee|employer|enrolled|enrollment|error|' +
    'event|exceeded|exists|expired|failed|field|forbidden|format|found|has|in|inactive|input|insufficient|internal|' +
    'invalid|is|json|key|late|length|life|limit|limited|locked|malformed|many|member|method|mismatch|missing|no|not|' +
    'of|only|open|opened|operation|organization|out|outside|overlap|page|parameter|past|payload|pending|period|' +
    'permission|plan|product|qle|qualifying|range|rate|reason|reissue|reissued|request|requests|required|resource|' +
    'revoked|scope|server|service|session|started|state|status|temporarily|tier|timeout|token|too|type|unauthenticated|' +
    'unauthorized|unavailable|unexpected|unknown|unprocessable|unsupported|used|user|validation|value|waived|window|' +
    'wrong|year'
  })([_.-](?!$)|$))+$`,
  'i',
);

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
 * The error for an answer's status. Of the body only a code is used, and only if it consists of known words, because the
 * server's sentences may quote what a person typed (S1).
 *
 * A status that the API does not use (405, 415 …) means that the API and this library disagree: `contract`. So does a
 * redirect. A browser does not reveal a redirect's status and address, and gives 0 as the status.
 */
export function statusError(
  { status, headers }: Response,
  text: string,
  authorization?: string,
): VitableError {
  return new VitableError(status >= 500 ? 'server' : (CODES[status] ?? 'contract'), {
    message: `${status < 400 ? 'Redirect, not followed' : 'Status'}: ${status}.`,
    retryable: isTemporaryStatus(status),
    status: status || undefined,
    requestId: requestIdOf(headers, authorization),
    reason: reasonOf(text),
    retryAfter: retryAfterOf(headers),
  });
}

/** The code in `{error: {code}}` or at the top level. Other bodies have none ([error bodies](../README.md#error-bodies)). */
function reasonOf(text: string): string | undefined {
  try {
    const body = readJson(text);
    const code = ownValue(ownValue(body, 'error'), 'code') ?? ownValue(body, 'code');
    return typeof code === 'string' && code.length <= 64 && CODE.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
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

import type { VitableErrorCode } from './errors.js';
import { VitableError } from './errors.js';
import { readJson } from './json.js';
import { own, ownValue } from './own.js';

const CODES = /* @__PURE__ */ own<Record<number, VitableErrorCode>>({
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

/** Whether the same request may do better later: request timeout, too many requests, the server's own faults (R6). */
export function isPassing(status = 0): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/**
 * The error that an answer's status stands for. Of the body only a code is taken, and only if it looks like one: the
 * server's sentences may quote what a person typed, and are in one language (S1).
 *
 * A status that the contract has no place for (405, 415 …) means that the API and this library disagree: `contract`.
 * So does a redirect, of which a browser tells neither status nor address: 0.
 */
export function statusError({ status, headers }: Response, text: string): VitableError {
  return new VitableError(status >= 500 ? 'server' : (CODES[status] ?? 'contract'), {
    message: `${status < 400 ? 'Redirect, not followed' : 'Status'}: ${status}.`,
    retryable: isPassing(status),
    status: status || undefined,
    requestId: matching(headers.get('x-request-id'), /^[\w.:/+=-]{1,128}$/),
    reason: matching(reasonOf(text), /^[\w.-]{1,64}$/),
    retryAfter: retryAfterOf(headers),
  });
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

/** `{error: {code}}` as documented for 401, or a top-level `code`; error bodies may be anything at all. */
function reasonOf(text: string): unknown {
  try {
    const body = readJson(text);
    return ownValue(ownValue(body, 'error'), 'code') ?? ownValue(body, 'code');
  } catch {
    return undefined;
  }
}

/**
 * `Retry-After` in seconds. A date is measured from the answer's own `Date` where that may be read, because the clock
 * here may be wrong by hours (trap 15).
 */
function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return Number(value);
  // A number that is none of seconds reads as a date of long ago.
  if (!value.endsWith('GMT')) return undefined;
  const wait = Date.parse(value) - (Date.parse(headers.get('date') ?? '') || Date.now());
  return Number.isNaN(wait) ? undefined : Math.max(0, wait / 1000);
}

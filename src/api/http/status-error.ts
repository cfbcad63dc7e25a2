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
export function isTransient(status = 0): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** Whether the reason of an error may pass without anybody doing anything, so that a read may be sent again by itself. */
export function isPassing(error: unknown): boolean {
  return error instanceof VitableError && /^(network|timeout|server|rate-limited)$/.test(error.code);
}

/**
 * The error for an answer's status. Of the body only a code is used, and only if it looks like one, because the server's
 * sentences may quote what a person typed (S1).
 *
 * A status that the API does not use (405, 415 …) means that the API and this library disagree: `contract`. So does a
 * redirect. A browser does not reveal a redirect's status and address, and gives 0 as the status.
 */
export function statusError({ status, headers }: Response, text: string): VitableError {
  return new VitableError(status >= 500 ? 'server' : (CODES[status] ?? 'contract'), {
    message: `${status < 400 ? 'Redirect, not followed' : 'Status'}: ${status}.`,
    retryable: isTransient(status),
    status: status || undefined,
    requestId: matching(headers.get('x-request-id'), /^[\w.:/+=-]{1,128}$/),
    reason: matching(reasonOf(text), /^[\w.-]{1,64}$/),
    retryAfter: retryAfterOf(headers),
  });
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

/** The code in `{error: {code}}` or at the top level. Other bodies have none ([error bodies](../README.md#error-bodies)). */
function reasonOf(text: string): unknown {
  try {
    const body = readJson(text);
    return ownValue(ownValue(body, 'error'), 'code') ?? ownValue(body, 'code');
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

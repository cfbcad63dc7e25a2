import { VitableError } from './errors.js';
import type { Answer } from './exchange.js';
import { readJson } from './json.js';
import { ownValue } from './own.js';

const CODES = new Map<number, VitableError['code']>([
  [400, 'validation'],
  [401, 'auth'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [408, 'timeout'],
  [409, 'conflict'],
  [410, 'not-found'],
  [422, 'validation'],
  [429, 'rate-limited'],
]);

/** Whether the same request may do better later: request timeout, too many requests, the server's own faults (R6). */
export function isPassing(status: number | undefined): boolean {
  return status === 408 || status === 429 || (status ?? 0) >= 500;
}

/**
 * The error that an answer's status stands for. Of the body only a code is taken, and only if it looks like one: the
 * server's sentences may quote what a person typed, and are in one language (S1).
 *
 * A status that the contract has no place for (405, 415 …) means that the API and this library disagree: `contract`.
 */
export function statusError(answer: Answer, isWrite = false): VitableError {
  const { status, headers } = answer;
  return new VitableError(status >= 500 ? 'server' : (CODES.get(status) ?? 'contract'), {
    message: answer.isRedirect
      ? 'The answer was a redirect, which is not followed.'
      : `The answer had status ${status}.`,
    retryable: isPassing(status),
    status: status || undefined,
    requestId: matching(headers.get('x-request-id'), /^[\w.:/+=-]{1,128}$/),
    reason: matching(reasonOf(answer), /^[a-z0-9_.-]{1,64}$/i),
    retryAfter: retryAfterOf(headers),
    // A refusal (4xx) was not carried out; a redirect or a fault of the server's may come after the deed.
    mayHaveArrived: isWrite && !(status >= 400 && status < 500),
  });
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

/** `{error: {code}}` as documented for 401, or a top-level `code`; error bodies may be anything at all. */
function reasonOf(answer: Answer): unknown {
  try {
    const body = readJson(answer.text);
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
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value);
  const sent = Date.parse(headers.get('date') ?? '');
  const wait = (Date.parse(value) - (Number.isNaN(sent) ? Date.now() : sent)) / 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

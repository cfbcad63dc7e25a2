import { invalid } from './api-error.js';
import { isJsonObject, oneOf, type JsonObject } from './validation.js';

/** The ways in which an answer can go wrong; `fault-delivery.ts` carries them out. */
export const FAULT_KINDS = ['status', 'reset', 'stall', 'truncate', 'html', 'empty', 'cors', 'slow'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/**
 * What happens to the operation: it is not carried out (`undefined`), it is carried out and the answer is lost
 * (`body`), or it is carried out and the answer is cut after its headers (`headers`, for `reset` only).
 */
export type FaultAfter = 'headers' | 'body';

export interface Fault {
  /** Part of the path with its query, or `"METHOD /part"`. */
  match: string;
  kind: FaultKind;
  /** How many more requests it will meet. */
  times: number;
  delayMs: number;
  status: number;
  after?: FaultAfter;
  /** Sent besides the usual headers; `status` only. */
  headers?: Record<string, string>;
  /** Replaces the documented error body: a string is sent unchanged, anything else as JSON; `status` only. */
  body?: unknown;
}

const SLOW_DEFAULT_MS = 1500;
const MAX_DELAY_MS = 600_000;
const AFTER_ALLOWED: Readonly<Partial<Record<FaultKind, readonly FaultAfter[]>>> = {
  status: ['body'],
  reset: ['headers', 'body'],
  html: ['body'],
  empty: ['body'],
};

/**
 * A fault from the body of `POST /__sandbox/faults`.
 *
 * @throws ApiError 422 naming the field
 */
export function parseFault(body: JsonObject): Fault {
  const match = body['match'];
  if (typeof match !== 'string' || match.trim() === '') throw invalid('match must be a part of a path.');
  const kind = oneOf(body['kind'], FAULT_KINDS, 'kind');
  const fault: Fault = {
    match: match.trim(),
    kind,
    times: integer(body['times'], 'times', 1, 1_000_000) ?? 1,
    delayMs: integer(body['delayMs'], 'delayMs', 0, MAX_DELAY_MS) ?? (kind === 'slow' ? SLOW_DEFAULT_MS : 0),
    status: integer(body['status'], 'status', 200, 599) ?? (kind === 'status' ? 503 : 200),
  };
  if (kind !== 'status') {
    for (const field of ['status', 'headers', 'body']) {
      if (body[field] !== undefined) throw invalid(`${field} belongs to the kind "status" only.`);
    }
  }
  if (body['after'] !== undefined) {
    const allowed = AFTER_ALLOWED[kind];
    if (allowed === undefined) throw invalid(`after has no meaning for the kind "${kind}".`);
    fault.after = oneOf(body['after'], allowed, 'after');
  }
  if (body['headers'] !== undefined) fault.headers = headerFields(body['headers']);
  if (body['body'] !== undefined) fault.body = body['body'];
  return fault;
}

function integer(value: unknown, key: string, minimum: number, maximum: number): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < minimum || value > maximum) {
    throw invalid(`${key} must be a whole number from ${minimum} to ${maximum}.`);
  }
  return value;
}

function headerFields(value: unknown): Record<string, string> {
  const refusal = invalid('headers must be an object of header names and text values.');
  if (!isJsonObject(value)) throw refusal;
  const fields: Record<string, string> = {};
  for (const [name, text] of Object.entries(value)) {
    if (typeof text !== 'string') throw refusal;
    try {
      new Headers({ [name]: text });
    } catch {
      throw refusal;
    }
    fields[name] = text;
  }
  return fields;
}

function matches(fault: Fault, method: string, target: string): boolean {
  const [, wanted, part = fault.match] = /^([A-Z]+)\s+(.+)$/.exec(fault.match) ?? [];
  return (wanted === undefined || wanted === method) && target.includes(part);
}

/** The faults that have requests left to meet, in the order in which they were asked for. */
export class FaultList {
  #outstanding: Fault[] = [];

  add(fault: Fault): void {
    this.#outstanding.push(fault);
  }

  list(): readonly Fault[] {
    return this.#outstanding;
  }

  clear(): void {
    this.#outstanding = [];
  }

  /**
   * Returns the first fault that meets this request, and counts that request.
   *
   * @param target path and query
   * @param passes restricts the kinds; preflights meet only some
   */
  take(method: string, target: string, passes: (fault: Fault) => boolean = () => true): Fault | undefined {
    const fault = this.#outstanding.find((one) => passes(one) && matches(one, method, target));
    if (fault === undefined) return undefined;
    fault.times -= 1;
    if (fault.times <= 0) this.#outstanding = this.#outstanding.filter((one) => one !== fault);
    return { ...fault };
  }
}

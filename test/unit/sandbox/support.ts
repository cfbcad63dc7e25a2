import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { startSandbox, type RunningSandbox, type SandboxOptions } from '../../../demo/sandbox/server.js';

/** The day from which these tests count all expected dates. */
export const TODAY = '2026-11-20';

export const API_KEY = 'vit_apk_sandbox';

/** Matchers for values that differ between runs. */
export const someText: unknown = expect.any(String);
export const someList: unknown = expect.any(Array);
export const textLike = (pattern: RegExp): unknown => expect.stringMatching(pattern);

/** JSON of unknown structure, for reading in assertions. */
export type Json = Record<string, unknown>;

export interface Answer<T = Json> {
  status: number;
  headers: Headers;
  body: T;
}

export interface Bound {
  type: 'employee' | 'employer';
  id: string;
}

export const AVERY: Bound = { type: 'employee', id: 'empl_avery' };
export const BLAKE: Bound = { type: 'employee', id: 'empl_blake' };
export const NORTHWIND: Bound = { type: 'employer', id: 'empr_northwind' };
export const SOUTHGATE: Bound = { type: 'employer', id: 'empr_southgate' };

/** A sandbox under test and the methods to call it. */
export class Client {
  running: RunningSandbox | undefined;

  get url(): string {
    if (this.running === undefined) throw new Error('the sandbox has not been started');
    return this.running.url;
  }

  /** Sends a request with a token, and a body as JSON if there is one. */
  async call<T = Json>(method: string, path: string, token?: string, body?: unknown): Promise<Answer<T>> {
    const response = await this.fetch(method, path, token, body);
    const text = await response.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: parsed as T };
  }

  fetch(
    method: string,
    path: string,
    token?: string,
    body?: unknown,
    init: RequestInit = {},
  ): Promise<Response> {
    const headers = new Headers(init.headers);
    if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return fetch(this.url + path, {
      ...init,
      method,
      headers,
      ...(body === undefined ? {} : { body: text }),
    });
  }

  /** Requests a token, bound or not, with the API key. */
  async token(bound?: Bound): Promise<string> {
    const { body } = await this.call<{ access_token: string }>('POST', '/v1/auth/access-tokens', API_KEY, {
      grant_type: 'client_credentials',
      ...(bound === undefined ? {} : { bound_entity: bound }),
    });
    return body.access_token;
  }

  reset(overrides?: Json): Promise<Answer> {
    return this.call('POST', '/__sandbox/reset', undefined, overrides);
  }

  async fault(fault: Json): Promise<void> {
    const { status, body } = await this.call('POST', '/__sandbox/faults', undefined, fault);
    if (status !== 201) throw new Error(`fault refused: ${JSON.stringify(body)}`);
  }
}

/** A sandbox for one test file, on a free port, reset to its seeds before each test. */
export function useSandbox(options: SandboxOptions = {}): Client {
  const client = new Client();
  beforeAll(async () => {
    client.running = await startSandbox({ now: TODAY, ...options });
  });
  beforeEach(async () => {
    await client.reset();
  });
  afterAll(async () => {
    await client.running?.close();
  });
  return client;
}

/** `error.code` of an answer in the documented error shape. */
export function errorCode(answer: Answer): unknown {
  return (answer.body['error'] as Json | undefined)?.['code'];
}

/** `error.message` of an answer in the documented error shape. */
export function errorMessage(answer: Answer): unknown {
  return (answer.body['error'] as Json | undefined)?.['message'];
}

import { describe, expect, it } from 'vitest';
import { createTokenSource } from '../../../src/api/auth/token-source.js';
import { createTransport } from '../../../src/api/http/transport.js';
import { vitableError } from './caught.js';
import { json, serve, text } from './http-server.js';
import type { Answer } from './http-server.js';

async function answered(answer: Answer) {
  const server = await serve(() => answer);
  const tokens = createTokenSource({ getToken: async () => ({ token: 'CANARY-TOKEN', expiresIn: 910 }) });
  const sleep = async () => {};
  return createTransport({ baseUrl: new URL(server.origin), tokens, sleep }).send({
    method: 'GET',
    path: '/v1/thing',
  });
}

describe('R10: the body of a successful answer', () => {
  it('may begin with a byte-order mark', async () => {
    expect(await answered(text(200, '\uFEFF{"id":"a"}'))).toEqual({ id: 'a' });
  });

  it('may be empty: 204, 200, or white space', async () => {
    expect(await answered(text(204, ''))).toBeUndefined();
    expect(await answered(text(200, ''))).toBeUndefined();
    expect(await answered(text(200, ' \r\n'))).toBeUndefined();
  });

  it('may be any JSON value', async () => {
    expect(await answered(json(200, null))).toBeNull();
    expect(await answered(json(200, [1]))).toEqual([1]);
  });

  it.each(['<!doctype html><title>CANARY</title>', '{"name": "CANARY', '{"a":1} CANARY', 'CANARY', '\u0000'])(
    'that is not JSON is a contract error that quotes none of it: %j',
    async (body) => {
      const error = await vitableError(answered(text(200, body, { 'Content-Type': 'application/json' })));
      expect(error).toMatchObject({ code: 'contract', path: '$', retryable: false });
      expect(JSON.stringify([error, error.message, error.stack])).not.toContain('CANARY');
      expect(error.cause).toBeUndefined();
    },
  );
});

describe('an answer’s status', () => {
  it.each([
    [400, 'validation', false],
    [403, 'forbidden', false],
    [404, 'not-found', false],
    [408, 'timeout', true],
    [409, 'conflict', false],
    [410, 'not-found', false],
    [415, 'contract', false],
    [422, 'validation', false],
    [429, 'rate-limited', true],
    [500, 'server', true],
    [503, 'server', true],
  ] as const)('%i is %s', async (status, code, retryable) => {
    const error = await vitableError(answered(json(status, {})));
    expect(error).toMatchObject({ code, retryable, status });
  });

  it('comes with the request id and the API’s own code, where their format is valid', async () => {
    const headers = { 'X-Request-Id': 'req_01HZX-9.a' };
    const nested = await vitableError(answered(json(409, { error: { code: 'already_enrolled' } }, headers)));
    expect(nested).toMatchObject({ requestId: 'req_01HZX-9.a', reason: 'already_enrolled' });
    const flat = await vitableError(answered(json(409, { code: 'window.closed' })));
    expect(flat).toMatchObject({ requestId: undefined, reason: 'window.closed' });
  });

  it.each([
    { error: { code: 'CANARY is not a code' } },
    { error: { code: 'C'.repeat(65) } },
    { error: { code: 7 } },
    { error: 'CANARY' },
    { message: 'CANARY' },
    ['CANARY'],
    'CANARY',
    null,
  ])('S1: nothing else of the body is kept: %j', async (body) => {
    const headers = { 'X-Request-Id': 'CANARY CANARY' };
    const error = await vitableError(answered(json(422, body, headers)));
    expect(error).toMatchObject({ code: 'validation', reason: undefined, requestId: undefined });
    const shown = JSON.stringify([error, error.message, error.stack]);
    expect(shown).not.toMatch(/CANARY|C{65}/);
  });

  it('is decisive also where the body is HTML, empty or broken', async () => {
    for (const body of ['<h1>Bad gateway</h1>', '', '{"error": {"co']) {
      expect((await vitableError(answered(text(502, body)))).code).toBe('server');
    }
    const broken: Answer = (response) => {
      response.writeHead(409, { 'Content-Length': '100' });
      response.write('{"error"', () => setTimeout(() => response.socket?.destroy(), 5));
    };
    expect((await vitableError(answered(broken))).code).toBe('conflict');
  });
});

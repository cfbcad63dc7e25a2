import { describe, expect, it } from 'vitest';
import { createTokenSource } from '../../../src/api/auth/token-source.js';
import { VitableClient } from '../../../src/api/client.js';
import type { VitableClientOptions } from '../../../src/api/client.js';
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

describe('S15: of an answer’s strings, an error keeps', () => {
  // The token that `answered` sends is CANARY-TOKEN.
  const secrets = [
    'CANARY-TOKEN',
    'Bearer CANARY-TOKEN',
    'vit_at_abc123def456',
    'vit_apk_live_0123456789abcdef',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJlbXBsXzEifQ.c2lnbmF0dXJl',
    'Riley',
    'riley_lindqvist',
    'Lindqvist-Riley-1990',
    'LINDQVIST-1990',
    'AVERY-1990',
    'ann@example.com',
    '123-45-6789',
    '1990-04-12',
    '1234.56',
    '1200',
    '$1,234.56',
    '105.34USD',
    'Larkspur.Silver.2500',
    'plan_silver_2500',
    'empl_avery',
    'invalid_riley',
    'not_found_1234',
    '__proto__',
    'constructor',
  ];

  it.each(secrets)('neither as code nor as request id: %s', async (secret) => {
    const bodies = [{ error: { code: secret } }, { code: secret }, { error: { code: `invalid_${secret}` } }];
    for (const body of bodies) {
      for (const status of [400, 401, 409, 422, 500]) {
        const answer = json(status, body, { 'X-Request-Id': secret });
        const error = await vitableError(answered(answer));
        expect(error).toMatchObject({ status, reason: undefined, requestId: undefined });
        expect(JSON.stringify([error, error.message, error.stack])).not.toContain(secret);
      }
    }
  });

  it.each([
    'unauthorized',
    'token_expired',
    'validation_error',
    'malformed_json',
    'enrollment_not_pending',
    'enrollment_window_closed',
    'qle_window_not_open',
    'open_enrollment_started',
    'plan_year_locked',
    'organization_required',
    'organization_access_denied',
    'INVALID-REQUEST',
    'rate.limit.exceeded',
  ])('a code of known words: %s', async (code) => {
    expect((await vitableError(answered(json(422, { error: { code } })))).reason).toBe(code);
  });

  it.each([
    'req_01HZX-9.a',
    'req_6c84fb90a12b4f7d8f1e2d3c4b5a6978',
    '6c84fb90-a12b-4f7d-8f1e-2d3c4b5a6978',
    '6C84FB90-A12B-4F7D-8F1E-2D3C4B5A6978',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    '4bf92f3577b34da6a3ce929d0e0e4736',
    'Root=1-5759e988-bd862e3fe1be46a994272793',
  ])('a request id: %s', async (id) => {
    const error = await vitableError(answered(json(500, {}, { 'X-Request-Id': id })));
    expect(error.requestId).toBe(id);
  });

  it('no request id that is the token which was sent, although it looks like one', async () => {
    const token = '4bf92f3577b34da6a3ce929d0e0e4736';
    const tokens = createTokenSource({ getToken: async () => ({ token, expiresIn: 910 }) });
    const headers = { 'X-Request-Id': token };
    const sleep = async () => {};
    for (const answer of [json(500, {}, headers), json(401, {}, headers), text(200, '<html>', headers)]) {
      const server = await serve(() => answer);
      const transport = createTransport({ baseUrl: new URL(server.origin), tokens, sleep });
      const error = await vitableError(transport.send({ method: 'GET', path: '/v1/thing' }));
      expect(error.requestId).toBeUndefined();
    }
  });
});

describe('the request id', () => {
  const REQUEST_ID = 'req_6c84fb90a12b4f7d8f1e2d3c4b5a6978';
  const headers = { 'X-Request-Id': REQUEST_ID };
  const clientTo = async (answer: Answer, options: VitableClientOptions = {}) => {
    const server = await serve(() => answer);
    const getToken = async () => ({ token: 'token-1', expiresIn: 910 });
    return new VitableClient({ apiBase: server.origin, getToken, ...options });
  };

  it.each([400, 401, 403, 404, 409, 415, 422])('is in the error for %i', async (status) => {
    const client = await clientTo(json(status, {}, headers));
    expect(await vitableError(client.getEnrollment('e'))).toMatchObject({ status, requestId: REQUEST_ID });
    expect(await vitableError(client.elect('e', [{ enrollment_id: 'e', decision: 'Waived' }]))).toMatchObject(
      {
        status,
        requestId: REQUEST_ID,
      },
    );
  });

  it('and the code are in the error for a refused API key', async () => {
    const refusal = json(401, { error: { code: 'unauthorized', message: 'CANARY' } }, headers);
    const client = await clientTo(refusal, { apiKey: 'vit_apk_key' });
    for (const call of [() => client.createAccessToken(), () => client.getEnrollment('e')]) {
      expect(await vitableError(call)).toMatchObject({
        code: 'auth',
        status: 401,
        reason: 'unauthorized',
        requestId: REQUEST_ID,
        retryable: false,
        mayHaveArrived: false,
      });
    }
  });

  it.each([
    ['HTML', text(200, '<html>', headers)],
    ['another shape', json(200, { id: 7 }, headers)],
    ['a list of another shape', json(200, [{ id: 7 }], headers)],
  ])('is in the error for an answer that is not as documented: %s', async (_, answer) => {
    const client = await clientTo(answer);
    for (const call of [
      () => client.getEnrollment('e'),
      () => client.listEligiblePlans('e'),
      () => client.listLifeEvents('m'),
      () => client.elect('e', [{ enrollment_id: 'e', decision: 'Waived' }]),
      () => client.updatePlanYear('p', { status: 'draft' }),
    ])
      expect(await vitableError(call)).toMatchObject({ code: 'contract', requestId: REQUEST_ID });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { AVERY, useSandbox, type Json, someText } from './support.js';

const sandbox = useSandbox();
const PENDING = '/v1/enrollments/enrl_pending';
const PLANS = `${PENDING}/plans`;
const ELECT = '/v1/employees/empl_avery/enrollments/elect';
const WAIVE = { elections: [{ enrollment_id: 'enrl_pending', decision: 'Waived' }] };
const ORIGIN = { headers: { Origin: 'http://localhost:5173' } };

let token = '';
beforeEach(async () => {
  token = await sandbox.token(AVERY);
});

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  sandbox.fetch('GET', path, token, undefined, init);
const elect = (): Promise<Response> => sandbox.fetch('POST', ELECT, token, WAIVE);
const status = async (): Promise<unknown> => (await sandbox.call('GET', PENDING, token)).body['status'];
const outstanding = async (): Promise<Json[]> =>
  (await sandbox.call<Json[]>('GET', '/__sandbox/faults')).body;

/** Reads the bytes that arrive within `ms`; `complete` says whether the body ended properly. */
async function readFor(
  response: Response,
  ms: number,
): Promise<{ text: string; ended: 'complete' | 'broken' | 'open' }> {
  const reader = response.body?.getReader();
  if (reader === undefined) return { text: '', ended: 'complete' };
  const decoder = new TextDecoder();
  const timeUp = new Promise<'time up'>((resolve) => setTimeout(() => resolve('time up'), ms));
  let text = '';
  for (;;) {
    try {
      const chunk = await Promise.race([reader.read(), timeUp]);
      if (chunk === 'time up') {
        await reader.cancel();
        return { text, ended: 'open' };
      }
      if (chunk.done) return { text, ended: 'complete' };
      text += decoder.decode(chunk.value, { stream: true });
    } catch {
      return { text, ended: 'broken' };
    }
  }
}

describe('a fault of kind status', () => {
  it('answers once with the status in the documented error shape', async () => {
    await sandbox.fault({ match: '/plans', kind: 'status', status: 503 });
    const response = await get(PLANS, ORIGIN);
    expect(response.status).toBe(503);
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    expect(response.headers.get('x-request-id')).toMatch(/^req_/);
    expect(await response.json()).toEqual({
      error: { code: 'service_unavailable', message: someText },
    });
    expect((await get(PLANS)).status).toBe(200);
  });

  it('carries headers such as Retry-After', async () => {
    await sandbox.fault({ match: '/plans', kind: 'status', status: 429, headers: { 'Retry-After': '7' } });
    const response = await get(PLANS);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  });

  it('carries a body of its own, as JSON or as text', async () => {
    await sandbox.fault({ match: '/plans', kind: 'status', status: 422, body: { message: 'No.' } });
    expect(await (await get(PLANS)).json()).toEqual({ message: 'No.' });
    await sandbox.fault({ match: '/plans', kind: 'status', status: 502, body: '<h1>Bad gateway</h1>' });
    expect(await (await get(PLANS)).text()).toBe('<h1>Bad gateway</h1>');
  });

  it('does not carry the operation out, unless it happens after the operation', async () => {
    await sandbox.fault({ match: 'POST /elect', kind: 'status', status: 500 });
    expect((await elect()).status).toBe(500);
    expect(await status()).toBe('pending');
    await sandbox.fault({ match: 'POST /elect', kind: 'status', status: 500, after: 'body' });
    expect((await elect()).status).toBe(500);
    expect(await status()).toBe('waived');
  });

  it('can be a 204', async () => {
    await sandbox.fault({ match: '/plans', kind: 'status', status: 204 });
    const response = await get(PLANS);
    expect([response.status, await response.text()]).toEqual([204, '']);
  });
});

describe('a fault of kind reset', () => {
  it('breaks the connection before the operation', async () => {
    await sandbox.fault({ match: 'POST /elect', kind: 'reset' });
    await expect(elect()).rejects.toThrow();
    expect(await status()).toBe('pending');
  });

  it('loses the answer of an operation that was carried out', async () => {
    await sandbox.fault({ match: 'POST /elect', kind: 'reset', after: 'body' });
    await expect(elect()).rejects.toThrow();
    expect(await status()).toBe('waived');
  });

  it('breaks the connection in the middle of the body', async () => {
    const whole = await (await get(PLANS)).text();
    await sandbox.fault({ match: '/plans', kind: 'reset', after: 'headers' });
    const response = await get(PLANS);
    expect(response.status).toBe(200);
    const { text, ended } = await readFor(response, 2000);
    expect(ended).toBe('broken');
    expect(text.length).toBeLessThan(whole.length);
  });
});

describe('a fault of kind stall', () => {
  it('sends headers and half the body, then nothing', async () => {
    const whole = await (await get(PLANS)).text();
    await sandbox.fault({ match: '/plans', kind: 'stall' });
    const response = await get(PLANS);
    expect([response.status, Number(response.headers.get('content-length'))]).toEqual([
      200,
      Buffer.byteLength(whole),
    ]);
    const { text, ended } = await readFor(response, 300);
    expect(ended).toBe('open');
    expect(text.length).toBeGreaterThan(0);
    expect(whole.startsWith(text.slice(0, -1))).toBe(true);
  });
});

describe('a fault of kind truncate', () => {
  it('ends the body half-way as if it were complete, without a content-length', async () => {
    const whole = await (await get(PLANS)).text();
    await sandbox.fault({ match: '/plans', kind: 'truncate' });
    const response = await get(PLANS, ORIGIN);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('content-length')).toBeNull();
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    const { text, ended } = await readFor(response, 2000);
    expect(ended).toBe('complete');
    expect(text.length).toBeLessThan(whole.length);
    expect((): unknown => JSON.parse(text)).toThrow();
  });
});

describe('a fault of kind html', () => {
  it('answers 200 with a page, and the operation never happened', async () => {
    await sandbox.fault({ match: 'POST /elect', kind: 'html' });
    const response = await elect();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(await response.text()).toMatch(/^<!doctype html>/);
    expect(await status()).toBe('pending');
  });
});

describe('a fault of kind empty', () => {
  it('answers 200 with nothing, before the operation or after it', async () => {
    await sandbox.fault({ match: 'POST /elect', kind: 'empty' });
    const response = await elect();
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(await status()).toBe('pending');
    await sandbox.fault({ match: 'POST /elect', kind: 'empty', after: 'body' });
    expect(await (await elect()).text()).toBe('');
    expect(await status()).toBe('waived');
  });
});

describe('a fault of kind cors', () => {
  it('gives the right answer without the headers that let a page read it', async () => {
    await sandbox.fault({ match: PENDING, kind: 'cors' });
    const response = await get(PENDING, ORIGIN);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: 'enrl_pending' });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect((await get(PENDING, ORIGIN)).headers.get('access-control-allow-origin')).not.toBeNull();
  });

  it('applies to the preflight of the request, and no other kind does', async () => {
    const preflight = () =>
      sandbox.fetch('OPTIONS', ELECT, undefined, undefined, {
        headers: { ...ORIGIN.headers, 'Access-Control-Request-Method': 'POST' },
      });
    await sandbox.fault({ match: 'POST /elect', kind: 'status', status: 500 });
    expect((await preflight()).headers.get('access-control-allow-origin')).not.toBeNull();
    expect((await elect()).status).toBe(500);
    await sandbox.fault({ match: 'POST /elect', kind: 'cors' });
    expect((await preflight()).headers.get('access-control-allow-origin')).toBeNull();
    expect((await preflight()).headers.get('access-control-allow-origin')).not.toBeNull();
  });
});

describe('a fault of kind slow', () => {
  it('answers correctly after the delay', async () => {
    await sandbox.fault({ match: PENDING, kind: 'slow', delayMs: 300 });
    const start = performance.now();
    const answer = await sandbox.call('GET', PENDING, token);
    expect(performance.now() - start).toBeGreaterThanOrEqual(290);
    expect(answer.body['id']).toBe('enrl_pending');
  });

  it('lasts a second and a half by default', async () => {
    await sandbox.fault({ match: PENDING, kind: 'slow' });
    expect((await outstanding())[0]).toMatchObject({ delayMs: 1500, times: 1 });
  });

  it('has carried the operation out by the time a client gives up', async () => {
    await sandbox.fault({ match: 'POST /elect', kind: 'slow', delayMs: 5000 });
    await expect(
      sandbox.fetch('POST', ELECT, token, WAIVE, { signal: AbortSignal.timeout(200) }),
    ).rejects.toThrow();
    expect(await status()).toBe('waived');
  });
});

describe('faults', () => {
  it('can all be delayed', async () => {
    await sandbox.fault({ match: PENDING, kind: 'status', status: 500, delayMs: 200 });
    const start = performance.now();
    expect((await get(PENDING)).status).toBe(500);
    expect(performance.now() - start).toBeGreaterThanOrEqual(190);
  });

  it('apply as often as requested, in the order in which they were added', async () => {
    await sandbox.fault({ match: '/enrollments/', kind: 'status', status: 500, times: 2 });
    await sandbox.fault({ match: '/enrollments/', kind: 'status', status: 502 });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await get(PENDING)).status);
    expect(statuses).toEqual([500, 500, 502, 200]);
  });

  it('apply only to the method and path they name, including the query', async () => {
    await sandbox.fault({ match: 'POST /enrollments', kind: 'status', status: 500 });
    await sandbox.fault({
      match: 'GET /qualifying-life-events?page=2',
      kind: 'status',
      status: 502,
    });
    const events = '/v1/members/mbr_many/qualifying-life-events';
    expect((await get(PENDING)).status).toBe(200);
    expect((await get(`${events}?page=1`)).status).toBe(200);
    expect((await get(`${events}?page=2`)).status).toBe(502);
    expect((await elect()).status).toBe(500);
  });

  it('are listed with their remaining count, and cleared', async () => {
    await sandbox.fault({ match: '/plans', kind: 'status', status: 500, times: 3 });
    await get(PLANS);
    expect(await outstanding()).toEqual([
      { match: '/plans', kind: 'status', status: 500, times: 2, delayMs: 0 },
    ]);
    expect((await sandbox.call('DELETE', '/__sandbox/faults')).status).toBe(204);
    expect(await outstanding()).toEqual([]);
    expect((await get(PLANS)).status).toBe(200);
  });

  it('are cleared by a reset', async () => {
    await sandbox.fault({ match: '/plans', kind: 'stall' });
    await sandbox.reset();
    expect(await outstanding()).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['no match', { kind: 'status' }],
    ['an empty match', { match: ' ', kind: 'status' }],
    ['no kind', { match: '/plans' }],
    ['an unknown kind', { match: '/plans', kind: 'explode' }],
    ['no times', { match: '/plans', kind: 'status', times: 0 }],
    ['half a time', { match: '/plans', kind: 'status', times: 1.5 }],
    ['a negative delay', { match: '/plans', kind: 'slow', delayMs: -1 }],
    ['an impossible status', { match: '/plans', kind: 'status', status: 99 }],
    ['a status for another kind', { match: '/plans', kind: 'stall', status: 500 }],
    ['an unknown moment', { match: '/plans', kind: 'reset', after: 'lunch' }],
    ['a moment for a kind that has none', { match: '/plans', kind: 'slow', after: 'body' }],
    ['headers that are no headers', { match: '/plans', kind: 'status', headers: { 'a b': 'c' } }],
    ['headers that are no text', { match: '/plans', kind: 'status', headers: { 'Retry-After': 7 } }],
    ['a list', []],
  ])('with %s are refused with 422', async (_, body) => {
    const { status: code } = await sandbox.call('POST', '/__sandbox/faults', undefined, body);
    expect(code).toBe(422);
    expect(await outstanding()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { VitableError } from '../../../src/api/errors.js';
import type { Fetch } from '../../../src/api/http/exchange.js';
import { createTokenSource } from '../../../src/api/auth/token-source.js';
import type { TokenSource } from '../../../src/api/auth/token-source.js';
import { createTransport } from '../../../src/api/http/transport.js';
import type { TransportOptions } from '../../../src/api/http/transport.js';
import { caught, vitableError } from './caught.js';
import { json, reset, resetInBody, serve, silence, stallInBody, text } from './http-server.js';
import type { Answer } from './http-server.js';

const UNAUTHORIZED = json(401, { error: { code: 'unauthorized', message: 'CANARY' } });

/** A token source that always has a token: token-1, and another after each refusal. */
function tokenSource(expiresIn = 910): TokenSource & { readonly asked: string[] } {
  const asked: string[] = [];
  const source = createTokenSource({
    getToken: async ({ reason }) => {
      asked.push(reason);
      return { token: `token-${asked.length}`, expiresIn };
    },
  });
  return { ...source, asked };
}

/** A transport to a real server; its pauses are recorded instead of waited for. */
async function transportTo(
  answer: (nth: number, authorization: string | undefined) => Answer,
  options: Partial<TransportOptions> = {},
) {
  const server = await serve(({ headers }, nth) => answer(nth, headers.authorization));
  const pauses: number[] = [];
  const tokens = tokenSource();
  const transport = createTransport({
    baseUrl: new URL(server.origin),
    tokens,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    ...options,
  });
  const get = (signal?: AbortSignal) => transport.send({ method: 'GET', path: '/v1/thing', signal });
  const post = (body: unknown = {}, signal?: AbortSignal) =>
    transport.send({ method: 'POST', path: '/v1/thing', body, signal });
  return { server, pauses, tokens, transport, get, post };
}

describe('a request', () => {
  it('has the token, no cookies, and of the page only its origin', async () => {
    const inits: RequestInit[] = [];
    const fetch: Fetch = (url, init) => {
      inits.push(init);
      return globalThis.fetch(url, init);
    };
    const { server, get, post } = await transportTo(() => json(200, { id: 1 }), { fetch });
    expect(await get()).toEqual({ id: 1 });
    expect(await post({ reason: 'Größe' })).toEqual({ id: 1 });
    expect(server.arrived.map(({ method, body }) => [method, body])).toEqual([
      ['GET', ''],
      ['POST', '{"reason":"Größe"}'],
    ]);
    for (const { headers } of server.arrived) {
      expect(headers).toMatchObject({ authorization: 'Bearer token-1', accept: 'application/json' });
    }
    expect(server.arrived.map(({ headers }) => headers['content-type'])).toEqual([
      undefined,
      'application/json',
    ]);
    for (const init of inits) {
      expect(init).toMatchObject({
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'strict-origin',
      });
    }
  });

  it('encodes its query and leaves out undefined parameters', async () => {
    const { server, transport } = await transportTo(() => json(200, []));
    const query = { event_type: 'Job Loss', status: undefined, page: 2 };
    await transport.send({ method: 'GET', path: '/v1/thing', query });
    const sent = new URL(server.arrived[0]?.url ?? '', server.origin).searchParams;
    expect([...sent]).toEqual([
      ['event_type', 'Job Loss'],
      ['page', '2'],
    ]);
  });

  it('keeps the path prefix of a host’s proxy', async () => {
    const server = await serve(() => json(200, {}));
    for (const base of ['/vitable', '/vitable/']) {
      const baseUrl = new URL(base, server.origin);
      await createTransport({ baseUrl, tokens: tokenSource() }).send({ method: 'GET', path: '/v1/thing' });
    }
    expect(server.arrived.map(({ url }) => url)).toEqual(['/vitable/v1/thing', '/vitable/v1/thing']);
  });

  it.each([
    '/../secret',
    '/v1/../../secret',
    '/v1/%2e%2e/thing',
    '/v1/./thing',
    '@evil.example/v1',
    '.evil.example/v1',
    '/v1/thing?admin=1',
    '/v1/thing#x',
    '/v1\\..\\thing',
    'v1/thing',
  ])('S5: is not sent where its path would leave the base: %s', async (path) => {
    const server = await serve(() => json(200, {}));
    const baseUrl = new URL('/vitable', server.origin);
    const tokens = tokenSource();
    await vitableError(createTransport({ baseUrl, tokens }).send({ method: 'GET', path }));
    expect(server.arrived).toEqual([]);
    expect(tokens.asked).toEqual([]);
  });

  it.each([301, 302, 303, 307, 308])(
    'S5: %i is not followed, so the token reaches no other server',
    async (status) => {
      const elsewhere = await serve(() => json(200, { stolen: true }));
      const redirect = text(status, '', { Location: `${elsewhere.origin}/v1/thing` });
      const { get, post } = await transportTo(() => redirect);
      expect(await vitableError(get())).toMatchObject({ code: 'contract', retryable: false });
      expect(await vitableError(post())).toMatchObject({ code: 'contract', mayHaveArrived: true });
      expect(elsewhere.arrived).toEqual([]);
    },
  );
});

describe('R2: a 401', () => {
  it('renews the token and repeats the request once, also a write, since nothing was carried out', async () => {
    const { server, tokens, get, post } = await transportTo((_, authorization) =>
      authorization === 'Bearer token-1' ? UNAUTHORIZED : json(200, { ok: true }),
    );
    expect(await post({ decision: 'Enrolled' })).toEqual({ ok: true });
    expect(await get()).toEqual({ ok: true });
    expect(tokens.asked).toEqual(['initial', 'unauthorized']);
    expect(server.arrived.map(({ method, body, headers }) => [method, body, headers.authorization])).toEqual([
      ['POST', '{"decision":"Enrolled"}', 'Bearer token-1'],
      ['POST', '{"decision":"Enrolled"}', 'Bearer token-2'],
      ['GET', '', 'Bearer token-2'],
    ]);
  });

  it('for many requests together causes one renewal and one repetition each', async () => {
    const { server, tokens, get } = await transportTo((_, authorization) =>
      authorization === 'Bearer token-1' ? UNAUTHORIZED : json(200, { ok: true }),
    );
    await Promise.all(Array.from({ length: 6 }, () => get()));
    expect(tokens.asked).toEqual(['initial', 'unauthorized']);
    expect(server.arrived).toHaveLength(12);
  });

  it('after the renewal is final', async () => {
    const { server, pauses, tokens, get, post } = await transportTo(() => UNAUTHORIZED);
    expect(await vitableError(get())).toMatchObject({
      code: 'auth',
      status: 401,
      reason: 'unauthorized',
      retryable: false,
    });
    expect(server.arrived).toHaveLength(2);
    expect(await vitableError(post())).toMatchObject({ code: 'auth', mayHaveArrived: false });
    expect(server.arrived).toHaveLength(4);
    expect(tokens.asked).toHaveLength(3);
    expect(pauses).toEqual([]);
  });

  it('between failures does not reset the count of retries', async () => {
    const script = [json(500, {}), UNAUTHORIZED, json(500, {}), json(500, {})];
    const { server, get } = await transportTo((nth) => script[nth - 1] ?? json(200, {}));
    expect((await vitableError(get())).code).toBe('server');
    expect(server.arrived).toHaveLength(4);
  });

  it('shows the token endpoint’s error when the renewal fails', async () => {
    let asked = 0;
    const tokens = createTokenSource({
      getToken: async () => {
        asked += 1;
        if (asked > 1) throw new Error('down');
        return { token: 'token-1', expiresIn: 910 };
      },
    });
    const { server, post } = await transportTo(() => UNAUTHORIZED, { tokens });
    expect(await vitableError(post())).toMatchObject({ code: 'network', mayHaveArrived: false });
    expect(server.arrived).toHaveLength(1);
    expect(asked).toBe(2);
  });
});

describe('R6: a read', () => {
  it.each([
    ['408', json(408, {})],
    ['429', json(429, {})],
    ['500', json(500, {})],
    ['502', json(502, {})],
    ['503', json(503, {})],
    ['a reset', reset],
    ['a reset in mid-body', resetInBody],
  ])('is repeated twice after %s, with growing pauses', async (_, fault) => {
    const recovering = await transportTo((nth) => (nth < 3 ? fault : json(200, { ok: true })));
    expect(await recovering.get()).toEqual({ ok: true });
    expect(recovering.pauses).toEqual([250, 500]);

    const broken = await transportTo(() => fault);
    expect((await vitableError(broken.get())).retryable).toBe(true);
    expect(broken.server.arrived).toHaveLength(3);
  });

  it('pauses for any time between nothing and the whole step: full jitter', async () => {
    const none = await transportTo(() => json(503, {}), { random: () => 0 });
    await vitableError(none.get());
    expect(none.pauses).toEqual([0, 0]);
    const most = await transportTo(() => json(503, {}), { random: () => 1 });
    await vitableError(most.get());
    expect(most.pauses).toEqual([500, 1000]);
  });

  it.each([400, 403, 404, 405, 409, 410, 422, 451])('is not repeated after %i', async (status) => {
    const { server, get } = await transportTo(() => json(status, {}));
    expect((await vitableError(get())).retryable).toBe(false);
    expect(server.arrived).toHaveLength(1);
  });

  it('is not repeated after the library’s own timeout, or an answer that is not JSON', async () => {
    const stalled = await transportTo(() => stallInBody, { timeouts: { read: 40 } });
    expect(await vitableError(stalled.get())).toMatchObject({ code: 'timeout', retryable: true });
    expect(stalled.server.arrived).toHaveLength(1);
    const html = await transportTo(() => text(200, '<p>'));
    await vitableError(html.get());
    expect(html.server.arrived).toHaveLength(1);
  });

  it.each([429, 503])('%i: follows Retry-After in seconds, up to 60', async (status) => {
    const { pauses, get } = await transportTo((nth) =>
      nth === 1 ? json(status, {}, { 'Retry-After': '60' }) : json(200, {}),
    );
    await get();
    expect(pauses).toEqual([60_000]);
  });

  it('follows Retry-After as a date, by the server’s clock and not by the device’s', async () => {
    const headers = { Date: 'Wed, 01 Jan 2020 00:00:00 GMT', 'Retry-After': 'Wed, 01 Jan 2020 00:00:07 GMT' };
    const { pauses, get } = await transportTo((nth) => (nth === 1 ? json(503, {}, headers) : json(200, {})));
    await get();
    expect(pauses).toEqual([7000]);
  });

  it('uses the device’s clock where the server’s date may not be read, and never waits less than zero', async () => {
    const answer = (retryAfter: string) =>
      new Response('', { status: 503, headers: { 'Retry-After': retryAfter } });
    const script = [
      answer(new Date(Date.now() + 30_000).toUTCString()),
      answer('Wed, 01 Jan 2020 00:00:00 GMT'),
      Response.json({}),
    ];
    const fetch: Fetch = async () => script.shift() ?? Response.error();
    const { pauses, get } = await transportTo(() => silence, { fetch });
    await get();
    expect(pauses[0]).toBeGreaterThan(25_000);
    expect(pauses[0]).toBeLessThanOrEqual(30_000);
    expect(pauses[1]).toBe(0);
  });

  it('ends with the error and its time where the wait would be longer', async () => {
    const { server, pauses, get } = await transportTo(() => json(429, {}, { 'Retry-After': '61' }));
    expect(await vitableError(get())).toMatchObject({
      code: 'rate-limited',
      retryAfter: 61,
      retryable: true,
    });
    expect(server.arrived).toHaveLength(1);
    expect(pauses).toEqual([]);
  });

  it.each(['soon', '-5', '1.5', ''])('ignores an invalid Retry-After: %j', async (value) => {
    const { pauses, get } = await transportTo((nth) =>
      nth === 1 ? json(503, {}, { 'Retry-After': value }) : json(200, {}),
    );
    await get();
    expect(pauses).toEqual([250]);
  });

  it('is repeated with a token that is valid at that time', async () => {
    const tokens = tokenSource(30);
    const { server, get } = await transportTo((nth) => (nth === 1 ? json(500, {}) : json(200, {})), {
      tokens,
    });
    await get();
    expect(server.arrived.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('leaves failures of the token endpoint to the token source: it is asked once', async () => {
    let asked = 0;
    const tokens = createTokenSource({
      getToken: async () => {
        asked += 1;
        throw new Error('down');
      },
    });
    const { server, get } = await transportTo(() => json(200, {}), { tokens });
    expect((await vitableError(get())).code).toBe('network');
    expect(asked).toBe(1);
    expect(server.arrived).toEqual([]);
  });
});

describe('R7: a write', () => {
  it.each([
    ['a reset', reset, 'network'],
    ['a reset in mid-body', resetInBody, 'network'],
    ['silence', silence, 'timeout'],
    ['a stall in mid-body', stallInBody, 'timeout'],
    ['500', json(500, {}), 'server'],
    ['503 with Retry-After', json(503, {}, { 'Retry-After': '1' }), 'server'],
    ['HTML with 200', text(200, '<!doctype html>'), 'contract'],
    ['truncated JSON', text(200, '{"id": "enr'), 'contract'],
  ])('is sent once and may have arrived: %s', async (_, fault, code) => {
    const { server, post } = await transportTo(() => fault, { timeouts: { write: 500 } });
    // Not retryable: sent again as it is, it could be carried out twice.
    expect(await vitableError(post())).toMatchObject({ code, mayHaveArrived: true, retryable: false });
    expect(server.arrived).toHaveLength(1);
  });

  it.each([408, 429])('may be sent again after %i, since nothing was carried out', async (status) => {
    const { post } = await transportTo(() => json(status, {}));
    expect(await vitableError(post())).toMatchObject({ status, mayHaveArrived: false, retryable: true });
  });

  it('has no error that is retryable and may have arrived at once, also not one that a host makes', () => {
    const error = new VitableError('timeout', { message: 'Late.', retryable: true, mayHaveArrived: true });
    expect([error.retryable, error.mayHaveArrived]).toEqual([false, true]);
  });

  it.each([400, 403, 404, 408, 409, 422, 429])('was not carried out after %i', async (status) => {
    const { server, transport } = await transportTo(() => json(status, {}));
    for (const method of ['POST', 'PUT'] as const) {
      const error = await vitableError(transport.send({ method, path: '/v1/thing', body: {} }));
      expect(error).toMatchObject({ status, mayHaveArrived: false });
    }
    expect(server.arrived).toHaveLength(2);
  });

  it('has not arrived when there was no token for it', async () => {
    const tokens = createTokenSource({ getToken: () => Promise.reject(new Error('down')) });
    const { post } = await transportTo(() => json(200, {}), { tokens });
    expect((await vitableError(post())).mayHaveArrived).toBe(false);
  });

  it('differs from a read, whose error never has mayHaveArrived', async () => {
    const { get } = await transportTo(() => reset);
    expect((await vitableError(get())).mayHaveArrived).toBe(false);
  });
});

describe('R9: the time limit', () => {
  it('applies to a body that stalls after its headers, separately for reads and writes', async () => {
    const timeouts = { read: 40, write: 80 };
    const { get, post } = await transportTo(() => stallInBody, { timeouts });
    expect((await vitableError(get())).message).toContain('40 ms');
    expect((await vitableError(post())).message).toContain('80 ms');
  });

  it('ends as a timeout also where fetch throws its own error for the abort', async () => {
    const fetch: Fetch = (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('Aborted.', 'AbortError')));
      });
    const { get } = await transportTo(() => silence, { fetch, timeouts: { read: 20 } });
    expect((await vitableError(get())).code).toBe('timeout');
  });

  it('applies also where fetch ignores its signal', async () => {
    const fetch: Fetch = () => new Promise(() => {});
    const { get } = await transportTo(() => silence, { fetch, timeouts: { read: 20 } });
    expect((await vitableError(get())).code).toBe('timeout');
  });
});

describe('R11: the end of a request', () => {
  it('by the caller: rejects with the caller’s reason, while waiting for headers and in mid-body', async () => {
    for (const answer of [silence, stallInBody]) {
      const { server, get } = await transportTo(() => answer);
      const caller = new AbortController();
      const reason = new Error('moved on');
      const failure = caught(get(caller.signal));
      await expect.poll(() => server.arrived.length).toBe(1);
      caller.abort(reason);
      expect(await failure).toBe(reason);
    }
  });

  it('by the caller before it began: nothing is sent', async () => {
    const { server, tokens, get } = await transportTo(() => json(200, {}));
    const signal = AbortSignal.abort();
    expect(await caught(get(signal))).toBe(signal.reason);
    expect(server.arrived).toEqual([]);
    expect(tokens.asked).toEqual([]);
  });

  it('by the caller in the pause before a retry: at once, and no further request', async () => {
    const server = await serve(() => json(503, {}, { 'Retry-After': '50' }));
    const transport = createTransport({ baseUrl: new URL(server.origin), tokens: tokenSource() });
    const caller = new AbortController();
    const failure = caught(transport.send({ method: 'GET', path: '/v1/thing', signal: caller.signal }));
    await expect.poll(() => server.arrived.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    caller.abort();
    expect(await failure).toBe(caller.signal.reason);
    expect(server.arrived).toHaveLength(1);
  });

  it('by the network, although a browser calls it AbortError: is a network error', async () => {
    const fetch: Fetch = () => Promise.reject(new DOMException('The operation was aborted.', 'AbortError'));
    const { get } = await transportTo(() => silence, { fetch });
    expect((await vitableError(get())).code).toBe('network');
  });

  it('leaves no listener on the caller’s signal', async () => {
    const { get } = await transportTo((nth) => (nth === 1 ? json(500, {}) : json(200, {})));
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...args);
    };
    await get(signal);
    expect(listeners).toBe(0);
  });
});

describe('R12: an answer without CORS headers', () => {
  it('is a retryable network error: a browser reports no more than a TypeError', async () => {
    const fetch: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const { get } = await transportTo(() => silence, { fetch });
    expect(await vitableError(get())).toMatchObject({ code: 'network', retryable: true, status: undefined });
  });
});

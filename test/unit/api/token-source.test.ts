import { describe, expect, it } from 'vitest';
import { VitableError } from '../../../src/api/errors.js';
import type { Fetch } from '../../../src/api/http/exchange.js';
import { createTokenSource } from '../../../src/api/auth/token-source.js';
import type { GetToken, TokenRequest, TokenSourceOptions } from '../../../src/api/auth/token-source.js';
import { caught, vitableError } from './caught.js';
import { json, reset, serve, silence, stallInBody, text } from './http-server.js';
import type { Answer } from './http-server.js';

/** Two clocks in milliseconds, which the test moves: time passes, the device sleeps, or the wall clock is changed. */
function testClock() {
  let monotonic = 5000;
  let wall = Date.UTC(2026, 0, 1);
  return {
    monotonic: () => monotonic,
    wall: () => wall,
    pass(seconds: number) {
      monotonic += seconds * 1000;
      wall += seconds * 1000;
    },
    sleep(seconds: number) {
      wall += seconds * 1000;
    },
    setWall(seconds: number) {
      wall += seconds * 1000;
    },
  };
}

/** A host's function that returns token-1, token-2 … and records the reasons of its calls. */
function counting(expiresIn: number) {
  const reasons: string[] = [];
  const getToken: GetToken = async ({ reason }) => {
    reasons.push(reason);
    return { token: `token-${reasons.length}`, expiresIn };
  };
  return { reasons, getToken };
}

const issue = (nth: number, expiresIn = 910) =>
  json(200, { access_token: `token-${nth}`, expires_in: expiresIn });

async function endpointAnswering(answer: (nth: number) => Answer, options: Partial<TokenSourceOptions> = {}) {
  const server = await serve((_, nth) => answer(nth));
  const clock = testClock();
  const source = createTokenSource({ tokenEndpoint: `${server.origin}/token`, clock, ...options });
  return { server, clock, source };
}

describe('the request to the token endpoint', () => {
  it('is a POST of {} with the library’s own header, and accepts the API’s names', async () => {
    const { server, source } = await endpointAnswering((nth) => issue(nth), { version: '9.9.9' });
    expect(await source.get()).toBe('token-1');
    expect(server.arrived).toHaveLength(1);
    expect(server.arrived[0]).toMatchObject({ method: 'POST', url: '/token', body: '{}' });
    expect(server.arrived[0]?.headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      'x-vitable-elements': '9.9.9',
    });
  });

  it('accepts the names of JavaScript style too', async () => {
    const { source } = await endpointAnswering(() => json(200, { token: 'token-js', expiresIn: 910 }));
    expect(await source.get()).toBe('token-js');
  });

  it.each([
    [undefined, 'same-origin'],
    ['include', 'include'],
  ] as const)('sends cookies as configured: %s', async (tokenCredentials, credentials) => {
    const seen: RequestInit[] = [];
    const fetch: Fetch = async (_, init) => {
      seen.push(init);
      return Response.json({ token: 't', expiresIn: 910 });
    };
    await createTokenSource({ tokenEndpoint: 'https://hr.example/t', tokenCredentials, fetch }).get();
    expect(seen[0]).toMatchObject({ credentials, redirect: 'manual', cache: 'no-store' });
  });

  it('S3: resolves against the page’s own address', async () => {
    const urls: string[] = [];
    const fetch: Fetch = async (url) => {
      urls.push(url);
      return Response.json({ token: 't', expiresIn: 910 });
    };
    const pageUrl = 'https://hr.example/benefits/2026?tab=1#plans';
    await createTokenSource({ tokenEndpoint: '/api/token', pageUrl, fetch }).get();
    await createTokenSource({ tokenEndpoint: 'token', pageUrl, fetch }).get();
    expect(urls).toEqual(['https://hr.example/api/token', 'https://hr.example/benefits/token']);
  });

  it.each([
    undefined,
    '',
    '/relative/without/a/page',
    ' javascript:alert(1)',
    'data:application/json,{}',
    'https://user:pw@hr.example/t',
    'http://[',
  ])('%s is a config error that names token-endpoint, and sends no request', async (tokenEndpoint) => {
    let requests = 0;
    const fetch: Fetch = async () => {
      requests += 1;
      return Response.json({});
    };
    const error = await vitableError(createTokenSource({ tokenEndpoint, fetch }).get());
    expect(error).toMatchObject({ code: 'config', attribute: 'token-endpoint', retryable: false });
    expect(error.message).toContain('token-endpoint');
    expect(requests).toBe(0);
  });
});

describe('the use of a token', () => {
  it('R1: concurrent callers share one request', async () => {
    const { server, source } = await endpointAnswering((nth) => issue(nth));
    const tokens = await Promise.all(Array.from({ length: 10 }, () => source.get()));
    expect(new Set(tokens)).toEqual(new Set(['token-1']));
    expect(server.arrived).toHaveLength(1);
  });

  it('R2: lasts until 60 s are left; then the token is renewed before it is returned', async () => {
    const { reasons, getToken } = counting(910);
    const clock = testClock();
    const source = createTokenSource({ getToken, clock });
    expect(await source.get()).toBe('token-1');
    clock.pass(849);
    expect(await source.get()).toBe('token-1');
    clock.pass(1);
    expect(await Promise.all([source.get(), source.get()])).toEqual(['token-2', 'token-2']);
    expect(reasons).toEqual(['initial', 'renewal']);
  });

  it.each([3600, -3600])('R3: does not change with a wall clock that is %i s off', async (offset) => {
    const { reasons, getToken } = counting(910);
    const clock = testClock();
    clock.setWall(offset);
    const source = createTokenSource({ getToken, clock });
    await source.get();
    clock.pass(600);
    await source.get();
    expect(reasons).toHaveLength(1);
    clock.pass(300);
    await source.get();
    expect(reasons).toHaveLength(2);
  });

  it('R3: does not last longer when the wall clock is set back an hour', async () => {
    const { reasons, getToken } = counting(910);
    const clock = testClock();
    const source = createTokenSource({ getToken, clock });
    await source.get();
    clock.setWall(-3600);
    clock.pass(851);
    await source.get();
    expect(reasons).toHaveLength(2);
  });

  it('R3: ends after sleep, while the monotonic clock stood still: the token is renewed first', async () => {
    const { reasons, getToken } = counting(910);
    const clock = testClock();
    const source = createTokenSource({ getToken, clock });
    await source.get();
    clock.sleep(8 * 3600);
    expect(await source.get()).toBe('token-2');
    expect(reasons).toEqual(['initial', 'renewal']);
  });
});

describe('a token that the API has refused', () => {
  it('R2: is renewed once for all callers that have it, also for later ones', async () => {
    const { reasons, getToken } = counting(910);
    const source = createTokenSource({ getToken });
    const first = await source.get();
    const together = await Promise.all([source.renew(first), source.renew(first), source.get()]);
    expect(together).toEqual(['token-2', 'token-2', 'token-2']);
    expect(await source.renew(first)).toBe('token-2');
    expect(reasons).toEqual(['initial', 'unauthorized']);
  });

  it('R4: is not used again when its renewal fails', async () => {
    let isBroken = false;
    const { getToken } = counting(910);
    const source = createTokenSource({
      getToken: (request) => (isBroken ? Promise.reject(new Error('down')) : getToken(request)),
    });
    const first = await source.get();
    isBroken = true;
    expect((await vitableError(source.renew(first))).code).toBe('network');
    expect((await vitableError(source.get())).code).toBe('network');
    isBroken = false;
    expect(await source.get()).toBe('token-2');
  });
});

describe('a failing endpoint', () => {
  it.each([
    ['5xx', json(503, {}), 10_000],
    ['a reset', reset, 10_000],
    ['HTML', text(200, '<!doctype html><p>Proxy error'), 10_000],
    // Silence takes the whole time limit each time.
    ['silence', silence, 1_000],
  ])(
    'R4: %s: a valid token stays in use, and the endpoint is asked again after a pause',
    async (_, fault, timeout) => {
      const { server, clock, source } = await endpointAnswering(
        (nth) => (nth === 1 ? issue(1, 910) : fault),
        { timeout },
      );
      await source.get();
      clock.pass(860);
      // 50 s left: requested, failed, token still used; then pauses of 0.5 s, 1 s, 2 s …
      const asked = [];
      for (const pause of [0, 0.4, 0.2, 0.8, 0.3, 1.9, 0.2]) {
        clock.pass(pause);
        expect(await source.get()).toBe('token-1');
        asked.push(server.arrived.length);
      }
      expect(asked).toEqual([2, 2, 3, 3, 4, 4, 5]);
      clock.pass(50);
      expect((await vitableError(source.get())).code).not.toBe('session-expired');
    },
  );

  it('R4: the pause grows up to 8 s, and ends with the first success', async () => {
    let isBroken = true;
    let asked = 0;
    const getToken: GetToken = async () => {
      asked += 1;
      if (isBroken && asked > 1) throw new Error('down');
      return { token: `token-${asked}`, expiresIn: 100 };
    };
    const clock = testClock();
    const source = createTokenSource({ getToken, clock });
    await source.get();
    clock.pass(45);
    for (const pause of [0, 0.5, 1, 2, 4, 8, 8]) {
      clock.pass(pause);
      await source.get();
    }
    expect(asked).toBe(8);
    clock.pass(7.9);
    await source.get();
    expect(asked).toBe(8);
    isBroken = false;
    clock.pass(0.1);
    expect(await source.get()).toBe('token-9');
    isBroken = true;
    clock.pass(45);
    await source.get();
    clock.pass(0.5);
    await source.get();
    expect(asked).toBe(11);
  });

  it('R4: without a valid token the error is passed on as retryable, and the next call requests at once', async () => {
    const { source } = await endpointAnswering((nth) => (nth === 1 ? json(500, {}) : issue(nth)));
    expect(await vitableError(source.get())).toMatchObject({ code: 'server', status: 500, retryable: true });
    expect(await source.get()).toBe('token-2');
  });

  it('R4, R5: only 401, 403 and a redirect mean that the session has expired', async () => {
    const redirect = text(302, '', { Location: '/sign-in' });
    for (const [fault, code, retryable] of [
      [json(401, {}), 'session-expired', false],
      [json(403, {}), 'session-expired', false],
      [redirect, 'session-expired', false],
      [json(400, {}), 'config', false],
      [json(404, {}), 'config', false],
      [json(405, {}), 'config', false],
      [json(408, {}), 'timeout', true],
      [json(429, {}), 'rate-limited', true],
      [json(500, {}), 'server', true],
      [json(503, {}), 'server', true],
      [reset, 'network', true],
      [silence, 'timeout', true],
      [stallInBody, 'timeout', true],
      [text(200, '<!doctype html>'), 'contract', false],
      [text(200, ''), 'contract', false],
      [text(204, ''), 'contract', false],
    ] as const) {
      const { source } = await endpointAnswering(() => fault, { timeout: code === 'timeout' ? 500 : 10_000 });
      const error = await vitableError(source.get());
      expect([error.code, error.retryable]).toEqual([code, retryable]);
      if (code === 'config') expect(error.attribute).toBe('token-endpoint');
    }
  });

  it('R5: the redirect is not followed, and ends the use of the current token', async () => {
    const { server, clock, source } = await endpointAnswering((nth) =>
      nth === 1 ? issue(1) : text(302, '', { Location: '/sign-in' }),
    );
    await source.get();
    clock.pass(900);
    expect((await vitableError(source.get())).code).toBe('session-expired');
    expect(server.to('/sign-in')).toEqual([]);
    // Not even its last seconds are used: the host's server has answered that nobody is signed in.
    expect((await vitableError(source.get())).code).toBe('session-expired');
  });

  it('R5: a redirect is recognised as a browser shows it, without status or address', async () => {
    const opaque = { type: 'opaqueredirect', status: 0, ok: false, headers: new Headers() };
    const fetch: Fetch = async () => ({ ...opaque, text: async () => '' }) as Response;
    const source = createTokenSource({ tokenEndpoint: 'https://hr.example/t', fetch });
    expect(await vitableError(source.get())).toMatchObject({ code: 'session-expired', status: undefined });
  });

  it.each([
    [{ access_token: 7, expires_in: 910 }, '$.access_token'],
    [{ access_token: '', expires_in: 910 }, '$.access_token'],
    [{ access_token: 'a\nb', expires_in: 910 }, '$.access_token'],
    [{ access_token: 'a' }, '$.expires_in'],
    [{ access_token: 'a', expires_in: '910' }, '$.expires_in'],
    [{ access_token: 'a', expires_in: 0 }, '$.expires_in'],
    [{ token: 'a', expiresIn: -1 }, '$.expiresIn'],
    [{ token: 7, expiresIn: 910 }, '$.token'],
    [{}, '$.access_token'],
    [[], '$'],
    ['token', '$'],
  ])('an answer of the wrong shape is a contract error with its path: %j', async (body, path) => {
    const { source } = await endpointAnswering(() => json(200, body));
    expect(await vitableError(source.get())).toMatchObject({ code: 'contract', path });
  });
});

describe('a host’s own function', () => {
  it('is used instead of an endpoint', async () => {
    const { getToken } = counting(910);
    const source = createTokenSource({ getToken, tokenEndpoint: '/never' });
    expect(await source.get()).toBe('token-1');
  });

  it('may throw a VitableError, which is passed on unchanged', async () => {
    const expired = new VitableError('session-expired', { message: 'Signed out.' });
    const source = createTokenSource({ getToken: () => Promise.reject(expired) });
    expect(await caught(source.get())).toBe(expired);
  });

  it('S1: may throw anything else, which becomes a retryable error without its text', async () => {
    const throwing: GetToken[] = [
      () => Promise.reject(new Error('CANARY')),
      () => {
        throw new TypeError('CANARY');
      },
    ];
    for (const getToken of throwing) {
      const error = await vitableError(createTokenSource({ getToken }).get());
      expect(error).toMatchObject({ code: 'network', retryable: true });
      expect(JSON.stringify([error, error.message, error.stack])).not.toContain('CANARY');
      expect(error.cause).toBeUndefined();
    }
  });

  it.each([undefined, null, 'CANARY', {}, { token: 'CANARY' }, { token: 'CANARY', expiresIn: '910' }])(
    'S1: with an answer of the wrong shape is a config error that names getToken, not the token: %j',
    async (answer) => {
      const getToken = (async () => answer) as unknown as GetToken;
      const error = await vitableError(createTokenSource({ getToken }).get());
      expect(error).toMatchObject({ code: 'config', attribute: 'getToken' });
      expect(error.message).toContain('getToken');
      expect(error.message).not.toContain('CANARY');
    },
  );

  it('R9: that never answers times out, and its signal is aborted', async () => {
    let asked: TokenRequest | undefined;
    const getToken: GetToken = (request) => {
      asked = request;
      return new Promise(() => {});
    };
    const error = await vitableError(createTokenSource({ getToken, timeout: 20 }).get());
    expect(error).toMatchObject({ code: 'timeout', retryable: true });
    expect(asked?.signal.aborted).toBe(true);
  });
});

describe('aborting', () => {
  const waitingHost = () => {
    const requests: { resolve: (token: string) => void; signal: AbortSignal }[] = [];
    const getToken: GetToken = ({ signal }) =>
      new Promise((resolve) => {
        requests.push({ signal, resolve: (token) => resolve({ token, expiresIn: 910 }) });
      });
    return { requests, source: createTokenSource({ getToken }) };
  };
  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

  it('R11: one caller’s abort rejects with its own reason and leaves the others waiting', async () => {
    const { requests, source } = waitingHost();
    const leaver = new AbortController();
    const left = caught(source.get(leaver.signal));
    const stayed = source.get(new AbortController().signal);
    await turn();
    const reason = new Error('moved on');
    leaver.abort(reason);
    expect(await left).toBe(reason);
    expect(requests[0]?.signal.aborted).toBe(false);
    requests[0]?.resolve('token-1');
    expect(await stayed).toBe('token-1');
    expect(requests).toHaveLength(1);
  });

  it('R11: the request is aborted when all callers have aborted, and a later caller makes a new one', async () => {
    const { requests, source } = waitingHost();
    const leaver = new AbortController();
    const gone = [caught(source.get(leaver.signal)), caught(source.get(leaver.signal))];
    await turn();
    leaver.abort();
    for (const error of await Promise.all(gone)) expect(error).toBe(leaver.signal.reason);
    expect(requests[0]?.signal.aborted).toBe(true);
    const later = source.get();
    await turn();
    requests[0]?.resolve('too-late');
    requests[1]?.resolve('token-2');
    expect(await later).toBe('token-2');
    expect(await source.get()).toBe('token-2');
  });

  it('S2: forget() drops the token, and a request in flight', async () => {
    const { requests, source } = waitingHost();
    const waiting = caught(source.get());
    await turn();
    source.forget();
    requests[0]?.resolve('someone-else');
    expect(await waiting).toMatchObject({ code: 'auth', retryable: true });
    const next = source.get();
    await turn();
    requests[1]?.resolve('token-2');
    expect(await next).toBe('token-2');
    source.forget();
    const anew = source.get();
    await turn();
    requests[2]?.resolve('token-3');
    expect(await anew).toBe('token-3');
  });

  it('S2: forget() also drops a token that has arrived and was not returned yet', async () => {
    const { requests, source } = waitingHost();
    const waiting = caught(source.get());
    await turn();
    requests[0]?.resolve('someone-else');
    source.forget();
    expect(await waiting).toMatchObject({ code: 'auth' });
    const next = source.get();
    await turn();
    requests[1]?.resolve('token-2');
    expect(await next).toBe('token-2');
  });

  it('S2: a 401 for a token from before forget() renews no token of the next person', async () => {
    const { reasons, getToken } = counting(910);
    const source = createTokenSource({ getToken });
    const before = await source.get();
    source.forget();
    await source.get();
    expect((await vitableError(source.renew(before))).code).toBe('auth');
    expect(reasons).toEqual(['initial', 'initial']);
  });
});

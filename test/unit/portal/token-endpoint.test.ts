import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WIRES } from '../../../demo/sandbox/wire.js';
import { runPortal } from './running-portal.js';
import type { RunningPortal } from './running-portal.js';

let running: RunningPortal;
let avery: string;

beforeAll(async () => {
  running = await runPortal();
  avery = await running.signIn('avery');
});
afterAll(() => running.stop());
beforeEach(() => fetch(`${running.sandbox.url}/__sandbox/requests`, { method: 'DELETE' }));

/** The sandbox's requests since the test began. */
async function requestsToSandbox(): Promise<{ method: string; path: string; body: unknown }[]> {
  const response = await fetch(`${running.sandbox.url}/__sandbox/requests`);
  return (await response.json()) as { method: string; path: string; body: unknown }[];
}

/** The status with which the API lists an employee's enrollments for a token. */
async function statusForEnrollmentsOf(employeeId: string, token: string): Promise<number> {
  const response = await fetch(`${running.sandbox.url}/v1/employees/${employeeId}/enrollments`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return response.status;
}

describe('the answer to the own page of a signed-in person', () => {
  it('S4: is a token and its lifetime in seconds, as JSON that no cache may store', async () => {
    const response = await running.askForToken(avery);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body = (await response.json()) as Record<string, unknown>;
    expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in']);
    expect(body['access_token']).toMatch(/^vit_at_/);
    expect(body['expires_in']).toBe(910);
  });

  it('S4: is bound to the person who is signed in, and gives no access to others’ data', async () => {
    for (const [login, own, other] of [
      ['avery', 'empl_avery', 'empl_blake'],
      ['blake', 'empl_blake', 'empl_avery'],
    ] as const) {
      const response = await running.askForToken(await running.signIn(login));
      const { access_token } = (await response.json()) as { access_token: string };
      expect(await statusForEnrollmentsOf(own, access_token), `${login}, own`).toBe(200);
      expect(await statusForEnrollmentsOf(other, access_token), `${login}, other`).toBe(403);
    }
  });

  it('S4: for an administrator is bound to the employer, and gives access to its plan years only', async () => {
    const response = await running.askForToken(await running.signIn('harper'));
    expect(await requestsToSandbox()).toMatchObject([
      { body: { bound_entity: { type: 'employer', id: 'empr_northwind' } } },
    ]);
    const { access_token } = (await response.json()) as { access_token: string };
    const statusFor = async (id: string) =>
      (
        await fetch(`${running.sandbox.url}/v1/plan-years/${id}`, {
          headers: { authorization: `Bearer ${access_token}` },
        })
      ).status;
    expect(await statusFor('plyr_draft')).toBe(200);
    expect(await statusFor('plyr_southgate')).toBe(403);
  });

  it('S4: is bound by the session alone: a body with another person has no effect', async () => {
    const body = JSON.stringify({ bound_entity: { type: 'employee', id: 'empl_blake' }, as: 'blake' });
    const response = await running.askForToken(avery, { body });
    const { access_token } = (await response.json()) as { access_token: string };
    expect(await statusForEnrollmentsOf('empl_avery', access_token)).toBe(200);
    expect(await statusForEnrollmentsOf('empl_blake', access_token)).toBe(403);
  });

  it('S4: needs one request to the API', async () => {
    await running.askForToken(avery);
    expect(await requestsToSandbox()).toMatchObject([
      {
        method: 'POST',
        path: '/v1/auth/access-tokens',
        body: {
          grant_type: 'client_credentials',
          bound_entity: { type: 'employee', id: 'empl_avery' },
        },
      },
    ]);
  });

  it('S4: is given to a browser that sends neither Origin nor Sec-Fetch-Site', async () => {
    const headers = { origin: undefined, 'sec-fetch-site': undefined };
    expect((await running.askForToken(avery, { headers })).status).toBe(200);
  });

  it('S4: is the same under every name of this machine', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      const headers = { origin: `http://${host}:${running.portal.port}` };
      expect((await running.askForToken(avery, { headers })).status, host).toBe(200);
    }
  });

  it.each(WIRES)('S4: is the same when the sandbox answers in the shape "%s"', async (wire) => {
    const other = await runPortal({ wire });
    const response = await other.askForToken(await other.signIn('avery'));
    expect(response.status).toBe(200);
    const body = (await response.json()) as { access_token: string; expires_in: number };
    expect(body.access_token).toMatch(/^vit_at_/);
    expect(body.expires_in).toBe(910);
    await other.stop();
  });

  it('S4: is the same when the API wraps its answer in "data"', async () => {
    await fetch(`${running.sandbox.url}/__sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify({
        match: '/v1/auth/access-tokens',
        kind: 'status',
        status: 201,
        body: { data: { access_token: 'vit_at_wrapped', expires_in: 600, token_type: 'Bearer' } },
      }),
    });
    const response = await running.askForToken(avery);
    expect(await response.json()).toEqual({ access_token: 'vit_at_wrapped', expires_in: 600 });
  });
});

describe('a request that the host’s own page would not send', () => {
  /** It is refused with 403, as JSON, without a redirect, and without a request to the API. */
  async function expectRefusal(request: Promise<Response>): Promise<void> {
    const response = await request;
    expect(response.status).toBe(403);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).not.toContain('vit_a');
    expect(await requestsToSandbox()).toEqual([]);
  }

  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('S4: is refused when it is a %s', async (method) => {
    await expectRefusal(running.askForToken(avery, { method }));
  });

  it('S4: is refused when it is a HEAD', async () => {
    const response = await running.askForToken(avery, { method: 'HEAD' });
    expect(response.status).toBe(403);
    expect(await requestsToSandbox()).toEqual([]);
  });

  it('S4: is refused without the header of the elements, as a form on another site would send it', async () => {
    await expectRefusal(running.askForToken(avery, { headers: { 'x-vitable-elements': undefined } }));
  });

  it.each(['cross-site', 'same-site', 'none'])(
    'S4: is refused with the header Sec-Fetch-Site: %s',
    async (site) => {
      await expectRefusal(running.askForToken(avery, { headers: { 'sec-fetch-site': site } }));
    },
  );

  it.each(['https://evil.example', 'null', 'http://localhost', 'http://localhost.evil.example:5173'])(
    'S4: is refused when it comes from the origin %s',
    async (origin) => {
      await expectRefusal(running.askForToken(avery, { headers: { origin } }));
    },
  );

  it('S4: is refused when its Origin matches a foreign Host header (DNS rebinding)', async () => {
    const headers = { origin: 'http://evil.example', host: 'evil.example' };
    await expectRefusal(running.askForToken(avery, { headers }));
  });

  it('S4: is refused in its preflight, which allows other origins nothing', async () => {
    const response = await running.askForToken(avery, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-vitable-elements',
      },
    });
    expect(response.status).toBe(403);
    const cors = [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));
    expect(cors).toEqual([]);
  });
});

describe('a request of a person who is not signed in', () => {
  it('S4: is refused with 403 and not redirected to a sign-in page', async () => {
    for (const cookie of ['', 'northwind_session=', 'northwind_session=guessed', 'other=1']) {
      const response = await running.askForToken(cookie);
      expect(response.status, cookie).toBe(403);
      expect(response.headers.get('location')).toBeNull();
    }
    expect(await requestsToSandbox()).toEqual([]);
  });

  it('S4: is refused after signing out, even with a copy of the cookie', async () => {
    const cookie = await running.signIn('avery');
    expect((await running.askForToken(cookie)).status).toBe(200);
    await running.get('/sign-out', cookie);
    expect((await running.askForToken(cookie)).status).toBe(403);
  });

  it('S4: is refused once the session is more than eight hours old', async () => {
    const cookie = await running.signIn('avery');
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now');
    clock.mockReturnValue(now + (8 * 3600 - 5) * 1000);
    expect((await running.askForToken(cookie)).status).toBe(200);
    clock.mockReturnValue(now + (8 * 3600 + 5) * 1000);
    expect((await running.askForToken(cookie)).status).toBe(403);
    clock.mockRestore();
  });

  it('S4: has no session to send from another site, because its cookie is HttpOnly and SameSite', async () => {
    const response = await running.get('/sign-in?as=avery');
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('northwind_session='));
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    // 256 random bits, so that nobody can guess the id.
    expect(cookie).toMatch(/^northwind_session=[\w-]{43};/);
  });
});

describe('when the API gives no token', () => {
  const canary = 'canary_7f3a';

  it.each([
    ['status 500', { kind: 'status', status: 500, body: { error: { code: canary, message: canary } } }],
    ['status 401', { kind: 'status', status: 401, body: canary }],
    [
      'a failure that looks like a token',
      { kind: 'status', status: 500, body: { access_token: `vit_at_${canary}`, expires_in: 910 } },
    ],
    ['a page of HTML', { kind: 'html' }],
    ['text that is no JSON', { kind: 'status', status: 200, body: canary }],
    ['an empty answer', { kind: 'empty' }],
    ['a connection that breaks', { kind: 'reset' }],
    ['an object without a token', { kind: 'status', status: 200, body: { access_token: 1, note: canary } }],
  ])('answers 502 with its own words for %s', async (_, fault) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    await fetch(`${running.sandbox.url}/__sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify({ match: '/v1/auth/access-tokens', times: 1, ...fault }),
    });
    const response = await running.askForToken(avery);
    expect(response.status).toBe(502);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      error: { code: 'upstream', message: 'A token could not be obtained.' },
    });
    // The operator's log has the failure, without the other side's words and without the key.
    const logged = log.mock.calls.flat().join(' ');
    expect(logged).toMatch(/No token from the API/);
    expect(logged).not.toMatch(/canary|vit_a/);
    log.mockRestore();

    expect((await running.askForToken(avery)).status, 'the next time').toBe(200);
  });

  it('answers 502 when the API refuses the key', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const other = await runPortal({ apiKey: 'vit_apk_wrong' });
    const response = await other.askForToken(await other.signIn('avery'));
    expect(response.status).toBe(502);
    expect(await response.text()).not.toContain('vit_apk');
    expect(log.mock.calls.flat().join(' ')).not.toContain('vit_apk');
    log.mockRestore();
    await other.stop();
  });

  it('follows no redirect with the API key', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const arrived: string[] = [];
    const redirecting = createServer((request, response) => {
      arrived.push(request.url ?? '');
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    await new Promise<void>((resolve) => redirecting.listen(0, '127.0.0.1', () => resolve()));
    const apiBase = `http://127.0.0.1:${(redirecting.address() as AddressInfo).port}`;
    const other = await runPortal({ apiBase });
    expect((await other.askForToken(await other.signIn('avery'))).status).toBe(502);
    expect(arrived).toEqual(['/v1/auth/access-tokens']);
    log.mockRestore();
    await other.stop();
    redirecting.close();
  });
});

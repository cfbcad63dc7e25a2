import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tokenEndpoint } from '../../../demo/portal/token-endpoint.js';
import type { BoundEntity, TokenEndpointOptions } from '../../../demo/portal/token-endpoint.js';
import { startSandbox } from '../../../demo/sandbox/server.js';
import type { RunningSandbox } from '../../../demo/sandbox/server.js';

const OWN = 'https://hr.example.com';
const KEY = 'vit_apk_sandbox';
const AVERY: BoundEntity = { type: 'employee', id: 'empl_avery' };

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => fetch(`${sandbox.url}/__sandbox/requests`, { method: 'DELETE' }));

/** The entities of the tokens that were requested from the API since the test began. */
async function askedFor(): Promise<unknown[]> {
  const response = await fetch(`${sandbox.url}/__sandbox/requests`);
  const requests = (await response.json()) as { body: { bound_entity: unknown } }[];
  return requests.map(({ body }) => body.bound_entity);
}

/** A host's own function, typed or as plain JavaScript would have it. */
type SignedIn = (request: unknown) => unknown;

/** The endpoint of the repository, for servers with `Request` and `Response`. */
const inTheRepository = (signedIn: SignedIn, log: string[] = []): RequestListener => {
  const endpoint = tokenEndpoint({
    ownOrigins: new Set([OWN]),
    apiBase: sandbox.url,
    apiKey: KEY,
    signedIn: signedIn as TokenEndpointOptions['signedIn'],
    onFailure: (sentence) => log.push(sentence),
  });
  const listener = getRequestListener(endpoint, { overrideGlobalObjects: false });
  return (request, response) => void listener(request, response);
};

/** The endpoint of the README, for Node's own server, unchanged except for the API's address. */
const inTheReadme = (signedIn: SignedIn): RequestListener => {
  const readme = readFileSync(path.resolve(import.meta.dirname, '../../../README.md'), 'utf8');
  const code = /^```js\n((?:(?!^```).)*?process\.env.*?)^```/ms.exec(readme)?.[1] ?? '';
  expect(code).toContain('https://api.vitablehealth.com');
  expect(code).toContain(OWN);
  const body = code.replace('https://api.vitablehealth.com', sandbox.url).replace(/^export /m, '');
  const make = compileFunction(`${body}; return vitableToken;`, ['signedIn', 'process']) as (
    ...given: unknown[]
  ) => RequestListener;
  return make(signedIn, { env: { VITABLE_API_KEY: KEY } });
};

/** `POST` as the elements send it from the host page; `change` replaces headers, `undefined` leaves one out. */
async function ask(
  listener: RequestListener,
  change: { method?: string; headers?: Record<string, string | undefined> } = {},
) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const headers = new Headers({
    origin: OWN,
    'sec-fetch-site': 'same-origin',
    'x-vitable-elements': '0.1.0',
    cookie: 's=1',
  });
  for (const [name, value] of Object.entries(change.headers ?? {})) {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  }
  const { method = 'POST' } = change;
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/api/vitable-token`, {
    method,
    headers,
    redirect: 'manual',
    ...(method === 'POST' && { body: '{}' }),
  });
  const text = await response.text();
  server.close();
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  return { status: response.status, body: JSON.parse(text) as Record<string, unknown>, text };
}

describe.each([
  ['in the repository', inTheRepository],
  ['in the README', inTheReadme],
])('the token endpoint %s', (_, endpoint) => {
  it('S4: gives a token bound to a person whose session is looked up in a store', async () => {
    const { status, body } = await ask(endpoint(async () => AVERY));
    expect(status).toBe(200);
    expect(body).toEqual({ access_token: expect.stringMatching(/^vit_at_/) as unknown, expires_in: 910 });
    expect(await askedFor()).toEqual([AVERY]);
  });

  it('S4: passes the request to the host’s function, which finds the session by its cookie', async () => {
    let cookie: string | undefined;
    await ask(
      endpoint((request) => {
        // One has the headers of the web's `Request`, the other those of Node.
        const { headers } = request as { headers: { get?: (name: string) => string; cookie?: string } };
        cookie = headers.get?.('cookie') ?? headers.cookie;
        return AVERY;
      }),
    );
    expect(cookie).toBe('s=1');
  });

  it.each([
    ['nobody, at once', () => undefined],
    ['nobody, later', async () => undefined],
    ['null, later', async () => null],
    ['somebody without an id', async () => ({ type: 'employee', id: undefined })],
    ['somebody with an empty id', async () => ({ type: 'employee', id: '' })],
    ['somebody without a type', async () => ({ id: 'empl_avery' })],
    ['something empty', async () => ({})],
  ])('S4: answers 403 and asks the API nothing where signedIn gives %s', async (__, signedIn) => {
    expect((await ask(endpoint(signedIn))).status).toBe(403);
    expect(await askedFor()).toEqual([]);
  });

  it('answers 502 with its own words where the session store fails', async () => {
    const { status, text } = await ask(endpoint(() => Promise.reject(new Error('redis://:canary@store'))));
    expect(status).toBe(502);
    expect(text).not.toContain('canary');
    expect(await askedFor()).toEqual([]);
  });

  it.each([
    ['is a GET', { method: 'GET' }],
    ['lacks the header of the elements', { headers: { 'x-vitable-elements': undefined } }],
    ['comes from another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['comes from another origin', { headers: { origin: 'https://evil.example' } }],
  ])('S4: answers 403 and asks the API nothing where the request %s', async (__, change) => {
    expect(
      (
        await ask(
          endpoint(() => AVERY),
          change,
        )
      ).status,
    ).toBe(403);
    expect(await askedFor()).toEqual([]);
  });

  it('S4: gives a token to a browser that sends neither Origin nor Sec-Fetch-Site', async () => {
    const headers = { origin: undefined, 'sec-fetch-site': undefined };
    expect(
      (
        await ask(
          endpoint(() => AVERY),
          { headers },
        )
      ).status,
    ).toBe(200);
  });

  it.each([
    ['fails', { kind: 'status', status: 500, body: { access_token: 'vit_at_canary', expires_in: 910 } }],
    ['answers in HTML', { kind: 'html' }],
    ['gives no token', { kind: 'status', status: 200, body: {} }],
  ])('answers 502 where the API %s', async (__, fault) => {
    await fetch(`${sandbox.url}/__sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify({ match: '/v1/auth/access-tokens', times: 1, ...fault }),
    });
    const { status, text } = await ask(endpoint(() => AVERY));
    expect(status).toBe(502);
    expect(text).not.toContain('canary');
  });
});

describe("the operator's log", () => {
  it('has the invalid value of signedIn, or that it failed, without the text of its error', async () => {
    const log: string[] = [];
    await ask(inTheRepository(async () => ({ type: 'employee', id: 17 }), log));
    await ask(inTheRepository(() => Promise.reject(new Error('redis://:canary@store')), log));
    expect(log).toEqual([
      expect.stringMatching(/\{ type, id \}/),
      expect.stringMatching(/signedIn\(\) failed/),
    ]);
    expect(log.join()).not.toContain('canary');
  });

  it('has no line about a person who is not signed in', async () => {
    const log: string[] = [];
    await ask(inTheRepository(async () => undefined, log));
    expect(log).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TokenSourceOptions } from '../../../src/api/auth/token-source.js';
import { createTokenSource } from '../../../src/api/auth/token-source.js';
import { VitableError } from '../../../src/api/errors.js';
import { warnAboutError, warnAboutToken } from '../../../src/settings/developer-warnings.js';

const CANARIES = ['vit_at_4Q9ZK2', 'Lindqvist', 'code_of_the_server', 'req-7781'];

let warnings: string[];
/** An endpoint of its own for each test, since the same answer of the same endpoint is told once. */
let address = '';
let tokenEndpoint = '';
let tests = 0;
beforeEach(() => {
  tests += 1;
  address = `https://hr.example/api/token-${tests}`;
  tokenEndpoint = `${address}?name=Lindqvist#Lindqvist`;
  warnings = [];
  vi.spyOn(console, 'warn').mockImplementation((line: string) => warnings.push(line));
});
afterEach(() => vi.restoreAllMocks());

/** A token source as the elements use it, which reports to the console. */
function source(options: TokenSourceOptions) {
  return createTokenSource({ ...options, failed: (error) => warnAboutToken(options, error) });
}

const answering =
  (status: number, body: string = JSON.stringify({ error: { code: CANARIES[2], message: CANARIES[0] } })) =>
  async () =>
    new Response(body, { status, headers: { 'x-request-id': CANARIES[3]! } });

describe('the warning about a token endpoint', () => {
  it.each([
    [401, 'status 401.'],
    [403, 'status 403.'],
    [400, 'status 400.'],
    [404, 'status 404.'],
    [408, 'status 408.'],
    [422, 'status 422.'],
    [429, 'status 429.'],
    [500, 'status 500.'],
    [503, 'status 503.'],
  ])('S1, S15: has address and status %d, and nothing of the answer or the query', async (status, answer) => {
    const tokens = source({ tokenEndpoint, fetch: answering(status) });
    await expect(tokens.get()).rejects.toBeInstanceOf(VitableError);
    await expect(tokens.get()).rejects.toBeInstanceOf(VitableError);
    await vi.dynamicImportSettled();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`[vitable-elements] No token from token-endpoint ${address}: ${answer} `);
    for (const canary of CANARIES) expect(warnings[0]).not.toContain(canary);
  });

  it.each([
    ['HTML', '<!doctype html><p>Lindqvist', 'Expected JSON at $.'],
    ['nothing', '', 'Expected'],
    ['another shape', '{"vit_at_4Q9ZK2": "vit_at_4Q9ZK2"}', 'Expected a token in ASCII at $.access_token.'],
    ['no lifetime', '{"access_token": "vit_at_4Q9ZK2"}', 'at $.expires_in.'],
  ])('S1, S15: says what is wrong with an answer that is %s', async (_what, body, expected) => {
    await expect(source({ tokenEndpoint, fetch: answering(200, body) }).get()).rejects.toThrow();
    await vi.dynamicImportSettled();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(address);
    expect(warnings[0]).toContain(expected);
    for (const canary of CANARIES) expect(warnings[0]).not.toContain(canary);
  });

  it('says that nobody answers, in time or at all', async () => {
    const never = () => new Promise<never>(() => {});
    await expect(source({ tokenEndpoint, fetch: never, timeout: 5 }).get()).rejects.toThrow();
    await expect(
      source({ tokenEndpoint, fetch: () => Promise.reject(new TypeError('vit_at_4Q9ZK2')) }).get(),
    ).rejects.toThrow();
    await vi.dynamicImportSettled();
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain(`${address}: No whole answer within 5 ms.`);
    expect(warnings[1]).toContain(`${address}: No answer, or CORS forbids it.`);
    expect(warnings.join()).not.toContain('vit_at_4Q9ZK2');
  });

  it('R4: comes while the token of before stays in use, too', async () => {
    let now = 0;
    const answers = [Response.json({ token: 'first', expiresIn: 900 }), new Response('', { status: 503 })];
    const clock = { monotonic: () => now, wall: () => now };
    const tokens = source({ tokenEndpoint, clock, fetch: async () => answers.shift()! });
    expect(await tokens.get()).toBe('first');
    now = 870_000;
    expect(await tokens.get()).toBe('first');
    await vi.dynamicImportSettled();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('status 503.');
  });

  it('stays away where the request was aborted, or dropped for another person', async () => {
    const never = () => new Promise<never>(() => {});
    const tokens = source({ tokenEndpoint, fetch: never });
    const left = tokens.get(AbortSignal.abort());
    const waiting = new AbortController();
    const aborted = tokens.get(waiting.signal);
    waiting.abort();
    const dropped = tokens.get();
    tokens.forget();
    for (const request of [left, aborted, dropped]) await expect(request).rejects.toThrow();
    await vi.dynamicImportSettled();
    expect(warnings).toEqual([]);
  });

  it('takes the place of the one that an element gives about the same error', async () => {
    const failure = await source({ tokenEndpoint, fetch: answering(404) })
      .get()
      .catch((error: unknown) => error as VitableError);
    warnAboutError('vitable-plan-picker', failure as VitableError);
    await vi.dynamicImportSettled();
    expect(warnings).toHaveLength(1);
  });

  it('stays away where there is no endpoint to ask: the element says that', async () => {
    await expect(source({ tokenEndpoint: '' }).get()).rejects.toThrow();
    await expect(source({ tokenEndpoint: 'data:,x' }).get()).rejects.toThrow();
    await vi.dynamicImportSettled();
    expect(warnings).toEqual([]);
  });
});

describe('the warning about a getToken function', () => {
  it('S1: says that it failed, and nothing of its error', async () => {
    const tokens = source({ getToken: () => Promise.reject(new Error('vit_at_4Q9ZK2')) });
    await expect(tokens.get()).rejects.toThrow();
    await expect(tokens.get()).rejects.toThrow();
    await vi.dynamicImportSettled();
    expect(warnings).toEqual(['[vitable-elements] getToken() failed.']);
  });

  it('stays away where the function says itself that nobody is signed in', async () => {
    const signedOut = new VitableError('session-expired', { message: 'Signed out.' });
    await expect(source({ getToken: () => Promise.reject(signedOut) }).get()).rejects.toBe(signedOut);
    await vi.dynamicImportSettled();
    expect(warnings).toEqual([]);
  });
});

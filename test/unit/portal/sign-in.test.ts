import { afterAll, beforeAll, expect, it } from 'vitest';
import { cookieHeader, runPortal } from './running-portal.js';
import type { RunningPortal } from './running-portal.js';

let running: RunningPortal;

beforeAll(async () => {
  running = await runPortal();
});
afterAll(() => running.stop());

it('signs Avery in on a first visit', async () => {
  const response = await running.get('/');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Avery Stone');
  expect((await running.askForToken(cookieHeader(response))).status).toBe(200);
});

it('shows the benefits page of the person who is signed in, with their own ids', async () => {
  const page = await (await running.get('/', await running.signIn('blake'))).text();
  expect(page).toContain('Blake Moreno');
  expect(page).not.toContain('Avery Stone');
  expect(page).toContain('enrollment-id="enrl_blake"');
  expect(page).toContain('member-id="mbr_blake"');
  expect(page).not.toMatch(/(enrollment|member)-id="\w+_(avery|pending)"/);
});

it('leads from signing in to the benefits page, and starts no second session for it', async () => {
  const response = await running.get('/sign-in?as=avery');
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/');
  const page = await running.get('/', cookieHeader(response));
  expect(page.headers.getSetCookie().filter((cookie) => cookie.startsWith('northwind_session'))).toEqual([]);
});

it('gives every sign-in a session of its own and ends the previous one', async () => {
  const first = await running.signIn('avery');
  const second = cookieHeader(await running.get('/sign-in?as=blake', first));
  expect(second).not.toBe(first);
  expect((await running.askForToken(first)).status).toBe(403);
  expect((await running.askForToken(second)).status).toBe(200);
});

it('signs nobody in under an unknown name', async () => {
  const response = await running.get('/sign-in?as=zoe');
  expect(response.status).toBe(404);
  expect(response.headers.getSetCookie()).toEqual([]);
});

it('ends the session on signing out and leads to a page that offers to sign in again', async () => {
  const response = await running.get('/sign-out', await running.signIn('avery'));
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/signed-out');
  const page = await running.get('/signed-out', cookieHeader(response));
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('href="/sign-in?as=avery"');
});

it('signs nobody in by itself after a sign-out, on any page', async () => {
  const cookie = cookieHeader(await running.get('/sign-out', await running.signIn('avery')));
  for (const address of ['/', '/pay', '/documents']) {
    const response = await running.get(address, cookie);
    expect(response.status, address).toBe(302);
    expect(response.headers.get('location'), address).toBe('/signed-out');
    expect(response.headers.getSetCookie(), address).toEqual([]);
  }
});

it('greets a person who signs in again', async () => {
  const signedOut = cookieHeader(await running.get('/sign-out', await running.signIn('avery')));
  const response = await running.get('/sign-in?as=avery', signedOut);
  expect(response.headers.getSetCookie().join()).toMatch(/northwind_signed_out=; Max-Age=0/);
  expect((await running.get('/', cookieHeader(response))).status).toBe(200);
});

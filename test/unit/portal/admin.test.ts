import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPortal } from './running-portal.js';
import type { RunningPortal } from './running-portal.js';

let running: RunningPortal;

beforeAll(async () => {
  running = await runPortal();
});
afterAll(() => running.stop());

describe('the administrators’ page', () => {
  it('has the ids of the employer and its benefit product, for who administers it', async () => {
    const response = await running.get('/admin.html', await running.signIn('harper'));
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toMatch(/<vitable-plan-year-list[^>]*employer-id="empr_northwind"/);
    expect(page).toMatch(/<vitable-plan-year-list[^>]*benefit-product-id="bprd_medical"/);
    expect(page).not.toMatch(/mbr_|empl_|enrl_/);
  });

  it('is where an administrator arrives', async () => {
    const response = await running.get('/', await running.signIn('harper'));
    expect([response.status, response.headers.get('location')]).toEqual([302, '/admin.html']);
  });

  it('is not there for an employee', async () => {
    const response = await running.get('/admin.html', await running.signIn('avery'));
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('vitable-plan-year-list');
  });
});

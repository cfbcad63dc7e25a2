import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPortal } from './running-portal.js';
import type { RunningPortal } from './running-portal.js';

let running: RunningPortal;

beforeAll(async () => {
  running = await runPortal();
});
afterAll(() => running.stop());

describe('the administrators’ page', () => {
  it('has the ids of the employer and its benefit product, for the administrator', async () => {
    const response = await running.get('/admin.html', await running.signIn('harper'));
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toMatch(/<vitable-plan-year-list[^>]*employer-id="empr_northwind"/);
    expect(page).toMatch(/<vitable-plan-year-list[^>]*benefit-product-id="bprd_medical"/);
    expect(page).not.toMatch(/mbr_|empl_|enrl_/);
  });

  it('A9: is complete in either language, with the question before changes are lost', async () => {
    const cookie = await running.signIn('harper');
    for (const [locale, ...said] of [
      [
        'en',
        'New plan year',
        'Edit',
        'Copy to a new plan year',
        'Set up a plan year',
        'will be lost. Continue?',
      ],
      ['es', 'Nuevo año del plan', 'Editar', 'Copiar a un nuevo año', 'Preparar un año', '¿Continuar?'],
    ] as const) {
      const page = await (await running.get(`/admin.html?locale=${locale}`, cookie)).text();
      expect(page).not.toMatch(/data-i18n="[\w.]+"[^>]*>\s*<\//);
      for (const words of said) expect(page).toContain(words);
    }
  });

  it('opens after an administrator has signed in', async () => {
    const response = await running.get('/', await running.signIn('harper'));
    expect([response.status, response.headers.get('location')]).toEqual([302, '/admin.html']);
  });

  it('does not exist for an employee', async () => {
    const response = await running.get('/admin.html', await running.signIn('avery'));
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('vitable-plan-year-list');
  });
});

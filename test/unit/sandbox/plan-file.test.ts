import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../demo/sandbox/server.js';
import { API_KEY, TODAY, type Json } from './support.js';

const REAL_PLANS = resolve('../shared/data/plans/county-fl-seminole.json');

const PLAN = {
  id: 'plan_own',
  name: 'A plan from a file',
  unheard_of: { nested: true },
  deductible_cents: null,
  costs: [
    {
      coverage_tier: 'EE',
      employee_contribution_cents: 100,
      employer_contribution_cents: 200,
      total_monthly_premium_cents: 300,
    },
  ],
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-plans-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function fileWith(content: string): Promise<string> {
  const path = join(folder, `plans-${Math.random()}.json`);
  await writeFile(path, content);
  return path;
}

async function plansOf(plansFile: string, enrollment: string): Promise<unknown> {
  const sandbox = await startSandbox({ now: TODAY, plansFile });
  const response = await fetch(`${sandbox.url}/v1/enrollments/${enrollment}/plans`, {
    headers: { Authorization: `Bearer ${API_KEY}` },
  });
  const plans: unknown = await response.json();
  await sandbox.close();
  return plans;
}

describe('a plan file', () => {
  it('is served for enrl_catalog unchanged, and for no other enrollment', async () => {
    const path = await fileWith(JSON.stringify([PLAN]));
    expect(await plansOf(path, 'enrl_catalog')).toEqual([PLAN]);
    expect(await plansOf(path, 'enrl_pending')).toHaveLength(8);
  });

  it('may be in the envelope, with a byte-order mark', async () => {
    const path = await fileWith(`\uFEFF${JSON.stringify({ data: [PLAN] })}`);
    expect(await plansOf(path, 'enrl_catalog')).toEqual([PLAN]);
  });

  it('gives plans that can be elected', async () => {
    const sandbox = await startSandbox({ now: TODAY, plansFile: await fileWith(JSON.stringify([PLAN])) });
    const response = await fetch(`${sandbox.url}/v1/employees/empl_avery/enrollments/elect`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${API_KEY}` },
      body: JSON.stringify({
        elections: [{ enrollment_id: 'enrl_catalog', decision: 'Enrolled', selected_plan_id: 'plan_own' }],
      }),
    });
    const [enrollment] = (await response.json()) as Json[];
    expect(enrollment).toMatchObject({
      selected_plan_name: 'A plan from a file',
      employee_contribution_cents: 100,
    });
    await sandbox.close();
  });

  it.each([
    ['that is not JSON', 'plans', 'not valid JSON'],
    ['without a list', '{"plans": []}', 'no list of plans'],
    ['with a plan without costs', JSON.stringify([{ id: 'plan_x', name: 'X' }]), 'plan 0'],
    ['with an id twice', JSON.stringify([PLAN, PLAN]), 'plan 1'],
    [
      'with a tier that does not exist',
      JSON.stringify([{ ...PLAN, costs: [{ ...PLAN.costs[0], coverage_tier: 'Family' }] }]),
      'plan 0',
    ],
  ])('%s prevents the sandbox from starting, with the reason', async (_, content, message) => {
    const plansFile = await fileWith(content);
    await expect(startSandbox({ now: TODAY, plansFile })).rejects.toThrow(message);
  });

  it('that does not exist prevents the sandbox from starting, with its name', async () => {
    const plansFile = join(folder, 'nowhere.json');
    await expect(startSandbox({ now: TODAY, plansFile })).rejects.toThrow(plansFile);
  });

  it.skipIf(!existsSync(REAL_PLANS))(
    'of 169 real plans is served unchanged (skipped where ../shared/data/plans is absent)',
    async () => {
      const file: unknown = JSON.parse(await readFile(REAL_PLANS, 'utf8'));
      expect(file).toHaveLength(169);
      expect(await plansOf(REAL_PLANS, 'enrl_catalog')).toEqual(file);
    },
  );
});

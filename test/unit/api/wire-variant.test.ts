import { describe, expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '../../../demo/sandbox/server.js';
import { VitableClient } from '../../../src/api/client.js';
import type { VitableClientOptions } from '../../../src/api/client.js';
import type { NewPlanYear } from '../../../src/api/requests.js';
import { PLAN_YEAR } from '../../support/fixtures/api.js';
import { vitableError } from './caught.js';
import { json, serve } from './http-server.js';

const WIRES = ['bare', 'envelope', 'newest'] as const;
const API_KEY = 'vit_apk_sandbox';
const CLASS = {
  employment: 'full_time',
  family_status: 'ES',
  employee_contribution_cents: 1_000,
  employer_contribution_cents: 2_000,
} as const;
const NEW_YEAR: NewPlanYear = {
  employer_id: 'empr_northwind',
  coverage_start: '2029-01-01',
  coverage_end: '2029-12-31',
  open_enrollment_start_date: '2028-11-01',
  open_enrollment_end_date: '2028-11-30',
  contribution_classes: [CLASS],
};

/** A client of the sandbox, which accepts the names of its own wire variant only, and the requests that it got. */
async function clientOf(wire: (typeof WIRES)[number], options: VitableClientOptions = {}) {
  const sandbox = await startSandbox({ now: '2026-11-20', wire });
  onTestFinished(() => sandbox.close());
  const getToken = async () => ({ token: API_KEY, expiresIn: 910 });
  const client = new VitableClient({ apiBase: sandbox.url, getToken, ...options });
  const requests = async () => {
    const log = (await (await fetch(`${sandbox.url}/__sandbox/requests`)).json()) as {
      method: string;
      path: string;
    }[];
    return log.map(({ method, path }) => `${method} ${path}`);
  };
  return { client, requests };
}

describe.each(WIRES)('contribution classes written to a server of the variant %s', (wire) => {
  it('have the name that was read in a plan year', async () => {
    const { client, requests } = await clientOf(wire);
    await client.getPlanYear('plyr_draft');
    const updated = await client.updatePlanYear('plyr_draft', { contribution_classes: [CLASS] });
    expect(updated.contribution_classes).toMatchObject([CLASS]);
    expect(await requests()).toEqual(['GET /v1/plan-years/plyr_draft', 'PUT /v1/plan-years/plyr_draft']);
  });

  it('have the name that was read in a list of plan years', async () => {
    const { client } = await clientOf(wire);
    await client.listPlanYears('bprd_medical');
    expect((await client.createPlanYear('bprd_medical', NEW_YEAR)).contribution_classes).toMatchObject([
      CLASS,
    ]);
  });

  it('have the name that goes with the envelope, where only something else was read', async () => {
    const { client, requests } = await clientOf(wire);
    await client.listEnrollments('empl_avery', { limit: 1 });
    await client.updatePlanYear('plyr_draft', { contribution_classes: [CLASS] });
    expect(await requests()).toHaveLength(2);
    const other = await clientOf(wire);
    await other.client.getEnrollment('enrl_active');
    await other.client.createPlanYear('bprd_medical', NEW_YEAR);
    expect(await other.requests()).toHaveLength(2);
  });

  it('have the right name although nothing was read before: what is written to is read first', async () => {
    const updating = await clientOf(wire);
    await updating.client.updatePlanYear('plyr_draft', { contribution_classes: [CLASS] });
    await updating.client.updatePlanYear('plyr_draft', {
      contribution_classes: [CLASS, { ...CLASS, family_status: 'EE' }],
    });
    expect(await updating.requests()).toEqual([
      'GET /v1/plan-years/plyr_draft',
      'PUT /v1/plan-years/plyr_draft',
      'PUT /v1/plan-years/plyr_draft',
    ]);
    const creating = await clientOf(wire);
    await creating.client.createPlanYear('bprd_medical', NEW_YEAR);
    expect(await creating.requests()).toEqual([
      'GET /v1/benefit-products/bprd_medical/plan-years',
      'POST /v1/benefit-products/bprd_medical/plan-years',
    ]);
  });

  it('have the name that the client was told, without reading', async () => {
    const apiVersion = wire === 'bare' ? '2025-11' : '2026-03';
    const { client, requests } = await clientOf(wire, { apiVersion });
    await client.createPlanYear('bprd_medical', NEW_YEAR);
    expect(await requests()).toEqual(['POST /v1/benefit-products/bprd_medical/plan-years']);
    const wrong = await clientOf(wire, { apiVersion: wire === 'bare' ? '2026-03' : '2025-11' });
    await wrong.client.getPlanYear('plyr_draft');
    const error = await vitableError(
      wrong.client.updatePlanYear('plyr_draft', { contribution_classes: [CLASS] }),
    );
    expect(error).toMatchObject({ code: 'validation', status: 422 });
  });

  it('are not looked for where an update has none', async () => {
    const { client, requests } = await clientOf(wire);
    await client.updatePlanYear('plyr_draft', { status: 'draft' });
    expect(await requests()).toEqual(['PUT /v1/plan-years/plyr_draft']);
  });

  it('have the right name with an API key, although an issued token comes without an envelope', async () => {
    const { client } = await clientOf(wire, { apiKey: API_KEY });
    await client.createAccessToken();
    await client.createPlanYear('bprd_medical', NEW_YEAR);
    expect((await client.listPlanYears('bprd_medical')).items).toHaveLength(5);
  });
});

describe('the wire variant', () => {
  it('is that of the documents where what is written to can’t be read', async () => {
    const server = await serve(({ method }) => (method === 'GET' ? json(403, {}) : json(200, PLAN_YEAR)));
    const getToken = async () => ({ token: 't', expiresIn: 910 });
    const client = new VitableClient({ apiBase: server.origin, getToken });
    await client.updatePlanYear('p', { contribution_classes: [CLASS] });
    expect(JSON.parse(server.arrived[1]?.body ?? '')).toEqual({ contribution_classes: [CLASS] });
  });

  it('follows a class that was read rather than the envelope around it', async () => {
    const enveloped = json(200, { data: PLAN_YEAR });
    const server = await serve(() => enveloped);
    const getToken = async () => ({ token: 't', expiresIn: 910 });
    const client = new VitableClient({ apiBase: server.origin, getToken });
    await client.getPlanYear('p');
    await client.updatePlanYear('p', { contribution_classes: [CLASS] });
    expect(server.arrived[1]?.body).toContain('"family_status":"ES"');
  });

  it('of an unknown version is a config error', async () => {
    const error = await vitableError(() => new VitableClient({ apiVersion: '2024' as never }));
    expect(error).toMatchObject({ code: 'config', attribute: 'apiVersion' });
  });
});

import { describe, expect, it } from 'vitest';
import { API_KEY, AVERY, useSandbox, type Json, someText } from './support.js';

const sandbox = useSandbox({ wire: 'envelope' });

interface Envelope<T> {
  data: T;
  pagination?: Json;
}

const get = async <T>(path: string): Promise<T> =>
  (await sandbox.call<T>('GET', path, await sandbox.token(AVERY))).body;

describe('the envelope', () => {
  it('wraps a resource in data and keeps its documented fields', async () => {
    const body = await get<Envelope<Json>>('/v1/enrollments/enrl_active');
    expect(Object.keys(body)).toEqual(['data']);
    expect(body.data).toMatchObject({
      id: 'enrl_active',
      selected_plan_id: 'plan_silver_2500',
      decision: 'enrolled',
    });
  });

  it('has page numbers and totals', async () => {
    const path = '/v1/members/mbr_many/qualifying-life-events?limit=40&page=7';
    const body = await get<Envelope<Json[]>>(path);
    expect(body.data).toHaveLength(10);
    expect(body.pagination).toEqual({ page: 7, limit: 40, total: 250, total_pages: 7 });
  });

  it('has totals of zero for an empty list', async () => {
    expect(await get('/v1/members/mbr_none/qualifying-life-events')).toEqual({
      data: [],
      pagination: { page: 1, limit: 20, total: 0, total_pages: 0 },
    });
  });

  it('wraps the eligible plans and the result of an election, too', async () => {
    const plans = await get<Envelope<Json[]>>('/v1/enrollments/enrl_pending/plans');
    expect(plans.data).toHaveLength(8);
    expect(plans.pagination).toMatchObject({ page: 1, total: 8, total_pages: 1 });
    const elected = await sandbox.call<Envelope<Json[]>>(
      'POST',
      '/v1/employees/empl_avery/enrollments/elect',
      await sandbox.token(AVERY),
      { elections: [{ enrollment_id: 'enrl_pending', decision: 'Waived' }] },
    );
    expect(elected.body.data[0]).toMatchObject({ id: 'enrl_pending', decision: 'waived' });
  });

  it('calls the tier of a contribution class coverage_tier, in answers and requests', async () => {
    const { data } = await get<Envelope<{ contribution_classes: Json[] }>>('/v1/plan-years/plyr_draft');
    const row = data.contribution_classes[0] ?? {};
    expect(Object.keys(row).sort()).toEqual([
      'coverage_tier',
      'employee_contribution_cents',
      'employer_contribution_cents',
      'employment',
      'id',
    ]);
    const put = (tier: Json) =>
      sandbox.call<Envelope<{ contribution_classes: Json[] }>>('PUT', '/v1/plan-years/plyr_draft', API_KEY, {
        contribution_classes: [
          {
            employment: 'full_time',
            employee_contribution_cents: 1,
            employer_contribution_cents: 2,
            ...tier,
          },
        ],
      });
    const { status, body } = await put({ coverage_tier: 'ES' });
    expect(status).toBe(200);
    expect(body.data.contribution_classes[0]).toMatchObject({ coverage_tier: 'ES' });
    for (const tier of [{ family_status: 'ES' }, { coverage_tier: 'ES', family_status: 'ES' }, {}])
      expect((await put(tier)).status).toBe(422);
  });

  it('leaves errors and issued tokens unwrapped', async () => {
    const missing = await get<Json>('/v1/enrollments/enrl_nothing');
    expect(Object.keys(missing)).toEqual(['error']);
    expect(await sandbox.token(AVERY)).toMatch(/^vit_at_/);
  });
});

describe('the newest enrollment', () => {
  it('has its own fields, and no plan, tier, dependents, decision or plan year', async () => {
    await sandbox.reset({ wire: 'newest' });
    const { data } = await get<Envelope<Json>>('/v1/enrollments/enrl_active');
    expect(data).toEqual({
      id: 'enrl_active',
      answered_at: '2025-11-08T18:11:19.117Z',
      benefit: {
        id: 'bprd_medical',
        category: 'Medical',
        name: someText,
        product_code: someText,
      },
      coverage_end: '2026-12-31',
      coverage_start: '2026-01-01',
      created_at: someText,
      employee_deduction_in_cents: 75_000,
      employee_id: 'empl_avery',
      employer_contribution_in_cents: 60_000,
      employer_id: 'empr_northwind',
      status: 'enrolled',
      terminated_at: null,
      updated_at: someText,
    });
  });

  it('says null for the fields that a pending one lacks, and has the start of its plan year', async () => {
    await sandbox.reset({ wire: 'newest' });
    const { data } = await get<Envelope<Json>>('/v1/enrollments/enrl_catalog');
    expect(data).toMatchObject({
      answered_at: null,
      coverage_end: null,
      coverage_start: '2027-01-01',
      employee_deduction_in_cents: null,
      employer_contribution_in_cents: null,
    });
  });

  it('leaves everything else as in the envelope', async () => {
    await sandbox.reset({ wire: 'newest' });
    const plans = await get<Envelope<Json[]>>('/v1/enrollments/enrl_pending/plans');
    expect(plans.data).toHaveLength(8);
    const { data } = await get<Envelope<{ contribution_classes: Json[] }>>('/v1/plan-years/plyr_open');
    expect(data.contribution_classes[0]).toHaveProperty('coverage_tier');
  });
});

describe('a reset', () => {
  it('switches the variant until the next reset', async () => {
    await sandbox.reset({ wire: 'bare' });
    expect(await get<Json>('/v1/enrollments/enrl_active')).toMatchObject({ id: 'enrl_active' });
    await sandbox.reset();
    expect(await get<Json>('/v1/enrollments/enrl_active')).toHaveProperty('data');
  });
});

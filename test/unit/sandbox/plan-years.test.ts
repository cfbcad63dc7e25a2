import { beforeEach, describe, expect, it } from 'vitest';
import {
  API_KEY,
  NORTHWIND,
  errorCode,
  errorMessage,
  useSandbox,
  type Answer,
  type Json,
  someList,
  someText,
} from './support.js';

const sandbox = useSandbox();
const LIST = '/v1/benefit-products/bprd_medical/plan-years';
let token = '';
beforeEach(async () => {
  token = await sandbox.token(NORTHWIND);
});

const ids = async (query = ''): Promise<unknown[]> =>
  (await sandbox.call<Json[]>('GET', LIST + query, token)).body.map((year) => year['id']);
const planYear = async (id: string): Promise<Json> =>
  (await sandbox.call('GET', `/v1/plan-years/${id}`, token)).body;
const put = (id: string, body: unknown): Promise<Answer> =>
  sandbox.call('PUT', `/v1/plan-years/${id}`, token, body);

const employeeOnly = {
  employment: 'full_time',
  family_status: 'EE',
  employee_contribution_cents: 0,
  employer_contribution_cents: 45_000,
};
const complete = {
  employer_id: 'empr_northwind',
  coverage_start: '2029-01-01',
  coverage_end: '2029-12-31',
  open_enrollment_start: '2028-11-01',
  open_enrollment_end: '2028-11-30',
  contribution_classes: [employeeOnly],
};

describe('plan years of a benefit product', () => {
  it('are listed newest first', async () => {
    expect(await ids()).toEqual(['plyr_draft', 'plyr_open', 'plyr_active', 'plyr_expired']);
  });

  it('are filtered by status and employer', async () => {
    expect(await ids('?status=open_enrollment')).toEqual(['plyr_open']);
    expect(await ids('?employer_id=empr_northwind&status=expired')).toEqual(['plyr_expired']);
    const other = await sandbox.call<Json[]>('GET', `${LIST}?employer_id=empr_southgate`, API_KEY);
    expect([other.status, other.body]).toEqual([200, []]);
  });

  it('are paged', async () => {
    expect(await ids('?limit=3&page=1')).toEqual(['plyr_draft', 'plyr_open', 'plyr_active']);
    expect(await ids('?limit=3&page=2')).toEqual(['plyr_expired']);
  });

  it('refuse an unknown status with 422 and an unknown employer with 404', async () => {
    expect((await sandbox.call('GET', `${LIST}?status=Draft`, token)).status).toBe(422);
    expect((await sandbox.call('GET', `${LIST}?employer_id=empr_nobody`, token)).status).toBe(404);
  });
});

describe('one plan year', () => {
  it('shows every documented field', async () => {
    const year = await planYear('plyr_open');
    expect(year).toEqual({
      id: 'plyr_open',
      benefit_product_id: 'bprd_medical',
      contribution_classes: someList,
      coverage_end: '2027-12-31',
      coverage_start: '2027-01-01',
      created_at: someText,
      employer_id: 'empr_northwind',
      open_enrollment_end_date: '2026-12-10',
      open_enrollment_start_date: '2026-11-10',
      plans: someList,
      status: 'open_enrollment',
      updated_at: someText,
    });
    const classes = year['contribution_classes'] as Json[];
    expect(
      classes.map((row) => `${String(row['employment'])} ${String(row['family_status'])}`).sort(),
    ).toEqual(
      ['full_time', 'part_time'].flatMap((kind) => ['EC', 'EE', 'EF', 'ES'].map((tier) => `${kind} ${tier}`)),
    );
    expect(classes.every((row) => typeof row['id'] === 'string')).toBe(true);
    const plans = year['plans'] as Json[];
    expect(plans.find((plan) => plan['id'] === 'plan_silver_2500')).toEqual({
      id: 'plan_silver_2500',
      carrier_plan_id: 'cplan_silver_2500',
      monthly_premium_cents: 45_000,
      name: 'Larkspur Silver 2500',
      deductible_cents: 250_000,
      out_of_pocket_max_cents: 700_000,
      tier: 'Silver',
    });
  });

  it.each([
    ['plyr_draft', 'draft', '2028-01-01', '2027-11-02'],
    ['plyr_active', 'active', '2026-01-01', '2025-11-02'],
    ['plyr_expired', 'expired', '2025-01-01', '2024-11-02'],
  ])(
    '%s is %s with coverage from %s and open enrollment from %s',
    async (id, status, coverage, enrollment) => {
      expect(await planYear(id)).toMatchObject({
        status,
        coverage_start: coverage,
        open_enrollment_start_date: enrollment,
      });
    },
  );
});

describe('creating a plan year', () => {
  const create = (body: unknown): Promise<Answer> => sandbox.call('POST', LIST, token, body);

  it('takes open_enrollment_start and reads back open_enrollment_start_date', async () => {
    const { status, body } = await create(complete);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: 'plyr_created_1',
      benefit_product_id: 'bprd_medical',
      employer_id: 'empr_northwind',
      status: 'draft',
      coverage_start: '2029-01-01',
      coverage_end: '2029-12-31',
      open_enrollment_start_date: '2028-11-01',
      open_enrollment_end_date: '2028-11-30',
      contribution_classes: [{ ...employeeOnly, id: someText }],
    });
    expect(await planYear('plyr_created_1')).toEqual(body);
    expect((await ids())[0]).toBe('plyr_created_1');
  });

  it.each(Object.keys(complete))('is refused without %s', async (field) => {
    const answer = await create({ ...complete, [field]: undefined });
    expect(answer.status).toBe(422);
    expect(errorMessage(answer)).toContain(field);
  });

  it.each<[string, Json]>([
    ['a date that does not exist', { coverage_start: '2029-02-29' }],
    ['a timestamp for a date', { coverage_start: '2029-01-01T00:00:00Z' }],
    ['coverage that ends before it starts', { coverage_end: '2028-12-31' }],
    ['coverage of no length', { coverage_end: '2029-01-01' }],
    ['open enrollment that ends before it starts', { open_enrollment_end: '2028-10-31' }],
    ['no class at all', { contribution_classes: [] }],
    ['an unknown tier', { contribution_classes: [{ ...employeeOnly, family_status: 'EE+' }] }],
    ['a class without tier', { contribution_classes: [{ ...employeeOnly, family_status: undefined }] }],
    ['a class without employment', { contribution_classes: [{ ...employeeOnly, employment: '' }] }],
    ['a negative amount', { contribution_classes: [{ ...employeeOnly, employee_contribution_cents: -1 }] }],
    ['half a cent', { contribution_classes: [{ ...employeeOnly, employer_contribution_cents: 0.5 }] }],
    ['an amount as text', { contribution_classes: [{ ...employeeOnly, employer_contribution_cents: '5' }] }],
  ])('is refused with 422 for %s', async (_, change) => {
    expect((await create({ ...complete, ...change })).status).toBe(422);
    expect(await ids()).toHaveLength(4);
  });

  it('is refused for an employer that is unknown, or does not have the product', async () => {
    expect((await create({ ...complete, employer_id: 'empr_nobody' })).status).toBe(404);
    expect((await create({ ...complete, employer_id: 'empr_southgate' })).status).toBe(403);
    const asPartner = await sandbox.call('POST', LIST, API_KEY, {
      ...complete,
      employer_id: 'empr_southgate',
    });
    expect(asPartner.status).toBe(422);
  });
});

describe('updating a plan year', () => {
  it('changes only the fields that are sent, before open enrollment starts', async () => {
    const before = await planYear('plyr_draft');
    const { status, body } = await put('plyr_draft', { open_enrollment_end: '2027-12-20' });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...before,
      open_enrollment_end_date: '2027-12-20',
      updated_at: '2026-11-20T12:00:00.000Z',
    });
    expect(await planYear('plyr_draft')).toEqual(body);
  });

  it('replaces the contribution classes, and sets the status', async () => {
    const { body } = await put('plyr_draft', { contribution_classes: [employeeOnly], status: 'active' });
    expect(body['contribution_classes']).toEqual([{ ...employeeOnly, id: someText }]);
    expect(body['status']).toBe('active');
  });

  it('takes an empty object', async () => {
    expect((await put('plyr_draft', {})).status).toBe(200);
  });

  it.each(['plyr_open', 'plyr_active', 'plyr_expired'])(
    'is refused for %s, whose open enrollment has started',
    async (id) => {
      const answer = await put(id, { status: 'draft' });
      expect([answer.status, errorCode(answer)]).toEqual([409, 'open_enrollment_started']);
      expect((await planYear(id))['status']).not.toBe('draft');
    },
  );

  it('locks on the very day open enrollment starts', async () => {
    expect((await put('plyr_draft', { open_enrollment_start: '2026-11-21' })).status).toBe(200);
    expect((await put('plyr_draft', { open_enrollment_start: '2026-11-20' })).status).toBe(200);
    expect((await put('plyr_draft', { open_enrollment_start: '2026-11-21' })).status).toBe(409);
  });

  it.each<[string, Json]>([
    ['an unknown status', { status: 'closed' }],
    ['open enrollment that starts after its end', { open_enrollment_start: '2027-12-03' }],
    ['a date that does not exist', { open_enrollment_start: '2027-13-01' }],
    ['null, whose meaning is undocumented', { open_enrollment_end: null }],
    ['no class left', { contribution_classes: [] }],
    ['a negative amount', { contribution_classes: [{ ...employeeOnly, employee_contribution_cents: -100 }] }],
  ])('is refused with 422 for %s', async (_, body) => {
    const before = await planYear('plyr_draft');
    expect((await put('plyr_draft', body)).status).toBe(422);
    expect(await planYear('plyr_draft')).toEqual(before);
  });
});

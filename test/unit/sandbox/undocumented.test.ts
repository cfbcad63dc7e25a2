import { beforeEach, describe, expect, it } from 'vitest';
import { API_KEY, errorCode, errorMessage, useSandbox, type Json } from './support.js';

const sandbox = useSandbox();
beforeEach(() => sandbox.reset({ wire: 'bare' }));

const row = { employment: 'full_time', employee_contribution_cents: 0, employer_contribution_cents: 1 };
const year = {
  employer_id: 'empr_northwind',
  coverage_start: '2029-01-01',
  coverage_end: '2029-12-31',
  open_enrollment_start: '2028-11-01',
  open_enrollment_end: '2028-11-30',
  contribution_classes: [{ ...row, family_status: 'EE' }],
};

describe('the sandbox refuses what is not documented', () => {
  it.each([
    '/v1/benefit-products/bprd_medical/plan-years',
    '/v1/members/mbr_avery/qualifying-life-events',
    '/v1/members/mbr_avery/dependents',
    '/v1/employees/empl_avery/enrollments',
  ])('a query parameter of %s', async (path) => {
    const answer = await sandbox.call('GET', `${path}?page=1&sort=name`, API_KEY);
    expect([answer.status, errorCode(answer)]).toEqual([422, 'validation_error']);
    expect(errorMessage(answer)).toBe('sort is not documented.');
  });

  it.each<[method: string, path: string, body: Json, named: string]>([
    ['POST', '/v1/auth/access-tokens', { grant_type: 'client_credentials', scope: 'all' }, 'scope'],
    [
      'POST',
      '/v1/auth/access-tokens',
      { grant_type: 'client_credentials', bound_entity: { type: 'employee', id: 'empl_avery', name: 'A' } },
      'bound_entity.name',
    ],
    ['POST', '/v1/benefit-products/bprd_medical/plan-years', { ...year, status: 'draft' }, 'status'],
    [
      'POST',
      '/v1/benefit-products/bprd_medical/plan-years',
      { ...year, open_enrollment_start_date: '2028-11-01' },
      'open_enrollment_start_date',
    ],
    ['PUT', '/v1/plan-years/plyr_draft', { coverage_start: '2028-01-01' }, 'coverage_start'],
    [
      'PUT',
      '/v1/plan-years/plyr_draft',
      { contribution_classes: [{ ...row, family_status: 'EE', id: 'class_1' }] },
      'contribution_classes[0].id',
    ],
    [
      'POST',
      '/v1/employees/empl_avery/enrollments/elect',
      { elections: [{ enrollment_id: 'enrl_pending', decision: 'Waived', note: 'x' }] },
      'elections[0].note',
    ],
    ['POST', '/v1/employees/empl_avery/enrollments/elect', { elections: [], all: true }, 'all'],
    ['POST', '/v1/enrollments/enrl_active/reissue', { qle_id: 'qle_open', notes: 'x' }, 'notes'],
    [
      'POST',
      '/v1/members/mbr_avery/qualifying-life-events',
      { event_date: '2026-11-01', event_type: 'Birth', status: 'approved' },
      'status',
    ],
  ])('a field of %s %s: %s', async (method, path, body, named) => {
    const answer = await sandbox.call(method, path, API_KEY, body);
    expect([answer.status, errorMessage(answer)]).toEqual([422, `${named} is not documented.`]);
  });

  it.each([
    ['bare', 'family_status', 'coverage_tier'],
    ['envelope', 'coverage_tier', 'family_status'],
    ['newest', 'coverage_tier', 'family_status'],
  ])('in the variant %s the tier of a class under another name than %s', async (wire, name, other) => {
    await sandbox.reset({ wire });
    const create = (tier: Json) =>
      sandbox.call('POST', '/v1/benefit-products/bprd_medical/plan-years', API_KEY, {
        ...year,
        contribution_classes: [{ ...row, ...tier }],
      });
    expect((await create({ [name]: 'EE' })).status).toBe(201);
    for (const tier of [{ [other]: 'EE' }, { [name]: 'EE', [other]: 'EE' }])
      expect(errorMessage(await create(tier))).toBe(`contribution_classes[0].${other} is not documented.`);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import {
  API_KEY,
  AVERY,
  NORTHWIND,
  errorCode,
  errorMessage,
  useSandbox,
  type Answer,
  type Json,
} from './support.js';

const sandbox = useSandbox();
const ELECT = '/v1/employees/empl_avery/enrollments/elect';
let token = '';
beforeEach(async () => {
  token = await sandbox.token(AVERY);
});

const elect = <T = Json[]>(...elections: Json[]): Promise<Answer<T>> =>
  sandbox.call<T>('POST', ELECT, token, { elections });
const refused = (...elections: Json[]): Promise<Answer> => elect<Json>(...elections);
const enrollment = async (id: string): Promise<Json> =>
  (await sandbox.call('GET', `/v1/enrollments/${id}`, token)).body;

const family = {
  enrollment_id: 'enrl_pending',
  decision: 'Enrolled',
  selected_plan_id: 'plan_platinum_0',
  coverage_tier: 'EF',
  dependent_ids: ['dpnd_jordan', 'dpnd_sam'],
};

/** The enrollment whose plans are odd (demo/sandbox/README.md). */
const odd = { enrollment_id: 'enrl_odd' };

describe('an election', () => {
  it('turns pending into enrolled with plan, tier, amounts, dependents and the dates of the plan year', async () => {
    const { status, body } = await elect(family);
    expect(status).toBe(200);
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({
      id: 'enrl_pending',
      status: 'enrolled',
      decision: 'enrolled',
      selected_plan_id: 'plan_platinum_0',
      selected_plan_name: 'Harborlight Platinum Zero',
      coverage_tier: 'EF',
      employee_contribution_cents: 150_560,
      employer_contribution_cents: 70_000,
      coverage_start_date: '2027-01-01',
      coverage_end_date: '2027-12-31',
    });
    const dependents = body[0]?.['enrolled_dependents'] as Json[];
    expect(dependents.map((one) => one['dependent_id'])).toEqual(['dpnd_jordan', 'dpnd_sam']);
    expect(await enrollment('enrl_pending')).toEqual(body[0]);
  });

  it('turns pending into waived, with nothing selected', async () => {
    const { status, body } = await elect({ enrollment_id: 'enrl_pending', decision: 'Waived' });
    expect(status).toBe(200);
    expect(body[0]).toMatchObject({
      status: 'waived',
      decision: 'waived',
      selected_plan_id: null,
      selected_plan_name: null,
      coverage_tier: null,
      employee_contribution_cents: null,
      enrolled_dependents: [],
    });
  });

  it('covers the employee alone where no tier is sent', async () => {
    const { body } = await elect({
      enrollment_id: 'enrl_pending',
      decision: 'Enrolled',
      selected_plan_id: 'plan_bronze_6000',
      coverage_tier: null,
      dependent_ids: null,
    });
    expect(body[0]).toMatchObject({
      coverage_tier: 'EE',
      employee_contribution_cents: 0,
      employer_contribution_cents: 31_200,
    });
  });

  it('decides several at once and answers in their order', async () => {
    const { body } = await elect({ enrollment_id: 'enrl_catalog', decision: 'Waived' }, family);
    expect(body.map((one) => [one['id'], one['status']])).toEqual([
      ['enrl_catalog', 'waived'],
      ['enrl_pending', 'enrolled'],
    ]);
  });

  it('leaves enrollments it does not name as they are', async () => {
    await elect(family);
    expect(await enrollment('enrl_catalog')).toMatchObject({ status: 'pending' });
  });

  it('changes nothing when one of its decisions is refused', async () => {
    const answer = await refused(family, { enrollment_id: 'enrl_active', decision: 'Waived' });
    expect([answer.status, errorCode(answer)]).toEqual([409, 'enrollment_not_pending']);
    expect(await enrollment('enrl_pending')).toMatchObject({ status: 'pending', decision: null });
  });

  it('is refused the second time', async () => {
    await elect(family);
    const answer = await refused(family);
    expect([answer.status, errorCode(answer)]).toEqual([409, 'enrollment_not_pending']);
  });

  it('is open to the employer for its employee', async () => {
    const employer = await sandbox.token(NORTHWIND);
    expect((await sandbox.call('POST', ELECT, employer, { elections: [family] })).status).toBe(200);
  });

  it('is refused outside every enrollment window', async () => {
    const answer = await sandbox.call('POST', '/v1/employees/empl_quinn/enrollments/elect', API_KEY, {
      elections: [{ enrollment_id: 'enrl_quinn', decision: 'Waived' }],
    });
    expect([answer.status, errorCode(answer)]).toEqual([409, 'enrollment_window_closed']);
  });

  it.each<[string, Json, number, string]>([
    ['no enrollment', { ...family, enrollment_id: undefined }, 422, 'enrollment_id'],
    ['an unknown enrollment', { ...family, enrollment_id: 'enrl_nothing' }, 404, 'enrl_nothing'],
    ["someone else's enrollment", { ...family, enrollment_id: 'enrl_blake' }, 403, 'enrollment'],
    ['no decision', { ...family, decision: undefined }, 422, 'decision'],
    ['a decision spelt as in answers', { ...family, decision: 'enrolled' }, 422, 'Enrolled, Waived'],
    ['no plan', { ...family, selected_plan_id: undefined }, 422, 'selected_plan_id'],
    ['a plan that is null', { ...family, selected_plan_id: null }, 422, 'selected_plan_id'],
    ['a plan that is not eligible', { ...family, selected_plan_id: 'plan_gold_legacy' }, 422, 'eligible'],
    ['an unknown tier', { ...family, coverage_tier: 'Family' }, 422, 'coverage_tier'],
    [
      'a tier at which the plan is not offered',
      { ...family, ...odd, selected_plan_id: 'plan_odd_gold', coverage_tier: 'ES', dependent_ids: [] },
      422,
      'not offered at ES',
    ],
    [
      'a plan without EE and no tier',
      {
        ...family,
        ...odd,
        selected_plan_id: 'plan_odd_unspecified',
        coverage_tier: undefined,
        dependent_ids: [],
      },
      422,
      'not offered at EE',
    ],
    ['dependents that are no list', { ...family, dependent_ids: 'dpnd_sam' }, 422, 'dependent_ids'],
    ['an unknown dependent', { ...family, dependent_ids: ['dpnd_nobody'] }, 422, 'dpnd_nobody'],
    ["someone else's dependent", { ...family, dependent_ids: ['dpnd_rowan'] }, 422, 'dpnd_rowan'],
    ['a dependent twice', { ...family, dependent_ids: ['dpnd_sam', 'dpnd_sam'] }, 422, 'twice'],
    [
      'a child at ES',
      { ...family, coverage_tier: 'ES', dependent_ids: ['dpnd_riley'] },
      422,
      'ES does not cover',
    ],
    [
      'a spouse at EC',
      { ...family, coverage_tier: 'EC', dependent_ids: ['dpnd_jordan'] },
      422,
      'EC does not cover',
    ],
    [
      'anybody at EE',
      { ...family, coverage_tier: 'EE', dependent_ids: ['dpnd_jordan'] },
      422,
      'EE does not cover',
    ],
  ])('with %s is refused and changes nothing', async (_, election, status, message) => {
    const answer = await refused(election);
    expect(answer.status).toBe(status);
    expect(errorMessage(answer)).toContain(message);
    for (const id of ['enrl_pending', 'enrl_odd']) {
      expect(await enrollment(id)).toMatchObject({ status: 'pending', selected_plan_id: null });
    }
  });

  it('takes a spouse at ES, children at EC, and "Unspecified" where a plan has it', async () => {
    const spouse = await elect({ ...family, coverage_tier: 'ES', dependent_ids: ['dpnd_jordan'] });
    expect(spouse.status).toBe(200);
    await sandbox.reset();
    const children = await elect({
      ...family,
      coverage_tier: 'EC',
      dependent_ids: ['dpnd_riley', 'dpnd_sam'],
    });
    expect(children.status).toBe(200);
    await sandbox.reset();
    const unspecified = await elect({
      ...family,
      ...odd,
      selected_plan_id: 'plan_odd_unspecified',
      coverage_tier: 'Unspecified',
    });
    expect(unspecified.body[0]).toMatchObject({
      coverage_tier: 'Unspecified',
      employee_contribution_cents: 2_500,
    });
  });

  it('covers no dependent who is not active any more', async () => {
    const path = '/v1/employees/empl_blake/enrollments/elect';
    const withSpouse = { ...family, enrollment_id: 'enrl_blake', dependent_ids: ['dpnd_lee'] };
    const answer = await sandbox.call('POST', path, API_KEY, { elections: [withSpouse] });
    expect(answer.status).toBe(422);
    expect(errorMessage(answer)).toContain('dpnd_lee');
    const withChild = { ...withSpouse, dependent_ids: ['dpnd_rowan'] };
    expect((await sandbox.call('POST', path, API_KEY, { elections: [withChild] })).status).toBe(200);
  });

  it.each<[string, unknown]>([
    ['no elections', {}],
    ['an empty list', { elections: [] }],
    ['a list of ids', { elections: ['enrl_pending'] }],
    ['an object for the list', { elections: { enrollment_id: 'enrl_pending', decision: 'Waived' } }],
    ['the same enrollment twice', { elections: [family, { ...family }] }],
    ['a list for the body', [family]],
  ])('with %s is refused with 422', async (_, body) => {
    expect((await sandbox.call('POST', ELECT, token, body)).status).toBe(422);
  });
});

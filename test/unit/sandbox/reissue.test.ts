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
let token = '';
beforeEach(async () => {
  token = await sandbox.token(AVERY);
});

const reissue = (id: string, body: unknown): Promise<Answer> =>
  sandbox.call('POST', `/v1/enrollments/${id}/reissue`, token, body);
const enrollment = async (id: string): Promise<Json> =>
  (await sandbox.call('GET', `/v1/enrollments/${id}`, token)).body;
const elect = (election: Json): Promise<Answer<Json[]>> =>
  sandbox.call('POST', '/v1/employees/empl_avery/enrollments/elect', token, { elections: [election] });

describe('reissuing an enrollment', () => {
  it('makes a new pending enrollment of the same plan year and leaves the old one as it is', async () => {
    const before = await enrollment('enrl_active');
    const { status, body } = await reissue('enrl_active', { qle_id: 'qle_open', reason: 'Got married' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: 'enrl_reissued_1',
      status: 'pending',
      employee_id: 'empl_avery',
      plan_year_id: 'plyr_active',
      benefit_product_id: 'bprd_medical',
      decision: null,
    });
    expect(await enrollment('enrl_reissued_1')).toEqual(body);
    expect(await enrollment('enrl_active')).toEqual(before);
    const plans = await sandbox.call<Json[]>('GET', '/v1/enrollments/enrl_reissued_1/plans', token);
    expect(plans.body).toHaveLength(8);
  });

  it.each(['enrl_waived', 'enrl_inactive'])('works for %s too', async (id) => {
    expect((await reissue(id, { qle_id: 'qle_open' })).status).toBe(201);
  });

  it('lets the new one be elected in the window of the life event; then the old one ends the day before', async () => {
    await reissue('enrl_active', { qle_id: 'qle_open' });
    const { status, body } = await elect({
      enrollment_id: 'enrl_reissued_1',
      decision: 'Enrolled',
      selected_plan_id: 'plan_gold_1000',
    });
    expect(status).toBe(200);
    expect(body[0]).toMatchObject({
      status: 'enrolled',
      selected_plan_id: 'plan_gold_1000',
      coverage_start_date: '2026-12-01',
      coverage_end_date: '2026-12-31',
    });
    expect(await enrollment('enrl_active')).toMatchObject({
      status: 'inactive',
      decision: 'enrolled',
      selected_plan_id: 'plan_silver_2500',
      coverage_start_date: '2026-01-01',
      coverage_end_date: '2026-11-30',
    });
  });

  it('ends the old one when the new one is waived as well', async () => {
    await reissue('enrl_active', { qle_id: 'qle_open' });
    await elect({ enrollment_id: 'enrl_reissued_1', decision: 'Waived' });
    expect(await enrollment('enrl_active')).toMatchObject({
      status: 'inactive',
      coverage_end_date: '2026-11-30',
    });
  });

  it('gives no coverage dates to an old one that never had coverage', async () => {
    await reissue('enrl_waived', { qle_id: 'qle_open' });
    await elect({
      enrollment_id: 'enrl_reissued_1',
      decision: 'Enrolled',
      selected_plan_id: 'plan_gold_1000',
    });
    expect(await enrollment('enrl_waived')).toMatchObject({ status: 'inactive', coverage_end_date: null });
  });

  it.each([
    ['qle_denied', 409, 'qle_denied'],
    ['qle_pending', 409, 'qle_not_approved'],
    ['qle_closed', 409, 'qle_window_closed'],
    ['qle_undocumented', 409, 'qle_window_not_open'],
    ['qle_nothing', 404, 'not_found'],
    ['qle_blake', 403, 'forbidden'],
  ])('is refused with %s: %i %s', async (qleId, status, code) => {
    const answer = await reissue('enrl_active', { qle_id: qleId });
    expect([answer.status, errorCode(answer)]).toEqual([status, code]);
    expect(errorMessage(answer)).toEqual(expect.any(String));
  });

  it('takes a life event that has been approved meanwhile, on the last days of its window', async () => {
    await sandbox.call('POST', '/__sandbox/life-events/qle_pending/review', undefined, {
      status: 'approved',
    });
    expect((await reissue('enrl_active', { qle_id: 'qle_pending' })).status).toBe(201);
  });

  it("is refused by the employer's token with an event of another employee", async () => {
    const employer = await sandbox.token(NORTHWIND);
    const path = '/v1/enrollments/enrl_active/reissue';
    const answer = await sandbox.call('POST', path, employer, { qle_id: 'qle_blake' });
    expect(answer.status).toBe(422);
    expect((await sandbox.call('POST', path, API_KEY, { qle_id: 'qle_open' })).status).toBe(201);
  });

  it('is refused while the enrollment, or its reissue, is pending', async () => {
    const pending = await reissue('enrl_pending', { qle_id: 'qle_open' });
    expect([pending.status, errorCode(pending)]).toEqual([409, 'enrollment_pending']);
    await reissue('enrl_active', { qle_id: 'qle_open' });
    const again = await reissue('enrl_active', { qle_id: 'qle_open' });
    expect([again.status, errorCode(again)]).toEqual([409, 'enrollment_pending']);
  });

  it.each<[string, unknown]>([
    ['no life event', {}],
    ['a life event that is null', { qle_id: null }],
    ['a life event that is a number', { qle_id: 1 }],
    ['a reason of 501 characters', { qle_id: 'qle_open', reason: 'x'.repeat(501) }],
    ['a reason that is a number', { qle_id: 'qle_open', reason: 5 }],
  ])('is refused with 422 for %s', async (_, body) => {
    expect((await reissue('enrl_active', body)).status).toBe(422);
  });

  it('counts the 500 characters of a reason as code points', async () => {
    const reason = '💍'.repeat(500);
    expect((await reissue('enrl_active', { qle_id: 'qle_open', reason })).status).toBe(201);
    await sandbox.reset();
    const longer = await reissue('enrl_active', { qle_id: 'qle_open', reason: `${reason}.` });
    expect(longer.status).toBe(422);
    expect(errorMessage(longer)).toContain('500');
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  API_KEY,
  AVERY,
  BLAKE,
  NORTHWIND,
  SOUTHGATE,
  TODAY,
  errorCode,
  useSandbox,
  someText,
  textLike,
} from './support.js';

const sandbox = useSandbox();
const TOKENS = '/v1/auth/access-tokens';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('issuing access tokens', () => {
  it('answers with token, lifetime, type and bound entity', async () => {
    const answer = await sandbox.call('POST', TOKENS, API_KEY, {
      grant_type: 'client_credentials',
      bound_entity: AVERY,
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      access_token: textLike(/^vit_at_[0-9a-f]{48}$/),
      expires_in: 910,
      token_type: 'Bearer',
      bound_entity: { type: 'employee', id: 'empl_avery' },
    });
  });

  it('issues a new token each time', async () => {
    expect(await sandbox.token(AVERY)).not.toBe(await sandbox.token(AVERY));
  });

  it('issues unbound tokens', async () => {
    const answer = await sandbox.call('POST', TOKENS, API_KEY, { grant_type: 'client_credentials' });
    expect(answer.body['bound_entity']).toBeNull();
  });

  it.each([
    ['no key', undefined],
    ['a wrong key', 'vit_apk_other'],
  ])('refuses %s with the documented 401', async (_, key) => {
    const answer = await sandbox.call('POST', TOKENS, key, { grant_type: 'client_credentials' });
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ error: { code: 'unauthorized', message: someText } });
  });

  it('refuses an issued token in the place of the API key', async () => {
    const token = await sandbox.token(AVERY);
    const answer = await sandbox.call('POST', TOKENS, token, { grant_type: 'client_credentials' });
    expect(answer.status).toBe(401);
  });

  it.each([
    ['a missing grant type', {}, 422],
    ['another grant type', { grant_type: 'password' }, 422],
    [
      'an unknown kind of bound entity',
      { grant_type: 'client_credentials', bound_entity: { type: 'member', id: 'mbr_avery' } },
      422,
    ],
    [
      'a bound entity that is not an object',
      { grant_type: 'client_credentials', bound_entity: 'empl_avery' },
      422,
    ],
    [
      'a bound entity without id',
      { grant_type: 'client_credentials', bound_entity: { type: 'employee' } },
      422,
    ],
    [
      'an unknown employee',
      { grant_type: 'client_credentials', bound_entity: { type: 'employee', id: 'empl_nobody' } },
      404,
    ],
    [
      'an employer given as employee',
      { grant_type: 'client_credentials', bound_entity: { type: 'employee', id: 'empr_northwind' } },
      404,
    ],
    [
      'an unknown employer',
      { grant_type: 'client_credentials', bound_entity: { type: 'employer', id: 'empr_nobody' } },
      404,
    ],
  ])('refuses %s', async (_, body, status) => {
    expect((await sandbox.call('POST', TOKENS, API_KEY, body)).status).toBe(status);
  });

  it('answers 400 to malformed JSON and 422 to JSON that is not an object', async () => {
    const malformed = await sandbox.call('POST', TOKENS, API_KEY, '{"grant_type":');
    expect([malformed.status, errorCode(malformed)]).toEqual([400, 'malformed_json']);
    expect((await sandbox.call('POST', TOKENS, API_KEY, '[]')).status).toBe(422);
    expect((await sandbox.call('POST', TOKENS, API_KEY, 'null')).status).toBe(422);
  });
});

describe('checking tokens', () => {
  const path = '/v1/enrollments/enrl_pending';

  it.each([
    ['no Authorization header', undefined],
    ['a token it did not issue', 'vit_at_unknown'],
  ])('answers 401 to %s', async (_, token) => {
    const answer = await sandbox.call('GET', path, token);
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ error: { code: 'unauthorized', message: someText } });
  });

  it('answers 401 to a scheme that is not Bearer', async () => {
    const token = await sandbox.token(AVERY);
    const response = await sandbox.fetch('GET', path, undefined, undefined, {
      headers: { Authorization: `Basic ${token}` },
    });
    expect(response.status).toBe(401);
  });

  it('lets a token live for 910 seconds and no longer', async () => {
    const token = await sandbox.token(AVERY);
    const issued = performance.now();
    const clock = vi.spyOn(performance, 'now');
    clock.mockReturnValue(issued + 909_000);
    expect((await sandbox.call('GET', path, token)).status).toBe(200);
    clock.mockReturnValue(issued + 910_000);
    const late = await sandbox.call('GET', path, token);
    expect([late.status, errorCode(late)]).toEqual([401, 'token_expired']);
  });

  it('ends all issued tokens on request, and accepts new ones', async () => {
    const token = await sandbox.token(AVERY);
    const ended = await sandbox.call('POST', '/__sandbox/tokens/expire');
    expect(ended.status).toBe(200);
    const answer = await sandbox.call('GET', path, token);
    expect([answer.status, errorCode(answer)]).toEqual([401, 'token_expired']);
    expect((await sandbox.call('GET', path, await sandbox.token(AVERY))).status).toBe(200);
  });

  it('keeps tokens valid after a reset', async () => {
    const token = await sandbox.token(AVERY);
    await sandbox.reset();
    expect((await sandbox.call('GET', path, token)).status).toBe(200);
  });
});

describe('the access of a token', () => {
  const paths: [string, string][] = [
    ['an enrollment', '/v1/enrollments/enrl_blake'],
    ['the plans of an enrollment', '/v1/enrollments/enrl_blake/plans'],
    ['the enrollments of an employee', '/v1/employees/empl_blake/enrollments'],
    ['the life events of a member', '/v1/members/mbr_blake/qualifying-life-events'],
    ['the dependents of a member', '/v1/members/mbr_blake/dependents'],
  ];

  it.each(paths)('hides %s from another employee, not from its own or the employer', async (_, path) => {
    const status = async (token: string) => (await sandbox.call('GET', path, token)).status;
    expect(await status(await sandbox.token(AVERY))).toBe(403);
    expect(await status(await sandbox.token(SOUTHGATE))).toBe(403);
    expect(await status(await sandbox.token(BLAKE))).toBe(200);
    expect(await status(await sandbox.token(NORTHWIND))).toBe(200);
    expect(await status(await sandbox.token())).toBe(200);
    expect(await status(API_KEY)).toBe(200);
  });

  it.each([
    ['mbr_avery', 'qualifying-life-events'],
    ['mbr_many', 'qualifying-life-events'],
    ['mbr_none', 'qualifying-life-events'],
    ['mbr_avery', 'dependents'],
  ])('shows %s/%s to Avery and to the employer', async (member, list) => {
    for (const bound of [AVERY, NORTHWIND]) {
      const answer = await sandbox.call('GET', `/v1/members/${member}/${list}`, await sandbox.token(bound));
      expect(answer.status).toBe(200);
    }
  });

  it.each([
    ['POST', '/v1/enrollments/enrl_blake/reissue', { qle_id: 'qle_open' }],
    [
      'POST',
      '/v1/employees/empl_blake/enrollments/elect',
      { elections: [{ enrollment_id: 'enrl_blake', decision: 'Waived' }] },
    ],
    ['POST', '/v1/members/mbr_blake/qualifying-life-events', { event_date: TODAY, event_type: 'Birth' }],
  ])('refuses Avery %s %s', async (method, path, body) => {
    const answer = await sandbox.call(method, path, await sandbox.token(AVERY), body);
    expect([answer.status, errorCode(answer)]).toEqual([403, 'forbidden']);
  });

  it('shows an employee the plan years of the employer, but does not let them list or change plan years', async () => {
    const token = await sandbox.token(AVERY);
    expect((await sandbox.call('GET', '/v1/plan-years/plyr_open', token)).status).toBe(200);
    expect((await sandbox.call('GET', '/v1/plan-years/plyr_southgate', token)).status).toBe(403);
    const list = '/v1/benefit-products/bprd_medical/plan-years';
    expect((await sandbox.call('GET', list, token)).status).toBe(403);
    expect((await sandbox.call('POST', list, token, {})).status).toBe(403);
    expect((await sandbox.call('PUT', '/v1/plan-years/plyr_draft', token, {})).status).toBe(403);
  });

  it("hides another employer's plan years from an employer", async () => {
    const token = await sandbox.token(NORTHWIND);
    const list = '/v1/benefit-products/bprd_southgate/plan-years';
    expect((await sandbox.call('GET', list, token)).status).toBe(403);
    expect((await sandbox.call('POST', list, token, {})).status).toBe(403);
    expect((await sandbox.call('PUT', '/v1/plan-years/plyr_southgate', token, {})).status).toBe(403);
    const filtered = '/v1/benefit-products/bprd_medical/plan-years?employer_id=empr_southgate';
    expect((await sandbox.call('GET', filtered, token)).status).toBe(403);
  });

  it.each([
    '/v1/enrollments/enrl_nothing',
    '/v1/enrollments/enrl_nothing/plans',
    '/v1/employees/empl_nothing/enrollments',
    '/v1/members/mbr_nothing/qualifying-life-events',
    '/v1/members/mbr_nothing/dependents',
    '/v1/plan-years/plyr_nothing',
    '/v1/no-such-operation',
  ])('answers 404 to GET %s', async (path) => {
    const answer = await sandbox.call('GET', path, await sandbox.token(AVERY));
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({ error: { code: 'not_found', message: someText } });
  });

  it('answers 404 to an unknown benefit product', async () => {
    const path = '/v1/benefit-products/bprd_nothing/plan-years';
    expect((await sandbox.call('GET', path, await sandbox.token(NORTHWIND))).status).toBe(404);
  });
});

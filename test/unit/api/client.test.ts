import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { VitableClient } from '../../../src/api/client.js';
import type { VitableClientOptions } from '../../../src/api/client.js';
import type { Fetch } from '../../../src/api/http/exchange.js';
import type { VitableApi } from '../../../src/api/index.js';
import type { Election, NewPlanYear } from '../../../src/api/requests.js';
import {
  ACCESS_TOKEN,
  DEPENDENT,
  ENROLLMENT,
  LIFE_EVENT,
  NEWEST_ENROLLMENT,
  PLAN_OPTION,
  PLAN_YEAR,
} from '../../support/fixtures/api.js';
import { caught, vitableError } from './caught.js';
import { json, reset, serve, text } from './http-server.js';
import type { Answer } from './http-server.js';

async function clientTo(answer: Answer, options: VitableClientOptions = {}) {
  const server = await serve(() => answer);
  const client = new VitableClient({
    apiBase: server.origin,
    getToken: async () => ({ token: 'token-1', expiresIn: 910 }),
    ...options,
  });
  const sent = () => server.arrived.map(({ method, url }) => `${method} ${url}`);
  const bodies = () => server.arrived.map(({ body }): unknown => JSON.parse(body));
  return { server, client, sent, bodies };
}

const NEW_PLAN_YEAR: NewPlanYear = {
  employer_id: 'empr_1',
  coverage_start: '2027-01-01',
  coverage_end: '2027-12-31',
  open_enrollment_start_date: '2026-11-01',
  open_enrollment_end_date: '2026-11-30',
  contribution_classes: [
    {
      employment: 'full_time',
      family_status: 'EE',
      employee_contribution_cents: 0,
      employer_contribution_cents: 41000,
    },
  ],
};

describe('each operation', () => {
  it('reads from the documented path', async () => {
    const { client, sent } = await clientTo(json(200, ENROLLMENT));
    expect((await client.getEnrollment('enrl_1')).selected_plan_name).toBe('selected_plan_name');
    expect(sent()).toEqual(['GET /v1/enrollments/enrl_1']);

    const plans = await clientTo(json(200, [PLAN_OPTION]));
    expect(await plans.client.listEligiblePlans('enrl_1')).toEqual([PLAN_OPTION]);
    expect(plans.sent()).toEqual(['GET /v1/enrollments/enrl_1/plans']);

    const year = await clientTo(json(200, PLAN_YEAR));
    expect(await year.client.getPlanYear('plyr_1')).toEqual(PLAN_YEAR);
    expect(year.sent()).toEqual(['GET /v1/plan-years/plyr_1']);
  });

  it('lists with filters and paging; page 1 and 20 items by default', async () => {
    const years = await clientTo(json(200, [PLAN_YEAR]));
    const page = await years.client.listPlanYears('bprd_1', {
      employer_id: 'empr_1',
      status: 'open_enrollment',
    });
    expect(page).toEqual({
      items: [PLAN_YEAR],
      page: 1,
      limit: 20,
      total: null,
      total_pages: null,
      more: false,
    });
    await years.client.listPlanYears('bprd_1');
    expect(years.sent()).toEqual([
      'GET /v1/benefit-products/bprd_1/plan-years?employer_id=empr_1&status=open_enrollment&page=1&limit=20',
      'GET /v1/benefit-products/bprd_1/plan-years?page=1&limit=20',
    ]);

    const events = await clientTo(
      json(200, { data: [LIFE_EVENT], pagination: { page: 3, limit: 1, total: 250, total_pages: 250 } }),
    );
    const filters = { event_type: 'Job Loss', status: undefined, page: 3, limit: 1 } as const;
    expect(await events.client.listLifeEvents('mbr_1', filters)).toMatchObject({
      page: 3,
      total: 250,
      more: true,
    });
    expect(events.sent()).toEqual([
      'GET /v1/members/mbr_1/qualifying-life-events?event_type=Job+Loss&page=3&limit=1',
    ]);

    const enrollments = await clientTo(json(200, [ENROLLMENT, NEWEST_ENROLLMENT]));
    const found = await enrollments.client.listEnrollments('empl_1', { plan_year: 2026, status: 'pending' });
    expect(found.items.map(({ coverage_start_date }) => coverage_start_date)).toEqual([
      '2020-01-01',
      '2020-01-01',
    ]);
    expect(enrollments.sent()).toEqual([
      'GET /v1/employees/empl_1/enrollments?plan_year=2026&status=pending&page=1&limit=20',
    ]);

    const dependents = await clientTo(json(200, [DEPENDENT]));
    await dependents.client.listDependents('mbr_1', { relationship: 'Child', limit: 100 });
    expect(dependents.sent()).toEqual([
      'GET /v1/members/mbr_1/dependents?relationship=Child&limit=100&page=1',
    ]);
  });

  it('writes the documented body', async () => {
    const reissued = await clientTo(json(200, ENROLLMENT));
    await reissued.client.reissueEnrollment('enrl_1', { qle_id: 'qle_1', reason: 'Moved' });
    await reissued.client.reissueEnrollment('enrl_1', { qle_id: 'qle_1' });
    expect(reissued.sent()).toEqual([
      'POST /v1/enrollments/enrl_1/reissue',
      'POST /v1/enrollments/enrl_1/reissue',
    ]);
    expect(reissued.bodies()).toEqual([{ qle_id: 'qle_1', reason: 'Moved' }, { qle_id: 'qle_1' }]);

    const reported = await clientTo(json(201, { data: LIFE_EVENT }));
    const report = { event_date: '2026-10-03', event_type: 'Marriage' } as const;
    expect(await reported.client.reportLifeEvent('mbr_1', report)).toEqual(LIFE_EVENT);
    expect(reported.sent()).toEqual(['POST /v1/members/mbr_1/qualifying-life-events']);
    expect(reported.bodies()).toEqual([report]);

    const elected = await clientTo(json(200, { data: [ENROLLMENT] }));
    const elections: Election[] = [
      {
        enrollment_id: 'enrl_1',
        decision: 'Enrolled',
        selected_plan_id: 'plan_1',
        coverage_tier: 'EF',
        dependent_ids: ['dpnd_1', 'dpnd_2'],
      },
      { enrollment_id: 'enrl_2', decision: 'Waived', selected_plan_id: undefined },
    ];
    expect(await elected.client.elect('empl_1', elections)).toHaveLength(1);
    expect(elected.sent()).toEqual(['POST /v1/employees/empl_1/enrollments/elect']);
    expect(elected.bodies()).toEqual([
      { elections: [elections[0], { enrollment_id: 'enrl_2', decision: 'Waived' }] },
    ]);

    const token = await clientTo(json(200, ACCESS_TOKEN));
    const bound_entity = { type: 'employee', id: 'empl_1' } as const;
    expect(await token.client.createAccessToken({ bound_entity })).toEqual(ACCESS_TOKEN);
    await token.client.createAccessToken();
    expect(token.sent()[0]).toBe('POST /v1/auth/access-tokens');
    expect(token.bodies()).toEqual([
      { grant_type: 'client_credentials', bound_entity },
      { grant_type: 'client_credentials' },
    ]);
  });

  it('writes plan years under the names for requests, without ids and nulls', async () => {
    const { client, sent, bodies } = await clientTo(json(200, PLAN_YEAR), { apiVersion: '2025-11' });
    await client.createPlanYear('bprd_1', NEW_PLAN_YEAR);
    await client.updatePlanYear('plyr_1', { open_enrollment_end_date: '2026-12-01' });
    const [given] = NEW_PLAN_YEAR.contribution_classes;
    const fromReading = { ...given!, id: 'class_1', family_status: { unknown: 'ED' } };
    await client.updatePlanYear('plyr_1', {
      contribution_classes: [fromReading],
      open_enrollment_start_date: null as unknown as undefined,
      status: 'draft',
    });
    expect(sent()).toEqual([
      'POST /v1/benefit-products/bprd_1/plan-years',
      'PUT /v1/plan-years/plyr_1',
      'PUT /v1/plan-years/plyr_1',
    ]);
    expect(bodies()).toEqual([
      {
        employer_id: 'empr_1',
        coverage_start: '2027-01-01',
        coverage_end: '2027-12-31',
        open_enrollment_start: '2026-11-01',
        open_enrollment_end: '2026-11-30',
        contribution_classes: NEW_PLAN_YEAR.contribution_classes,
      },
      { open_enrollment_end: '2026-12-01' },
      { contribution_classes: [{ ...given, family_status: 'ED' }], status: 'draft' },
    ]);
  });

  it('encodes an id as a single path segment', async () => {
    const { client, sent } = await clientTo(json(200, ENROLLMENT));
    await client.getEnrollment('a/b?c#d e%2e../ü');
    expect(sent()).toEqual(['GET /v1/enrollments/a%2Fb%3Fc%23d%20e%252e..%2F%C3%BC']);
  });

  it('takes a signal as its last argument', async () => {
    const { client, sent } = await clientTo(json(200, ENROLLMENT));
    const options = { signal: AbortSignal.abort(new Error('moved on')) };
    const calls = [
      client.getEnrollment('i', options),
      client.listEligiblePlans('i', options),
      client.reissueEnrollment('i', { qle_id: 'q' }, options),
      client.listPlanYears('i', {}, options),
      client.createPlanYear('i', NEW_PLAN_YEAR, options),
      client.getPlanYear('i', options),
      client.updatePlanYear('i', {}, options),
      client.listLifeEvents('i', {}, options),
      client.reportLifeEvent('i', { event_date: '2026-01-01', event_type: 'Birth' }, options),
      client.createAccessToken({}, options),
      client.listEnrollments('i', {}, options),
      client.elect('i', [{ enrollment_id: 'e', decision: 'Waived' }], options),
      client.listDependents('i', {}, options),
    ];
    for (const call of calls) expect(await caught(call)).toBe(options.signal.reason);
    expect(sent()).toEqual([]);
  });
});

describe('the documented limits', () => {
  const [given] = NEW_PLAN_YEAR.contribution_classes;
  const withClass = (field: object) => ({
    contribution_classes: [given!, { ...given!, ...field }],
  });
  const long = (characters: number) => '👪'.repeat(characters);
  const enrolled = { enrollment_id: 'e', decision: 'Enrolled' } as const;
  // A value as plain JavaScript could pass it, without a check of its type.
  const wrong = (value: unknown) => value as never;

  const refused: readonly [what: string, path: string, call: (client: VitableApi) => Promise<unknown>][] = [
    ['an empty id', '$.enrollment_id', (c) => c.getEnrollment('')],
    ['the id "."', '$.enrollment_id', (c) => c.getEnrollment('.')],
    ['the id ".."', '$.enrollment_id', (c) => c.listEligiblePlans('..')],
    ['half a surrogate pair as id', '$.plan_year_id', (c) => c.getPlanYear('\ud800')],
    ['a number as id', '$.member_id', (c) => c.listDependents(wrong(7))],
    ['no id', '$.employee_id', (c) => c.listEnrollments(wrong(undefined))],
    ['an empty benefit product id', '$.benefit_product_id', (c) => c.listPlanYears('')],
    ['page 0', '$.page', (c) => c.listLifeEvents('m', { page: 0 })],
    ['page 1.5', '$.page', (c) => c.listLifeEvents('m', { page: 1.5 })],
    ['limit 0', '$.limit', (c) => c.listLifeEvents('m', { limit: 0 })],
    ['limit 101', '$.limit', (c) => c.listPlanYears('b', { limit: 101 })],
    ['a reissue without event', '$.qle_id', (c) => c.reissueEnrollment('e', { qle_id: '' })],
    [
      'a reason of 501 characters',
      '$.reason',
      (c) => c.reissueEnrollment('e', { qle_id: 'q', reason: long(501) }),
    ],
    [
      'notes of 1001 characters',
      '$.notes',
      (c) => c.reportLifeEvent('m', { event_date: '2026-01-01', event_type: 'Birth', notes: long(1001) }),
    ],
    [
      'a day that does not exist',
      '$.event_date',
      (c) => c.reportLifeEvent('m', { event_date: '2026-02-30', event_type: 'Birth' }),
    ],
    [
      'a kind as it is read',
      '$.event_type',
      (c) => c.reportLifeEvent('m', { event_date: '2026-01-01', event_type: wrong('birth') }),
    ],
    ['no election', '$.elections', (c) => c.elect('e', [])],
    ['enrolling in nothing', '$.elections[0].selected_plan_id', (c) => c.elect('e', [enrolled])],
    [
      'a decision as it is read',
      '$.elections[0].decision',
      (c) => c.elect('e', [{ ...enrolled, decision: wrong('waived') }]),
    ],
    [
      'an election of nothing',
      '$.elections[0].enrollment_id',
      (c) => c.elect('e', [{ ...enrolled, enrollment_id: '' }]),
    ],
    [
      'a plan year without classes',
      '$.contribution_classes',
      (c) => c.createPlanYear('b', { ...NEW_PLAN_YEAR, contribution_classes: [] }),
    ],
    [
      'a plan year without open enrollment',
      '$.open_enrollment_end_date',
      (c) => c.createPlanYear('b', { ...NEW_PLAN_YEAR, open_enrollment_end_date: wrong(undefined) }),
    ],
    [
      'a plan year without employer',
      '$.employer_id',
      (c) => c.createPlanYear('b', { ...NEW_PLAN_YEAR, employer_id: '' }),
    ],
    [
      'taking all classes away',
      '$.contribution_classes',
      (c) => c.updatePlanYear('p', { contribution_classes: [] }),
    ],
    [
      'cents below zero',
      '$.contribution_classes[1].employee_contribution_cents',
      (c) => c.updatePlanYear('p', withClass({ employee_contribution_cents: -1 })),
    ],
    [
      'half a cent',
      '$.contribution_classes[1].employer_contribution_cents',
      (c) => c.updatePlanYear('p', withClass({ employer_contribution_cents: 0.5 })),
    ],
    [
      'cents as text',
      '$.contribution_classes[1].employer_contribution_cents',
      (c) => c.updatePlanYear('p', withClass({ employer_contribution_cents: '100' })),
    ],
    [
      'a start as a timestamp',
      '$.open_enrollment_start_date',
      (c) => c.updatePlanYear('p', { open_enrollment_start_date: '2026-01-01T00:00:00Z' }),
    ],
  ];

  it.each(refused)('%s is refused before anything is sent, at %s', async (_, path, call) => {
    const { client, server } = await clientTo(json(200, ENROLLMENT));
    const error = await vitableError(call(client));
    expect(error).toMatchObject({ code: 'validation', path, retryable: false, mayHaveArrived: false });
    expect(error.message).not.toContain('👪');
    expect(server.arrived).toEqual([]);
  });

  it('count characters as people do', async () => {
    const { client, bodies } = await clientTo(json(200, ENROLLMENT));
    await client.reissueEnrollment('e', { qle_id: 'q', reason: long(500) });
    expect(bodies()).toEqual([{ qle_id: 'q', reason: long(500) }]);
    const events = await clientTo(json(200, LIFE_EVENT));
    const report = { event_date: '2024-02-29', event_type: 'Birth', notes: long(1000) } as const;
    await events.client.reportLifeEvent('m', report);
    expect(events.server.arrived).toHaveLength(1);
  });
});

describe('R7: an unreadable answer to a write', () => {
  it.each([
    ['an empty one', text(200, '')],
    ['204', text(204, '')],
    ['another shape', json(200, { ok: true })],
    ['HTML', text(200, '<p>')],
  ])('%s: sets mayHaveArrived, since the write may have arrived', async (_, answer) => {
    const { client, server } = await clientTo(answer);
    const error = await vitableError(client.elect('e', [{ enrollment_id: 'e', decision: 'Waived' }]));
    expect(error).toMatchObject({ code: 'contract', mayHaveArrived: true });
    const year = await vitableError(client.updatePlanYear('p', { status: 'draft' }));
    expect(year).toMatchObject({ code: 'contract', mayHaveArrived: true });
    expect(server.arrived).toHaveLength(2);
  });

  it('does not do so for a read', async () => {
    const { client } = await clientTo(text(200, ''));
    const error = await vitableError(client.getEnrollment('e'));
    expect(error).toMatchObject({ code: 'contract', path: '$', mayHaveArrived: false });
  });
});

describe('use of the client', () => {
  it('S5: a refused api-base makes no client', async () => {
    const apiBase = 'https://vitablehealth.com.evil.example';
    const error = await vitableError(() => new VitableClient({ apiBase }));
    expect(error).toMatchObject({ code: 'config', attribute: 'api-base' });
  });

  it('S5: accepts a path on the page’s own origin, and listed origins', async () => {
    const urls: string[] = [];
    const fetch: Fetch = async (url) => {
      urls.push(url);
      return Response.json(ENROLLMENT);
    };
    const getToken = async () => ({ token: 't', expiresIn: 910 });
    const pageUrl = 'https://hr.example/benefits/me';
    await new VitableClient({ apiBase: '/vitable', pageUrl, getToken, fetch }).getEnrollment('e');
    const allowedApiOrigins = ['https://gateway.example'];
    const apiBase = 'https://gateway.example/v';
    await new VitableClient({ apiBase, allowedApiOrigins, getToken, fetch }).getEnrollment('e');
    await new VitableClient({ getToken, fetch }).getEnrollment('e');
    expect(urls).toEqual([
      'https://hr.example/vitable/v1/enrollments/e',
      'https://gateway.example/v/v1/enrollments/e',
      'https://api.vitablehealth.com/v1/enrollments/e',
    ]);
  });

  it('without a way to get a token, the first call is a config error that names token-endpoint', async () => {
    const error = await vitableError(new VitableClient().getEnrollment('e'));
    expect(error).toMatchObject({ code: 'config', attribute: 'token-endpoint' });
  });

  it('on a server, it sends the API key; a refusal is final, since there is no other key', async () => {
    const { client, server } = await clientTo(json(200, ACCESS_TOKEN), { apiKey: 'vit_apk_key' });
    await client.createAccessToken({ bound_entity: { type: 'employer', id: 'empr_1' } });
    expect(server.arrived[0]?.headers.authorization).toBe('Bearer vit_apk_key');
    const refusing = await clientTo(json(401, {}), { apiKey: 'vit_apk_key' });
    const error = await vitableError(refusing.client.createAccessToken());
    expect(error).toMatchObject({ code: 'auth', status: 401, mayHaveArrived: false });
    expect(refusing.server.arrived).toHaveLength(1);
  });

  it('S1: in a page, an API key is a config error that does not repeat it', async () => {
    Object.defineProperty(globalThis, 'document', { value: {}, configurable: true });
    onTestFinished(() => {
      Reflect.deleteProperty(globalThis, 'document');
    });
    const error = await vitableError(() => new VitableClient({ apiKey: 'vit_apk_CANARY' }));
    expect(error).toMatchObject({ code: 'config', attribute: 'apiKey' });
    expect(error.message).not.toContain('CANARY');
  });

  it('S2: forget() makes the next call request a new token', async () => {
    let asked = 0;
    const getToken = async () => ({ token: `token-${(asked += 1)}`, expiresIn: 910 });
    const { client, server } = await clientTo(json(200, ENROLLMENT), { getToken });
    await client.getEnrollment('e');
    await client.getEnrollment('e');
    client.forget();
    await client.getEnrollment('e');
    expect(server.arrived.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('S1: tokens and personal data are in no error and in no printed object', async () => {
    const secrets = { ...ENROLLMENT, selected_plan_name: 'CANARY', status: 7 };
    const getToken = async () => ({ token: 'CANARY-TOKEN', expiresIn: 910 });
    const shown: string[] = [];
    for (const answer of [json(200, secrets), json(422, { message: 'CANARY' }), text(200, 'CANARY'), reset]) {
      const { client } = await clientTo(answer, { getToken });
      const report = { event_date: '2026-01-01', event_type: 'Other', notes: 'CANARY' } as const;
      const errors = [await vitableError(client.reportLifeEvent('mbr_CANARY', report))];
      shown.push(inspect([client, errors], { depth: 9, showHidden: true }), JSON.stringify([client, errors]));
    }
    expect(shown.join()).toContain('VitableError');
    expect(shown.join()).not.toContain('CANARY');
  });
});

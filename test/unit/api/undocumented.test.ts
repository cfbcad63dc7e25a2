import { describe, expect, it } from 'vitest';
import { VitableClient } from '../../../src/api/client.js';
import type { VitableApi } from '../../../src/api/index.js';
import { ACCESS_TOKEN, ENROLLMENT, LIFE_EVENT, PLAN_YEAR } from '../../support/fixtures/api.js';
import { vitableError } from './caught.js';
import { json, serve } from './http-server.js';

/** A client of a server that has the documents' answer for everything. */
async function office() {
  const server = await serve(({ url, method }) => {
    if (url.includes('access-tokens')) return json(200, ACCESS_TOKEN);
    if (method === 'GET') return json(200, url.includes('plan-years/') ? PLAN_YEAR : []);
    if (url.includes('elect')) return json(200, [ENROLLMENT]);
    return json(200, url.includes('reissue') ? ENROLLMENT : url.includes('events') ? LIFE_EVENT : PLAN_YEAR);
  });
  const client = new VitableClient({
    apiBase: server.origin,
    apiVersion: '2025-11',
    getToken: async () => ({ token: 'token-1', expiresIn: 910 }),
  });
  const bodies = () => server.arrived.map(({ body }): unknown => JSON.parse(body));
  const queries = () => server.arrived.map(({ url }) => [...new URL(url, server.origin).searchParams]);
  return { server, client, bodies, queries };
}

/** A value as plain JavaScript could pass it, without a check of its type. */
const any = (value: unknown) => value as never;

const CLASS = {
  employment: 'full_time',
  family_status: 'EE',
  employee_contribution_cents: 0,
  employer_contribution_cents: 41_000,
} as const;
const NEW_YEAR = {
  employer_id: 'empr_1',
  coverage_start: '2027-01-01',
  coverage_end: '2027-12-31',
  contribution_classes: [CLASS],
};
const ELECTION = { enrollment_id: 'e', decision: 'Enrolled', selected_plan_id: 'p' } as const;
const REPORT = { event_date: '2026-01-01', event_type: 'Birth' } as const;

describe('a plan year that is written', () => {
  it('may have the API’s own names for writing, the names for reading, or one of each', async () => {
    const { client, bodies } = await office();
    await client.updatePlanYear('p', { open_enrollment_start: '2026-11-01' });
    await client.updatePlanYear('p', { open_enrollment_start_date: '2026-11-01' });
    const mixed = { open_enrollment_start: '2026-11-01', open_enrollment_end_date: '2026-11-30' };
    await client.updatePlanYear('p', any(mixed));
    await client.createPlanYear('b', {
      ...NEW_YEAR,
      open_enrollment_start: '2026-11-01',
      open_enrollment_end: '2026-11-30',
    });
    await client.createPlanYear('b', {
      ...NEW_YEAR,
      open_enrollment_start_date: '2026-11-01',
      open_enrollment_end_date: '2026-11-30',
    });
    const dates = { open_enrollment_start: '2026-11-01', open_enrollment_end: '2026-11-30' };
    expect(bodies()).toEqual([
      { open_enrollment_start: '2026-11-01' },
      { open_enrollment_start: '2026-11-01' },
      dates,
      { ...NEW_YEAR, ...dates },
      { ...NEW_YEAR, ...dates },
    ]);
  });

  it('may name the tier of a class family_status or coverage_tier, and have the class’s id', async () => {
    const { client, bodies } = await office();
    const { family_status: coverage_tier, ...rest } = CLASS;
    await client.updatePlanYear('p', { contribution_classes: [{ ...rest, coverage_tier }] });
    await client.updatePlanYear('p', { contribution_classes: any([{ ...CLASS, id: 'class_1' }]) });
    const sent = { contribution_classes: [CLASS] };
    expect(bodies()).toEqual([sent, sent]);
  });

  it('sends a tier back that the API itself has sent and this version does not know', async () => {
    const { client, bodies } = await office();
    const odd = { ...CLASS, family_status: { unknown: 'ED' } };
    await client.updatePlanYear('p', { contribution_classes: [odd] });
    expect(bodies()).toEqual([{ contribution_classes: [{ ...CLASS, family_status: 'ED' }] }]);
  });
});

describe('a write is refused before it is sent', () => {
  type Write = readonly [what: string, path: string, call: (client: VitableApi) => Promise<unknown>];
  const update = (changes: object) => (c: VitableApi) => c.updatePlanYear('p', any(changes));
  const create = (changes: object) => (c: VitableApi) =>
    c.createPlanYear(
      'b',
      any({
        ...NEW_YEAR,
        open_enrollment_start: '2026-11-01',
        open_enrollment_end: '2026-11-30',
        ...changes,
      }),
    );
  const elect = (changes: object) => (c: VitableApi) => c.elect('e', [any({ ...ELECTION, ...changes })]);
  const classOf = (changes: object) => ({ contribution_classes: [{ ...CLASS, ...changes }] });

  it.each<Write>([
    ['update: a typo', '$', update({ open_enrolment_start: '2026-11-01' })],
    ['update: a field that cannot be changed', '$', update({ coverage_start: '2027-01-01' })],
    ['update: a whole plan year as it was read', '$', update(PLAN_YEAR)],
    [
      'update: a date under both names',
      '$',
      update({ open_enrollment_start: '2026-11-01', open_enrollment_start_date: '2026-11-02' }),
    ],
    ['update: an undocumented status', '$.status', update({ status: 'closed' })],
    ['update: a wrong date', '$.open_enrollment_start', update({ open_enrollment_start: '2026-02-30' })],
    [
      'update: a class’s unknown tier',
      '$.contribution_classes[0].family_status',
      update(classOf({ family_status: 'EX' })),
    ],
    [
      'update: a class’s unknown tier, by its other name',
      '$.contribution_classes[0].coverage_tier',
      update(classOf({ family_status: undefined, coverage_tier: 'ee' })),
    ],
    [
      'update: a class without tier',
      '$.contribution_classes[0].family_status',
      update(classOf({ family_status: null })),
    ],
    ['update: a class’s further field', '$.contribution_classes[0]', update(classOf({ plan_id: 'plan_1' }))],
    [
      'update: a class’s tier under both names',
      '$.contribution_classes[0]',
      update(classOf({ coverage_tier: 'EE' })),
    ],
    ['create: a further field', '$', create({ status: 'draft' })],
    ['create: a typo', '$', create({ employer: 'empr_1' })],
    [
      'create: a class’s unknown tier',
      '$.contribution_classes[0].family_status',
      create(classOf({ family_status: 'EX' })),
    ],
    ['elect: a further field', '$.elections[0]', elect({ plan_id: 'p' })],
    ['elect: an unknown tier', '$.elections[0].coverage_tier', elect({ coverage_tier: 'EX' })],
    ['elect: a tier in another case', '$.elections[0].coverage_tier', elect({ coverage_tier: 'ee' })],
    ['elect: an empty tier', '$.elections[0].coverage_tier', elect({ coverage_tier: '' })],
    [
      'elect: a tier of the API’s that is not known',
      '$.elections[0].coverage_tier',
      elect({ coverage_tier: { unknown: 'EX' } }),
    ],
    [
      'reissue: the newer API’s name',
      '$',
      (c) => c.reissueEnrollment('e', any({ qle_id: 'q', qualifying_life_event_id: 'q' })),
    ],
    ['report: a further field', '$', (c) => c.reportLifeEvent('m', any({ ...REPORT, status: 'approved' }))],
    ['token: a typo', '$', (c) => c.createAccessToken(any({ bound_entities: [] }))],
    [
      'token: an unknown kind',
      '$.bound_entity.type',
      (c) => c.createAccessToken(any({ bound_entity: { type: 'member', id: 'm' } })),
    ],
    [
      'token: without an id',
      '$.bound_entity.id',
      (c) => c.createAccessToken(any({ bound_entity: { type: 'employee', id: '' } })),
    ],
    [
      'token: a further field',
      '$.bound_entity',
      (c) => c.createAccessToken(any({ bound_entity: { type: 'employee', id: 'e', name: 'n' } })),
    ],
    ['token: another grant', '$.grant_type', (c) => c.createAccessToken(any({ grant_type: 'password' }))],
  ])('%s, at %s', async (_, path, call) => {
    const { client, server } = await office();
    const error = await vitableError(call(client));
    expect(error).toMatchObject({ code: 'validation', path, retryable: false, mayHaveArrived: false });
    expect(server.arrived).toEqual([]);
  });

  it('S15: with an error that lists the documented fields and never has the other key', async () => {
    const { client } = await office();
    const error = await vitableError(client.reissueEnrollment('e', any({ qle_id: 'q', CANARY: 'CANARY' })));
    expect(error.message).toBe('Expected no fields but qle_id, reason at $.');
    expect(JSON.stringify([error, error.message, error.stack])).not.toContain('CANARY');
  });

  it('but not for a key without a value', async () => {
    const { client, bodies } = await office();
    await client.reissueEnrollment('e', any({ qle_id: 'q', reason: null, note: undefined, colour: null }));
    expect(bodies()).toEqual([{ qle_id: 'q' }]);
  });
});

describe('the filters of a list', () => {
  const lists: readonly (readonly [
    name: string,
    call: (c: VitableApi, filters: object) => Promise<unknown>,
  ])[] = [
    ['listPlanYears', (c, filters) => c.listPlanYears('b', any(filters))],
    ['listLifeEvents', (c, filters) => c.listLifeEvents('m', any(filters))],
    ['listEnrollments', (c, filters) => c.listEnrollments('e', any(filters))],
    ['listDependents', (c, filters) => c.listDependents('m', any(filters))],
  ];

  it.each(lists)('%s: null, undefined and no filters at all are left out', async (_, call) => {
    const { client, queries } = await office();
    const names = [
      'status',
      'event_type',
      'employer_id',
      'relationship',
      'active_in',
      'plan_year',
      'page',
      'limit',
    ];
    await call(client, Object.fromEntries(names.map((name) => [name, null])));
    await call(client, Object.fromEntries(names.map((name) => [name, undefined])));
    await call(client, any(null));
    const sent = [
      ['page', '1'],
      ['limit', '20'],
    ];
    expect(queries()).toEqual([sent, sent, sent]);
  });

  it('that are documented are sent', async () => {
    const { client, queries } = await office();
    await client.listPlanYears('b', { employer_id: 'empr_1', status: 'draft' });
    await client.listLifeEvents('m', { event_type: 'Reduction In Hours', status: 'denied' });
    await client.listEnrollments('e', {
      status: 'waived',
      plan_year: '2026',
      coverage_effective_start_year: 2027,
    });
    await client.listDependents('m', { relationship: 'Spouse', active_in: false });
    expect(queries().map((query) => query.filter(([name]) => name !== 'page' && name !== 'limit'))).toEqual([
      [
        ['employer_id', 'empr_1'],
        ['status', 'draft'],
      ],
      [
        ['event_type', 'Reduction In Hours'],
        ['status', 'denied'],
      ],
      [
        ['status', 'waived'],
        ['plan_year', '2026'],
        ['coverage_effective_start_year', '2027'],
      ],
      [
        ['relationship', 'Spouse'],
        ['active_in', 'false'],
      ],
    ]);
  });

  const wrongValues = (documented: readonly string[]) => [
    '',
    ' ',
    'nothing',
    { unknown: 'x' },
    [],
    ['approved'],
    7,
    true,
    ...documented.map((one) => (one === one.toLowerCase() ? one.toUpperCase() : one.toLowerCase())),
  ];
  const wrong: readonly (readonly [list: string, filter: string, values: readonly unknown[]])[] = [
    ['listPlanYears', 'status', wrongValues(['draft', 'open_enrollment', 'active', 'expired'])],
    ['listPlanYears', 'employer_id', ['', 7, {}, [], true]],
    ['listLifeEvents', 'status', wrongValues(['pending', 'approved', 'denied'])],
    ['listLifeEvents', 'event_type', wrongValues(['Marriage', 'Job Loss', 'Other'])],
    ['listEnrollments', 'status', wrongValues(['pending', 'enrolled', 'waived', 'inactive'])],
    [
      'listEnrollments',
      'plan_year',
      ['', '26', 26, 20_266, '2026-27', 2026.5, -2026, Number.NaN, '0206', true, {}, [2026]],
    ],
    ['listEnrollments', 'coverage_effective_start_year', ['', 'next', 0, '20x6', {}]],
    ['listDependents', 'relationship', wrongValues(['Spouse', 'Child'])],
    ['listDependents', 'active_in', ['', 'true', 'false', 0, 1, '2026', {}, []]],
    ...lists.flatMap(([list]) => [
      [list, 'page', [0, -1, 1.5, '1', '', Number.NaN, Number.POSITIVE_INFINITY, {}, true]] as const,
      [list, 'limit', [0, 101, '20', '', 2.5, {}, [20]]] as const,
    ]),
  ];
  it.each(wrong)('%s: %s is refused unless it is documented', async (list, filter, values) => {
    const { client, server } = await office();
    const call = lists.find(([name]) => name === list)![1];
    for (const value of values) {
      const error = await vitableError(call(client, { [filter]: value }));
      expect(error, JSON.stringify(value)).toMatchObject({ code: 'validation', path: `$.${filter}` });
    }
    expect(server.arrived).toEqual([]);
  });

  it.each(lists)('%s: a filter that it does not have is refused', async (_, call) => {
    const { client, server } = await office();
    for (const filters of [
      { sort: 'name' },
      { Status: 'pending' },
      { q: '' },
      { limits: 5 },
      'pending',
      ['x'],
      7,
    ]) {
      const error = await vitableError(call(client, any(filters)));
      expect(error, JSON.stringify(filters)).toMatchObject({ code: 'validation', path: '$' });
    }
    expect(server.arrived).toEqual([]);
  });
});

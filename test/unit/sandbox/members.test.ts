import { beforeEach, describe, expect, it } from 'vitest';
import { AVERY, BLAKE, errorMessage, useSandbox, type Answer, type Json, someText } from './support.js';

const sandbox = useSandbox();
const EVENTS = '/v1/members/mbr_avery/qualifying-life-events';
const MANY = '/v1/members/mbr_many/qualifying-life-events';
let token = '';
beforeEach(async () => {
  token = await sandbox.token(AVERY);
});

const list = async (path: string): Promise<Json[]> => (await sandbox.call<Json[]>('GET', path, token)).body;
const listIds = async (path: string): Promise<string[]> => (await list(path)).map((one) => String(one['id']));
const one = async (id: string): Promise<Json | undefined> =>
  (await list(EVENTS)).find((event) => event['id'] === id);

describe('the life events of a member', () => {
  it('are Avery’s five, the latest recorded first', async () => {
    expect(await listIds(EVENTS)).toEqual([
      'qle_undocumented',
      'qle_open',
      'qle_pending',
      'qle_denied',
      'qle_closed',
    ]);
  });

  it('show every documented field', async () => {
    expect(await one('qle_open')).toEqual({
      id: 'qle_open',
      created_at: '2026-11-02T16:20:30.123456+00:00',
      employee_id: 'empl_avery',
      enrollment_window_end: '2026-12-30',
      enrollment_window_start: '2026-10-31',
      event_date: '2026-10-31',
      event_type: 'marriage',
      member_id: 'mbr_avery',
      status: 'approved',
      updated_at: '2026-11-04T16:20:30.123456+00:00',
      notes: 'Married in Reykjavík 💍 – certificate received.',
      reviewed_at: '2026-11-04T16:20:30.123456+00:00',
      reviewed_by: 'user_harper',
    });
  });

  it('are in every state: open, closed, near the end of the window, denied, of an undocumented kind', async () => {
    expect(await one('qle_closed')).toMatchObject({
      status: 'approved',
      enrollment_window_end: '2026-06-18',
    });
    expect(await one('qle_pending')).toMatchObject({
      status: 'pending',
      event_type: 'loss_of_coverage',
      enrollment_window_end: '2026-11-23',
    });
    expect(await one('qle_denied')).toMatchObject({ status: 'denied' });
    expect(await one('qle_undocumented')).toMatchObject({
      event_type: 'military_leave_return',
      enrollment_window_start: '2026-11-25',
    });
    expect(Object.keys((await one('qle_pending')) ?? {})).not.toContain('notes');
    expect((await one('qle_closed'))?.['notes']).toBeNull();
  });

  it('are filtered in Title Case, though their spelling in answers differs', async () => {
    expect(await listIds(`${EVENTS}?event_type=Job%20Loss`)).toEqual(['qle_pending']);
    expect(await listIds(`${EVENTS}?event_type=Marriage`)).toEqual(['qle_open']);
    expect(await listIds(`${EVENTS}?status=approved`)).toEqual([
      'qle_undocumented',
      'qle_open',
      'qle_closed',
    ]);
    expect(await listIds(`${EVENTS}?status=denied&event_type=Marriage`)).toEqual([]);
  });

  it.each([
    'event_type=marriage',
    'event_type=loss_of_coverage',
    'event_type=',
    'status=Approved',
    'page=0',
    'page=-1',
    'page=1.5',
    'page=two',
    'limit=0',
    'limit=101',
    'limit=',
  ])('refuse the query %s with 422', async (query) => {
    const answer = await sandbox.call('GET', `${EVENTS}?${query}`, token);
    expect(answer.status).toBe(422);
    expect(errorMessage(answer)).toContain(query.split('=')[0]);
  });

  it('are 250 for mbr_many, without duplicates, twenty a page by default', async () => {
    expect(await listIds(MANY)).toHaveLength(20);
    const pages = await Promise.all([1, 2, 3].map((page) => listIds(`${MANY}?limit=100&page=${page}`)));
    expect(pages.map((page) => page.length)).toEqual([100, 100, 50]);
    expect(new Set(pages.flat()).size).toBe(250);
    expect(await listIds(`${MANY}?limit=100&page=4`)).toEqual([]);
    expect(await listIds(`${MANY}?limit=20&page=2`)).toEqual(pages.flat().slice(20, 40));
  });

  it('are spelt in several ways for mbr_many, and a filter finds them by their kind', async () => {
    const found = await list(`${MANY}?event_type=Job%20Loss&limit=100`);
    const spellings = new Set(found.map((event) => event['event_type']));
    expect(spellings).toEqual(new Set(['loss_of_coverage', 'Job Loss', 'LOSS_OF_COVERAGE']));
  });

  it('are none for mbr_none', async () => {
    expect(await list('/v1/members/mbr_none/qualifying-life-events')).toEqual([]);
  });
});

describe('reporting a life event', () => {
  const report = (body: unknown): Promise<Answer> => sandbox.call('POST', EVENTS, token, body);

  it('makes a pending event that is the first of the list, with a window of 60 days from today', async () => {
    const { status, body } = await report({
      event_date: '2026-11-15',
      event_type: 'Birth',
      notes: 'A girl',
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: 'qle_reported_1',
      created_at: '2026-11-20T12:00:00.000Z',
      employee_id: 'empl_avery',
      enrollment_window_start: '2026-11-20',
      enrollment_window_end: '2027-01-19',
      event_date: '2026-11-15',
      event_type: 'birth',
      member_id: 'mbr_avery',
      status: 'pending',
      updated_at: '2026-11-20T12:00:00.000Z',
      notes: 'A girl',
      reviewed_at: null,
      reviewed_by: null,
    });
    expect((await list(EVENTS))[0]).toEqual(body);
  });

  it('opens the window of a future event on its day', async () => {
    const { body } = await report({ event_date: '2026-12-01', event_type: 'Job Loss' });
    expect(body).toMatchObject({
      event_type: 'loss_of_coverage',
      enrollment_window_start: '2026-12-01',
      enrollment_window_end: '2027-01-30',
      notes: null,
    });
  });

  it.each([
    'Marriage',
    'Birth',
    'Adoption',
    'Divorce',
    'Death',
    'Job Loss',
    'Reduction In Hours',
    'Employer Bankruptcy',
    'Medicare Entitlement',
    'Termination',
    'Other',
  ])('takes the documented kind %s and finds it again by that name', async (kind) => {
    expect((await report({ event_date: '2026-11-15', event_type: kind })).status).toBe(201);
    expect(await listIds(`${EVENTS}?event_type=${encodeURIComponent(kind)}&status=pending`)).toContain(
      'qle_reported_1',
    );
  });

  it.each<[string, Json]>([
    ['no date', { event_date: undefined }],
    ['a date that does not exist', { event_date: '2026-02-30' }],
    ['a date of another form', { event_date: '15/11/2026' }],
    ['no kind', { event_type: undefined }],
    ['a kind spelt as in answers', { event_type: 'birth' }],
    ['notes of 1001 characters', { notes: 'n'.repeat(1001) }],
    ['notes that are no text', { notes: ['A girl'] }],
  ])('is refused with 422 for %s', async (_, change) => {
    expect((await report({ event_date: '2026-11-15', event_type: 'Birth', ...change })).status).toBe(422);
    expect(await list(EVENTS)).toHaveLength(5);
  });

  it('counts the 1000 characters of the notes as code points', async () => {
    const notes = '👶'.repeat(1000);
    expect((await report({ event_date: '2026-11-15', event_type: 'Birth', notes })).status).toBe(201);
  });

  it('is followed by a review, which a test triggers in place of the administrator', async () => {
    await report({ event_date: '2026-11-15', event_type: 'Birth' });
    const path = '/__sandbox/life-events/qle_reported_1/review';
    const wrong = await sandbox.call('POST', path, undefined, { status: 'pending' });
    expect(wrong.status).toBe(422);
    const reviewed = await sandbox.call('POST', path, undefined, { status: 'approved' });
    expect(reviewed.status).toBe(200);
    expect(await one('qle_reported_1')).toMatchObject({
      status: 'approved',
      reviewed_at: '2026-11-20T12:00:00.000Z',
      reviewed_by: someText,
    });
    expect((await sandbox.call('POST', path, undefined, { status: 'denied' })).status).toBe(409);
    const unknown = '/__sandbox/life-events/qle_nothing/review';
    expect((await sandbox.call('POST', unknown, undefined, { status: 'denied' })).status).toBe(404);
  });
});

describe('the dependents of a member', () => {
  const DEPENDENTS = '/v1/members/mbr_avery/dependents';

  it('are a spouse and two children', async () => {
    const dependents = await list(DEPENDENTS);
    expect(dependents.map((dependent) => dependent['relationship'])).toEqual(['Spouse', 'Child', 'Child']);
    expect(dependents[0]).toMatchObject({
      id: 'dpnd_jordan',
      first_name: 'Jordan',
      last_name: 'Ñuñez-Lindqvist',
      date_of_birth: '1988-02-29',
      sex: 'Female',
    });
  });

  it('are filtered by relationship and paged', async () => {
    expect(await listIds(`${DEPENDENTS}?relationship=Child`)).toEqual(['dpnd_riley', 'dpnd_sam']);
    expect(await listIds(`${DEPENDENTS}?limit=2&page=2`)).toEqual(['dpnd_sam']);
  });

  it('are filtered by whether they are active', async () => {
    token = await sandbox.token(BLAKE);
    const blakes = '/v1/members/mbr_blake/dependents';
    expect(await listIds(blakes)).toEqual(['dpnd_lee', 'dpnd_rowan']);
    expect(await listIds(`${blakes}?active_in=true`)).toEqual(['dpnd_rowan']);
    expect(await listIds(`${blakes}?active_in=false`)).toEqual(['dpnd_lee']);
  });

  it.each(['relationship=spouse', 'relationship=Parent', 'active_in=yes', 'limit=1000'])(
    'refuse the query %s with 422',
    async (query) => {
      expect((await sandbox.call('GET', `${DEPENDENTS}?${query}`, token)).status).toBe(422);
    },
  );
});

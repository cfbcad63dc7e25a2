import { createHash } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { startSandbox } from '../../../demo/sandbox/server.js';
import { API_KEY, AVERY, TODAY, useSandbox, type Json } from './support.js';

const sandbox = useSandbox();
const PENDING = '/v1/enrollments/enrl_pending';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const requests = async (): Promise<Json[]> => (await sandbox.call<Json[]>('GET', '/__sandbox/requests')).body;

describe('a reset', () => {
  it('brings the seeds back', async () => {
    const token = await sandbox.token(AVERY);
    const before = (await sandbox.call('GET', PENDING, token)).body;
    await sandbox.call('POST', '/v1/employees/empl_avery/enrollments/elect', token, {
      elections: [{ enrollment_id: 'enrl_pending', decision: 'Waived' }],
    });
    await sandbox.call('POST', '/v1/enrollments/enrl_active/reissue', token, { qle_id: 'qle_open' });
    await sandbox.reset();
    expect((await sandbox.call('GET', PENDING, token)).body).toEqual(before);
    expect((await sandbox.call('GET', '/v1/enrollments/enrl_reissued_1', token)).status).toBe(404);
  });

  it('sets the clock until the next reset, and every date follows it', async () => {
    const token = await sandbox.token(AVERY);
    const openYear = async (): Promise<Json> =>
      (await sandbox.call('GET', '/v1/plan-years/plyr_open', token)).body;
    const answer = await sandbox.reset({ now: '2028-02-29' });
    expect(answer.body).toMatchObject({ today: '2028-02-29' });
    expect(await openYear()).toMatchObject({
      open_enrollment_start_date: '2028-02-19',
      open_enrollment_end_date: '2028-03-20',
      coverage_start: '2028-05-01',
      coverage_end: '2029-04-30',
    });
    await sandbox.reset();
    expect(await openYear()).toMatchObject({ open_enrollment_start_date: '2026-11-10' });
  });

  it('seeds consistent dates on any day of the year', async () => {
    const get = async (path: string): Promise<Json> => (await sandbox.call('GET', path, API_KEY)).body;
    const date = (value: unknown): string => String(value).slice(0, 10);
    const days = ['01-01', '01-31', '02-28', '03-01', '05-31', '07-01', '08-31', '11-30', '12-31'];
    for (const today of days.map((day) => `2027-${day}`)) {
      await sandbox.reset({ now: today });
      const [draft, open, active, expired] = await Promise.all(
        ['draft', 'open', 'active', 'expired'].map((name) => get(`/v1/plan-years/plyr_${name}`)),
      );
      expect(date(draft?.['open_enrollment_start_date']) > today, today).toBe(true);
      expect(date(open?.['open_enrollment_start_date']) < today, today).toBe(true);
      expect(date(open?.['open_enrollment_end_date']) > today, today).toBe(true);
      expect(date(open?.['coverage_start']) > date(open?.['open_enrollment_end_date']), today).toBe(true);
      expect(date(active?.['coverage_start']) < today, today).toBe(true);
      expect(date(active?.['coverage_end']) > today, today).toBe(true);
      expect(date(expired?.['coverage_end']) < today, today).toBe(true);
      const ending = await get('/v1/enrollments/enrl_ending');
      expect(date(ending['coverage_end_date']) <= date(active?.['coverage_end']), today).toBe(true);
    }
  });

  it.each([{ wire: 'xml' }, { now: 'tomorrow' }, { now: '2026-02-30' }, { now: 5 }, []])(
    'refuses %j and changes nothing',
    async (overrides) => {
      await sandbox.fault({ match: '/plans', kind: 'stall' });
      expect((await sandbox.reset(overrides as Json)).status).toBe(422);
      expect((await sandbox.call<Json[]>('GET', '/__sandbox/faults')).body).toHaveLength(1);
    },
  );
});

describe('the request log', () => {
  it('lists the requests and the status of their answers, in order', async () => {
    const token = await sandbox.token(AVERY);
    await sandbox.call('DELETE', '/__sandbox/requests');
    await sandbox.call('GET', '/v1/members/mbr_many/qualifying-life-events?page=2&limit=5', token);
    const created = await sandbox.call('POST', '/v1/members/mbr_avery/qualifying-life-events', token, {
      event_date: TODAY,
      event_type: 'Birth',
    });
    await sandbox.call('GET', '/v1/enrollments/enrl_blake', token);
    const log = await requests();
    expect(log.map((entry) => [entry['method'], entry['path'], entry['status']])).toEqual([
      ['GET', '/v1/members/mbr_many/qualifying-life-events', 200],
      ['POST', '/v1/members/mbr_avery/qualifying-life-events', 201],
      ['GET', '/v1/enrollments/enrl_blake', 403],
    ]);
    expect(log[0]).toMatchObject({ query: { page: '2', limit: '5' }, body: null });
    expect(log[1]).toMatchObject({
      body: { event_date: TODAY, event_type: 'Birth' },
      headers: {
        'content-type': 'application/json',
        authorization: { scheme: 'Bearer', sha256: hash(token) },
      },
      requestId: created.headers.get('x-request-id'),
    });
    expect(Date.parse(String(log[0]?.['at']))).toBeGreaterThan(Date.now() - 60_000);
  });

  it('holds no token and no key, wherever a client puts them', async () => {
    const token = await sandbox.token(AVERY);
    await sandbox.call('GET', `${PENDING}?token=${token}&${token}=1`, token);
    await sandbox.call('GET', `/v1/enrollments/${token}`, token);
    await sandbox.call('POST', '/v1/members/mbr_avery/qualifying-life-events', token, {
      notes: `my token is ${token}`,
    });
    await sandbox.call('POST', '/v1/members/mbr_avery/qualifying-life-events', token, `not json ${token}`);
    await sandbox.fetch('GET', PENDING, undefined, undefined, {
      headers: { Authorization: token, Referer: `http://localhost/?t=${token}`, Cookie: `session=${token}` },
    });
    const text = JSON.stringify(await requests());
    expect(text).not.toContain(token);
    expect(text).not.toContain(token.slice('vit_at_'.length));
    expect(text).not.toContain(API_KEY);
    expect(text).toContain(hash(token));
  });

  it('leaves out preflights and its own routes', async () => {
    await sandbox.fetch('OPTIONS', PENDING);
    await sandbox.call('GET', '/__sandbox/faults');
    expect(await requests()).toEqual([]);
  });

  it('has the fault that a request met, and no status where no answer was sent', async () => {
    await sandbox.fault({ match: PENDING, kind: 'reset' });
    await expect(sandbox.fetch('GET', PENDING, API_KEY)).rejects.toThrow();
    await sandbox.fault({ match: PENDING, kind: 'truncate' });
    await (await sandbox.fetch('GET', PENDING, API_KEY)).text();
    expect((await requests()).map((entry) => [entry['fault'], entry['status']])).toEqual([
      ['reset', null],
      ['truncate', 200],
    ]);
  });

  it('is cleared on request and by a reset', async () => {
    await sandbox.call('GET', PENDING, API_KEY);
    expect(await requests()).toHaveLength(1);
    expect((await sandbox.call('DELETE', '/__sandbox/requests')).status).toBe(204);
    expect(await requests()).toEqual([]);
    await sandbox.call('GET', PENDING, API_KEY);
    await sandbox.reset();
    expect(await requests()).toEqual([]);
  });
});

describe('a sandbox in the same process', () => {
  it('answers on both loopback addresses, so that localhost works whichever it means', async () => {
    const { port, close } = await startSandbox({ now: TODAY });
    const loopback = Object.values(networkInterfaces()).flat();
    const ipv6 = loopback.some((one) => one?.address === '::1') ? ['[::1]'] : [];
    for (const host of ['127.0.0.1', 'localhost', ...ipv6]) {
      const response = await fetch(`http://${host}:${port}${PENDING}`, {
        headers: { Authorization: `Bearer ${API_KEY}` },
      });
      expect(response.status).toBe(200);
    }
    await close();
  });

  it('follows the real clock where no date is set', async () => {
    const { url, close } = await startSandbox();
    const reset = await fetch(`${url}/__sandbox/reset`, { method: 'POST' });
    expect(Math.abs(Date.parse(((await reset.json()) as { now: string }).now) - Date.now())).toBeLessThan(
      60_000,
    );
    await close();
  });

  it('closes promptly with idle and stalled connections open, and frees its port', async () => {
    const { url, port, close } = await startSandbox({ now: TODAY });
    const headers = { Authorization: `Bearer ${API_KEY}` };
    await (await fetch(url + PENDING, { headers })).text();
    await fetch(`${url}/__sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify({ match: '/plans', kind: 'stall' }),
    });
    const stalled = await fetch(`${url}${PENDING}/plans`, { headers });
    const body = stalled.text().catch(() => 'broken');
    const start = performance.now();
    await close();
    expect(performance.now() - start).toBeLessThan(1000);
    expect(await body).toBe('broken');
    const again = await startSandbox({ port, now: TODAY });
    expect(again.port).toBe(port);
    await again.close();
  });

  it('keeps its state separate from another sandbox', async () => {
    const other = await startSandbox({ now: TODAY });
    await fetch(`${other.url}/v1/employees/empl_avery/enrollments/elect`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${API_KEY}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ elections: [{ enrollment_id: 'enrl_pending', decision: 'Waived' }] }),
    });
    await other.close();
    expect((await sandbox.call('GET', PENDING, API_KEY)).body['status']).toBe('pending');
  });
});

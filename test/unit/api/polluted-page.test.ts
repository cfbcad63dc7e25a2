import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VitableClient } from '../../../src/api/client.js';
import type { Fetch } from '../../../src/api/http/exchange.js';
import {
  decodeEnrollment,
  decodeLifeEvent,
  decodePage,
  decodePlanOption,
  decodePlanYear,
} from '../../../src/api/decode/decode.js';
import { ENROLLMENT_REQUIRED, LIFE_EVENT, PLAN_OPTION, PLAN_YEAR } from '../../support/fixtures/api.js';
import { json, serve } from './http-server.js';

/** Enumerable properties that careless or hostile scripts may put on prototypes. */
const POLLUTION: Record<string, unknown> = {
  polluted: 'yes',
  status: 'denied',
  page: 7,
  limit: 99,
  reason: 'polluted',
  notes: 'polluted',
  decision: 'waived',
  tier: 'Gold',
  selected_plan_id: 'plan_polluted',
  coverage_tier: 'EF',
  bound_entity: { type: 'employer', id: 'empr_polluted' },
  body: 'polluted',
  method: 'DELETE',
  credentials: 'include',
  mode: 'no-cors',
  redirect: 'follow',
  referrer: 'about:client',
  integrity: 'sha384-polluted',
  keepalive: true,
  apiBase: 'https://evil.example',
  tokenEndpoint: 'https://evil.example/token',
  apiKey: 'polluted',
  pageUrl: 'https://evil.example',
  allowedApiOrigins: ['https://evil.example'],
  timeouts: { read: 1 },
  data: { id: 'polluted' },
  pagination: { total: 900 },
  error: { code: 'polluted' },
  unknown: 'polluted',
  toJSON: () => 'polluted',
};

const arrayToJson = (): string => 'polluted';
let isPolluted = false;

const pollute = (): void => {
  isPolluted = true;
  for (const [key, value] of Object.entries(POLLUTION)) {
    Object.defineProperty(Object.prototype, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  Object.defineProperty(Array.prototype, 'toJSON', {
    value: arrayToJson,
    configurable: true,
    writable: true,
  });
};

const clean = (): void => {
  isPolluted = false;
  for (const key of Object.keys(POLLUTION)) Reflect.deleteProperty(Object.prototype, key);
  Reflect.deleteProperty(Array.prototype, 'toJSON');
};

/**
 * The members that fetch reads from its second argument, own or inherited (https://fetch.spec.whatwg.org/#requestinit).
 */
const MEMBERS = [
  'method',
  'headers',
  'body',
  'referrer',
  'referrerPolicy',
  'mode',
  'credentials',
  'cache',
  'redirect',
  'integrity',
  'keepalive',
  'duplex',
  'priority',
  'window',
] as const;

/**
 * Reads its options as a browser does, and then sends them with the real fetch. The pollution is removed meanwhile:
 * Node's fetch is written in JavaScript and fails with it, while a browser's is not affected.
 */
function browserFetch(inits: object[]): Fetch {
  return async (url, init) => {
    const read: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const member of MEMBERS) {
      const value: unknown = init[member as keyof RequestInit];
      if (value !== undefined) read[member] = value;
    }
    inits.push(read);
    const wasPolluted = isPolluted;
    clean();
    try {
      const { status, ok, type, headers, ...rest } = await globalThis
        .fetch(url, read)
        .then(async (response) => ({
          status: response.status,
          ok: response.ok,
          type: response.type,
          headers: response.headers,
          body: await response.text(),
        }));
      return { status, ok, type, headers, text: async () => rest.body } as Response;
    } finally {
      if (wasPolluted) pollute();
    }
  };
}

async function conversation() {
  const inits: object[] = [];
  const fetch = browserFetch(inits);
  const server = await serve(({ url, method }) => {
    if (url.endsWith('/plans')) return json(200, [PLAN_OPTION]);
    if (url.includes('/qualifying-life-events'))
      return json(200, method === 'GET' ? [LIFE_EVENT] : LIFE_EVENT);
    if (url.includes('/plan-years')) return json(200, PLAN_YEAR);
    return json(200, url.endsWith('/elect') ? [ENROLLMENT_REQUIRED] : ENROLLMENT_REQUIRED);
  });
  const getToken = async () => ({ token: 'token-1', expiresIn: 910 });
  return {
    run: async () => {
      const client = new VitableClient({ apiBase: server.origin, getToken, fetch });
      const results = [
        await client.getEnrollment('e'),
        await client.listEligiblePlans('e'),
        await client.listLifeEvents('m'),
        await client.reissueEnrollment('e', { qle_id: 'q' }),
        await client.reportLifeEvent('m', { event_date: '2026-01-01', event_type: 'Birth' }),
        await client.elect('e', [{ enrollment_id: 'e', decision: 'Waived', dependent_ids: ['a', 'b'] }]),
        await client.updatePlanYear('p', {
          contribution_classes: decodePlanYear(PLAN_YEAR).contribution_classes,
        }),
      ];
      const requests = server.arrived.splice(0).map(({ method, url, body, headers }) => {
        const { authorization, accept, 'content-type': type, cookie, referer } = headers;
        return { method, url, body, headers: { authorization, accept, type, cookie, referer } };
      });
      return { requests, inits: inits.splice(0), results };
    },
  };
}

describe('S6: on a page with polluted prototypes', () => {
  let before: Awaited<ReturnType<Awaited<ReturnType<typeof conversation>>['run']>>;
  let run: () => Promise<typeof before>;

  beforeEach(async () => {
    ({ run } = await conversation());
    before = await run();
  });

  afterEach(clean);

  it('every request and every model is the same', async () => {
    expect(before.requests).toHaveLength(7);
    expect(before.requests[5]?.body).toBe(
      '{"elections":[{"enrollment_id":"e","decision":"Waived","dependent_ids":["a","b"]}]}',
    );
    pollute();
    let after: typeof before;
    try {
      after = await run();
    } finally {
      clean();
    }
    expect(after).toEqual(before);
  });
});

describe('S6: keys of JSON named like parts of a prototype', () => {
  const hostile =
    '{"__proto__": {"polluted": true, "status": "denied"}, "constructor": {"prototype": {"polluted": true}},';
  const withKeys = (value: object): unknown => JSON.parse(hostile + JSON.stringify(value).slice(1));

  it('change no model and no prototype', () => {
    expect(decodeEnrollment(withKeys(ENROLLMENT_REQUIRED))).toEqual(decodeEnrollment(ENROLLMENT_REQUIRED));
    expect(decodePlanOption(withKeys(PLAN_OPTION))).toEqual(PLAN_OPTION);
    expect(
      decodeEnrollment(JSON.parse(`${hostile} "data": ${JSON.stringify(ENROLLMENT_REQUIRED)}}`)),
    ).toEqual(decodeEnrollment(ENROLLMENT_REQUIRED));
    const asked = { page: 1, limit: 20 };
    const list = JSON.parse(`${hostile} "data": [${JSON.stringify(LIFE_EVENT)}]}`) as unknown;
    expect(decodePage(list, decodeLifeEvent, asked).items).toEqual([LIFE_EVENT]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(decodePlanOption(withKeys(PLAN_OPTION)))).toBe(Object.prototype);
  });

  it('allow an unknown value that is called __proto__', () => {
    const plan = decodePlanOption({ ...PLAN_OPTION, tier: '__proto__' });
    expect(plan.tier).toEqual({ unknown: '__proto__' });
  });
});

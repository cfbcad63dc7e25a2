import { describe, expect, it } from 'vitest';
import {
  decodeAccessToken,
  decodeDependent,
  decodeEnrollment,
  decodeLifeEvent,
  decodeList,
  decodePage,
  decodePlanOption,
  decodePlanOptions,
  decodePlanYear,
} from '../../../src/api/decode/decode.js';
import {
  ACCESS_TOKEN,
  DEPENDENT,
  ENROLLMENT,
  ENROLLMENT_REQUIRED,
  LIFE_EVENT,
  NEWEST_ENROLLMENT,
  PLAN_OPTION,
  PLAN_YEAR,
} from '../../support/fixtures/api.js';
import { vitableError } from './caught.js';

const NOT_IN_DOCUMENTED = { answered_at: null, benefit: null, employer_id: null, terminated_at: null };

/** The envelope variant: `coverage_tier` in place of `family_status`. */
const PLAN_YEAR_ENVELOPE = {
  ...PLAN_YEAR,
  contribution_classes: PLAN_YEAR.contribution_classes.map(({ family_status, ...rest }) => ({
    ...rest,
    coverage_tier: family_status,
  })),
};

const without = (object: object, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

describe('the bare variant', () => {
  it('reads the examples of the vendor’s reference field by field', () => {
    expect(decodeLifeEvent(LIFE_EVENT)).toEqual(LIFE_EVENT);
    expect(decodePlanYear(PLAN_YEAR)).toEqual(PLAN_YEAR);
    expect(decodeEnrollment(ENROLLMENT)).toEqual({ ...ENROLLMENT, ...NOT_IN_DOCUMENTED });
    expect(decodePlanOption(PLAN_OPTION)).toEqual(PLAN_OPTION);
    // The SDKs name `active_in` as a filter and a field without an explanation, so it may be missing.
    expect(decodeDependent(DEPENDENT)).toEqual({ ...DEPENDENT, active_in: null });
    expect(decodeDependent({ ...DEPENDENT, active_in: false }).active_in).toBe(false);
    expect(decodeDependent({ ...DEPENDENT, active_in: '2026-01-01' }).active_in).toBeNull();
    expect(decodeAccessToken(ACCESS_TOKEN)).toEqual(ACCESS_TOKEN);
  });

  it('reads missing and null as null, and zero as zero', () => {
    const { id, name, costs } = PLAN_OPTION;
    const bare = decodePlanOption({ id, name, costs, carrier_name: null, deductible_cents: 0 });
    expect(bare).toEqual({
      id,
      name,
      costs,
      carrier_name: null,
      description: null,
      deductible_cents: 0,
      out_of_pocket_max_cents: null,
      tier: null,
    });
    expect(decodeEnrollment(ENROLLMENT_REQUIRED)).toMatchObject({
      coverage_tier: null,
      enrolled_dependents: null,
      employee_contribution_cents: null,
      selected_plan_id: null,
    });
    expect(decodeEnrollment({ ...ENROLLMENT_REQUIRED, enrolled_dependents: [] }).enrolled_dependents).toEqual(
      [],
    );
  });

  it.each(Object.keys(ENROLLMENT_REQUIRED))('requires %s of an enrollment', async (key) => {
    const error = await vitableError(() => decodeEnrollment(without(ENROLLMENT, key)));
    expect(error).toMatchObject({ code: 'contract', path: `$.${key}`, retryable: false });
  });

  it.each(Object.keys(PLAN_YEAR))('requires %s of a plan year', async (key) => {
    const error = await vitableError(() => decodePlanYear(without(PLAN_YEAR, key)));
    expect(error).toMatchObject({ code: 'contract', path: `$.${key}` });
  });

  it.each(Object.keys(LIFE_EVENT).filter((key) => !['notes', 'reviewed_at', 'reviewed_by'].includes(key)))(
    'requires %s of a life event',
    async (key) => {
      const error = await vitableError(() => decodeLifeEvent(without(LIFE_EVENT, key)));
      expect(error).toMatchObject({ code: 'contract', path: `$.${key}` });
    },
  );

  it('keeps an undocumented value as unknown, with its raw text', () => {
    const enrollment = decodeEnrollment({ ...ENROLLMENT, status: 'suspended', coverage_tier: 'ED' });
    expect(enrollment.status).toEqual({ unknown: 'suspended' });
    expect(enrollment.coverage_tier).toEqual({ unknown: 'ED' });
    expect(decodePlanOption({ ...PLAN_OPTION, tier: 'Catastrophic' }).tier).toEqual({
      unknown: 'Catastrophic',
    });
  });

  it('leaves free strings unchanged', () => {
    expect(decodeLifeEvent({ ...LIFE_EVENT, event_type: 'loss_of_coverage' }).event_type).toBe(
      'loss_of_coverage',
    );
    expect(decodeEnrollment({ ...ENROLLMENT, decision: 'Enrolled' }).decision).toBe('Enrolled');
  });

  it('ignores unknown keys', () => {
    expect(decodeLifeEvent({ ...LIFE_EVENT, colour: 'red' })).toEqual(LIFE_EVENT);
    expect(decodePlanOption({ ...PLAN_OPTION, data: { id: 'another' } })).toEqual(PLAN_OPTION);
  });

  it('keeps an id of 19 digits as a string, and refuses one that is a number', async () => {
    expect(decodePlanOption({ ...PLAN_OPTION, id: '9007199254740993123' }).id).toBe('9007199254740993123');
    const error = await vitableError(() => decodePlanOption({ ...PLAN_OPTION, id: 900719925474099 }));
    expect(error.path).toBe('$.id');
  });
});

describe('the envelope variant', () => {
  it('unwraps single resources', () => {
    expect(decodeEnrollment({ data: ENROLLMENT })).toEqual({ ...ENROLLMENT, ...NOT_IN_DOCUMENTED });
    expect(decodePlanYear({ data: PLAN_YEAR_ENVELOPE })).toEqual(PLAN_YEAR);
    expect(decodeLifeEvent({ data: LIFE_EVENT })).toEqual(LIFE_EVENT);
    expect(decodeAccessToken({ data: ACCESS_TOKEN })).toEqual(ACCESS_TOKEN);
  });

  it('unwraps lists', () => {
    expect(decodePlanOptions({ data: [PLAN_OPTION, PLAN_OPTION] })).toEqual([PLAN_OPTION, PLAN_OPTION]);
    expect(decodeList({ data: [DEPENDENT] }, decodeDependent)).toEqual([{ ...DEPENDENT, active_in: null }]);
  });

  it('names the path inside the envelope', async () => {
    const [cost] = PLAN_OPTION.costs;
    const broken = { data: [PLAN_OPTION, { ...PLAN_OPTION, costs: [cost, { ...cost, coverage_tier: 7 }] }] };
    const error = await vitableError(() => decodePlanOptions(broken));
    expect(error.path).toBe('$.data[1].costs[1].coverage_tier');
    const single = await vitableError(() => decodeLifeEvent({ data: without(LIFE_EVENT, 'status') }));
    expect(single.path).toBe('$.data.status');
  });
});

describe('the newest enrollment', () => {
  it('is read into the same model, with null for the fields that the variant lacks', () => {
    expect(decodeEnrollment(NEWEST_ENROLLMENT)).toEqual({
      id: 'enrl_abc123def456',
      employee_id: 'empl_abc123def456',
      status: 'enrolled',
      // The benefit's id is the benefit product's.
      benefit_product_id: 'bprd_abc123def456',
      plan_year_id: null,
      created_at: null,
      updated_at: null,
      coverage_start_date: '2020-01-01',
      coverage_end_date: '2020-12-31',
      coverage_tier: null,
      decision: null,
      employee_contribution_cents: 12345,
      employer_contribution_cents: 54321,
      enrolled_dependents: null,
      selected_plan_id: null,
      selected_plan_name: null,
      answered_at: '2019-12-27T18:11:19.117Z',
      benefit: { id: 'bprd_abc123def456', category: 'Medical', name: 'name', product_code: 'product_code' },
      employer_id: 'empr_abc123def456',
      terminated_at: null,
    });
  });

  it('is read in an envelope too, and with only the required fields', () => {
    expect(decodeEnrollment({ data: NEWEST_ENROLLMENT })).toEqual(decodeEnrollment(NEWEST_ENROLLMENT));
    const { id, employee_id, status } = NEWEST_ENROLLMENT;
    expect(decodeEnrollment({ id, employee_id, status, benefit: null })).toMatchObject({
      id,
      status: 'enrolled',
      benefit: null,
      coverage_start_date: null,
    });
  });

  it.each(['id', 'employee_id', 'status'])('requires %s', async (key) => {
    const error = await vitableError(() => decodeEnrollment(without(NEWEST_ENROLLMENT, key)));
    expect(error.path).toBe(`$.${key}`);
  });

  it('has errors with the names of the wire’s own fields', async () => {
    const broken = { ...NEWEST_ENROLLMENT, employee_deduction_in_cents: 1.5 };
    const error = await vitableError(() => decodeEnrollment(broken));
    expect(error.path).toBe('$.employee_deduction_in_cents');
  });
});

describe('the benefit of a newest enrollment', () => {
  it('has the id of the benefit product, which is then the enrollment’s too', () => {
    expect(decodeEnrollment(NEWEST_ENROLLMENT).benefit_product_id).toBe('bprd_abc123def456');
    const both = { ...NEWEST_ENROLLMENT, benefit_product_id: 'bprd_other' };
    expect(decodeEnrollment(both).benefit_product_id).toBe('bprd_other');
    expect(decodeEnrollment({ ...NEWEST_ENROLLMENT, benefit: null }).benefit_product_id).toBeNull();
  });

  it.each(['Medical', 'Dental', 'Vision', 'Hospital', 'Accident'])('keeps its category %s', (category) => {
    const benefit = { ...NEWEST_ENROLLMENT.benefit, category };
    expect(decodeEnrollment({ ...NEWEST_ENROLLMENT, benefit }).benefit).toEqual(benefit);
  });
});

describe('a decoded model', () => {
  it.each([
    ['documented enrollment', decodeEnrollment, ENROLLMENT],
    ['smallest documented enrollment', decodeEnrollment, ENROLLMENT_REQUIRED],
    ['newest enrollment', decodeEnrollment, NEWEST_ENROLLMENT],
    ['enrollment of an unknown status', decodeEnrollment, { ...ENROLLMENT, status: 'new' }],
    ['plan option', decodePlanOption, PLAN_OPTION],
    ['plan option of an unknown metal', decodePlanOption, { ...PLAN_OPTION, tier: 'Tin' }],
    ['plan year in an envelope', decodePlanYear, { data: PLAN_YEAR_ENVELOPE }],
    ['life event', decodeLifeEvent, LIFE_EVENT],
    ['dependent', decodeDependent, DEPENDENT],
    ['token', decodeAccessToken, ACCESS_TOKEN],
  ])('made of a %s decodes to itself', (_, decode: (json: unknown) => unknown, json) => {
    const model = decode(json);
    expect(decode(model)).toStrictEqual(model);
  });
});

describe('values that are not as documented', () => {
  const planWith = (field: object) => () => decodePlanOption({ ...PLAN_OPTION, ...field });

  it.each([12.5, '1200', 2 ** 53, Number.NaN, true])('%s is not an amount in cents', async (value) => {
    const error = await vitableError(planWith({ deductible_cents: value }));
    expect(error).toMatchObject({ code: 'contract', path: '$.deductible_cents' });
  });

  it('minus zero, which JSON allows, is zero', () => {
    expect(
      Object.is(
        decodePlanOption(JSON.parse('{"id":"p","name":"n","costs":[],"deductible_cents":-0}'))
          .deductible_cents,
        0,
      ),
    ).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '',
    20260101,
  ])('%s is not a calendar date', async (value) => {
    const error = await vitableError(() => decodeLifeEvent({ ...LIFE_EVENT, event_date: value }));
    expect(error).toMatchObject({ code: 'contract', path: '$.event_date' });
  });

  it.each(['2024-02-29', '2026-12-31', '2000-02-29'])('%s is one, and stays the same text', (value) => {
    expect(decodeLifeEvent({ ...LIFE_EVENT, event_date: value }).event_date).toBe(value);
  });

  it.each(['2026-01-31T18:11:19.117Z', '2026-01-31T18:11:19+00:00', '2026-01-31T18:11:19Z'])(
    '%s is a timestamp',
    (value) => {
      expect(decodeLifeEvent({ ...LIFE_EVENT, reviewed_at: value }).reviewed_at).toBe(value);
    },
  );

  it.each(['2026-01-31', '2026-01-31T18:11:19', '2026-02-30T18:11:19Z', '2026-01-31T25:00:00Z', 1769883079])(
    '%s is not a timestamp',
    async (value) => {
      const error = await vitableError(() => decodeLifeEvent({ ...LIFE_EVENT, reviewed_at: value }));
      expect(error.path).toBe('$.reviewed_at');
    },
  );

  it.each([undefined, null, '', 'text', 7, [], [ENROLLMENT], {}, { data: null }, { data: [] }])(
    '%j is no enrollment',
    async (value) => {
      expect((await vitableError(() => decodeEnrollment(value))).code).toBe('contract');
    },
  );

  it.each([undefined, null, {}, PLAN_OPTION, { data: {} }, 'text'])('%j is no list', async (value) => {
    expect((await vitableError(() => decodePlanOptions(value))).code).toBe('contract');
  });

  it('S1: the error has the path and the expected type, and never the received value', async () => {
    const error = await vitableError(() =>
      decodeDependent({ ...DEPENDENT, first_name: { canary: 'CANARY-NAME' }, date_of_birth: 'CANARY-DATE' }),
    );
    expect(error.message).toBe('Expected a string at $.first_name.');
    const dated = await vitableError(() => decodeDependent({ ...DEPENDENT, date_of_birth: 'CANARY-DATE' }));
    expect(dated.message).toBe('Expected a calendar date YYYY-MM-DD at $.date_of_birth.');
    expect(JSON.stringify([error, error.stack, dated, dated.stack])).not.toContain('CANARY');
    expect(error.cause).toBeUndefined();
  });
});

describe('a page', () => {
  const asked = { page: 2, limit: 2 };
  const events = (n: number) => Array.from({ length: n }, (_, i) => ({ ...LIFE_EVENT, id: `qle_${i}` }));
  const page = (json: unknown) => decodePage(json, decodeLifeEvent, asked);

  it('bare: has no totals, and may have a next page when it is full', () => {
    const full = page(events(2));
    expect(full).toMatchObject({ page: 2, limit: 2, total: null, total_pages: null, more: true });
    expect(full.items.map(({ id }) => id)).toEqual(['qle_0', 'qle_1']);
    expect(page(events(1)).more).toBe(false);
    expect(page([])).toEqual({ items: [], page: 2, limit: 2, total: null, total_pages: null, more: false });
  });

  it.each([
    [100, 100, true],
    [100, 20, true],
    [100, 30, true],
    [50, 20, true],
    [100, 19, false],
    [100, 7, false],
    [21, 20, true],
    [20, 20, true],
    [20, 19, false],
    [5, 5, true],
    [5, 4, false],
  ])('bare: of a limit of %i with %i items, another page may follow: %s', (limit, count, more) => {
    expect(decodePage(events(count), decodeLifeEvent, { page: 1, limit }).more).toBe(more);
  });

  it.each([
    ['a total above the items of a short first page', { total: 50 }, 1, 20, true],
    ['totals that count pages of the limit', { page: 1, limit: 100, total: 50, total_pages: 1 }, 1, 20, true],
    ['a total that is there', { total: 20 }, 1, 20, false],
    ['a total on the second of three pages', { total: 50 }, 2, 20, true],
    ['a total on the last of three pages', { total: 50 }, 3, 10, false],
    ['the last of three pages of 100', { page: 3, limit: 100, total: 250, total_pages: 3 }, 3, 50, false],
  ])('enveloped: %s', (_, told, number, count, more) => {
    const answer = { data: events(count), pagination: told };
    expect(decodePage(answer, decodeLifeEvent, { page: number, limit: 100 }).more).toBe(more);
  });

  it('enveloped: follows the envelope’s pagination', () => {
    const pagination = { page: 2, limit: 2, total: 5, total_pages: 3 };
    expect(page({ data: events(2), pagination })).toMatchObject({ ...pagination, more: true });
    expect(page({ data: events(1), pagination: { ...pagination, page: 3 } }).more).toBe(false);
    expect(page({ data: events(2), pagination: { total: 4 } })).toMatchObject({ page: 2, more: false });
  });

  it('enveloped without pagination: follows its length', () => {
    expect(page({ data: events(2) })).toMatchObject({ page: 2, limit: 2, total: null, more: true });
    expect(page({ data: events(1), pagination: null }).more).toBe(false);
  });

  it('empty: is the last, whatever the totals are', () => {
    expect(page({ data: [], pagination: { page: 2, limit: 2, total: 900, total_pages: 450 } }).more).toBe(
      false,
    );
  });

  it('has errors with the path of the wrong item', async () => {
    const broken = [...events(1), { ...LIFE_EVENT, status: 1 }];
    expect((await vitableError(() => page(broken))).path).toBe('$[1].status');
    expect((await vitableError(() => page({ data: broken }))).path).toBe('$.data[1].status');
    const total = { data: [], pagination: { total: 'many' } };
    expect((await vitableError(() => page(total))).path).toBe('$.pagination.total');
  });
});

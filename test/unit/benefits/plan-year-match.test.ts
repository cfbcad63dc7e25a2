import { describe, expect, it } from 'vitest';
import type { NewPlanYear } from '../../../src/api/index.js';
import { mayBeCreated } from '../../../src/benefits/plan-years/plan-year-match.js';
import { planYear } from '../../support/fixtures/models.js';
import { eightClasses, newClass, readClass } from './grids.js';

const sent: NewPlanYear = {
  employer_id: 'empr_1',
  coverage_start: '2028-01-01',
  coverage_end: '2028-12-31',
  open_enrollment_start_date: '2027-11-10',
  open_enrollment_end_date: '2027-12-02',
  contribution_classes: eightClasses.map(({ id: _id, ...one }) => one),
};
/** The plan year in a list once it has arrived: the API has added ids and a time. */
const onRecord = (changes: Parameters<typeof planYear>[0] = {}) =>
  planYear({
    ...sent,
    id: 'plyr_new',
    status: 'draft',
    contribution_classes: eightClasses,
    created_at: '2026-11-20T08:00:00Z',
    updated_at: '2026-11-20T08:00:00Z',
    ...changes,
  });
const THE_DAY_BEFORE = '2026-11-19';
const isIt = (changes?: Parameters<typeof planYear>[0]) =>
  mayBeCreated(sent, onRecord(changes), THE_DAY_BEFORE);

describe('a plan year on record is the one that was sent', () => {
  it('where it has the same employer, dates and classes', () => {
    expect(isIt()).toBe(true);
  });

  it('whatever status and plans it has', () => {
    expect(isIt({ status: 'active', plans: [] })).toBe(true);
  });

  it('where its classes are in another order', () => {
    expect(isIt({ contribution_classes: eightClasses.toReversed() })).toBe(true);
  });

  it('where its employments are spelled differently', () => {
    const respelled = eightClasses.map((one) => ({
      ...one,
      employment: one.employment === 'full_time' ? 'Full Time' : 'part-time',
    }));
    expect(isIt({ contribution_classes: respelled })).toBe(true);
  });

  it('where a class has the same tier, which this version does not know', () => {
    const unknown = (tier: string) =>
      planYear({ contribution_classes: [{ ...readClass('full_time', 'EE', 1, 2), family_status: tier }] })
        .contribution_classes;
    const one = { ...sent, contribution_classes: [newClass('full_time', { unknown: 'EE+1' }, 1, 2)] };
    const read = (tier: string) => ({ ...onRecord(), contribution_classes: unknown(tier) });
    expect(mayBeCreated(one, read('EE+1'), THE_DAY_BEFORE)).toBe(true);
    expect(mayBeCreated(one, read('EE+2'), THE_DAY_BEFORE)).toBe(false);
  });
});

describe('a plan year on record is another one', () => {
  it.each([
    ['employer_id', 'empr_2'],
    ['coverage_start', '2028-01-02'],
    ['coverage_end', '2028-12-30'],
    ['open_enrollment_start_date', '2027-11-11'],
    ['open_enrollment_end_date', '2027-12-03'],
  ])('with another %s', (field, value) => {
    expect(isIt({ [field]: value })).toBe(false);
  });

  it('with a cent more on either side, another tier or another employment', () => {
    const with0 = (one: (typeof eightClasses)[number]) =>
      isIt({ contribution_classes: [one, ...eightClasses.slice(1)] });
    expect(with0(readClass('full_time', 'EE', 9_000, 36_000))).toBe(true);
    expect(with0(readClass('full_time', 'EE', 9_001, 36_000))).toBe(false);
    expect(with0(readClass('full_time', 'EE', 9_000, 36_001))).toBe(false);
    expect(with0(readClass('full_time', 'Unspecified', 9_000, 36_000))).toBe(false);
    expect(with0(readClass('seasonal', 'EE', 9_000, 36_000))).toBe(false);
  });

  it('with a class more, a class less, or one of them twice', () => {
    expect(isIt({ contribution_classes: eightClasses.slice(1) })).toBe(false);
    expect(isIt({ contribution_classes: [...eightClasses, eightClasses[0]!] })).toBe(false);
    expect(isIt({ contribution_classes: [eightClasses[1]!, ...eightClasses.slice(1)] })).toBe(false);
  });

  it('where it existed before: last year’s copy may have the same values', () => {
    expect(isIt({ created_at: '2026-11-18T23:59:59Z' })).toBe(false);
    expect(isIt({ created_at: '2026-11-19T00:00:00Z' })).toBe(true);
    expect(isIt({ created_at: '2026-11-19T00:00:00.123+00:00' })).toBe(true);
    expect(isIt({ created_at: '2025-11-20T08:00:00Z' })).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import type { PlanYear } from '../../../src/api/models.js';
import {
  coverageFindings,
  editLock,
  employerShare,
  employmentKind,
  openEnrollmentPhase,
  openEnrollmentScale,
  planYearStatus,
} from '../../../src/benefits/plan-years/plan-year.js';
import { planYear } from '../../support/fixtures/models.js';

const covering = (id: string, start: string, end: string, changes: Partial<PlanYear> = {}): PlanYear => ({
  ...planYear({ id, coverage_start: start, coverage_end: end }),
  ...changes,
});

/** A plan year with open enrollment from November 10 to December 2, 2026. */
const year = (status = 'draft', changes: Partial<PlanYear> = {}) => ({ ...planYear({ status }), ...changes });

/** Findings as `later: kind earlier start..end`, which is more readable than maps of models. */
const findings = (...years: readonly PlanYear[]) =>
  [...coverageFindings(years)].flatMap(([later, found]) =>
    found.map(({ kind, earlier, start, end }) => `${later}: ${kind} ${earlier.id} ${start}..${end}`),
  );

describe('the status of a plan year', () => {
  it.each(['draft', 'open_enrollment', 'active', 'expired'])('is %s as the API has it', (status) => {
    expect(planYearStatus(planYear({ status }))).toBe(status);
  });

  it('is unknown where the API has another value', () => {
    expect(planYearStatus(planYear({ status: 'archived' }))).toBe('unknown');
  });
});

describe('open enrollment', () => {
  it.each([
    ['2026-11-09', 'before'],
    ['2026-11-10', 'open'],
    ['2026-12-02', 'open'],
    ['2026-12-03', 'over'],
  ])('on %s is %s: its first and its last day belong to it', (today, phase) => {
    expect(openEnrollmentPhase(year(), today)).toBe(phase);
  });
});

describe('a plan year can be edited until open enrollment starts', () => {
  it('including the day before', () => {
    expect(editLock(year(), '2026-09-01')).toEqual({ locked: false, until: '2026-11-09' });
    expect(editLock(year(), '2026-11-09')).toEqual({ locked: false, until: '2026-11-09' });
  });

  it('and no longer from that first day on', () => {
    for (const today of ['2026-11-10', '2026-12-03', '2028-01-01'])
      expect(editLock(year(), today)).toEqual({ locked: true, since: '2026-11-10' });
  });

  it('the day before March 1 is February 29 in a leap year', () => {
    expect(editLock(year('draft', { open_enrollment_start_date: '2028-03-01' }), '2028-01-01')).toEqual({
      locked: false,
      until: '2028-02-29',
    });
    expect(editLock(year('draft', { open_enrollment_start_date: '2027-03-01' }), '2027-01-01')).toEqual({
      locked: false,
      until: '2027-02-28',
    });
  });

  it('the day before January 1 is in the previous year', () => {
    expect(editLock(year('draft', { open_enrollment_start_date: '2027-01-01' }), '2026-11-20')).toEqual({
      locked: false,
      until: '2026-12-31',
    });
  });

  it.each(['open_enrollment', 'active', 'expired'])(
    'a status of %s locks it before its dates do, without naming a day',
    (status) => {
      expect(editLock(year(status), '2026-11-09')).toEqual({ locked: true, since: null });
    },
  );

  it('an unknown status does not lock it: the dates decide', () => {
    expect(editLock(year('archived'), '2026-11-09')).toEqual({ locked: false, until: '2026-11-09' });
  });
});

describe('the bar of open enrollment', () => {
  // Ten days with two days of margin on either side: fourteen in all.
  const tenDays = { open_enrollment_start_date: '2026-11-01', open_enrollment_end_date: '2026-11-10' };

  it('has the days of the period, both included, with a margin around them', () => {
    const scale = openEnrollmentScale(tenDays, '2026-11-05');
    expect(scale?.start).toBeCloseTo(2 / 14);
    expect(scale?.end).toBeCloseTo(12 / 14);
  });

  it('has today in the middle of its day', () => {
    expect(openEnrollmentScale(tenDays, '2026-11-01')?.today).toBeCloseTo(2.5 / 14);
    expect(openEnrollmentScale(tenDays, '2026-11-10')?.today).toBeCloseTo(11.5 / 14);
  });

  it('is longer where today is before or after', () => {
    // Six days before the first: 2 + 6 + 10 + 2 days.
    const before = openEnrollmentScale(tenDays, '2026-10-26');
    expect(before?.today).toBeCloseTo(2.5 / 20);
    expect(before?.start).toBeCloseTo(8 / 20);
    expect(before?.end).toBeCloseTo(18 / 20);
    // Six days after the last: 2 + 10 + 6 + 2 days.
    const after = openEnrollmentScale(tenDays, '2026-11-16');
    expect(after?.start).toBeCloseTo(2 / 20);
    expect(after?.end).toBeCloseTo(12 / 20);
    expect(after?.today).toBeCloseTo(17.5 / 20);
  });

  it('leaves today out where it is more than 120 days away', () => {
    expect(openEnrollmentScale(tenDays, '2026-07-04')?.today).toBeDefined();
    expect(openEnrollmentScale(tenDays, '2026-07-03')?.today).toBeUndefined();
    expect(openEnrollmentScale(tenDays, '2027-03-10')?.today).toBeDefined();
    expect(openEnrollmentScale(tenDays, '2027-03-11')).toEqual({
      start: 2 / 14,
      end: 12 / 14,
      today: undefined,
    });
  });

  it('of a single day includes that day', () => {
    const day = { open_enrollment_start_date: '2026-11-01', open_enrollment_end_date: '2026-11-01' };
    const scale = openEnrollmentScale(day, '2026-11-01');
    expect(scale?.start).toBeCloseTo(2 / 5);
    expect(scale?.end).toBeCloseTo(3 / 5);
    expect(scale?.today).toBeCloseTo(0.5);
  });

  it('does not exist where the period ends before it starts', () => {
    const turned = { open_enrollment_start_date: '2026-11-02', open_enrollment_end_date: '2026-11-01' };
    expect(openEnrollmentScale(turned, '2026-11-01')).toBeUndefined();
  });
});

describe('plan years with overlaps and gaps', () => {
  const of2026 = covering('2026', '2026-01-01', '2026-12-31');
  const of2027 = covering('2027', '2027-01-01', '2027-12-31');

  it('a year that starts the day after another one ends leaves no gap', () => {
    expect(findings(of2027, of2026)).toEqual([]);
  });

  it('a day that neither covers is a gap of one day, reported at the later year', () => {
    expect(findings(of2027, covering('2026', '2026-01-01', '2026-12-30'))).toEqual([
      '2027: gap 2026 2026-12-31..2026-12-31',
    ]);
  });

  it('a day that both cover is an overlap of one day', () => {
    expect(findings(of2027, covering('2026', '2026-01-01', '2027-01-01'))).toEqual([
      '2027: overlap 2026 2027-01-01..2027-01-01',
    ]);
  });

  it('February 29 is a day of its own', () => {
    const rest = covering('rest', '2028-03-01', '2028-12-31');
    expect(findings(rest, covering('winter', '2027-03-01', '2028-02-28'))).toEqual([
      'rest: gap winter 2028-02-29..2028-02-29',
    ]);
    expect(findings(rest, covering('winter', '2027-03-01', '2028-02-29'))).toEqual([]);
    const plain = covering('plain', '2027-03-01', '2027-12-31');
    expect(findings(plain, covering('winter', '2026-03-01', '2027-02-28'))).toEqual([]);
  });

  it('the given order does not matter', () => {
    const short = covering('2026', '2026-01-01', '2026-11-30');
    const of2028 = covering('2028', '2027-12-01', '2028-11-30');
    const expected = ['2027: gap 2026 2026-12-01..2026-12-31', '2028: overlap 2027 2027-12-01..2027-12-31'];
    for (const given of [
      [of2028, of2027, short],
      [short, of2027, of2028],
      [of2027, of2028, short],
    ])
      expect(findings(...given)).toEqual(expected);
  });

  it('a year within another one overlaps with it for its whole length', () => {
    expect(findings(covering('spring', '2026-03-01', '2026-04-30'), of2026)).toEqual([
      'spring: overlap 2026 2026-03-01..2026-04-30',
    ]);
  });

  it('after a short year within a long one, the long one still counts: no gap', () => {
    expect(findings(of2027, covering('spring', '2026-03-01', '2026-04-30'), of2026)).toEqual([
      'spring: overlap 2026 2026-03-01..2026-04-30',
    ]);
  });

  it('a gap is counted from the year that ends last', () => {
    const summer = covering('summer', '2027-06-01', '2027-12-31');
    expect(findings(summer, covering('spring', '2026-03-01', '2026-04-30'), of2026)).toEqual([
      'spring: overlap 2026 2026-03-01..2026-04-30',
      'summer: gap 2026 2027-01-01..2027-05-31',
    ]);
  });

  it('a year that overlaps with two others is reported with both', () => {
    expect(findings(covering('both', '2026-12-01', '2027-11-30'), of2026, of2027)).toEqual([
      'both: overlap 2026 2026-12-01..2026-12-31',
      '2027: overlap both 2027-01-01..2027-11-30',
    ]);
    expect(findings(covering('c', '2026-06-01', '2026-06-30'), of2026, { ...of2026, id: 'twin' })).toEqual([
      '2026: overlap twin 2026-01-01..2026-12-31',
      'c: overlap twin 2026-06-01..2026-06-30',
      'c: overlap 2026 2026-06-01..2026-06-30',
    ]);
  });

  it('of two for the same days the first one in the list, the newest, is the later one', () => {
    expect(findings({ ...of2027, id: 'new' }, { ...of2027, id: 'old' })).toEqual([
      'new: overlap old 2027-01-01..2027-12-31',
    ]);
  });

  it('years of other employers or products are not compared', () => {
    expect(findings(of2027, { ...of2027, id: 'other', employer_id: 'empr_other' })).toEqual([]);
    expect(findings(of2027, { ...of2027, id: 'other', benefit_product_id: 'bprd_other' })).toEqual([]);
    expect(
      findings(covering('2029', '2029-01-01', '2029-12-31', { employer_id: 'empr_other' }), of2027),
    ).toEqual([]);
  });

  it('a year that ends before it starts covers nothing', () => {
    expect(findings(of2027, covering('turned', '2027-06-01', '2027-05-31'))).toEqual([]);
  });

  it('a single year, or none, has no findings', () => {
    expect(findings(of2027)).toEqual([]);
    expect(findings()).toEqual([]);
  });
});

describe('a kind of employment', () => {
  it.each(['full_time', 'Full Time', 'full-time', 'FULL TIME', ' full  time ', 'fullTime'])(
    '"%s" reads full_time',
    (raw) => {
      expect(employmentKind(raw)).toBe('full_time');
    },
  );

  it('keeps other words, in any script', () => {
    expect(employmentKind('Seasonal (summer)')).toBe('seasonal_summer');
    expect(employmentKind('Jornada única')).toBe('jornada_única');
    expect(employmentKind(' – ')).toBe('');
  });
});

describe('the employer’s share', () => {
  it('is computed from both amounts', () => {
    expect(employerShare(2_500, 7_500)).toBe(0.75);
    expect(employerShare(0, 36_000)).toBe(1);
    expect(employerShare(10_534, 0)).toBe(0);
  });

  it('is undefined where there is nothing to pay', () => {
    expect(employerShare(0, 0)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { ContributionClass, CoverageTier } from '../../../src/api/models.js';
import {
  gridOf,
  withAmount,
  withEmployment,
  withRow,
} from '../../../src/benefits/plan-years/contribution-grid.js';
import type { ContributionGrid } from '../../../src/benefits/plan-years/contribution-grid.js';
import { blocksSaving, checkPlanYear } from '../../../src/benefits/plan-years/plan-year-check.js';
import type { PlanYearDraft } from '../../../src/benefits/plan-years/plan-year-draft.js';
import { DATE_FIELDS, draftOf, newDraft } from '../../../src/benefits/plan-years/plan-year-draft.js';
import { TODAY, planYear } from '../../support/fixtures/models.js';
import { at, eightClasses, readClass } from './grids.js';

const en = 'en-US';
const good: PlanYearDraft = {
  ...newDraft('empr_1'),
  coverage_start: '2027-01-01',
  coverage_end: '2027-12-31',
  open_enrollment_start_date: '2026-11-10',
  open_enrollment_end_date: '2026-12-02',
  grid: gridOf(eightClasses, en),
};
const check = (changes: Partial<PlanYearDraft> = {}) => checkPlanYear({ ...good, ...changes }, TODAY);
const checkGrid = (grid: ContributionGrid) => check({ grid });
const checkClasses = (...pairs: readonly (readonly [string, CoverageTier])[]) =>
  checkGrid(
    gridOf(
      pairs.map(([employment, tier]): ContributionClass => readClass(employment, tier, 1, 2)),
      en,
    ),
  );

describe('a draft without faults', () => {
  it('has no findings', () => {
    expect(check()).toEqual([]);
    expect(blocksSaving(check())).toBe(false);
  });
});

describe('an error that prevents saving', () => {
  it('is reported for everything that creating requires, in the order of the form', () => {
    const findings = checkPlanYear(newDraft(' '), TODAY);
    expect(findings.map(({ code, field }) => [code, field])).toEqual([
      ['required', 'employer_id'],
      ['required', 'coverage_start'],
      ['required', 'coverage_end'],
      ['required', 'open_enrollment_start_date'],
      ['required', 'open_enrollment_end_date'],
      ['no-classes', 'contribution_classes'],
    ]);
    expect(findings.every(({ level }) => level === 'error')).toBe(true);
    expect(blocksSaving(findings)).toBe(true);
  });

  it.each(['2027-02-29', '2027-13-01', '01/01/2027', 'soon'])(
    'is reported for %s, which is no date',
    (text) => {
      expect(check({ coverage_start: text })).toEqual([
        { level: 'error', code: 'not-a-date', field: 'coverage_start' },
      ]);
    },
  );

  it.each(['0226-01-01', '0207-01-01', '0026-12-31', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
    'is a year that can’t be right, and none of what follows from it: %s',
    (date) => {
      for (const field of DATE_FIELDS)
        expect(check({ [field]: date })).toEqual([{ level: 'error', code: 'year', field, date }]);
    },
  );

  it('is a period that ends before it starts, and not one of a single day', () => {
    expect(check({ coverage_end: '2026-12-31' })).toEqual([
      { level: 'error', code: 'ends-before-start', field: 'coverage_end', start: '2027-01-01' },
    ]);
    expect(check({ open_enrollment_end_date: '2026-11-09' })).toEqual([
      {
        level: 'error',
        code: 'ends-before-start',
        field: 'open_enrollment_end_date',
        start: '2026-11-10',
      },
    ]);
    expect(check({ open_enrollment_end_date: '2026-11-10' })).toEqual([]);
  });

  it.each([
    ['-1', 'negative'],
    ['1.005', 'not-whole-cents'],
    ['a lot', 'not-a-number'],
    ['99999999999999999', 'too-large'],
  ])('is the amount %s', (text, problem) => {
    expect(checkGrid(withAmount(good.grid, at(1, 2, 'employer'), text, en))).toEqual([
      { level: 'error', code: 'amount-wrong', field: 'amount', at: at(1, 2, 'employer'), problem },
    ]);
  });

  it('is half a class: $0 is an amount, an empty cell is none', () => {
    expect(checkGrid(withAmount(good.grid, at(0, 1), '', en))).toEqual([
      { level: 'error', code: 'amount-required', field: 'amount', at: at(0, 1) },
    ]);
    expect(checkGrid(withAmount(good.grid, at(0, 1), '0', en))).toEqual([]);
  });

  it('is a row of amounts without an employment', () => {
    expect(checkGrid(withEmployment(good.grid, 1, '  '))).toEqual([
      { level: 'error', code: 'employment-required', field: 'employment', row: 1 },
    ]);
    // An empty row has no mistakes.
    expect(checkGrid(withRow(good.grid))).toEqual([]);
  });

  it('is a grid without any class; an unreadable amount is reported as such instead', () => {
    const typed = withAmount(newDraft('empr_1').grid, at(0, 0), 'x', en);
    expect(checkGrid(typed).map(({ code }) => code)).toEqual([
      'employment-required',
      'amount-wrong',
      'amount-required',
    ]);
  });

  it('is not reported for fields that an edit cannot change', () => {
    const year = planYear({ coverage_start: '2027-12-31', coverage_end: '2027-01-01' });
    expect(checkPlanYear(draftOf(year, en), TODAY)).toEqual([]);
    const edited = { ...draftOf(year, en), open_enrollment_start_date: '' };
    expect(checkPlanYear(edited, TODAY)).toEqual([
      { level: 'error', code: 'required', field: 'open_enrollment_start_date' },
    ]);
  });
});

describe('a warning', () => {
  it('is coverage with another length than twelve months, counting both ends', () => {
    expect(check({ coverage_end: '2028-01-01' })).toEqual([
      {
        level: 'warning',
        code: 'not-twelve-months',
        field: 'coverage_end',
        days: 366,
        twelveMonths: '2027-12-31',
      },
    ]);
    expect(check({ coverage_end: '2027-01-01' })).toMatchObject([{ days: 1, twelveMonths: '2027-12-31' }]);
    expect(blocksSaving(check({ coverage_end: '2028-01-01' }))).toBe(false);
  });

  it.each([
    ['2027-03-01', '2028-02-29', true],
    ['2027-03-01', '2028-02-28', false],
    ['2028-03-01', '2029-02-28', true],
    ['2028-01-01', '2028-12-31', true],
    ['2028-02-29', '2029-02-27', true],
    ['2028-02-29', '2029-02-28', true],
    ['2028-02-29', '2029-03-01', false],
    ['2028-02-28', '2029-02-28', false],
    ['2027-07-15', '2028-07-14', true],
    ['2027-07-15', '2028-07-15', false],
  ])('%s to %s is twelve months: %s', (coverage_start, coverage_end, isYear) => {
    expect(check({ coverage_start, coverage_end }).some(({ code }) => code === 'not-twelve-months')).toBe(
      !isYear,
    );
  });

  it('is open enrollment that ends after coverage starts, not on the same day', () => {
    expect(check({ open_enrollment_end_date: '2027-01-02' })).toEqual([
      {
        level: 'warning',
        code: 'enrollment-ends-after-coverage-starts',
        field: 'open_enrollment_end_date',
        coverageStart: '2027-01-01',
      },
    ]);
    expect(check({ open_enrollment_end_date: '2027-01-01' })).toEqual([]);
    const edited = draftOf(planYear({ open_enrollment_end_date: '2027-01-15' }), en);
    expect(checkPlanYear(edited, TODAY)).toMatchObject([{ code: 'enrollment-ends-after-coverage-starts' }]);
  });

  it('is a date more than ten years from today', () => {
    const far = (dates: Partial<PlanYearDraft>) =>
      check(dates).flatMap((one) => (one.code === 'far' ? [[one.level, one.field, one.date]] : []));
    expect(far({ coverage_start: '1926-01-01', coverage_end: '1926-12-31' })).toEqual([
      ['warning', 'coverage_start', '1926-01-01'],
      ['warning', 'coverage_end', '1926-12-31'],
    ]);
    expect(far({ open_enrollment_start_date: '2015-12-31' })).toHaveLength(1);
    expect(far({ open_enrollment_start_date: '2016-01-01' })).toEqual([]);
    expect(far({ coverage_end: '2036-12-31' })).toEqual([]);
    expect(far({ coverage_end: '2037-01-01' })).toHaveLength(1);
    // The dates of coverage can't be edited, so they are not asked about.
    const year = planYear({ coverage_start: '1926-01-01', coverage_end: '1926-12-31' });
    expect(checkPlanYear(draftOf(year, en), '1926-01-01').map(({ code }) => code)).not.toContain('year');
    expect(
      checkPlanYear(draftOf(year, en), TODAY).filter(({ field }) => field.startsWith('coverage')),
    ).toEqual([]);
  });

  it('is a pair that occurs twice, in any spelling', () => {
    const twice = checkClasses(['full_time', 'EE'], ['Full Time', 'EE'], ['full-time', 'EE']);
    expect(twice).toEqual([
      { level: 'warning', code: 'duplicate-pair', field: 'amount', at: at(1, 0), tier: 'EE', firstRow: 0 },
      { level: 'warning', code: 'duplicate-pair', field: 'amount', at: at(2, 0), tier: 'EE', firstRow: 0 },
    ]);
    expect(checkClasses(['full_time', 'EE'], ['full_time', 'EE'])).toHaveLength(1);
  });

  it('is a tier that one employment has and another lacks, once', () => {
    expect(checkClasses(['full_time', 'EE'], ['full_time', 'EC'], ['part_time', 'EE'])).toEqual([
      { level: 'warning', code: 'missing-pair', field: 'amount', at: at(1, 2), tier: 'EC' },
    ]);
    // A tier that no employment has is missing nowhere.
    expect(checkClasses(['full_time', 'EE'], ['part_time', 'EE'])).toEqual([]);
    const twoRows = checkClasses(['a', 'EE'], ['a', 'EE'], ['b', 'EE'], ['b', 'ES']);
    expect(twoRows.map(({ code }) => code)).toEqual(['missing-pair', 'duplicate-pair']);
    // A class in a second row of the same employment is not missing in the first.
    const pairs = [readClass('a', 'EE', 1, 2), readClass('c', 'ES', 1, 2)];
    const both = [readClass('b', 'EE', 1, 2), readClass('b', 'ES', 1, 2)];
    expect(checkGrid(withEmployment(gridOf([...pairs, ...both], en), 1, 'A'))).toEqual([]);
  });

  it('is "Unspecified" beside other tiers, at its first amount; an employment with that tier alone lacks no tier', () => {
    expect(checkClasses(['a', 'EE'], ['b', 'Unspecified'], ['c', 'Unspecified'])).toEqual([
      { level: 'warning', code: 'unspecified-mixed', field: 'amount', at: at(1, 4) },
    ]);
    expect(checkClasses(['a', 'EE'], ['a', 'Unspecified'])).toHaveLength(1);
    expect(checkClasses(['a', 'Unspecified'], ['b', 'Unspecified'])).toEqual([]);
    expect(checkClasses(['a', 'Unspecified'], ['a', 'Unspecified'])).toMatchObject([
      { code: 'duplicate-pair' },
    ]);
  });

  it('is an employment without any amount, which will not be saved', () => {
    expect(checkGrid(withRow(good.grid, 'contract'))).toEqual([
      { level: 'warning', code: 'row-unused', field: 'employment', row: 2 },
    ]);
  });

  it('is listed row by row, and only errors prevent saving', () => {
    const grid = withAmount(
      gridOf([readClass('a', 'EE', 1, 2), readClass('b', 'ES', 1, 2)], en),
      at(0, 0),
      'x',
      en,
    );
    expect(checkGrid(grid).map(({ level, code }) => [level, code])).toEqual([
      ['error', 'amount-wrong'],
      ['warning', 'missing-pair'],
      ['warning', 'missing-pair'],
    ]);
  });
});

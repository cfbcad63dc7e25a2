import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planYearBody } from '../../../src/api/bodies.js';
import { daysBetween, isCalendarDate } from '../../../src/benefits/dates/calendar-date.js';
import {
  classesOf,
  columnOf,
  withAmount,
  withColumn,
  withEmployment,
  withRow,
  withoutColumn,
  withoutRow,
} from '../../../src/benefits/plan-years/contribution-grid.js';
import {
  aYearLater,
  DATE_FIELDS,
  draftAfter,
  draftInLocale,
  draftOf,
  endOfYearFrom,
  newDraft,
  newPlanYearOf,
  sameDraft,
} from '../../../src/benefits/plan-years/plan-year-draft.js';
import { planYear } from '../../support/fixtures/models.js';
import { at, eightClasses, readClass, textsOf } from './grids.js';

const en = 'en-US';
const year = planYear({ employer_id: 'empr_1', contribution_classes: eightClasses });

describe('a draft', () => {
  it('from nothing has an employer and an empty first row', () => {
    const draft = newDraft('empr_1');
    expect(draft).toMatchObject({ id: null, employer_id: 'empr_1', status: null, coverage_start: '' });
    expect(textsOf(draft.grid)).toEqual([['', '/', '/', '/', '/']]);
  });

  it('of a plan year has everything that an edit can change', () => {
    expect(draftOf(year, en)).toMatchObject({
      id: 'plyr_1',
      employer_id: 'empr_1',
      status: 'open_enrollment',
      coverage_start: '2027-01-01',
      coverage_end: '2027-12-31',
      open_enrollment_start_date: '2026-11-10',
      open_enrollment_end_date: '2026-12-02',
    });
    expect(textsOf(draftOf(year, 'de').grid)[0]?.[4]).toBe('1.234,56/600,00');
  });

  it('copied from a plan year is a new one, a year later, with its classes', () => {
    const draft = draftAfter(year, en);
    expect(draft).toMatchObject({
      id: null,
      employer_id: 'empr_1',
      status: null,
      coverage_start: '2028-01-01',
      coverage_end: '2028-12-31',
      open_enrollment_start_date: '2027-11-10',
      open_enrollment_end_date: '2027-12-02',
    });
    expect(classesOf(draft.grid)).toEqual(classesOf(draftOf(year, en).grid));
    expect(draftAfter(year, en, 'empr_2').employer_id).toBe('empr_2');
  });

  it('copied from a year that ends in February ends with February too', () => {
    const draft = draftAfter(
      planYear({
        coverage_start: '2026-03-01',
        coverage_end: '2027-02-28',
        open_enrollment_start_date: '2027-02-28',
        open_enrollment_end_date: '2027-02-28',
      }),
      en,
    );
    expect(draft).toMatchObject({
      coverage_start: '2027-03-01',
      coverage_end: '2028-02-29',
      open_enrollment_start_date: '2028-02-28',
      open_enrollment_end_date: '2028-02-29',
    });
  });

  it('is converted to a request, with the API’s names and without ids of classes', () => {
    expect(planYearBody(newPlanYearOf(draftAfter(year, en)))).toEqual({
      employer_id: 'empr_1',
      coverage_start: '2028-01-01',
      coverage_end: '2028-12-31',
      open_enrollment_start: '2027-11-10',
      open_enrollment_end: '2027-12-02',
      contribution_classes: eightClasses.map(({ id: _id, ...one }) => one),
    });
  });
});

describe('two drafts', () => {
  const draft = draftOf(year, en);
  const typed = (text: string) => ({ ...draft, grid: withAmount(draft.grid, at(0, 0), text, en) });

  it('are equal where the same was typed, whichever draft was made first', () => {
    expect(sameDraft(draft, draft)).toBe(true);
    expect(sameDraft(draft, draftOf(year, en))).toBe(true);
    const takenBack = withAmount(typed('1').grid, at(0, 0), '90.00', en);
    expect(sameDraft(draft, { ...draft, grid: takenBack })).toBe(true);
    const unknown = () =>
      draftOf(planYear({ contribution_classes: [readClass('full_time', 'EE+1' as never, 1, 2)] }), en);
    expect(unknown().grid.columns).toEqual([{ unknown: 'EE+1' }]);
    expect(sameDraft(unknown(), unknown())).toBe(true);
  });

  it.each(DATE_FIELDS)('differ in a date: %s', (field) => {
    expect(sameDraft(draft, { ...draft, [field]: '2027-02-03' })).toBe(false);
    expect(sameDraft(draft, { ...draft, [field]: '' })).toBe(false);
  });

  it('differ in any character of an amount, also with the same value', () => {
    expect(sameDraft(draft, typed('90.01'))).toBe(false);
    expect(sameDraft(draft, typed('90'))).toBe(false);
    expect(sameDraft(typed('x'), typed('y'))).toBe(false);
    const employer = withAmount(draft.grid, at(1, 3, 'employer'), '1', en);
    expect(sameDraft(draft, { ...draft, grid: employer })).toBe(false);
  });

  const differs = (grid: typeof draft.grid) => !sameDraft(draft, { ...draft, grid });

  it('differ in an employment, also one without amounts, in a missing one, and in their order', () => {
    expect(differs(withEmployment(draft.grid, 1, 'Part Time'))).toBe(true);
    expect(differs(withRow(draft.grid, 'seasonal'))).toBe(true);
    expect(differs(withoutRow(draft.grid, 1))).toBe(true);
    expect(differs({ ...draft.grid, rows: draft.grid.rows.toReversed() })).toBe(true);
  });

  it('differ in a tier with amounts, wherever its column is', () => {
    const wider = withColumn(draft.grid, 'Unspecified');
    expect(differs(withAmount(wider, at(0, columnOf(wider, 'Unspecified')), '0', en))).toBe(true);
    expect(differs(withoutColumn(draft.grid, 0))).toBe(true);
    expect(differs({ ...draft.grid, columns: draft.grid.columns.toReversed() })).toBe(true);
  });

  it('are equal apart from an empty row or tier, since nothing is lost with it', () => {
    expect(differs(withRow(draft.grid))).toBe(false);
    expect(differs(withColumn(draft.grid, 'Unspecified'))).toBe(false);
    expect(differs(withColumn(withRow(withRow(draft.grid)), 'Unspecified'))).toBe(false);
  });
});

describe('a draft in another language', () => {
  const mixed = withAmount(withAmount(draftOf(year, en).grid, at(1, 0), '1,234.5', en), at(1, 1), 'soon', en);
  const draft = { ...draftOf(year, en), coverage_end: 'half ty', grid: mixed };

  it('has its amounts in that language’s notation, and the rest unchanged', () => {
    const german = draftInLocale(draft, 'de');
    expect(textsOf(german.grid)).toEqual([
      ['full_time', '90,00/360,00', '395,00/550,00', '332,50/500,00', '1.234,56/600,00'],
      ['part_time', '1.234,50/225,00', 'soon/275,00', '582,50/250,00', '1.050,00/0,00'],
    ]);
    expect({ ...german, grid: mixed }).toEqual(draft);
  });

  it('has the same amounts to the cent, there and back', () => {
    expect(classesOf(draftInLocale(draft, 'de').grid)).toEqual(classesOf(draft.grid));
    const there = draftInLocale(draftOf(year, en), 'es-ES');
    expect(sameDraft(there, draftOf(year, en))).toBe(false);
    expect(sameDraft(draftInLocale(there, en), draftOf(year, en))).toBe(true);
  });
});

describe('a year later', () => {
  it.each([
    // first day, last day, a year later
    ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
    ['2026-07-01', '2027-06-30', '2027-07-01', '2028-06-30'],
    // Twelve months to the end of February, into a leap year and out of it.
    ['2026-03-01', '2027-02-28', '2027-03-01', '2028-02-29'],
    ['2027-03-01', '2028-02-29', '2028-03-01', '2029-02-28'],
    ['2028-03-01', '2029-02-28', '2029-03-01', '2030-02-28'],
    // The 28th is not the last day of February 2028, so it stays the 28th.
    ['2027-02-28', '2028-02-28', '2028-02-28', '2029-02-28'],
    ['2028-02-29', '2028-03-31', '2029-02-28', '2029-03-31'],
    // 2100 is no leap year.
    ['2099-03-01', '2100-02-28', '2100-03-01', '2101-02-28'],
    ['2026-04-30', '2026-10-31', '2027-04-30', '2027-10-31'],
  ])('%s to %s becomes %s to %s', (first, last, laterFirst, laterLast) => {
    expect([aYearLater(first), aYearLater(last, true)]).toEqual([laterFirst, laterLast]);
  });

  it('is the same day of the next year, 365 or 366 days later, except around 29 February', () => {
    const anyDay = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((instant) => instant.toISOString().slice(0, 10));
    fc.assert(
      fc.property(anyDay, fc.boolean(), (day, isEnd) => {
        const later = aYearLater(day, isEnd);
        expect(isCalendarDate(later)).toBe(true);
        expect(Number(later.slice(0, 4))).toBe(Number(day.slice(0, 4)) + 1);
        expect([365, 366]).toContain(daysBetween(day, later));
        if (!day.slice(5).startsWith('02-2')) expect(later.slice(4)).toBe(day.slice(4));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2027-01-01', '2027-12-31'],
    ['2026-03-01', '2027-02-28'],
    ['2027-03-01', '2028-02-29'],
    ['2028-02-01', '2029-01-31'],
    ['2026-07-15', '2027-07-14'],
  ])('twelve months from %s end on %s', (start, end) => {
    expect(endOfYearFrom(start)).toBe(end);
  });
});

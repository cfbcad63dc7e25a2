import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planYearBody } from '../../../src/api/requests.js';
import { daysBetween, isCalendarDate } from '../../../src/benefits/calendar.js';
import { classesOf } from '../../../src/benefits/contribution-grid.js';
import {
  aYearLater,
  draftAfter,
  draftOf,
  endOfYearFrom,
  newDraft,
  newPlanYearOf,
} from '../../../src/benefits/plan-year-draft.js';
import { planYear } from '../../support/fixtures/models.js';
import { eightClasses, textsOf } from './grids.js';

const en = 'en-US';
const year = planYear({ employer_id: 'empr_1', contribution_classes: eightClasses });

describe('a draft', () => {
  it('from nothing has an employer and a place for a first class', () => {
    const draft = newDraft('empr_1');
    expect(draft).toMatchObject({ id: null, employer_id: 'empr_1', status: null, coverage_start: '' });
    expect(textsOf(draft.grid)).toEqual([['', '/', '/', '/', '/']]);
  });

  it('of a plan year has all that an edit could change', () => {
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

  it('copied, ends where its February ends', () => {
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

  it('becomes what the API takes, in its names and without ids of classes (document 001)', () => {
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

describe('a year later', () => {
  it.each([
    // first day, last day, a year later
    ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
    ['2026-07-01', '2027-06-30', '2027-07-01', '2028-06-30'],
    // Twelve months up to the end of February, into a leap year and out of it.
    ['2026-03-01', '2027-02-28', '2027-03-01', '2028-02-29'],
    ['2027-03-01', '2028-02-29', '2028-03-01', '2029-02-28'],
    ['2028-03-01', '2029-02-28', '2029-03-01', '2030-02-28'],
    // The 28th is not the last of February 2028: it stays the 28th.
    ['2027-02-28', '2028-02-28', '2028-02-28', '2029-02-28'],
    ['2028-02-29', '2028-03-31', '2029-02-28', '2029-03-31'],
    // 2100 is no leap year.
    ['2099-03-01', '2100-02-28', '2100-03-01', '2101-02-28'],
    ['2026-04-30', '2026-10-31', '2027-04-30', '2027-10-31'],
  ])('%s to %s becomes %s to %s', (first, last, laterFirst, laterLast) => {
    expect([aYearLater(first), aYearLater(last, true)]).toEqual([laterFirst, laterLast]);
  });

  it('is a day of the next year, 365 or 366 days on, but for what 29 February does', () => {
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

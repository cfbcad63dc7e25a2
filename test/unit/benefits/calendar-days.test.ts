import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  isCalendarDate,
  utcMidnight,
} from '../../../src/benefits/dates/calendar-date.js';
import { inZone, ZONES } from './zones.js';

/** A day in the years that benefits are about, made without the code under test. */
const anyDay = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));
/** Up to a hundred years in either direction. */
const anyNumberOfDays = fc.integer({ min: -36_525, max: 36_525 });

describe('daysBetween', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-21', 1],
    ['2026-11-21', '2026-11-20', -1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2026-01-01', '2027-01-01', 365],
    ['2028-01-01', '2029-01-01', 366],
    // Across both changes of the clock in New York, Berlin and Sydney.
    ['2026-10-31', '2026-11-02', 2],
    ['2027-03-13', '2027-03-15', 2],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-04-04', '2026-04-06', 2],
  ] as const)('from %s to %s is %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each(ZONES)('returns the same on a machine in %s', (zone) => {
    inZone(zone, () => {
      expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
      expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
      expect(daysBetween('2011-12-29', '2011-12-31')).toBe(2);
      expect(new Date(utcMidnight('2026-11-20')).toISOString()).toBe('2026-11-20T00:00:00.000Z');
    });
  });
});

describe('addDays', () => {
  it.each([
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2028-02-29', 366, '2029-03-01'],
    ['2028-02-29', -365, '2027-03-01'],
    // 2100 is no leap year, 2000 is one.
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-11-20', 30, '2026-12-20'],
    // The clocks change in between: New York, Lisbon, Lord Howe Island.
    ['2026-03-07', 2, '2026-03-09'],
    ['2026-10-31', 2, '2026-11-02'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-04-04', 2, '2026-04-06'],
  ] as const)('%s and %d days are %s', (day, days, later) => {
    expect(addDays(day, days)).toBe(later);
  });

  describe.each(ZONES)('on a machine in %s', (zone) => {
    it('is reversed by the same number of days back, and daysBetween counts them', () => {
      inZone(zone, () => {
        fc.assert(
          fc.property(anyDay, anyNumberOfDays, (day, days) => {
            const later = addDays(day, days);
            expect(later).toMatch(/^\d{4}-\d\d-\d\d$/);
            expect(addDays(later, -days)).toBe(day);
            expect(daysBetween(day, later)).toBe(days);
            expect(daysBetween(later, day)).toBe(0 - days);
            expect(later > day).toBe(days > 0);
          }),
        );
      });
    });

    it('skips no day of a year, and repeats none', () => {
      inZone(zone, () => {
        for (const [year, length] of [
          [2011, 365],
          [2026, 365],
          [2028, 366],
        ] as const) {
          const days = Array.from({ length }, (_, index) => addDays(`${year}-01-01`, index));
          expect(new Set(days).size).toBe(length);
          expect(days).toEqual([...days].sort());
          expect(days.at(-1)).toBe(`${year}-12-31`);
          expect(days.includes(`${year}-02-29`)).toBe(length === 366);
        }
      });
    });
  });
});

describe('isCalendarDate', () => {
  const days = ['2026-01-01', '2026-12-31', '2028-02-29', '2000-02-29', '2026-04-30', '2011-12-30'];
  const none: readonly (readonly [why: string, text: string])[] = [
    ['29 February of a common year', '2026-02-29'],
    ['29 February of 2100', '2100-02-29'],
    ['30 February', '2028-02-30'],
    ['31 April', '2026-04-31'],
    ['month 13', '2026-13-01'],
    ['month 0', '2026-00-10'],
    ['day 0', '2026-01-00'],
    ['day 32', '2026-01-32'],
    ['one digit', '2026-1-5'],
    ['a year of two digits', '26-01-05'],
    ['a year of five digits', '12026-01-05'],
    ['American order', '01/05/2026'],
    ['no hyphens', '20260105'],
    ['a time after it', '2026-01-05T00:00:00Z'],
    ['text after it', '2026-01-05 or so'],
    ['text before it', 'on 2026-01-05'],
    ['a space after it', '2026-01-05 '],
    ['a line end after it', '2026-01-05\n'],
    ['a second line', '2026-01-05\n2026-01-06'],
    ['digits of another script', '٢٠٢٦-٠١-٠٥'],
    ['characters that look like hyphens', '2026‐01‐05'],
    ['a minus', '-2026-01-05'],
    ['nothing', ''],
    ['words', 'today'],
  ];

  it.each(days)('%s is one', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each(none)('%s is none: %j', (_why, text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it.each(ZONES)('accepts every day and no other text on a machine in %s', (zone) => {
    inZone(zone, () => {
      expect(days.every(isCalendarDate)).toBe(true);
      expect(none.filter(([, text]) => isCalendarDate(text))).toEqual([]);
      fc.assert(fc.property(anyDay, (day) => isCalendarDate(day)));
      fc.assert(fc.property(fc.string(), (text) => !isCalendarDate(text)));
    });
  });
});

describe('a year before 100', () => {
  it('is that year, and not one of the twentieth century', () => {
    expect(daysBetween('0026-01-01', '0026-12-31')).toBe(364);
    expect(daysBetween('0099-12-31', '0100-01-01')).toBe(1);
    expect(addDays('0026-12-31', 1)).toBe('0027-01-01');
  });
});

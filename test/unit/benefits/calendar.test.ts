import { describe, expect, it } from 'vitest';
import { daysBetween, today, utcMidnight } from '../../../src/benefits/calendar.js';

describe('today', () => {
  const cases: readonly (readonly [instant: string, zone: string, day: string])[] = [
    // UTC−11, UTC and UTC+14: at noon UTC three zones have three clocks, and from 10:00 on Kiritimati is a day ahead.
    ['2026-11-20T00:30:00Z', 'Pacific/Pago_Pago', '2026-11-19'],
    ['2026-11-20T10:59:59Z', 'Pacific/Pago_Pago', '2026-11-19'],
    ['2026-11-20T11:00:00Z', 'Pacific/Pago_Pago', '2026-11-20'],
    ['2026-11-20T00:00:00Z', 'UTC', '2026-11-20'],
    ['2026-11-20T23:59:59.999Z', 'UTC', '2026-11-20'],
    ['2026-11-20T09:59:59Z', 'Pacific/Kiritimati', '2026-11-20'],
    ['2026-11-20T10:00:00Z', 'Pacific/Kiritimati', '2026-11-21'],
    // New York leaves daylight saving on 1 November 2026 and enters it on 14 March 2027.
    ['2026-11-01T03:59:59Z', 'America/New_York', '2026-10-31'],
    ['2026-11-01T04:00:00Z', 'America/New_York', '2026-11-01'],
    ['2026-11-02T04:59:59Z', 'America/New_York', '2026-11-01'],
    ['2026-11-02T05:00:00Z', 'America/New_York', '2026-11-02'],
    ['2027-03-14T04:59:59Z', 'America/New_York', '2027-03-13'],
    ['2027-03-15T03:59:59Z', 'America/New_York', '2027-03-14'],
    ['2027-03-15T04:00:00Z', 'America/New_York', '2027-03-15'],
    // Days and years that are easily got wrong.
    ['2028-02-29T12:00:00Z', 'UTC', '2028-02-29'],
    ['2028-03-01T04:59:59Z', 'America/New_York', '2028-02-29'],
    ['2027-01-01T05:59:59Z', 'America/Chicago', '2026-12-31'],
    ['2026-12-31T15:00:00Z', 'Asia/Tokyo', '2027-01-01'],
  ];

  it.each(cases)('at %s in %s is %s', (instant, zone, day) => {
    expect(today(new Date(instant), zone)).toBe(day);
  });

  it('is the Gregorian day in western digits, whatever the reader’s calendar', () => {
    expect(today(new Date('2026-11-20T12:00:00Z'), 'Asia/Bangkok')).toMatch(/^2026-11-20$/);
  });

  it('without a zone is the viewer’s own day', () => {
    const instant = new Date(2026, 10, 20, 0, 0, 1);
    expect(today(instant)).toBe('2026-11-20');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => today(new Date(), 'Mars/Olympus')).toThrow(RangeError);
  });
});

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

  it('is the same whatever zone the machine is in', () => {
    const before = process.env['TZ'];
    try {
      for (const zone of ['Pacific/Pago_Pago', 'UTC', 'America/New_York', 'Pacific/Kiritimati']) {
        process.env['TZ'] = zone;
        expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
        expect(new Date(utcMidnight('2026-11-20')).toISOString()).toBe('2026-11-20T00:00:00.000Z');
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

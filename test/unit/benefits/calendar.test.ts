import { describe, expect, it, vi } from 'vitest';
import { calendarFile } from '../../../src/benefits/dates/calendar-file.js';
import { addDays, daysBetween, isCalendarDate, today } from '../../../src/benefits/dates/calendar-date.js';
import { inZone, ZONES } from './zones.js';

/** The methods of Date that depend on the machine's own zone. */
const LOCAL = Object.getOwnPropertyNames(Date.prototype).filter((name) =>
  /^[gs]et(?!UTC|Time$)|^to(Date|Time|Locale)?String$|^toLocale/.test(name),
);

describe('today', () => {
  const cases: readonly (readonly [instant: string, zone: string, day: string])[] = [
    // UTC−11, UTC and UTC+14: at noon UTC the three zones have different times, and from 10:00 UTC Kiritimati is a day
    // ahead.
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
    // Days and years that are easily calculated wrong.
    ['2028-02-29T12:00:00Z', 'UTC', '2028-02-29'],
    ['2028-03-01T04:59:59Z', 'America/New_York', '2028-02-29'],
    ['2027-01-01T05:59:59Z', 'America/Chicago', '2026-12-31'],
    ['2026-12-31T15:00:00Z', 'Asia/Tokyo', '2027-01-01'],
  ];

  it.each(cases)('at %s in %s is %s', (instant, zone, day) => {
    expect(today(new Date(instant), zone)).toBe(day);
  });

  /**
   * Days by zone, with their first instant and that of the next day. They are 23, 24 and 25 hours long, and on Lord
   * Howe Island 23½ and 24½. From the rules of the IANA time zone database for 2026 and 2028.
   */
  const days: readonly (readonly [day: string, zone: string, from: string, to: string])[] = [
    ['2026-11-20', 'UTC', '2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'],
    ['2026-11-20', 'Pacific/Pago_Pago', '2026-11-20T11:00:00Z', '2026-11-21T11:00:00Z'],
    ['2026-11-20', 'Pacific/Kiritimati', '2026-11-19T10:00:00Z', '2026-11-20T10:00:00Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
    ['2026-03-29', 'Europe/Lisbon', '2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z'],
    ['2026-10-25', 'Europe/Lisbon', '2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z'],
    ['2026-03-29', 'Atlantic/Azores', '2026-03-29T01:00:00Z', '2026-03-30T00:00:00Z'],
    ['2026-04-05', 'Australia/Lord_Howe', '2026-04-04T13:00:00Z', '2026-04-05T13:30:00Z'],
    ['2026-10-04', 'Australia/Lord_Howe', '2026-10-03T13:30:00Z', '2026-10-04T13:00:00Z'],
    ['2028-02-29', 'UTC', '2028-02-29T00:00:00Z', '2028-03-01T00:00:00Z'],
    ['2028-02-29', 'Pacific/Pago_Pago', '2028-02-29T11:00:00Z', '2028-03-01T11:00:00Z'],
    ['2028-02-29', 'Pacific/Kiritimati', '2028-02-28T10:00:00Z', '2028-02-29T10:00:00Z'],
    ['2026-12-31', 'America/New_York', '2026-12-31T05:00:00Z', '2027-01-01T05:00:00Z'],
  ];
  const SECOND = 1000;

  it.each(days)('is %s in %s from 00:00:00 to 23:59:59, and no second longer', (day, zone, from, to) => {
    const first = Date.parse(from);
    const next = Date.parse(to);
    const at = (instant: number) => today(new Date(instant), zone);
    expect([first, first + SECOND, next - SECOND, next - 1].map(at)).toEqual([day, day, day, day]);
    expect(at(first - 1) < day).toBe(true);
    expect(at(next) > day).toBe(true);
  });

  it.each(days)('is %s in %s, whatever zone the machine is in', (day, zone, from, to) => {
    for (const machine of ZONES) {
      inZone(machine, () => {
        expect(today(new Date(from), zone)).toBe(day);
        expect(today(new Date(Date.parse(to) - 1), zone)).toBe(day);
      });
    }
  });

  it.each([
    ['Pacific/Pago_Pago', '2026-11-19'],
    ['UTC', '2026-11-20'],
    ['Pacific/Kiritimati', '2026-11-20'],
    ['Australia/Lord_Howe', '2026-11-20'],
  ])('without a zone is the day of a machine in %s', (machine, day) => {
    inZone(machine, () => expect(today(new Date('2026-11-20T09:59:59Z'))).toBe(day));
  });

  it('is the Gregorian day in Western digits, whatever the viewer’s calendar', () => {
    expect(today(new Date('2026-11-20T12:00:00Z'), 'Asia/Bangkok')).toMatch(/^2026-11-20$/);
  });

  it('without a zone is the viewer’s own day', () => {
    const instant = new Date(2026, 10, 20, 0, 0, 1);
    expect(today(instant)).toBe('2026-11-20');
  });

  it('refuses an unknown zone', () => {
    expect(() => today(new Date(), 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('calendar dates', () => {
  it('are calculated without the machine’s own time', () => {
    // These are exactly the methods that depend on the machine's zone.
    expect(LOCAL).toEqual(
      expect.arrayContaining(['getDate', 'getMonth', 'getFullYear', 'getTimezoneOffset']),
    );
    expect(LOCAL).toEqual(expect.arrayContaining(['setDate', 'setHours', 'toString', 'toLocaleDateString']));
    const asked: string[] = [];
    for (const name of LOCAL) {
      vi.spyOn(Date.prototype, name as 'getDate').mockImplementation(() => {
        asked.push(name);
        return 0;
      });
    }
    try {
      const now = new Date('2026-11-20T12:00:00Z');
      today(now, 'Pacific/Kiritimati');
      addDays('2028-02-28', 2);
      daysBetween('2026-10-31', '2026-11-02');
      isCalendarDate('2026-02-29');
      calendarFile({ uid: 'qle_1', date: '2026-12-02', title: 'Reminder' }, now);
    } finally {
      vi.restoreAllMocks();
    }
    expect(asked).toEqual([]);
  });

  it.each(ZONES)('make the same calendar file on a machine in %s', (zone) => {
    const text = inZone(zone, () =>
      calendarFile({ uid: 'qle_1', date: '2026-03-29', title: 'Reminder' }, new Date('2026-11-20T23:30:00Z')),
    );
    expect(text).toContain('DTSTAMP:20261120T233000Z');
    expect(text).toContain('DTSTART;VALUE=DATE:20260329\r\nDTEND;VALUE=DATE:20260330');
  });
});

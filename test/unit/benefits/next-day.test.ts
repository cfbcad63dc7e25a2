import { describe, expect, it } from 'vitest';
import { untilNextDay } from '../../../src/benefits/dates/calendar-date.js';

const HOUR = 3_600_000;

describe('R23: the milliseconds until another day begins', () => {
  it.each([
    ['an hour before midnight', '2026-11-20T23:00:00Z', 'UTC', 1],
    ['at midnight', '2026-11-20T00:00:00Z', 'UTC', 24],
    ['west of Greenwich', '2026-11-21T04:00:00Z', 'America/New_York', 1],
    ['half an hour off the full hour', '2026-11-20T17:30:00Z', 'Asia/Kolkata', 1],
    // 2026-03-08 has 23 hours in New York, 2026-11-01 has 25.
    ['on a day of 23 hours', '2026-03-08T05:00:00Z', 'America/New_York', 23],
    ['on a day of 25 hours', '2026-11-01T04:00:00Z', 'America/New_York', 25],
    // In Cuba the clock goes forward at midnight: March 8, 2026 began at one o’clock.
    ['before a day that begins at one o’clock', '2026-03-08T04:00:00Z', 'America/Havana', 1],
  ] as const)('%s', (_name, now, zone, hours) => {
    const wait = untilNextDay(new Date(now), zone);
    expect(wait).toBeGreaterThanOrEqual(hours * HOUR);
    expect(wait).toBeLessThanOrEqual(hours * HOUR + 1000);
  });

  it('refuses a zone that is none', () => {
    expect(() => untilNextDay(new Date('2026-11-20T00:00:00Z'), 'Mars/Olympus')).toThrow(RangeError);
  });
});

import { describe, expect, it } from 'vitest';
import {
  daysLeft,
  lifeEventUse,
  mayBeUsed,
  windowState,
} from '../../../src/benefits/life-events/life-event.js';
import { lifeEvent } from '../../support/fixtures/models.js';
import { inZone, ZONES } from './zones.js';

const event = (status: string, start = '2026-11-01', end = '2026-11-30') =>
  lifeEvent({ status, enrollment_window_start: start, enrollment_window_end: end });

describe('the window of a life event', () => {
  it.each([
    ['2026-10-31', 'not-open-yet'],
    ['2026-11-01', 'open'],
    ['2026-11-30', 'open'],
    ['2026-12-01', 'closed'],
  ] as const)('from 1 to 30 November is on %s %s: both ends belong to it', (day, state) => {
    expect(windowState(event('approved'), day)).toBe(state);
  });

  it('of one day is open on that day alone', () => {
    const one = event('approved', '2026-11-20', '2026-11-20');
    expect(['2026-11-19', '2026-11-20', '2026-11-21'].map((day) => windowState(one, day))).toEqual([
      'not-open-yet',
      'open',
      'closed',
    ]);
  });

  it('is never calculated from the event’s date', () => {
    const one = { ...event('approved'), event_date: '2020-01-01' };
    expect(windowState(one, '2026-11-20')).toBe('open');
  });

  it('has no days left on its last day, and one on the day before', () => {
    expect(daysLeft(event('approved'), '2026-11-30')).toBe(0);
    expect(daysLeft(event('approved'), '2026-11-29')).toBe(1);
  });
});

describe('29 February in the window of a life event', () => {
  it.each([
    // [window, day, state, days left]
    ['2028-02-01', '2028-02-29', '2028-02-28', 'open', 1],
    ['2028-02-01', '2028-02-29', '2028-02-29', 'open', 0],
    ['2028-02-01', '2028-02-29', '2028-03-01', 'closed', -1],
    ['2028-02-29', '2028-03-29', '2028-02-28', 'not-open-yet', 30],
    ['2028-02-29', '2028-03-29', '2028-02-29', 'open', 29],
    ['2028-02-29', '2028-02-29', '2028-02-29', 'open', 0],
    // A leap year has one more day between the same dates.
    ['2028-02-01', '2028-03-01', '2028-02-28', 'open', 2],
    ['2027-02-01', '2027-03-01', '2027-02-28', 'open', 1],
  ] as const)('a window from %s to %s is on %s %s, with %d days left', (start, end, day, state, left) => {
    const one = event('approved', start, end);
    expect(windowState(one, day)).toBe(state);
    expect(daysLeft(one, day)).toBe(left);
    expect(lifeEventUse(one, day)).toBe(state === 'open' ? 'usable' : state);
  });
});

describe('the days left of a window', () => {
  it.each([
    // Across the change of the clock in New York, the end of a month and the end of a year.
    ['2026-10-31', '2026-11-02', 2],
    ['2027-03-13', '2027-03-15', 2],
    ['2026-12-30', '2027-01-02', 3],
  ] as const)('on %s, of one that ends on %s, are %d', (day, end, left) => {
    expect(daysLeft(event('approved', '2026-10-01', end), day)).toBe(left);
  });

  it.each(ZONES)('are the same on a machine in %s', (zone) => {
    inZone(zone, () => {
      const one = event('approved', '2026-10-31', '2026-11-02');
      expect(
        ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03'].map((day) => [
          windowState(one, day),
          daysLeft(one, day),
        ]),
      ).toEqual([
        ['not-open-yet', 3],
        ['open', 2],
        ['open', 1],
        ['open', 0],
        ['closed', -1],
      ]);
    });
  });
});

describe('the use of a life event today', () => {
  const table: readonly (readonly [status: string, day: string, use: string, may: boolean])[] = [
    ['approved', '2026-10-31', 'not-open-yet', false],
    ['approved', '2026-11-01', 'usable', true],
    ['approved', '2026-11-30', 'usable', true],
    ['approved', '2026-12-01', 'closed', false],
    ['pending', '2026-10-31', 'not-open-yet', false],
    // Whether a reissue needs an approved event is the server's decision.
    ['pending', '2026-11-30', 'under-review', true],
    ['pending', '2026-12-01', 'closed', false],
    ['denied', '2026-10-31', 'denied', false],
    ['denied', '2026-11-20', 'denied', false],
    ['denied', '2026-12-01', 'denied', false],
    ['escalated', '2026-10-31', 'not-open-yet', false],
    ['escalated', '2026-11-20', 'unknown', true],
    ['escalated', '2026-12-01', 'closed', false],
  ];

  it.each(table)('%s on %s is %s', (status, day, use, may) => {
    expect(lifeEventUse(event(status), day)).toBe(use);
    expect(mayBeUsed(lifeEventUse(event(status), day))).toBe(may);
  });
});

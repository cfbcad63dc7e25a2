import { describe, expect, it } from 'vitest';
import { lifeEventSteps } from '../../../src/benefits/life-events/life-event-steps.js';
import { today } from '../../../src/benefits/dates/calendar-date.js';
import { lifeEvent, TODAY } from '../../support/fixtures/models.js';

const DATES = {
  created_at: '2026-11-03T12:00:00Z',
  reviewed_at: '2026-11-05T12:00:00Z',
  enrollment_window_start: '2026-11-01',
  enrollment_window_end: '2026-12-30',
};

/** The steps as `name date state`, for a person in a time zone. */
const steps = (changes: Readonly<Record<string, unknown>> = {}, timeZone = 'UTC', day = TODAY) =>
  lifeEventSteps(lifeEvent({ ...DATES, ...changes }), day, (instant) =>
    today(new Date(instant), timeZone),
  ).map(({ name, date, state }) => `${name} ${date} ${state}`);

describe('the steps of a life event', () => {
  it('are its report, its review, and the first and last day of its window, in the order of their days', () => {
    expect(steps()).toEqual([
      'opens 2026-11-01 done',
      'reported 2026-11-03 done',
      'reviewed 2026-11-05 done',
      'closes 2026-12-30 next',
    ]);
  });

  it('keep that order where they are of one day, and a review without a date follows the report', () => {
    expect(steps({ enrollment_window_start: '2026-11-03', reviewed_at: null })).toEqual([
      'reported 2026-11-03 done',
      'reviewed null unknown',
      'opens 2026-11-03 done',
      'closes 2026-12-30 next',
    ]);
    expect(steps({ enrollment_window_start: '2026-11-01', reviewed_at: null })[2]).toBe(
      'reviewed null unknown',
    );
  });

  it('put a review after the last day of the window where it came later', () => {
    expect(steps({ enrollment_window_end: '2026-11-04' }).map((step) => step.split(' ')[0])).toEqual([
      'opens',
      'reported',
      'closes',
      'reviewed',
    ]);
  });

  it('mark one as next, and those after it as later', () => {
    expect(steps({ enrollment_window_start: '2026-11-25' }).slice(2)).toEqual([
      'opens 2026-11-25 next',
      'closes 2026-12-30 later',
    ]);
  });

  it('mark a step whose day is today', () => {
    expect(steps({ enrollment_window_end: TODAY }).at(-1)).toBe('closes 2026-11-20 today');
    expect(steps({ enrollment_window_start: TODAY })[2]).toBe('opens 2026-11-20 today');
  });

  it('are all done once the window has closed', () => {
    expect(steps({ enrollment_window_end: '2026-11-19' }).at(-1)).toBe('closes 2026-11-19 done');
  });

  it('have no date for a review that has not happened', () => {
    expect(steps({ status: 'pending', reviewed_at: null })[2]).toBe('reviewed null unknown');
  });

  it('end with the review where the event was denied, since there is no window', () => {
    expect(steps({ status: 'denied' })).toEqual(['reported 2026-11-03 done', 'reviewed 2026-11-05 done']);
  });

  it.each(['approved', 'pending', 'escalated'])('include the window where the event is %s', (status) => {
    expect(steps({ status })).toHaveLength(4);
  });

  it.each([
    ['America/New_York', '2026-11-20'],
    ['UTC', '2026-11-21'],
    ['Asia/Tokyo', '2026-11-21'],
  ])('place 02:00 UTC of the 21st in %s on %s, and leave the window’s days unchanged', (zone, day) => {
    const night = { created_at: '2026-11-21T02:00:00Z', reviewed_at: '2026-11-21T02:00:00+00:00' };
    expect(steps({ ...night, enrollment_window_start: '2026-11-21' }, zone, '2026-12-01')).toEqual([
      `reported ${day} done`,
      `reviewed ${day} done`,
      'opens 2026-11-21 done',
      'closes 2026-12-30 next',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { isAboutContinuation, nearsItsEnd } from '../../../src/benefits/life-events/life-event.js';
import { lifeEventKind } from '../../../src/api/life-event-type.js';
import { lifeEvent, TODAY } from '../../support/fixtures/models.js';

const until = (end: string, changes: Readonly<Record<string, unknown>> = {}) =>
  lifeEvent({ enrollment_window_end: end, ...changes });

describe('a window near its end', () => {
  it.each([
    // [end, days before the end, near]
    ['2026-11-27', 7, true],
    ['2026-11-28', 7, false],
    ['2026-11-20', 7, true],
    ['2026-11-20', 0, true],
    ['2026-11-21', 0, false],
    ['2026-11-19', 7, false],
    ['2026-11-20', -1, false],
    // In another month and year, and over the end of February.
    ['2026-12-01', 11, true],
    ['2026-12-01', 10, false],
    ['2027-01-01', 42, true],
    ['2027-01-01', 41, false],
  ] as const)('that ends on %s is near with %d days: %s', (end, days, near) => {
    expect(nearsItsEnd(until(end), TODAY, days)).toBe(near);
  });

  it('is near over the end of February in a leap year with one more day', () => {
    expect(nearsItsEnd(until('2028-03-01', { enrollment_window_start: '2028-02-01' }), '2028-02-28', 2)).toBe(
      true,
    );
    expect(nearsItsEnd(until('2028-03-01', { enrollment_window_start: '2028-02-01' }), '2028-02-28', 1)).toBe(
      false,
    );
  });

  it.each([
    ['approved', true],
    ['pending', true],
    ['escalated', true],
    ['denied', false],
  ])('of a %s event counts: %s', (status, counts) => {
    expect(nearsItsEnd(until('2026-11-21', { status }), TODAY, 7)).toBe(counts);
  });

  it('does not count before it has opened', () => {
    expect(nearsItsEnd(until('2026-11-24', { enrollment_window_start: '2026-11-21' }), TODAY, 7)).toBe(false);
  });
});

describe('kinds about continuation coverage', () => {
  it.each([
    ['Termination', true],
    ['Reduction In Hours', true],
    ['reduction_in_hours', true],
    ['Medicare Entitlement', true],
    ['medicareEntitlement', true],
    ['Employer Bankruptcy', true],
    ['Marriage', false],
    ['Birth', false],
    ['Job Loss', false],
    ['loss_of_coverage', false],
    ['Other', false],
    ['', false],
    ['toString', false],
  ])('"%s": %s', (type, about) => {
    expect(isAboutContinuation(lifeEventKind(type))).toBe(about);
  });
});

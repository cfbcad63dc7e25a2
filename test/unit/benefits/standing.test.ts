import { describe, expect, it } from 'vitest';
import type { Enrollment } from '../../../src/api/models.js';
import { decisionOf, standingOf } from '../../../src/benefits/enrollment-standing.js';
import type { Standing } from '../../../src/benefits/enrollment-standing.js';
import { enrolledEnrollment, pendingEnrollment, TODAY } from '../../support/fixtures/models.js';

/** Coverage dates against 20 November 2026: [name, start, end]. */
const DATES = {
  none: [null, null],
  'begins tomorrow': ['2026-11-21', '2027-11-20'],
  'began today': ['2026-11-20', '2027-11-19'],
  'ends in 31 days': ['2026-01-01', '2026-12-21'],
  'ends in 30 days': ['2026-01-01', '2026-12-20'],
  'ends today': ['2026-01-01', '2026-11-20'],
  'ended yesterday': ['2026-01-01', '2026-11-19'],
  'no end': ['2026-01-01', null],
  'no start': [null, '2027-12-31'],
} as const;
type Dates = keyof typeof DATES;

const STATUSES = ['pending', 'enrolled', 'waived', 'inactive', 'frozen'] as const;
const DECISIONS = [null, 'enrolled', 'Enrolled', 'waived', 'WAIVED ', 'maybe'] as const;

/** What an enrolled person's dates say: the one status whose dates matter by themselves. */
const WHEN_ENROLLED: Readonly<Record<Dates, Standing>> = {
  none: 'active',
  'begins tomorrow': 'upcoming',
  'began today': 'active',
  'ends in 31 days': 'active',
  'ends in 30 days': 'ending',
  // The last day belongs to the coverage.
  'ends today': 'ending',
  'ended yesterday': 'ended',
  'no end': 'active',
  'no start': 'active',
};

function expected(
  status: (typeof STATUSES)[number],
  decision: (typeof DECISIONS)[number],
  dates: Dates,
): Standing {
  switch (status) {
    case 'pending':
      return 'choose';
    case 'enrolled':
      return WHEN_ENROLLED[dates];
    case 'waived':
      return 'waived';
    case 'frozen':
      return 'unknown';
    case 'inactive':
      // Trap 8: terminated, expired or never answered. Only what is on record is said.
      if (decision === 'enrolled' || decision === 'Enrolled') {
        return dates === 'ended yesterday' ? 'ended' : 'inactive';
      }
      return decision === null || decision === 'maybe' ? 'no-answer' : 'inactive';
  }
}

const enrollment = (status: string, decision: string | null, dates: Dates): Enrollment =>
  pendingEnrollment({
    status,
    decision,
    coverage_start_date: DATES[dates][0],
    coverage_end_date: DATES[dates][1],
    selected_plan_id: null,
  });

describe('where a person stands, of every status, decision and dates', () => {
  for (const status of STATUSES) {
    for (const decision of DECISIONS) {
      for (const dates of Object.keys(DATES) as Dates[]) {
        // A decision that nobody understands is no evidence of an answer, nor of none.
        if (status === 'inactive' && decision === 'maybe') continue;
        const standing = expected(status, decision, dates);
        it(`${status}, decision ${String(decision)}, ${dates}: ${standing}`, () => {
          expect(standingOf(enrollment(status, decision, dates), TODAY)).toBe(standing);
        });
      }
    }
  }
});

describe('an inactive enrollment', () => {
  it('that was terminated has ended', () => {
    const one = { ...enrollment('inactive', null, 'none'), terminated_at: '2026-11-01T00:00:00Z' };
    expect(standingOf(one, TODAY)).toBe('ended');
  });

  it('of the newest shape, which carries no decision, is not said to have no answer', () => {
    const benefit = { id: 'b', category: null, name: null, product_code: null };
    expect(standingOf({ ...enrollment('inactive', null, 'none'), benefit }, TODAY)).toBe('inactive');
  });

  it('with a plan on record had an answer', () => {
    const one = enrolledEnrollment({ status: 'inactive', decision: null, coverage_end_date: '2026-12-31' });
    expect(standingOf(one, TODAY)).toBe('inactive');
    expect(standingOf({ ...one, coverage_end_date: '2026-10-31' }, TODAY)).toBe('ended');
  });
});

describe('decisionOf', () => {
  it.each([
    ['Enrolled', 'enrolled'],
    [' enrolled ', 'enrolled'],
    ['WAIVED', 'waived'],
    ['declined', null],
    ['', null],
    [null, null],
  ] as const)('trap 2: %j reads %j', (decision, read) => {
    expect(decisionOf(pendingEnrollment({ decision }))).toBe(read);
  });
});

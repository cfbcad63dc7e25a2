import { describe, expect, it } from 'vitest';
import { decisionOf, displayStatusOf } from '../../../src/benefits/coverage/display-status.js';
import type { DisplayStatus } from '../../../src/benefits/coverage/display-status.js';
import { enrolledEnrollment, pendingEnrollment, TODAY } from '../../support/fixtures/models.js';

/** Coverage dates relative to 20 November 2026. */
const STARTS = { none: null, past: '2026-01-01', today: TODAY, future: '2026-12-01' } as const;
const ENDS = {
  none: null,
  past: '2026-11-19',
  today: TODAY,
  'in 30 days': '2026-12-20',
  'in 31 days': '2026-12-21',
  far: '2027-12-31',
} as const;
type Start = keyof typeof STARTS;
type End = keyof typeof ENDS;

const STATUSES = ['pending', 'enrolled', 'waived', 'inactive', 'suspended'] as const;
/** An enrollment's decision is read as a free string, in any spelling. */
const DECISIONS = [null, 'enrolled', 'Enrolled', 'waived', 'WAIVED', 'something'] as const;
type Status = (typeof STATUSES)[number];
type Decision = (typeof DECISIONS)[number];

/** One display status for each end, in the order of `ENDS`; undefined where the coverage would end before it begins. */
type Row = readonly (DisplayStatus | undefined)[];
const always = (standing: DisplayStatus): Row => Object.keys(ENDS).map(() => standing);
const without = undefined;

/** The expected statuses of an enrolled person by dates. The last day is part of the coverage. */
const ENROLLED: Readonly<Record<Start, Row>> = {
  //        none       past     today     in 30 days  in 31 days  far
  none: ['active', 'ended', 'ending', 'ending', 'active', 'active'],
  past: ['active', 'ended', 'ending', 'ending', 'active', 'active'],
  today: ['active', without, 'ending', 'ending', 'active', 'active'],
  future: ['upcoming', without, without, 'upcoming', 'upcoming', 'upcoming'],
};

/** An inactive enrollment counts as ended only if a plan was chosen and its last day is past. */
const CLOSED_WITH_PLAN: Readonly<Record<Start, Row>> = {
  //        none         past     today       in 30 days  in 31 days  far
  none: ['inactive', 'ended', 'inactive', 'inactive', 'inactive', 'inactive'],
  past: ['inactive', 'ended', 'inactive', 'inactive', 'inactive', 'inactive'],
  today: ['inactive', without, 'inactive', 'inactive', 'inactive', 'inactive'],
  future: ['inactive', without, without, 'inactive', 'inactive', 'inactive'],
};

/** The expected status of an inactive enrollment without a selected plan, by its decision. */
const CLOSED: readonly (readonly [Decision, (start: Start) => Row])[] = [
  [null, () => always('no-answer')],
  ['enrolled', (start) => CLOSED_WITH_PLAN[start]],
  ['Enrolled', (start) => CLOSED_WITH_PLAN[start]],
  // The person did answer, and had no coverage that could have ended.
  ['waived', () => always('inactive')],
  ['WAIVED', () => always('inactive')],
  // A decision that this version does not understand still counts as an answer.
  ['something', () => always('inactive')],
];

const EXPECTED: Readonly<Record<Status, (decision: Decision, start: Start) => Row | undefined>> = {
  pending: () => always('choose'),
  enrolled: (_, start) => ENROLLED[start],
  waived: () => always('waived'),
  inactive: (decision, start) => CLOSED.find(([one]) => one === decision)?.[1](start),
  suspended: () => always('unknown'),
};

const enrollment = (status: string, decision: string | null, start: Start = 'none', end: End = 'none') =>
  pendingEnrollment({
    status,
    decision,
    coverage_start_date: STARTS[start],
    coverage_end_date: ENDS[end],
    selected_plan_id: null,
  });

const ends = Object.keys(ENDS) as End[];
const starts = Object.keys(STARTS) as Start[];

describe('the display status of an enrollment', () => {
  const rows = STATUSES.flatMap((status) =>
    DECISIONS.flatMap((decision) =>
      starts.flatMap((start) => {
        const row = EXPECTED[status](decision, start);
        return row === undefined ? [] : [[status, String(decision), start, decision, row] as const];
      }),
    ),
  );

  it.each(rows)('%s, decision %s, start %s: by its end', (status, _words, start, decision, row) => {
    const expected = Object.fromEntries(ends.map((end, index) => [end, row[index]]));
    const found = Object.fromEntries(
      ends.map((end, index) => {
        const standing = displayStatusOf(enrollment(status, decision, start, end), TODAY);
        return [end, row[index] === without ? without : standing];
      }),
    );
    expect(found).toEqual(expected);
  });

  it('is never running coverage where the end is before the start', () => {
    for (const decision of DECISIONS) {
      for (const [start, end] of [
        ['today', 'past'],
        ['future', 'past'],
        ['future', 'today'],
      ] as const) {
        expect(['active', 'ending']).not.toContain(
          displayStatusOf(enrollment('enrolled', decision, start, end), TODAY),
        );
      }
    }
  });

  it.each([
    // 30 days before 29 February is 30 January; the day after 29 February coverage has ended.
    ['2028-01-29', 'active'],
    ['2028-01-30', 'ending'],
    ['2028-02-28', 'ending'],
    ['2028-02-29', 'ending'],
    ['2028-03-01', 'ended'],
  ] as const)('on %s with coverage that ends on 29 February is %s', (day, standing) => {
    const one = enrolledEnrollment({ coverage_start_date: '2027-03-01', coverage_end_date: '2028-02-29' });
    expect(displayStatusOf(one, day)).toBe(standing);
  });

  it.each([
    ['2028-02-28', 'upcoming'],
    ['2028-02-29', 'active'],
    ['2028-03-01', 'active'],
  ] as const)('on %s with coverage from 29 February is %s', (day, standing) => {
    const one = enrolledEnrollment({ coverage_start_date: '2028-02-29', coverage_end_date: null });
    expect(displayStatusOf(one, day)).toBe(standing);
  });
});

describe('an inactive enrollment', () => {
  it('that was terminated has not ended before its last day is past', () => {
    const one = enrolledEnrollment({ status: 'inactive', terminated_at: '2026-11-10T00:00:00Z' });
    const on = (coverage_end_date: string) => displayStatusOf({ ...one, coverage_end_date }, TODAY);
    expect(['2026-11-30', '2026-11-20', '2026-11-19'].map(on)).toEqual(['inactive', 'inactive', 'ended']);
  });

  it('that was declined had no coverage that could end, even if it was terminated', () => {
    const one = { ...enrollment('inactive', 'waived'), terminated_at: '2026-11-10T00:00:00Z' };
    expect(displayStatusOf(one, TODAY)).toBe('inactive');
  });

  it('with a time of answer on record does not count as unanswered', () => {
    const one = { ...enrollment('inactive', null), answered_at: '2026-01-10T00:00:00Z' };
    expect(displayStatusOf(one, TODAY)).toBe('inactive');
  });

  it('that was terminated has ended', () => {
    const one = { ...enrollment('inactive', null), terminated_at: '2026-11-01T00:00:00Z' };
    expect(displayStatusOf(one, TODAY)).toBe('ended');
  });

  it('of the newest shape, which has no decision, does not count as unanswered', () => {
    const benefit = { id: 'b', category: null, name: null, product_code: null };
    expect(displayStatusOf({ ...enrollment('inactive', null), benefit }, TODAY)).toBe('inactive');
  });

  it.each(DECISIONS)(
    'decision %s, without a plan, never counts as running, ending soon or awaiting a choice',
    (decision) => {
      for (const start of starts) {
        for (const end of ends) {
          const standing = displayStatusOf(enrollment('inactive', decision, start, end), TODAY);
          expect(['ended', 'inactive', 'no-answer']).toContain(standing);
        }
      }
    },
  );

  it('with a plan on record counts as answered', () => {
    const one = enrolledEnrollment({ status: 'inactive', decision: null, coverage_end_date: '2026-12-31' });
    expect(displayStatusOf(one, TODAY)).toBe('inactive');
    expect(displayStatusOf({ ...one, coverage_end_date: '2026-10-31' }, TODAY)).toBe('ended');
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
  ] as const)('%j reads %j', (decision, read) => {
    expect(decisionOf(pendingEnrollment({ decision }))).toBe(read);
  });
});

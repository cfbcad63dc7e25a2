import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planYearChangesBody } from '../../../src/api/bodies.js';
import {
  gridOf,
  withAmount,
  withEmployment,
  withoutRow,
} from '../../../src/benefits/plan-years/contribution-grid.js';
import type { ContributionGrid } from '../../../src/benefits/plan-years/contribution-grid.js';
import { changesOf, reviewOf } from '../../../src/benefits/plan-years/plan-year-changes.js';
import { draftAfter, draftOf } from '../../../src/benefits/plan-years/plan-year-draft.js';
import { planYear } from '../../support/fixtures/models.js';
import { at, eightClasses, newClass, readClass } from './grids.js';

const en = 'en-US';
const year = planYear({ status: 'draft', contribution_classes: eightClasses });
const draft = draftOf(year, en);
const withGrid = (grid: ContributionGrid) => ({ ...draft, grid });
const amounts = (employee: number, employer: number) => ({
  employee_contribution_cents: employee,
  employer_contribution_cents: employer,
});

describe('the request of an edit', () => {
  it('is empty where nothing changed, in whatever notation', () => {
    expect(changesOf(year, draft)).toEqual({});
    expect(changesOf(year, draftOf(year, 'de'))).toEqual({});
    expect(changesOf(year, withGrid(withAmount(draft.grid, at(0, 3), '$1234.56', en)))).toEqual({});
    expect(changesOf(year, withGrid(gridOf([...eightClasses].reverse(), en)))).toEqual({});
    const spaced = planYear({ contribution_classes: [readClass(' full_time ', 'EE', 1, 2)] });
    expect(changesOf(spaced, draftOf(spaced, en))).toEqual({});
  });

  it.each([
    ['open_enrollment_start_date', '2026-11-11', 'open_enrollment_start'],
    ['open_enrollment_end_date', '2026-12-03', 'open_enrollment_end'],
    ['status', 'expired', 'status'],
  ] as const)('is %s alone where that changed', (field, value, written) => {
    const changes = changesOf(year, { ...draft, [field]: value });
    expect(changes).toEqual({ [field]: value });
    expect(JSON.parse(JSON.stringify(planYearChangesBody(changes)))).toMatchObject({ [written]: value });
  });

  it('is all classes where one amount changed, and no date', () => {
    const changes = changesOf(year, withGrid(withAmount(draft.grid, at(1, 3, 'employer'), '1', en)));
    expect(Object.keys(changes)).toEqual(['contribution_classes']);
    expect(changes.contribution_classes).toHaveLength(8);
    expect(changes.contribution_classes?.[7]).toEqual(newClass('part_time', 'EF', 105_000, 100));
  });

  it('includes the classes of tiers that this version does not know', () => {
    const unknown = readClass('full_time', { unknown: 'EE+1' }, 5, 6);
    const odd = planYear({
      contribution_classes: [readClass('full_time', 'EE', 1, 2), { ...unknown, family_status: 'EE+1' }],
    });
    const before = draftOf(odd, en);
    expect(changesOf(odd, before)).toEqual({});
    const changes = changesOf(odd, { ...before, grid: withAmount(before.grid, at(0, 0), '3', en) });
    expect(planYearChangesBody(changes).contribution_classes).toContainEqual({
      ...newClass('full_time', 'EE', 5, 6),
      family_status: 'EE+1',
    });
  });

  it('never has coverage dates or the employer, which an edit cannot change', () => {
    expect(
      changesOf(year, { ...draft, coverage_start: '2027-02-01', coverage_end: '', employer_id: 'x' }),
    ).toEqual({});
  });

  it('has no status that this version does not know', () => {
    const odd = planYear({ status: 'archived' });
    expect(changesOf(odd, draftOf(odd, en))).toEqual({});
  });
});

describe('the review before a save', () => {
  it('lists old and new values: dates, status, and each class that is changed, added or removed', () => {
    const grid = withAmount(
      withAmount(
        withAmount(withAmount(draft.grid, at(0, 0), '95', en), at(0, 1), '', en),
        at(0, 1, 'employer'),
        '',
        en,
      ),
      at(1, 0, 'employer'),
      '225.01',
      en,
    );
    const review = reviewOf(year, {
      ...withGrid(grid),
      open_enrollment_end_date: '2026-12-05',
      status: 'expired',
    });
    expect(review).toEqual([
      { field: 'open_enrollment_end_date', before: '2026-12-02', after: '2026-12-05' },
      { field: 'status', before: 'draft', after: 'expired' },
      {
        field: 'contribution_classes',
        employment: 'full_time',
        tier: 'EE',
        before: amounts(9_000, 36_000),
        after: amounts(9_500, 36_000),
      },
      {
        field: 'contribution_classes',
        employment: 'part_time',
        tier: 'EE',
        before: amounts(22_500, 22_500),
        after: amounts(22_500, 22_501),
      },
      {
        field: 'contribution_classes',
        employment: 'full_time',
        tier: 'ES',
        before: amounts(39_500, 55_000),
        after: null,
      },
    ]);
  });

  it('lists all classes of a renamed employment under both names', () => {
    const review = reviewOf(year, withGrid(withEmployment(draft.grid, 1, 'seasonal')));
    expect(review.filter((one) => one.before === null)).toHaveLength(4);
    expect(review.filter((one) => one.after === null)).toHaveLength(4);
    expect(reviewOf(year, withGrid(withoutRow(draft.grid, 1)))).toHaveLength(4);
  });

  it('identifies which class of a repeated pair was removed', () => {
    const twice = planYear({
      contribution_classes: [readClass('a', 'EE', 1, 1), readClass('a', 'EE', 2, 2)],
    });
    const before = draftOf(twice, en);
    expect(reviewOf(twice, before)).toEqual([]);
    expect(reviewOf(twice, { ...before, grid: withoutRow(before.grid, 0) })).toEqual([
      { field: 'contribution_classes', employment: 'a', tier: 'EE', before: amounts(1, 1), after: null },
    ]);
  });

  it('reports the removal of one of two equal classes', () => {
    const equal = planYear({
      contribution_classes: [readClass('a', 'EE', 1, 1), readClass('a', 'EE', 1, 1)],
    });
    const before = draftOf(equal, en);
    expect(reviewOf(equal, { ...before, grid: withoutRow(before.grid, 1) })).toEqual([
      { field: 'contribution_classes', employment: 'a', tier: 'EE', before: amounts(1, 1), after: null },
    ]);
  });

  it('lists everything of a plan year to create', () => {
    const review = reviewOf(null, draftAfter(year, en));
    expect(review).toHaveLength(4 + 8);
    expect(review[0]).toEqual({ field: 'coverage_start', before: null, after: '2028-01-01' });
    expect(review.at(-1)).toMatchObject({ employment: 'part_time', tier: 'EF', before: null });
  });

  it('matches the request, whatever is typed', () => {
    const anyAmount = fc.record({
      row: fc.nat(2),
      column: fc.nat(4),
      side: fc.constantFrom('employee' as const, 'employer' as const),
      text: fc.constantFrom('', '0', '90', '90.00', '360.00', 'x', '-1', '1,234.56'),
    });
    fc.assert(
      fc.property(fc.array(anyAmount, { maxLength: 6 }), (typed) => {
        const grid = typed.reduce((all, { text, ...place }) => withAmount(all, place, text, en), draft.grid);
        const review = reviewOf(year, withGrid(grid));
        expect('contribution_classes' in changesOf(year, withGrid(grid))).toBe(review.length > 0);
        for (const one of review) expect(one.before).not.toEqual(one.after);
      }),
    );
  });
});

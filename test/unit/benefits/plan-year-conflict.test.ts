import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContributionClass, PlanYear } from '../../../src/api/models.js';
import { classesOf, withAmount, withRow } from '../../../src/benefits/plan-years/contribution-grid.js';
import { reviewOf } from '../../../src/benefits/plan-years/plan-year-changes.js';
import { compare, placeOf, mergeChanges } from '../../../src/benefits/plan-years/concurrent-changes.js';
import type { PlanYearDraft } from '../../../src/benefits/plan-years/plan-year-draft.js';
import { draftOf } from '../../../src/benefits/plan-years/plan-year-draft.js';
import { wasChanged, withEmploymentSpelling } from '../../../src/benefits/plan-years/plan-year-reread.js';
import { planYear } from '../../support/fixtures/models.js';
import { at, eightClasses, newClass, readClass, textsOf } from './grids.js';

const en = 'en-US';
const base = planYear({ status: 'draft', contribution_classes: eightClasses });
const draft = draftOf(base, en);
/** Their plan year, with some classes changed, by their index. */
const theirs = (
  changes: Partial<PlanYear> = {},
  ...changed: readonly (readonly [number, ContributionClass | null])[]
) =>
  ({
    ...base,
    updated_at: '2026-11-19T10:00:00Z',
    contribution_classes: base.contribution_classes.flatMap((one, index) => {
      const [, other] = changed.find(([place]) => place === index) ?? [index, one];
      return other ?? [];
    }),
    ...changes,
  }) satisfies PlanYear;
const typed = (...amounts: readonly (readonly [ReturnType<typeof at>, string])[]): PlanYearDraft => ({
  ...draft,
  grid: amounts.reduce((grid, [place, text]) => withAmount(grid, place, text, en), draft.grid),
});
const amounts = (employee: number, employer: number) => ({
  employee_contribution_cents: employee,
  employer_contribution_cents: employer,
});

describe('whether someone else has changed a plan year', () => {
  it('depends on the fields of the form, and not on the time of saving', () => {
    expect(wasChanged(base, { ...base, updated_at: '2026-11-20T10:00:01Z' })).toBe(false);
    expect(wasChanged(base, { ...base, plans: [] })).toBe(false);
    expect(wasChanged(base, { ...base, open_enrollment_end_date: '2026-12-09' })).toBe(true);
    expect(wasChanged(base, { ...base, status: 'active' })).toBe(true);
    expect(wasChanged(base, theirs({}, [0, readClass('full_time', 'EE', 9_000, 36_001)]))).toBe(true);
    expect(wasChanged(base, theirs({}, [3, null]))).toBe(true);
    expect(wasChanged(base, theirs({ contribution_classes: eightClasses.toReversed() }))).toBe(false);
  });
});

describe('two changes of one plan year', () => {
  it('in different places are no conflict, and each is listed', () => {
    const now = theirs({ open_enrollment_end_date: '2026-12-09' }, [0, readClass('full_time', 'EE', 1, 2)]);
    const {
      theirs: they,
      mine,
      conflicts,
    } = compare(base, now, {
      ...typed([at(1, 3, 'employer'), '7']),
      open_enrollment_start_date: '2026-11-12',
    });
    expect(they.map(({ field }) => field)).toEqual(['open_enrollment_end_date', 'contribution_classes']);
    expect(they[1]).toMatchObject({ tier: 'EE', before: amounts(9_000, 36_000), after: amounts(1, 2) });
    expect(mine.map(({ field }) => field)).toEqual(['open_enrollment_start_date', 'contribution_classes']);
    expect(mine[1]).toMatchObject({ employment: 'part_time', tier: 'EF', after: amounts(105_000, 700) });
    expect(conflicts).toEqual([]);
  });

  it('in the same place, to different values, is a conflict with all three values', () => {
    const now = theirs({ open_enrollment_end_date: '2026-12-09', status: 'active' }, [
      0,
      readClass('full_time', 'EE', 1, 2),
    ]);
    const { conflicts } = compare(base, now, {
      ...typed([at(0, 0), '100']),
      open_enrollment_end_date: '2026-12-04',
      status: 'expired',
    });
    expect(conflicts).toEqual([
      { field: 'open_enrollment_end_date', base: '2026-12-02', theirs: '2026-12-09', mine: '2026-12-04' },
      { field: 'status', base: 'draft', theirs: 'active', mine: 'expired' },
      {
        field: 'contribution_classes',
        employment: 'full_time',
        tier: 'EE',
        base: [amounts(9_000, 36_000)],
        theirs: [amounts(1, 2)],
        mine: [amounts(10_000, 36_000)],
      },
    ]);
  });

  it('to the same values is no conflict', () => {
    const now = theirs({ open_enrollment_end_date: '2026-12-04' }, [
      0,
      readClass('full_time', 'EE', 10_000, 36_000),
    ]);
    const mine = { ...typed([at(0, 0), '100']), open_enrollment_end_date: '2026-12-04' };
    expect(compare(base, now, mine).conflicts).toEqual([]);
    expect(compare(base, now, mine).theirs).toHaveLength(2);
  });

  it('one removing what the other changed is a conflict, in either direction', () => {
    const removed = typed([at(0, 0), ''], [at(0, 0, 'employer'), '']);
    const now = theirs({}, [0, readClass('full_time', 'EE', 1, 2)]);
    expect(compare(base, now, removed).conflicts).toMatchObject([{ theirs: [amounts(1, 2)], mine: [] }]);
    expect(compare(base, theirs({}, [0, null]), typed([at(0, 0), '1'])).conflicts).toMatchObject([
      { theirs: [], mine: [amounts(100, 36_000)] },
    ]);
    expect(compare(base, theirs({}, [0, null]), removed).conflicts).toEqual([]);
  });
});

describe('a status that this version does not know', () => {
  it('is the same where it has the same text', () => {
    const read = () => planYear({ status: 'archived' });
    expect(compare(read(), read(), draftOf(read(), en))).toEqual({ theirs: [], mine: [], conflicts: [] });
  });
});

describe('taking over the other person’s changes', () => {
  it('keeps the draft’s changes, and takes the rest from them', () => {
    const now = theirs(
      { open_enrollment_end_date: '2026-12-09', status: 'expired', coverage_end: '2027-12-30' },
      [0, readClass('full_time', 'EE', 1, 2)],
    );
    const mine = { ...typed([at(1, 3, 'employer'), '7']), open_enrollment_start_date: '2026-11-12' };
    const merged = mergeChanges(base, now, mine, en);
    expect(merged).toMatchObject({
      open_enrollment_start_date: '2026-11-12',
      open_enrollment_end_date: '2026-12-09',
      coverage_end: '2027-12-30',
      status: 'expired',
    });
    expect(textsOf(merged.grid)).toEqual([
      ['full_time', '0.01/0.02', '395.00/550.00', '332.50/500.00', '1,234.56/600.00'],
      ['part_time', '225.00/225.00', '670.00/275.00', '582.50/250.00', '1,050.00/7'],
    ]);
    // A save now sends mine, and reverts nothing of theirs.
    expect(reviewOf(now, merged).map(({ field }) => field)).toEqual([
      'open_enrollment_start_date',
      'contribution_classes',
    ]);
  });

  it('keeps the draft’s side of a conflict, unless theirs is chosen', () => {
    const now = theirs({ open_enrollment_end_date: '2026-12-09', status: 'active' }, [
      0,
      readClass('full_time', 'EE', 1, 2),
    ]);
    const mine: PlanYearDraft = {
      ...typed([at(0, 0), '100']),
      open_enrollment_end_date: '2026-12-04',
      status: 'expired',
    };
    expect(mergeChanges(base, now, mine, en)).toEqual(mine);
    const all = mergeChanges(base, now, mine, en, () => true);
    expect(reviewOf(now, all)).toEqual([]);
    const classes = mergeChanges(base, now, mine, en, ({ field }) => field === 'contribution_classes');
    expect(classes.open_enrollment_end_date).toBe('2026-12-04');
    expect(textsOf(classes.grid)[0]?.[1]).toBe('0.01/0.02');
  });

  it('takes theirs of one of several conflicts, identified by its field', () => {
    const now = theirs(
      { open_enrollment_end_date: '2026-12-09' },
      [0, readClass('full_time', 'EE', 1, 2)],
      [5, readClass('part_time', 'ES', 3, 4)],
    );
    const mine = {
      ...typed([at(0, 0), '100'], [at(1, 1), '200']),
      open_enrollment_end_date: '2026-12-04',
    };
    const { conflicts } = compare(base, now, mine);
    const asked: unknown[] = [];
    mergeChanges(base, now, mine, en, (conflict) => {
      asked.push(conflict);
      return false;
    });
    expect(asked).toEqual(conflicts);
    const places = conflicts.map(placeOf);
    expect(new Set(places).size).toBe(3);

    const taken = (place: number) =>
      mergeChanges(base, now, mine, en, (conflict) => placeOf(conflict) === places[place]);
    const said = (place: number) => {
      const { open_enrollment_end_date: end, grid } = taken(place);
      return [end, textsOf(grid)[0]?.[1], textsOf(grid)[1]?.[2]];
    };
    expect(conflicts.map(({ field }) => field)).toEqual([
      'open_enrollment_end_date',
      'contribution_classes',
      'contribution_classes',
    ]);
    expect(said(0)).toEqual(['2026-12-09', '100/360.00', '200/275.00']);
    expect(said(1)).toEqual(['2026-12-04', '0.01/0.02', '200/275.00']);
    expect(said(2)).toEqual(['2026-12-04', '100/360.00', '0.03/0.04']);
  });

  it('takes over new employments and tiers, and removes those that they removed', () => {
    const added = [readClass('contract', 'EE', 3, 4), readClass('full_time', { unknown: 'EE+1' }, 5, 6)];
    const now = theirs({
      contribution_classes: [...base.contribution_classes.slice(0, 4), ...added],
    });
    const merged = mergeChanges(base, now, draft, en);
    expect(reviewOf(now, merged)).toEqual([]);
    expect(merged.grid.rows.map(({ employment }) => employment)).toEqual(['full_time', 'contract']);
    expect(merged.grid.columns.at(-1)).toEqual({ unknown: 'EE+1' });
  });

  it('keeps a half-typed class, and their class beside it', () => {
    const mine = { ...draft, grid: withAmount(withRow(draft.grid, 'contract'), at(2, 0), '12', en) };
    const now = theirs({
      contribution_classes: [...base.contribution_classes, readClass('contract', 'EE', 3, 4)],
    });
    expect(textsOf(mergeChanges(base, now, mine, en).grid).slice(2)).toEqual([
      ['contract', '12/', '/', '/', '/'],
      ['contract', '0.03/0.04', '/', '/', '/'],
    ]);
  });

  it('drops a half-typed class where theirs is chosen', () => {
    const mine = typed([at(0, 0), 'x']);
    const now = theirs({}, [0, readClass('full_time', 'EE', 1, 2)]);
    expect(mergeChanges(base, now, mine, en)).toEqual(mine);
    expect(textsOf(mergeChanges(base, now, mine, en, () => true).grid)[0]?.[1]).toBe('0.01/0.02');
  });

  it('leaves an employment in its place where they changed its only class', () => {
    const few = { ...base, contribution_classes: [readClass('a', 'EE', 1, 2), readClass('b', 'EE', 3, 4)] };
    const now = { ...few, contribution_classes: [readClass('a', 'EE', 5, 6), readClass('b', 'EE', 3, 4)] };
    const merged = mergeChanges(few, now, draftOf(few, en), en);
    expect(textsOf(merged.grid).map(([employment]) => employment)).toEqual(['a', 'b']);
  });

  it('loses nothing of either: each pair equals one of the two, and the changed one where only one changed it', () => {
    const anyChange = fc.array(
      fc.record({ index: fc.nat(7), cents: fc.option(fc.integer({ min: 0, max: 3 })) }),
      { maxLength: 6 },
    );
    const pairs = eightClasses.map(({ employment, family_status }) => [employment, family_status] as const);
    const amountsAt = (classes: readonly Omit<ContributionClass, 'id'>[], index: number) =>
      classes
        .filter((one) => one.employment === pairs[index]![0] && one.family_status === pairs[index]![1])
        .map((one) => newClass('', 'EE', one.employee_contribution_cents, one.employer_contribution_cents));
    fc.assert(
      fc.property(anyChange, anyChange, (theyDo, iDo) => {
        const changed = (changes: typeof theyDo) =>
          eightClasses.flatMap((one, index) => {
            const change = changes.find((other) => other.index === index);
            if (!change) return one;
            return change.cents === null
              ? []
              : {
                  ...one,
                  employee_contribution_cents: change.cents,
                  employer_contribution_cents: change.cents,
                };
          });
        const now = theirs({ contribution_classes: changed(theyDo) });
        const mine = { ...draftOf({ ...base, contribution_classes: changed(iDo) }, en), id: base.id };
        const merged = classesOf(mergeChanges(base, now, mine, en).grid);
        pairs.forEach((_pair, index) => {
          const iChanged = iDo.some((change) => change.index === index);
          expect(amountsAt(merged, index)).toEqual(
            amountsAt(iChanged ? changed(iDo) : now.contribution_classes, index),
          );
        });
        const conflicts = compare(base, now, mine).conflicts.length;
        const disputed = pairs.filter((_pair, index) => {
          const [they, me] = [theyDo, iDo].map((all) => all.find((change) => change.index === index));
          return they && me && they.cents !== me.cents;
        });
        expect(conflicts).toBe(disputed.length);
      }),
    );
  });
});

describe('a plan year that was read in another spelling', () => {
  it('gets the spelling of the draft, so that it counts as unchanged', () => {
    const spelled = theirs(
      {},
      ...base.contribution_classes.map(
        (one, index) =>
          [
            index,
            { ...one, employment: one.employment === 'full_time' ? 'Full Time' : one.employment },
          ] as const,
      ),
    );
    expect(wasChanged(base, spelled)).toBe(true);
    expect(wasChanged(base, withEmploymentSpelling(draft, spelled))).toBe(false);
  });

  it('is unchanged where the draft has both spellings, or none of that kind', () => {
    const other = {
      ...base,
      contribution_classes: base.contribution_classes.map((one) => ({ ...one, employment: 'seasonal' })),
    };
    expect(withEmploymentSpelling(draft, other)).toEqual(other);
    const both = { ...draft, grid: withRow(draft.grid, 'Full Time') };
    const capital = {
      ...base,
      contribution_classes: [{ ...base.contribution_classes[0]!, employment: 'Full Time' }],
    };
    expect(withEmploymentSpelling(both, capital)).toEqual(capital);
  });
});

import type { OrUnknown, PlanYear, PlanYearStatus } from '../api/models.js';
import type { ContributionGrid } from './contribution-grid.js';
import { columnOf, isComplete, isUsed, withClass, withoutCell, withoutRow } from './contribution-grid.js';
import type {
  Amounts,
  ContributionPair,
  Difference,
  PairAmounts,
  PlanYearState,
} from './plan-year-changes.js';
import {
  differences,
  pairKey,
  pairsOf,
  samePair,
  sameStatus,
  stateOf,
  stateOfDraft,
} from './plan-year-changes.js';
import type { DateField, PlanYearDraft } from './plan-year-draft.js';
import { DATE_FIELDS } from './plan-year-draft.js';
import { employmentKind } from './plan-year.js';

/** What both changed, and differently: three values, none of which is lost. */
export type Conflict =
  | ({ readonly field: DateField } & Versions<string>)
  | ({ readonly field: 'status' } & Versions<OrUnknown<PlanYearStatus> | null>)
  /** The amounts of a pair; none where it is not there. */
  | ({ readonly field: 'contribution_classes' } & ContributionPair & Versions<readonly Amounts[]>);

interface Versions<Value> {
  /** As it was when the draft was begun. */
  readonly base: Value;
  /** As it is now. */
  readonly theirs: Value;
  /** As the draft has it. */
  readonly mine: Value;
}

export interface Comparison {
  readonly theirs: readonly Difference[];
  readonly mine: readonly Difference[];
  /** What is in both of them, with different outcomes; what both changed alike is no conflict. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Whether someone has changed a plan year since it was read, in what a form is about. `updated_at` does not tell: it also
 * moves when a plan is added, and may not move where two save within its last digit.
 */
export const wasChanged = (base: PlanYear, now: PlanYear): boolean =>
  differences(stateOf(base), stateOf(now)).length > 0;

/**
 * A plan year with its employments spelled as a draft spells them: what was written `full_time` may read "Full Time"
 * (trap 9), which is nobody's change. Where the draft has both spellings, both are meant.
 */
export function inSpellingOf({ grid }: PlanYearDraft, year: PlanYear): PlanYear {
  const names = grid.rows.map(({ employment }) => employment.trim());
  const respelled = (employment: string) =>
    names.includes(employment)
      ? employment
      : (names.find((name) => employmentKind(name) === employmentKind(employment)) ?? employment);
  return {
    ...year,
    contribution_classes: year.contribution_classes.map((one) => ({
      ...one,
      employment: respelled(one.employment),
    })),
  };
}

/** What they changed since a draft was begun, what the draft changes, and where the two disagree. */
export function compare(base: PlanYear, now: PlanYear, draft: PlanYearDraft): Comparison {
  const [was, theirs, mine] = [stateOf(base), stateOf(now), stateOfDraft(draft)];
  return {
    theirs: differences(was, theirs),
    mine: differences(was, mine),
    conflicts: [
      ...DATE_FIELDS.filter((field) => disputed(was[field], theirs[field], mine[field])).map((field) => ({
        field,
        base: was[field],
        theirs: theirs[field],
        mine: mine[field],
      })),
      ...(disputed(was.status, theirs.status, mine.status, sameStatus)
        ? [{ field: 'status' as const, base: was.status, theirs: theirs.status, mine: mine.status }]
        : []),
      ...disputedPairs(was, theirs, mine),
    ],
  };
}

function disputed<Value>(
  base: Value,
  theirs: Value,
  mine: Value,
  same: (one: Value, other: Value) => boolean = Object.is,
): boolean {
  return !same(base, theirs) && !same(base, mine) && !same(theirs, mine);
}

function disputedPairs(was: PlanYearState, theirs: PlanYearState, mine: PlanYearState): readonly Conflict[] {
  const [before, now, draft] = [pairsOf(was), pairsOf(theirs), pairsOf(mine)];
  return [...new Map([...draft, ...now, ...before])]
    .filter(([key]) => disputed(before.get(key), now.get(key), draft.get(key), samePair))
    .map(([key, { employment, tier }]) => ({
      field: 'contribution_classes',
      employment,
      tier,
      base: before.get(key)?.amounts ?? [],
      theirs: now.get(key)?.amounts ?? [],
      mine: draft.get(key)?.amounts ?? [],
    }));
}

/**
 * The draft with what they changed taken over, to be compared with their plan year from then on. What the draft changes
 * itself stays as it is, with every keystroke, also where they changed it too.
 *
 * @param take which disputed values are to be theirs after all; none by default
 */
export function withTheirs(
  base: PlanYear,
  now: PlanYear,
  draft: PlanYearDraft,
  locale: string,
  take: (conflict: Conflict) => boolean = () => false,
): PlanYearDraft {
  const { conflicts } = compare(base, now, draft);
  const [was, theirs, mine] = [stateOf(base), stateOf(now), stateOfDraft(draft)];
  const taken = new Set<string>(conflicts.filter(take).map(placeOf));
  const merged = { ...draft };
  for (const field of DATE_FIELDS) {
    if (mine[field] === was[field] || taken.has(field)) merged[field] = theirs[field];
  }
  if (sameStatus(mine.status, was.status) || taken.has('status')) merged.status = theirs.status;
  const [before, current, drafted] = [pairsOf(was), pairsOf(theirs), pairsOf(mine)];
  for (const [key, pair] of new Map([...before, ...current])) {
    const theirPair = { ...pair, amounts: current.get(key)?.amounts ?? [] };
    if (samePair(before.get(key), theirPair)) continue;
    if (taken.has(key) || samePair(before.get(key), drafted.get(key)))
      merged.grid = withPair(merged.grid, theirPair, locale, taken.has(key));
  }
  return merged;
}

/** What a difference or a conflict is about: a field, or a pair of employment and tier. */
export const placeOf = (one: Conflict | Difference): string =>
  one.field === 'contribution_classes' ? pairKey(one) : one.field;

/**
 * A pair with other amounts. A row that loses its last amount by it goes too.
 *
 * @param all whether amounts go that are half typed; else they stay, and their class gets another row
 */
function withPair(
  given: ContributionGrid,
  pair: PairAmounts,
  locale: string,
  all: boolean,
): ContributionGrid {
  let grid = given;
  const column = columnOf(grid, pair.tier);
  for (let row = grid.rows.length - 1; row >= 0; row -= 1) {
    const one = grid.rows[row];
    const cell = one?.cells[column];
    if (one?.employment.trim() !== pair.employment || !cell || !(isComplete(cell) || (all && isUsed(cell))))
      continue;
    grid = withoutCell(grid, row, column);
    if (!pair.amounts.length && !grid.rows[row]?.cells.some(isUsed)) grid = withoutRow(grid, row);
  }
  for (const amounts of pair.amounts) {
    grid = withClass(grid, { employment: pair.employment, family_status: pair.tier, ...amounts }, locale);
  }
  return grid;
}

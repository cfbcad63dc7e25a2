import type { OrUnknown, PlanYear, PlanYearStatus } from '../../api/models.js';
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

/**
 * A place that the draft and another person have both changed, to different values. All three values are kept.
 */
export type Conflict =
  | ({ readonly field: DateField } & Versions<string>)
  | ({ readonly field: 'status' } & Versions<OrUnknown<PlanYearStatus> | null>)
  /** The amounts of a pair of employment and tier; an empty list if the pair does not occur. */
  | ({ readonly field: 'contribution_classes' } & ContributionPair & Versions<readonly Amounts[]>);

interface Versions<Value> {
  /** The value when the draft was begun. */
  readonly base: Value;
  /** The value that is on record now. */
  readonly theirs: Value;
  /** The value in the draft. */
  readonly mine: Value;
}

/** The changes of the other person and of the draft since the draft was begun. */
export interface Comparison {
  readonly theirs: readonly Difference[];
  readonly mine: readonly Difference[];
  /** Places that both have changed to different values. The same change on both sides is no conflict. */
  readonly conflicts: readonly Conflict[];
}

/** Compares the changes of the other person since a draft was begun with the changes in the draft. */
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
 * The draft with the other person's changes added. From then on it is compared with their plan year. The draft's own
 * changes stay as they were typed, also those that are in conflict.
 *
 * @param take selects the conflicts in which the other person's value replaces the draft's; none by default
 */
export function mergeChanges(
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

/** A key for the place of a difference or a conflict: a field, or a pair of employment and tier. */
export const placeOf = (one: Conflict | Difference): string =>
  one.field === 'contribution_classes' ? pairKey(one) : one.field;

/**
 * Replaces the amounts of a pair. If its row loses its last amount, the row is removed.
 *
 * @param all whether incomplete amounts are removed too; otherwise they stay, and the new amounts get another row
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

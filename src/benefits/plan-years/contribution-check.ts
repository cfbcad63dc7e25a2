import type { ContributionGrid, FieldAt, GridTier } from './contribution-grid.js';
import { SIDES, isUsed } from './contribution-grid.js';
import type { MoneyProblem } from '../money/money-input.js';
import { employmentKind } from './plan-year.js';

/** Something wrong (`error`) or unusual (`warning`) about contribution classes. Rows and columns count from 0. */
export type ContributionFinding =
  | { readonly level: 'error'; readonly code: 'no-classes'; readonly field: 'contribution_classes' }
  /** A row has amounts but no employment. */
  | {
      readonly level: 'error';
      readonly code: 'employment-required';
      readonly field: 'employment';
      readonly row: number;
    }
  /** One amount of a class is missing while the other is given. */
  | {
      readonly level: 'error';
      readonly code: 'amount-required';
      readonly field: 'amount';
      readonly at: FieldAt;
    }
  | {
      readonly level: 'error';
      readonly code: 'amount-wrong';
      readonly field: 'amount';
      readonly at: FieldAt;
      readonly problem: MoneyProblem;
    }
  /** An employment has no amounts and will not be saved. */
  | {
      readonly level: 'warning';
      readonly code: 'row-unused';
      readonly field: 'employment';
      readonly row: number;
    }
  /** The same employment and tier occur in an earlier row too. */
  | {
      readonly level: 'warning';
      readonly code: 'duplicate-pair';
      readonly field: 'amount';
      readonly at: FieldAt;
      readonly tier: GridTier;
      readonly firstRow: number;
    }
  /** An employment has no amounts at a tier that another employment has. */
  | {
      readonly level: 'warning';
      readonly code: 'missing-pair';
      readonly field: 'amount';
      readonly at: FieldAt;
      readonly tier: GridTier;
    }
  /**
   * The tier "Unspecified" is used beside other tiers. Which of them applies to whom is undocumented. The finding is at the
   * first amount of "Unspecified".
   */
  | {
      readonly level: 'warning';
      readonly code: 'unspecified-mixed';
      readonly field: 'amount';
      readonly at: FieldAt;
    };

/** Checks the classes of a grid. Findings about the whole grid come first, then those of each row. */
export function checkContributions(grid: ContributionGrid): readonly ContributionFinding[] {
  const used = usedPairs(grid);
  if (!used.size) return [{ level: 'error', code: 'no-classes', field: 'contribution_classes' }];
  return [
    ...checkMixture(grid),
    ...grid.rows.flatMap((_row, row) => [
      ...checkEmployment(grid, row),
      ...grid.columns.flatMap((tier, column) => [
        ...checkAmounts(grid, row, column),
        ...checkPair(grid, { row, column, side: 'employee' }, tier, used),
      ]),
    ]),
  ];
}

const isFamily = (tier: GridTier | undefined) => tier !== 'Unspecified';

/** For each employment (in any spelling) the columns that it uses, each with the first row that uses it. */
type UsedPairs = ReadonlyMap<string, ReadonlyMap<number, number>>;

function usedPairs({ rows }: ContributionGrid): UsedPairs {
  const used = new Map<string, Map<number, number>>();
  rows.forEach(({ employment, cells }, row) => {
    cells.forEach((cell, column) => {
      if (!isUsed(cell)) return;
      const key = employmentKind(employment);
      const columns = used.get(key) ?? new Map<number, number>();
      if (!columns.has(column)) columns.set(column, row);
      used.set(key, columns);
    });
  });
  return used;
}

function checkEmployment({ rows }: ContributionGrid, row: number): readonly ContributionFinding[] {
  const named = !!rows[row]?.employment.trim();
  if (named === !!rows[row]?.cells.some(isUsed)) return [];
  return named
    ? [{ level: 'warning', code: 'row-unused', field: 'employment', row }]
    : [{ level: 'error', code: 'employment-required', field: 'employment', row }];
}

function checkAmounts(
  { rows }: ContributionGrid,
  row: number,
  column: number,
): readonly ContributionFinding[] {
  const cell = rows[row]?.cells[column];
  if (!cell || !isUsed(cell)) return [];
  return SIDES.flatMap((side): readonly ContributionFinding[] => {
    const at = { row, column, side };
    const { text, problem } = cell[side];
    if (problem) return [{ level: 'error', code: 'amount-wrong', field: 'amount', at, problem }];
    return text ? [] : [{ level: 'error', code: 'amount-required', field: 'amount', at }];
  });
}

function checkMixture({ rows, columns }: ContributionGrid): readonly ContributionFinding[] {
  const isMixed = rows.some(({ cells }) =>
    cells.some((cell, index) => isUsed(cell) && isFamily(columns[index])),
  );
  const column = columns.findIndex((tier) => !isFamily(tier));
  const row = rows.findIndex(({ cells }) => !!cells[column] && isUsed(cells[column]));
  return isMixed && row >= 0
    ? [
        {
          level: 'warning',
          code: 'unspecified-mixed',
          field: 'amount',
          at: { row, column, side: 'employee' },
        },
      ]
    : [];
}

function checkPair(
  { rows, columns }: ContributionGrid,
  at: FieldAt,
  tier: GridTier,
  used: UsedPairs,
): readonly ContributionFinding[] {
  const one = rows[at.row];
  const own = used.get(employmentKind(one?.employment ?? ''));
  const cell = one?.cells[at.column];
  if (!own || !cell) return [];
  const firstRow = own.get(at.column);
  if (isUsed(cell)) {
    return firstRow === undefined || firstRow === at.row
      ? []
      : [{ level: 'warning', code: 'duplicate-pair', field: 'amount', at, tier, firstRow }];
  }
  const isMissing =
    firstRow === undefined &&
    // Reported once for an employment, in its first row.
    at.row === Math.min(...own.values()) &&
    // An employment with "Unspecified" alone is not compared with others: that mixture is reported by itself.
    isFamily(tier) &&
    [...own.keys()].some((column) => isFamily(columns[column])) &&
    [...used.values()].some((all) => all.has(at.column));
  return isMissing ? [{ level: 'warning', code: 'missing-pair', field: 'amount', at, tier }] : [];
}

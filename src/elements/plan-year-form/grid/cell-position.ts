import type { ContributionGrid, FieldAt, Side } from '../../../benefits/plan-years/contribution-grid.js';
import { SIDES } from '../../../benefits/plan-years/contribution-grid.js';
import type { Finding } from '../../../benefits/plan-years/plan-year-check.js';

/**
 * A cell on the screen. Column 0 is the employment, then come two amounts for each tier, then the button that removes the
 * row. `FieldAt` names the same amounts by tier and side.
 */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The amount in a cell; undefined for the employment and the button. */
export function fieldOf({ columns }: ContributionGrid, { row, column }: CellPosition): FieldAt | undefined {
  const tier = Math.floor((column - 1) / 2);
  const side: Side = column % 2 === 1 ? 'employee' : 'employer';
  return column > 0 && tier < columns.length ? { row, column: tier, side } : undefined;
}

/** The cell of an amount. */
const positionOf = ({ row, column, side }: FieldAt): CellPosition => ({
  row,
  column: 1 + column * 2 + SIDES.indexOf(side),
});

/** The cell that a finding is about; undefined where it is about a field outside the grid. */
export function positionOfFinding(finding: Finding): CellPosition | undefined {
  if (finding.field === 'amount') return positionOf(finding.at);
  if (finding.field === 'employment') return { row: finding.row, column: 0 };
  return finding.field === 'contribution_classes' ? { row: 0, column: 0 } : undefined;
}

/** The last column whose cells can be edited. */
export const lastAmountColumn = ({ columns }: ContributionGrid): number => columns.length * 2;

/** The last column. A single row can't be removed and has no button for it. */
export const lastColumn = (grid: ContributionGrid): number =>
  lastAmountColumn(grid) + (grid.rows.length > 1 ? 1 : 0);

/** Id of the element that takes the focus: an amount's cell, or the button in an employment's cell. */
export const cellId = ({ row, column }: CellPosition): string => `cell-${row}-${column}`;

/** Id of the cell with the employment, the header of its row. */
export const rowHeaderId = (row: number): string => `${cellId({ row, column: 0 })}-head`;

/** The cell that is, or contains, an element: the target of an event, or what has the focus. */
export function positionAt(element: EventTarget | null): CellPosition | undefined {
  const cell = (element as Element | null)?.closest('[id^=cell-]');
  const [, row, column] = /^cell-(\d+)-(\d+)/.exec(cell?.id ?? '') ?? [];
  return row === undefined ? undefined : { row: Number(row), column: Number(column) };
}

export const samePosition = (one: CellPosition | undefined, other: CellPosition): boolean =>
  one?.row === other.row && one.column === other.column;

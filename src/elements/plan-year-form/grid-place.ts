import type { ContributionGrid, FieldAt, Side } from '../../benefits/contribution-grid.js';
import { SIDES } from '../../benefits/contribution-grid.js';

/** A cell on screen: column 0 is the employment, then two amounts for each tier, then the way to remove the row. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The amount that a cell holds; undefined for the employment and the way to remove it. */
export function fieldOf({ columns }: ContributionGrid, { row, column }: Place): FieldAt | undefined {
  const tier = Math.floor((column - 1) / 2);
  const side: Side = column % 2 === 1 ? 'employee' : 'employer';
  return column > 0 && tier < columns.length ? { row, column: tier, side } : undefined;
}

export const placeOf = ({ row, column, side }: FieldAt): Place => ({
  row,
  column: 1 + column * 2 + SIDES.indexOf(side),
});

/** The last column whose cells can be edited. */
export const lastAmount = ({ columns }: ContributionGrid): number => columns.length * 2;

/** The last column; one row stays, so that a single one has no way to remove it. */
export const lastColumn = (grid: ContributionGrid): number =>
  lastAmount(grid) + (grid.rows.length > 1 ? 1 : 0);

/** Of what takes the focus: an amount's cell, or the button in a name's. */
export const cellId = ({ row, column }: Place): string => `cell-${row}-${column}`;

/** Of the cell that heads a row. */
export const headId = (row: number): string => `${cellId({ row, column: 0 })}-head`;

/** The cell that an event happened in. */
export function placeAt(event: Event): Place | undefined {
  const cell = (event.target as Element).closest('[id^=cell-]');
  const [, row, column] = /^cell-(\d+)-(\d+)/.exec(cell?.id ?? '') ?? [];
  return row === undefined ? undefined : { row: Number(row), column: Number(column) };
}

export const samePlace = (one: Place | undefined, other: Place): boolean =>
  one?.row === other.row && one.column === other.column;

import type { ContributionGrid, FieldAt, Side } from './contribution-grid.js';
import { SIDES, amountText, withEmployment, withField, withRow } from './contribution-grid.js';

/** What pasting did, in numbers of amounts; empty cells are none. */
export interface Pasted {
  readonly grid: ContributionGrid;
  /** Put into the grid. */
  readonly filled: number;
  /** Of these, how many could not be read: they stand there as they are, with their problem. */
  readonly unread: number;
  /** How many lay beyond the grid's last row or column. */
  readonly leftOut: number;
}

/**
 * The cells of a block that a spreadsheet put on the clipboard, row by row: cells end with a tab, rows with CRLF, LF or CR,
 * the last one too. A cell with a tab, a line end or a quote in it stands between quotes, its own quotes doubled.
 */
export function blockOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^\t\r\n]*))(\t|\r\n?|\n|$)/y;
  while (cell.lastIndex < text.length) {
    // The second kind of cell always matches: what only begins with a quote is plain text.
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\t' && cell.lastIndex < text.length) continue;
    // A tab at the very end is followed by one more cell, an empty one.
    if (end === '\t') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * A block put into the grid from one amount on, to the right and down. Empty cells empty what they fall on, as in a
 * spreadsheet; amounts that cannot be read keep their text.
 *
 * @param sides which amounts stand beside each other on screen: both of each tier, or one side of all tiers
 */
export function pasteBlock(
  grid: ContributionGrid,
  at: FieldAt,
  text: string,
  locale: string,
  sides: readonly Side[] = SIDES,
): Pasted {
  return pasteCells(grid, at, blockOf(text), locale, sides);
}

function pasteCells(
  grid: ContributionGrid,
  at: FieldAt,
  block: readonly (readonly string[])[],
  locale: string,
  sides: readonly Side[],
): Pasted {
  const fields = grid.columns.flatMap((_tier, column) => sides.map((side) => ({ column, side })));
  const first = fields.findIndex(({ column, side }) => column === at.column && side === at.side);
  let [pasted, filled, unread, leftOut] = [grid, 0, 0, 0];
  block.forEach((cells, down) => {
    cells.forEach((value, right) => {
      const field = first < 0 ? undefined : fields[first + right];
      const row = at.row + down;
      if (field && row in grid.rows) {
        const amount = amountText(value, locale);
        pasted = withField(pasted, { row, ...field }, amount);
        if (amount.text) filled += 1;
        if (amount.problem) unread += 1;
      } else if (value.trim()) leftOut += 1;
    });
  });
  return { grid: pasted, filled, unread, leftOut };
}

/** So many employments are a mistake of the clipboard; what lies beyond is left out, and counted. */
const MOST_ROWS = 200;

/**
 * A block put into the grid where its first cell may be the name of an employment; rows are added for what the grid is
 * too short for.
 *
 * @param at an amount, or the row whose name the first cell is
 * @param employmentOf what a name in words is called in the API's
 */
export function pasteTable(
  given: ContributionGrid,
  at: FieldAt | { readonly row: number },
  text: string,
  locale: string,
  employmentOf: (words: string) => string,
): Pasted {
  const block = blockOf(text);
  const last = Math.min(at.row + block.length, MOST_ROWS);
  let grid = given;
  while (grid.rows.length < last) grid = withRow(grid);
  if ('side' in at) return pasteBlock(grid, at, text, locale);
  block.forEach(([name = ''], down) => {
    if (name.trim()) grid = withEmployment(grid, at.row + down, employmentOf(name.trim()));
  });
  const amounts = block.map((cells) => cells.slice(1));
  return pasteCells(grid, { ...at, column: 0, side: 'employee' }, amounts, locale, SIDES);
}

/** An amount copied into the rows below it, as its text stands. @param last the last row that gets it, from 0 on */
export function fillDown(grid: ContributionGrid, at: FieldAt, last = grid.rows.length - 1): ContributionGrid {
  const amount = grid.rows[at.row]?.cells[at.column]?.[at.side];
  let filled = grid;
  if (amount) {
    for (let row = at.row + 1; row <= Math.min(last, grid.rows.length - 1); row += 1)
      filled = withField(filled, { ...at, row }, amount);
  }
  return filled;
}

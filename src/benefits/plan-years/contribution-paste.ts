import type { ContributionGrid, FieldAt, Side } from './contribution-grid.js';
import { SIDES, amountText, withEmployment, withField, withRow } from './contribution-grid.js';

/** The result of pasting. The counts are of amounts; empty cells do not count. */
export interface Pasted {
  readonly grid: ContributionGrid;
  /** How many were put into the grid. */
  readonly filled: number;
  /** How many of those could not be read. The grid has their text and the problem. */
  readonly unread: number;
  /** How many were beyond the grid's last row or column and are left out. */
  readonly leftOut: number;
}

/**
 * The cells of a block that a spreadsheet put on the clipboard, row by row. A tab ends a cell, and CRLF, LF or CR ends a
 * row, also the last row. A cell that contains a tab, a line end or a quote is quoted, and quotes inside it are doubled.
 */
export function blockOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^\t\r\n]*))(\t|\r\n?|\n|$)/y;
  while (cell.lastIndex < text.length) {
    // The second alternative always matches, so a cell that only begins with a quote is read as plain text.
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\t' && cell.lastIndex < text.length) continue;
    // After a tab at the very end there is one more, empty cell.
    if (end === '\t') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * The cells of a block as a rectangle, as a spreadsheet copies it. Editors and mail programs remove tabs at the end of a
 * line: where a row is shorter than the longest one, its last cells were empty. Empty lines at the end are no rows,
 * unless the block has a single column.
 */
function rectangleOf(text: string): readonly (readonly string[])[] {
  const block = blockOf(text);
  const width = Math.max(...block.map(({ length }) => length));
  const last = block.findLastIndex((row) => row.length > 1 || row[0] !== '');
  const rows = width > 1 ? block.slice(0, last + 1) : block;
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/**
 * How many amounts had text before pasting and have none after it. Rows and columns keep their places, so cells are compared
 * by position.
 */
export const emptiedAmounts = (before: ContributionGrid, after: ContributionGrid): number =>
  before.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      SIDES.filter((side) => cell[side].text && !after.rows[row]?.cells[column]?.[side].text),
    ),
  ).length;

/**
 * Pastes a block into the grid, to the right of one amount and below it. As in a spreadsheet, an empty cell of the block
 * empties the amount that it replaces, and so does a cell that a short row of the block does not have. Amounts that cannot
 * be read keep their text.
 *
 * @param sides the amounts that are beside each other on the screen: both of each tier, or one payer's of all tiers
 */
export function pasteBlock(
  grid: ContributionGrid,
  at: FieldAt,
  text: string,
  locale: string,
  sides: readonly Side[] = SIDES,
): Pasted {
  return pasteCells(grid, at, rectangleOf(text), locale, sides);
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
      const amount = amountText(value, locale);
      if (field && row in grid.rows) {
        pasted = withField(pasted, { row, ...field }, amount);
        if (amount.text) filled += 1;
        if (amount.problem) unread += 1;
      } else if (amount.text) leftOut += 1;
    });
  });
  return { grid: pasted, filled, unread, leftOut };
}

/** The most rows that pasting may create. A longer block is probably a mistake; its amounts are left out and counted. */
const MOST_ROWS = 200;

/**
 * Pastes a block whose first column may be the names of employments. Rows are added if the grid is too short.
 *
 * @param at an amount; or only a row, if the first column of the block has the names of employments
 * @param employmentOf translates a name in words into the API's spelling
 */
export function pasteTable(
  given: ContributionGrid,
  at: FieldAt | { readonly row: number },
  text: string,
  locale: string,
  employmentOf: (words: string) => string,
): Pasted {
  const block = rectangleOf(text);
  const last = Math.min(at.row + block.length, MOST_ROWS);
  let grid = given;
  while (grid.rows.length < last) grid = withRow(grid);
  if ('side' in at) return pasteBlock(grid, at, text, locale);
  block.forEach(([name = ''], down) => {
    const words = name.replace(/\s+/g, ' ').trim();
    if (words) grid = withEmployment(grid, at.row + down, employmentOf(words));
  });
  const amounts = block.map((cells) => cells.slice(1));
  return pasteCells(grid, { ...at, column: 0, side: 'employee' }, amounts, locale, SIDES);
}

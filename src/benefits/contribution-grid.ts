import type { NewContributionClass } from '../api/index.js';
import type { ContributionClass, CoverageTier, OrUnknown } from '../api/models.js';
import { COVERAGE_TIERS } from '../api/models.js';
import { formatMoney, parseMoney } from './money-input.js';
import type { ParsedMoney } from './money-input.js';

/** Who pays: a contribution class has an amount of each, in monthly cents. */
export const SIDES = ['employee', 'employer'] as const;
export type Side = (typeof SIDES)[number];

/** A coverage tier, or the raw one of a class that this version does not know: it is kept, to go back as it came. */
export type GridTier = OrUnknown<CoverageTier>;

/** An amount as it was typed, whatever it says, and what it was understood as. */
export interface AmountText extends ParsedMoney {
  readonly text: string;
}

/** The amounts of one employment at one tier, by who pays. */
export type GridCell = Readonly<Record<Side, AmountText>>;

export interface GridRow {
  /** Of this row alone, and the same after a change: for a keyed list. */
  readonly key: number;
  /** Free text in the API's words, `full_time` (trap 9). Two rows may have the same: then a pair may occur twice. */
  readonly employment: string;
  /** One for each of the grid's columns. */
  readonly cells: readonly GridCell[];
}

/**
 * Contribution classes as a table, employment × tier. It never changes: every operation answers with a new grid in which
 * the rows and cells that it leaves alone are the same objects, or with the same grid where nothing changes.
 */
export interface ContributionGrid {
  readonly columns: readonly GridTier[];
  /** At least one. */
  readonly rows: readonly GridRow[];
}

/** Where an amount is; row and column count from 0. */
export interface FieldAt {
  readonly row: number;
  readonly column: number;
  readonly side: Side;
}

const NOTHING: AmountText = { text: '', cents: null, problem: null };
const EMPTY_CELL: GridCell = { employee: NOTHING, employer: NOTHING };

/** Tiers of families in the documents' order, "Unspecified" after them (trap 5). */
const [UNSPECIFIED, ...FAMILIES] = COVERAGE_TIERS;
const ORDER: readonly string[] = [...FAMILIES, UNSPECIFIED];

/** A tier as the API writes it. */
export const rawTier = (tier: GridTier): string => (typeof tier === 'string' ? tier : tier.unknown);

const rank = (tier: GridTier) => (ORDER.indexOf(rawTier(tier)) + 1 || ORDER.length + 1) - 1;

/** Whether a cell has anything in it, readable or not. */
export const isUsed = ({ employee, employer }: GridCell): boolean => !!(employee.text || employer.text);

/** Whether a cell is a class: both amounts are there and readable. */
export const isComplete = ({ employee, employer }: GridCell): boolean =>
  employee.cents !== null && employer.cents !== null;

/** A text as an amount: what was typed, and what it says in the notation of a locale. Spaces alone are nothing. */
export const amountText = (text: string, locale: string): AmountText => {
  const trimmed = text.trim();
  return trimmed ? { text, ...parseMoney(trimmed, locale) } : NOTHING;
};

const amountOf = (cents: number, locale: string) => amountText(formatMoney(cents, locale), locale);

/** A copy with some items taken out at a place, and others put there. */
function spliced<Item>(items: readonly Item[], at: number, out: number, ...put: Item[]): readonly Item[] {
  const copy = [...items];
  copy.splice(at, out, ...put);
  return copy;
}

/** A grid to begin with: one employment without a name, and the tiers of families. */
export const emptyGrid = (): ContributionGrid => ({ columns: FAMILIES, rows: [emptyRow(1, 4)] });

const emptyRow = (key: number, columns: number, employment = ''): GridRow => ({
  key,
  employment,
  cells: Array<GridCell>(columns).fill(EMPTY_CELL),
});

/**
 * Classes as a grid. Its columns are the tiers of families unless only others are used, and the others that are used; its
 * rows are in the order in which employments first occur. A pair that occurs twice gets a second row of its employment, so
 * that none is lost.
 */
export function gridOf(classes: readonly ContributionClass[], locale: string): ContributionGrid {
  const start = emptyGrid();
  if (!classes.length) return start;
  const families = classes.some(({ family_status }) => FAMILIES.some((tier) => tier === family_status));
  return classes.reduce<ContributionGrid>((grid, one) => withClass(grid, one, locale), {
    columns: families ? start.columns : [],
    rows: [],
  });
}

/** A class put into the first row of its employment that has nothing at its tier, or into a new one. */
export function withClass(
  given: ContributionGrid,
  { employment, family_status, ...amounts }: NewContributionClass,
  locale: string,
): ContributionGrid {
  const grid = withColumn(given, family_status);
  const column = columnOf(grid, family_status);
  const cell: GridCell = {
    employee: amountOf(amounts.employee_contribution_cents, locale),
    employer: amountOf(amounts.employer_contribution_cents, locale),
  };
  const row = grid.rows.findIndex(
    (one) => one.employment.trim() === employment.trim() && one.cells[column] === EMPTY_CELL,
  );
  if (row >= 0) return withCell(grid, row, column, cell);
  const longer = withRow(grid, employment);
  return withCell(longer, longer.rows.length - 1, column, cell);
}

/** The classes of all cells with both amounts, row by row. What is not complete is left out: see `checkPlanYear`. */
export function classesOf({ columns, rows }: ContributionGrid): readonly NewContributionClass[] {
  return rows.flatMap(({ employment, cells }) =>
    columns.flatMap((family_status, column) => {
      const { employee, employer } = cells[column] ?? EMPTY_CELL;
      if (employee.cents === null || employer.cents === null) return [];
      return {
        employment: employment.trim(),
        family_status,
        employee_contribution_cents: employee.cents,
        employer_contribution_cents: employer.cents,
      };
    }),
  );
}

/** The column of a tier; -1 where the grid has none. */
export const columnOf = ({ columns }: ContributionGrid, tier: GridTier): number =>
  columns.findIndex((one) => rawTier(one) === rawTier(tier));

/** With a column for a tier, at its place among the others; those of unknown tiers come last. */
export function withColumn(grid: ContributionGrid, tier: GridTier): ContributionGrid {
  if (columnOf(grid, tier) >= 0) return grid;
  const after = grid.columns.findIndex((one) => rank(one) > rank(tier));
  const at = after < 0 ? grid.columns.length : after;
  return {
    columns: spliced(grid.columns, at, 0, tier),
    rows: grid.rows.map((row) => ({ ...row, cells: spliced(row.cells, at, 0, EMPTY_CELL) })),
  };
}

/** Without a column and whatever stands in it. One column stays. */
export function withoutColumn(grid: ContributionGrid, column: number): ContributionGrid {
  if (grid.columns.length < 2 || !(column in grid.columns)) return grid;
  return {
    columns: spliced(grid.columns, column, 1),
    rows: grid.rows.map((row) => ({ ...row, cells: spliced(row.cells, column, 1) })),
  };
}

/** With one more employment, below the others. */
export function withRow({ columns, rows }: ContributionGrid, employment = ''): ContributionGrid {
  const key = Math.max(0, ...rows.map((row) => row.key)) + 1;
  return { columns, rows: [...rows, emptyRow(key, columns.length, employment)] };
}

/** Without an employment and its amounts. One row stays. */
export function withoutRow(grid: ContributionGrid, row: number): ContributionGrid {
  if (grid.rows.length < 2 || !(row in grid.rows)) return grid;
  return { ...grid, rows: spliced(grid.rows, row, 1) };
}

/** An employment under another name, as it is typed: `classesOf` leaves the spaces around it out. */
export function withEmployment(grid: ContributionGrid, row: number, employment: string): ContributionGrid {
  const one = grid.rows[row];
  return !one || one.employment === employment ? grid : rowReplaced(grid, row, { ...one, employment });
}

/** An amount as it is typed. */
export function withAmount(
  grid: ContributionGrid,
  at: FieldAt,
  text: string,
  locale: string,
): ContributionGrid {
  return withField(grid, at, amountText(text, locale));
}

/** One amount replaced; a place outside the grid changes nothing. */
export function withField(
  grid: ContributionGrid,
  { row, column, side }: FieldAt,
  amount: AmountText,
): ContributionGrid {
  const cell = grid.rows[row]?.cells[column];
  if (!cell || cell[side].text === amount.text) return grid;
  const changed = { ...cell, [side]: amount };
  return withCell(grid, row, column, isUsed(changed) ? changed : EMPTY_CELL);
}

/** Nothing at a tier of a row. */
export const withoutCell = (grid: ContributionGrid, row: number, column: number): ContributionGrid =>
  withCell(grid, row, column, EMPTY_CELL);

function withCell(grid: ContributionGrid, row: number, column: number, cell: GridCell): ContributionGrid {
  const one = grid.rows[row];
  if (!one?.cells[column] || one.cells[column] === cell) return grid;
  return rowReplaced(grid, row, { ...one, cells: spliced(one.cells, column, 1, cell) });
}

const rowReplaced = (grid: ContributionGrid, row: number, one: GridRow): ContributionGrid => ({
  ...grid,
  rows: spliced(grid.rows, row, 1, one),
});

/** The same amounts in another locale's notation. What could not be read stays as it was typed. */
export function gridInLocale(grid: ContributionGrid, locale: string): ContributionGrid {
  const rewritten = (amount: AmountText) => (amount.cents === null ? amount : amountOf(amount.cents, locale));
  return {
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        isUsed(cell) ? { employee: rewritten(cell.employee), employer: rewritten(cell.employer) } : cell,
      ),
    })),
  };
}

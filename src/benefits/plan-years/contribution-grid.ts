import type { NewContributionClass } from '../../api/index.js';
import type { ContributionClass, CoverageTier, OrUnknown } from '../../api/models.js';
import { COVERAGE_TIERS } from '../../api/models.js';
import { formatMoney, parseMoney } from '../money/money-input.js';
import type { ParsedMoney } from '../money/money-input.js';

/** The two payers. A contribution class has an amount for each, in monthly cents. */
export const SIDES = ['employee', 'employer'] as const;
export type Side = (typeof SIDES)[number];

/** A coverage tier. A tier that this version does not know is kept and sent back as the API spelled it. */
export type GridTier = OrUnknown<CoverageTier>;

/** An amount as it was typed, with the cents or the problem that were read from it. */
export interface AmountText extends ParsedMoney {
  readonly text: string;
}

/** The two amounts of one employment at one tier. */
export type GridCell = Readonly<Record<Side, AmountText>>;

/** One row of a grid: an employment with its amounts. */
export interface GridRow {
  /** Identifies the row, and stays the same when the row changes. For keyed lists. */
  readonly key: number;
  /** Free text in the API's spelling, such as `full_time`. Two rows may have the same employment. */
  readonly employment: string;
  /** One cell for each column of the grid. */
  readonly cells: readonly GridCell[];
}

/**
 * Contribution classes as a table of employments and tiers. A grid is immutable. Every operation returns a new grid, in
 * which unchanged rows and cells are the same objects. If nothing changes, it returns the same grid.
 */
export interface ContributionGrid {
  readonly columns: readonly GridTier[];
  /** At least one. */
  readonly rows: readonly GridRow[];
}

/** The place of an amount. Row and column count from 0. */
export interface FieldAt {
  readonly row: number;
  readonly column: number;
  readonly side: Side;
}

const NOTHING: AmountText = { text: '', cents: null, problem: null };
const EMPTY_CELL: GridCell = { employee: NOTHING, employer: NOTHING };

/** The tiers in the API's order, with "Unspecified" after the others. */
const [UNSPECIFIED, ...FAMILIES] = COVERAGE_TIERS;
const ORDER: readonly string[] = [...FAMILIES, UNSPECIFIED];

/** A tier as the API spells it. */
export const rawTier = (tier: GridTier): string => (typeof tier === 'string' ? tier : tier.unknown);

const rank = (tier: GridTier) => (ORDER.indexOf(rawTier(tier)) + 1 || ORDER.length + 1) - 1;

/** Whether anything was typed into a cell, readable or not. */
export const isUsed = ({ employee, employer }: GridCell): boolean => !!(employee.text || employer.text);

/** Whether both amounts of a cell are given and readable. Only then is it a contribution class. */
export const isComplete = ({ employee, employer }: GridCell): boolean =>
  employee.cents !== null && employer.cents !== null;

/** Reads a typed text as an amount in the notation of a locale. A text of which nothing is seen counts as empty. */
export const amountText = (text: string, locale: string): AmountText => {
  const parsed = parseMoney(text, locale);
  return parsed.cents === null && parsed.problem === null ? NOTHING : { text, ...parsed };
};

const amountOf = (cents: number, locale: string) => amountText(formatMoney(cents, locale), locale);

/** A copy of a list in which `out` items at `at` are replaced by others. */
function spliced<Item>(items: readonly Item[], at: number, out: number, ...put: Item[]): readonly Item[] {
  const copy = [...items];
  copy.splice(at, out, ...put);
  return copy;
}

/** An empty grid: one employment without a name, and all documented tiers except "Unspecified". */
export const emptyGrid = (): ContributionGrid => ({ columns: FAMILIES, rows: [emptyRow(1, 4)] });

const emptyRow = (key: number, columns: number, employment = ''): GridRow => ({
  key,
  employment,
  cells: Array<GridCell>(columns).fill(EMPTY_CELL),
});

/**
 * Turns classes into a grid. Its columns are the four documented tiers (unless the classes use none of them) and the other
 * tiers that occur. Its rows are in the order in which the employments first occur. If an employment has two classes at
 * the same tier, it gets a second row, so that no class is lost.
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

/** Adds a class to the first row of its employment that is empty at its tier, or to a new row. */
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

/** The classes of all complete cells, row by row. `checkPlanYear` reports the incomplete ones. */
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

/** The index of a tier's column; -1 if the grid has none. */
export const columnOf = ({ columns }: ContributionGrid, tier: GridTier): number =>
  columns.findIndex((one) => rawTier(one) === rawTier(tier));

/** Adds a column for a tier at its place in the order of tiers. Unknown tiers come last. */
export function withColumn(grid: ContributionGrid, tier: GridTier): ContributionGrid {
  if (columnOf(grid, tier) >= 0) return grid;
  const after = grid.columns.findIndex((one) => rank(one) > rank(tier));
  const at = after < 0 ? grid.columns.length : after;
  return {
    columns: spliced(grid.columns, at, 0, tier),
    rows: grid.rows.map((row) => ({ ...row, cells: spliced(row.cells, at, 0, EMPTY_CELL) })),
  };
}

/** Removes a column and its amounts. The last column is not removed. */
export function withoutColumn(grid: ContributionGrid, column: number): ContributionGrid {
  if (grid.columns.length < 2 || !(column in grid.columns)) return grid;
  return {
    columns: spliced(grid.columns, column, 1),
    rows: grid.rows.map((row) => ({ ...row, cells: spliced(row.cells, column, 1) })),
  };
}

/** Adds an employment below the others. */
export function withRow({ columns, rows }: ContributionGrid, employment = ''): ContributionGrid {
  const key = Math.max(0, ...rows.map((row) => row.key)) + 1;
  return { columns, rows: [...rows, emptyRow(key, columns.length, employment)] };
}

/** Removes an employment and its amounts. The last row is not removed. */
export function withoutRow(grid: ContributionGrid, row: number): ContributionGrid {
  if (grid.rows.length < 2 || !(row in grid.rows)) return grid;
  return { ...grid, rows: spliced(grid.rows, row, 1) };
}

/** Renames an employment to the typed text. `classesOf` removes the spaces around it. */
export function withEmployment(grid: ContributionGrid, row: number, employment: string): ContributionGrid {
  const one = grid.rows[row];
  return !one || one.employment === employment ? grid : rowReplaced(grid, row, { ...one, employment });
}

/** Sets an amount from a typed text. */
export function withAmount(
  grid: ContributionGrid,
  at: FieldAt,
  text: string,
  locale: string,
): ContributionGrid {
  return withField(grid, at, amountText(text, locale));
}

/** Replaces one amount. A place outside the grid changes nothing. */
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

/** Empties a cell. */
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

/** Rewrites the amounts in another locale's notation. Unreadable amounts stay as they were typed. */
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

/** Copies the text of an amount into the rows below it. @param last the last row that gets it, counted from 0 */
export function fillDown(grid: ContributionGrid, at: FieldAt, last = grid.rows.length - 1): ContributionGrid {
  const amount = grid.rows[at.row]?.cells[at.column]?.[at.side];
  let filled = grid;
  if (amount) {
    for (let row = at.row + 1; row <= Math.min(last, grid.rows.length - 1); row += 1)
      filled = withField(filled, { ...at, row }, amount);
  }
  return filled;
}

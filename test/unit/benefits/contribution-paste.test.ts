import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyGrid,
  fillDown,
  gridOf,
  withAmount,
  withRow,
} from '../../../src/benefits/plan-years/contribution-grid.js';
import {
  blockOf,
  emptiedAmounts,
  pasteBlock,
  pasteTable,
} from '../../../src/benefits/plan-years/contribution-paste.js';
import { changeTo, undo, undoable } from '../../../src/benefits/plan-years/undo.js';
import { at, eightClasses, textsOf } from './grids.js';

const en = 'en-US';
/** Two rows and four tiers, all empty. */
const empty = withRow(emptyGrid());

describe('a block from a spreadsheet', () => {
  it.each([
    ['one cell', '12', [['12']]],
    [
      'cells and rows',
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'CRLF, and one at the end',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['LF at the end', '1\n2\n', [['1'], ['2']]],
    ['CR alone', '1\r2\r', [['1'], ['2']]],
    [
      'empty cells',
      '\t2\n\t\n',
      [
        ['', '2'],
        ['', ''],
      ],
    ],
    ['an empty cell last', '1\t', [['1', '']]],
    ['an empty row', '1\n\n2', [['1'], [''], ['2']]],
    ['rows of different lengths', '1\n2\t3', [['1'], ['2', '3']]],
    ['a quoted cell', '"1,234.50"\t2', [['1,234.50', '2']]],
    ['tab and line end in quotes', '"1\t2\r\n3"\t4', [['1\t2\r\n3', '4']]],
    ['doubled quotes', '"a ""b"" c"\t1', [['a "b" c', '1']]],
    ['nothing in quotes', '""\t1', [['', '1']]],
    ['a quote that is never closed', '"12\t3', [['"12', '3']]],
    ['text after a closed quote', '"12"3\t4', [['"12"3', '4']]],
    ['a quote inside', '5" pipe\t1', [['5" pipe', '1']]],
    ['nothing', '', []],
  ] as const)('with %s', (_what, text, rows) => {
    expect(blockOf(text)).toEqual(rows);
  });

  it('has every cell that the spreadsheet copied', () => {
    const anyCell = fc.string({ unit: fc.constantFrom('1', ',', '"', '\t', '\n', '\r', ' ', '$') });
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, lineEnd, ended) => {
          const written = rows.map((cells) =>
            cells
              .map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
              .join('\t'),
          );
          expect(blockOf(written.join(lineEnd) + (ended ? lineEnd : ''))).toEqual(rows);
        },
      ),
    );
  });
});

describe('pasting', () => {
  it('fills to the right and down, with both amounts of a tier side by side', () => {
    const { grid, ...counts } = pasteBlock(
      empty,
      at(0, 1),
      '$395.00\t"$1,550.00"\t332.5\r\n670\t275\t582.50\r\n',
      en,
    );
    expect(textsOf(grid)).toEqual([
      ['', '/', '$395.00/$1,550.00', '332.5/', '/'],
      ['', '/', '670/275', '582.50/', '/'],
    ]);
    expect(grid.rows[0]?.cells[1]?.employer.cents).toBe(155_000);
    expect(counts).toEqual({ filled: 6, unread: 0, leftOut: 0 });
  });

  it('begins at the cursor, also between the amounts of a tier', () => {
    expect(textsOf(pasteBlock(empty, at(1, 0, 'employer'), '1\t2', en).grid)[1]).toEqual([
      '',
      '/1',
      '2/',
      '/',
      '/',
    ]);
  });

  it('fills one side alone where only that side is shown', () => {
    const { grid } = pasteBlock(empty, at(0, 0, 'employer'), '1\t2\t3\t4', en, ['employer']);
    expect(textsOf(grid)[0]).toEqual(['', '/1', '/2', '/3', '/4']);
  });

  it('counts the amounts beyond the grid, and leaves the grid its size', () => {
    const { grid, ...counts } = pasteBlock(empty, at(1, 3), '1\t2\t3\t\n4\t5\t6\t7\n', en);
    expect(textsOf(grid)[1]).toEqual(['', '/', '/', '/', '1/2']);
    expect(grid.rows).toHaveLength(2);
    // 3, then 4, 5, 6 and 7. The empty cell is not counted.
    expect(counts).toEqual({ filled: 2, unread: 0, leftOut: 5 });
  });

  it('keeps an unreadable text, and marks it', () => {
    const { grid, ...counts } = pasteBlock(empty, at(0, 0), 'EE\t(12.00)\t1.234\t5', en);
    expect(counts).toEqual({ filled: 4, unread: 3, leftOut: 0 });
    const [first, second] = grid.rows[0]!.cells;
    expect(first).toEqual({
      employee: { text: 'EE', cents: null, problem: 'not-a-number' },
      employer: { text: '(12.00)', cents: null, problem: 'negative' },
    });
    expect(second?.employee).toEqual({ text: '1.234', cents: null, problem: 'not-whole-cents' });
    expect(second?.employer.cents).toBe(500);
  });

  it('uses the reader’s notation', () => {
    const { grid } = pasteBlock(empty, at(0, 0), '1.234,50 $\t1.234', 'es-ES');
    expect(grid.rows[0]?.cells[0]?.employee.cents).toBe(123_450);
    expect(grid.rows[0]?.cells[0]?.employer.cents).toBe(123_400);
  });

  it('empties a cell where the block has an empty cell; an empty clipboard changes nothing', () => {
    const grid = gridOf(eightClasses, en);
    const { grid: emptied, ...counts } = pasteBlock(grid, at(0, 0), '\t1', en);
    expect(textsOf(emptied)[0]?.[1]).toBe('/1');
    expect(counts).toEqual({ filled: 1, unread: 0, leftOut: 0 });
    expect(pasteBlock(grid, at(0, 0), '', en).grid).toBe(grid);
  });

  it('empties what a short row does not reach: an editor has removed the tabs at its end', () => {
    const grid = gridOf(eightClasses, en);
    const { grid: pasted, ...counts } = pasteBlock(grid, at(0, 0), '1\t2\t3\n4', en);
    expect(textsOf(pasted).map((texts) => texts.slice(1, 3))).toEqual([
      ['1/2', `3/550.00`],
      ['4/', `/${grid.rows[1]!.cells[1]!.employer.text}`],
    ]);
    expect(counts).toEqual({ filled: 4, unread: 0, leftOut: 0 });
    expect(emptiedAmounts(grid, pasted)).toBe(2);
    expect(emptiedAmounts(grid, pasteBlock(grid, at(0, 0), '1\t2', en).grid)).toBe(0);
    // A shorter row of a name's block has amounts that were empty too.
    const { grid: named } = pasteTable(grid, { row: 0 }, 'A\t1\t2\nB', en, (words) => words);
    expect(textsOf(named)[1]!.slice(0, 2)).toEqual(['B', '/']);
  });

  it('empties a row where the block has an empty line, and takes empty lines at its end for no rows', () => {
    const grid = withRow(gridOf(eightClasses, en));
    const within = pasteBlock(grid, at(0, 0), '1\t2\n\n3\t4\n', en).grid;
    expect(textsOf(within).map((texts) => texts[1])).toEqual(['1/2', '/', '3/4']);
    const after = pasteBlock(grid, at(0, 0), '1\t2\n\n\r\n', en).grid;
    expect(after.rows[1]).toBe(grid.rows[1]);
    // In a single column an empty line is how a spreadsheet writes an empty cell.
    const column = pasteBlock(grid, at(0, 0), '1\r\n\r\n', en).grid;
    expect(textsOf(column).map((texts) => texts[1])).toEqual([
      '1/360.00',
      `/${grid.rows[1]!.cells[0]!.employer.text}`,
      '/',
    ]);
  });

  it('reads the formats of spreadsheets', () => {
    const text = ' $ 1,234.50 \t $ -   \t -   \t 95.00 \r\n"$1,234.50"\t\u20601\u00ad2\t-\t"100\n200"\r\n';
    const { grid, ...counts } = pasteBlock(empty, at(0, 0), text, en);
    const cents = grid.rows.map(({ cells }) =>
      cells.slice(0, 2).flatMap(({ employee, employer }) => [employee.cents, employer.cents]),
    );
    expect(cents).toEqual([
      [123_450, 0, 0, 9_500],
      [123_450, 1_200, null, null],
    ]);
    expect(counts).toEqual({ filled: 8, unread: 2, leftOut: 0 });
  });

  it('does not change the other rows, and is undone as one change', () => {
    const grid = gridOf(eightClasses, en);
    const pasted = pasteBlock(grid, at(1, 0), '1\t2\t3\t4\t5\t6\t7\t8', en).grid;
    expect(pasted.rows[0]).toBe(grid.rows[0]);
    expect(pasted.rows[1]).not.toBe(grid.rows[1]);
    expect(undo(changeTo(undoable(grid), pasted)).value).toBe(grid);
  });
});

describe('pasting a table that may be larger than the grid', () => {
  /** Translates the words of documented employments, as the form does. */
  const employmentOf = (words: string) => (words === 'Full time' ? 'full_time' : words);
  const paste = (...[grid, place, text]: [typeof empty, Parameters<typeof pasteTable>[1], string]) =>
    pasteTable(grid, place, text, en, employmentOf);

  it('adds only the rows that it needs', () => {
    const { grid, ...counts } = paste(empty, at(1, 3), '1\t2\n3\t4\n5\t6\n');
    expect(textsOf(grid)).toEqual([
      ['', '/', '/', '/', '/'],
      ['', '/', '/', '/', '1/2'],
      ['', '/', '/', '/', '3/4'],
      ['', '/', '/', '/', '5/6'],
    ]);
    expect(counts).toEqual({ filled: 6, unread: 0, leftOut: 0 });
    expect(new Set(grid.rows.map(({ key }) => key)).size).toBe(4);
    expect(paste(empty, at(0, 0), '1').grid.rows).toHaveLength(2);
  });

  it('on a name takes names from the first column, in the API’s words, and amounts from the first tier on', () => {
    const { grid, ...counts } = paste(
      emptyGrid(),
      { row: 0 },
      'Full time\t$90.00\t$360.00\r\n Seasonal \t"1,225.00"\tnone\r\n',
    );
    expect(textsOf(grid)).toEqual([
      ['full_time', '$90.00/$360.00', '/', '/', '/'],
      ['Seasonal', '1,225.00/none', '/', '/', '/'],
    ]);
    expect(counts).toEqual({ filled: 4, unread: 1, leftOut: 0 });
  });

  it('keeps a name where its cell is empty, and amounts where the block has names only', () => {
    const grid = gridOf(eightClasses, en);
    const named = paste(grid, { row: 0 }, '\t1\nSeasonal\t2').grid;
    expect(textsOf(named).map(([name]) => name)).toEqual(['full_time', 'Seasonal']);
    const namesOnly = paste(grid, { row: 0 }, 'Temps\nSeasonal').grid;
    expect(textsOf(namesOnly)).toEqual([
      ['Temps', ...textsOf(grid)[0]!.slice(1)],
      ['Seasonal', ...textsOf(grid)[1]!.slice(1)],
    ]);
  });

  it('reads a name without line ends and characters that are not seen around it', () => {
    const { grid } = paste(emptyGrid(), { row: 0 }, '\ufeffFull\u00a0time \t1\n"Night\ncrew"\t2');
    expect(grid.rows.map(({ employment }) => employment)).toEqual(['full_time', 'Night crew']);
  });

  it('counts the amounts beyond the last tier, and not the names', () => {
    const { grid, ...counts } = paste(empty, { row: 1 }, 'A\t1\t2\t3\t4\t5\t6\t7\t8\t9\nB');
    expect(textsOf(grid)[1]).toEqual(['A', '1/2', '3/4', '5/6', '7/8']);
    expect(counts).toEqual({ filled: 8, unread: 0, leftOut: 1 });
    expect(grid.rows[2]?.employment).toBe('B');
  });

  it('stops at 200 employments: a whole sheet on the clipboard is a mistake', () => {
    const sheet = Array.from({ length: 300 }, (_, row) => `${row}`).join('\n');
    const { grid, ...counts } = paste(empty, at(1, 0), sheet);
    expect(grid.rows).toHaveLength(200);
    expect(grid.rows.at(-1)?.cells[0]?.employee.text).toBe('198');
    expect(counts).toEqual({ filled: 199, unread: 0, leftOut: 101 });
  });

  it('an empty clipboard changes nothing', () => {
    expect(paste(empty, { row: 1 }, '').grid).toBe(empty);
    expect(paste(empty, at(1, 0), '').grid).toBe(empty);
  });
});

describe('filling down', () => {
  const rows = withAmount(withRow(withRow(empty)), at(1, 2, 'employer'), '$ 5.5', en);
  const column = (grid: typeof rows) => grid.rows.map(({ cells }) => cells[2]?.employer.text);

  it('copies an amount into the rows below it, in its column and on its side', () => {
    const filled = fillDown(rows, at(1, 2, 'employer'));
    expect(column(filled)).toEqual(['', '$ 5.5', '$ 5.5', '$ 5.5']);
    expect(filled.rows[3]?.cells[2]).toEqual({
      employee: { text: '', cents: null, problem: null },
      employer: { text: '$ 5.5', cents: 550, problem: null },
    });
    expect(textsOf(filled)[3]).toEqual(['', '/', '/', '/$ 5.5', '/']);
  });

  it('goes as far as requested, at most to the last row', () => {
    expect(column(fillDown(rows, at(1, 2, 'employer'), 2))).toEqual(['', '$ 5.5', '$ 5.5', '']);
    expect(column(fillDown(rows, at(1, 2, 'employer'), 99))).toEqual(['', '$ 5.5', '$ 5.5', '$ 5.5']);
    expect(fillDown(rows, at(3, 2, 'employer'))).toBe(rows);
    expect(fillDown(rows, at(9, 9))).toBe(rows);
  });

  it('copies an empty amount too, over the present ones', () => {
    expect(column(fillDown(rows, at(0, 2, 'employer')))).toEqual(['', '', '', '']);
  });
});

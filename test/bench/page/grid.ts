import type { VitablePlanYearForm } from '../../../src/index.js';
import { count } from './count.js';
import type { GridTurn } from './grid-turns.js';
import { GRID_TURNS } from './grid-turns.js';
import { IDS, planYear } from './records.js';
import type { Sample, Subject } from './timing.js';
import { timed } from './timing.js';

export interface GridOrder {
  readonly rows: number;
  readonly warmUps: number;
  readonly runs: number;
}

/** The figures of one page. */
export interface GridFigures {
  readonly first: Sample;
  readonly turns: Readonly<Record<GridTurn, readonly Sample[]>>;
  readonly elements: number;
}

/** Cells in the form in which a spreadsheet puts them on the clipboard. */
const block = (rows: number, amount: (at: number) => string) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => amount(row + column)).join('\t'),
  ).join('\r\n');

/** Shows the grid once, and then performs every interaction in it. */
export async function measureGrid({ rows, warmUps, runs }: GridOrder): Promise<GridFigures> {
  const element: VitablePlanYearForm = document.createElement('vitable-plan-year-form');
  const root = () => element.shadowRoot!;
  const cell = (row: number, column: number) => root().getElementById(`cell-${row}-${column}`);
  const subject: Subject = {
    isShown: () => Boolean(element.shadowRoot?.getElementById(`cell-${rows - 1}-0`)),
    settled: () => element.updateComplete,
  };
  const first = await timed(subject, () => {
    element.planYearId = IDS.planYear;
    Object.assign(element, { data: planYear(rows) });
    document.body.append(element);
  });
  const elements = count(root(), NodeFilter.SHOW_ELEMENT);

  const found = (what: Element | null) => {
    if (!(what instanceof HTMLElement)) throw new Error('The cell is not there.');
    return what;
  };
  const input = () => found(root().getElementById('edit')) as HTMLInputElement;
  const press = (what: Element, key: string) =>
    what.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
    );
  const type = (text: string) => {
    const field = input();
    field.value += text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
  };
  const paste = (into: Element, text: string) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    into.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }));
  };
  /** Goes to a cell by focusing it. */
  const goTo = async (row: number, column: number) => {
    if (root().getElementById('edit')) press(input(), 'Escape');
    await element.updateComplete;
    found(cell(row, column)).focus();
    await element.updateComplete;
    return found(cell(row, column));
  };
  /** A cell in the middle of the grid; each turn takes another one. */
  const place = (turn: number) => [(7 + turn * 3) % (rows - 1), 1 + ((turn * 7) % 10)] as const;
  const edit = async (turn: number) => {
    press(await goTo(...place(turn)), 'Enter');
    await element.updateComplete;
    input().value = '';
  };

  /** Each function prepares a turn and returns the function that performs it. */
  const acts: Record<GridTurn, (turn: number) => Promise<() => void>> = {
    move: async (turn) => {
      const from = await goTo(...place(turn));
      return () => press(from, 'ArrowDown');
    },
    begin: async (turn) => {
      const from = await goTo(...place(turn));
      return () => press(from, '7');
    },
    keystroke: async (turn) => {
      await edit(turn);
      return () => type('7');
    },
    wrongKeystroke: async (turn) => {
      if (!root().getElementById('summary')) {
        await edit(0);
        type('x');
        press(input(), 'Enter');
        await element.updateComplete;
        found(root().getElementById('review')).click();
        await element.updateComplete;
        found(root().getElementById('summary'));
      }
      await edit(turn);
      return () => type('x');
    },
    enter: async (turn) => {
      await edit(turn);
      type('7');
      await element.updateComplete;
      return () => press(input(), 'Enter');
    },
    paste: async (turn) => {
      const from = await goTo(0, 1);
      const text = block(rows, (at) => `$1,${100 + turn}.${10 + at}`);
      return () => paste(from, text);
    },
    manyWrongKeystroke: async (turn) => {
      if (turn === 0) {
        paste(
          await goTo(0, 1),
          block(rows, () => 'to be agreed'),
        );
        await element.updateComplete;
      }
      await edit(turn);
      return () => type('x');
    },
  };
  const state = () => {
    const { activeElement } = root();
    return [
      root().textContent,
      activeElement?.id,
      activeElement instanceof HTMLInputElement && activeElement.value,
    ].join('|');
  };

  const turns = {} as Record<GridTurn, Sample[]>;
  for (const name of Object.keys(GRID_TURNS) as GridTurn[]) {
    turns[name] = [];
    for (let turn = 0; turn < warmUps + runs; turn += 1) {
      const act = await acts[name](turn);
      const before = state();
      const sample = await timed(subject, act);
      // A change that changes nothing would be measured as fast.
      if (state() === before) throw new Error(`The grid: ${name} changed nothing.`);
      if (turn >= warmUps) turns[name].push(sample);
    }
  }
  return { first, turns, elements };
}

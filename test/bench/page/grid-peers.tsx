import { memo, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { count } from './count.js';
import type { GridOrder } from './grid.js';
import type { GridTurn } from './grid-turns.js';
import type { Sample, Subject } from './timing.js';
import { timed } from './timing.js';

/**
 * The grid of contributions as a partner would write it: a table with a field in each cell, whose keystrokes go into one
 * draft. After each, all amounts are checked, and the number of wrong ones is shown. There are no keys to move with.
 */

const COLUMNS = 10;
const AMOUNT = /^\$?[\d,]*(\.\d{0,2})?$/;
const isWrong = (text: string) => !AMOUNT.test(text.trim());

type Draft = readonly (readonly string[])[];

const draftOf = (rows: number): Draft =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => `$${90 + row + column}.00`),
  );
const wrongIn = (draft: Draft) => draft.flat().filter(isWrong).length;
const pasted = (event: ClipboardEvent | React.ClipboardEvent): Draft =>
  (event.clipboardData?.getData('text/plain') ?? '').split('\r\n').map((line) => line.split('\t'));

function gridByHand(rows: number): { container: Element; show: () => void } {
  const container = document.createElement('div');
  const summary = document.createElement('p');
  const table = document.createElement('table');
  const fields: HTMLInputElement[] = [];
  let draft = draftOf(rows);
  const check = () => {
    fields.forEach((field, at) => {
      const text = draft[Math.floor(at / COLUMNS)]![at % COLUMNS]!;
      if (field.value !== text) field.value = text;
      field.setAttribute('aria-invalid', String(isWrong(text)));
    });
    summary.textContent = `${wrongIn(draft)} amounts are wrong`;
  };
  const show = () => {
    draft.forEach((cells, row) => {
      const line = table.insertRow();
      const head = document.createElement('th');
      head.textContent = `Employment ${row + 1}`;
      line.append(head);
      cells.forEach((_, column) => {
        const field = document.createElement('input');
        field.setAttribute('aria-label', `Employment ${row + 1}, amount ${column + 1}`);
        field.addEventListener('input', () => {
          draft = draft.with(row, draft[row]!.with(column, field.value));
          check();
        });
        line.insertCell().append(field);
        fields.push(field);
      });
    });
    table.addEventListener('paste', (event) => {
      draft = pasted(event);
      check();
    });
    check();
    container.append(summary, table);
    document.body.append(container);
  };
  return { container, show };
}

interface LineProps {
  readonly row: number;
  readonly cells: readonly string[];
  readonly onInput: (row: number, column: number, text: string) => void;
}

const Line = memo(function Line({ row, cells, onInput }: LineProps) {
  return (
    <tr>
      <th>{`Employment ${row + 1}`}</th>
      {cells.map((text, column) => (
        <td key={column}>
          <input
            aria-label={`Employment ${row + 1}, amount ${column + 1}`}
            aria-invalid={isWrong(text)}
            value={text}
            onChange={(event) => onInput(row, column, event.target.value)}
          />
        </td>
      ))}
    </tr>
  );
});

function Grid({ rows, onCommit }: { readonly rows: number; readonly onCommit: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(rows));
  const onInput = useCallback<LineProps['onInput']>(
    (row, column, text) => setDraft((old) => old.with(row, old[row]!.with(column, text))),
    [],
  );
  const wrong = useMemo(() => wrongIn(draft), [draft]);
  useLayoutEffect(onCommit, [onCommit]);
  return (
    <>
      <p>{`${wrong} amounts are wrong`}</p>
      <table onPaste={(event) => setDraft(pasted(event))}>
        <tbody>
          {draft.map((cells, row) => (
            <Line key={row} row={row} cells={cells} onInput={onInput} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The figures of one page without the element. */
export interface GridPeerFigures {
  readonly first: Sample;
  readonly turns: Readonly<Partial<Record<GridTurn, readonly Sample[]>>>;
  readonly elements: number;
}

export interface GridPeerOrder extends GridOrder {
  readonly by: 'byHand' | 'react';
}

/** Shows such a grid once, and then types and pastes in it. */
export async function measureGridPeer(order: GridPeerOrder): Promise<GridPeerFigures> {
  const { by, rows, warmUps, runs } = order;
  const made = gridByHand(rows);
  const container = by === 'byHand' ? made.container : document.createElement('div');
  let onCommit = () => {};
  const committed = by === 'byHand' ? Promise.resolve() : new Promise<void>((done) => (onCommit = done));
  const show = () => {
    if (by === 'byHand') {
      made.show();
    } else {
      document.body.append(container);
      createRoot(container).render(<Grid rows={rows} onCommit={onCommit} />);
    }
  };
  const fields = () => [...container.querySelectorAll('input')];
  const subject: Subject = { isShown: () => fields().length > 0, settled: () => committed };
  const first = await timed(subject, show);
  const elements = count(container, NodeFilter.SHOW_ELEMENT);

  // React replaces `value` on the field itself, to tell its own changes from a person's.
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
  const type = (turn: number, text: string) => {
    const field = fields()[((7 + turn * 3) % rows) * COLUMNS + ((turn * 7) % COLUMNS)]!;
    return () => {
      setValue.call(field, field.value + text);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
  };
  const acts: Partial<Record<GridTurn, (turn: number) => () => void>> = {
    keystroke: (turn) => type(turn, '7'),
    wrongKeystroke: (turn) => type(turn, 'x'),
    paste: (turn) => () => {
      const clipboardData = new DataTransfer();
      const block = draftOf(rows).map((cells) => cells.map((cell) => `${cell.slice(0, -1)}${turn % 10}`));
      clipboardData.setData('text/plain', block.map((cells) => cells.join('\t')).join('\r\n'));
      fields()[0]!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
  };
  const state = () =>
    container.textContent +
    fields()
      .map(({ value }) => value)
      .join();
  const turns: Partial<Record<GridTurn, Sample[]>> = {};
  for (const [name, act] of Object.entries(acts) as [GridTurn, (turn: number) => () => void][]) {
    turns[name] = [];
    for (let turn = 1; turn <= warmUps + runs; turn += 1) {
      const before = state();
      const sample = await timed(subject, act(turn));
      // A change that changes nothing would be measured as fast.
      if (state() === before) throw new Error(`The grid of ${by}: ${name} changed nothing.`);
      if (turn > warmUps) turns[name].push(sample);
    }
  }
  return { first, turns, elements };
}

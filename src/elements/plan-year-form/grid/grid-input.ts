import type { CellPosition } from './cell-position.js';
import { lastAmountColumn, positionAt, samePosition } from './cell-position.js';
import type { GridController } from './grid-controller.js';

/** How far each key moves in rows and columns, in a text from left to right. */
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/**
 * The keyboard of a spreadsheet, after the grid pattern of the ARIA Authoring Practices Guide. One cell has a tab stop,
 * and arrow keys move. Enter, F2 or typing begins an edit, and Escape cancels it. Tab goes to the next cell during an
 * edit, and out of the grid otherwise.
 */
export function handleKey(grid: GridController, event: KeyboardEvent): void {
  const position = positionAt(event.target);
  if (position === undefined || event.isComposing || event.defaultPrevented) return;
  const isHandled =
    grid.editing === undefined ? navigate(grid, position, event) : editWithKey(grid, position, event);
  if (!isHandled) return;
  event.preventDefault();
  // A dialog of the host page must not close when Escape cancels an edit.
  event.stopPropagation();
}

/** @returns whether the key has a meaning while no cell is edited */
function navigate(grid: GridController, position: CellPosition, event: KeyboardEvent): boolean {
  const { key } = event;
  const command = event.ctrlKey || event.metaKey;
  const move = moveOf(event);
  if (move !== undefined) {
    if (event.altKey || event.shiftKey || (command && !/Home|End/.test(key))) return false;
    const [rows, columns] = command ? [Math.sign(move[1]) * Infinity, move[1]] : move;
    grid.goTo({ row: position.row + rows, column: position.column + columns });
    return true;
  }
  if (command && !event.altKey) {
    // With Caps Lock the key is a capital letter.
    const letter = key.toLowerCase();
    if (letter === 'z' && !event.shiftKey) grid.undo(true);
    else if (letter === 'd') grid.fill(position);
    else return false;
    return true;
  }
  if (event.altKey || position.column > lastAmountColumn(grid.grid)) return false;
  if (key === 'Enter' || key === 'F2' || key === ' ') grid.edit(position);
  else if (key === 'Delete' || key === 'Backspace') grid.clear(position);
  else if (key.length === 1) grid.edit(position, key);
  else return false;
  return true;
}

/** @returns whether the key has a meaning while a cell is edited */
function editWithKey(grid: GridController, position: CellPosition, event: KeyboardEvent): boolean {
  const { key, shiftKey } = event;
  const direction = shiftKey ? -1 : 1;
  if (key === 'Escape') grid.cancel();
  else if (key === 'Enter') {
    grid.commit();
    grid.goTo({ ...position, row: position.row + direction });
  } else if (key === 'Tab') {
    const next = nextCell(grid, position, direction);
    // At either end of the grid Tab leaves it.
    if (next === undefined) return false;
    grid.commit();
    grid.edit(next);
    // In the field of an employment the arrow keys go through the suggestions.
  } else if (
    (key === 'ArrowUp' || key === 'ArrowDown') &&
    position.column > 0 &&
    !shiftKey &&
    !event.altKey
  ) {
    grid.commit();
    grid.goTo({ ...position, row: position.row + (key === 'ArrowUp' ? -1 : 1) });
  } else return false;
  return true;
}

function moveOf({ key, target }: KeyboardEvent): readonly [rows: number, columns: number] | undefined {
  const move = Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
  if (move === undefined || !/Left|Right/.test(key)) return move;
  return getComputedStyle(target as Element).direction === 'rtl' ? [0, -move[1]] : move;
}

/** The next cell that can be edited, row by row; undefined at either end of the grid. */
function nextCell(
  { grid }: GridController,
  { row, column }: CellPosition,
  direction: number,
): CellPosition | undefined {
  const last = lastAmountColumn(grid);
  const next = column + direction;
  if (next >= 0 && next <= last) return { row, column: next };
  return row + direction in grid.rows
    ? { row: row + direction, column: direction > 0 ? 0 : last }
    : undefined;
}

/** Remembers the press, for the click that follows. */
export function handlePointerDown(grid: GridController, event: PointerEvent): void {
  const position = positionAt(event.target);
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  const hasFocus =
    position !== undefined && root.activeElement === (event.target as Element).closest('[id^=cell-]');
  const edits = event.pointerType !== 'mouse' || (hasFocus && samePosition(position, grid.active));
  grid.pointer = { position, edits };
}

/** Edits a cell: with a finger at once, with a mouse at the second click. */
export function handleClick(grid: GridController, event: MouseEvent): void {
  const position = positionAt(event.target);
  if (position === undefined || grid.editing !== undefined) return;
  // A click without a pointer (`detail` 0) is a screen reader's.
  if (event.detail === 0 || (grid.pointer?.edits && samePosition(grid.pointer.position, position)))
    grid.edit(position);
}

/** Makes the cell with the focus active, and scrolls it into view. */
export function handleFocusIn(grid: GridController, event: Event): void {
  const position = positionAt(event.target);
  if (position === undefined) return;
  // `focus()` does not scroll to a cell that is half covered by the employments, which stay in place.
  const target = event.target as Element;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  // Firefox keeps what is marked elsewhere. "Copy" would then take that, not the cell.
  const selection = target.ownerDocument.getSelection();
  if (selection?.type === 'Range' && target.localName !== 'input') selection.removeAllRanges();
  if (!samePosition(position, grid.active)) grid.activate(position);
}

/**
 * Ends the edit when the focus goes elsewhere on the page. When another window gets it the edit goes on: the person may
 * come back with a text that they have copied there.
 */
export function handleFocusOut(grid: GridController, event: Event): void {
  const position = positionAt(event.target);
  if (
    position === undefined ||
    !(event.target instanceof HTMLInputElement) ||
    !event.target.ownerDocument.hasFocus()
  )
    return;
  if (samePosition(grid.editing?.position, position)) grid.commit();
}

import type { GridController } from './grid-controller.js';
import type { Place } from './grid-place.js';
import { lastAmount, placeAt, samePlace } from './grid-place.js';

/** How far each key goes, in rows and columns where one reads from left to right. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
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
 * The keyboard of a spreadsheet, as the APG's grid has it: one tab stop, arrows move, Enter, F2 or typing edits, Escape
 * takes it back, Tab goes on to the next cell while editing and out of the grid otherwise.
 */
export function heedKey(grid: GridController, event: KeyboardEvent): void {
  const place = placeAt(event);
  if (place === undefined || event.isComposing || event.defaultPrevented) return;
  const heeded = grid.editing === undefined ? moving(grid, place, event) : editing(grid, place, event);
  if (!heeded) return;
  event.preventDefault();
  // A host's dialog does not close because a cell was taken back.
  event.stopPropagation();
}

/** @returns whether the key was for the grid */
function moving(grid: GridController, place: Place, event: KeyboardEvent): boolean {
  const { key } = event;
  const command = event.ctrlKey || event.metaKey;
  const step = stepOf(event);
  if (step !== undefined) {
    if (event.altKey || event.shiftKey || (command && !/Home|End/.test(key))) return false;
    const [rows, columns] = command ? [Math.sign(step[1]) * Infinity, step[1]] : step;
    grid.goTo({ row: place.row + rows, column: place.column + columns });
    return true;
  }
  if (command && !event.altKey) {
    // Caps Lock writes them in capitals.
    const letter = key.toLowerCase();
    if (letter === 'z' && !event.shiftKey) grid.undo(true);
    else if (letter === 'd') grid.fill(place);
    else return false;
    return true;
  }
  if (event.altKey || place.column > lastAmount(grid.grid)) return false;
  if (key === 'Enter' || key === 'F2' || key === ' ') grid.edit(place);
  else if (key === 'Delete' || key === 'Backspace') grid.clear(place);
  else if (key.length === 1) grid.edit(place, key);
  else return false;
  return true;
}

function editing(grid: GridController, place: Place, event: KeyboardEvent): boolean {
  const { key, shiftKey } = event;
  const back = shiftKey ? -1 : 1;
  if (key === 'Escape') grid.takeBack();
  else if (key === 'Enter') {
    grid.commit();
    grid.goTo({ ...place, row: place.row + back });
  } else if (key === 'Tab') {
    const next = beside(grid, place, back);
    // At either end Tab leaves the grid, as it does everywhere.
    if (next === undefined) return false;
    grid.commit();
    grid.edit(next);
    // A name has suggestions, which up and down go through.
  } else if ((key === 'ArrowUp' || key === 'ArrowDown') && place.column > 0 && !shiftKey && !event.altKey) {
    grid.commit();
    grid.goTo({ ...place, row: place.row + (key === 'ArrowUp' ? -1 : 1) });
  } else return false;
  return true;
}

function stepOf({ key, target }: KeyboardEvent): readonly [rows: number, columns: number] | undefined {
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (step === undefined || !/Left|Right/.test(key)) return step;
  return getComputedStyle(target as Element).direction === 'rtl' ? [0, -step[1]] : step;
}

/** The next cell to be edited, row by row. */
function beside({ grid }: GridController, { row, column }: Place, step: number): Place | undefined {
  const last = lastAmount(grid);
  const next = column + step;
  if (next >= 0 && next <= last) return { row, column: next };
  return row + step in grid.rows ? { row: row + step, column: step > 0 ? 0 : last } : undefined;
}

/** How a pointer went down: a finger edits at once, a mouse with its second click. */
export class Press {
  #place: Place | undefined;
  #edits = false;

  down(grid: GridController, event: PointerEvent): void {
    this.#place = placeAt(event);
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    const again =
      this.#place !== undefined && root.activeElement === (event.target as Element).closest('[id^=cell-]');
    this.#edits = event.pointerType !== 'mouse' || (again && samePlace(this.#place, grid.active));
  }

  click(grid: GridController, event: MouseEvent): void {
    const place = placeAt(event);
    if (place === undefined || grid.editing !== undefined) return;
    // A screen reader's press has no pointer.
    if (event.detail === 0 || (this.#edits && samePlace(this.#place, place))) grid.edit(place);
  }
}

/** A block from the clipboard goes into the cells; a single text into a cell that is edited goes where its caret is. */
export function heedPaste(grid: GridController, event: ClipboardEvent): void {
  const place = placeAt(event);
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (place === undefined || text === '') return;
  const single = !/[\t\r\n]/.test(text.replace(/[\r\n]+$/, ''));
  if (place.column > lastAmount(grid.grid) || (single && grid.editing !== undefined)) return;
  event.preventDefault();
  grid.paste(place, text);
}

export function heedCopy(grid: GridController, event: ClipboardEvent): void {
  const place = placeAt(event);
  if (place === undefined || grid.editing !== undefined || place.column > lastAmount(grid.grid)) return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', grid.textAt(place));
}

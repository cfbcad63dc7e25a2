import type { ReactiveControllerHost } from 'lit';
import type { ContributionGrid, GridTier } from '../../benefits/contribution-grid.js';
import {
  columnOf,
  gridInLocale,
  rawTier,
  withAmount,
  withColumn,
  withEmployment,
  withRow,
  withoutColumn,
  withoutRow,
} from '../../benefits/contribution-grid.js';
import type { Pasted } from '../../benefits/contribution-paste.js';
import { fillDown, pasteTable } from '../../benefits/contribution-paste.js';
import { formatMoney } from '../../benefits/money-input.js';
import type { FocusController } from '../../controllers/focus.js';
import type { Place } from './grid-place.js';
import { cellId, fieldOf, lastAmount, lastColumn } from './grid-place.js';

/** What has just happened to the grid as a whole. */
export type GridChange = 'filled' | 'undone' | 'row-added' | 'row-removed' | 'tier-removed' | Pasted;

export interface GridOptions {
  readonly grid: () => ContributionGrid;
  /** @param kind changes of one kind in a row are undone as one */
  readonly enter: (grid: ContributionGrid, kind?: string) => void;
  /** @returns whether there was something to take back */
  readonly undo: () => boolean;
  /** The way back to what is entered now, as if nothing had been entered since. */
  readonly mark: () => () => void;
  readonly locale: () => string;
  /** An employment in words. */
  readonly words: (employment: string) => string;
  /** What an employment in words is called in the API's. */
  readonly employmentOf: (words: string) => string;
  /** Tells what has happened to those who can't see it. */
  readonly say: (what: GridChange) => void;
}

/** A cell while it is edited. */
export interface Editing {
  readonly place: Place;
  /** As it is typed. */
  readonly text: string;
  readonly before: ContributionGrid;
  /** Brings back what was there before. */
  readonly takeBack: () => void;
  /** Whether something has been typed, and goes on where it ends; else all of the text is selected, to be typed over. */
  readonly typed: boolean;
}

/** What a person does with the grid of contributions, whether by key, pointer or button. */
export class GridController {
  editing: Editing | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #focus: FocusController;
  readonly #options: GridOptions;
  #active: Place = { row: 0, column: 0 };
  #edits = 0;

  constructor(host: ReactiveControllerHost, focus: FocusController, options: GridOptions) {
    this.#host = host;
    this.#focus = focus;
    this.#options = options;
  }

  get grid(): ContributionGrid {
    return this.#options.grid();
  }

  /** The cell that Tab stops at: as near as the grid has one, which may have become smaller. */
  get active(): Place {
    return this.#within(this.#active);
  }

  /** What stands in a cell, as it is shown. */
  textAt(place: Place): string {
    const { grid } = this;
    const field = fieldOf(grid, place);
    const row = grid.rows[place.row];
    if (field !== undefined) return row?.cells[field.column]?.[field.side].text ?? '';
    return this.#options.words(row?.employment ?? '');
  }

  /** Tab stops at the cell from now on; nothing gets the focus. */
  settle(place: Place): void {
    this.#active = place;
    this.#host.requestUpdate();
  }

  /** To a cell, as near as the grid has one. */
  goTo(place: Place): void {
    this.#active = this.#within(place);
    this.#focus.to(cellId(this.#active));
  }

  /** @param text a first key in place of what stands there */
  edit(place: Place, text?: string): void {
    if (place.column > lastAmount(this.grid)) return;
    this.#active = place;
    this.#edits += 1;
    this.editing = {
      place,
      text: text ?? this.textAt(place),
      before: this.grid,
      takeBack: this.#options.mark(),
      typed: text !== undefined,
    };
    if (text !== undefined) this.type(text);
    this.#focus.to('edit');
  }

  /** Every keystroke is entered at once, so that none is lost. */
  type(text: string): void {
    if (this.editing === undefined) return;
    // From now on what is there is the person's own: another window and back selects nothing of it.
    this.editing = { ...this.editing, text, typed: true };
    this.#put(this.editing.place, text, `cell ${this.#edits}`);
  }

  /** What was typed stays; an amount is written as amounts are. */
  commit(): void {
    const { editing, grid } = this;
    if (editing === undefined) return;
    const { place } = editing;
    const field = fieldOf(grid, place);
    const cents = field && grid.rows[place.row]?.cells[field.column]?.[field.side].cents;
    if (field !== undefined && typeof cents === 'number' && grid !== editing.before)
      this.#put(place, formatMoney(cents, this.#options.locale()), `cell ${this.#edits}`);
    this.editing = undefined;
    this.#host.requestUpdate();
  }

  /** Back to what stood there before. */
  takeBack(): void {
    if (this.editing === undefined) return;
    this.editing.takeBack();
    this.editing = undefined;
    this.goTo(this.active);
  }

  clear(place: Place): void {
    this.#put(place, '');
  }

  paste(place: Place, text: string): void {
    const { grid } = this;
    const { locale, employmentOf } = this.#options;
    this.editing = undefined;
    const field = fieldOf(grid, place);
    const pasted = pasteTable(grid, field ?? { row: place.row }, text, locale(), employmentOf);
    this.#options.enter(gridInLocale(pasted.grid, locale()));
    this.#options.say(pasted);
    this.goTo(place);
  }

  /** The amount of a cell into all rows below. */
  fill(place = this.active): void {
    const { grid } = this;
    const field = fieldOf(grid, place);
    if (field === undefined || place.row >= grid.rows.length - 1) return;
    this.commit();
    this.#options.enter(fillDown(this.grid, field));
    this.#options.say('filled');
    this.goTo(place);
  }

  /** @param focus whether the focus is in the grid, and its cell may go away */
  undo(focus = false): void {
    this.editing = undefined;
    if (this.#options.undo()) this.#options.say('undone');
    if (focus) this.goTo(this.#active);
  }

  addRow(): void {
    const grid = withRow(this.grid);
    this.#options.enter(grid);
    this.#options.say('row-added');
    this.edit({ row: grid.rows.length - 1, column: 0 });
  }

  /** The focus goes to the row that takes its place. */
  removeRow(row: number): void {
    const grid = withoutRow(this.grid, row);
    this.#options.enter(grid);
    this.#options.say('row-removed');
    this.goTo({ row, column: lastColumn(grid) });
  }

  showTier(tier: GridTier, shown: boolean): void {
    const { grid } = this;
    const next = shown ? withColumn(grid, tier) : withoutColumn(grid, columnOf(grid, tier));
    // Hidden and shown again by mistake is one change, which undo takes back as one, with its amounts.
    this.#options.enter(next, `tier ${rawTier(tier)}`);
    if (!shown) this.#options.say('tier-removed');
  }

  /** What the grid holds is another's by now: a cell that is open may be another one. */
  restart(): void {
    if (this.editing === undefined) return;
    this.editing = undefined;
    this.goTo(this.#active);
  }

  leave(): void {
    this.#active = { row: 0, column: 0 };
    this.editing = undefined;
  }

  #within({ row, column }: Place): Place {
    const { grid } = this;
    const within = (at: number, last: number) => Math.max(0, Math.min(at, last));
    return { row: within(row, grid.rows.length - 1), column: within(column, lastColumn(grid)) };
  }

  #put(place: Place, text: string, kind?: string): void {
    const { grid } = this;
    const { enter, employmentOf, locale } = this.#options;
    const field = fieldOf(grid, place);
    enter(
      field === undefined
        ? withEmployment(grid, place.row, employmentOf(text))
        : withAmount(grid, field, text, locale()),
      kind,
    );
  }
}

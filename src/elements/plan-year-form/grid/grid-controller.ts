import type { ReactiveControllerHost } from 'lit';
import { formatMoney } from '../../../benefits/money/money-input.js';
import type { ContributionGrid, GridTier } from '../../../benefits/plan-years/contribution-grid.js';
import {
  columnOf,
  fillDown,
  rawTier,
  withAmount,
  withColumn,
  withEmployment,
  withRow,
  withoutColumn,
  withoutRow,
} from '../../../benefits/plan-years/contribution-grid.js';
import type { Announcer } from '../../../controllers/announcer.js';
import type { FocusController } from '../../../controllers/focus.js';
import type { SettingsController } from '../../../controllers/settings.js';
import type { DraftController } from '../draft/draft-controller.js';
import type { FormKey } from '../words.js';
import { employmentFrom, employmentLabel } from '../words.js';
import type { CellPosition } from './cell-position.js';
import { cellId, fieldOf, lastAmountColumn, lastColumn } from './cell-position.js';
import type { PasteQueue } from './paste-queue.js';

/** The cell that is being edited. */
export interface Editing {
  readonly position: CellPosition;
  /** The text in its field. */
  readonly text: string;
  /** The grid before the edit. */
  readonly before: ContributionGrid;
  /** Restores the draft from before the edit. */
  readonly restore: () => void;
  /** Whether the person has typed. Before that, the whole text is selected, so that typing replaces it. */
  readonly hasTyped: boolean;
}

/** A change of the grid that is announced to screen readers. */
type GridChange = 'filled' | 'undone' | 'row-added' | 'row-removed' | 'tier-removed';

/** The last press of a pointer in the grid. */
export interface PointerSelection {
  readonly position: CellPosition | undefined;
  /** Whether the click that follows edits the cell: always with a finger, with a mouse only in the active cell. */
  readonly edits: boolean;
}

/**
 * The grid of contributions as a person uses it, by key, pointer or button: which cell is active, which one is edited,
 * and the changes to the draft. Each keystroke is in the draft at once.
 *
 * `grid-input.ts` translates events into calls of this controller.
 */
export class GridController {
  editing: Editing | undefined;
  pointer: PointerSelection | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #settings: SettingsController<FormKey>;
  readonly #focus: FocusController;
  readonly #announcer: Announcer;
  readonly #draft: DraftController;
  readonly #pastes: PasteQueue;
  #active: CellPosition = { row: 0, column: 0 };
  /** Counts the edits, so that undo takes all keystrokes of one edit back together. */
  #edits = 0;

  constructor(
    host: ReactiveControllerHost,
    settings: SettingsController<FormKey>,
    focus: FocusController,
    announcer: Announcer,
    draft: DraftController,
    pastes: PasteQueue,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.#announcer = announcer;
    this.#draft = draft;
    this.#pastes = pastes;
  }

  get grid(): ContributionGrid {
    return this.#draft.draft.grid;
  }

  get canUndo(): boolean {
    return this.#pastes.isWaiting || this.#draft.canUndo;
  }

  /** The one cell with a tab stop. If the grid has become smaller, the nearest cell that it has. */
  get active(): CellPosition {
    return this.#within(this.#active);
  }

  /** The text in a cell. */
  textAt(position: CellPosition): string {
    const { grid } = this;
    const field = fieldOf(grid, position);
    const row = grid.rows[position.row];
    if (field !== undefined) return row?.cells[field.column]?.[field.side].text ?? '';
    return employmentLabel(this.#settings.strings, row?.employment ?? '');
  }

  /** Makes a cell active without moving the focus. */
  activate(position: CellPosition): void {
    this.#active = position;
    this.#host.requestUpdate();
  }

  /** Moves the focus to a cell, or to the nearest cell that the grid has. */
  goTo(position: CellPosition): void {
    this.#active = this.#within(position);
    this.#focus.to(cellId(this.#active));
  }

  /** @param text replaces the text in the cell; it is the key that began the edit */
  edit(position: CellPosition, text?: string): void {
    if (position.column > lastAmountColumn(this.grid)) return;
    this.#active = position;
    this.#edits += 1;
    this.editing = {
      position,
      text: text ?? this.textAt(position),
      before: this.grid,
      restore: this.#draft.checkpoint(),
      hasTyped: text !== undefined,
    };
    if (text !== undefined) this.type(text);
    this.#focus.to('edit');
  }

  /** Puts the text of the field into the draft. */
  type(text: string): void {
    if (this.editing === undefined) return;
    // From now on nothing is selected when the field gets the focus again, for example after a look at another window.
    this.editing = { ...this.editing, text, hasTyped: true };
    this.#setText(this.editing.position, text, `cell ${this.#edits}`);
  }

  /** Ends the edit. An amount that was changed is written in the notation of the locale. */
  commit(): void {
    const { editing, grid } = this;
    if (editing === undefined) return;
    const { position } = editing;
    const field = fieldOf(grid, position);
    const cents = field && grid.rows[position.row]?.cells[field.column]?.[field.side].cents;
    if (field !== undefined && typeof cents === 'number' && grid !== editing.before)
      this.#setText(position, formatMoney(cents, this.#settings.strings.locale), `cell ${this.#edits}`);
    this.editing = undefined;
    this.#host.requestUpdate();
  }

  /** Ends the edit and restores the text from before it. */
  cancel(): void {
    if (this.editing === undefined) return;
    this.editing.restore();
    this.editing = undefined;
    this.goTo(this.active);
  }

  clear(position: CellPosition): void {
    this.#setText(position, '');
  }

  /** @param html the same as HTML, where there is no text */
  paste(position: CellPosition, text: string, html: string): void {
    this.editing = undefined;
    this.goTo(position);
    const block = { position, grid: this.grid, text, html };
    this.#pastes.paste(({ pasteInto }, typed) => {
      const pasted = pasteInto(block, this.grid, typed, this.#settings.strings);
      if (pasted === undefined) return;
      this.#enter(pasted[0]);
      this.#announcer.say(pasted[1]);
    });
  }

  /** Copies the amount of a cell into all rows below. */
  fill(position = this.active): void {
    const { grid } = this;
    const field = fieldOf(grid, position);
    if (field === undefined || position.row >= grid.rows.length - 1) return;
    this.commit();
    this.goTo(position);
    this.#pastes.after(() => {
      this.#enter(fillDown(this.grid, field));
      this.#announce('filled');
    });
  }

  /** @param focus whether to focus the active cell: it had the focus, and undo may remove it */
  undo(focus = false): void {
    this.editing = undefined;
    if (this.#pastes.dropLast() || this.#draft.undo()) this.#announce('undone');
    if (focus) this.goTo(this.#active);
  }

  addRow(): void {
    const grid = withRow(this.grid);
    this.#enter(grid);
    this.#announce('row-added');
    this.edit({ row: grid.rows.length - 1, column: 0 });
  }

  /** Removes a row and focuses the button of the row that follows. */
  removeRow(row: number): void {
    const grid = withoutRow(this.grid, row);
    this.#enter(grid);
    this.#announce('row-removed');
    this.goTo({ row, column: lastColumn(grid) });
  }

  showTier(tier: GridTier, shown: boolean): void {
    const { grid } = this;
    const next = shown ? withColumn(grid, tier) : withoutColumn(grid, columnOf(grid, tier));
    // Hiding a tier and showing it again counts as one change: undo brings its amounts back.
    this.#enter(next, `tier ${rawTier(tier)}`);
    if (!shown) this.#announce('tier-removed');
  }

  /** Ends the edit after another plan year has come into the draft: the cell may be another one now. */
  restart(): void {
    if (this.editing === undefined) return;
    this.editing = undefined;
    this.goTo(this.#active);
  }

  /** Goes back to the first cell, for another person or another plan year. */
  reset(): void {
    this.#active = { row: 0, column: 0 };
    this.editing = undefined;
    this.#pastes.reset();
  }

  #within({ row, column }: CellPosition): CellPosition {
    const { grid } = this;
    const within = (at: number, last: number) => Math.max(0, Math.min(at, last));
    return { row: within(row, grid.rows.length - 1), column: within(column, lastColumn(grid)) };
  }

  #setText(position: CellPosition, text: string, kind?: string): void {
    const { grid } = this;
    const { strings } = this.#settings;
    const field = fieldOf(grid, position);
    this.#enter(
      field === undefined
        ? withEmployment(grid, position.row, employmentFrom(strings, text))
        : withAmount(grid, field, text, strings.locale),
      kind,
    );
  }

  #enter(grid: ContributionGrid, kind?: string): void {
    this.#draft.enter({ grid }, kind);
  }

  #announce(change: GridChange): void {
    this.#announcer.say(this.#settings.strings.t(`plan-year-form.${change}`));
  }
}

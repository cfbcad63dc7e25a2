import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pasting } from '../lazy.js';
import { lastAmountColumn, positionAt } from './cell-position.js';
import type { CellPosition } from './cell-position.js';
import type { GridController } from './grid-controller.js';

const EVENTS = ['beforecopy', 'beforecut', 'beforepaste', 'copy', 'cut', 'paste'] as const;

/**
 * Copies, cuts and pastes at the cell that has the focus.
 *
 * It listens at the document, because only Chromium dispatches these events to the element with the focus. Firefox and
 * WebKit dispatch them to the place of the selection. A click puts the selection into the clicked cell, but no key moves
 * it from there, so it may be in another cell, in another element, or nowhere.
 */
export class ClipboardController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #grid: GridController;
  /** The document it listens on. When the host leaves, its `ownerDocument` may be another one already. */
  #document: Document | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, grid: GridController) {
    this.#host = host;
    this.#grid = grid;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    for (const type of EVENTS) this.#document.addEventListener(type, this.#handle, true);
  }

  hostDisconnected(): void {
    for (const type of EVENTS) this.#document?.removeEventListener(type, this.#handle, true);
  }

  readonly #handle = (event: Event): void => {
    const position = positionAt(this.#host.shadowRoot?.activeElement ?? null);
    if (position === undefined || event.defaultPrevented) return;
    if (position.column > lastAmountColumn(this.#grid.grid)) return;
    if (event.type === 'paste') this.#paste(position, event as ClipboardEvent);
    // The browser copies what is marked: in the field of the cell that is edited, or with the mouse.
    else if (this.#grid.editing !== undefined) return;
    // Outside editable fields WebKit dispatches copy, cut and paste only if the `before…` event was prevented.
    else if (event.type.startsWith('before')) event.preventDefault();
    else if (this.#document?.getSelection()?.type !== 'Range') this.#copy(position, event as ClipboardEvent);
  };

  /** Puts the text of the cell on the clipboard. "Cut" also empties the cell. */
  #copy(position: CellPosition, event: ClipboardEvent): void {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', this.#grid.textAt(position));
    if (event.type === 'cut') this.#grid.clear(position);
  }

  /** Pastes a block into the cells. A single text goes to the caret of the field instead, if a cell is being edited. */
  #paste(position: CellPosition, event: ClipboardEvent): void {
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const html = plain ? '' : (event.clipboardData?.getData('text/html') ?? '');
    // Until the code is here that reads a table, it is enough that there seems to be one.
    const text = plain || (pasting.module?.tableText(html) ?? '');
    const hasTable = !pasting.module && /<table/i.test(html);
    const isSingle = !/[\t\r\n]/.test(plain.replace(/[\r\n]+$/, ''));
    if (!(text || hasTable) || (plain && isSingle && this.#grid.editing !== undefined)) return;
    event.preventDefault();
    this.#grid.paste(position, text, html);
  }
}

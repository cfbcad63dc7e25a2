import { noChange } from '../../../ui/html.js';
import type { ChildPart } from 'lit/directive.js';
import { Directive, directive } from 'lit/directive.js';
import type { PlanOption } from '../../../api/models.js';
import type { PlanFact } from './plan-facts.js';

/**
 * The cells of a row. A template for each cell would need two comments beside it, and in a table of a thousand plans the
 * comments would be more than the cells. A text is only written when it changes, so the others keep a translation.
 */
class TableCells extends Directive {
  #cells: readonly HTMLTableCellElement[] = [];
  #texts: readonly string[] = [];
  #layout: string | undefined;

  render(facts: readonly PlanFact[], plan: PlanOption): unknown {
    return [facts, plan];
  }

  override update(_part: ChildPart, [facts, plan]: Parameters<this['render']>): unknown {
    const texts = facts.map(({ of }) => of(plan));
    const layout = facts.map(({ text }) => Boolean(text)).join();
    const isNew = layout !== this.#layout;
    if (isNew) {
      this.#layout = layout;
      this.#cells = facts.map(({ text }) => {
        const cell = document.createElement('td');
        if (text) cell.className = 'words';
        else cell.translate = false;
        return cell;
      });
    }
    for (const [at, cell] of this.#cells.entries()) {
      const text = texts[at] ?? '';
      if (isNew || text !== this.#texts[at]) cell.textContent = text;
    }
    this.#texts = texts;
    if (!isNew) return noChange;
    const fragment = document.createDocumentFragment();
    fragment.append(...this.#cells);
    return fragment;
  }
}

export const tableCells = directive(TableCells);

import type { AmountText, ContributionGrid } from '../../../benefits/plan-years/contribution-grid.js';
import {
  SIDES,
  columnOf,
  gridInLocale,
  withEmployment,
  withField,
} from '../../../benefits/plan-years/contribution-grid.js';
import { emptiedAmounts, pasteTable } from '../../../benefits/plan-years/contribution-paste.js';
import { planYearFormPaste } from '../../../i18n/en/plan-year-form-paste.js';
import type { FormStrings } from '../words.js';
import { employmentFrom } from '../words.js';
import type { CellPosition } from './cell-position.js';
import { fieldOf } from './cell-position.js';
import { tableText } from './table-text.js';

export { tableText };

export const words = planYearFormPaste;

/** What a person has pasted, and where. */
export interface PastedBlock {
  readonly position: CellPosition;
  /** The grid at that moment. */
  readonly grid: ContributionGrid;
  readonly text: string;
  /** The same as HTML, where there is no text. */
  readonly html: string;
}

/**
 * Pastes a block into a grid. It goes to the row and the tier where it was pasted, although these may stand elsewhere by
 * now, and what has been typed since stays.
 *
 * @param typed the grid without other blocks that were pasted in the meantime
 * @returns the grid with the block, and the announcement; undefined if there is nothing to paste
 */
export function pasteInto(
  { position, grid: before, text: plain, html }: PastedBlock,
  now: ContributionGrid,
  typed: ContributionGrid,
  strings: FormStrings,
): readonly [grid: ContributionGrid, announcement: string] | undefined {
  const text = plain || tableText(html);
  if (!text) return undefined;
  const { locale } = strings;
  const field = fieldOf(before, position);
  const tier = field && before.columns[field.column];
  const key = before.rows[position.row]?.key;
  const found = now.rows.findIndex((one) => one.key === key);
  // A block whose row was removed goes below the others, where it replaces nothing.
  const row = found < 0 ? now.rows.length : found;
  const at = field && tier ? { ...field, row, column: columnOf(now, tier) } : { row };
  const pasted = pasteTable(now, at, text, locale, (label) => employmentFrom(strings, label));
  const grid = gridInLocale(withTyped(pasted.grid, before, typed), locale);
  const { filled, unread, leftOut } = pasted;
  const emptied = emptiedAmounts(now, grid);
  if (filled + leftOut + emptied === 0) return [grid, strings.t('plan-year-form.pasted-names')];
  const sentences = [
    strings.count('plan-year-form.pasted', filled),
    ...(emptied ? [strings.count('plan-year-form.emptied', emptied)] : []),
    ...(unread ? [strings.count('plan-year-form.unread', unread)] : []),
    ...(leftOut ? [strings.count('plan-year-form.left-out', leftOut)] : []),
  ];
  return [grid, sentences.join(' ')];
}

/** A grid in which a block was pasted, with what a person has typed between the paste and its arrival. */
function withTyped(
  pasted: ContributionGrid,
  before: ContributionGrid,
  typed: ContributionGrid,
): ContributionGrid {
  let grid = pasted;
  if (before === typed) return grid;
  typed.rows.forEach(({ key, employment, cells }, row) => {
    const old = before.rows.find((one) => one.key === key);
    if (employment !== (old?.employment ?? '')) grid = withEmployment(grid, row, employment);
    cells.forEach((cell, column) => {
      const tier = typed.columns[column];
      const was = tier && old?.cells[columnOf(before, tier)];
      for (const side of SIDES) {
        if (!sameAmount(cell[side], was?.[side])) grid = withField(grid, { row, column, side }, cell[side]);
      }
    });
  });
  return grid;
}

/** Readable amounts are the same in every notation. */
const sameAmount = (one: AmountText, other: AmountText | undefined): boolean =>
  one.cents === null ? one.text === (other?.text ?? '') : one.cents === other?.cents;

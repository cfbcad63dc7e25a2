import { ms, table } from './figures.js';
import { GRID_TURNS } from './page/grid-turns.js';
import type { GridRow, GridSection } from './sections/grid.js';

export const FIRST_OF_GRID = 'first showing';

/**
 * The limit of a keystroke in milliseconds, until the DOM has changed and is laid out, so that the next frame shows it.
 */
const LIMIT = 16;
/** Interactions that are rare and may take longer than a frame. */
const WITHOUT_LIMIT: readonly string[] = [FIRST_OF_GRID, GRID_TURNS.paste];

/** The report of the grid of contributions, the form beside its peers. */
export function reportGrid({ subjects: { form, byHand, react } }: GridSection): string {
  const peer = (row: GridRow | undefined) => (row === undefined ? ['', ''] : [ms(row.whole), ms(row.seen)]);
  const rows = Object.entries(form.rows).map(([name, { whole, worstWhole, seen, worstSeen }]) => [
    name,
    ...[whole, worstWhole, seen, worstSeen].map(ms),
    WITHOUT_LIMIT.includes(name) ? '' : `< ${LIMIT}`,
    ...peer(byHand.rows[name]),
    ...peer(react.rows[name]),
  ]);
  const header = ['', 'whole', 'worst', 'seen', 'worst', 'limit', 'by hand', 'seen', 'React', 'seen'];
  return [
    `${form.elements} elements; by hand ${byHand.elements}, React ${react.elements}`,
    table([header, ...rows]),
  ].join('\n');
}

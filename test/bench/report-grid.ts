import { median, table } from './figures.js';
import { GRID_TURNS } from './page/grid-turns.js';
import type { GridTurn } from './page/grid-turns.js';
import type { GridFigures } from './page/grid.js';

/**
 * The limit of a keystroke in milliseconds, until the DOM has changed and is laid out, so that the next frame shows it.
 */
const LIMIT = 16;
/** Interactions that are rare and may take longer than a frame. */
const WITHOUT_LIMIT: readonly GridTurn[] = ['paste'];

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);

/** The report of the grid of contributions: medians, and the worst run, since a person notices one late keystroke. */
export function reportGrid(rows: number, pages: readonly GridFigures[]): string {
  const row = (name: string, samples: readonly GridFigures['first'][], limit: string) => {
    const [wholes, seens] = [samples.map(({ whole }) => whole), samples.map(({ seen }) => seen)];
    return [
      name,
      ms(median(wholes)),
      ms(Math.max(...wholes)),
      ms(median(seens)),
      ms(Math.max(...seens)),
      limit,
    ];
  };
  const lines = (Object.keys(GRID_TURNS) as GridTurn[]).map((turn) =>
    row(
      GRID_TURNS[turn],
      pages.flatMap(({ turns }) => turns[turn]),
      WITHOUT_LIMIT.includes(turn) ? '' : `< ${LIMIT}`,
    ),
  );
  return [
    `\nGrid of contributions, ${rows} employments × 5 tiers (${pages[0]?.elements ?? 0} elements)`,
    table([
      ['', 'whole', 'worst', 'seen', 'worst', 'limit'],
      row(
        'first showing',
        pages.map(({ first }) => first),
        '',
      ),
      ...lines,
    ]),
  ].join('\n');
}

import { median } from '../figures.js';
import { onGivenPage } from '../fresh-page.js';
import type { GridTurn } from '../page/grid-turns.js';
import { GRID_TURNS } from '../page/grid-turns.js';
import type { Sample } from '../page/timing.js';
import { FIRST_OF_GRID, reportGrid } from '../report-grid.js';
import type { Equipment, Section } from '../section.js';

/** More employments than any employer is known to have. */
const EMPLOYMENTS = 40;
const ROUNDS = 3;
const SUBJECTS = ['form', 'byHand', 'react'] as const;
export type GridSubject = (typeof SUBJECTS)[number];

/** Medians in milliseconds, and the worst run, since a person notices one late keystroke. */
export interface GridRow {
  readonly whole: number;
  readonly worstWhole: number;
  readonly seen: number;
  readonly worstSeen: number;
}

export interface GridSection {
  readonly employments: number;
  readonly subjects: Readonly<
    Record<GridSubject, { readonly elements: number; readonly rows: Readonly<Record<string, GridRow>> }>
  >;
}

interface Page {
  readonly first: Sample;
  readonly turns: Readonly<Partial<Record<GridTurn, readonly Sample[]>>>;
  readonly elements: number;
}

/** Measures on one fresh page. */
function measureOnce({ browser, site, isQuick }: Equipment, subject: GridSubject): Promise<Page> {
  const order = { rows: EMPLOYMENTS, warmUps: 3, runs: isQuick ? 3 : 10 };
  return onGivenPage<Page>(browser, site, (page) =>
    subject === 'form'
      ? page.evaluate((given) => window.bench!.grid(given), order)
      : page.evaluate((given) => window.bench!.gridPeer(given), { ...order, by: subject }),
  );
}

function rowOf(samples: readonly Sample[]): GridRow {
  const of = (what: keyof Sample) => samples.map((sample) => sample[what]);
  return {
    whole: median(of('whole')),
    worstWhole: Math.max(...of('whole')),
    seen: median(of('seen')),
    worstSeen: Math.max(...of('seen')),
  };
}

function figuresOf(pages: readonly Page[]): GridSection['subjects'][GridSubject] {
  const turns = (Object.keys(GRID_TURNS) as GridTurn[])
    .map((turn) => [GRID_TURNS[turn], pages.flatMap((page) => page.turns[turn] ?? [])] as const)
    .filter(([, samples]) => samples.length > 0);
  const rows = [[FIRST_OF_GRID, pages.map(({ first }) => first)] as const, ...turns];
  return {
    elements: pages[0]!.elements,
    rows: Object.fromEntries(rows.map(([name, samples]) => [name, rowOf(samples)])),
  };
}

export const grid: Section<GridSection> = {
  name: 'grid',
  title: `The grid of contributions, ${EMPLOYMENTS} employments × 5 tiers, in milliseconds`,
  async measure(equipment) {
    const pages: Record<GridSubject, Page[]> = { form: [], byHand: [], react: [] };
    for (let round = 0; round < (equipment.isQuick ? 1 : ROUNDS); round += 1) {
      for (const subject of SUBJECTS) pages[subject].push(await measureOnce(equipment, subject));
    }
    const [form, byHand, react] = SUBJECTS.map((subject) => figuresOf(pages[subject]));
    return { employments: EMPLOYMENTS, subjects: { form: form!, byHand: byHand!, react: react! } };
  },
  print: reportGrid,
};

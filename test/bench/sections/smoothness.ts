import { realPlans } from '../catalogues.js';
import { median, ms, table } from '../figures.js';
import type { Loaded } from '../fresh-page.js';
import { loadPage } from '../fresh-page.js';
import type { ElementName, LoadedBy } from '../loading-page.js';
import { ELEMENT_NAMES, loadingPath } from '../loading-page.js';
import { firstScript } from '../scripts.js';
import type { Section } from '../section.js';

const WIDTHS = [320, 375, 768, 1280] as const;
const ROUNDS = 2;
const CPU = 4;
/** Milliseconds for which a page is observed after it shows everything. */
const REST = 700;

/** How steady one page was while it loaded. Of several rounds the worst shift, and the median of the tasks. */
interface SteadyFigures {
  readonly by: LoadedBy;
  /** The element on the page; absent where the page has none. */
  readonly element?: ElementName;
  readonly width: number;
  /** The sum of all layout shifts. */
  readonly shift: number;
  /** The longest task in milliseconds, and the number of those over 50 ms. */
  readonly longest: number;
  readonly over50: number;
  /** The sum of what each task takes beyond 50 ms. */
  readonly blocked: number;
}

export interface SmoothnessFigures {
  readonly pages: readonly SteadyFigures[];
}

const longestOf = (tasks: Loaded['tasks']) => Math.max(0, ...tasks.map(({ duration }) => duration));

function steadyFigures(loads: readonly Loaded[]): Omit<SteadyFigures, 'by' | 'element' | 'width'> {
  return {
    shift: Math.max(...loads.map(({ shifts }) => shifts.reduce((sum, { value }) => sum + value, 0))),
    longest: median(loads.map(({ tasks }) => longestOf(tasks))),
    over50: median(loads.map(({ tasks }) => tasks.filter(({ duration }) => duration > 50).length)),
    blocked: median(
      loads.map(({ tasks }) => tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0)),
    ),
  };
}

export const smoothness: Section<SmoothnessFigures> = {
  name: 'smoothness',
  title: `P5: layout shift and long tasks while a page loads, processor ${CPU} × slower, slow network`,
  async measure({ browser, site, isQuick }) {
    site.servePlans(realPlans('county'));
    const script = firstScript();
    const cases: Pick<SteadyFigures, 'by' | 'element' | 'width'>[] = [
      ...WIDTHS.flatMap((width) => ELEMENT_NAMES.map((element) => ({ by: script, element, width }))),
      ...(['byHand', 'react'] as const).map((by) => ({ by, width: 1280 })),
    ];
    const pages: SteadyFigures[] = [];
    for (const one of cases) {
      const loads: Loaded[] = [];
      for (let round = 0; round < (isQuick ? 1 : ROUNDS); round += 1) {
        const path = loadingPath(one.by, one.element === undefined ? [] : [one.element]);
        const opened = { cpu: CPU, slowNetwork: true, width: one.width };
        loads.push(await loadPage(browser, site, path, opened, REST));
      }
      pages.push({ ...one, ...steadyFigures(loads) });
    }
    return { pages };
  },
  print: ({ pages }) =>
    table([
      ['', 'width', 'shift', 'longest task, ms', 'tasks over 50 ms', 'blocked, ms'],
      ...pages.map(({ by, element, width, shift, longest, over50, blocked }) => [
        element === undefined ? by : `${element} (${by})`,
        String(width),
        shift.toFixed(3),
        ms(longest),
        String(over50),
        ms(blocked),
      ]),
      ['P5', '', '≤ 0.010', '≤ 50', '0', '0'],
    ]),
};

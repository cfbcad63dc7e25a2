import { realPlans } from '../catalogues.js';
import { exponent, median, ms, table } from '../figures.js';
import { onGivenPage } from '../fresh-page.js';
import type { FilledName } from '../page/filled.js';
import type { Sample } from '../page/timing.js';
import type { Section } from '../section.js';

const TIMES = [1, 10, 50] as const;
const ROUNDS = 3;
/** Each picker shows a small catalogue, as on a page that has one for every kind of benefit. */
const PLANS = 20;
const NAMES = ['plan-picker', 'enrollment-card', 'qle-list'] as const satisfies readonly FilledName[];

export interface ManyFigures {
  /** Medians in milliseconds, from the insertion to the layout (`whole`) and to the frame (`seen`). */
  readonly elements: readonly {
    readonly name: FilledName;
    readonly times: number;
    readonly sample: Sample;
    readonly nodes: number;
  }[];
}

export const many: Section<ManyFigures> = {
  name: 'many',
  title: `P4: 1, 10 and 50 elements on a page. The picker shows ${PLANS} plans, the list 20 events`,
  async measure({ browser, site, isQuick }) {
    const plans = realPlans('county').slice(0, PLANS);
    const pages = new Map<string, (Sample & { nodes: number })[]>();
    for (let round = 0; round < (isQuick ? 1 : ROUNDS); round += 1) {
      for (const name of NAMES) {
        for (const times of TIMES) {
          const order = { name, plans, times };
          const figures = await onGivenPage(browser, site, (page) =>
            page.evaluate((given) => window.bench!.many(given), order),
          );
          const key = `${name} ${times}`;
          pages.set(key, [...(pages.get(key) ?? []), figures]);
        }
      }
    }
    return {
      elements: NAMES.flatMap((name) =>
        TIMES.map((times) => {
          const all = pages.get(`${name} ${times}`)!;
          const of = (what: 'whole' | 'seen' | 'nodes') => median(all.map((one) => one[what]));
          return { name, times, sample: { whole: of('whole'), seen: of('seen') }, nodes: of('nodes') };
        }),
      ),
    };
  },
  print: ({ elements }) =>
    table([
      ['whole time in ms', ...TIMES.map(String), 'exponent', 'ms each of 50', 'nodes each'],
      ...NAMES.map((name) => {
        const own = elements.filter((one) => one.name === name);
        const last = own.at(-1)!;
        return [
          name,
          ...own.map(({ sample }) => ms(sample.whole)),
          exponent(own.map(({ times, sample }) => [times, sample.whole] as const)).toFixed(2),
          ms(last.sample.whole / last.times),
          Math.round(last.nodes / last.times).toString(),
        ];
      }),
    ]),
};

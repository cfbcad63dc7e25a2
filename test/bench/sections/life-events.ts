import { exponent, median, ms, table } from '../figures.js';
import { onGivenPage } from '../fresh-page.js';
import type { EventsFigures, EventsOrder } from '../page/life-events.js';
import type { Sample } from '../page/timing.js';
import type { Section } from '../section.js';

const LENGTHS = [250, 10_000] as const;
const ROUNDS = 3;

interface Row {
  readonly name: string;
  readonly samples: (figures: EventsFigures) => readonly Sample[];
  readonly way: EventsOrder['way'];
}

const ROWS: readonly Row[] = [
  { name: 'read by pages: the first 20', way: 'pages', samples: ({ first }) => [first] },
  { name: 'read by pages: the next 20', way: 'pages', samples: ({ next }) => next },
  { name: 'given as data: all', way: 'data', samples: ({ first }) => [first] },
  { name: 'by hand: all', way: 'byHand', samples: ({ first }) => [first] },
];

export interface LifeEventsFigures {
  /** Medians in milliseconds, by the name of the row. */
  readonly rows: readonly {
    readonly name: string;
    readonly events: number;
    readonly sample: Sample;
    readonly nodes: number;
  }[];
}

export const lifeEvents: Section<LifeEventsFigures> = {
  name: 'life-events',
  title: 'P4: a member with 250 and with 10,000 life events',
  async measure({ browser, site, isQuick }) {
    const pages = new Map<string, EventsFigures[]>();
    for (let round = 0; round < (isQuick ? 1 : ROUNDS); round += 1) {
      for (const length of LENGTHS) {
        for (const way of ['pages', 'data', 'byHand'] as const) {
          // Half a minute each: once is enough to see whether it grows with the events.
          if (way === 'data' && length > 1_000 && round > 0) continue;
          const order: EventsOrder = { length, way };
          const figures = await onGivenPage(browser, site, (page) =>
            page.evaluate((given) => window.bench!.lifeEvents(given), order),
          );
          const key = `${way} ${length}`;
          pages.set(key, [...(pages.get(key) ?? []), figures]);
        }
      }
    }
    return {
      rows: ROWS.flatMap(({ name, way, samples }) =>
        LENGTHS.map((events) => {
          const all = pages.get(`${way} ${events}`)!;
          const of = (what: keyof Sample) => median(all.flatMap(samples).map((one) => one[what]));
          const sample = { whole: of('whole'), seen: of('seen') };
          return { name, events, sample, nodes: all[0]!.nodes };
        }),
      ),
    };
  },
  print: ({ rows }) =>
    table([
      ['ms', ...LENGTHS.flatMap((events) => [`${events}: whole`, 'seen']), 'exponent', 'nodes'],
      ...ROWS.map(({ name }) => {
        const own = rows.filter((row) => row.name === name);
        return [
          name,
          ...own.flatMap(({ sample }) => [ms(sample.whole), ms(sample.seen)]),
          exponent(own.map(({ events, sample }) => [events, sample.whole] as const)).toFixed(2),
          own.map(({ nodes }) => nodes).join(', '),
        ];
      }),
    ]),
};

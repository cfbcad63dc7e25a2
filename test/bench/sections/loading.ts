import { realPlans } from '../catalogues.js';
import { median, ms, table, times } from '../figures.js';
import type { Loaded } from '../fresh-page.js';
import { loadPage } from '../fresh-page.js';
import type { LoadedBy } from '../loading-page.js';
import { loadingPath } from '../loading-page.js';
import type { ScriptName } from '../scripts.js';
import { SCRIPTS, hasScript } from '../scripts.js';
import type { Section } from '../section.js';
import { kilobytes } from './bytes.js';

const ROUNDS = 5;
/** How many times slower the processor is made, and the most that P2 allows then beside the page written by hand. */
const LIMITS = { 1: 1.25, 4: 1.4 } as const;
type Cpu = keyof typeof LIMITS;
const CPUS = [1, 4] as const satisfies readonly Cpu[];

const NAMES: Readonly<Record<LoadedBy, string>> = {
  byHand: 'page written by hand',
  react: 'the same with React',
  classic: SCRIPTS.classic.file,
  employee: SCRIPTS.employee.file,
  module: SCRIPTS.module.file,
};

/** The medians of one page in milliseconds since the navigation began. */
interface PageFigures {
  readonly by: LoadedBy;
  readonly cpu: Cpu;
  /** Until the first plans are painted. */
  readonly seen: number;
  /** Until all plans are painted. */
  readonly all: number;
  /** `all` ÷ that of the page written by hand in the same round. */
  readonly ratio: number;
  /** Bytes of scripts that arrived before all plans were painted. */
  readonly scriptBytes: number;
}

interface Step {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly bytes: number;
  /** What ended last before this began. */
  readonly after: string | undefined;
}

export interface LoadingFigures {
  readonly plans: number;
  readonly pages: readonly PageFigures[];
  /** What each page waited for, with the processor as it is, in the round of the median. */
  readonly waterfalls: readonly {
    readonly by: LoadedBy;
    readonly all: number;
    readonly steps: readonly Step[];
  }[];
  readonly absent: readonly LoadedBy[];
}

/** The files of a page up to the moment when it showed everything, each with what it waited for. */
function waterfall({ files, all }: Loaded): Step[] {
  const inTime = files.filter(({ start }) => start < all).sort((a, b) => a.start - b.start);
  return inTime.map((file) => {
    const before = inTime.filter(({ end }) => end <= file.start + 1);
    const last = before.reduce<(typeof before)[number] | undefined>(
      (latest, one) => (latest === undefined || one.end > latest.end ? one : latest),
      undefined,
    );
    return { ...file, after: last?.name };
  });
}

const scriptBytesOf = ({ files, all }: Loaded) =>
  files
    .filter(({ name, end }) => name.endsWith('.js') && end <= all)
    .reduce((sum, { bytes }) => sum + bytes, 0);

const WIDTH = 40;

/** A file's time as a bar on the page's time. */
function bar({ start, end }: Step, all: number): string {
  const at = (time: number) => Math.min(WIDTH, Math.round((time / all) * WIDTH));
  return `${' '.repeat(at(start))}${'█'.repeat(Math.max(1, at(end) - at(start)))}`.padEnd(WIDTH);
}

function printWaterfall({ by, all, steps }: LoadingFigures['waterfalls'][number]): string {
  const rows = steps.map((step) => [
    step.name,
    bar(step, all),
    ms(step.start),
    ms(step.end),
    kilobytes(step.bytes),
  ]);
  const ends = steps.map(({ after }) => (after === undefined ? '' : `  after ${after}`));
  return [
    `\n${NAMES[by]}: all plans after ${ms(all)} ms`,
    table([['', ''.padEnd(WIDTH), 'from', 'to', 'kB'], ...rows])
      .split('\n')
      .map((line, at) => line + (ends[at - 1] ?? ''))
      .join('\n'),
  ].join('\n');
}

export const loading: Section<LoadingFigures> = {
  name: 'loading',
  title: 'P2: from the navigation to the plans, 150 ms latency, 1.6 Mbit/s, cache empty',
  async measure({ browser, site, isQuick }) {
    const plans = realPlans('county');
    site.servePlans(plans);
    const scripts = Object.keys(SCRIPTS) as ScriptName[];
    const subjects: LoadedBy[] = ['byHand', 'react', ...scripts.filter(hasScript)];
    const loads = new Map<string, Loaded[]>();
    // The pages take turns, so that a busy moment of the machine affects all of them.
    for (let round = 0; round < (isQuick ? 2 : ROUNDS); round += 1) {
      for (const cpu of CPUS) {
        for (const by of subjects) {
          const key = `${by} ${cpu}`;
          const loaded = await loadPage(browser, site, loadingPath(by), { cpu, slowNetwork: true }, 0);
          loads.set(key, [...(loads.get(key) ?? []), loaded]);
        }
      }
    }
    const of = (by: LoadedBy, cpu: Cpu) => loads.get(`${by} ${cpu}`)!;
    const ratioOf = (by: LoadedBy, cpu: Cpu) =>
      median(of(by, cpu).map(({ all }, round) => all / of('byHand', cpu)[round]!.all));
    return {
      plans: plans.length,
      pages: CPUS.flatMap((cpu) =>
        subjects.map((by) => ({
          by,
          cpu,
          seen: median(of(by, cpu).map(({ seen }) => seen)),
          all: median(of(by, cpu).map(({ all }) => all)),
          ratio: ratioOf(by, cpu),
          scriptBytes: median(of(by, cpu).map(scriptBytesOf)),
        })),
      ),
      waterfalls: subjects.map((by) => {
        const sorted = of(by, 1).toSorted((a, b) => a.all - b.all);
        const middle = sorted[Math.floor((sorted.length - 1) / 2)]!;
        return { by, all: middle.all, steps: waterfall(middle) };
      }),
      absent: scripts.filter((by) => !hasScript(by)),
    };
  },
  print: ({ plans, pages, waterfalls, absent }) =>
    [
      table([
        [`${plans} plans`, 'processor', 'first seen', 'all seen', 'ratio', 'P2', 'kB of scripts'],
        ...pages.map(({ by, cpu, seen, all, ratio, scriptBytes }) => [
          NAMES[by],
          cpu === 1 ? '' : `${cpu} × slower`,
          ms(seen),
          ms(all),
          times(ratio),
          by === 'module' ? `≤ ${LIMITS[cpu]}` : '',
          kilobytes(scriptBytes),
        ]),
      ]),
      ...absent.map((by) => `Skipped: dist/cdn/${NAMES[by]} is not there.`),
      ...waterfalls.map(printWaterfall),
    ].join('\n'),
};

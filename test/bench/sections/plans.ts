import { realPlans } from '../catalogues.js';
import { median } from '../figures.js';
import { onGivenPage } from '../fresh-page.js';
import type { ServedPlan } from '../page/interactions.js';
import type { PlansFigures, PlansOrder, SubjectName } from '../page/plans.js';
import type { Sample } from '../page/timing.js';
import { FIRST, growth, limits, report } from '../report-plans.js';
import type { Equipment, Section } from '../section.js';

/**
 * A page can be measured only once when it first shows the plans, so that needs more pages than the interactions need.
 */
interface Rounds {
  readonly all: number;
  readonly withTurns: number;
}
const ROUNDS: Rounds = { all: 5, withTurns: 2 };
/** For catalogues and subjects to which no limit belongs. */
const FEWER_ROUNDS: Rounds = { all: 3, withTurns: 1 };
const QUICK_ROUNDS: Rounds = { all: 2, withTurns: 1 };
/** The subjects of every catalogue, and the ones that are measured with the largest only. */
const SUBJECTS = ['picker', 'byHand', 'react'] as const;
const SUBJECTS_OF_LARGEST = [...SUBJECTS, 'byHandNine', 'reactNine'] as const;

/** The medians of one subject with one catalogue, by the names of the rows, in milliseconds. */
export interface SubjectFigures {
  readonly rows: Readonly<Record<string, Sample>>;
  readonly elements: number;
  readonly nodes: number;
}

export interface CatalogueFigures {
  readonly plans: number;
  /** P3: the limit of every interaction in milliseconds, where it has one. */
  readonly limit?: number;
  /** Whether the growth of P4 includes these figures. */
  readonly grows: boolean;
  readonly subjects: Partial<Record<SubjectName, SubjectFigures>>;
}

export interface AllPlansFigures {
  readonly catalogues: readonly CatalogueFigures[];
}

type Catalogue = Omit<CatalogueFigures, 'plans' | 'subjects'> & { readonly plans: readonly ServedPlan[] };

function catalogues(): Catalogue[] {
  const country = realPlans('country');
  return [
    { plans: realPlans('county'), limit: 16, grows: false },
    { plans: country.slice(0, 100), grows: true },
    { plans: country.slice(0, 300), grows: true },
    { plans: country, limit: 50, grows: true },
  ];
}

function medians(pages: readonly PlansFigures[]): SubjectFigures {
  const samples = new Map<string, Sample[]>();
  for (const { first, turns } of pages) {
    for (const [row, more] of Object.entries({ [FIRST]: [first], ...turns })) {
      samples.set(row, [...(samples.get(row) ?? []), ...more]);
    }
  }
  const rows = [...samples].map(([row, all]) => {
    const of = (what: keyof Sample) => median(all.map((one) => one[what]));
    return [row, { whole: of('whole'), seen: of('seen') }] as const;
  });
  const { elements, nodes } = pages.at(-1)!;
  return { rows: Object.fromEntries(rows), elements, nodes };
}

/**
 * Measures every row of one catalogue. The subjects take turns, so that a busy moment of the machine affects all of them.
 */
async function measure(
  { browser, site, isQuick }: Equipment,
  catalogue: Catalogue,
): Promise<CatalogueFigures> {
  const { plans } = catalogue;
  const subjects: readonly SubjectName[] = plans.length < 1000 ? SUBJECTS : SUBJECTS_OF_LARGEST;
  const roundsOf = (subject: SubjectName): Rounds => {
    if (isQuick) return QUICK_ROUNDS;
    return catalogue.limit === undefined || subject.endsWith('Nine') ? FEWER_ROUNDS : ROUNDS;
  };
  const pages = new Map<SubjectName, PlansFigures[]>(subjects.map((subject) => [subject, []]));
  for (let round = 0; round < ROUNDS.all; round += 1) {
    for (const subject of subjects) {
      const rounds = roundsOf(subject);
      if (round >= rounds.all) continue;
      const turns = round < rounds.withTurns ? { warmUps: 1, runs: 2 } : { warmUps: 0, runs: 0 };
      const order: PlansOrder = { subject, plans, ...turns };
      const figures = await onGivenPage(browser, site, (page) =>
        page.evaluate((given) => window.bench!.plans(given), order),
      );
      pages.get(subject)!.push(figures);
    }
  }
  const figures = Object.fromEntries([...pages].map(([subject, some]) => [subject, medians(some)]));
  return { ...catalogue, plans: plans.length, subjects: figures };
}

export const plans: Section<AllPlansFigures> = {
  name: 'plans',
  title: 'P3 and P4: the plan picker, hand-written DOM, React 19. Milliseconds, medians',
  async measure(equipment) {
    const measured: CatalogueFigures[] = [];
    for (const catalogue of catalogues()) measured.push(await measure(equipment, catalogue));
    return { catalogues: measured };
  },
  print: ({ catalogues: all }) => [...all.map(report), growth(all), limits(all)].join('\n'),
};

import { exponent, ms, table, times } from './figures.js';
import { INTERACTIONS } from './page/interactions.js';
import type { SubjectName } from './page/plans.js';
import type { Sample } from './page/timing.js';
import type { CatalogueFigures } from './sections/plans.js';

export const FIRST = 'first showing';
const ROWS: readonly string[] = [FIRST, ...Object.values(INTERACTIONS).flat()];

const NAMES: Readonly<Record<SubjectName, string>> = {
  picker: 'picker',
  byHand: 'by hand',
  react: 'React',
  byHandNine: 'by hand, 9',
  reactNine: 'React, 9',
};

const sampleOf = ({ subjects }: CatalogueFigures, subject: SubjectName, row: string): Sample | undefined =>
  subjects[subject]?.rows[row];

/** How many times as long the picker takes as another subject; undefined where one of the two was not measured. */
function ratio(
  figures: CatalogueFigures,
  row: string,
  ours: keyof Sample,
  subject: SubjectName,
  theirs: keyof Sample,
): number | undefined {
  const [own, other] = [sampleOf(figures, 'picker', row), sampleOf(figures, subject, row)];
  return own === undefined || other === undefined ? undefined : own[ours] / other[theirs];
}

/** The rows of one catalogue, the picker beside its peers. */
export function report(figures: CatalogueFigures): string {
  const { plans, limit } = figures;
  const subjects = Object.keys(figures.subjects) as SubjectName[];
  const header = [
    '',
    ...subjects.flatMap((subject) => [NAMES[subject], 'seen']),
    'P3: seen',
    '÷ by hand',
    'seen ÷ by hand',
    '÷ React',
    'seen ÷ React',
  ];
  const rows = ROWS.map((row) => [
    row,
    ...subjects.flatMap((subject) => {
      const sample = sampleOf(figures, subject, row);
      return sample === undefined ? ['–', '–'] : [ms(sample.whole), ms(sample.seen)];
    }),
    row === FIRST || limit === undefined ? '' : `< ${limit}`,
    times(ratio(figures, row, 'whole', 'byHand', 'whole')),
    times(ratio(figures, row, 'seen', 'byHand', 'whole')),
    times(ratio(figures, row, 'whole', 'react', 'whole')),
    times(ratio(figures, row, 'seen', 'react', 'seen')),
  ]);
  const nodes = subjects.map((subject) => {
    const { elements, nodes: all } = figures.subjects[subject]!;
    return `${NAMES[subject]} ${elements} elements, ${all} nodes`;
  });
  return `\n${plans} plans (${nodes.join('; ')})\n${table([header, ...rows])}`;
}

/** P4: how the time of each row grows with the number of plans. */
export function growth(all: readonly CatalogueFigures[]): string {
  const growing = all.filter(({ grows }) => grows);
  const exponentOf = (subject: SubjectName, row: string) => {
    const points = growing.flatMap((figures) => {
      const sample = sampleOf(figures, subject, row);
      return sample === undefined ? [] : [[figures.plans, sample.whole] as const];
    });
    return points.length < 2 ? '–' : exponent(points).toFixed(2);
  };
  const rows = ROWS.map((row) => [
    row,
    ...growing.map((figures) => {
      const sample = sampleOf(figures, 'picker', row);
      return sample === undefined ? '–' : ms(sample.whole);
    }),
    ...(['picker', 'byHand', 'react'] as const).map((subject) => exponentOf(subject, row)),
  ]);
  const header = ['plans', ...growing.map(({ plans }) => String(plans)), 'exponent', 'by hand', 'React'];
  return `\nP4: how the whole time grows with the plans\n${table([header, ...rows])}`;
}

/** P3: the limits that are ratios, with 1,000 plans. */
export function limits(all: readonly CatalogueFigures[]): string {
  const largest = all.at(-1)!;
  const line = (name: string, value: number | undefined, limit: number) => [
    name,
    times(value),
    `≤ ${limit.toFixed(2)}`,
    value === undefined ? '' : value <= limit ? 'yes' : 'no',
  ];
  const against = (row: string, subject: 'react' | 'reactNine', what: keyof Sample) =>
    ratio(largest, row, what, subject, what);
  return `\nP3: the picker's time as a multiple, ${largest.plans} plans\n${table([
    ['', 'multiple', 'P3', 'met'],
    line('first screenful ÷ whole list by hand', ratio(largest, FIRST, 'seen', 'byHand', 'whole'), 0.5),
    line('whole list ÷ by hand', ratio(largest, FIRST, 'whole', 'byHand', 'whole'), 1.25),
    line('whole list ÷ React, the same nodes', against(FIRST, 'react', 'whole'), 1),
    ...(['seen', 'whole'] as const).flatMap((what) =>
      (['react', 'reactNine'] as const).flatMap((subject) => {
        const name = `${what} ÷ ${NAMES[subject]}`;
        return [
          line(`select a plan, ${name}`, against('select a plan', subject, what), 1 / 3),
          line(`switch tier, ${name}`, against('switch tier', subject, what), 1 / 1.5),
          line(`sort, ${name}`, against('sort', subject, what), 1),
        ];
      }),
    ),
  ])}`;
}

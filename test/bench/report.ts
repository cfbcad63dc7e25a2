import { exponent, median, table } from './figures.js';
import { INTERACTIONS } from './page/interactions.js';
import type { ServedPlan } from './page/interactions.js';
import type { Figures, SubjectName } from './page/main.js';
import type { Sample } from './page/timing.js';

export const FIRST = 'first showing';
const ROWS: readonly string[] = [FIRST, ...Object.values(INTERACTIONS).flat()];

export interface Catalogue {
  readonly plans: readonly ServedPlan[];
  /** P3: the limit of every interaction in milliseconds; undefined where P3 has none. */
  readonly limit: number | undefined;
  /** Whether the growth of P4 includes its figures. */
  readonly grows: boolean;
}

/** The measurements of one catalogue. */
export interface Result extends Catalogue {
  /** The samples by the name of the row. */
  readonly samples: Record<SubjectName, Map<string, Sample[]>>;
  readonly last: Record<SubjectName, Figures>;
}

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const middle = (samples: readonly Sample[], what: keyof Sample) => median(samples.map((one) => one[what]));

/** The rows of one catalogue, the picker beside the page made by hand. */
export function report({ plans, limit, samples, last }: Result): string {
  const rows = ROWS.map((row) => {
    const [ours, theirs] = [samples.picker.get(row), samples.byHand.get(row)!];
    const byHand = [ms(middle(theirs, 'whole')), ms(middle(theirs, 'seen'))];
    if (ours === undefined) return [row, 'not there yet', '', '', ...byHand, '', ''];
    const whole = middle(ours, 'whole');
    const seen = middle(ours, 'seen');
    const base = middle(theirs, 'whole');
    return [
      row,
      ms(whole),
      ms(seen),
      row === FIRST || limit === undefined ? '' : `< ${limit}`,
      ...byHand,
      (whole / base).toFixed(2),
      (seen / base).toFixed(2),
    ];
  });
  const nodes = (['picker', 'byHand'] as const).map((subject) => {
    const { elements, nodes: all } = last[subject];
    return `${subject === 'picker' ? 'picker' : 'by hand'} ${elements} elements, ${all} nodes`;
  });
  return [
    `\n${plans.length} plans (${nodes.join('; ')})`,
    table([['', 'whole', 'seen', 'P3', 'by hand: whole', 'seen', 'whole ratio', 'seen ratio'], ...rows]),
  ].join('\n');
}

/** P4: how the time of each row grows with the number of plans. */
export function growth(results: readonly Result[]): string {
  const growing = results.filter(({ grows }) => grows);
  const rowOf = (row: string) => {
    const figures = (subject: SubjectName) =>
      growing.flatMap(({ plans, samples }) => {
        const found = samples[subject].get(row);
        return found === undefined ? [] : [[plans.length, middle(found, 'whole')] as const];
      });
    const ours = figures('picker');
    const times = ours.map(([, value]) => ms(value));
    return ours.length === 0
      ? undefined
      : [row, ...times, exponent(ours).toFixed(2), exponent(figures('byHand')).toFixed(2)];
  };
  const rows = ROWS.map(rowOf).filter((row) => row !== undefined);
  const sizes = growing.map(({ plans }) => String(plans.length));
  return `\nGrowth, whole\n${table([['plans', ...sizes, 'exponent', 'by hand'], ...rows])}`;
}

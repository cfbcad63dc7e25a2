import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../tools/size/size.js';
import { ms } from './figures.js';
import type { Results } from './results.js';
import { kilobytes } from './sections/bytes.js';

const README = path.join(root, 'README.md');
/** The comments around the figures in the README. What is between them is written by `npm run bench`. */
const MARKS = ['<!-- figures: written by npm run bench -->', '<!-- end of figures -->'] as const;

/** The text between the marks, as the README has it. */
export function figuresInReadme(): string {
  const [, inside] = readFileSync(README, 'utf8').split(MARKS[0]);
  const [text, rest] = inside?.split(MARKS[1]) ?? [];
  if (text === undefined || rest === undefined) throw new Error(`README.md has no ${MARKS.join(' … ')}.`);
  return text.trim();
}

const oneDecimal = (value: number) => value.toFixed(1);

/** The six figures that a partner asks for, as a table in Markdown. */
export function figuresFor({ date, machine, figures }: Results): string {
  const bytesOf = (name: string) => {
    const row = figures.bytes.rows.find((one) => one.name.startsWith(name));
    return row === undefined ? '–' : `${kilobytes(row.bytes)} kB`;
  };
  const { pages, plans: count } = figures.loading;
  const by = pages.some((page) => page.by === 'module') ? 'module' : 'classic';
  const loaded = (cpu: number, who: string = by) => pages.find((page) => page.by === who && page.cpu === cpu);
  const seconds = (value = NaN) => `${(value / 1000).toFixed(2)} s`;
  const ratio = (cpu: number) => `${(loaded(cpu)?.ratio ?? NaN).toFixed(2)} ×`;
  const largest = figures.plans.catalogues.at(-1)!;
  const choosing = (who: 'picker' | 'react') =>
    `${ms(largest.subjects[who]?.rows['select a plan']?.seen ?? NaN)} ms`;
  const steady = figures.smoothness.pages.filter(({ element }) => element !== undefined);
  const worst = (what: 'shift' | 'longest') => Math.max(...steady.map((page) => page[what]));
  const byHand = figures.smoothness.pages.find((page) => page.by === 'byHand');
  const heapOf = (who: string) => {
    const kept = figures.memory.kept.find(({ name, plans }) => name === who && plans === count);
    return `${oneDecimal((kept?.each.heapBytes ?? NaN) / 1_000_000)} MB`;
  };
  const { hours, growth } = figures.memory.day;
  const rows = [
    ['', 'vitable-elements', 'for comparison'],
    ['---', '---', '---'],
    [
      'Download until the plans are shown, brotli, Lit included',
      bytesOf('plan-picker'),
      `React and React DOM alone: ${bytesOf('React and')}`,
    ],
    [
      `From the navigation to ${count} plans, 150 ms and 1.6 Mbit/s`,
      seconds(loaded(1)?.all),
      `${ratio(1)} a page written by hand (${ratio(4)} with the processor four times slower)`,
    ],
    [
      `One of ${largest.plans.toLocaleString('en-US')} plans chosen, until it is painted`,
      choosing('picker'),
      `React 19: ${choosing('react')}`,
    ],
    ['Layout shift while an element loads', worst('shift').toFixed(3), 'Good, in Core Web Vitals: 0.1'],
    [
      'Longest task while it loads, processor four times slower',
      `${ms(worst('longest'))} ms`,
      `the page written by hand: ${ms(byHand?.longest ?? NaN)} ms`,
    ],
    [
      `Memory of a picker with ${count} plans`,
      `${heapOf('plan-picker')}; a page of three grows by ${kilobytes(Math.max(0, growth.heapBytes))} kB in ${hours} simulated hours`,
      `React 19: ${heapOf('react')}`,
    ],
  ];
  return [
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    `Of ${date}, on ${machine['processor']}, ${machine['browser']}.`,
  ].join('\n');
}

/** Writes the figures into the README. */
export async function writeReadme(results: Results): Promise<void> {
  const readme = readFileSync(README, 'utf8').replace(figuresInReadme(), () => figuresFor(results));
  writeFileSync(README, await format(readme, { ...(await resolveConfig(README)), filepath: README }));
}

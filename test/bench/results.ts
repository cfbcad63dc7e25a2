import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'prettier';
import type { BytesFigures } from './sections/bytes.js';
import type { GridSection } from './sections/grid.js';
import type { LifeEventsFigures } from './sections/life-events.js';
import type { LoadingFigures } from './sections/loading.js';
import type { ManyFigures } from './sections/many.js';
import type { MemoryFigures } from './sections/memory.js';
import type { AllPlansFigures } from './sections/plans.js';
import type { SmoothnessFigures } from './sections/smoothness.js';

/** The figures of every section, by its name. */
export interface Figures {
  readonly bytes: BytesFigures;
  readonly loading: LoadingFigures;
  readonly plans: AllPlansFigures;
  readonly many: ManyFigures;
  readonly 'life-events': LifeEventsFigures;
  readonly grid: GridSection;
  readonly smoothness: SmoothnessFigures;
  readonly memory: MemoryFigures;
}

/** What `results.json` holds: the figures of one whole run. */
export interface Results {
  /** The day of the run, `YYYY-MM-DD`. */
  readonly date: string;
  readonly machine: Readonly<Record<string, string>>;
  readonly figures: Figures;
}

const FILE = path.join(import.meta.dirname, 'results.json');

/** What the times depend on, without the name of the machine. */
export const machineFacts = (chromiumVersion: string): Results['machine'] => ({
  browser: `Chromium ${chromiumVersion}`,
  node: `Node ${process.version}`,
  system: `${os.type()} ${os.arch()}`,
  processor: `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown'}`,
  memory: `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
});

/** Digits after the point that a figure keeps: more than a table shows, fewer than the clock has. */
const rounded = (_: string, value: unknown) =>
  typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;

/** Keeps the figures of a whole run. */
export async function writeResults(results: Results): Promise<void> {
  writeFileSync(FILE, await format(JSON.stringify(results, rounded), { parser: 'json', printWidth: 110 }));
}

/** The figures of the last whole run. */
export const readResults = (): Results => JSON.parse(readFileSync(FILE, 'utf8')) as Results;

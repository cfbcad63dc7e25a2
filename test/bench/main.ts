import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../../tools/size/size.js';
import { chromiumArgs, findChromium } from '../support/browsers.mjs';
import { machineFacts, writeResults } from './results.js';
import type { Figures } from './results.js';
import { writeReadme } from './readme.js';
import { SCRIPTS } from './scripts.js';
import type { Section } from './section.js';
import { SECTIONS } from './sections/index.js';
import { startSite } from './site.js';

/**
 * `npm run bench` measures what requirements P1 to P6 are about, beside pages written by hand, React and Web Awesome. It has
 * no pass or fail; it fails only where it could not measure.
 *
 * `npm run bench -- plans grid` measures only these sections, and `--quick` with fewer repetitions. A whole run writes
 * `results.json` and the figures in the README; these shorter runs write nothing.
 */

interface Order {
  readonly sections: readonly Section<unknown>[];
  readonly isQuick: boolean;
  readonly isWhole: boolean;
}

function orderOf(args: readonly string[]): Order {
  const wanted = args.filter((arg) => arg !== '--quick');
  const names = SECTIONS.map(({ name }) => name);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Error(`There is no section "${unknown.join('", "')}"; the sections are ${names.join(', ')}.`);
  }
  const isQuick = args.includes('--quick');
  return {
    sections: wanted.length === 0 ? SECTIONS : SECTIONS.filter(({ name }) => wanted.includes(name)),
    isQuick,
    isWhole: wanted.length === 0 && !isQuick,
  };
}

async function main({ sections, isQuick, isWhole }: Order): Promise<void> {
  if (!existsSync(path.join(root, 'dist/cdn', SCRIPTS.classic.file))) {
    throw new Error('dist/ is not there: run `npm run build` before.');
  }
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('Chrome, Chromium or Edge is needed; CHROME_PATH names one in an unusual place.');
  }
  const site = await startSite();
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  const figures: Partial<Figures> & Record<string, unknown> = {};
  try {
    const machine = machineFacts(browser.version());
    console.log(`${Object.values(machine).join(', ')}. What the columns mean: test/bench/README.md`);
    for (const section of sections) {
      const start = performance.now();
      console.log(`\n── ${section.title}`);
      const measured = await section.measure({ browser, site, isQuick });
      figures[section.name] = measured;
      console.log(section.print(measured));
      console.log(`(${section.name}: ${Math.round((performance.now() - start) / 1000)} s)`);
    }
    if (isWhole) {
      const results = { date: new Date().toISOString().slice(0, 10), machine, figures: figures as Figures };
      await writeResults(results);
      await writeReadme(results);
      console.log('\nWritten: test/bench/results.json, and the figures in README.md.');
    }
  } finally {
    await browser.close();
    site.close();
  }
}

try {
  await main(orderOf(process.argv.slice(2)));
} catch (error) {
  console.error(`Could not measure: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

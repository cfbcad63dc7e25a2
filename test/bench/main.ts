import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../support/browsers.mjs';
import type { GridFigures } from './page/grid.js';
import type { ServedPlan } from './page/interactions.js';
import type { Figures } from './page/main.js';
import { reportGrid } from './report-grid.js';
import { FIRST, growth, report } from './report.js';
import type { Catalogue, Result } from './report.js';
import { scriptFile, startSite } from './site.js';

/**
 * `npm run bench`: measures how long the plan picker takes to show real plans and to react to a person, beside the same
 * done by hand (P3), and how these times grow with the plans (P4). It also measures a keystroke in a large grid of
 * contributions. It has no pass or fail; it fails only where it could not measure.
 */

const COUNTY = '../shared/data/plans/county-fl-seminole.json';
const COUNTRY = '../shared/data/plans/us-1000.json';

/**
 * A page can be measured only once when it first shows the plans, so that needs more pages than the interactions need.
 */
const ROUNDS = 7;
const ROUNDS_OF_TURNS = 4;

/** More employments than any employer is known to have, and the number of pages that show them. */
const EMPLOYMENTS = 40;
const ROUNDS_OF_GRID = 3;

function plansOf(file: string): ServedPlan[] | undefined {
  if (existsSync(path.resolve(file)))
    return JSON.parse(readFileSync(path.resolve(file), 'utf8')) as ServedPlan[];
  console.log(`Skipped: the real plan catalogue ${file} is not here.`);
  return undefined;
}

function catalogues(): Catalogue[] {
  const county = plansOf(COUNTY);
  const country = plansOf(COUNTRY);
  const growing = [100, 300, 1000].flatMap((size) =>
    country === undefined
      ? []
      : [{ plans: country.slice(0, size), limit: size === 1000 ? 50 : undefined, grows: true }],
  );
  return [...(county === undefined ? [] : [{ plans: county, limit: 16, grows: false }]), ...growing];
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Measures on one fresh page, since a page shows the plans for the first time only once. */
async function onFreshPage<Result>(
  browser: Browser,
  url: string,
  measureOn: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    const told: string[] = [];
    page.on('pageerror', (error) => told.push(error.message));
    page.on('console', (message) => told.push(message.text()));
    await page.goto(url);
    await page.waitForFunction(() => window.measure !== undefined && window.measureGrid !== undefined);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const figures = await measureOn(page).catch((error: unknown) => {
      throw new Error([messageOf(error), ...told].join('\n'));
    });
    if (requests.length > 0) throw new Error(`Given data, the page asked for ${requests.join(', ')}.`);
    return figures;
  } finally {
    await context.close();
  }
}

/**
 * Measures every row of one catalogue. The two subjects take turns, so that a busy moment of the machine affects both.
 */
async function measure(browser: Browser, url: string, catalogue: Catalogue): Promise<Result> {
  const samples: Result['samples'] = { picker: new Map(), byHand: new Map() };
  const last: Partial<Result['last']> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const subject of ['picker', 'byHand'] as const) {
      const order = {
        subject,
        plans: catalogue.plans,
        ...(round < ROUNDS_OF_TURNS ? { warmUps: 1, runs: 2 } : { warmUps: 0, runs: 0 }),
      };
      const figures: Figures = await onFreshPage(browser, url, (page) =>
        page.evaluate((given) => window.measure!(given), order),
      );
      last[subject] = figures;
      for (const [row, more] of Object.entries({ [FIRST]: [figures.first], ...figures.turns })) {
        samples[subject].set(row, [...(samples[subject].get(row) ?? []), ...more]);
      }
    }
  }
  return { ...catalogue, samples, last: last as Result['last'] };
}

async function measureGrid(browser: Browser, url: string): Promise<GridFigures[]> {
  const pages: GridFigures[] = [];
  for (let round = 0; round < ROUNDS_OF_GRID; round += 1) {
    const order = { rows: EMPLOYMENTS, warmUps: 3, runs: 10 };
    pages.push(
      await onFreshPage(browser, url, (page) => page.evaluate((given) => window.measureGrid!(given), order)),
    );
  }
  return pages;
}

async function main(): Promise<void> {
  const found = catalogues();
  if (!existsSync(scriptFile)) throw new Error('dist/ is not there: run `npm run build` before.');
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('Chrome, Chromium or Edge is needed; CHROME_PATH names one in an unusual place.');
  }
  const site = await startSite();
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  try {
    console.log(
      `Chromium ${browser.version()}, milliseconds, medians. What the columns mean: test/bench/README.md`,
    );
    const results: Result[] = [];
    for (const catalogue of found) {
      const result = await measure(browser, site.url, catalogue);
      console.log(report(result));
      results.push(result);
    }
    if (results.some(({ grows }) => grows)) console.log(growth(results));
    console.log(reportGrid(EMPLOYMENTS, await measureGrid(browser, site.url)));
  } finally {
    await browser.close();
    site.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(`Could not measure: ${messageOf(error)}`);
  process.exitCode = 1;
}

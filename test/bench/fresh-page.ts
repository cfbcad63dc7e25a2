import type { Browser, Page } from 'playwright-core';
import type { Noted } from './page/observer.js';
import type { Site } from './site.js';

/** How a page is opened. */
export interface Opened {
  /** The viewport's width in CSS pixels; default 1280. */
  readonly width?: number;
  /** How many times slower the processor is made; default 1. */
  readonly cpu?: number;
  /** Whether the network is slow: 150 ms latency, 1.6 Mbit/s. */
  readonly slowNetwork?: boolean;
}

const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Runs something on a fresh page with an empty cache. An error names what the page's console has said. */
export async function onPage<Result>(browser: Browser, opened: Opened, run: (page: Page) => Promise<Result>) {
  const { width = 1280, cpu = 1, slowNetwork = false } = opened;
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-US' });
  const told: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => told.push(error.message));
    page.on('console', (message) => told.push(message.text()));
    const devtools = await context.newCDPSession(page);
    if (slowNetwork) {
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', SLOW_NETWORK);
    }
    if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    return await run(page);
  } catch (error) {
    throw new Error([messageOf(error), ...told].join('\n'), { cause: error });
  } finally {
    await context.close();
  }
}

/** Measures in the page where the elements are given their data. It is an error if they ask for more. */
export const onGivenPage = <Result>(
  browser: Browser,
  site: Site,
  run: (page: Page) => Promise<Result>,
): Promise<Result> =>
  onPage(browser, {}, async (page) => {
    await page.goto(site.url);
    await page.waitForFunction(() => window.bench !== undefined);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const result = await run(page);
    if (requests.length > 0) throw new Error(`Given data, the page asked for ${requests.join(', ')}.`);
    return result;
  });

/** What was noted while a page loaded. */
export type Loaded = Required<Pick<Noted, 'seen' | 'all'>> &
  Pick<Noted, 'shifts' | 'tasks'> & { readonly files: ReturnType<NonNullable<Noted['files']>> };

/**
 * Loads a page that reads its data from the network.
 *
 * @param path of `loadingPath`
 * @param rest milliseconds for which the page is observed further, once it shows everything
 */
export const loadPage = (
  browser: Browser,
  site: Site,
  path: string,
  opened: Opened,
  rest: number,
): Promise<Loaded> =>
  onPage(browser, opened, async (page) => {
    await page.addInitScript({ content: site.observer });
    await page.goto(site.url + path, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.noted?.all !== undefined, undefined, {
      timeout: 180_000,
      polling: 100,
    });
    await page.waitForTimeout(rest);
    return page.evaluate(() => {
      const { seen, all, shifts, tasks, files } = window.noted!;
      return { seen: seen!, all: all!, shifts, tasks, files: files!() };
    });
  });

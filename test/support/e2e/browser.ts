import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumArgs, findChromium } from '../browsers.mjs';
import { besidesDocumented } from '../documented-warnings.js';

/** Starts an installed Chromium. */
export function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error(
      'These tests need Chrome, Chromium or Edge. Install one, or name its program in CHROME_PATH.',
    );
  }
  return chromium.launch({ executablePath, args: chromiumArgs });
}

/** The lines of the console, as `type: text`. */
export interface Witness {
  readonly console: string[];
  /** Exceptions and rejections that were not caught. */
  readonly uncaught: string[];
  /** The violated directives of content security policies. */
  readonly violations: string[];
  /** The addresses of the shown documents, in order. */
  readonly documents: string[];
}

/**
 * Messages that the browser itself writes about a failed request. No page can prevent them, so they do not count
 * against the elements.
 */
const BY_THE_BROWSER = [
  /^error: Failed to load resource: /,
  /^error: Access to fetch at .* has been blocked by CORS policy: /,
];

/** The lines that the pages' scripts wrote, without the documented warning about the odd plans of `enrl_odd`. */
export function writtenByScripts({ console, documents }: Witness): string[] {
  return besidesDocumented(
    console.filter((line) => !BY_THE_BROWSER.some((own) => own.test(line))),
    documents,
  );
}

/** S7: expects nothing in the console, no exception, and no violated policy. */
export function expectClean(witness: Witness): void {
  expect(witness.uncaught).toEqual([]);
  expect(writtenByScripts(witness)).toEqual([]);
  expect(witness.violations).toEqual([]);
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly witness: Witness;
}

/** The name of the function that pages call to report a violation. */
const TELL = 'tellOfViolation';

/** A new visitor: a new context in UTC, like the sandbox's days, observed from the start. */
export async function newVisitor(browser: Browser): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 900 },
    // The portal's page scrolls smoothly, and each click would wait a second until it stands still.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const witness: Witness = { console: [], uncaught: [], violations: [], documents: [] };
  await context.exposeBinding(TELL, (_source, directive: string) => witness.violations.push(directive));
  await context.addInitScript((tell) => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const page = window as unknown as Record<string, (directive: string) => void>;
      page[tell]?.(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  }, TELL);
  context.on('page', (opened) => opened.on('domcontentloaded', () => witness.documents.push(opened.url())));
  context.on('console', (message) => witness.console.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (thrown) => witness.uncaught.push(String(thrown.error())));
  return { context, page: await context.newPage(), witness };
}

/**
 * Closes a page, whatever has just loaded in it. If a navigation commits at that moment, Chromium answers that it
 * closes the page and does not (crbug.com/536385539), and Playwright waits forever. So the command is repeated until
 * the page has closed.
 */
export async function closePage(page: Page): Promise<void> {
  const closed = page.close().then(() => true);
  while (!(await Promise.race([closed, setTimeout(1000, false)]))) {
    // A page that has closed has no session that could receive the command.
    await tellToClose(page).catch(() => undefined);
  }
}

async function tellToClose(page: Page): Promise<void> {
  const ofPage = await page.context().newCDPSession(page);
  const { targetInfo } = await ofPage.send('Target.getTargetInfo');
  const ofBrowser = await page.context().browser()!.newBrowserCDPSession();
  await ofBrowser.send('Target.closeTarget', { targetId: targetInfo.targetId });
  await ofBrowser.detach();
}

/**
 * Returns the same browser profile without a cookie, on a new page, with empty records. This takes half the time of a
 * new context.
 */
export async function comeBack({ context, witness }: Visit): Promise<Visit> {
  await Promise.all(context.pages().map(closePage));
  await context.clearCookies();
  for (const heard of Object.values(witness) as string[][]) heard.length = 0;
  return { context, witness, page: await context.newPage() };
}

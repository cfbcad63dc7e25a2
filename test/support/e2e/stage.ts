import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Visit } from './browser.js';
import { closePage, comeBack, newVisitor, startBrowser } from './browser.js';
import type { Site } from './site.js';
import { startSite } from './site.js';

/** The environment of a file's tests. */
export interface Stage {
  /** A sandbox and the portal in front of it, for the whole file. */
  readonly site: Site;
  /** The visitor of this test, and what was recorded about the visit. */
  readonly visit: Visit;
  /** The visitor's page. */
  readonly page: Page;
  /** Gives this test a new context, since the test changes something that stays in it. */
  startAfresh(): Promise<void>;
}

/**
 * Sets up the environment of a file: each of its tests has the sandbox at its seeds, and a new page without cookies.
 */
export function setStage(): Stage {
  let browser: Browser;
  let usual: Visit;
  const take = (visit: Visit) => Object.assign(stage, { visit, page: visit.page });
  const stage = {
    startAfresh: async () => void take(await newVisitor(browser)),
  } as { site: Site; visit: Visit; page: Page; startAfresh: () => Promise<void> };

  beforeAll(async () => {
    [browser, stage.site] = await Promise.all([startBrowser(), startSite()]);
    usual = await newVisitor(browser);
  });
  afterAll(async () => {
    await browser.close();
    await stage.site.close();
  });
  beforeEach(async () => {
    await stage.site.reset();
    take(await comeBack(usual));
  });
  afterEach(async () => {
    // Requests that a test has left running must not reach the sandbox during the next test.
    await closePage(stage.page);
    if (stage.visit.context !== usual.context) await stage.visit.context.close();
  });
  return stage;
}

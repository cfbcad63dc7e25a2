import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Visit } from './browser.js';
import { closePage, comeBack, newVisitor, startBrowser } from './browser.js';
import type { Site } from './site.js';
import { startSite } from './site.js';

/** What the tests of a file play on. */
export interface Stage {
  /** A sandbox and the portal in front of it, for the whole file. */
  readonly site: Site;
  /** Who has come for this test, and what happened on the way. */
  readonly visit: Visit;
  /** The visitor's page. */
  readonly page: Page;
  /** Has someone else come for this test, in a context of their own: for a test that leaves traces in it. */
  startAfresh(): Promise<void>;
}

/** Sets the stage for a file: each of its tests finds the sandbox at its seeds, and a new page without cookies. */
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
    // What a test has left running must not reach the sandbox during the next one.
    await closePage(stage.page);
    if (stage.visit.context !== usual.context) await stage.visit.context.close();
  });
  return stage;
}

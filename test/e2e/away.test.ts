import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../support/browsers.mjs';
import { elementsOf, textOf, waitFor } from '../support/e2e/elements.js';
import type { HostPage } from '../support/e2e/host-page.js';
import { startHostPage } from '../support/e2e/host-page.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();
let host: HostPage;

beforeAll(async () => {
  host = await startHostPage(stage.site.sandboxUrl);
});
afterAll(() => host.close());
beforeEach(() => host.signIn(true));

const scriptTag = () =>
  `<script src="/vitable/vitable-elements.js" defer data-token-endpoint="/token" data-api-base="${stage.site.sandboxUrl}"></script>`;
const CARD = '<vitable-enrollment-card enrollment-id="enrl_active"></vitable-enrollment-card>';
const LIST = '<vitable-qle-list member-id="mbr_avery"></vitable-qle-list>';

describe('a browser without a connection', () => {
  it('R13: tells the person, and reads each resource once when it is connected again', async () => {
    host.show({ head: scriptTag(), body: CARD + LIST });
    const { page, visit, site } = stage;
    await page.goto(host.url);
    const { card, list } = elementsOf(page);
    await waitFor(page, 'vitable-enrollment-card', 'ready');
    await waitFor(page, 'vitable-qle-list', 'ready');
    const before = (await site.requests('GET')).length;

    await visit.context.setOffline(true);
    for (const element of [card, list]) {
      await element.evaluate((one: HTMLElement & { refresh(): Promise<void> }) => one.refresh());
      expect(await textOf(element)).toContain('You’re offline');
    }
    await visit.context.setOffline(false);
    await waitFor(page, 'vitable-enrollment-card', 'ready');
    await waitFor(page, 'vitable-qle-list', 'ready');
    expect(await textOf(card)).not.toContain('You’re offline');
    const after = (await site.requests('GET')).slice(before).map(({ path }) => path);
    expect([...after].sort()).toEqual([
      '/v1/enrollments/enrl_active',
      '/v1/members/mbr_avery/qualifying-life-events',
    ]);
    expect(host.tokensGiven()).toBe(1);
  });
});

describe('the host’s own tags', () => {
  it('have the attributes that the server has rendered until a framework has taken the page over; then they have their status', async () => {
    // A framework compares the page with what it would render, a moment after the page has loaded.
    const compare = `<script>addEventListener('load', () => setTimeout(() => {
      window.attributes = [...document.querySelectorAll('[member-id],[enrollment-id]')].map((one) => one.getAttributeNames().join());
    }, 200));</script>`;
    host.show({ head: scriptTag() + compare, body: CARD + LIST });
    await stage.page.goto(host.url);
    await stage.page.waitForFunction('window.attributes');
    expect(await stage.page.evaluate('window.attributes')).toEqual(['enrollment-id', 'member-id']);
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    await waitFor(stage.page, 'vitable-qle-list', 'ready');
  });
});

describe('S2: the browser’s back-forward cache', () => {
  /** Playwright switches this cache off. */
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findChromium()!,
      args: chromiumArgs,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
  });
  afterEach(() => page.close());

  /** Notes what is in the elements when the page is left and in the moment when it is shown again, before anything is painted. */
  const notes = `<script>
    const shown = () => [...document.querySelectorAll('vitable-enrollment-card,vitable-qle-list')]
      .map((one) => one.shadowRoot.textContent + JSON.stringify(one.data ?? null)).join();
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) window.returned = shown();
    });
  </script>`;
  /** A plan, a dependent and a note of Avery's, which the elements show. */
  const PERSONAL = /Larkspur|Lindqvist|Riley|qle_/;

  /** Goes to the page with Avery's data, from there to another page. */
  async function leave(): Promise<void> {
    host.show({ head: scriptTag() + notes, body: CARD + LIST });
    await page.goto(host.url);
    await waitFor(page, 'vitable-enrollment-card', 'ready');
    await waitFor(page, 'vitable-qle-list', 'ready');
    expect(await page.evaluate('shown()')).toMatch(PERSONAL);
    await page.goto(`${host.url}/vitable/vitable-elements.js`);
  }

  /** Goes back, to the same document as before. */
  async function comeBack(): Promise<void> {
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction('window.returned !== undefined');
  }

  it('has nothing of the person when the page is shown again, and reads anew with another token', async () => {
    await leave();
    const tokens = host.tokensGiven();
    await comeBack();
    expect(await page.evaluate('window.returned')).not.toMatch(PERSONAL);
    await waitFor(page, 'vitable-enrollment-card', 'ready');
    await waitFor(page, 'vitable-qle-list', 'ready');
    expect(await page.evaluate('shown()')).toMatch(PERSONAL);
    expect(host.tokensGiven()).toBe(tokens + 1);
  });

  it('shows nothing of a person who has signed out meanwhile', async () => {
    await leave();
    host.signIn(false);
    await comeBack();
    expect(await page.evaluate('window.returned')).not.toMatch(PERSONAL);
    await waitFor(page, 'vitable-enrollment-card', 'error');
    await waitFor(page, 'vitable-qle-list', 'error');
    expect(await page.evaluate('shown()')).not.toMatch(PERSONAL);
    expect(await textOf(elementsOf(page).card)).toContain('You’ve been signed out');
  });
});

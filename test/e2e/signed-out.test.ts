import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Visit } from '../support/e2e/browser.js';
import { newVisitor, startBrowser, writtenByScripts } from '../support/e2e/browser.js';
import {
  confirmButton,
  confirmation,
  elementsOf,
  fact,
  goToReview,
  shownPlans,
  textOf,
  waitFor,
  waitUntilReady,
} from '../support/e2e/elements.js';
import type { Site } from '../support/e2e/site.js';
import { startSite } from '../support/e2e/site.js';

const SIGNED_OUT = 'You’ve been signed out';
const WHAT_TO_DO = 'Sign in to this portal again, then come back here and try again.';
const SILVER = 'Larkspur Silver 2500';

let browser: Browser;
let site: Site;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), startSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  visit = await newVisitor(browser);
  ({ page } = visit);
  await site.reset();
  await page.goto(site.url);
  await waitUntilReady(page);
});
afterEach(async () => {
  expect(visit.witness.uncaught).toEqual([]);
  expect(writtenByScripts(visit.witness)).toEqual([]);
  await visit.context.close();
});

/** What the same person does in another tab. */
async function inAnotherTab(path: string): Promise<void> {
  const tab = await visit.context.newPage();
  await tab.goto(site.url + path);
  await tab.close();
}

describe('someone who signs out in another tab', () => {
  it('reads so at the next use of the token, sees nothing of what was there, and goes on after signing in', async () => {
    const { list } = elementsOf(page);
    await inAnotherTab('/sign-out');
    await site.expireTokens();
    await list.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Approved' });
    await waitFor(page, 'vitable-qle-list', 'error');
    expect(await textOf(list)).toContain(SIGNED_OUT);
    expect(await textOf(list)).toContain(WHAT_TO_DO);
    // Whoever is at the screen now may be someone else.
    expect(await list.getByRole('listitem').count()).toBe(0);

    await list.getByRole('button', { name: 'Try again' }).click();
    await waitFor(page, 'vitable-qle-list', 'error');
    expect(await textOf(list)).toContain(SIGNED_OUT);

    await inAnotherTab('/sign-in?as=avery');
    await list.getByRole('button', { name: 'Try again' }).click();
    await waitFor(page, 'vitable-qle-list', 'ready');
    expect(await list.getByRole('listitem').count()).toBe(3);
    expect(await textOf(list)).not.toContain(SIGNED_OUT);
  });

  it('reads so in every element that is read again, and each comes back', async () => {
    await inAnotherTab('/sign-out');
    await site.expireTokens();
    const tags = ['vitable-enrollment-card', 'vitable-plan-picker', 'vitable-qle-list'] as const;
    await Promise.all(
      tags.map((tag) =>
        page.locator(tag).evaluate((element) => (element as HTMLElementTagNameMap[typeof tag]).refresh()),
      ),
    );
    for (const tag of tags) {
      await waitFor(page, tag, 'error');
      expect(await textOf(page.locator(tag)), tag).toContain(SIGNED_OUT);
      expect(await textOf(page.locator(tag)), tag).not.toContain('$');
    }
    await inAnotherTab('/sign-in?as=avery');
    for (const tag of tags) {
      await page.locator(tag).getByRole('button', { name: 'Try again' }).click();
      await waitFor(page, tag, 'ready');
    }
    expect(await shownPlans(elementsOf(page).picker)).toHaveLength(8);
  });

  it('keeps the choice in the review, and confirms it after signing in, with one election on record', async () => {
    const { picker } = elementsOf(page);
    await goToReview(picker, SILVER, 'EE');
    await inAnotherTab('/sign-out');
    await site.expireTokens();
    await confirmButton(picker).click();
    await picker.getByText('Your choice wasn’t recorded', { exact: true }).waitFor();
    expect(await textOf(picker)).toContain(SIGNED_OUT);
    expect(await textOf(picker)).toContain('Your choice is still here.');
    expect(await fact(picker, 'Plan')).toBe(SILVER);
    await inAnotherTab('/sign-in?as=avery');
    await confirmButton(picker).click();
    await confirmation(picker).waitFor();
    const statuses = (await site.requests('POST', '/elect')).map(({ status }) => status);
    expect(statuses).toEqual([401, 200]);
  });

  it('R2: notices nothing where only the token has run out: one renewal, and every read once more', async () => {
    const before = await site.tokenRequests();
    await site.expireTokens();
    const readsBefore = (await site.requests('GET')).length;
    await Promise.all(
      (['vitable-enrollment-card', 'vitable-plan-picker', 'vitable-qle-list'] as const).map((tag) =>
        page.locator(tag).evaluate((element) => (element as HTMLElementTagNameMap[typeof tag]).refresh()),
      ),
    );
    await waitUntilReady(page);
    expect(await site.tokenRequests()).toBe(before + 1);
    const reads = (await site.requests('GET')).slice(readsBefore);
    const refused = reads.filter(({ status }) => status === 401).map(({ path }) => path);
    expect(refused.length).toBeGreaterThan(1);
    for (const path of refused) {
      const answers = reads.filter((read) => read.path === path).map(({ status }) => status);
      expect(
        answers.filter((status) => status === 401),
        path,
      ).toHaveLength(1);
      expect(answers, path).toContain(200);
    }
  });
});

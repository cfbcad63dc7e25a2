import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closePage, writtenByScripts } from '../support/e2e/browser.js';
import {
  confirmButton,
  confirmation,
  elementsOf,
  goToReview,
  shownPlans,
  textOf,
  waitFor,
  waitUntilReady,
} from '../support/e2e/elements.js';
import { setStage } from '../support/e2e/stage.js';

const SIGNED_OUT = 'You’ve been signed out';
const WHAT_TO_DO = 'Sign in to this portal again, then come back here and try again.';
const SILVER = 'Larkspur Silver 2500';

const stage = setStage();

/** Whether the test has signed the person out: the token endpoint then refuses, which the developer reads once. */
let isSignedOut = false;

beforeEach(async () => {
  isSignedOut = false;
  await stage.page.goto(stage.site.url);
  await waitUntilReady(stage.page);
});
afterEach(async () => {
  expect(stage.visit.witness.uncaught).toEqual([]);
  const expected = `warning: [vitable-elements] No token from token-endpoint ${stage.site.url}/api/vitable-token: status 403.`;
  const said = writtenByScripts(stage.visit.witness);
  expect(said).toHaveLength(isSignedOut ? 1 : 0);
  if (isSignedOut) expect(said[0]).toContain(expected);
});

/** Opens an address in another tab of the same person. */
async function inAnotherTab(path: string): Promise<void> {
  if (path === '/sign-out') isSignedOut = true;
  const tab = await stage.visit.context.newPage();
  await tab.goto(stage.site.url + path);
  await closePage(tab);
}

describe('a person who signs out in another tab', () => {
  it('gets the message at the next use of the token, sees no earlier data, and can go on after signing in', async () => {
    const { list } = elementsOf(stage.page);
    await inAnotherTab('/sign-out');
    await stage.site.expireTokens();
    await list.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Approved' });
    await waitFor(stage.page, 'vitable-qle-list', 'error');
    expect(await textOf(list)).toContain(SIGNED_OUT);
    expect(await textOf(list)).toContain(WHAT_TO_DO);
    // The person at the screen now may be someone else.
    expect(await list.locator('[part~=event]').count()).toBe(0);

    await list.getByRole('button', { name: 'Try again' }).click();
    await waitFor(stage.page, 'vitable-qle-list', 'error');
    expect(await textOf(list)).toContain(SIGNED_OUT);

    await inAnotherTab('/sign-in?as=avery');
    await list.getByRole('button', { name: 'Try again' }).click();
    await waitFor(stage.page, 'vitable-qle-list', 'ready');
    expect(await list.locator('[part~=event]').count()).toBe(3);
    expect(await textOf(list)).not.toContain(SIGNED_OUT);
  });

  it('gets the message in every element, and one press loads all of them again after signing in', async () => {
    await inAnotherTab('/sign-out');
    await stage.site.expireTokens();
    const tags = ['vitable-enrollment-card', 'vitable-plan-picker', 'vitable-qle-list'] as const;
    await Promise.all(
      tags.map((tag) =>
        stage.page
          .locator(tag)
          .evaluate((element) => (element as HTMLElementTagNameMap[typeof tag]).refresh()),
      ),
    );
    for (const tag of tags) {
      await waitFor(stage.page, tag, 'error');
      expect(await textOf(stage.page.locator(tag)), tag).toContain(SIGNED_OUT);
      expect(await textOf(stage.page.locator(tag)), tag).not.toContain('$');
    }
    await inAnotherTab('/sign-in?as=avery');
    await stage.page.locator(tags[0]).getByRole('button', { name: 'Try again' }).click();
    for (const tag of tags) await waitFor(stage.page, tag, 'ready');
    expect(await shownPlans(elementsOf(stage.page).picker)).toHaveLength(8);
  });

  it('S2: leaves neither review nor choice behind when the election finds it, and whoever signs in chooses anew', async () => {
    const { picker } = elementsOf(stage.page);
    await goToReview(picker, SILVER, 'EE');
    await inAnotherTab('/sign-out');
    await stage.site.expireTokens();
    await confirmButton(picker).click();
    await waitFor(stage.page, 'vitable-plan-picker', 'error');
    expect(await textOf(picker)).toContain(SIGNED_OUT);
    for (const gone of [SILVER, '$', 'Your choice is still here.'])
      expect(await textOf(picker)).not.toContain(gone);
    expect(await confirmButton(picker).count()).toBe(0);
    await inAnotherTab('/sign-in?as=avery');
    await picker.getByRole('button', { name: 'Try again' }).click();
    await waitFor(stage.page, 'vitable-plan-picker', 'ready');
    expect(await confirmButton(picker).count(), 'the review is open again').toBe(0);
    expect((await shownPlans(picker)).filter(({ chosen }) => chosen)).toEqual([]);
    expect((await stage.site.requests('POST', '/elect')).map(({ status }) => status)).toEqual([401]);
    await goToReview(picker, SILVER, 'EE');
    await confirmButton(picker).click();
    await confirmation(picker).waitFor();
    const statuses = (await stage.site.requests('POST', '/elect')).map(({ status }) => status);
    expect(statuses).toEqual([401, 200]);
  });

  it('R2: sees no message where only the token has expired: it is renewed once, and every read is sent once more', async () => {
    const before = await stage.site.tokenRequests();
    await stage.site.expireTokens();
    const readsBefore = (await stage.site.requests('GET')).length;
    await Promise.all(
      (['vitable-enrollment-card', 'vitable-plan-picker', 'vitable-qle-list'] as const).map((tag) =>
        stage.page
          .locator(tag)
          .evaluate((element) => (element as HTMLElementTagNameMap[typeof tag]).refresh()),
      ),
    );
    await waitUntilReady(stage.page);
    expect(await stage.site.tokenRequests()).toBe(before + 1);
    const reads = (await stage.site.requests('GET')).slice(readsBefore);
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

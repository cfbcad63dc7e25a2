import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { closePage, writtenByScripts } from '../support/e2e/browser.js';
import {
  confirmButton,
  confirmation,
  elementsOf,
  fact,
  goToReview,
  openReviewOf,
  textOf,
  waitUntilReady,
} from '../support/e2e/elements.js';
import { setStage } from '../support/e2e/stage.js';

const SILVER = 'Larkspur Silver 2500';
const BRONZE = 'Larkspur Bronze 6000';

const stage = setStage();

afterEach(async () => {
  expect(stage.visit.witness.uncaught).toEqual([]);
  expect(writtenByScripts(stage.visit.witness)).toEqual([]);
});

const statuses = async () => (await stage.site.requests('POST', '/elect')).map(({ status }) => status);
const onRecord = () =>
  stage.site.served<{ status: string; selected_plan_id: string | null }>('/v1/enrollments/enrl_pending');

/** Opens the portal in another tab of the same person. */
async function openTab(): Promise<Page> {
  const tab = await stage.visit.context.newPage();
  await tab.goto(stage.site.url);
  await waitUntilReady(tab);
  return tab;
}

describe('two tabs of one person', () => {
  it('that elect differently: the second one is told what is on record, shows it, and sends nothing more', async () => {
    const { picker } = await openReviewOf(stage.page, stage.site.url, SILVER, 'EE');
    const tab = await openTab();
    const other = elementsOf(tab).picker;
    await goToReview(other, BRONZE, 'EE');

    await confirmButton(picker).click();
    await confirmation(picker).waitFor();
    await confirmButton(other).click();
    await other.getByText('A choice is already on file for this enrollment.').waitFor();

    expect(await confirmButton(other).count()).toBe(0);
    expect(await textOf(other)).not.toContain('Your choice is still here');
    expect(await other.getByRole('radio', { name: SILVER }).isChecked()).toBe(true);
    expect(await other.getByRole('radio', { name: BRONZE }).isChecked()).toBe(false);
    const sent = await statuses();
    expect(sent).toHaveLength(2);
    expect(sent.filter((status) => status === 200)).toHaveLength(1);
    expect(await onRecord()).toMatchObject({ status: 'enrolled', selected_plan_id: 'plan_silver_2500' });
    await closePage(tab);
  });
});

describe('a token that expires between review and confirm', () => {
  it('R2: is renewed once, the election is carried out once, and the person notices nothing', async () => {
    const { picker } = await openReviewOf(stage.page, stage.site.url, SILVER, 'EE');
    const before = await stage.site.tokenRequests();
    await stage.site.expireTokens();
    await confirmButton(picker).click();
    await confirmation(picker).waitFor();
    expect(await fact(picker, 'Plan')).toBe(SILVER);
    expect(await statuses()).toEqual([401, 200]);
    expect(await stage.site.tokenRequests()).toBe(before + 1);
    expect(await textOf(picker)).not.toContain('signed out');
  });
});

describe('a tab that is closed in mid-write', () => {
  /** Confirms in a tab, and closes it before it has an answer. */
  async function closeInMidWrite(arrives: boolean): Promise<void> {
    const tab = await openTab();
    const { picker } = elementsOf(tab);
    await goToReview(picker, SILVER, 'EE');
    if (arrives) await stage.site.fault({ match: 'POST /elect', kind: 'slow', delayMs: 1_500 });
    else await stage.visit.context.setOffline(true);
    const sent = tab.waitForRequest('**/elect');
    await confirmButton(picker).click();
    await sent;
    await tab.close();
    await stage.visit.context.setOffline(false);
  }

  it('R7: leaves an election that has arrived on record: the next tab shows it, and offers no second one', async () => {
    await closeInMidWrite(true);
    await expect.poll(statuses).toHaveLength(1);
    const tab = await openTab();
    const { picker } = elementsOf(tab);
    expect(await textOf(picker)).toContain('You’ve already made your choice.');
    expect(await picker.getByRole('radio', { name: SILVER }).isChecked()).toBe(true);
    expect(await picker.getByRole('button', { name: 'Review your choice' }).count()).toBe(0);
    expect(await statuses()).toHaveLength(1);
    await closePage(tab);
  });

  it('R7: leaves an election that has not arrived open: the next tab shows no choice, and sends one', async () => {
    await closeInMidWrite(false);
    const tab = await openTab();
    const { picker } = elementsOf(tab);
    expect(await picker.getByRole('radio', { name: SILVER }).isChecked()).toBe(false);
    expect(await statuses()).toEqual([]);
    await goToReview(picker, BRONZE, 'EE');
    await confirmButton(picker).click();
    await confirmation(picker).waitFor();
    expect(await statuses()).toEqual([200]);
    expect((await onRecord()).status).toBe('enrolled');
    await closePage(tab);
  });
});

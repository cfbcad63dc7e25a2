import { afterEach, describe, expect, it } from 'vitest';
import { writtenByScripts } from '../support/e2e/browser.js';
import {
  confirmButton,
  confirmation,
  fact,
  goToReview,
  openReviewOf,
  waitFor,
} from '../support/e2e/elements.js';
import { setStage } from '../support/e2e/stage.js';

const SILVER = 'Larkspur Silver 2500';

const stage = setStage();

afterEach(async () => {
  expect(stage.visit.witness.uncaught).toEqual([]);
  expect(stage.visit.witness.violations).toEqual([]);
  expect(writtenByScripts(stage.visit.witness)).toEqual([]);
});

const elections = () => stage.site.requests('POST', '/elect');
const statusOf = async (id: string) =>
  (await stage.site.served<{ status: string }>(`/v1/enrollments/${id}`)).status;

const openReview = () => openReviewOf(stage.page, stage.site.url, SILVER, 'EE');

describe('one election, however it is pressed', () => {
  /**
   * Delays elections on their way to the API until the test releases them. That leaves time for further presses, and
   * the API still says that the enrollment awaits a choice.
   */
  async function holdElections(): Promise<{ sent: () => number; letGo: () => void }> {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let count = 0;
    await stage.page.route('**/elect', async (route) => {
      count += 1;
      await held;
      await route.continue();
    });
    return { sent: () => count, letGo };
  }

  const expectOneElection = async (sent: () => number) => {
    expect(sent()).toBe(1);
    expect((await elections()).map(({ status }) => status)).toEqual([200]);
  };

  it('R8: a double click on "Confirm" sends one POST', async () => {
    const { picker } = await openReview();
    const { sent, letGo } = await holdElections();
    await confirmButton(picker).dblclick();
    letGo();
    await confirmation(picker).waitFor();
    await expectOneElection(sent);
  });

  it('R8: Enter and a click, and any number of further presses, send one POST', async () => {
    const { picker } = await openReview();
    const { sent, letGo } = await holdElections();
    const button = await confirmButton(picker).elementHandle();
    await button.focus();
    await stage.page.keyboard.press('Enter');
    for (let press = 0; press < 3; press += 1) {
      await button.click({ force: true });
      await stage.page.keyboard.press('Space');
    }
    letGo();
    await confirmation(picker).waitFor();
    await expectOneElection(sent);
  });

  it('R8: a picker that is mounted anew during the POST, and confirmed again, joins the POST', async () => {
    const { picker } = await openReview();
    const { sent, letGo } = await holdElections();
    await confirmButton(picker).click();
    await expect.poll(sent).toBe(1);
    await picker.evaluate((old) => old.replaceWith(old.cloneNode()));
    await waitFor(stage.page, 'vitable-plan-picker', 'ready');
    await goToReview(picker, SILVER, 'EE');
    await confirmButton(picker).click();
    await picker.getByRole('button', { name: 'Sending your choice…' }).waitFor();
    letGo();
    await confirmation(picker).waitFor();
    await expectOneElection(sent);
  });

  it('R14: a picker that leaves the page during the POST still finishes it and dispatches the result', async () => {
    const { picker } = await openReview();
    const { sent, letGo } = await holdElections();
    await picker.evaluate((element) => {
      (window as unknown as Record<string, unknown>)['told'] = new Promise((resolve) => {
        element.addEventListener('vitable-election-completed', (event) =>
          resolve((event as CustomEvent<unknown>).detail),
        );
      });
    });
    await confirmButton(picker).click();
    await expect.poll(sent).toBe(1);
    await picker.evaluate((element) => element.remove());
    letGo();
    const detail = await stage.page.evaluate(() => (window as unknown as { told: Promise<unknown> }).told);
    expect(detail).toMatchObject({
      enrollments: [{ id: 'enrl_pending', status: 'enrolled', selected_plan_id: 'plan_silver_2500' }],
    });
    await expectOneElection(sent);
    expect(await statusOf('enrl_pending')).toBe('enrolled');
  });

  it('R14: a picker that is moved on the page keeps its choice and sends no request', async () => {
    const { picker } = await openReview();
    await stage.page.waitForFunction(
      () => document.querySelector('vitable-plan-picker')?.data?.planYear !== undefined,
    );
    const before = (await stage.site.requests()).length;
    await picker.evaluate((element) => document.querySelector('main')?.append(element));
    expect(await fact(picker, 'Plan')).toBe(SILVER);
    await stage.page.waitForTimeout(300);
    expect(await stage.site.requests()).toHaveLength(before);
    await confirmButton(picker).click();
    await confirmation(picker).waitFor();
    expect(await elections()).toHaveLength(1);
  });
});

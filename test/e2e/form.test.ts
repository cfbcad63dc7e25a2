import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityTreeOf } from '../support/e2e/accessibility-tree.js';
import { DUPLICATE_TIER } from '../support/documented-warnings.js';
import { expectClean } from '../support/e2e/browser.js';
import { choosePlan, chooseTier, elementsOf, shownPlans, waitFor, WAIVE } from '../support/e2e/elements.js';
import type { HostPage } from '../support/e2e/host-page.js';
import { startHostPage } from '../support/e2e/host-page.js';
import { setStage } from '../support/e2e/stage.js';

/** A picker in a host page's form that is submitted, left and returned to. */

const stage = setStage();
let host: HostPage;

beforeAll(async () => {
  host = await startHostPage(stage.site.sandboxUrl);
});
afterAll(() => host.close());
afterEach(() => expectClean(stage.visit.witness));

const GOLD = 'Harborlight Gold 1000';

/** Shows the host page: a form with a field, a picker named "plan" and a button. */
async function openForm(attributes = '', label = '', enrollment = 'enrl_pending'): Promise<void> {
  host.show({
    head: `<script src="/vitable/vitable-elements.js" defer data-token-endpoint="/token" data-api-base="${stage.site.sandboxUrl}"></script>`,
    body: `<form action="/"><input name="note" value="written">${label}
      <vitable-plan-picker id="picker" name="plan" enrollment-id="${enrollment}" ${attributes}></vitable-plan-picker>
      <button>Send</button></form>`,
  });
  await stage.page.goto(host.url);
  await waitFor(stage.page, 'vitable-plan-picker', 'ready');
}

/** The entries of the form, as they would be submitted. */
const entries = (page: Page) =>
  page.evaluate(() =>
    [...new FormData(document.querySelector('form')!)].map(([name, value]) => `${name}=${value as string}`),
  );

/** The names of the chosen tier and plan, or the choice to decline. */
const chosen = (page: Page) =>
  elementsOf(page)
    .picker.getByRole('radio', { checked: true })
    .and(page.locator('[name=tier], [name=plan]'))
    .evaluateAll((radios) =>
      radios.map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent.trim()),
    );

/** Marks a page, to find out whether the page now in front is the same one or a new one. */
const MARK = 'marked';
const mark = (page: Page) => page.evaluate((name) => Object.assign(window, { [name]: true }), MARK);
const isMarked = (page: Page) => page.evaluate((name) => name in window, MARK);

/** The query with which the form was submitted. */
const query = (page: Page) => new URL(page.url()).search;

describe('A form that is returned to, on a page loaded anew,', () => {
  async function comeBack(): Promise<void> {
    const { page } = stage;
    await page.goBack();
    await waitFor(page, 'vitable-plan-picker', 'ready');
    expect(await isMarked(page), 'the page is a new one').toBe(false);
  }

  it.each([
    ['', []],
    ['value="plan_silver_2500" coverage-tier="EC"', ['plan=plan_silver_2500', 'plan.coverage_tier=EC']],
  ])('has the same plan and tier chosen, whatever its attributes (%s)', async (attributes, written) => {
    const { page } = stage;
    const { picker } = elementsOf(page);
    await openForm(attributes);
    await page.fill('[name=note]', 'kept');
    await chooseTier(picker, 'EF');
    await choosePlan(picker, GOLD);
    await mark(page);
    await page.goto(`${host.url}/?elsewhere`);
    await waitFor(page, 'vitable-plan-picker', 'ready');
    expect(await entries(page), 'another page is as it was written').toEqual(['note=written', ...written]);
    await comeBack();
    expect(await entries(page)).toEqual(['note=kept', 'plan=plan_gold_1000', 'plan.coverage_tier=EF']);
    expect(await chosen(page)).toEqual(['Family', GOLD]);
    await page.evaluate(() => document.querySelector('form')!.reset());
    expect(await entries(page)).toEqual(['note=written', ...written]);
  });

  it('has a declined coverage still declined', async () => {
    const { page } = stage;
    await openForm('allow-waive required');
    await choosePlan(elementsOf(page).picker, WAIVE);
    await mark(page);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.waitForURL((url) => url.search !== '');
    expect(query(page)).toBe('?note=written&plan=waived');
    await comeBack();
    expect(await entries(page)).toEqual(['note=written', 'plan=waived']);
    expect(await chosen(page)).toEqual(['You only', WAIVE]);
  });

  it('has nothing chosen where nothing was chosen', async () => {
    const { page } = stage;
    await openForm();
    await page.fill('[name=note]', 'kept');
    await mark(page);
    await page.goto(`${host.url}/?elsewhere`);
    await comeBack();
    expect(await entries(page)).toEqual(['note=kept']);
    expect(await chosen(page)).toEqual(['You only']);
  });
});

describe('A form with a required picker', () => {
  it.each([
    ['its button', (page: Page) => page.getByRole('button', { name: 'Send' }).click()],
    ['requestSubmit()', (page: Page) => page.evaluate(() => document.querySelector('form')!.requestSubmit())],
    ['Enter in its field', (page: Page) => page.locator('[name=note]').press('Enter')],
  ])(
    'is submitted by %s only once the picker is answered, and until then the focus goes to the first plan',
    async (_how, send) => {
      const { page } = stage;
      const { picker } = elementsOf(page);
      await openForm('required');
      await mark(page);
      await send(page);
      const [first] = await shownPlans(picker);
      const tree = await accessibilityTreeOf(page);
      expect(await tree.focused()).toMatch(new RegExp(`^Plans > radio "${first!.name}", not checked`));
      expect([await isMarked(page), query(page)]).toEqual([true, '']);

      await chooseTier(picker, 'EC');
      await choosePlan(picker, GOLD);
      await send(page);
      await page.waitForURL((url) => url.search !== '');
      expect(query(page)).toBe('?note=written&plan=plan_gold_1000&plan.coverage_tier=EC');
    },
  );

  it('is not submitted with a plan that is not offered at the coverage tier', async () => {
    const { page } = stage;
    const { picker } = elementsOf(page);
    await openForm('', '', 'enrl_odd');
    await choosePlan(picker, GOLD);
    await chooseTier(picker, 'ES');
    await mark(page);
    await page.getByRole('button', { name: 'Send' }).click();
    expect([await isMarked(page), query(page)]).toEqual([true, '']);
    const offered = (await shownPlans(picker)).find(({ selectable }) => selectable);
    const tree = await accessibilityTreeOf(page);
    expect(await tree.focused()).toContain(`radio "${offered!.name}"`);
    await choosePlan(picker, offered!.name);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.waitForURL((url) => url.search !== '');
    expect(query(page)).toMatch(/^\?note=written&plan=plan_\w+&plan\.coverage_tier=ES$/);
    await waitFor(page, 'vitable-plan-picker', 'ready');
    // Both documents show the odd plans, and nothing else is in the console.
    const warning = `warning: ${DUPLICATE_TIER}`;
    expect(stage.visit.witness.console.splice(0)).toEqual([warning, warning]);
  });
});

describe('The label that a host page gives a picker', () => {
  it('is the name of the plans for a screen reader, and a click on it leads to them', async () => {
    const { page } = stage;
    await openForm('value="plan_gold_1000"', '<label for="picker">Your health plan</label>');
    const tree = await accessibilityTreeOf(page);
    await page.getByText('Your health plan', { exact: true }).first().click();
    expect(await tree.focused()).toMatch(new RegExp(`^Your health plan > radio "${GOLD}", checked`));
    expect(await entries(page)).toEqual(['note=written', 'plan=plan_gold_1000', 'plan.coverage_tier=EE']);
  });
});

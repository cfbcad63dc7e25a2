import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClean } from '../support/e2e/browser.js';
import { elementsOf, waitFor } from '../support/e2e/elements.js';
import type { HostPage } from '../support/e2e/host-page.js';
import { startHostPage } from '../support/e2e/host-page.js';
import { moduleTag, watchRequests } from '../support/e2e/module-script.js';
import { setStage } from '../support/e2e/stage.js';

/** The line of requirement P2: milliseconds, and bytes a second of 1.6 Mbit/s. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };

const stage = setStage();
let host: HostPage;

beforeAll(async () => {
  host = await startHostPage(stage.site.sandboxUrl);
});
afterAll(() => host.close());

/** The id of the focused control in the picker. */
const focusedId = (picker: Locator) => picker.evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.id);

/** Everything that a person can see or hear of the picker. */
const seen = (picker: Locator) =>
  picker.evaluate(async (element) => {
    await (element as HTMLElementTagNameMap['vitable-plan-picker']).updateComplete;
    const root = element.shadowRoot!;
    const checked = [...root.querySelectorAll<HTMLInputElement>(':checked')].map(({ id }) => id);
    const focused = [...root.querySelectorAll('*')].findIndex((one) => one === root.activeElement);
    return JSON.stringify([focused, checked, root.getElementById('base')?.innerHTML]);
  });

/** Presses a key, and waits for nothing but the element's own update. */
async function press(page: Page, picker: Locator, key: string): Promise<void> {
  const before = await seen(picker);
  await page.keyboard.press(key);
  expect(await seen(picker), `${key} on #${await focusedId(picker)} seems dead`).not.toBe(before);
}

/** Presses Tab until a control with this id has the focus. */
async function tabTo(page: Page, picker: Locator, id: RegExp): Promise<void> {
  for (let stops = 0; stops < 40; stops += 1) {
    await press(page, picker, 'Tab');
    if (id.test((await focusedId(picker)) ?? '')) return;
  }
  throw new Error(`Tab does not lead to ${id.source}.`);
}

describe('P1: the journey by keyboard over a slow line, with an empty cache', () => {
  it.each(['en', 'es'])(
    'in %s each press is answered at once, by what it does or by a control that is busy, and leads to the election',
    async (locale) => {
      await stage.startAfresh();
      const { page } = stage;
      const { picker } = elementsOf(page);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', LINE);
      const requests = watchRequests(page);
      host.show({
        head: moduleTag(stage.site.sandboxUrl),
        body: `<vitable-plan-picker enrollment-id="enrl_pending" mode="elect" locale="${locale}"></vitable-plan-picker>`,
      });
      await page.goto(host.url);
      await waitFor(page, 'vitable-plan-picker', 'ready');

      await tabTo(page, picker, /^filters$/);
      await press(page, picker, 'Enter');
      await picker.locator('#filter-panel').waitFor();
      await press(page, picker, 'Enter');
      await tabTo(page, picker, /^plan-\d+$/);
      await press(page, picker, 'Space');
      await press(page, picker, 'ArrowDown');
      await tabTo(page, picker, /^review$/);
      await press(page, picker, 'Enter');
      await picker.locator('[part~=confirm]').waitFor();
      expect(requests.chunks()).toContain('election-module');
      for (let stops = 0; stops < 40 && !(await onConfirm(picker)); stops += 1)
        await press(page, picker, 'Tab');
      await press(page, picker, 'Enter');
      await picker.locator('[part~=confirmation]').waitFor();
      expect(await stage.site.requests('POST')).toHaveLength(1);
      expectClean(stage.visit.witness);
    },
  );
});

const onConfirm = (picker: Locator) =>
  picker.evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.matches('[part~=confirm]') ?? false);

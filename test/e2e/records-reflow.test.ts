import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectClean } from '../support/e2e/browser.js';
import { elementsOf, waitUntilReady } from '../support/e2e/elements.js';
import { layoutFaults, smallTargets, spaceText } from '../support/e2e/layout.js';
import { setStage } from '../support/e2e/stage.js';

type Step = readonly [name: string, go: (element: Locator) => Promise<unknown>];

/** More characters than a reason or notes may have. */
const TOO_LONG = 'palabra '.repeat(200);

/** The steps of a person, in order. They use ids and parts, which are the same in all languages. */
const CARD: readonly Step[] = [
  ['enrolled', async () => undefined],
  [
    'its life events',
    async (card) => {
      await card.locator('[part~=change-coverage]').click();
      await card.locator('[part~=event]').first().waitFor();
    },
  ],
  [
    'a reason that is too long, and no event',
    async (card) => {
      await card.locator('#reason').fill(TOO_LONG);
      await card.locator('[part~=confirm]').click();
      await card.locator('#summary').waitFor();
    },
  ],
  [
    'before and after',
    async (card) => {
      await card.locator('#reason').fill('');
      await card.locator('#events input:enabled').last().check({ force: true });
      await card.locator('#events input:enabled').first().check({ force: true });
      await card.locator('[part~=confirm]').click();
      await card.locator('[part~=comparison]').waitFor();
    },
  ],
];

const LIST: readonly Step[] = [
  ['life events', async () => undefined],
  ['a report', (list) => list.locator('#report').click()],
  [
    'a report with mistakes',
    async (list) => {
      await list.locator('#report-notes').fill(TOO_LONG);
      await list.locator('#report-notes').press('Tab');
      await list.locator('[part~=report] [type=submit]').click();
      await list.locator('#summary').waitFor();
    },
  ],
  [
    'the form to use an event',
    async (list) => {
      await list.locator('[part~=change-coverage]').last().click();
      await list.locator('#reason').waitFor();
    },
  ],
];

const stage = setStage();

const places = ([280, 320] as const).flatMap((width) =>
  (['en', 'es'] as const).map((locale) => ({ width, locale })),
);

describe.each([
  { tag: 'vitable-enrollment-card', which: 'card', steps: CARD },
  { tag: 'vitable-qle-list', which: 'list', steps: LIST },
] as const)('A6: <$tag>', ({ tag, which, steps }) => {
  it.each(places)(
    'at $width pixels in $locale nothing scrolls sideways, wider text hides nothing, and every target has 24 pixels',
    async ({ width, locale }) => {
      await stage.startAfresh();
      const { page, site } = stage;
      await page.setViewportSize({ width, height: 653 });
      await page.goto(`${site.url}/?enrollment=enrl_active&locale=${locale}`);
      await waitUntilReady(page);
      const element = elementsOf(page)[which];
      const faults: string[] = [];
      const note = (step: string, found: readonly string[]) =>
        faults.push(...found.map((one) => `${step}: ${one}`));
      for (const [step, go] of steps) {
        await go(element);
        note(step, await layoutFaults(page, tag));
        note(step, await smallTargets(page, tag));
        await spaceText(page, tag, true);
        note(`${step}, wider text`, await layoutFaults(page, tag));
        await spaceText(page, tag, false);
      }
      expect(faults).toEqual([]);
      expectClean(stage.visit.witness);
    },
  );
});

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClean, newVisitor, startBrowser } from '../support/e2e/browser.js';
import type { Visit } from '../support/e2e/browser.js';
import { elementsOf, waitFor } from '../support/e2e/elements.js';
import { layOutEverything, layoutFaults, smallTargets, spaceText } from '../support/e2e/layout.js';
import type { Site } from '../support/e2e/site.js';
import { startSite } from '../support/e2e/site.js';

const REAL = '../shared/data/plans/county-ga-bibb.json';
const isThere = existsSync(path.resolve(REAL));
if (!isThere) console.log(`Skipped: the real plan catalogue ${REAL} is not here.`);

const PICKER = 'vitable-plan-picker';

/** A very narrow window, and a window of 1,280 × 1,024 at 400 %. */
const WINDOWS = [
  { name: '280 pixels', width: 280, height: 653 },
  { name: '320 pixels, a quarter of 1,280', width: 320, height: 256 },
] as const;

/**
 * The steps of a person, in order, and how to get from one to the next. They use ids and parts, which are the same in
 * all languages.
 */
const STEPS: readonly (readonly [name: string, go: (picker: Locator, page: Page) => Promise<unknown>])[] = [
  ['cards', async () => undefined],
  [
    'cards for a family, one chosen',
    async (picker) => {
      await picker.locator('#tier').selectOption('EF');
      await picker.locator('#plans input[type=radio]:enabled').first().check({ force: true });
    },
  ],
  ['filters', (picker) => picker.locator('#filters').click()],
  ['amounts a paycheck', (picker) => picker.locator('#period-paycheck').check({ force: true })],
  [
    'two to compare',
    async (picker) => {
      for (const place of [0, 1])
        await picker.locator('[part~=compare] input').nth(place).check({ force: true });
    },
  ],
  ['table', (picker) => picker.locator('#view-table').check({ force: true })],
  ['compare', (picker) => picker.locator('#compare').click()],
  ['an explained word', (picker) => picker.locator('[part~=term]').nth(3).click()],
  [
    'compare, only differences',
    async (picker, page) => {
      await page.keyboard.press('Escape');
      await picker.locator('#differences').check();
    },
  ],
  ['review', (picker) => picker.locator('#review').click()],
  [
    'review with a mistake',
    async (picker) => {
      for (const box of await picker.locator('[part~=dependents] input').all()) await box.uncheck();
      await picker.locator('[part~=confirm]').click();
      await picker.locator('#summary').waitFor();
    },
  ],
  [
    'confirmation',
    async (picker) => {
      await picker.locator('[part~=dependents] input').first().check();
      await picker.locator('[part~=confirm]').click();
      await picker.locator('[part~=confirmation]').waitFor();
    },
  ],
];

describe.each([
  { catalogue: 'the invented plans', plansFile: undefined, enrollment: 'enrl_pending' },
  { catalogue: 'odd plans', plansFile: undefined, enrollment: 'enrl_odd' },
  { catalogue: 'real plans', plansFile: REAL, enrollment: 'enrl_catalog' },
])('A6: with $catalogue', ({ plansFile, enrollment }) => {
  const skipped = plansFile !== undefined && !isThere;
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    if (skipped) return;
    [browser, site] = await Promise.all([
      startBrowser(),
      startSite(plansFile === undefined ? {} : { plansFile }),
    ]);
  });
  afterAll(async () => {
    if (skipped) return;
    await browser.close();
    await site.close();
  });

  async function visitAt(
    size: { width: number; height: number },
    locale: string,
  ): Promise<Visit & { picker: Locator }> {
    await site.reset();
    const visit = await newVisitor(browser);
    await visit.page.setViewportSize({ width: size.width, height: size.height });
    await visit.page.goto(`${site.url}/?enrollment=${enrollment}&locale=${locale}`);
    await waitFor(visit.page, PICKER, 'ready');
    await layOutEverything(visit.page, PICKER);
    return { ...visit, picker: elementsOf(visit.page).picker };
  }

  const places = WINDOWS.flatMap((size) => (['en', 'es'] as const).map((locale) => ({ ...size, locale })));

  it.skipIf(skipped).each(places)(
    'at $name in $locale nothing but tables scrolls sideways, wider text hides nothing, and every target has 24 pixels',
    async ({ locale, ...size }) => {
      const { page, picker, witness, context } = await visitAt(size, locale);
      const faults: string[] = [];
      const note = (step: string, found: readonly string[]) =>
        faults.push(...found.map((one) => `${step}: ${one}`));
      for (const [step, go] of STEPS) {
        await go(picker, page);
        await picker.evaluate(
          (element) => (element as HTMLElementTagNameMap['vitable-plan-picker']).updateComplete,
        );
        note(step, await layoutFaults(page, PICKER));
        note(step, await smallTargets(page, PICKER));
        await spaceText(page, PICKER, true);
        note(`${step}, wider text`, await layoutFaults(page, PICKER));
        await spaceText(page, PICKER, false);
      }
      expect(faults).toEqual([]);
      expectClean(witness);
      await context.close();
    },
  );

  it.skipIf(skipped)(
    'at 400 % the bar with the choice leaves at least half of the window to the plans',
    async () => {
      const { picker, context } = await visitAt(WINDOWS[1], 'es');
      await picker.locator('#plans input[type=radio]:enabled').first().check({ force: true });
      for (const place of [0, 1])
        await picker.locator('[part~=compare] input').nth(place).check({ force: true });
      await picker
        .locator('[part~=plan]')
        .nth(2)
        .evaluate((plan) => plan.scrollIntoView({ block: 'center', behavior: 'instant' }));
      const covered = await picker.locator('[part~=actions]').evaluate((bar) => {
        const { top, bottom } = bar.getBoundingClientRect();
        return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)) / innerHeight;
      });
      expect(covered).toBeLessThanOrEqual(0.5);
      await context.close();
    },
  );
});

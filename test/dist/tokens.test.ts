import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/e2e/browser.js';
import { pendingEnrollment, planYear, threePlans } from '../support/fixtures/models.js';
import { root } from '../../tools/size/size.js';

const GREEN = 'rgb(11, 97, 86)';
const MINT = 'rgb(111, 208, 187)';
const BROWN = 'rgb(120, 60, 0)';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Opens a page with a style sheet of the host, a plan picker that shows yearly ranges, and a plan year card. */
async function show(css: string, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  page = await browser.newPage({ colorScheme, reducedMotion: 'reduce' });
  await page.setContent(`<!doctype html><style>:root { color-scheme: light dark; } ${css}</style>
    <vitable-plan-picker cost-sharing="individual"></vitable-plan-picker>
    <vitable-plan-year-card></vitable-plan-year-card>`);
  await page.addScriptTag({ path: path.join(root, 'dist/cdn/vitable-elements.js') });
  await page.evaluate(
    ([picker, card]) => {
      Object.assign(document.querySelector('vitable-plan-picker')!, { data: picker });
      const now = () => new Date('2026-11-20T12:00:00Z');
      Object.assign(document.querySelector('vitable-plan-year-card')!, { data: card, now });
    },
    [{ enrollment: pendingEnrollment(), plans: threePlans() }, planYear()] as const,
  );
  await page.locator('.plan').first().waitFor();
}

/** The computed value of a CSS property, on the first element that the selector finds. */
const computed = (selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);

const BARS = ['[part=split] .yours', '[part=range-bar] .yours', '[part=open-enrollment-bar] .past'];
const barColours = () => Promise.all(BARS.map((bar) => computed(bar, 'fill')));

describe('the token of the accent', () => {
  const accent = '* { --vitable-color-accent: light-dark(#0b6156, #6fd0bb); }';

  it.each([
    ['light', GREEN],
    ['dark', MINT],
  ] as const)('colours every bar, on a %s page', async (scheme, colour) => {
    await show(accent, scheme);
    expect(await barColours()).toEqual(BARS.map(() => colour));
  });

  it('does not colour bars that have a colour of their own', async () => {
    await show(`${accent} * { --vitable-color-bar: #783c00; }`);
    expect(await barColours()).toEqual(BARS.map(() => BROWN));
  });
});

describe('the token of the border width', () => {
  it.each(['0px', '1px', '4px'])('%s is the width around a plan', async (width) => {
    await show(`vitable-plan-picker { --vitable-border-width: ${width}; }`);
    expect(await computed('.plan', 'border-top-width')).toBe(width);
  });

  it.each(['0px', '4px'])('at %s a plan is marked when it is chosen, and does not move', async (width) => {
    await show(`vitable-plan-picker { --vitable-border-width: ${width}; }`);
    const card = page.locator('.plan').first();
    const before = [await card.boundingBox(), await card.locator('.price').boundingBox()];
    const shadow = await computed('.plan', 'box-shadow');
    await card.locator('.plan-name').click();
    await page.locator('.plan.chosen').waitFor();
    expect([await card.boundingBox(), await card.locator('.price').boundingBox()]).toEqual(before);
    expect(await computed('.plan', 'box-shadow')).not.toBe(shadow);
    // The accent, although the pointer is over the plan.
    expect(await computed('.plan', 'border-top-color')).toBe('rgb(29, 86, 201)');
  });
});

it('the list of tokens has exactly the tokens that the styles use, with their colours', async () => {
  const library = (await import(path.join(root, 'dist/index.js'))) as Record<string, unknown>;
  const css = Object.values(library)
    .flatMap((one) => (one as { styles?: { cssText: string }[] }).styles ?? [])
    .map(({ cssText }) => cssText)
    .join('\n');
  const used = new Map(
    [...css.matchAll(/var\((--vitable-[a-z-]+)(?:,(light-dark\(.*?\)))?/g)].map(([, name, colours = '']) => [
      name,
      colours,
    ]),
  );
  const table = readFileSync(path.join(root, 'src/theme/README.md'), 'utf8');
  const listed = [...table.matchAll(/^\| `(--vitable-\S+)` +\|(?: `(#\w+)` +\| `(#\w+)` +\|)?/gm)].map(
    ([, name, light, dark]) => [name, light && dark ? `light-dark(${light},${dark})` : ''],
  );
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(used));
});

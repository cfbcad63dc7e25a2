import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClean } from '../support/e2e/browser.js';
import { elementsOf, shownPlans, textOf, waitFor } from '../support/e2e/elements.js';
import type { HostPage } from '../support/e2e/host-page.js';
import { startHostPage } from '../support/e2e/host-page.js';
import { importMapTag, integrityValues, moduleTag, watchRequests } from '../support/e2e/module-script.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();
let host: HostPage;

beforeAll(async () => {
  host = await startHostPage(stage.site.sandboxUrl);
});
afterAll(() => host.close());

const PICKER = '<vitable-plan-picker enrollment-id="enrl_pending" mode="elect"></vitable-plan-picker>';
const CARD = '<vitable-enrollment-card enrollment-id="enrl_active"></vitable-enrollment-card>';

async function open(head: string, body: string, policy?: string): Promise<void> {
  host.show({ head, body, ...(policy && { headers: { 'Content-Security-Policy': policy } }) });
  await stage.page.goto(host.url);
}

async function expectElementsWork(): Promise<void> {
  await waitFor(stage.page, 'vitable-plan-picker', 'ready');
  await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
  expect(await shownPlans(elementsOf(stage.page).picker)).toHaveLength(8);
}

/** The page asks for Spanish as well, so that a file is fetched late. */
async function changeLanguage(): Promise<void> {
  await stage.page.evaluate(() => {
    document.documentElement.lang = 'es';
  });
  await expect.poll(() => textOf(elementsOf(stage.page).card)).toContain('Nivel de cobertura');
}

const NONCE = 'bm9uY2U';
const strict = (scripts: string) =>
  `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src data:; connect-src 'self' ${stage.site.sandboxUrl}`;

describe('S7: under a strict content security policy the module script works without a violation', () => {
  it.each([
    ['with a list of hosts', "'self'"],
    ['with a nonce', `'nonce-${NONCE}'`],
    ["with a nonce and 'strict-dynamic'", `'nonce-${NONCE}' 'strict-dynamic'`],
  ])('%s', async (_what, scripts) => {
    await open(moduleTag(stage.site.sandboxUrl, `nonce="${NONCE}"`), CARD + PICKER, strict(scripts));
    await expectElementsWork();
    await changeLanguage();
    expectClean(stage.visit.witness);
  });

  it('the browser enforces it here: another nonce stops the script', async () => {
    await open(
      moduleTag(stage.site.sandboxUrl, 'nonce="b3RoZXI"'),
      CARD,
      strict(`'nonce-${NONCE}' 'strict-dynamic'`),
    );
    await expect.poll(() => stage.visit.witness.violations.length).toBeGreaterThan(0);
    expect(await stage.page.evaluate(() => window.Vitable)).toBeUndefined();
  });
});

describe('S8: under require-trusted-types-for the module script and its chunks work', () => {
  it.each([
    ['without a list', ''],
    ['with a list of the one policy', '; trusted-types vitable-elements'],
  ])('%s', async (_what, list) => {
    await open(moduleTag(stage.site.sandboxUrl), CARD + PICKER, `require-trusted-types-for 'script'${list}`);
    await expectElementsWork();
    await changeLanguage();
    expectClean(stage.visit.witness);
  });
});

describe('S9: the integrity values', () => {
  it('of the import map are accepted by the browser for every file, with a strict policy too', async () => {
    const { 'vitable.js': value } = integrityValues();
    await open(
      importMapTag(`nonce="${NONCE}"`) +
        moduleTag(stage.site.sandboxUrl, `nonce="${NONCE}" integrity="${value!}"`),
      CARD + PICKER,
      strict(`'nonce-${NONCE}'`),
    );
    await expectElementsWork();
    await changeLanguage();
    expectClean(stage.visit.witness);
  });

  it.each([
    ['the code of an element', /^plan-picker-/],
    ['code that elements share', /^shared-/],
  ])('refuse a changed file, %s, also when it is fetched again', async (_which, name) => {
    const addresses: string[] = [];
    await stage.page.route(/\/vitable\/chunks\//, async (route) => {
      const file = route.request().url().replace(/.*\//, '');
      if (!name.test(file)) return route.continue();
      addresses.push(file);
      const response = await route.fetch();
      return route.fulfill({ response, body: `globalThis.changed = true;${await response.text()}` });
    });
    await open(importMapTag() + moduleTag(stage.site.sandboxUrl), PICKER);
    // The second attempt, and the one at the other address.
    await expect
      .poll(() => addresses.some((file) => file.endsWith('?again')), { timeout: 10_000 })
      .toBe(true);
    await stage.page.waitForTimeout(500);
    const state = await stage.page.evaluate(() => ({
      changed: Reflect.has(globalThis, 'changed'),
      isDefined: customElements.get('vitable-plan-picker') !== undefined,
    }));
    expect(state).toEqual({ changed: false, isDefined: false });
  });

  it('without an import map a changed file would run: the test above proves something', async () => {
    await stage.page.route(/\/vitable\/chunks\/plan-picker-/, async (route) => {
      const response = await route.fetch();
      return route.fulfill({ response, body: `globalThis.changed = true;${await response.text()}` });
    });
    await open(moduleTag(stage.site.sandboxUrl), PICKER);
    await waitFor(stage.page, 'vitable-plan-picker', 'ready');
    expect(await stage.page.evaluate(() => Reflect.has(globalThis, 'changed'))).toBe(true);
  });
});

describe('S13: the module script', () => {
  it('asks only the folder of its script, the token endpoint and the API, also with a <base> elsewhere', async () => {
    const { all, chunks } = watchRequests(stage.page);
    await open(
      `${moduleTag(stage.site.sandboxUrl)}<base href="http://127.0.0.1:9/elsewhere/">`,
      CARD + PICKER,
    );
    await expectElementsWork();
    await changeLanguage();
    // Code that is fetched when the browser is idle.
    await expect.poll(chunks).toContain('print-alone');
    const allowed = [`${host.url}/vitable/`, `${host.url}/token`, `${stage.site.sandboxUrl}/v1/`, 'data:'];
    const others = all.filter((url) => !allowed.some((one) => url.startsWith(one)));
    expect(others).toEqual([`${host.url}/`]);
    const values = integrityValues();
    const files = all
      .filter((url) => url.startsWith(allowed[0]!))
      .map((url) => url.slice(allowed[0]!.length));
    expect(files.filter((file) => values[file] === undefined)).toEqual([]);
  });
});

import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClean } from '../support/e2e/browser.js';
import {
  chooseTier,
  confirmButton,
  confirmation,
  elementsOf,
  goToReview,
  waitUntilReady,
} from '../support/e2e/elements.js';
import type { HostPage } from '../support/e2e/host-page.js';
import { startHostPage } from '../support/e2e/host-page.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();
let host: HostPage;
beforeAll(async () => {
  host = await startHostPage(stage.site.sandboxUrl);
});
afterAll(() => host.close());

const ELEMENTS = `
  <vitable-enrollment-card enrollment-id="enrl_active" member-id="mbr_avery"></vitable-enrollment-card>
  <vitable-plan-picker enrollment-id="enrl_pending" mode="elect" member-id="mbr_avery" pay-periods="26" cost-sharing="individual" allow-waive></vitable-plan-picker>
  <vitable-qle-list member-id="mbr_avery" enrollment-id="enrl_active" allow-report></vitable-qle-list>`;

/** rrweb as a module. */
const RRWEB = path.join(path.dirname(createRequire(import.meta.url).resolve('rrweb')), 'rrweb.js');

/** A text of the page's own, which shows that the recorder is at work. */
const CONTROL = 'Benefits of the host page';

/** A module that records with rrweb, without masks, from the moment that `begin` says. */
const recorder = (begin: string) => `<script type="module">
  import { record } from '/rrweb.js';
  window.recorded = [];
  const start = () => record({ emit: (event) => recorded.push(event), maskAllInputs: false, maskInputOptions: { password: false } });
  ${begin}
</script>`;
const scriptTag = () =>
  `<script src="/vitable/vitable-elements.js" defer data-token-endpoint="/token" data-api-base="${stage.site.sandboxUrl}"></script>`;
const ready = `Promise.all([...document.querySelectorAll('vitable-enrollment-card, vitable-plan-picker, vitable-qle-list')].map((one) =>
  one.data ? one : new Promise((resolve) => one.addEventListener('vitable-ready', resolve))))`;

/** What the recordings must not contain: names, plans, carriers, amounts, events, notes, and what the person typed. */
const CANARIES = [
  'Jordan',
  'Lindqvist',
  'Larkspur',
  'Juniper',
  'Harborlight',
  '$750',
  '$395',
  '2,500',
  'Married in Reykjavík',
  'Marriage',
  'Silver',
  'You and spouse',
  'typed canary',
  '1234567',
];

describe('S11: a session recorder on a host page records nothing of the elements', () => {
  it.each<[order: string, head: () => string, body: string]>([
    ['before the elements are defined', () => recorder('start();') + scriptTag(), ELEMENTS],
    [
      'after the definition, before they are mounted',
      () =>
        scriptTag() +
        recorder(
          `start(); document.body.insertAdjacentHTML('beforeend', document.querySelector('template').innerHTML);`,
        ),
      `<template>${ELEMENTS}</template>`,
    ],
    ['after the definition, while they load', () => scriptTag() + recorder(`start();`), ELEMENTS],
    ['after their data are shown', () => scriptTag() + recorder(`await ${ready}; start();`), ELEMENTS],
    [
      'twice, before and after',
      () =>
        recorder(
          `const stop = start(); await customElements.whenDefined('vitable-plan-picker'); await ${ready}; stop(); start();`,
        ) + scriptTag(),
      ELEMENTS,
    ],
  ])('S11: when it begins %s', async (_order, head, body) => {
    const { page } = stage;
    host.show({ head: head(), body: `<h1>${CONTROL}</h1>${body}` });
    await page.route('**/rrweb.js', (route) =>
      route.fulfill({ path: RRWEB, contentType: 'text/javascript' }),
    );
    await page.goto(host.url);
    await waitUntilReady(page);
    await page.waitForFunction(() => ((window as { recorded?: unknown[] }).recorded?.length ?? 0) > 1);
    const { card, picker, list } = elementsOf(page);

    // The person compares, filters, switches to the table and back, and types.
    await chooseTier(picker, 'ES');
    await picker.locator('[part~=compare] input').nth(0).check({ force: true });
    await picker.locator('[part~=compare] input').nth(1).check({ force: true });
    await picker.locator('#compare').click();
    await picker.getByRole('heading', { name: 'Compare plans' }).waitFor();
    await picker.getByRole('button', { name: 'Back to all plans' }).click();
    await picker.locator('#filters').click();
    await picker.getByRole('radio', { name: 'Table', exact: true }).check({ force: true });
    await picker.getByRole('radio', { name: 'Cards', exact: true }).check({ force: true });
    await picker.locator('input[type=number], input[inputmode]').first().pressSequentially('1234567');
    await picker.getByRole('button', { name: 'Clear all' }).first().click();
    await goToReview(picker, 'Larkspur Silver 2500', 'ES');
    await confirmButton(picker).click();
    await confirmation(picker).waitFor();
    await card.getByRole('button', { name: 'Change coverage after a life event' }).click();
    await card.getByRole('radio', { name: 'Marriage' }).check({ force: true });
    await card.locator('textarea').pressSequentially('typed canary');
    await list.getByRole('button', { name: 'Report a life event' }).first().click();
    await list.locator('textarea').pressSequentially('typed canary');
    await list.locator('#report-type').selectOption({ index: 1 });
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await picker.evaluate(
      (element) => (element as HTMLElementTagNameMap['vitable-plan-picker']).updateComplete,
    );
    await page.waitForTimeout(100);

    const [recorded, shown] = await page.evaluate(() => [
      JSON.stringify((window as unknown as { recorded: unknown[] }).recorded),
      [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(' '),
    ]);
    expect(recorded).toContain(CONTROL);
    expect(shown).toContain('Larkspur');
    expect(CANARIES.filter((canary) => recorded.includes(canary))).toEqual([]);
    expectClean(stage.visit.witness);
  });
});

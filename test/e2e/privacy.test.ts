import { beforeEach, describe, expect, it } from 'vitest';
import type { Watch } from '../support/e2e/canaries.js';
import { watchForCanaries } from '../support/e2e/canaries.js';
import {
  confirmButton,
  confirmation,
  elementsOf,
  goToReview,
  waitFor,
  waitUntilReady,
} from '../support/e2e/elements.js';
import { API_KEY } from '../support/e2e/site.js';
import { setStage } from '../support/e2e/stage.js';

/**
 * Texts that the sandbox has of Avery's family and of nobody else: names, dates of birth, and the notes of a life
 * event. Each is so long or odd that it cannot occur by chance.
 */
const PERSONAL = [
  'Lindqvist',
  'Ñuñez',
  'Riley',
  'Jordan',
  'Reykjavík',
  'No decree on file',
  '1988-02-29',
  '2015-06-30',
  '2019-12-31',
];

const stage = setStage();
let watch: Watch;

beforeEach(async () => {
  await stage.startAfresh();
  watch = await watchForCanaries(stage.visit, [...PERSONAL, API_KEY]);
});

describe('S1: tokens and what is personal', () => {
  it('are on the screen and nowhere else, through a reissue, a failure and an election', async () => {
    await stage.page.goto(`${stage.site.url}/?enrollment=enrl_active`);
    await waitUntilReady(stage.page);
    const { card, picker, list } = elementsOf(stage.page);
    // The texts are shown, so that a search without a result proves something.
    const shown = await watch.shownText();
    for (const canary of ['Lindqvist', 'Ñuñez', 'Riley', 'Jordan', 'Reykjavík', 'No decree on file']) {
      expect(shown).toContain(canary);
    }
    expect(await watch.leaks()).toEqual([]);
    expect(watch.canaries.filter((canary) => /^vit_at_\w{20,}/.test(canary))).toHaveLength(1);

    await card.getByRole('button', { name: 'Change coverage after a life event' }).click();
    await card.getByText('Marriage', { exact: true }).click();
    await card.getByRole('button', { name: 'Reopen my enrollment' }).click();
    await card.getByText('Action needed', { exact: true }).waitFor();
    await picker.getByRole('button', { name: 'Review your choice' }).waitFor();
    expect(await watch.leaks()).toEqual([]);

    // A server whose errors quote personal data.
    const body = { error: { code: 'Lindqvist Riley', message: 'Riley Lindqvist may not be enrolled.' } };
    await stage.site.fault({ match: 'POST /elect', kind: 'status', status: 422, body });
    await goToReview(picker, 'Larkspur Silver 2500', 'EF');
    expect(await watch.shownText()).toContain("O'Lindqvist");
    await confirmButton(picker).click();
    await picker.getByText('Your choice wasn’t recorded', { exact: true }).waitFor();
    expect(await watch.leaks()).toEqual([]);
    await confirmButton(picker).click();
    await confirmation(picker).waitFor();
    await waitUntilReady(stage.page);

    // An unreadable answer is reported to the developer, without its content.
    await stage.site.fault({ match: '/qualifying-life-events', kind: 'truncate' });
    await list.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Approved' });
    await waitFor(stage.page, 'vitable-qle-list', 'error');
    // A second token, requested because the API refuses the first.
    await stage.site.expireTokens();
    await list.getByRole('button', { name: 'Try again' }).click();
    await waitFor(stage.page, 'vitable-qle-list', 'ready');
    expect(await watch.leaks()).toEqual([]);
    expect(watch.canaries.filter((canary) => /^vit_at_\w{20,}/.test(canary))).toHaveLength(2);
  });

  it('would be found in each of the searched places, if they were there', async () => {
    await stage.page.goto(stage.site.url);
    await waitUntilReady(stage.page);
    expect(await watch.leaks()).toEqual([]);
    const token = watch.canaries.find((canary) => canary.startsWith('vit_at_'))!;
    await stage.page.evaluate(
      async ([secret, name]) => {
        const picker = document.querySelector('vitable-plan-picker')!;
        localStorage.setItem('state', JSON.stringify({ token: secret }));
        sessionStorage.setItem(`last ${name}`, 'yes');
        document.cookie = `person=${encodeURIComponent(name)}; path=/`;
        picker.setAttribute('token', secret);
        picker.shadowRoot?.querySelector('fieldset')?.setAttribute('aria-label', name);
        document.querySelector('main')?.append(name);
        Object.assign(window, { lastEnrollment: { people: [{ name }] } });
        Object.assign(picker, { cachedToken: secret });
        Object.assign(window, { [Symbol.for('shared')]: { tokens: new Set([secret]) } });
        console.log(`renewed ${secret}`);
        picker.dispatchEvent(new CustomEvent('vitable-ready', { detail: { name }, bubbles: true }));
        picker.dispatchEvent(
          new CustomEvent('vitable-error', { detail: { error: new Error(`no ${secret}`) } }),
        );
        await fetch(`/words.json?name=${encodeURIComponent(name)}`);
        history.replaceState({ name }, '');
        Object.defineProperty(picker, 'error', { value: new Error(`for ${name}`) });
      },
      [token, 'Lindqvist'] as const,
    );
    const places = new Set((await watch.leaks()).map((leak) => leak.slice(0, leak.lastIndexOf(':'))));
    expect([...places].sort()).toEqual(
      [
        'localStorage',
        'sessionStorage',
        'document.cookie',
        'cookie',
        'attribute token of vitable-plan-picker',
        'attribute aria-label of fieldset',
        'light DOM',
        'global window.lastEnrollment.people.0.name',
        'global vitable-plan-picker.cachedToken',
        'global window.Symbol(shared).tokens',
        'console',
        'event vitable-ready',
        'event vitable-error',
        'address of a request',
        'history',
        'error of vitable-plan-picker',
      ].sort(),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { expectClean } from '../support/e2e/browser.js';
import { choosePlan, elementsOf, planGroup, textOf, waitUntilReady } from '../support/e2e/elements.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();

/** Some words of each element, beginning with words that are shown in every state. */
const SPOKEN = {
  en: {
    card: ['Action needed', 'Choose your coverage by'],
    picker: [
      'Who will be covered?',
      'You and spouse',
      'You pay',
      'a month',
      'Your employer pays',
      'Deductible (yearly)',
      'Gold plan',
      'Review your choice',
    ],
    list: [
      'Kind of event',
      'All kinds',
      'Marriage',
      'Under review',
      'You can change coverage until',
      'Event date',
    ],
  },
  es: {
    card: ['Acción requerida', 'Elija su cobertura a más tardar el'],
    picker: [
      '¿Quién tendrá cobertura?',
      'Usted y su cónyuge',
      'Usted paga',
      'al mes',
      'Su empleador paga',
      'Deducible (anual)',
      'Plan Oro',
      'Revisar su elección',
    ],
    list: [
      'Tipo de evento',
      'Todos los tipos',
      'Matrimonio',
      'En revisión',
      'Puede cambiar su cobertura hasta el',
      'Fecha del evento',
    ],
  },
} as const;

async function expectSpoken(language: 'en' | 'es'): Promise<void> {
  const other = language === 'en' ? 'es' : 'en';
  const { card, picker, list } = elementsOf(stage.page);
  for (const [name, element] of Object.entries({ card, picker, list })) {
    const words = SPOKEN[language][name as 'card'];
    await expect.poll(() => textOf(element)).toContain(words[0]);
    const text = await textOf(element);
    for (const one of words) expect(text, name).toContain(one);
    for (const one of SPOKEN[other][name as 'card']) expect(text, name).not.toContain(one);
  }
}

/** The amounts on the screen. */
const amounts = async () => (await textOf(elementsOf(stage.page).picker)).match(/\$[\d.,]*\d/g) ?? [];

describe('the language', () => {
  it('switches live from English to Spanish and back, without a reload or a request, and the amounts stay the same', async () => {
    await stage.page.goto(stage.site.url);
    await waitUntilReady(stage.page);
    const { picker } = elementsOf(stage.page);
    await choosePlan(picker, 'Larkspur Silver 2500');
    await expectSpoken('en');
    const english = await amounts();
    expect(english).toEqual(expect.arrayContaining(['$114.75', '$52.96', '$2,500', '$0']));
    const requests = (await stage.site.requests()).length;
    const tokens = await stage.site.tokenRequests();
    await stage.page.evaluate(() => Object.assign(window, { stillHere: true }));

    await stage.page.getByRole('link', { name: /^Es ?pañol$/ }).click();
    await expectSpoken('es');
    expect(await amounts()).toEqual(english);
    expect(await textOf(picker)).not.toMatch(/US\$|\d\s?\$/);
    expect(await planGroup(picker, 'Planes').getByRole('radio', { checked: true }).count()).toBe(1);

    await stage.page.getByRole('link', { name: /^En ?glish$/ }).click();
    await expectSpoken('en');
    expect(await amounts()).toEqual(english);

    expect(await stage.page.evaluate(() => 'stillHere' in window)).toBe(true);
    expect((await stage.site.requests()).length).toBe(requests);
    expect(await stage.site.tokenRequests()).toBe(tokens);
    expectClean(stage.visit.witness);
  });

  it('is chosen by links that have the names of the languages in those languages', async () => {
    await stage.page.goto(stage.site.url);
    await stage.page.getByRole('link', { name: 'English', exact: true }).waitFor({ timeout: 3_000 });
    await stage.page.getByRole('link', { name: 'Español', exact: true }).waitFor({ timeout: 3_000 });
  });

  it('is Spanish from the start where the page is Spanish, and errors are in Spanish too', async () => {
    await stage.site.fault({ match: '/qualifying-life-events', kind: 'status', status: 403 });
    await stage.page.goto(`${stage.site.url}/?locale=es`);
    const { list, picker } = elementsOf(stage.page);
    await list.getByText('No tiene acceso a esta información', { exact: true }).last().waitFor();
    await picker.getByText('¿Quién tendrá cobertura?', { exact: true }).waitFor();
    await list.getByRole('button', { name: 'Intentar de nuevo' }).click();
    await waitUntilReady(stage.page);
    await expectSpoken('es');
  });

  it('is the element’s own where it has a locale, whatever the language of the page', async () => {
    await stage.page.goto(stage.site.url);
    await waitUntilReady(stage.page);
    await elementsOf(stage.page).card.evaluate((element) => element.setAttribute('locale', 'es'));
    await expect.poll(() => textOf(elementsOf(stage.page).card)).toContain('Acción requerida');
    expect(await textOf(elementsOf(stage.page).picker)).toContain('Who will be covered?');
  });
});

import type { NewContributionClass } from '../../src/api/index.js';
import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { expect } from '../support/elements/expect.js';
import { until } from '../support/elements/mount.js';
import { contribution } from '../support/elements/plan-years.js';
import {
  AS_READ,
  chord,
  click,
  edited,
  editableYear,
  enterAt,
  formFrom,
  formWith,
  goTo,
  gridText,
  press,
  textOf,
  type,
} from '../support/elements/plan-year-form.js';
import { hasPart, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';

/** A language without translations, which a page has set. */
const inGerman = { locale: 'de', messages: { de: {} } };

const IN_GERMAN = [
  ['Full time', '90,00', '360,00', '234,00', '526,00', '201,00', '489,00', '1.387,50', '712,50'],
  ['Part time', '225,00', '225,00', '410,00', '350,00', '', '', '', ''],
];

/** A form of a plan year with one class, and what it sends for it. */
async function sending(employment: string, given: Partial<VitablePlanYearForm> = {}) {
  const year = editableYear({ contribution_classes: [contribution(employment, 'EE', 1, 2)] });
  const client = stubClient({ getPlanYear: async () => year, updatePlanYear: async () => year });
  const form = await formFrom(client, given);
  const sent = async (): Promise<Partial<NewContributionClass>> => {
    await click(form, 'review');
    await click(form, 'save');
    await until(
      () => hasPart(form, 'done'),
      () => words(form),
    );
    const call = client.calls.find(({ method }) => method === 'updatePlanYear');
    const [one] = (call?.args[1] as { contribution_classes: readonly NewContributionClass[] })
      .contribution_classes;
    return one ?? {};
  };
  return { form, sent };
}

describe('<vitable-plan-year-form>: amounts in the notation of a language', () => {
  for (const [locale, typed, entered, cents] of [
    ['en-US', '12345.5', '12,345.50', 1_234_550],
    ['en-US', '$12,345.5', '12,345.50', 1_234_550],
    ['en-US', '.5', '0.50', 50],
    ['es', '12345.5', '12,345.50', 1_234_550],
    ['es-US', '12,345.50 US$', '12,345.50', 1_234_550],
    ['es-ES', '12345,5', '12.345,50', 1_234_550],
    ['de', '12.345,5', '12.345,50', 1_234_550],
    ['de', '0', '0,00', 0],
  ] as const) {
    it(`${locale}: "${typed}" is entered as ${entered} and sent as ${cents} cents`, async () => {
      const { form, sent } = await sending('full_time', { locale, messages: { de: {} } });
      await enterAt(form, 0, 1, typed);
      expect(textOf(form, 0, 1)).to.equal(entered);
      expect((await sent()).employee_contribution_cents).to.equal(cents);
    });
  }

  for (const [locale, typed] of [
    ['en-US', '1,23'],
    ['en-US', '12.345'],
    ['de', '105.34'],
    ['es', '1.234,50'],
    ['es', 'cien'],
  ] as const) {
    it(`${locale}: "${typed}" stays as it was typed, since it is ambiguous or no amount`, async () => {
      const form = await formWith({}, { locale, messages: { de: {} } });
      await enterAt(form, 0, 1, typed);
      expect(textOf(form, 0, 1)).to.equal(typed);
      await click(form, 'review');
      expect(hasPart(form, 'summary')).to.be.true;
    });
  }

  it('shows amounts from the API in the notation of the language', async () => {
    expect(gridText(await formWith({}, inGerman))).to.deep.equal(IN_GERMAN);
  });

  it('rewrites them when the language changes, which is no change of the draft', async () => {
    const form = await formWith({}, { messages: { de: {} } });
    form.locale = 'de';
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal(IN_GERMAN);
    expect(form.unsaved).to.be.false;
    form.locale = 'en-US';
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal(AS_READ);
  });

  it('keeps the value of a typed amount, and the text of one that can’t be read', async () => {
    const { form, sent } = await sending('full_time', { messages: { de: {} } });
    await enterAt(form, 0, 1, '1234.5');
    await enterAt(form, 0, 2, '1.234,5');
    form.locale = 'de';
    await form.updateComplete;
    expect(gridText(form)[0]!.slice(1, 3)).to.deep.equal(['1.234,50', '1.234,5']);
    await enterAt(form, 0, 2, '7,5');
    const { employee_contribution_cents, employer_contribution_cents } = await sent();
    expect([employee_contribution_cents, employer_contribution_cents]).to.deep.equal([123_450, 750]);
  });

  it('keeps what was typed when the language changes during an edit', async () => {
    const form = await formWith({}, { messages: { de: {} } });
    await goTo(form, 0, 1);
    await type(form, '95.5');
    form.locale = 'de';
    await form.updateComplete;
    if (edited(form) !== null) await press(form, 'Enter');
    expect(textOf(form, 0, 1)).to.equal('95,50');
  });

  it('leaves no amount in the old notation after Escape', async () => {
    const form = await formWith({}, { messages: { de: {} } });
    await goTo(form, 1, 1);
    await press(form, 'Enter');
    form.locale = 'de';
    await form.updateComplete;
    await press(form, 'Escape');
    expect(gridText(form)).to.deep.equal(IN_GERMAN);
    await chord(form, 'z');
    expect(gridText(form)).to.deep.equal(IN_GERMAN);
  });
});

describe('<vitable-plan-year-form>: names of employments', () => {
  for (const [locale, typed, shown, wire] of [
    ['en', 'Full time', 'Full time', 'full_time'],
    ['en', 'part-TIME', 'Part time', 'part_time'],
    ['en', 'full_time', 'Full time', 'full_time'],
    ['en', 'Full timers', 'Full timers', 'Full timers'],
    ['es', 'Tiempo completo', 'Tiempo completo', 'full_time'],
    ['es', 'tiempo parcial', 'Tiempo parcial', 'part_time'],
    ['es', 'Part time', 'Tiempo parcial', 'part_time'],
    ['es', 'De temporada', 'De temporada', 'De temporada'],
    ['en', 'Night crew (B), 3rd_shift', 'Night crew (B), 3rd_shift', 'Night crew (B), 3rd_shift'],
  ] as const) {
    it(`${locale}: "${typed}" reads "${shown}" and is sent as "${wire}"`, async () => {
      const { form, sent } = await sending('else', { locale });
      await enterAt(form, 0, 0, typed);
      expect(textOf(form, 0, 0)).to.equal(shown);
      expect((await sent()).employment).to.equal(wire);
    });
  }

  it('translates the documented ones, and shows others as the API has them', async () => {
    const form = await formWith({
      contribution_classes: ['full_time', 'Part Time', 'seasonal_worker', '<b>x</b>'].map((name) =>
        contribution(name, 'EE', 1, 1),
      ),
    });
    const names = () => gridText(form).map(([name]) => name);
    expect(names()).to.deep.equal(['Full time', 'Part time', 'seasonal_worker', '<b>x</b>']);
    form.locale = 'es';
    await form.updateComplete;
    expect(names()).to.deep.equal(['Tiempo completo', 'Tiempo parcial', 'seasonal_worker', '<b>x</b>']);
  });

  it('keeps the API’s spelling after an edit without a change', async () => {
    const form = await formWith({ contribution_classes: [contribution('Full Time', 'EE', 1, 1)] });
    await goTo(form, 0, 0);
    await press(form, 'Enter', 'Enter');
    expect(form.unsaved).to.be.false;
  });
});

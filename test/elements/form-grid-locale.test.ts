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

/** A language without words of its own, which a page has named. */
const inGerman = { locale: 'de', messages: { de: {} } };

const IN_GERMAN = [
  ['Full time', '90,00', '360,00', '234,00', '526,00', '201,00', '489,00', '1.387,50', '712,50'],
  ['Part time', '225,00', '225,00', '410,00', '350,00', '', '', '', ''],
];

/** A form over a plan year with one class, and what it then sends for it. */
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
    it(`${locale}: "${typed}" is not guessed at, and stays as it was typed`, async () => {
      const form = await formWith({}, { locale, messages: { de: {} } });
      await enterAt(form, 0, 1, typed);
      expect(textOf(form, 0, 1)).to.equal(typed);
      await click(form, 'review');
      expect(hasPart(form, 'summary')).to.be.true;
    });
  }

  it('what has been read is in the language’s notation', async () => {
    expect(gridText(await formWith({}, inGerman))).to.deep.equal(IN_GERMAN);
  });

  it('a change of the language rewrites them, and is no change of theirs', async () => {
    const form = await formWith({}, { messages: { de: {} } });
    form.locale = 'de';
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal(IN_GERMAN);
    expect(form.unsaved).to.be.false;
    form.locale = 'en-US';
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal(AS_READ);
  });

  it('one that was typed means the same afterwards, one that could not be read stays', async () => {
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

  it('a change of the language while a cell is edited keeps what was typed', async () => {
    const form = await formWith({}, { messages: { de: {} } });
    await goTo(form, 0, 1);
    await type(form, '95.5');
    form.locale = 'de';
    await form.updateComplete;
    if (edited(form) !== null) await press(form, 'Enter');
    expect(textOf(form, 0, 1)).to.equal('95,50');
  });

  it('Escape after a change of the language leaves no amount in the old notation', async () => {
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
    it(`${locale}: "${typed}" reads "${shown}" and is sent as "${wire}" (trap 9)`, async () => {
      const { form, sent } = await sending('else', { locale });
      await enterAt(form, 0, 0, typed);
      expect(textOf(form, 0, 0)).to.equal(shown);
      expect((await sent()).employment).to.equal(wire);
    });
  }

  it('the documented ones follow the language, others stay as the API has them', async () => {
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

  it('editing one without a change leaves the API’s spelling', async () => {
    const form = await formWith({ contribution_classes: [contribution('Full Time', 'EE', 1, 1)] });
    await goTo(form, 0, 0);
    await press(form, 'Enter', 'Enter');
    expect(form.unsaved).to.be.false;
  });
});

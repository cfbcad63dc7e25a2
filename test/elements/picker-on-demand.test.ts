import { sendKeys } from '@web/test-runner-commands';
import * as lazy from '../../src/elements/plan-picker/lazy.js';
import type { LazyModule } from '../../src/dom/lazy-module.js';
import { confirm, openOffice, pickerAt } from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import type { LateCode } from '../support/elements/late-code.js';
import { withhold } from '../support/elements/late-code.js';
import { record, until } from '../support/elements/mount.js';
import type { Picker } from '../support/elements/picker.js';
import { announcements, names, unfold } from '../support/elements/picker.js';
import {
  button,
  expectFocus,
  focused,
  hasButton,
  hasPart,
  part,
  parts,
  words,
} from '../support/elements/shadow.js';

/** The words that a person reads or hears while code is on its way, and when it can't be loaded. */
const WORDS = {
  'en-US': { loading: 'Loading…', failed: 'This part didn’t load', retry: 'Try again' },
  es: { loading: 'Cargando…', failed: 'No se pudo cargar esta parte', retry: 'Intentar de nuevo' },
} as const;

type Locale = keyof typeof WORDS;

/** A feature whose code is loaded when it is wanted. */
interface Feature {
  readonly does: string;
  readonly code: LazyModule;
  readonly key: string;
  /** The control that is pressed with the key. */
  readonly control: (picker: Picker) => HTMLElement;
  /** Whether the feature is there, in the words of the language. */
  readonly isThere: (picker: Picker, locale: Locale) => boolean;
}

const radio = (picker: Picker, id: string) =>
  part(picker, 'base').querySelector<HTMLInputElement>(`input[value="${id}"]`)!;

const say = (picker: Picker, sentences: Readonly<Record<Locale, string>>, locale: Locale) =>
  words(picker).includes(sentences[locale]);

const FEATURES: readonly Feature[] = [
  {
    does: 'the button "Review your choice" goes to the review',
    code: lazy.election,
    key: 'Enter',
    control: (picker) => parts(picker, 'review').find((one) => one.localName === 'button')!,
    isThere: (picker, locale) =>
      hasPart(picker, 'confirm') &&
      say(picker, { 'en-US': 'Confirm and enroll', es: 'Confirmar e inscribirme' }, locale),
  },
  {
    does: 'Enter on the chosen plan goes to the review',
    code: lazy.election,
    key: 'Enter',
    control: (picker) => radio(picker, 'plan_silver'),
    isThere: (picker) => hasPart(picker, 'confirm'),
  },
  {
    does: 'the button "Compare 2 plans" goes to the comparison',
    code: lazy.compare,
    key: 'Enter',
    control: (picker) => part(picker, 'compare-button'),
    isThere: (picker, locale) =>
      hasPart(picker, 'comparison') &&
      say(picker, { 'en-US': 'Back to all plans', es: 'Volver a todos los planes' }, locale),
  },
  {
    does: 'the switch "Table" shows the table',
    code: lazy.table,
    key: ' ',
    control: (picker) => radio(picker, 'table'),
    isThere: (picker, locale) =>
      hasPart(picker, 'plan-table') &&
      radio(picker, 'table').checked &&
      say(picker, { 'en-US': 'Show only differences', es: 'Mostrar solo las diferencias' }, locale),
  },
  {
    does: 'the button "Filters" unfolds the filters',
    code: lazy.filters,
    key: 'Enter',
    control: (picker) => part(picker, 'filters-button'),
    isThere: (picker, locale) =>
      part(picker, 'filters').checkVisibility() &&
      say(picker, { 'en-US': 'Metal level', es: 'Categoría de metal' }, locale),
  },
  {
    does: 'a term opens its explanation',
    code: lazy.glossary,
    key: 'Enter',
    control: (picker) => parts(picker, 'term')[1]!,
    isThere: (picker, locale) =>
      parts(picker, 'popover')[1]?.matches(':popover-open') === true &&
      say(
        picker,
        { 'en-US': 'before the plan starts to pay', es: 'antes de que el plan empiece a pagar' },
        locale,
      ),
  },
];

/** A picker with four plans, one chosen, two selected to compare, and a filter; its code is not here. */
async function pickerWithout(code: LazyModule, locale: Locale): Promise<[Picker, LateCode]> {
  const office = openOffice();
  const more = { ...office.plans[0]!, id: 'plan_more', name: 'Meadow Gold', tier: 'Gold' as const };
  const moreStill = { ...office.plans[2]!, id: 'plan_still', name: 'Meadow Bronze', tier: 'Bronze' as const };
  office.plans = [...office.plans, more, moreStill];
  const arriving = withhold(code);
  const picker = await pickerAt(office, {
    locale,
    value: 'plan_silver',
    filters: { search: 'a' },
  });
  for (const box of parts(picker, 'compare').slice(0, 2)) box.click();
  await picker.updateComplete;
  if (code === lazy.table || code === lazy.glossary) await unfold(picker);
  return [picker, arriving];
}

/** Presses the key on a control that has the focus. */
async function press(picker: Picker, control: HTMLElement, key: string): Promise<void> {
  control.focus();
  await sendKeys({ press: key });
  await picker.updateComplete;
}

/** What must not be lost while code is on its way. */
const state = (picker: Picker) => ({
  value: picker.value,
  tier: picker.coverageTier,
  filters: picker.filters,
  compared: parts(picker, 'compare').map((box) => box.querySelector('input')!.checked),
  names: names(picker),
});

describe('P1: code of the plan picker that has not arrived', () => {
  for (const { does, code, key, control, isThere } of FEATURES) {
    for (const locale of ['en-US', 'es'] as const) {
      it(`P1: ${locale}: ${does} as soon as the code is here; until then the press is answered and keeps the focus`, async () => {
        const [picker, arriving] = await pickerWithout(code, locale);
        const before = state(picker);
        const heard = announcements(picker);
        const pressed = control(picker);
        await press(picker, pressed, key);
        expect(isThere(picker, locale)).to.be.false;
        expect(heard).to.deep.equal([WORDS[locale].loading]);
        expectFocus(pressed);
        const busy = [...picker.shadowRoot!.querySelectorAll('[aria-busy]')].map(({ ariaBusy }) => ariaBusy);
        expect(busy).to.deep.equal(['true']);
        expect(state(picker)).to.deep.equal(before);
        await arriving.arrive();
        await until(
          () => isThere(picker, locale),
          () => words(picker),
        );
        expect(picker.shadowRoot!.querySelector('[aria-busy]')).to.be.null;
        expect(picker.value).to.equal('plan_silver');
        expect(holds(picker), `the focus is on ${focused()?.outerHTML}`).to.be.true;
      });

      it(`P1: ${locale}: ${does} after a second try where the code could not be loaded, and nothing is lost`, async () => {
        const [picker, arriving] = await pickerWithout(code, locale);
        const before = state(picker);
        const heard = announcements(picker);
        const errors = record('vitable-error');
        const pressed = control(picker);
        await press(picker, pressed, key);
        await arriving.fail();
        await until(
          () => hasButton(picker, WORDS[locale].retry),
          () => words(picker),
        );
        expect(heard).to.deep.equal([WORDS[locale].loading, WORDS[locale].failed]);
        expect(errors.map(({ detail }) => (detail as { error: { code: string } }).error.code)).to.deep.equal([
          'network',
        ]);
        expect(words(part(picker, 'notice'))).to.include(WORDS[locale].failed);
        expect(picker.shadowRoot!.querySelector('[aria-busy]')).to.be.null;
        expectFocus(pressed);
        expect(state(picker)).to.deep.equal(before);

        await press(picker, button(picker, WORDS[locale].retry), 'Enter');
        expect(button(picker, WORDS[locale].retry).ariaBusy).to.equal('true');
        expect(holds(picker), 'the focus after the second try').to.be.true;
        await arriving.fail();
        await until(
          () => button(picker, WORDS[locale].retry).ariaBusy === null,
          () => words(picker),
        );

        await press(picker, button(picker, WORDS[locale].retry), 'Enter');
        await arriving.arrive();
        await until(
          () => isThere(picker, locale),
          () => words(picker),
        );
        expect(hasButton(picker, WORDS[locale].retry)).to.be.false;
        expect(picker.value).to.equal('plan_silver');
      });
    }
  }

  it('P1: code that fails at every step of an election loses nothing: the election is sent once, as it was chosen', async () => {
    const office = openOffice();
    const arriving = [lazy.table, lazy.compare, lazy.election].map((code) => withhold(code));
    const picker = await pickerAt(office, { value: 'plan_silver', memberId: 'mbr_1' });
    const steps = [
      { pressed: () => radio(picker, 'table'), key: ' ', isThere: () => hasPart(picker, 'plan-table') },
      {
        pressed: () => part(picker, 'compare-button'),
        key: 'Enter',
        isThere: () => hasPart(picker, 'comparison'),
      },
      {
        pressed: () => part(picker, 'actions').querySelector<HTMLElement>('[part~=review]')!,
        key: 'Enter',
        isThere: () => hasPart(picker, 'confirm'),
      },
    ];
    for (const box of parts(picker, 'compare').slice(0, 2)) box.click();
    await picker.updateComplete;
    await unfold(picker);
    for (const [at, { pressed, key, isThere }] of steps.entries()) {
      await press(picker, pressed(), key);
      await arriving[at]!.fail();
      await until(
        () => hasButton(picker, 'Try again'),
        () => words(picker),
      );
      expect(isThere()).to.be.false;
      expect(picker.value).to.equal('plan_silver');
      await press(picker, button(picker, 'Try again'), 'Enter');
      await arriving[at]!.arrive();
      await until(isThere, () => words(picker));
    }
    await confirm(picker);
    expect(
      office.sent().map(({ selected_plan_id, coverage_tier }) => [selected_plan_id, coverage_tier]),
    ).to.deep.equal([['plan_silver', 'EE']]);
    expect(hasPart(picker, 'confirmation')).to.be.true;
  });
});

/** Whether the focus is inside the picker: nobody has to look for it. */
function holds(picker: Picker): boolean {
  return document.activeElement === picker && picker.shadowRoot!.activeElement !== null;
}

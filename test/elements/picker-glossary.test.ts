import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from '../support/elements/expect.js';
import { afterThis, breathe, record } from '../support/elements/mount.js';
import type { Picker } from '../support/elements/picker.js';
import { click, pickerOf, place, unfold } from '../support/elements/picker.js';
import {
  button,
  expectFocus,
  expectSame,
  focused,
  field,
  parts,
  part,
  partWords,
  words,
} from '../support/elements/shadow.js';
import { threePlans } from '../support/fixtures/models.js';
import { twelvePlans } from '../support/fixtures/plans.js';

/** The five insurance terms, and the facts that their explanations must contain. */
const TERMS = {
  en: {
    Premium: [/what the plan costs/i, /employer pays part of it/],
    Deductible: [/before the plan starts to pay/, /in a year/],
    'Out-of-pocket maximum': [/the most you pay in a year/i, /covered, in-network care/],
    'Metal level': [/60%.*70%.*80%.*90%/, /don’t describe the quality/],
    'Coverage level': [/only you.*spouse.*children.*family/],
  },
  es: {
    Prima: [/lo que cuesta el plan/i, /empleador paga una parte/],
    Deducible: [/antes de que el plan empiece a pagar/, /en un año/],
    'Gasto máximo de bolsillo': [/lo máximo que usted paga en un año/i, /cubierta y dentro de la red/],
    'Categoría de metal': [/60%.*70%.*80%.*90%/, /no indica la calidad/],
    'Nivel de cobertura': [/usted.*cónyuge.*hijos.*familia/],
  },
} as const;

const press = (key: string) => sendKeys({ press: key });

const openOnes = (picker: Picker) =>
  parts(picker, 'popover').filter((popover) => popover.matches(':popover-open'));

/** The open explanation; only one is open at a time. */
function opened(picker: Picker): HTMLElement {
  const open = openOnes(picker);
  expect(open).to.have.length(1);
  return open[0]!;
}

describe('The glossary', () => {
  for (const [locale, terms] of Object.entries(TERMS)) {
    for (const [index, [term, says]] of Object.entries(terms).entries()) {
      it(`${locale}: "${term}" is explained in a popover with its name`, async () => {
        const picker = await pickerOf(threePlans(), { locale });
        await unfold(picker);
        expect(partWords(picker, 'term')).to.deep.equal(Object.keys(terms));
        expect(openOnes(picker)).to.have.length(0);
        await click(picker, parts(picker, 'term')[index]!);
        const popover = opened(picker);
        expect(popover.checkVisibility() && popover.offsetHeight > 0).to.be.true;
        for (const words_ of says) expect(words(popover)).to.match(words_);
        const title = picker.shadowRoot!.getElementById(popover.getAttribute('aria-labelledby')!);
        expect(words(title)).to.equal(term);
      });
    }
  }

  for (const key of ['Enter', ' ']) {
    it(`A8: opens by ${key === ' ' ? 'Space' : key}, and Escape closes it and gives the focus back`, async () => {
      const picker = await pickerOf(threePlans());
      await unfold(picker);
      for (const term of parts(picker, 'term')) {
        term.focus();
        await press(key);
        expect(openOnes(picker)).to.have.length(1);
        await press('Escape');
        expect(openOnes(picker)).to.have.length(0);
        expectFocus(term);
      }
    });
  }

  it('A8: Escape gives the focus back from inside the popover, too', async () => {
    const picker = await pickerOf(threePlans());
    await unfold(picker);
    const term = parts(picker, 'term')[1]!;
    term.focus();
    await press('Enter');
    button(opened(picker), 'Close').focus();
    await press('Escape');
    expect(openOnes(picker)).to.have.length(0);
    expectFocus(term);
  });

  it('A8: the next tab stop after the button is the popover’s "Close", which closes it and gives the focus back', async () => {
    const picker = await pickerOf(threePlans());
    await unfold(picker);
    const term = parts(picker, 'term')[2]!;
    term.focus();
    await press('Enter');
    const popover = opened(picker);
    await press('Tab');
    expectFocus(button(popover, 'Close'));
    await press('Enter');
    expect(openOnes(picker)).to.have.length(0);
    expectFocus(term);
  });

  it('shows one explanation at a time', async () => {
    const picker = await pickerOf(threePlans());
    await unfold(picker);
    const [first, second] = parts(picker, 'term');
    await click(picker, first!);
    const before = opened(picker);
    await click(picker, second!);
    expect(opened(picker) === before).to.be.false;
    await click(picker, second!);
    expect(openOnes(picker)).to.have.length(0);
  });

  it('closes when something else is pressed, which then gets the focus', async () => {
    const picker = await pickerOf(threePlans());
    await unfold(picker);
    afterThis(() => resetMouse());
    const term = parts(picker, 'term')[0]!;
    term.focus();
    await press('Enter');
    await press('Tab');
    const box = part(picker, 'compare').querySelector('input')!;
    box.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = box.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await picker.updateComplete;
    expect(openOnes(picker)).to.have.length(0);
    expect(focused() === term).to.be.false;
  });

  it('stays open, with updated words, while the plans and the language change', async () => {
    const picker = await pickerOf(threePlans());
    await unfold(picker);
    await click(picker, parts(picker, 'term')[3]!);
    const before = opened(picker);
    picker.sort = 'name';
    picker.locale = 'es';
    await picker.updateComplete;
    expectSame(opened(picker), before);
    expect(words(before)).to.include('Categoría de metal');
  });

  it('exists once, however many plans there are, and in the comparison, too', async () => {
    const picker = await pickerOf(twelvePlans());
    await unfold(picker);
    expect(parts(picker, 'term')).to.have.length(5);
    picker.view = 'table';
    await picker.updateComplete;
    expect(parts(picker, 'term')).to.have.length(5);
    for (const box of parts(picker, 'compare').slice(0, 2)) await click(picker, box.querySelector('input')!);
    await click(picker, part(picker, 'compare-button'));
    expect(parts(picker, 'term')).to.have.length(5);
    await click(picker, parts(picker, 'term')[0]!);
    expect(words(opened(picker))).to.include('Premium');
  });

  it('chooses nothing, dispatches no event, and submits no form', async () => {
    const heard = record('vitable-plan-change', 'vitable-view-change', 'change', 'input', 'submit');
    const box = place(600);
    const form = box.appendChild(document.createElement('form'));
    const picker = await pickerOf(threePlans(), { name: 'plan', value: 'plan_gold' }, form);
    await unfold(picker);
    for (const term of parts(picker, 'term')) {
      await click(picker, term);
      await click(picker, button(opened(picker), 'Close'));
    }
    await breathe();
    expect(heard).to.have.length(0);
    expect(field(picker, 'Harborlight Gold').checked).to.be.true;
  });

  it('A6: an explanation fits into 280 px', async () => {
    const picker = await pickerOf(threePlans(), {}, place(280));
    await unfold(picker);
    await click(picker, parts(picker, 'term')[3]!);
    const popover = opened(picker);
    const { left, right } = popover.getBoundingClientRect();
    expect(left >= 0 && right <= document.documentElement.clientWidth).to.be.true;
    expect(popover.scrollWidth <= popover.clientWidth).to.be.true;
  });
});

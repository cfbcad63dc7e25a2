import { expect } from '../support/elements/expect.js';
import type { Picker } from '../support/elements/picker.js';
import { click, names, pickerOf, place, planBox } from '../support/elements/picker.js';
import { field, part, parts } from '../support/elements/shadow.js';
import { plan } from '../support/fixtures/plans.js';

/** Names in the style of insurers; costs in cents, the employee's and the employer's. */
const LONG = [
  plan('BlueOptions Essential (HSA) 1419', { EE: [7_610, 22_828] }),
  plan('BlueOptions Everyday Health Plus 1431P', { EE: [6_584, 19_750] }),
  plan('BlueSelect Predictable Cost 1446', { EE: [9_082, 27_248] }),
];

/** The words of a box that are broken over several lines. */
function brokenWords(box: Element): readonly string[] {
  const broken: string[] = [];
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    for (const { 0: word, index } of text.textContent!.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
}

/** A box with a phone's font, which is wider than the font of a bare page. */
function phone(width: number): HTMLElement {
  const made = place(width);
  made.style.fontFamily = 'system-ui, sans-serif';
  return made;
}

/** Ticks "Compare" of as many plans as allowed: two in little room. */
async function tick(picker: Picker): Promise<void> {
  for (const name of names(picker).slice(0, 2))
    await click(picker, part(planBox(picker, name), 'compare').querySelector('input')!);
}

describe('<vitable-plan-picker>: on a phone', () => {
  for (const width of [280, 300, 320, 358, 398, 430, 470]) {
    it(`no word of the bar with the choice is broken at ${width} pixels, whatever it contains`, async () => {
      const picker = await pickerOf(LONG, { mode: 'elect' }, phone(width));
      expect(brokenWords(part(picker, 'review')), 'without a choice').to.deep.equal([]);
      await click(picker, field(picker, LONG[0]!.name));
      await tick(picker);
      expect(brokenWords(part(picker, 'actions')), 'with plans to compare').to.deep.equal([]);
      await click(picker, part(picker, 'compare-button'));
      expect(brokenWords(part(picker, 'actions')), 'while comparing').to.deep.equal([]);
      expect(part(picker, 'review').getBoundingClientRect().height).to.lessThan(60);
    });
  }

  for (const lang of ['en', 'es']) {
    it(`no plan's name is broken where two plans are compared at 320 pixels, ${lang}`, async () => {
      const picker = await pickerOf(LONG, { mode: 'elect', locale: lang }, phone(320));
      await tick(picker);
      await click(picker, part(picker, 'compare-button'));
      for (const name of parts(part(picker, 'plan-table'), 'plan-name'))
        expect(brokenWords(name)).to.deep.equal([]);
    });
  }
});

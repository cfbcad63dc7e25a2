import { expect } from '../support/elements/expect.js';
import { elementNames, showFilled } from '../support/elements/filled.js';
import type { VitableElement } from '../support/elements/mount.js';
import { widthsHere } from '../support/elements/one-browser.js';
import { openDocument, painted } from '../support/elements/other-document.js';

/** Names that a person, an employer or an insurer may have written. */
const NAMES: Readonly<Record<string, string>> = {
  'one letter with 269 Thai marks': `ก${'็'.repeat(269)}`,
  'five letters with 60 accents each': 'Silva'.replace(
    /./g,
    (letter) => letter + '\u0301\u0316\u0361'.repeat(20),
  ),
  'one word of 300 letters': 'Donaudampfschifffahrt'.repeat(15),
  'no-break spaces': 'Larkspur\u00A0Silver\u00A0'.repeat(20),
  'word joiners': 'Larkspur\u2060'.repeat(40),
  'Arabic letters that join': 'ـ'.repeat(300),
  'ligatures and digits': '﷽'.repeat(20) + '9'.repeat(200),
  'wide pictures, joined': '👩‍👩‍👧‍👦'.repeat(40),
  'line breaks and tabs': 'Gold\n\n\t\t\tPlan '.repeat(40),
  'right-to-left override': `\u202E${'Silver plan '.repeat(20)}`,
};

/** The fields that hold names and free text. */
const FREE =
  /^(name|carrier_name|description|first_name|last_name|selected_plan_name|notes|employment|tier|event_type)$/;

/** Replaces all names and free text in data. */
const renamed = (text: string) => {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        FREE.test(key) && typeof inner === 'string' ? text : walk(inner),
      ]),
    );
  };
  return walk;
};

/** What of an element reaches beyond its sides, other than inside a box that scrolls or clips. */
function outside(element: VitableElement): readonly string[] {
  const root = element.shadowRoot!;
  const base = root.querySelector('[part~=base]')!.getBoundingClientRect();
  const view = element.ownerDocument.defaultView!;
  const isHeld = (one: Element) => {
    for (let up = one.parentElement; up; up = up.parentElement)
      if (view.getComputedStyle(up).overflowX !== 'visible') return true;
    return false;
  };
  return [...root.querySelectorAll('[part~=base] *')]
    .filter((one) => one.checkVisibility() && !isHeld(one))
    .filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left < base.left - 1 || right > base.right + 1;
    })
    .map((one) => `<${one.localName} class="${one.getAttribute('class')}">`);
}

/** Boxes with text that are wider than the box with a border around them, which would cut them off. */
function cutOff(element: VitableElement): readonly string[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('.panel, .record')]
    .flatMap((panel) =>
      [...panel.querySelectorAll<HTMLElement>('button, .amount, dd, input, select')].map(
        (one) => [panel, one] as const,
      ),
    )
    .filter(
      ([panel, one]) =>
        !one.closest('.table-scroll, .plan-table, .visually-hidden') &&
        one.checkVisibility() &&
        one.getBoundingClientRect().right > panel.getBoundingClientRect().right + 1,
    )
    .map(([, one]) => `<${one.localName} class="${one.className}"> ${one.textContent.slice(0, 30)}`);
}

describe('A6: a name may be anything', () => {
  for (const name of elementNames) {
    for (const width of widthsHere(360, 1280)) {
      it(`A6: <${name}> never gets wider than its place, at ${width} pixels`, async function () {
        this.timeout(20_000);
        const page = await openDocument(width);
        const found: Record<string, unknown> = {};
        for (const [kind, text] of Object.entries(NAMES)) {
          const element = await showFilled(name, page.document.body, renamed(text));
          await painted(page);
          const { scrollWidth, clientWidth } = page.document.documentElement;
          const faults = [...outside(element), ...cutOff(element)];
          if (scrollWidth > clientWidth || faults.length > 0) found[kind] = [scrollWidth, faults.slice(0, 4)];
          element.remove();
        }
        expect(found).to.deep.equal({});
      });
    }

    it(`A6: <${name}> keeps what accents paint above and below in the box of the name`, async () => {
      const page = await openDocument(360);
      const element = await showFilled(name, page.document.body, renamed('Z\u0315\u0361'.repeat(3)));
      const boxes = [...element.shadowRoot!.querySelectorAll('.panel')];
      const open = boxes.filter((box) => page.getComputedStyle(box).overflowY === 'visible');
      expect(boxes.length).to.greaterThan(0);
      expect(open.map(({ className }) => className)).to.deep.equal([]);
    });
  }
});

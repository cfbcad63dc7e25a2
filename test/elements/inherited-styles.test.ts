import { expect } from '../support/elements/expect.js';
import { elementNames, showFilled } from '../support/elements/filled.js';
import type { VitableElement } from '../support/elements/mount.js';
import { addStyles, openDocument, painted } from '../support/elements/other-document.js';

/** Properties that an ancestor, or a rule for everything on the page, may have, and that an element would inherit. */
const INHERITED: Readonly<Record<string, string>> = {
  'white-space': 'nowrap',
  'word-break': 'break-all',
  'overflow-wrap': 'normal',
  'line-break': 'anywhere',
  hyphens: 'none',
  'text-transform': 'uppercase',
  'letter-spacing': '12px',
  'word-spacing': '60px',
  'text-align': 'right',
  'text-align-last': 'justify',
  'text-indent': '120px',
  'text-shadow': 'red 4px 4px 2px',
  'line-height': '4',
  'font-style': 'italic',
  'font-variant': 'small-caps',
  'font-weight': '900',
  'font-size': '40px',
  'list-style': 'square inside',
  'border-collapse': 'separate',
  'border-spacing': '30px',
  'caption-side': 'bottom',
  'empty-cells': 'hide',
  'tab-size': '40',
  color: 'rgb(255, 255, 255)',
  '-webkit-text-fill-color': 'transparent',
  '-webkit-text-stroke': '4px red',
};

/** The boxes of an element's content: their place within it, and how their text is written. */
function layout(element: VitableElement): readonly string[] {
  const root = element.shadowRoot!;
  const base = root.querySelector('[part~=base]')!;
  const { left, top } = base.getBoundingClientRect();
  const view = element.ownerDocument.defaultView!;
  return [...base.querySelectorAll('*')]
    .filter((one) => !one.closest('svg') && one.checkVisibility())
    .map((one) => {
      const box = one.getBoundingClientRect();
      const { color, textTransform, textAlign, fontStyle, fontWeight, textShadow } =
        view.getComputedStyle(one);
      const fill = view.getComputedStyle(one).getPropertyValue('-webkit-text-fill-color');
      return [
        one.localName,
        ...[box.left - left, box.top - top, box.width, box.height].map(Math.round),
        color,
        fill,
        textTransform,
        textAlign,
        fontStyle,
        fontWeight,
        textShadow,
      ].join(' ');
    });
}

async function layoutUnder(
  name: (typeof elementNames)[number],
  width: number,
  css: string,
): Promise<{ readonly boxes: readonly string[]; readonly overflow: number }> {
  const page = await openDocument(width);
  // The same scroll bar in every case, and the font of a usual page.
  addStyles(page.document, `html { overflow-y: scroll; font-family: sans-serif } ${css}`);
  const element = await showFilled(name, page.document.body);
  await painted(page);
  await element.updateComplete;
  await painted(page);
  const { scrollWidth, clientWidth } = page.document.documentElement;
  const found = { boxes: layout(element), overflow: scrollWidth - clientWidth };
  page.frameElement!.remove();
  return found;
}

const declarations = Object.entries(INHERITED)
  .map(([property, value]) => `${property}: ${value};`)
  .join(' ');

describe('A11: what a page’s styles would break is not inherited', () => {
  for (const name of elementNames) {
    for (const width of [360, 1280]) {
      it(`A11: <${name}> looks the same under hostile inherited styles, at ${width} pixels`, async function () {
        this.timeout(20_000);
        const plain = await layoutUnder(name, width, '');
        expect(plain.overflow).to.equal(0);
        expect(plain.boxes.length).to.greaterThan(8);
        for (const css of [
          // On an ancestor.
          `body { ${declarations} }`,
          // By a rule that also applies to the element itself.
          `body * { ${declarations} }`,
        ]) {
          const { boxes, overflow } = await layoutUnder(name, width, css);
          expect(overflow, css.slice(0, 8)).to.equal(0);
          expect(boxes).to.have.length(plain.boxes.length);
          const others = boxes.filter((box, at) => box !== plain.boxes[at]);
          expect(others.slice(0, 5), css.slice(0, 8)).to.deep.equal([]);
        }
      });
    }

    it(`A11: <${name}> has its own colours and font in quirks mode, on a dark page`, async () => {
      const css = 'body { color: white; background: black; font-size: 30px; line-height: 3 }';
      const page = await openDocument(1280, 'quirks');
      expect(page.document.compatMode).to.equal('BackCompat');
      addStyles(page.document, css);
      const element = await showFilled(name, page.document.body);
      const root = element.shadowRoot!;
      const styleOf = (one: Element) => page.getComputedStyle(one);
      const base = styleOf(root.querySelector('[part~=base]')!);
      for (const table of root.querySelectorAll('table')) {
        const around = styleOf(table.parentElement!);
        const own = styleOf(table);
        expect(own.color).to.equal(around.color);
        expect(own.lineHeight).to.equal(around.lineHeight);
        expect(own.fontFamily).to.equal(around.fontFamily);
      }
      const white = [...root.querySelectorAll<HTMLElement>('*')].filter(
        (one) => styleOf(one).color === 'rgb(255, 255, 255)' && !one.closest('.primary, label'),
      );
      expect(white.map(({ localName }) => localName)).to.deep.equal([]);
      expect(base.fontSize).to.equal('16px');
    });
  }

  it('A11: a page’s font, visibility and colour scheme still apply', async () => {
    const page = await openDocument();
    addStyles(
      page.document,
      'body { font-family: fantasy; visibility: hidden; color-scheme: dark; cursor: crosshair; direction: rtl }',
    );
    const card = await showFilled('vitable-enrollment-card', page.document.body);
    const { fontFamily, visibility, colorScheme, cursor, direction } = page.getComputedStyle(
      card.shadowRoot!.querySelector('[part~=headline]')!,
    );
    expect([fontFamily, visibility, colorScheme, cursor, direction]).to.deep.equal([
      'fantasy',
      'hidden',
      'dark',
      'crosshair',
      'rtl',
    ]);
  });
});

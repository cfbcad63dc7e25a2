import type { VitableEnrollmentCard } from '../../src/elements/enrollment-card/enrollment-card.js';
import { expect } from '../support/elements/expect.js';
import { afterThis, cleanUp, settled } from '../support/elements/mount.js';
import { cardAt, chooseEvent, openRegistry, reopened } from '../support/elements/reopening.js';
import { button, part, parts, words } from '../support/elements/shadow.js';

const isForPaper = (rule: CSSRule): rule is CSSMediaRule =>
  rule instanceof CSSMediaRule && rule.media.mediaText === 'print';

/** Rewrites a style sheet as it applies on paper: the rules for print apply in their place. */
function forPaper({ cssRules }: CSSStyleSheet): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const rules = [...cssRules].flatMap((rule) => (isForPaper(rule) ? [...rule.cssRules] : [rule]));
  sheet.replaceSync(rules.map(({ cssText }) => cssText).join('\n'));
  return sheet;
}

/** Applies the styles for paper while a function looks at the page. */
function onPaper(look: () => void, ...roots: readonly (Document | ShadowRoot)[]): void {
  const kept = roots.map((root) => ({ root, sheets: [...root.adoptedStyleSheets] }));
  for (const { root, sheets } of kept) root.adoptedStyleSheets = sheets.map(forPaper);
  try {
    look();
  } finally {
    for (const { root, sheets } of kept) root.adoptedStyleSheets = sheets;
  }
}

const isShown = (element: Element) => element.checkVisibility();

/** Presses "Print" and looks at the page while it prints. */
function whilePrinting(card: VitableEnrollmentCard, look: () => void): void {
  let printed = 0;
  let failure: unknown;
  const { print } = window;
  window.print = () => {
    printed += 1;
    // An exception inside a listener would be the page's error and not the test's.
    try {
      look();
    } catch (reason) {
      failure = reason;
    }
  };
  afterThis(() => {
    window.print = print;
    dispatchEvent(new Event('afterprint'));
  });
  button(card, 'Print').click();
  expect(printed).to.equal(1);
  if (failure !== undefined) throw failure as Error;
}

const marked = (root: Document | ShadowRoot) => [...root.querySelectorAll('[data-vitable-print]')];

/** A page with a neighbour beside the card, at each level around it. */
async function page(): Promise<
  Readonly<Record<'beside' | 'near', HTMLElement>> & { card: VitableEnrollmentCard }
> {
  const main = cleanUp(document.createElement('main'));
  main.innerHTML = '<section><p>Near</p></section><aside>Beside</aside>';
  document.body.append(main);
  const around = main.querySelector('section')!;
  const card = await cardAt(openRegistry(), {}, around);
  return {
    card,
    near: main.querySelector('p')!,
    beside: main.querySelector('aside')!,
  };
}

describe('“Print”', () => {
  it('hides everything beside the card, and beside its ancestors, on paper only', async () => {
    const { card, near, beside } = await page();
    whilePrinting(card, () => {
      onPaper(() => {
        expect([near, beside].map(isShown)).to.deep.equal([false, false]);
        expect(isShown(card)).to.be.true;
        expect(isShown(part(card, 'card'))).to.be.true;
      }, document);
      expect([near, beside].map(isShown), 'the screen stays as it is').to.deep.equal([true, true]);
    });
  });

  it('keeps the style sheets that the page has adopted, and removes its own afterwards', async () => {
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets.push(own);
    afterThis(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== own);
    });
    const before = [...document.adoptedStyleSheets];
    const { card, beside } = await page();
    whilePrinting(card, () => {
      expect(document.adoptedStyleSheets.includes(own)).to.be.true;
      expect(document.adoptedStyleSheets).to.have.length(before.length + 1);
    });
    // In some browsers `print()` returns before the page has been printed.
    onPaper(() => expect(isShown(beside)).to.be.false, document);
    dispatchEvent(new Event('afterprint'));
    expect(marked(document)).to.deep.equal([]);
    expect(document.adoptedStyleSheets.length).to.equal(before.length);
    expect(document.adoptedStyleSheets.every((sheet, index) => sheet === before[index])).to.be.true;
    onPaper(() => expect(isShown(beside)).to.be.true, document);
  });

  it('works again for another card, with no trace of the first time', async () => {
    const { card } = await page();
    const other = await cardAt(openRegistry());
    whilePrinting(card, () => onPaper(() => expect(isShown(other)).to.be.false, document));
    dispatchEvent(new Event('afterprint'));
    whilePrinting(other, () =>
      onPaper(() => expect([card, other].map(isShown)).to.deep.equal([false, true]), document),
    );
  });

  for (const { where, markup, box } of [
    { where: 'in a box of its shadow root', markup: '<section><nav></nav><div></div></section>', box: 'div' },
    { where: 'at the top of its shadow root', markup: '<nav>Menu</nav><div></div>', box: undefined },
  ]) {
    it(`hides what is beside the card ${where}, and what is beside that in the page`, async () => {
      const host = cleanUp(document.createElement('div'));
      const beside = cleanUp(document.createElement('p'));
      beside.textContent = 'Beside';
      document.body.append(host, beside);
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = markup;
      const menu = root.querySelector('nav')!;
      menu.textContent = 'Menu';
      const card = await cardAt(openRegistry());
      (box === undefined ? root : root.querySelector(box)!).append(card);
      await settled(card);
      whilePrinting(card, () =>
        onPaper(
          () => expect([card, beside, menu].map(isShown)).to.deep.equal([true, false, false]),
          document,
          root,
        ),
      );
      dispatchEvent(new Event('afterprint'));
      expect([...marked(document), ...marked(root)]).to.deep.equal([]);
      expect(root.adoptedStyleSheets).to.have.length(0);
      expect([beside, menu].map(isShown)).to.deep.equal([true, true]);
    });
  }

  it('has no buttons on paper', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry, { planPicker: 'picker' });
    const shown = () => parts(card, 'button').filter(isShown).map(words);
    expect(shown()).to.deep.equal(['Change coverage after a life event', 'Print']);
    onPaper(() => expect(shown()).to.deep.equal([]), card.shadowRoot!);
    registry.enrollments.set('enrl_1', reopened({ id: 'enrl_1' }));
    await card.refresh();
    await settled(card);
    expect(shown()).to.deep.equal(['Choose a plan', 'Add to my calendar', 'Print']);
    onPaper(() => expect(shown()).to.deep.equal([]), card.shadowRoot!);
  });

  it('has no buttons of an open form on paper either', async () => {
    const card = await cardAt(openRegistry());
    await chooseEvent(card);
    onPaper(
      () => expect(parts(card, 'button').filter(isShown).map(words)).to.deep.equal([]),
      card.shadowRoot!,
    );
  });

  for (const [locale, note] of [
    ['en-US', 'Printed on November 20, 2026. This is not proof of coverage.'],
    ['es-US', 'Impreso el 20 de noviembre de 2026. Esto no es un comprobante de cobertura.'],
  ] as const) {
    it(`says on paper when it was printed and that it proves no coverage, ${locale}`, async () => {
      const card = await cardAt(openRegistry(), { locale });
      expect(words(part(card, 'print-note'))).to.equal(note);
      expect(isShown(part(card, 'print-note')), 'it is on the screen too').to.be.false;
      onPaper(() => expect(isShown(part(card, 'print-note'))).to.be.true, card.shadowRoot!);
    });
  }
});

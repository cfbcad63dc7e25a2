import { expect } from '../support/elements/expect.js';
import { showFilled } from '../support/elements/filled.js';
import { afterThis, breathe, cleanUp, until } from '../support/elements/mount.js';
import type { VitableElement } from '../support/elements/mount.js';
import { openDocument } from '../support/elements/other-document.js';
import { part } from '../support/elements/shadow.js';

const PRINTABLE = ['vitable-enrollment-card', 'vitable-qle-list', 'vitable-plan-year-card'] as const;

/** How many marks and style sheets a print has left in a document. */
const traces = (page: Document = document) => [
  page.querySelectorAll('[data-vitable-print]').length,
  page.adoptedStyleSheets.length,
];

/** Puts a function in the place of the page's `print`. */
function printWith(print: () => unknown, view: Window = window): void {
  const { print: own } = view;
  Object.assign(view, { print });
  afterThis(() => {
    Object.assign(view, { print: own });
    view.dispatchEvent(new Event('afterprint'));
  });
}

const press = (element: VitableElement) => part(element, 'print').click();

/** A print that the browser begins and does not end. */
const begins = () => dispatchEvent(new Event('beforeprint'));

describe('R24: what “Print” changes in the page is undone', () => {
  for (const name of PRINTABLE) {
    it(`R24: when <${name}> leaves the page meanwhile`, async () => {
      printWith(begins);
      const element = await showFilled(name);
      press(element);
      expect(traces()[1], 'nothing was changed').to.equal(1);
      element.remove();
      expect(traces()).to.deep.equal([0, 0]);
      expect(element.hasAttribute('data-vitable-print')).to.be.false;
    });
  }

  for (const [sign, event] of [
    ['a pointer', () => new PointerEvent('pointerdown', { bubbles: true })],
    ['a key', () => new KeyboardEvent('keydown', { key: 'Tab', bubbles: true })],
    ['another print from the browser’s menu', () => new Event('beforeprint')],
    ['afterprint', () => new Event('afterprint')],
  ] as const) {
    it(`R24: with ${sign}, where the browser says no more than that it prints`, async () => {
      printWith(begins);
      press(await showFilled('vitable-enrollment-card'));
      await breathe(2_300);
      expect(traces()[1], 'a print that goes on').to.equal(1);
      (event().type.endsWith('print') ? window : document.body).dispatchEvent(event());
      expect(traces()).to.deep.equal([0, 0]);
    });
  }

  it('R24: when nothing is printed at all', async () => {
    printWith(() => undefined);
    press(await showFilled('vitable-enrollment-card'));
    expect(traces()[1]).to.equal(1);
    await until(() => traces()[1] === 0, 'the style sheet stays', 4_000);
    expect(traces()).to.deep.equal([0, 0]);
  });

  it('R24: when an app’s own print, which returns a promise, has nothing to print', async () => {
    let end!: () => void;
    printWith(() => new Promise<void>((resolve) => (end = resolve)));
    press(await showFilled('vitable-enrollment-card'));
    await breathe(2_300);
    expect(traces()[1], 'while the promise is open').to.equal(1);
    end();
    await until(() => traces()[1] === 0, 'the style sheet stays', 4_000);
  });

  it('R24: when print throws; the developer gets to know the reason', async () => {
    const reason = new Error('no printing here');
    printWith(() => {
      throw reason;
    });
    const card = await showFilled('vitable-enrollment-card');
    const heard: unknown[] = [];
    const onRejection = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      heard.push(event.reason);
    };
    addEventListener('unhandledrejection', onRejection, true);
    afterThis(() => removeEventListener('unhandledrejection', onRejection, true));
    press(card);
    expect(traces()).to.deep.equal([0, 0]);
    await until(() => heard.length > 0, 'the reason is lost');
    expect(heard).to.deep.equal([reason]);
  });

  it('R24: forty times, by two elements in turn, and each print is of one element', async () => {
    const printed: number[] = [];
    printWith(() => {
      begins();
      printed.push(document.querySelectorAll('[data-vitable-print=alone]').length);
    });
    const pair = [await showFilled('vitable-enrollment-card'), await showFilled('vitable-qle-list')];
    for (let time = 0; time < 40; time += 1) press(pair[time % 2]!);
    expect(printed).to.deep.equal(Array.from({ length: 40 }, () => 1));
    expect(traces()[1]).to.equal(1);
    for (const element of pair) element.remove();
    expect(traces()).to.deep.equal([0, 0]);
  });

  it('R24: in a frame that may not open dialogs', async () => {
    const frame = cleanUp(document.createElement('iframe'));
    frame.sandbox.add('allow-same-origin', 'allow-scripts');
    frame.srcdoc = '<!doctype html><body><main></main><nav>Menu</nav></body>';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument!;
    press(await showFilled('vitable-enrollment-card', page.querySelector('main')!));
    await until(() => traces(page).every((count) => count === 0), 'marks or sheets stay', 6_000);
    expect(traces()).to.deep.equal([0, 0]);
  });
});

/** An app shell: a navigation of its own, slots, and a footer; inside it a second one, in its slot. */
function shell(mode: ShadowRootMode): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode });
  root.innerHTML = `<nav>Menu of the shell</nav><slot name="aside"></slot>
    <main><section>News</section><slot></slot></main><footer>Foot of the shell</footer>`;
  return { host, root };
}

describe('“Print” in an app shell of custom elements', () => {
  for (const mode of ['open', 'closed'] as const) {
    it(`leaves only the element on paper, in ${mode} shadow roots with slots`, async () => {
      const { document: page } = await openDocument();
      const outer = shell(mode);
      const inner = shell(mode);
      outer.host.innerHTML = '<aside slot="aside">Beside</aside>Bare text';
      inner.host.innerHTML = '<p>Also in the slot</p>';
      page.body.append(outer.host);
      outer.host.append(inner.host);
      const card = await showFilled('vitable-enrollment-card', inner.host);
      printWith(() => undefined, page.defaultView!);
      press(card);
      const roots = [page, outer.root, inner.root];
      for (const root of roots) for (const sheet of root.adoptedStyleSheets) applyForPaper(sheet);
      const seen = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
      const texts = roots.flatMap((root) => [...root.querySelectorAll('nav, footer, section, aside, p')]);
      expect(texts.filter(seen).map(({ textContent }) => textContent)).to.deep.equal([]);
      expect(seen(outer.host), 'bare text').to.be.false;
      expect(seen(card)).to.be.true;
      expect(seen(part(card, 'card'))).to.be.true;
      page.defaultView!.dispatchEvent(new Event('afterprint'));
      expect(texts.filter(seen)).to.have.length(texts.length);
      for (const root of roots) expect(root.adoptedStyleSheets).to.have.length(0);
    });
  }
});

/** Makes the rules for paper apply to the screen. */
function applyForPaper(sheet: CSSStyleSheet): void {
  for (const rule of sheet.cssRules) if ('media' in rule) (rule as CSSMediaRule).media.mediaText = 'all';
}

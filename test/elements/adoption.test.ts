import { expect } from '../support/elements/expect.js';
import { elementNames, showFilled } from '../support/elements/filled.js';
import { cleanUp, make, settled } from '../support/elements/mount.js';
import type { VitableElement } from '../support/elements/mount.js';
import { openDocument } from '../support/elements/other-document.js';
import { enrolledEnrollment } from '../support/fixtures/models.js';

/** What a person would see of an element's styles: colours, font size and boxes of its first panel and button. */
function look(element: VitableElement): readonly string[] {
  const boxes = [...element.shadowRoot!.querySelectorAll('.panel, .button')].slice(0, 6);
  return boxes.map((box) => {
    const style = box.ownerDocument.defaultView!.getComputedStyle(box);
    return [style.color, style.backgroundColor, style.fontSize, style.paddingTop, style.borderRadius].join();
  });
}

describe('R17: an element keeps its styles in another document', () => {
  for (const name of elementNames) {
    it(`R17: <${name}>, moved into a frame and back`, async () => {
      const element = await showFilled(name);
      const here = look(element);
      expect(here.length).to.greaterThan(0);
      const sheets = element.shadowRoot!.adoptedStyleSheets.length;
      expect(sheets).to.greaterThan(0);
      const [one, other] = [await openDocument(), await openDocument()];
      for (const { document: page } of [one, other, one, window]) {
        page.body.append(element);
        await settled(element);
        expect(look(element)).to.deep.equal(here);
        expect(element.shadowRoot!.adoptedStyleSheets).to.have.length(sheets);
      }
    });

    it(`R17: <${name}>, made here and put into a frame, shares its sheets with others there`, async () => {
      const here = look(await showFilled(name));
      const { document: page } = await openDocument();
      const [first, second] = [await showFilled(name, page.body), await showFilled(name, page.body)];
      expect(look(first)).to.deep.equal(here);
      expect(look(second)).to.deep.equal(here);
      first.shadowRoot!.adoptedStyleSheets.forEach(
        (sheet, at) => expect(sheet === second.shadowRoot!.adoptedStyleSheets[at]).to.be.true,
      );
    });
  }

  it('R17: moved before its first render, and while it is outside of every page', async () => {
    const { document: page } = await openDocument();
    const here = look(await showFilled('vitable-enrollment-card'));
    const card = await showFilled('vitable-enrollment-card');
    const young = cleanUp(make('vitable-enrollment-card', { data: enrolledEnrollment(), payPeriods: 26 }));
    document.body.append(young);
    page.body.append(young);
    await settled(young);
    expect(look(young).length).to.greaterThan(0);
    card.remove();
    page.adoptNode(card);
    document.implementation.createHTMLDocument().adoptNode(card);
    document.body.append(card);
    expect(look(card)).to.deep.equal(here);
  });

  it('R17: with a provider and a page’s own shadow root around it', async () => {
    const { document: page } = await openDocument();
    page.documentElement.lang = 'es';
    const around = cleanUp(document.createElement('div'));
    const root = around.attachShadow({ mode: 'open' });
    const provider = make('vitable-provider');
    root.append(provider);
    document.body.append(around);
    const card = await showFilled('vitable-enrollment-card', provider);
    const here = look(card);
    page.body.append(around);
    await settled(card);
    expect(look(card)).to.deep.equal(here);
    expect(page.defaultView!.getComputedStyle(provider).display).to.equal('contents');
    const made = page.createElement('div');
    page.body.append(made);
    const inner = made.attachShadow({ mode: 'open' });
    inner.append(provider);
    await settled(card);
    expect(look(card)).to.deep.equal(here);
    expect(card.shadowRoot!.textContent, 'the language of the frame').to.include('Imprimir');
  });
});

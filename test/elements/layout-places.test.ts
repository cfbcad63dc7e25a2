import { expect } from '../support/elements/expect.js';
import { elementNames, showFilled } from '../support/elements/filled.js';
import type { VitableElement } from '../support/elements/mount.js';
import { addStyles, openDocument, painted } from '../support/elements/other-document.js';
import { widthsHere } from '../support/elements/one-browser.js';
import type { OtherWindow } from '../support/elements/other-document.js';

/** A place of a host page: its markup, with the element at `<i>`, and its styles. */
interface Place {
  readonly name: string;
  readonly markup: string;
  readonly css?: string;
  readonly wantsLeast?: boolean;
}

/** Places that take their width from what is in them. */
const PLACES: readonly Place[] = [
  { name: 'a dialog', markup: '<dialog><i></i></dialog>' },
  { name: 'a dialog with padding', markup: '<dialog><div class="pad"><i></i></div></dialog>' },
  { name: 'a popover', markup: '<div popover><i></i></div>' },
  { name: 'a flex row', markup: '<div class="flex"><i></i></div>' },
  { name: 'a flex row with a neighbour', markup: '<div class="flex"><nav>Menu</nav><i></i></div>' },
  { name: 'a flex row that wraps', markup: '<div class="flex wrap"><nav>Menu</nav><i></i></div>' },
  { name: 'an inline flex row', markup: '<div class="inline-flex"><i></i></div>' },
  { name: 'a centred flex row', markup: '<div class="flex centre"><i></i></div>' },
  { name: 'a centred flex column', markup: '<div class="column"><i></i></div>' },
  { name: 'a wrapper in a centred flex column', markup: '<div class="column"><div><i></i></div></div>' },
  { name: 'a centred grid', markup: '<div class="grid centre"><i></i></div>' },
  { name: 'an auto column of a grid', markup: '<div class="columns"><nav>Menu</nav><i></i></div>' },
  { name: 'an auto column beside 1fr', markup: '<div class="auto-fr"><i></i><nav>Menu</nav></div>' },
  { name: 'an inline block', markup: '<span class="inline-block"><i></i></span>' },
  { name: 'a table cell', markup: '<table><tr><td><i></i></table>' },
  { name: 'a table cell with a neighbour', markup: '<table><tr><th>Plan<td><i></i></table>' },
  { name: 'a narrow table cell', markup: '<table><tr><td class="least"><i></i></table>', wantsLeast: true },
  { name: 'a float', markup: '<div class="float"><i></i></div>' },
  { name: 'an absolute box', markup: '<div class="absolute"><i></i></div>' },
  { name: 'a fixed box', markup: '<div class="fixed"><i></i></div>' },
  { name: 'a fieldset', markup: '<div class="flex"><fieldset><legend>Plan</legend><i></i></fieldset></div>' },
  { name: 'a box of min-content', markup: '<div class="min-content"><i></i></div>', wantsLeast: true },
  { name: 'a box of max-content', markup: '<div class="max-content"><i></i></div>' },
  { name: 'a box of fit-content', markup: '<div class="fit-content"><i></i></div>' },
  ...[
    'float: left',
    'display: inline-block',
    'display: inline',
    'display: table-cell',
    'display: flex',
    'display: inline-flex',
    'display: inline-grid',
    'display: grid; place-items: center',
    'position: absolute; inset-inline-start: 8px',
    'inline-size: fit-content',
    'inline-size: max-content',
  ].map((own) => ({
    name: `its own ${own}`,
    markup: '<div><i class="own"></i></div>',
    css: `.own { ${own} }`,
  })),
];

const CSS = `
  .pad { padding: 24px }
  .flex, .columns, .auto-fr, .grid { display: flex; gap: 16px }
  .wrap { flex-wrap: wrap }
  .inline-flex { display: inline-flex }
  .flex.centre { justify-content: center; align-items: center }
  .column { display: flex; flex-direction: column; align-items: center }
  .grid.centre { display: grid; place-items: center }
  .columns { display: grid; grid-template-columns: auto auto; justify-content: start }
  .auto-fr { display: grid; grid-template-columns: auto 1fr }
  .inline-block { display: inline-block }
  .least { inline-size: 1% }
  .float { float: left }
  .absolute { position: absolute; inset-inline-start: 8px }
  .fixed { position: fixed; inset-block-start: 8px; inset-inline-start: 8px }
  .min-content { inline-size: min-content }
  .max-content { inline-size: max-content }
  .fit-content { inline-size: fit-content }`;

/** Moves an element to the `<i>` of a place. */
async function moveTo(page: OtherWindow, place: Place, element: VitableElement): Promise<void> {
  page.document.querySelector('style')!.textContent = CSS + (place.css ?? '');
  const { body } = page.document;
  element.remove();
  body.innerHTML = place.markup;
  const mark = body.querySelector('i')!;
  element.className = mark.className;
  mark.replaceWith(element);
  body.querySelector('dialog')?.showModal();
  body.querySelector<HTMLElement>('[popover]')?.showPopover();
  await painted(page);
  await element.updateComplete;
}

/** The width of the element's content. */
const widthOf = (element: VitableElement) =>
  element.shadowRoot!.querySelector('[part~=base]')!.getBoundingClientRect().width;

/** What is wrong with an element at a place. */
function faults(page: OtherWindow, element: VitableElement, least: number): readonly string[] {
  const found: string[] = [];
  const width = widthOf(element);
  const { scrollWidth, clientWidth } = page.document.documentElement;
  if (width < least) found.push(`is ${Math.round(width)} pixels wide`);
  if (scrollWidth > clientWidth) found.push(`makes the page ${scrollWidth} wide`);
  for (let box = element.parentElement; box; box = box.parentElement)
    if (box.scrollWidth > Math.max(box.clientWidth, clientWidth) + 1)
      found.push(
        `sticks out of <${box.localName} class="${box.className}">, ${box.scrollWidth} of ${box.clientWidth}`,
      );
  return found;
}

/** How wide an element must at least be: where the place wants the least possible width, and elsewhere. */
const LEAST: Readonly<Record<number, readonly [narrow: number, other: number]>> = {
  360: [170, 230],
  1280: [220, 560],
};

describe('A11: in a place that is as wide as its content', () => {
  for (const name of elementNames) {
    for (const width of widthsHere(360, 1280)) {
      it(`A11: <${name}> has a sensible width, at ${width} pixels`, async function () {
        this.timeout(30_000);
        const page = await openDocument(width);
        addStyles(page.document, '');
        const element = await showFilled(name, page.document.body);
        const found: Record<string, readonly string[]> = {};
        for (const place of PLACES) {
          await moveTo(page, place, element);
          const least = LEAST[width]![place.wantsLeast ? 0 : 1];
          const here = faults(page, element, least);
          if (here.length > 0) found[place.name] = here;
        }
        expect(found).to.deep.equal({});
      });
    }
  }
});

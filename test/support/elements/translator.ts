import { afterThis } from './mount.js';

/** What translators of pages do to text nodes, and what is read of an element afterwards. */

/**
 * `fonts`: a new text in two nested `<font>`, as Chrome and Edge put it. `wrapped`: the same around the node itself.
 * `exchanged`: another text node in the place of the first.
 */
export type Translation = 'fonts' | 'wrapped' | 'exchanged';
export const TRANSLATIONS: readonly Translation[] = ['fonts', 'wrapped', 'exchanged'];

const fontElement = () => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');

function translateNode(text: Text, how: Translation): void {
  const words = document.createTextNode(text.data);
  if (how === 'exchanged') return text.replaceWith(words);
  const [outer, inner] = [fontElement(), fontElement()];
  text.replaceWith(outer);
  outer.append(inner);
  inner.append(how === 'wrapped' ? text : words);
}

/** Translates every text that no `translate="no"` is around, and that is not translated yet. */
function translateAll(root: ShadowRoot, how: Translation, done: WeakSet<Node>): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.trim() === '' || done.has(text)) continue;
    if (text.parentElement?.closest('[translate=no], font, style')) continue;
    const place = text.parentNode!;
    const before = text.previousSibling;
    translateNode(text, how);
    done.add((before ? before.nextSibling : place.firstChild)!);
  }
}

/**
 * Translates an element as a page translator does, and again whenever it has changed. The words stay as they are, so that
 * texts can be compared.
 */
export function translate(element: Element, how: Translation = 'fonts'): void {
  const root = element.shadowRoot!;
  const done = new WeakSet<Node>();
  const run = () => {
    translateAll(root, how, done);
    observer.takeRecords();
  };
  const observer = new MutationObserver(run);
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  afterThis(() => observer.disconnect());
  run();
}

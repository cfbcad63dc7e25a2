import type { LitElement, ReactiveController } from 'lit';
import { parentOf } from '../dom/flattened-tree.js';

/** The attribute that marks the printed element (`alone`) and its ancestors (`around`). */
const MARK = 'data-vitable-print';

/** How long a print may take to begin, in milliseconds. A frame without `allow-modals` ignores `print()` silently. */
const PRINT_START_TIMEOUT = 2_000;

/** What shows that a person is back in the page, where the browser does not say that it has printed. */
const RETURN_EVENTS = ['afterprint', 'pointerdown', 'keydown'] as const;

/** Undoes the print that is under way. The page has one at most. */
let undoCurrentPrint: (() => void) | undefined;

/**
 * Marks an element and all that is around it, through slots and shadow roots, and adds a style sheet to the document and to
 * each of these shadow roots. In print it removes the siblings of the marked elements, and hides what no selector can reach:
 * bare text, and content of closed shadow roots.
 *
 * @returns a function that removes the marks and the style sheets
 */
function mark(element: HTMLElement, { CSSStyleSheet }: typeof globalThis): () => void {
  const sheet = new CSSStyleSheet();
  const around = [`[${MARK}=around]`, `:host([${MARK}=around])`];
  sheet.replaceSync(`@media print {
    ${around.map((one) => `${one} > :not([${MARK}])`).join()} { display: none !important }
    ${around.join()} { visibility: hidden !important }
    [${MARK}=alone] { visibility: visible !important }
  }`);
  const roots = new Set<Document | ShadowRoot>();
  const marked: Element[] = [];
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    (node as Element).setAttribute(MARK, node === element ? 'alone' : 'around');
    marked.push(node as Element);
    roots.add(node.getRootNode() as Document | ShadowRoot);
  }
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    for (const node of marked) node.removeAttribute(MARK);
    for (const root of roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    }
  };
}

/**
 * Prints an element and nothing else of the page. What this changes in the page is undone (R24) after printing, when the
 * person is back in the page or prints something else, when the element leaves, and when nothing is printed at all.
 */
export async function printAlone(element: LitElement): Promise<void> {
  const view = element.ownerDocument.defaultView;
  if (view === null) return;
  undoCurrentPrint?.();
  let begun = 0;
  const unmark = mark(element, view);
  const leaving: ReactiveController = { hostDisconnected: () => finish() };
  const finish = (): void => {
    if (undoCurrentPrint !== finish) return;
    undoCurrentPrint = undefined;
    unmark();
    element.removeController(leaving);
    view.removeEventListener('beforeprint', onBegin);
    for (const type of RETURN_EVENTS) view.removeEventListener(type, finish, true);
  };
  const onBegin = (): void => {
    begun += 1;
    // The person prints again, from the browser's menu.
    if (begun > 1) finish();
  };
  const giveUp = (): void => {
    if (undoCurrentPrint !== finish) return;
    // While a page loads, the browser keeps a print until it has loaded.
    if (view.document.readyState !== 'complete') setTimeout(giveUp, PRINT_START_TIMEOUT);
    else if (begun === 0) finish();
  };
  undoCurrentPrint = finish;
  element.addController(leaving);
  view.addEventListener('beforeprint', onBegin);
  for (const type of RETURN_EVENTS) view.addEventListener(type, finish, true);
  try {
    // An app that shows web pages may have a `print` of its own that returns a promise.
    await (view.print() as unknown);
    setTimeout(giveUp, PRINT_START_TIMEOUT);
  } catch (error) {
    finish();
    throw error;
  }
}

import type { TemplateResult } from 'lit';
import { html } from './html.js';
import type { CalendarDate } from '../api/models.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { Strings } from '../i18n/strings.js';

/** The attribute that marks the printed element (`alone`) and its ancestors (`around`). */
const MARK = 'data-vitable-print';

/**
 * Prints an element and nothing else of the page. A style sheet hides the siblings of the element and of its ancestors. It
 * is added to the document and to every shadow root around the element, and removed after printing.
 */
function printAlone(element: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  const around = [`[${MARK}=around]`, `:host([${MARK}=around])`].map((one) => `${one} > :not([${MARK}])`);
  sheet.replaceSync(`@media print { ${around.join()} { display: none !important } }`);
  const roots = new Set<Document | ShadowRoot>();
  const marked: Element[] = [];
  for (let node: Node | null = element; node !== null;) {
    if (node instanceof Element) {
      node.setAttribute(MARK, node === element ? 'alone' : 'around');
      marked.push(node);
      roots.add(node.getRootNode() as Document | ShadowRoot);
    }
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  for (const root of roots) root.adoptedStyleSheets.push(sheet);
  addEventListener(
    'afterprint',
    () => {
      for (const node of marked) node.removeAttribute(MARK);
      for (const root of roots) {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      }
    },
    { once: true },
  );
  print();
}

/** A button that prints an element alone. */
export function printButton(strings: Strings<CommonKey>, element: HTMLElement): TemplateResult {
  return html`<button
    type="button"
    part="button print"
    class="button quiet no-print"
    @click=${() => printAlone(element)}
  >
    ${strings.t('print')}
  </button>`;
}

/** A note that only appears on paper. A print may be shown to others, so it says that it is not a proof of coverage. */
export function printNote(strings: Strings<CommonKey>, today: CalendarDate): TemplateResult {
  return html`<p part="print-note" class="print-only small">
    ${strings.t('print.note', { date: strings.date(today) })}
  </p>`;
}

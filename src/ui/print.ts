import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { CalendarDate } from '../api/models.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { Strings } from '../i18n/strings.js';

/** Marks an element that is printed, and what is around it. */
const MARK = 'data-vitable-print';

/**
 * Prints an element and nothing else of the page. What is beside it, and beside what is around it, is left out by a
 * style sheet that is there only while the page prints, in each root on the way up.
 */
export function printAlone(element: HTMLElement): void {
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

/** The button for it. */
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

/** What stands on paper only: paper is shown to others, and proves nothing. */
export function printNote(strings: Strings<CommonKey>, today: CalendarDate): TemplateResult {
  return html`<p part="print-note" class="print-only small">
    ${strings.t('print.note', { date: strings.date(today) })}
  </p>`;
}

import type { CSSResult } from 'lit';
import { LitElement, adoptStyles, supportsAdoptingStyleSheets } from 'lit';

/** The style sheets of each document other than the library's own: of frames, and of windows that the page has opened. */
const sheetsOf = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** The style sheets for an element in a document. They are made once for each document, and its elements share them. */
function sheetsFor(page: Document, { CSSStyleSheet }: typeof globalThis, styles: readonly CSSResult[]) {
  const made = sheetsOf.get(page) ?? new Map<CSSResult, CSSStyleSheet>();
  sheetsOf.set(page, made);
  return styles.map((style) => {
    const sheet = made.get(style) ?? new CSSStyleSheet();
    if (!made.has(style)) sheet.replaceSync(style.cssText);
    made.set(style, sheet);
    return sheet;
  });
}

/**
 * A Lit element that has its styles in every document (R17). A constructed style sheet belongs to the document that it was
 * made for. Another document refuses it with an exception, and takes it away from an element that moves there. Lit makes
 * one sheet for all, so this class makes the sheets itself where the element is in another document.
 */
export class StyledElement extends LitElement {
  /** Lit itself adopts no styles. */
  static override finalizeStyles(): [] {
    return [];
  }

  /** The style sheets of lazy modules, which apply after those of the class. */
  readonly #added: CSSResult[] = [];

  /** Adds the style sheets of a lazy module. One that the element has already is not added again. */
  addStyles(styles: readonly CSSResult[]): void {
    const added = styles.filter((style) => !this.#added.includes(style));
    this.#added.push(...added);
    if (supportsAdoptingStyleSheets) this.#adoptStyles(false);
    else if (this.shadowRoot) adoptStyles(this.shadowRoot, added);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#adoptStyles(true);
    return root;
  }

  /** The browser calls it when the element has come from another document. */
  adoptedCallback(): void {
    this.#adoptStyles(false);
  }

  #adoptStyles(first: boolean): void {
    const { ownerDocument: page, shadowRoot: root } = this;
    const view = page.defaultView;
    const { styles: own = [] } = this.constructor as typeof LitElement;
    const styles = ([own, this.#added] as unknown[]).flat(Infinity) as CSSResult[];
    if (!root || !view) return;
    if (!supportsAdoptingStyleSheets) {
      // Lit adds `<style>` elements, which the element takes along.
      if (first) adoptStyles(root, styles);
    } else if (page === document) adoptStyles(root, styles);
    else root.adoptedStyleSheets = sheetsFor(page, view, styles);
  }
}

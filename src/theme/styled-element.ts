import type { CSSResult, CSSResultGroup } from 'lit';
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

/** The style sheets of nested groups in their order. `flat(Infinity)` is not used: old libraries replace it with one of one level. */
const sheetsIn = (group: CSSResultGroup): readonly CSSResult[] =>
  Array.isArray(group)
    ? group.reduce<readonly CSSResult[]>((all, one) => [...all, ...sheetsIn(one)], [])
    : [group as CSSResult];

/**
 * A Lit element that has its styles in every document (R17). A constructed style sheet belongs to the document that it was
 * made for. Another document refuses it with an exception, and takes it away from an element that moves there. Lit makes
 * one sheet for all, so this class makes the sheets itself where the element is in another document.
 */
export class StyledElement extends LitElement {
  readonly #late: CSSResult[] = [];

  /** Lit itself adopts no styles. */
  static override finalizeStyles(): [] {
    return [];
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#add(this.#styles);
    return root;
  }

  /** The browser calls it when the element has come from another document. */
  adoptedCallback(): void {
    // Where Lit adds `<style>` elements, the element takes them along.
    if (!supportsAdoptingStyleSheets || !this.shadowRoot) return;
    this.shadowRoot.adoptedStyleSheets = [];
    this.#add(this.#styles);
  }

  /** Adds the style sheets of code that was loaded late, after the others. One that is there already is not added again. */
  addStyles(styles: readonly CSSResult[]): void {
    const added = styles.filter((style) => !this.#styles.includes(style));
    this.#late.push(...added);
    this.#add(added);
  }

  get #styles(): readonly CSSResult[] {
    return [...sheetsIn((this.constructor as typeof LitElement).styles ?? []), ...this.#late];
  }

  /** Adds style sheets to those that are there, some of which may be the page's own. */
  #add(styles: readonly CSSResult[]): void {
    const { ownerDocument: page, shadowRoot: root } = this;
    const view = page.defaultView;
    if (!root || !view) return;
    if (!supportsAdoptingStyleSheets) return adoptStyles(root, [...styles]);
    const sheets =
      page === document
        ? styles.flatMap(({ styleSheet }) => styleSheet ?? [])
        : sheetsFor(page, view, styles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  }
}

import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html as litHtml, svg as litSvg } from 'lit';
import { Directive, directive } from 'lit/directive.js';

export { noChange, nothing } from 'lit';

/** A text in a node of its own. Another text becomes another node. */
const text = directive(
  class extends Directive {
    #value: unknown;
    #node: Text | undefined;

    override render(value: string | number): Text | undefined {
      if (value !== this.#value) this.#node = new Text(String((this.#value = value)));
      return this.#node;
    }
  },
);

/** For the strings of each template: which of its values stand in text, and not in a tag. */
const textValues = new WeakMap<TemplateStringsArray, readonly boolean[]>();

function findTextValues(strings: TemplateStringsArray): readonly boolean[] {
  let inText = true;
  return strings.map((part) => {
    const [open, close] = [part.lastIndexOf('<'), part.lastIndexOf('>')];
    if (open !== close) inText = close > open;
    return inText;
  });
}

/** The values of a template, with each text keyed by itself. */
function keyTexts(strings: TemplateStringsArray, values: readonly unknown[]): readonly unknown[] {
  let inText = textValues.get(strings);
  if (inText === undefined) textValues.set(strings, (inText = findTextValues(strings)));
  return values.map((value, at) =>
    inText[at] && (typeof value === 'string' || typeof value === 'number') ? text(value) : value,
  );
}

/**
 * Lit's `html`, for every template of an element. A text that changes becomes a new text node. Lit would write into the
 * node that it made first, and so into nothing that can be seen once a page translator has wrapped or replaced it (A10).
 *
 * For the same reason no words of a template follow a value directly: Lit removes what a value has rendered up to the
 * next node of the template, and would not find a text that was wrapped.
 */
export const html = (strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult<1> =>
  litHtml(strings, ...keyTexts(strings, values));

/** Lit's `svg`, with texts as in {@link html}. */
export const svg = (strings: TemplateStringsArray, ...values: readonly unknown[]): SVGTemplateResult =>
  litSvg(strings, ...keyTexts(strings, values));

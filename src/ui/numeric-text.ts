import type { TemplateResult } from 'lit';
import { html } from './html.js';

/**
 * An amount, a date or a number inside a text. Page translators replace text nodes, after which Lit's updates would no
 * longer show. This text is the `textContent` of its own element, marked as not to be translated, so it stays right (A10).
 */
export function numericText(text: string): TemplateResult {
  return html`<span class="amount" translate="no" .textContent=${text}></span>`;
}

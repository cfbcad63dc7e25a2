import type { TemplateResult } from 'lit';
import { html } from 'lit';

/**
 * An amount, a date or a number inside a text. A page translator leaves it alone and cannot detach it from its updates:
 * it is set as the text of its own element, not as a text node among others (A10).
 */
export function figure(text: string): TemplateResult {
  return html`<span class="amount" translate="no" .textContent=${text}></span>`;
}

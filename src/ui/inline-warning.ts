import type { TemplateResult } from 'lit';
import { html } from './html.js';
import { icon } from './icon.js';

/** A highlighted line about one record. Use `notice` for a message with buttons or about a whole element. */
export const inlineWarning = (
  part: string,
  words: unknown,
  tone: 'info' | 'warning' = 'warning',
): TemplateResult =>
  html`<p part=${part} class="caution small ${tone}">
    ${icon(tone === 'info' ? 'info' : 'alert')}<span>${words}</span>
  </p>`;

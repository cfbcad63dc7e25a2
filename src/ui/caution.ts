import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { icon } from './icon.js';

/** A line about one record that asks to be noticed; what has buttons or concerns a whole element is a notice. */
export const caution = (part: string, words: unknown, tone: 'info' | 'warning' = 'warning'): TemplateResult =>
  html`<p part=${part} class="caution small ${tone}">
    ${icon(tone === 'info' ? 'info' : 'alert')}<span>${words}</span>
  </p>`;

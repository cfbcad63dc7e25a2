import type { TemplateResult } from 'lit';
import { html } from '../../ui/html.js';
import { numericText } from '../../ui/numeric-text.js';

/** A value that can't be changed here, with its label above. */
export const labelledText = (label: string, text: string): TemplateResult =>
  html`<div part="fact">
    <p class="muted small">${label}</p>
    <p class="fixed">${numericText(text)}</p>
  </div>`;

import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { figure } from '../../ui/amount.js';

/** Something that stands, under what it is. */
export const fact = (name: string, words: string): TemplateResult =>
  html`<div part="fact">
    <p class="muted small">${name}</p>
    <p class="fixed">${figure(words)}</p>
  </div>`;

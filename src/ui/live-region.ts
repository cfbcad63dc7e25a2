import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** Where a screen reader listens. It is rendered from the first update on, so that it is there before it speaks (A4). */
export function liveRegion(text: string): TemplateResult {
  return html`<div role="status" class="visually-hidden">${text}</div>`;
}

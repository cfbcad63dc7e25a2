import type { TemplateResult } from 'lit';
import { html } from './html.js';

/** Names and values as a description list. */
export function descriptionList(rows: readonly (readonly [name: string, value: unknown])[]): TemplateResult {
  return html`<dl part="facts" class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

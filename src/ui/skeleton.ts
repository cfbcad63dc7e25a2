import type { TemplateResult } from 'lit';
import { html } from './html.js';

const times = <Made>(count: number, make: () => Made): readonly Made[] =>
  [...Array<undefined>(count)].map(make);

/**
 * Grey shapes of about the size of the data that is being loaded. A screen reader reads `label` instead.
 *
 * @param blocks how many boxes
 * @param lines how many lines in each
 */
export function skeleton(label: string, blocks: number, lines: number): TemplateResult {
  return html`<div part="skeleton" class="skeletons">
    <p class="visually-hidden">${label}</p>
    ${times(
      blocks,
      () =>
        html`<div class="panel skeleton" aria-hidden="true">
          ${times(lines, () => html`<div class="bone"></div>`)}
        </div>`,
    )}
  </div>`;
}

import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html, svg } from './html.js';

/** Line drawings on a 20 × 20 grid. An icon only repeats the text beside it, so it is hidden from screen readers. */
const drawings = {
  check: svg`<path d="m4.5 10.5 3.6 3.6 7.4-8.2" />`,
  clock: svg`<circle cx="10" cy="10" r="7" /><path d="M10 6v4.2l2.8 1.8" />`,
  alert: svg`<path d="M10 3.2 17.6 16.6H2.4Z" /><path d="M10 8.2v3.6M10 14.2v.1" />`,
  info: svg`<circle cx="10" cy="10" r="7" /><path d="M10 9.2v4.4M10 6.4v.1" />`,
  closed: svg`<circle cx="10" cy="10" r="7" /><path d="M6.8 10h6.4" />`,
  declined: svg`<circle cx="10" cy="10" r="7" /><path d="m7.6 7.6 4.8 4.8m0-4.8-4.8 4.8" />`,
  calendar: svg`<rect x="3.2" y="4.4" width="13.6" height="12.2" rx="2" /><path d="M3.2 8.4h13.6M6.8 2.8v3M13.2 2.8v3" />`,
  compare: svg`<rect x="2.8" y="4" width="5.8" height="12" rx="1.2" /><rect x="11.4" y="4" width="5.8" height="12" rx="1.2" />`,
  person: svg`<circle cx="10" cy="7" r="3.2" /><path d="M3.8 16.8c.6-3.4 3-5.2 6.2-5.2s5.6 1.8 6.2 5.2" />`,
} satisfies Readonly<Record<string, SVGTemplateResult>>;

export type IconName = keyof typeof drawings;

/** An icon of the size of the text around it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    ${drawings[name]}
  </svg>`;
}

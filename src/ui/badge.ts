import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { IconName } from './icon.js';
import { icon } from './icon.js';

/** How a status is meant: colour says it again, the icon and the word say it first. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export function badge(tone: Tone, name: IconName, words: string): TemplateResult {
  return html`<span part="badge" class="badge ${tone}">${icon(name)}<span>${words}</span></span>`;
}

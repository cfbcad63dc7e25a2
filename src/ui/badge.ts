import type { TemplateResult } from 'lit';
import { html } from './html.js';
import type { IconName } from './icon.js';
import { icon } from './icon.js';

/** The tone of a status. The colour only repeats what the icon and the words express. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** A small label with an icon, for a status. */
export function badge(tone: Tone, name: IconName, words: string): TemplateResult {
  return html`<span part="badge" class="badge ${tone}">${icon(name)}<span>${words}</span></span>`;
}

import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { CommonKey } from '../i18n/en/common.js';
import type { Strings } from '../i18n/strings.js';
import { icon } from './icon.js';

/** A mistake in a form, and where to mend it. */
export interface Problem {
  readonly message: string;
  /** Focuses the field. */
  readonly reach: () => void;
}

/**
 * What is to be mended before a form can be sent. It takes the focus when a submit has failed; its links reach the
 * fields (A5).
 */
export function problemSummary(strings: Strings<CommonKey>, problems: readonly Problem[]): TemplateResult {
  return html`<div
    id="summary"
    part="notice summary"
    class="notice danger"
    role="group"
    aria-labelledby="summary-title"
    tabindex="-1"
  >
    ${icon('alert')}
    <div class="stack tight">
      <p id="summary-title" class="notice-title">${strings.t('summary.title')}</p>
      <ul>
        ${problems.map(
          ({ message, reach }) =>
            html`<li><button type="button" class="link" @click=${reach}>${message}</button></li>`,
        )}
      </ul>
    </div>
  </div>`;
}

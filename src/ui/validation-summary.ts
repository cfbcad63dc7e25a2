import type { TemplateResult } from 'lit';
import { html } from './html.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { Strings } from '../i18n/strings.js';
import { icon } from './icon.js';

/** A mistake in a form, and the way to its field. */
export interface ValidationMessage {
  readonly message: string;
  /** Focuses the field. */
  readonly reach: () => void;
}

/**
 * Lists the mistakes that prevent a form from being sent. It gets the focus when a submit has failed, and each item leads
 * to its field (A5).
 */
export function validationSummary(
  strings: Strings<CommonKey>,
  problems: readonly ValidationMessage[],
): TemplateResult {
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

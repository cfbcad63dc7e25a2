import type { TemplateResult } from 'lit';
import { html, nothing } from './html.js';
import { sentLength } from '../api/text-length.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { Strings } from '../i18n/strings.js';

/** Options of {@link textArea}. */
export interface TextArea {
  /** Unique in the shadow root. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** The most characters (code points) that the API accepts. */
  readonly limit: number;
  /** Whether the text cannot be changed at present, while it is being sent. */
  readonly disabled: boolean;
  readonly change: (value: string) => void;
}

/** Scrolls the whole field into view. After Tab, Chromium scrolls no further than to the line with the caret. */
const showWhole = (event: Event) => (event.target as HTMLElement).scrollIntoView({ block: 'nearest' });

/**
 * An optional text field of several lines with a character count. A text that is too long is not cut off, because the
 * person may have pasted it; a message asks them to shorten it.
 */
export function textArea(strings: Strings<CommonKey>, field: TextArea): TemplateResult {
  const { id, label, value, limit, disabled, change } = field;
  const length = sentLength(value);
  const tooLong = length > limit;
  return html`<div class="field">
    <label for=${id}>${label} <span class="muted optional">${strings.t('field.optional')}</span></label>
    <textarea
      class="rr-block"
      id=${id}
      part="field"
      rows="3"
      .value=${value}
      ?readonly=${disabled}
      aria-describedby="${id}-count"
      aria-invalid=${tooLong || nothing}
      @focus=${showWhole}
      @input=${(event: Event) => {
        event.stopPropagation();
        change((event.target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    <p id="${id}-count" class="small ${tooLong ? 'fault' : 'muted'}">
      ${
        tooLong
          ? strings.count('field.too-long', length - limit, { limit: strings.number(limit) })
          : strings.t('field.count', { count: strings.number(length), limit: strings.number(limit) })
      }
    </p>
  </div>`;
}

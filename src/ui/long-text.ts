import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { Strings } from '../i18n/strings.js';

/** The length of a text as the API counts it: by code points, so that an emoji is one. */
export const lengthOf = (text: string): number => Array.from(text).length;

export interface LongText {
  /** Unique in the shadow root. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Characters that the API accepts. */
  readonly limit: number;
  readonly disabled: boolean;
  readonly change: (value: string) => void;
}

/**
 * An optional text of some lines, with a count of what is written. What is too long is not cut off: the person may have
 * pasted it, and shortens it themselves.
 */
export function longText(strings: Strings<CommonKey>, field: LongText): TemplateResult {
  const { id, label, value, limit, disabled, change } = field;
  const length = lengthOf(value);
  const tooLong = length > limit;
  return html`<div class="field">
    <label for=${id}>${label} <span class="muted optional">${strings.t('field.optional')}</span></label>
    <textarea
      id=${id}
      part="field"
      rows="3"
      .value=${live(value)}
      ?readonly=${disabled}
      aria-describedby="${id}-count"
      aria-invalid=${tooLong || nothing}
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

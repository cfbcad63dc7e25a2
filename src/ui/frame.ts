import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { VitableError } from '../api/errors.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { Strings } from '../i18n/strings.js';
import { errorNotice, notice } from './notice.js';

/** The state of a resource as a view sees it. */
export interface ResourceView<Value> {
  readonly status: 'idle' | 'loading' | 'ready' | 'empty' | 'error';
  readonly value: Value | undefined;
  readonly error: VitableError | undefined;
}

export interface ResourceTemplates<Value> {
  /** What stays above in every state. */
  readonly above?: unknown;
  /** What is said of data that could not be read as the person has asked, below it: that is where they have asked. */
  readonly stale?: string | undefined;
  readonly loading: TemplateResult;
  readonly empty: (value: Value) => TemplateResult;
  readonly ready: (value: Value) => TemplateResult;
  readonly retry: () => void;
}

/**
 * The frame that every element with a resource has: what it says to a screen reader, the host's header and footer, and
 * between them skeleton, error, empty or data, each in a slot that a host may fill with its own. Data that could not be
 * read again stays, with a word about it.
 *
 * The live region is rendered from the first update on, so that it is there before it speaks (A4). The frame can take
 * the focus when the button that had it is gone (A5).
 *
 * @param announcement what the live region says
 */
export function frame<Value>(
  strings: Strings<CommonKey>,
  announcement: string,
  { status, value, error }: ResourceView<Value>,
  { above, stale, loading, empty, ready, retry }: ResourceTemplates<Value>,
): TemplateResult {
  const again = error && errorNotice(strings, error, retry, stale ?? strings.t('error.stale'));
  return html`<div part="base" class="stack" id="base" tabindex="-1">
    <div role="status" class="visually-hidden">${announcement}</div>
    <slot name="header"></slot>
    ${above ?? nothing}
    ${
      error === undefined
        ? nothing
        : value === undefined
          ? html`<slot name="error">${errorNotice(strings, error, retry)}</slot>`
          : stale === undefined
            ? again
            : nothing
    }
    ${
      value !== undefined
        ? status === 'empty'
          ? html`<slot name="empty">${empty(value)}</slot>`
          : html`${ready(value)}${stale === undefined ? nothing : again}`
        : error === undefined
          ? html`<slot name="loading">${loading}</slot>`
          : nothing
    }
    <slot name="footer"></slot>
  </div>`;
}

/** Nothing to show, why, and what may come. */
export function emptyNotice(title: string, body: string, action: unknown = nothing): TemplateResult {
  return notice('neutral', title, body, action);
}

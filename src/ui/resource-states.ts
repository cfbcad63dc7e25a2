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
  readonly loading: TemplateResult;
  readonly empty: (value: Value) => TemplateResult;
  readonly ready: (value: Value) => TemplateResult;
  readonly retry: () => void;
}

/**
 * The frame that every element with a resource has: skeleton, error, empty or data, each in a slot that a host may fill
 * with its own. Data that could not be read again stays, with a word about it.
 */
export function resourceStates<Value>(
  strings: Strings<CommonKey>,
  { status, value, error }: ResourceView<Value>,
  templates: ResourceTemplates<Value>,
): TemplateResult {
  if (value === undefined) {
    return error === undefined || status === 'loading'
      ? html`<slot name="loading">${templates.loading}</slot>`
      : html`<slot name="error">${errorNotice(strings, error, templates.retry)}</slot>`;
  }
  return html`${
    error === undefined || status !== 'error'
      ? nothing
      : errorNotice(strings, error, templates.retry, strings.t('error.stale'))
  }
  ${status === 'empty' ? html`<slot name="empty">${templates.empty(value)}</slot>` : templates.ready(value)}`;
}

/** Nothing to show, why, and what may come. */
export function emptyNotice(title: string, body: string, action: unknown = nothing): TemplateResult {
  return notice('neutral', title, body, action);
}

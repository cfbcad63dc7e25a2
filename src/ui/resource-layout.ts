import type { TemplateResult } from 'lit';
import { html, nothing } from './html.js';
import type { VitableError } from '../api/errors.js';
import type { BasicKey } from '../i18n/en/basic.js';
import type { Strings } from '../i18n/strings.js';
import { errorNotice, notice } from './notice.js';

/** The state of a resource for a view. */
export interface ResourceView<Value> {
  readonly status: 'idle' | 'loading' | 'ready' | 'empty' | 'error';
  readonly value: Value | undefined;
  readonly error: VitableError | undefined;
  /** Whether it could not be read because the browser is offline, and will be read once it is online. */
  readonly offline: boolean;
}

/** The content of {@link resourceLayout} for each state, and what "try again" does. */
export interface ResourceTemplates<Value> {
  /** Content that stays above the data in every state. */
  readonly above?: unknown;
  /**
   * The message if older data stays because a read that the person requested below it (another page) has failed. It is
   * shown below the data, where the person pressed the button.
   */
  readonly stale?: string | undefined;
  readonly loading: TemplateResult;
  readonly empty: (value: Value) => TemplateResult;
  readonly ready: (value: Value) => TemplateResult;
  readonly retry: () => void;
}

/**
 * The layout of every element with a resource: the live region, the host's header and footer, and between them the
 * skeleton, the error, the empty state or the data. The host may replace the skeleton, the error and the empty state
 * through slots. If data cannot be read again, the older data stays with a notice.
 *
 * The frame around it separates the element from the page's own styles: see `theme/base.ts`.
 *
 * The live region exists from the first render on, because screen readers announce only changes of a region that they
 * have seen (A4). The layout's root can take the focus when the button that had it is gone (A5).
 *
 * The root has the names by which session recorders leave an element out (S11), vendor by vendor in
 * `session-replay.md`. They stand here and not on the host, because a recorder may have read the host before they could be set
 * there, and because a page that writes its markup again removes what it does not know.
 *
 * @param announcement the text of the live region
 */
export function resourceLayout<Value>(
  strings: Strings<BasicKey>,
  announcement: string,
  { status, value, error, offline }: ResourceView<Value>,
  { above, stale, loading, empty, ready, retry }: ResourceTemplates<Value>,
): TemplateResult {
  const again = error && errorNotice(strings, error, retry, stale ?? strings.t('error.stale'), offline);
  const base = html`<div
    part="base"
    class="stack rr-block sentry-block ph-no-capture fs-exclude amp-block nr-block highlight-block mf-excluded lo-sensitive inspectlet-sensitive"
    data-private
    data-hj-suppress
    data-cs-mask
    data-dd-privacy="hidden"
    data-clarity-mask="true"
    data-sl="exclude"
    data-openreplay-hidden
    data-dtrum-mask
    heap-ignore
    id="base"
    tabindex="-1"
  >
    <div role="status" class="visually-hidden">${announcement}</div>
    <slot name="header"></slot>
    ${above ?? nothing}
    ${
      error === undefined
        ? nothing
        : value === undefined
          ? html`<slot name="error">${errorNotice(strings, error, retry, undefined, offline)}</slot>`
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
  return html`<div class="frame">${base}</div>`;
}

/** A notice that there is nothing to show, with the reason and perhaps an action. */
export function emptyNotice(title: string, body: string, action: unknown = nothing): TemplateResult {
  return notice('neutral', title, body, action);
}

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { VitableError } from '../api/errors.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { ReissueKey } from '../i18n/en/reissue.js';
import type { Strings } from '../i18n/strings.js';
import { longText } from './long-text.js';
import { notice } from './notice.js';

export interface ReissueView {
  /** Whether the request is on its way. */
  readonly pending: boolean;
  readonly reason: string;
  /** Characters of a reason that the API accepts. */
  readonly limit: number;
  /** Why the request failed. */
  readonly failure: VitableError | undefined;
  /** Whether what is on record could be read after that. */
  readonly known: boolean;
  readonly setReason: (reason: string) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

type ReissueStrings = Strings<CommonKey | ReissueKey>;

/**
 * What belongs to reopening an enrollment once its life event is known: a reason, what comes of it, yes or no. While it
 * is not ready there is only the way back, whose button stays the same, and keeps the focus, when the rest comes.
 */
export function reissueForm(strings: ReissueStrings, state: ReissueView, ready: boolean): TemplateResult {
  const { pending, reason, limit, failure, known, setReason, confirm, cancel } = state;
  return html`${
      ready
        ? html`${longText(strings, {
              id: 'reason',
              label: strings.t('reissue.reason'),
              value: reason,
              limit,
              disabled: pending,
              change: setReason,
            })}
            ${failure === undefined ? nothing : reissueFailure(strings, failure, known)}
            <p class="muted small">${strings.t('reissue.effect')}</p>`
        : nothing
    }
    <div class="row">
      ${
        ready
          ? html`<button
              type="button"
              part="button confirm"
              class="button primary"
              aria-disabled=${pending}
              @click=${confirm}
            >
              ${strings.t(pending ? 'reissue.submitting' : 'reissue.confirm')}
            </button>`
          : nothing
      }
      <button type="button" part="button cancel" class="button" aria-disabled=${pending} @click=${cancel}>
        ${strings.t('action.cancel')}
      </button>
    </div>`;
}

/** Refusals that have words of their own, by the API's code. */
const REASONS = {
  qle_denied: 'reissue.failed.qle_denied',
  qle_not_approved: 'reissue.failed.qle_not_approved',
  qle_window_closed: 'reissue.failed.qle_window_closed',
  qle_window_not_open: 'reissue.failed.qle_window_not_open',
  enrollment_pending: 'reissue.failed.enrollment_pending',
} as const satisfies Readonly<Record<string, ReissueKey>>;

/** Why the enrollment was not reopened, in the catalogue's words for the API's code. */
export function reissueFailure(strings: ReissueStrings, error: VitableError, known: boolean): TemplateResult {
  const documented = error.reason !== undefined && Object.hasOwn(REASONS, error.reason);
  const words = !known
    ? strings.t('reissue.failed.unknown')
    : documented
      ? strings.t(REASONS[error.reason as keyof typeof REASONS])
      : error.mayHaveArrived
        ? strings.t('reissue.failed.unsure')
        : `${strings.t(`error.${error.code}.title`)}. ${strings.t(`error.${error.code}.body`)}`;
  return html`<div id="failure" tabindex="-1">
    ${notice('danger', strings.t(known ? 'reissue.failed' : 'reissue.unknown'), words)}
  </div>`;
}

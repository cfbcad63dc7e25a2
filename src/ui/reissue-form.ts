import type { TemplateResult } from 'lit';
import { html, nothing } from './html.js';
import type { VitableError } from '../api/errors.js';
import { REASON_LENGTH_LIMIT } from '../api/models.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { ReissueKey } from '../i18n/en/reissue.js';
import type { Strings } from '../i18n/strings.js';
import { textArea } from './text-area.js';
import { notice } from './notice.js';

/** A request to reopen an enrollment, as it is shown. A `ReissueController` is one. */
export interface ReissueState {
  /** Whether the request is on its way. */
  readonly pending: boolean;
  readonly reason: string;
  /** Why the enrollment was not reopened. */
  readonly failure: VitableError | undefined;
  /** Whether the record could be read after the failure. */
  readonly known: boolean;
}

/** What the form calls when the person types or presses a button. */
export interface ReissueHandlers {
  readonly setReason: (reason: string) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

type ReissueStrings = Strings<CommonKey | ReissueKey>;

/**
 * The last part of reopening an enrollment, once its life event is known: a reason, what happens then, confirm or cancel.
 *
 * Until `ready` it shows the cancel button alone. That button stays the same element, and keeps the focus, when the rest
 * appears.
 */
export function reissueForm(
  strings: ReissueStrings,
  state: ReissueState,
  handlers: ReissueHandlers,
  ready: boolean,
): TemplateResult {
  const { pending, reason, failure } = state;
  const { setReason, confirm, cancel } = handlers;
  return html`${
      ready
        ? html`${textArea(strings, {
              id: 'reason',
              label: strings.t('reissue.reason'),
              value: reason,
              limit: REASON_LENGTH_LIMIT,
              disabled: pending,
              change: setReason,
            })}
            ${failure === undefined ? nothing : reissueFailure(strings, failure, state.known)}
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

/** The refusals that have a sentence of their own, by the code in the API's answer. */
const REASONS = {
  qle_denied: 'reissue.failed.qle_denied',
  qle_not_approved: 'reissue.failed.qle_not_approved',
  qle_window_closed: 'reissue.failed.qle_window_closed',
  qle_window_not_open: 'reissue.failed.qle_window_not_open',
  enrollment_pending: 'reissue.failed.enrollment_pending',
} as const satisfies Readonly<Record<string, ReissueKey>>;

/** Why the enrollment was not reopened, in words of the catalogue: no text from the server is shown (S10). */
export function reissueFailure(strings: ReissueStrings, error: VitableError, known: boolean): TemplateResult {
  const documented = error.reason !== undefined && Object.hasOwn(REASONS, error.reason);
  const words = !known
    ? strings.t('reissue.failed.unknown')
    : documented
      ? strings.t(REASONS[error.reason as keyof typeof REASONS])
      : error.mayHaveArrived
        ? strings.t('reissue.failed.unsure')
        : `${strings.t(`error.${error.code}.title`)}. ${strings.t(`error.${error.code}.body`)} ${strings.t('reissue.failed.kept')}`;
  return html`<div id="failure" tabindex="-1">
    ${notice('danger', strings.t(known ? 'reissue.failed' : 'reissue.unknown'), words)}
  </div>`;
}

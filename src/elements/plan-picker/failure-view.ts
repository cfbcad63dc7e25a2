import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { VitableError } from '../../api/errors.js';
import type { PlanPickerKey } from '../../i18n/en/plan-picker.js';
import { notice } from '../../ui/notice.js';
import type { PickerStrings } from './listing.js';

export interface ElectionFailure {
  readonly error: VitableError;
  /** Whether what is on record could be read since. */
  readonly known: boolean;
  /** Whether the election can be sent again, as far as is known. */
  readonly open: boolean;
  /** Whether a choice is on record. */
  readonly recorded: boolean;
}

/** Refusals that have words of their own, by the API's code. */
const REASONS = {
  enrollment_window_closed: 'plan-picker.failed.enrollment_window_closed',
  enrollment_not_pending: 'plan-picker.failed.enrollment_not_pending',
} as const satisfies Readonly<Record<string, PlanPickerKey>>;

/** Whether it makes sense to send the election once more: not before it is known whether it has arrived, nor too late. */
export function mayConfirm(failure: ElectionFailure | undefined): boolean {
  return failure === undefined || (failure.known && failure.error.reason !== 'enrollment_window_closed');
}

/** Why the election was not recorded, and that nothing is lost. "Confirm" below it is the way to try again. */
export function failureView(
  strings: PickerStrings,
  { error, known, open, recorded }: ElectionFailure,
  checkAgain: () => void,
): TemplateResult {
  const unread = !known;
  const closed = error.reason === 'enrollment_window_closed';
  const reason =
    error.reason !== undefined && Object.hasOwn(REASONS, error.reason) ? error.reason : undefined;
  const words = unread
    ? strings.t('plan-picker.failed.unread')
    : reason
      ? strings.t(REASONS[reason as keyof typeof REASONS])
      : error.mayHaveArrived
        ? open || recorded
          ? strings.t(open ? 'plan-picker.failed.unsure' : REASONS.enrollment_not_pending)
          : ''
        : `${strings.t(`error.${error.code}.title`)}. ${strings.t(`error.${error.code}.body`)}`;
  return html`<div id="failure" tabindex="-1">
    ${notice(
      'danger',
      strings.t(unread ? 'plan-picker.unsure' : 'plan-picker.failed'),
      html`${words} ${open && !closed ? strings.t('plan-picker.failed.keep') : nothing}`,
      unread
        ? html`<div>
            <button type="button" part="button retry" class="button primary" @click=${checkAgain}>
              ${strings.t('plan-picker.check-again')}
            </button>
          </div>`
        : nothing,
    )}
  </div>`;
}

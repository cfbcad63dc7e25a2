import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { VitableError } from '../../../api/errors.js';
import { notice } from '../../../ui/notice.js';
import type { Choice } from '../choice.js';
import type { ElectionStrings } from './words.js';

/** An election that failed, and what the record says since. */
export interface ElectionFailure {
  readonly error: VitableError;
  /** Whether the enrollment could be read after the failure. */
  readonly known: boolean;
  /** Whether the enrollment is still open for an election, as far as is known. */
  readonly open: boolean;
  /** Whether a choice is on record. */
  readonly recorded: boolean;
  /** The choice that was sent. */
  readonly choice: Choice;
}

/** The refusals that have words of their own, by the API's code. */
const REASONS = ['enrollment_window_closed', 'enrollment_not_pending'] as const;

/** Whether the election may be sent once more: not before it is known whether the first one has arrived, nor too late. */
export function mayConfirm(failure: ElectionFailure | undefined): boolean {
  return failure === undefined || (failure.known && failure.error.reason !== 'enrollment_window_closed');
}

function failureWords(strings: ElectionStrings, { error, known, open, recorded }: ElectionFailure): string {
  if (!known) return strings.t('plan-picker.failed.unread');
  const reason = REASONS.find((one) => one === error.reason);
  if (reason) return strings.t(`plan-picker.failed.${reason}`);
  if (recorded && !open) return strings.t('plan-picker.failed.enrollment_not_pending');
  if (error.mayHaveArrived) return open ? strings.t('plan-picker.failed.unsure') : '';
  return `${strings.t(`error.${error.code}.title`)}. ${strings.t(`error.${error.code}.body`)}`;
}

/**
 * Why the election was not recorded, and that the choice is kept, where it is. The "Confirm" button below sends it again.
 *
 * @param choice the choice at this moment
 */
export function failureView(
  strings: ElectionStrings,
  failure: ElectionFailure,
  choice: Choice,
  checkAgain: () => void,
): TemplateResult {
  const { error, known, open, choice: sent } = failure;
  const closed = error.reason === 'enrollment_window_closed';
  const isKept =
    choice.plan?.id === sent.plan?.id && choice.tier === sent.tier && choice.waived === sent.waived;
  return html`<div id="failure" tabindex="-1">
    ${notice(
      'danger',
      strings.t(known ? 'plan-picker.failed' : 'plan-picker.unsure'),
      html`${failureWords(strings, failure)}
      ${open && !closed && isKept ? strings.t('plan-picker.failed.keep') : nothing}`,
      known
        ? nothing
        : html`<div>
            <button type="button" part="button retry" class="button primary" @click=${checkAgain}>
              ${strings.t('plan-picker.check-again')}
            </button>
          </div>`,
    )}
  </div>`;
}

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CalendarDate, QualifyingLifeEvent } from '../../api/models.js';
import { lifeEventUse, mayBeUsed } from '../../benefits/life-event.js';
import { REASON_LIMIT } from '../../controllers/reissue.js';
import { errorNotice, notice } from '../../ui/notice.js';
import { reissueFailure, reissueForm } from '../../ui/reissue-view.js';
import { problemSummary } from '../../ui/summary.js';
import { tooLongWords } from './report-view.js';
import type { UseController } from './use-controller.js';
import type { ListStrings } from './words.js';
import { nameOf } from './words.js';

/** The way to change coverage with an event that no date or status rules out. */
export function useButton(
  strings: ListStrings,
  event: QualifyingLifeEvent,
  today: CalendarDate,
  use: () => void,
) {
  if (!mayBeUsed(lifeEventUse(event, today))) return nothing;
  const words = strings.t('qle-list.use');
  return html`<button
    type="button"
    id="use-${event.id}"
    part="button change-coverage"
    class="button"
    aria-label="${words}: ${nameOf(strings, event)}"
    @click=${use}
  >
    ${words}
  </button>`;
}

/** Reason, consequence, yes or no; or why there is nothing to reopen. */
export function useForm(
  strings: ListStrings,
  event: QualifyingLifeEvent,
  today: CalendarDate,
  use: UseController,
  reach: (id: string) => void,
): TemplateResult {
  const underReview = lifeEventUse(event, today);
  return html`<section part="change" class="use stack no-print" aria-labelledby="use-title">
    <div class="stack tight">
      <h4 id="use-title" tabindex="-1">${strings.t('qle-list.use.title')}</h4>
      ${
        underReview === 'under-review' || underReview === 'unknown'
          ? html`<p class="muted">${strings.t(`life-event.use.${underReview}`)}</p>`
          : nothing
      }
    </div>
    ${above(strings, use, reach)}
    ${reissueForm(
      strings,
      {
        pending: use.reissue.pending,
        reason: use.reissue.reason,
        limit: REASON_LIMIT,
        failure: use.reissue.failure,
        known: use.reissue.known,
        setReason: (text) => use.write(text),
        confirm: () => void use.confirm(event),
        cancel: () => use.cancel(),
      },
      use.ready,
    )}
  </section>`;
}

/** What stands above the form: why it can't be read, that it is being read, or why there is nothing to reopen. */
function above(
  strings: ListStrings,
  { enrollment, error, reissue, tooLong, read }: UseController,
  reach: (id: string) => void,
) {
  const { reason, failure, known } = reissue;
  if (error !== undefined) return errorNotice(strings, error, () => void read());
  if (enrollment === undefined) {
    return html`<div class="stack tight" aria-busy="true">
      <p class="visually-hidden">${strings.t('qle-list.use.loading')}</p>
      <div class="bone"></div>
      <div class="bone"></div>
    </div>`;
  }
  // Where a choice is awaited there is nothing to reopen.
  if (enrollment.status === 'pending') {
    return failure === undefined
      ? notice('info', undefined, strings.t('reissue.failed.enrollment_pending'))
      : reissueFailure(strings, failure, known);
  }
  if (!tooLong) return nothing;
  const message = tooLongWords(strings, strings.t('reissue.reason'), reason, REASON_LIMIT);
  return problemSummary(strings, [{ message, reach: () => reach('reason') }]);
}

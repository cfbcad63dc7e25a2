import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CalendarDate, QualifyingLifeEvent } from '../../api/models.js';
import { lifeEventUse, mayBeUsed } from '../../benefits/life-event.js';
import { REASON_LIMIT } from '../../controllers/reissue.js';
import { errorNotice, notice } from '../../ui/notice.js';
import { reissueCancel, reissueFailure, reissueForm } from '../../ui/reissue-view.js';
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
    ${content(strings, event, use, reach)}
  </section>`;
}

function content(
  strings: ListStrings,
  event: QualifyingLifeEvent,
  use: UseController,
  reach: (id: string) => void,
) {
  const { enrollment, error, reissue } = use;
  const { pending, reason, failure, known } = reissue;
  const cancel = () => use.cancel();
  const back = html`<div class="row">${reissueCancel(strings, { pending, cancel })}</div>`;
  if (error !== undefined) return html`${errorNotice(strings, error, () => void use.read())} ${back}`;
  if (enrollment === undefined) {
    return html`<div class="stack tight" aria-busy="true">
        <p class="visually-hidden">${strings.t('qle-list.use.loading')}</p>
        <div class="bone"></div>
        <div class="bone"></div>
      </div>
      ${back}`;
  }
  // Where a choice is awaited there is nothing to reopen.
  if (enrollment.status === 'pending') {
    return html`${
      failure === undefined
        ? notice('info', undefined, strings.t('reissue.failed.enrollment_pending'))
        : reissueFailure(strings, failure, known)
    }
    ${back}`;
  }
  const label = strings.t('reissue.reason');
  return html`${
    use.tooLong
      ? problemSummary(strings, [
          {
            message: tooLongWords(strings, label, reason, REASON_LIMIT),
            reach: () => reach('reason'),
          },
        ])
      : nothing
  }
  ${reissueForm(strings, {
    pending,
    reason,
    limit: REASON_LIMIT,
    failure,
    known,
    setReason: (text) => use.write(text),
    confirm: () => void use.confirm(event),
    cancel,
  })}`;
}

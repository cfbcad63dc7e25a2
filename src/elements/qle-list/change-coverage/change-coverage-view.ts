import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { REASON_LENGTH_LIMIT } from '../../../api/models.js';
import type { CalendarDate, QualifyingLifeEvent } from '../../../api/models.js';
import { lifeEventUse } from '../../../benefits/life-events/life-event.js';
import { errorNotice, notice } from '../../../ui/notice.js';
import { reissueFailure, reissueForm } from '../../../ui/reissue-form.js';
import { reopenedNotice } from '../../../ui/reopened-notice.js';
import { validationSummary } from '../../../ui/validation-summary.js';
import { tooLongWords } from '../too-long-words.js';
import type { ChangeStrings } from '../words.js';
import type { ChangeCoverageController } from './change-coverage-controller.js';

/**
 * The form that reopens the enrollment with a life event, or a message why that is not possible.
 *
 * @param focusField focuses the first element that matches a selector
 */
export function changeCoverageForm(
  strings: ChangeStrings,
  event: QualifyingLifeEvent,
  today: CalendarDate,
  change: ChangeCoverageController,
  focusField: (selector: string) => void,
): TemplateResult {
  const use = lifeEventUse(event, today);
  return html`<section part="change" class="change stack no-print" aria-labelledby="change-title">
    <div class="stack tight">
      <h4 id="change-title" tabindex="-1">${strings.t('qle-list.use.title')}</h4>
      ${
        use === 'under-review' || use === 'unknown'
          ? html`<p class="muted">${strings.t(`life-event.use.${use}`)}</p>`
          : nothing
      }
    </div>
    ${message(strings, change, focusField)}
    ${reissueForm(
      strings,
      change.reissue,
      {
        setReason: (reason) => change.setReason(reason),
        confirm: () => void change.confirm(event),
        cancel: () => change.cancel(),
      },
      change.ready,
    )}
  </section>`;
}

/** The enrollment can't be loaded, is loading, is open already, or the reason is too long. */
function message(
  strings: ChangeStrings,
  change: ChangeCoverageController,
  focusField: (selector: string) => void,
) {
  const { enrollment, error, reissue, reasonTooLong } = change;
  const { reason, failure, known } = reissue;
  if (error !== undefined) return errorNotice(strings, error, () => void change.load());
  if (enrollment === undefined) {
    return html`<div class="stack tight" aria-busy="true">
      <p class="visually-hidden">${strings.t('qle-list.use.loading')}</p>
      <div class="bone"></div>
      <div class="bone"></div>
    </div>`;
  }
  if (enrollment.status === 'pending') {
    return failure === undefined
      ? notice('info', undefined, strings.t('reissue.failed.enrollment_pending'))
      : reissueFailure(strings, failure, known);
  }
  if (!reasonTooLong) return nothing;
  return validationSummary(strings, [
    {
      message: tooLongWords(strings, strings.t('reissue.reason'), reason, REASON_LENGTH_LIMIT),
      reach: () => focusField('#reason'),
    },
  ]);
}

/** The message that the enrollment has been reopened, as an element that can take the focus. */
export function reopenedView(strings: ChangeStrings, changedSince: boolean): TemplateResult {
  return html`<div id="reopened" tabindex="-1">${reopenedNotice(strings, changedSince)}</div>`;
}

import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { live } from 'lit/directives/live.js';
import { NOTES_LENGTH_LIMIT } from '../../../api/models.js';
import type { CalendarDate, LifeEventType } from '../../../api/models.js';
import { FIRST_DAY, yearOf } from '../../../benefits/dates/date-doubt.js';
import { notice } from '../../../ui/notice.js';
import { numericText } from '../../../ui/numeric-text.js';
import { textArea } from '../../../ui/text-area.js';
import { validationSummary } from '../../../ui/validation-summary.js';
import { kindOptions, stopPropagation } from '../list/toolbar-view.js';
import { tooLongWords } from '../too-long-words.js';
import type { ReportStrings } from '../words.js';
import { eventName } from '../words.js';
import type { ReportController, ReportDraft, ReportFailure, ReportIssue } from './report-controller.js';

/** The id of the field where the person corrects an issue. */
const ISSUE_FIELDS: Readonly<Record<ReportIssue, string>> = {
  type: 'report-type',
  date: 'report-date',
  'date-late': 'report-date',
  'date-year': 'report-date',
  'date-far': 'report-date',
  notes: 'report-notes',
};

/**
 * The form: kind, date and notes of the life event, and the outcome of the last attempt.
 *
 * @param focusField focuses the first element that matches a selector
 */
export function reportForm(
  strings: ReportStrings,
  report: ReportController,
  focusField: (selector: string) => void,
): TemplateResult {
  const { draft, issues, failure, pending, lastDate } = report;
  const words = (issue: ReportIssue) => issueWords(strings, issue, draft, lastDate);
  const dateIssue = issues.find((one) => ISSUE_FIELDS[one] === 'report-date');
  const fieldError = (issue: ReportIssue | undefined) =>
    issue === undefined
      ? nothing
      : html`<p id="${ISSUE_FIELDS[issue]}-error" class="small fault">${words(issue)}</p>`;
  const send = (event: Event) => {
    event.preventDefault();
    void report.send();
  };
  return html`<form
    part="report"
    class="panel stack no-print"
    aria-labelledby="report-title"
    novalidate
    @submit=${send}
  >
    <div class="stack tight">
      <h3 id="report-title" tabindex="-1">${strings.t('qle-list.report')}</h3>
      <p class="muted">${strings.t('qle-list.report.intro')}</p>
    </div>
    ${
      issues.length === 0
        ? nothing
        : validationSummary(
            strings,
            issues.map((issue) => ({
              message: words(issue),
              reach: () => focusField(`#${ISSUE_FIELDS[issue]}`),
            })),
          )
    }
    <div class="report-fields">
      <div class="field">
        <label for="report-type">${strings.t('qle-list.report.type')}</label>
        <select
          class="rr-block"
          id="report-type"
          part="field"
          aria-required="true"
          aria-invalid=${issues.includes('type') || nothing}
          aria-describedby=${issues.includes('type') ? 'report-type-error' : nothing}
          ?disabled=${pending}
          @input=${stopPropagation}
          @change=${(event: Event) =>
            report.edit({
              eventType: ((event.target as HTMLSelectElement).value || undefined) as LifeEventType,
            })}
        >
          <option value="" ?selected=${draft.eventType === undefined}>
            ${strings.t('qle-list.report.choose')}
          </option>
          ${kindOptions(strings, draft.eventType)}
        </select>
        ${fieldError(issues.includes('type') ? 'type' : undefined)}
      </div>
      <div class="field">
        <label for="report-date">${strings.t('qle-list.report.date')}</label>
        <input
          class="rr-block"
          type="date"
          id="report-date"
          part="field"
          min=${FIRST_DAY}
          max=${lastDate}
          aria-required="true"
          aria-invalid=${dateIssue !== undefined || nothing}
          aria-describedby="report-date-error report-date-hint"
          ?readonly=${pending}
          .value=${live(draft.eventDate)}
          @input=${(event: Event) => {
            event.stopPropagation();
            report.edit({ eventDate: (event.target as HTMLInputElement).value });
          }}
        />
        ${fieldError(dateIssue)}
        ${
          report.asksForDate
            ? html`<label class="row">
                <input
                  type="checkbox"
                  id="report-date-confirm"
                  ?disabled=${pending}
                  .checked=${live(draft.confirmedDate === draft.eventDate)}
                  @input=${stopPropagation}
                  @change=${(event: Event) =>
                    report.edit({
                      confirmedDate: (event.target as HTMLInputElement).checked ? draft.eventDate : '',
                    })}
                />
                <span>${strings.t('qle-list.report.date.confirm')}</span>
              </label>`
            : nothing
        }
        <p id="report-date-hint" class="small muted">
          ${strings.t('qle-list.report.date.hint', { date: strings.date(lastDate) })}
        </p>
      </div>
    </div>
    ${textArea(strings, {
      id: 'report-notes',
      label: strings.t('qle-list.notes'),
      value: draft.notes,
      limit: NOTES_LENGTH_LIMIT,
      disabled: pending,
      change: (notes) => report.edit({ notes }),
    })}
    ${failure === undefined ? nothing : failureView(strings, failure)}
    <div class="row">
      <button type="submit" part="button report-send" class="button primary" aria-disabled=${pending}>
        ${strings.t(pending ? 'qle-list.report.sending' : failure ? 'action.retry' : 'qle-list.report.send')}
      </button>
      <button
        type="button"
        part="button cancel"
        class="button"
        aria-disabled=${pending}
        @click=${() => report.close()}
      >
        ${strings.t('action.cancel')}
      </button>
    </div>
  </form>`;
}

function issueWords(
  strings: ReportStrings,
  issue: ReportIssue,
  { eventDate, notes }: ReportDraft,
  lastDate: CalendarDate,
) {
  if (issue === 'type') return strings.t('qle-list.report.type.missing');
  if (issue === 'date') return strings.t('qle-list.report.date.missing');
  if (issue === 'date-year') return strings.t('qle-list.report.date.year', { year: yearOf(eventDate) });
  if (issue === 'date-far') return strings.t('qle-list.report.date.far', { date: strings.date(eventDate) });
  if (issue === 'date-late') return strings.t('qle-list.report.date.late', { date: strings.date(lastDate) });
  return tooLongWords(strings, strings.t('qle-list.notes'), notes, NOTES_LENGTH_LIMIT);
}

/** Why the report is not on record, or that this is not known. It can take the focus. */
function failureView(strings: ReportStrings, { error, outcome }: ReportFailure): TemplateResult {
  // A report that is not on record yet may still arrive.
  const unsure = outcome !== 'refused';
  const title = strings.t(unsure ? 'qle-list.report.unsure' : 'qle-list.report.failed');
  return html`<div id="report-failure" tabindex="-1">
    ${notice(unsure ? 'warning' : 'danger', title, failureWords(strings, error, outcome))}
  </div>`;
}

function failureWords(
  strings: ReportStrings,
  { code }: ReportFailure['error'],
  outcome: ReportFailure['outcome'],
): string {
  if (outcome === 'unknown') return strings.t('qle-list.report.failed.unsure');
  if (outcome === 'not-recorded') return strings.t('qle-list.report.failed.missing');
  return code === 'conflict' || code === 'validation'
    ? strings.t(`qle-list.report.failed.${code}`)
    : `${strings.t(`error.${code}.title`)}. ${strings.t(`error.${code}.body`)} ${strings.t('qle-list.report.failed.kept')}`;
}

/**
 * The message that a life event has been reported, and its status. It can take the focus. `nothing` as long as none has been
 * reported.
 *
 * @param report the form that it was reported with; what the person has entered since an earlier attempt was not sent
 */
export function reportedNotice(
  strings: ReportStrings,
  { reported: event, reportedEarlier, notesChanged }: ReportController,
): TemplateResult | typeof nothing {
  if (event === undefined) return nothing;
  const status = typeof event.status === 'string' ? event.status : 'unknown';
  return html`<div id="reported" tabindex="-1">
    ${notice(
      'success',
      strings.t('qle-list.report.done'),
      html`${numericText(`${eventName(strings, event)} · ${strings.t(`life-event.status.${status}`)}`)}
      ${
        reportedEarlier
          ? strings.t('qle-list.report.earlier')
          : notesChanged
            ? strings.t('qle-list.report.earlier.notes')
            : nothing
      }`,
    )}
  </div>`;
}

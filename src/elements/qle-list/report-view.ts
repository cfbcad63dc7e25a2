import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CalendarDate, LifeEventType, QualifyingLifeEvent } from '../../api/models.js';
import type { ReportController, ReportFailure, ReportMistake } from '../../controllers/report-life-event.js';
import { NOTES_LIMIT } from '../../controllers/report-life-event.js';
import { figure } from '../../ui/amount.js';
import { lengthOf, longText } from '../../ui/long-text.js';
import { notice } from '../../ui/notice.js';
import { problemSummary } from '../../ui/summary.js';
import { stop, typeOptions } from './filters-view.js';
import type { ListStrings } from './words.js';
import { nameOf } from './words.js';

/** The way to the form. */
export const reportButton = (strings: ListStrings, begin: () => void, look = '') =>
  html`<button type="button" id="report" part="button report-open" class="button ${look}" @click=${begin}>
    ${strings.t('qle-list.report')}
  </button>`;

/** Where each mistake is mended. */
const FIELDS: Readonly<Record<ReportMistake, string>> = {
  type: 'report-type',
  date: 'report-date',
  'date-late': 'report-date',
  notes: 'report-notes',
};

/** What happened, when, and what else there is to say. */
export function reportForm(
  strings: ListStrings,
  report: ReportController,
  lastDate: CalendarDate,
  reach: (id: string) => void,
): TemplateResult {
  const { draft, mistakes, failure, pending } = report;
  const words = (mistake: ReportMistake) => mistakeWords(strings, mistake, draft.notes, lastDate);
  const wrongDate = mistakes.find((one) => FIELDS[one] === 'report-date');
  const fault = (mistake: ReportMistake | undefined) =>
    mistake === undefined
      ? nothing
      : html`<p id="${FIELDS[mistake]}-fault" class="small fault">${words(mistake)}</p>`;
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
      mistakes.length === 0
        ? nothing
        : problemSummary(
            strings,
            mistakes.map((mistake) => ({ message: words(mistake), reach: () => reach(FIELDS[mistake]) })),
          )
    }
    <div class="report-fields">
      <div class="field">
        <label for="report-type">${strings.t('qle-list.report.type')}</label>
        <select
          id="report-type"
          part="field"
          aria-required="true"
          aria-invalid=${mistakes.includes('type') || nothing}
          aria-describedby=${mistakes.includes('type') ? 'report-type-fault' : nothing}
          ?disabled=${pending}
          @input=${stop}
          @change=${(event: Event) =>
            report.enter({
              eventType: ((event.target as HTMLSelectElement).value || undefined) as LifeEventType,
            })}
        >
          <option value="" ?selected=${draft.eventType === undefined}>
            ${strings.t('qle-list.report.choose')}
          </option>
          ${typeOptions(strings, draft.eventType)}
        </select>
        ${fault(mistakes.includes('type') ? 'type' : undefined)}
      </div>
      <div class="field">
        <label for="report-date">${strings.t('qle-list.report.date')}</label>
        <input
          type="date"
          id="report-date"
          part="field"
          max=${lastDate}
          aria-required="true"
          aria-invalid=${wrongDate !== undefined || nothing}
          aria-describedby="report-date-fault report-date-hint"
          ?readonly=${pending}
          .value=${live(draft.eventDate)}
          @input=${(event: Event) => {
            event.stopPropagation();
            report.enter({ eventDate: (event.target as HTMLInputElement).value });
          }}
        />
        ${fault(wrongDate)}
        <p id="report-date-hint" class="small muted">
          ${strings.t('qle-list.report.date.hint', { date: strings.date(lastDate) })}
        </p>
      </div>
    </div>
    ${longText(strings, {
      id: 'report-notes',
      label: strings.t('qle-list.notes'),
      value: draft.notes,
      limit: NOTES_LIMIT,
      disabled: pending,
      change: (notes) => report.enter({ notes }),
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

function mistakeWords(strings: ListStrings, mistake: ReportMistake, notes: string, lastDate: CalendarDate) {
  if (mistake === 'type') return strings.t('qle-list.report.type.missing');
  if (mistake === 'date') return strings.t('qle-list.report.date.missing');
  if (mistake === 'date-late')
    return strings.t('qle-list.report.date.late', { date: strings.date(lastDate) });
  return tooLongWords(strings, strings.t('qle-list.notes'), notes, NOTES_LIMIT);
}

/** What is too long, and by how much. */
export function tooLongWords(strings: ListStrings, field: string, text: string, limit: number): string {
  const over = lengthOf(text) - limit;
  return `${field}: ${strings.count('field.too-long', over, { limit: strings.number(limit) })}`;
}

/** Why nothing is on record, or that nobody knows, in the catalogue's words. */
function failureView(strings: ListStrings, { error, outcome }: ReportFailure): TemplateResult {
  const unsure = outcome === 'unsure';
  const title = strings.t(unsure ? 'qle-list.report.unsure' : 'qle-list.report.failed');
  return html`<div id="report-failure" tabindex="-1">
    ${notice(unsure ? 'warning' : 'danger', title, failureWords(strings, error, outcome))}
  </div>`;
}

function failureWords(
  strings: ListStrings,
  { code }: ReportFailure['error'],
  outcome: ReportFailure['outcome'],
): string {
  if (outcome !== 'refused') return strings.t(`qle-list.report.failed.${outcome}`);
  return code === 'conflict' || code === 'validation'
    ? strings.t(`qle-list.report.failed.${code}`)
    : `${strings.t(`error.${code}.title`)}. ${strings.t(`error.${code}.body`)}`;
}

/** What has been reported, and where it stands. */
export function reportedNotice(strings: ListStrings, event: QualifyingLifeEvent): TemplateResult {
  const status = typeof event.status === 'string' ? event.status : 'unknown';
  return html`<div id="reported" tabindex="-1">
    ${notice(
      'success',
      strings.t('qle-list.report.done'),
      html`${figure(`${nameOf(strings, event)} · ${strings.t(`life-event.status.${status}`)}`)}`,
    )}
  </div>`;
}

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CalendarDate } from '../../api/models.js';
import type { ReportController } from '../../controllers/report-life-event.js';
import { emptyNotice } from '../../ui/frame.js';
import { notice } from '../../ui/notice.js';
import type { FilterState } from './filters-view.js';
import { filters } from './filters-view.js';
import { reportButton, reportForm, reportedNotice } from './report-view.js';
import type { ListStrings } from './words.js';

export interface AboveState {
  /** Undefined where there is nothing to filter. */
  readonly filters: FilterState | undefined;
  /** Undefined where events can't be reported here. */
  readonly report: ReportController | undefined;
  /** Whether the way to the report's form is here, and not with the words for "none yet". */
  readonly offersReport: boolean;
  /** Whether an event has just reopened the enrollment. */
  readonly reopened: boolean;
  /** The last day that a reported event may be on. */
  readonly lastDate: CalendarDate;
  readonly beginReport: () => void;
  /** Focuses a field, by its id. */
  readonly reach: (id: string) => void;
}

/** What stays above the events in every state: what has just been done, filters, and the form to report one. */
export function aboveView(strings: ListStrings, state: AboveState): TemplateResult {
  const { report, offersReport, lastDate } = state;
  return html`${report?.reported === undefined ? nothing : reportedNotice(strings, report.reported)}
  ${
    state.reopened
      ? html`<div id="reopened" tabindex="-1">
          ${notice('success', undefined, strings.t('reissue.done'))}
        </div>`
      : nothing
  }
  ${
    state.filters !== undefined || offersReport
      ? html`<div part="toolbar" class="toolbar no-print">
          ${state.filters === undefined ? nothing : filters(strings, state.filters)}
          ${offersReport ? reportButton(strings, state.beginReport) : nothing}
        </div>`
      : nothing
  }
  ${report?.open ? reportForm(strings, report, lastDate, state.reach) : nothing}`;
}

/**
 * Nothing yet, and the way to report the first.
 *
 * @param beginReport undefined where events can't be reported here
 */
export function noneYet(strings: ListStrings, beginReport: (() => void) | undefined): TemplateResult {
  return emptyNotice(
    strings.t('qle-list.empty.title'),
    strings.t('qle-list.empty.body'),
    beginReport === undefined ? nothing : html`<div>${reportButton(strings, beginReport, 'primary')}</div>`,
  );
}

/** Something, but not with these filters. */
export function noneMatch(strings: ListStrings, clear: () => void): TemplateResult {
  return emptyNotice(
    strings.t('qle-list.none-match.title'),
    strings.t('qle-list.none-match.body'),
    html`<div>
      <button type="button" part="button clear" class="button" @click=${clear}>
        ${strings.t('qle-list.filter.clear')}
      </button>
    </div>`,
  );
}

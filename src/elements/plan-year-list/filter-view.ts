import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { PLAN_YEAR_STATUSES } from '../../api/models.js';
import type { PlanYearStrings } from '../../i18n/plan-year-words.js';

/** The status, asked of the server. */
export function statusFilter(
  strings: PlanYearStrings,
  status: string | undefined,
  change: (status: string | undefined) => void,
): TemplateResult {
  return html`<div part="filters" class="filters no-print">
    <div class="field">
      <label for="status">${strings.t('plan-years.filter.status')}</label>
      <select
        id="status"
        part="field"
        @input=${(event: Event) => event.stopPropagation()}
        @change=${(event: Event) => change((event.target as HTMLSelectElement).value || undefined)}
      >
        <option value="" ?selected=${!status}>${strings.t('plan-years.filter.all')}</option>
        ${PLAN_YEAR_STATUSES.map(
          (one) =>
            html`<option value=${one} ?selected=${one === status}>
              ${strings.t(`plan-year.status.${one}`)}
            </option>`,
        )}
      </select>
    </div>
  </div>`;
}

import type { TemplateResult } from 'lit';
import { html } from '../../ui/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PlanYear } from '../../api/models.js';
import { PLAN_YEAR_STATUSES } from '../../api/models.js';
import type { CoverageFinding } from '../../benefits/plan-years/plan-year.js';
import { coverageFindings } from '../../benefits/plan-years/plan-year.js';
import type { PlanYearStrings } from '../../i18n/plan-year-words.js';
import { periodWords } from '../../i18n/plan-year-words.js';
import { descriptionList } from '../../ui/description-list.js';
import { inlineWarning } from '../../ui/inline-warning.js';
import { numericText } from '../../ui/numeric-text.js';
import { pager } from '../../ui/pager.js';
import { planYearBadge } from '../../ui/plan-year-badge.js';
import { emptyNotice } from '../../ui/resource-layout.js';
import type { PlanYearPage } from './query.js';

/** The field that filters by status. The server filters, so that pages hold matching plan years only. */
export function statusFilterView(
  strings: PlanYearStrings,
  status: string | undefined,
  change: (status: string | undefined) => void,
): TemplateResult {
  return html`<div part="filters" class="filters no-print">
    <div class="field">
      <label for="status">${strings.t('plan-years.filter.status')}</label>
      <select
        class="rr-block"
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

/** The plan years of a page, and the buttons to the other pages. */
export function listView(
  strings: PlanYearStrings,
  page: PlanYearPage,
  loading: boolean,
  select: (planYearId: string) => void,
  goTo: (page: number) => void,
): TemplateResult {
  const { years } = page;
  const findings = findingsOf(page);
  // The pager's buttons keep the focus when a last page turns out to be empty: they stay the same elements (A5).
  return html`${
    years.length === 0
      ? html`<p class="muted">${strings.t('plan-years.end')}</p>`
      : html`<ul part="years" class="records" aria-label=${strings.t('plan-years.label')}>
          ${repeat(
            years,
            ({ id }) => id,
            (year) => yearView(strings, year, findings.get(year.id) ?? [], () => select(year.id)),
          )}
        </ul>`
  }
  ${pager(strings, strings.t('plan-years.pages'), { ...page, loading, goTo })}`;
}

/** Says that no plan year has the chosen status, with a button that shows all. */
export const noneMatchView = (strings: PlanYearStrings, showAll: () => void): TemplateResult =>
  emptyNotice(
    strings.t('plan-years.none-match.title'),
    strings.t('plan-years.none-match.body'),
    html`<div>
      <button type="button" part="button clear" class="button" @click=${showAll}>
        ${strings.t('plan-years.filter.clear')}
      </button>
    </div>`,
  );

/** Says that there are no plan years yet. */
export const noneYetView = (strings: PlanYearStrings): TemplateResult =>
  emptyNotice(strings.t('plan-years.empty.title'), strings.t('plan-years.empty.body'));

/** The page that has arrived after a change of filter or page, in a sentence for a screen reader. */
export function pageAnnouncement(strings: PlanYearStrings, { years, page, status }: PlanYearPage): string {
  if (years.length === 0) {
    if (page > 1) return strings.t('plan-years.end');
    return strings.t(status ? 'plan-years.none-match.title' : 'plan-years.empty.title');
  }
  const number = strings.t('pages.page', { page: strings.number(page) });
  return `${number}. ${strings.count('plan-years.shown', years.length)}`;
}

/** In a list that is filtered by status gaps are not reported: a plan year of another status may cover the days. */
function findingsOf({ years, status }: PlanYearPage): ReturnType<typeof coverageFindings> {
  const all = coverageFindings(years);
  if (!status) return all;
  return new Map([...all].map(([id, found]) => [id, found.filter(({ kind }) => kind === 'overlap')]));
}

/** One plan year: its coverage, status and open enrollment, and whether it overlaps or leaves days uncovered. */
function yearView(
  strings: PlanYearStrings,
  year: PlanYear,
  findings: readonly CoverageFinding[],
  select: () => void,
): TemplateResult {
  const name = periodWords(strings, year.coverage_start, year.coverage_end);
  const view = strings.t('plan-years.view');
  const openEnrollment = periodWords(strings, year.open_enrollment_start_date, year.open_enrollment_end_date);
  return html`<li part="year" class="panel record">
    <div class="record-head">
      <div>
        <p class="muted small">${strings.t('plan-year.coverage')}</p>
        <h3 part="coverage">${numericText(name)}</h3>
      </div>
      ${planYearBadge(strings, year)}
    </div>
    ${findings.map((finding) => findingView(strings, finding))}
    <div class="record-body">
      ${descriptionList([
        [strings.t('plan-year.open-enrollment'), numericText(openEnrollment)],
        [strings.t('plan-year.plans'), numericText(strings.number(year.plans.length))],
        [strings.t('plan-year.classes'), numericText(strings.number(year.contribution_classes.length))],
      ])}
      <button
        type="button"
        part="button view"
        class="button no-print"
        aria-label="${view}: ${name}"
        @click=${select}
      >
        ${view}
      </button>
    </div>
  </li>`;
}

/** A warning: an overlap may charge people twice, a gap leaves them without coverage. */
function findingView(strings: PlanYearStrings, { kind, earlier, start, end }: CoverageFinding) {
  const words = strings.t(`plan-years.${kind}`, {
    earlier: periodWords(strings, earlier.coverage_start, earlier.coverage_end),
    period: periodWords(strings, start, end),
  });
  return inlineWarning(`finding ${kind}`, numericText(words));
}

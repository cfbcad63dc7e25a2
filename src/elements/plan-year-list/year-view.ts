import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { PlanYear } from '../../api/models.js';
import type { CoverageFinding } from '../../benefits/plan-year.js';
import { figure } from '../../ui/amount.js';
import { caution } from '../../ui/caution.js';
import { facts } from '../../ui/facts.js';
import { planYearBadge } from '../../ui/plan-year-badge.js';
import type { PlanYearStrings } from '../../i18n/plan-year-words.js';
import { periodWords } from '../../i18n/plan-year-words.js';

/** One plan year: when it covers, where it stands, when people choose, and how it fits the year before it. */
export function yearView(
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
        <h3 part="coverage">${figure(name)}</h3>
      </div>
      ${planYearBadge(strings, year)}
    </div>
    ${findings.map((finding) => findingView(strings, finding))}
    <div class="record-body">
      ${facts([
        [strings.t('plan-year.open-enrollment'), figure(openEnrollment)],
        [strings.t('plan-year.plans'), figure(strings.number(year.plans.length))],
        [strings.t('plan-year.classes'), figure(strings.number(year.contribution_classes.length))],
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

/** An overlap may charge people twice, a gap leaves them without coverage: both are for someone to look at. */
function findingView(strings: PlanYearStrings, { kind, earlier, start, end }: CoverageFinding) {
  const words = strings.t(`plan-years.${kind}`, {
    earlier: periodWords(strings, earlier.coverage_start, earlier.coverage_end),
    period: periodWords(strings, start, end),
  });
  return caution(`finding ${kind}`, figure(words));
}

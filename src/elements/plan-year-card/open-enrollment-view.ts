import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import type { CalendarDate, PlanYear } from '../../api/models.js';
import type { OpenEnrollmentScale } from '../../benefits/plan-year.js';
import { openEnrollmentScale } from '../../benefits/plan-year.js';
import { figure } from '../../ui/amount.js';
import type { PlanYearStrings } from '../../i18n/plan-year-words.js';
import { periodWords } from '../../i18n/plan-year-words.js';
import { openEnrollmentWords } from './words.js';

/** When people choose: a sentence, the same as a bar, and the dates. */
export function openEnrollmentView(
  strings: PlanYearStrings,
  year: PlanYear,
  today: CalendarDate,
): TemplateResult {
  const scale = openEnrollmentScale(year, today);
  const period = periodWords(strings, year.open_enrollment_start_date, year.open_enrollment_end_date);
  return html`<section part="open-enrollment" class="stack tight">
    <h4 part="open-enrollment-words">${figure(openEnrollmentWords(strings, year, today))}</h4>
    ${scale === undefined ? nothing : bar(strings, scale)}
    <p class="muted small">${figure(period)}</p>
  </section>`;
}

/** So near an end of the line that a word in its middle would be cut off. */
const EDGE = 0.12;

/** The sentence says the same, so it is hidden from screen readers. SVG, since CSP drops inline styles. */
function bar(strings: PlanYearStrings, { start, end, today }: OpenEnrollmentScale): TemplateResult {
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  const stretch = (name: string, from: number, to: number) =>
    to <= from
      ? nothing
      : svg`<rect class=${name} x=${percent(from)} y="1.65em" width=${percent(to - from)} height="0.7em" rx="3" />`;
  return html`<svg
    part="open-enrollment-bar"
    class="bar"
    aria-hidden="true"
    focusable="false"
    width="100%"
    height="2.75em"
  >
    ${stretch('track', 0, 1)} ${stretch('period', start, end)}
    ${today === undefined ? nothing : stretch('past', start, Math.min(today, end))}
    ${
      today === undefined
        ? nothing
        : svg`<line class="today" x1=${percent(today)} x2=${percent(today)} y1="1.35em" y2="2.65em" />
            <text
              part="today"
              x=${percent(today)}
              y="1em"
              text-anchor=${today < EDGE ? 'start' : today > 1 - EDGE ? 'end' : 'middle'}
            >${strings.t('plan-year.today')}</text>`
    }
  </svg>`;
}

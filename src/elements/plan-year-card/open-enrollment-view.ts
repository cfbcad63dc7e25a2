import type { TemplateResult } from 'lit';
import { html, nothing, svg } from '../../ui/html.js';
import type { CalendarDate, PlanYear } from '../../api/models.js';
import { daysBetween } from '../../benefits/dates/calendar-date.js';
import type { OpenEnrollmentScale } from '../../benefits/plan-years/plan-year.js';
import { openEnrollmentPhase, openEnrollmentScale } from '../../benefits/plan-years/plan-year.js';
import type { PlanYearStrings } from '../../i18n/plan-year-words.js';
import { periodWords } from '../../i18n/plan-year-words.js';
import { numericText } from '../../ui/numeric-text.js';

/** The period in which employees choose: a sentence, a bar, and the dates. */
export function openEnrollmentView(
  strings: PlanYearStrings,
  year: PlanYear,
  today: CalendarDate,
): TemplateResult {
  const scale = openEnrollmentScale(year, today);
  const period = periodWords(strings, year.open_enrollment_start_date, year.open_enrollment_end_date);
  return html`<section part="open-enrollment" class="stack tight">
    <h4 part="open-enrollment-words">${numericText(openEnrollmentWords(strings, year, today))}</h4>
    ${scale === undefined ? nothing : bar(strings, scale)}
    <p class="muted small">${numericText(period)}</p>
  </section>`;
}

/** The position of today against open enrollment, as a sentence. */
function openEnrollmentWords(strings: PlanYearStrings, year: PlanYear, today: CalendarDate): string {
  const { open_enrollment_start_date: start, open_enrollment_end_date: end } = year;
  const phase = openEnrollmentPhase(year, today);
  if (phase === 'over') return strings.t('plan-year.open-enrollment.over', { date: strings.date(end) });
  if (phase === 'open' && today === end) return strings.t('plan-year.open-enrollment.last-day');
  const when = strings.relativeDays(daysBetween(today, phase === 'before' ? start : end));
  return strings.t(`plan-year.open-enrollment.${phase}`, { when });
}

/** The share of the bar at each end within which a centred word would be cut off. */
const EDGE = 0.12;

/**
 * The bar with open enrollment and today on it. The sentence above says the same, so screen readers skip the bar. It is
 * SVG because a content security policy may block inline styles.
 */
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

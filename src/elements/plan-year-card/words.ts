import type { CalendarDate, PlanYear } from '../../api/models.js';
import { daysBetween } from '../../benefits/calendar.js';
import { openEnrollmentPhase } from '../../benefits/plan-year.js';
import type { PlanYearStrings } from '../../i18n/plan-year-words.js';

/** Where today lies against open enrollment, as a sentence. */
export function openEnrollmentWords(strings: PlanYearStrings, year: PlanYear, today: CalendarDate): string {
  const { open_enrollment_start_date: start, open_enrollment_end_date: end } = year;
  const phase = openEnrollmentPhase(year, today);
  if (phase === 'over') return strings.t('plan-year.open-enrollment.over', { date: strings.date(end) });
  if (phase === 'open' && today === end) return strings.t('plan-year.open-enrollment.last-day');
  const when = strings.relativeDays(daysBetween(today, phase === 'before' ? start : end));
  return strings.t(`plan-year.open-enrollment.${phase}`, { when });
}

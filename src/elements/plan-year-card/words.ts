import type { CalendarDate, PlanYear } from '../../api/models.js';
import { daysBetween } from '../../benefits/calendar.js';
import type { EditLock } from '../../benefits/plan-year.js';
import { openEnrollmentPhase } from '../../benefits/plan-year.js';
import { planYears } from '../../i18n/en/plan-years.js';
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

/** Until when it can be edited, or why it can't. */
export function lockWords(strings: PlanYearStrings, lock: EditLock, today: CalendarDate): string {
  if (!lock.locked) {
    return lock.until === today
      ? strings.t('plan-year.lock.last-day')
      : strings.t('plan-year.lock.until', { date: strings.date(lock.until) });
  }
  return lock.since === null
    ? strings.t('plan-year.lock.started')
    : strings.t('plan-year.lock.since', { date: strings.date(lock.since) });
}

/**
 * A kind of employment in words. It is a free string: one that has no words of ours is shown as readable text, since
 * "other" would hide which one it is.
 *
 * @param kind as `employmentKind` spells it
 */
export function employmentWords(strings: PlanYearStrings, kind: string): string {
  const key = `plan-year.employment.${kind}`;
  if (Object.hasOwn(planYears, key)) return strings.t(key as keyof typeof planYears);
  const words = kind.replaceAll('_', ' ').trim().slice(0, 80);
  return words === ''
    ? strings.t('plan-year.employment.other')
    : words.charAt(0).toLocaleUpperCase(strings.locale) + words.slice(1);
}

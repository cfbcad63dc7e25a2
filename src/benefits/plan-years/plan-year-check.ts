import type { CalendarDate } from '../../api/models.js';
import { daysBetween, isCalendarDate } from '../dates/calendar-date.js';
import { dateDoubt } from '../dates/date-doubt.js';
import { checkContributions } from './contribution-check.js';
import type { ContributionFinding } from './contribution-check.js';
import type { DateField, PlanYearDraft } from './plan-year-draft.js';
import { DATE_FIELDS, endOfYearFrom } from './plan-year-draft.js';

/** A problem of a date or the employer that prevents saving (`error`), or something unusual about it (`warning`). */
export type FieldFinding =
  | { readonly level: 'error'; readonly code: 'required'; readonly field: DateField | 'employer_id' }
  /** The text is not a day that exists, such as `2027-02-30`. */
  | { readonly level: 'error'; readonly code: 'not-a-date'; readonly field: DateField }
  /** The year can't be right: 226 or 0207. */
  | {
      readonly level: 'error';
      readonly code: 'year';
      readonly field: DateField;
      readonly date: CalendarDate;
    }
  /** The date is more than ten years from today. */
  | {
      readonly level: 'warning';
      readonly code: 'far';
      readonly field: DateField;
      readonly date: CalendarDate;
    }
  | {
      readonly level: 'error';
      readonly code: 'ends-before-start';
      /** The field of the last day. */
      readonly field: DateField;
      readonly start: CalendarDate;
    }
  | {
      readonly level: 'warning';
      readonly code: 'enrollment-ends-after-coverage-starts';
      readonly field: 'open_enrollment_end_date';
      readonly coverageStart: CalendarDate;
    }
  | {
      readonly level: 'warning';
      readonly code: 'not-twelve-months';
      readonly field: 'coverage_end';
      /** The length of coverage, first and last day included. */
      readonly days: number;
      /** The last day of twelve months. */
      readonly twelveMonths: CalendarDate;
    };

/** A result of the check: what, at which field, and the values for the message. */
export type Finding = FieldFinding | ContributionFinding;

/** The fields that the API accepts when a plan year is created, but not when it is edited. */
const FIXED: readonly string[] = ['employer_id', 'coverage_start', 'coverage_end'];

/**
 * Everything about a draft that prevents saving or is unusual, in the order of a form: dates, then amounts row by row. If
 * a plan year is edited, fields that an edit cannot change are not checked, because the person could not correct them.
 *
 * @param today dates far from it are unusual
 */
export function checkPlanYear(draft: PlanYearDraft, today: CalendarDate): readonly Finding[] {
  const fields = checkFields(draft, today).filter(({ field }) => draft.id === null || !FIXED.includes(field));
  return [...fields, ...checkContributions(draft.grid)];
}

/** Whether any finding is an error. */
export const blocksSaving = (findings: readonly Finding[]): boolean =>
  findings.some(({ level }) => level === 'error');

function checkFields(draft: PlanYearDraft, today: CalendarDate): readonly FieldFinding[] {
  const findings: FieldFinding[] = [];
  if (!draft.employer_id.trim()) findings.push({ level: 'error', code: 'required', field: 'employer_id' });
  for (const field of DATE_FIELDS) {
    const date = draft[field];
    if (!date) findings.push({ level: 'error', code: 'required', field });
    else if (!isCalendarDate(date)) findings.push({ level: 'error', code: 'not-a-date', field });
    else {
      const doubt = dateDoubt(date, today);
      if (doubt === 'year') findings.push({ level: 'error', code: doubt, field, date });
      else if (doubt) findings.push({ level: 'warning', code: doubt, field, date });
    }
  }
  // A wrong year makes the period before or after it wrong as well. That is no other mistake.
  if (findings.some(({ code }) => code === 'year')) return findings;
  findings.push(
    ...checkPeriod(draft, 'coverage_start', 'coverage_end'),
    ...checkPeriod(draft, 'open_enrollment_start_date', 'open_enrollment_end_date'),
    ...checkLength(draft),
  );
  const { open_enrollment_end_date: end, coverage_start: coverageStart } = draft;
  if (isCalendarDate(end) && isCalendarDate(coverageStart) && end > coverageStart) {
    findings.push({
      level: 'warning',
      code: 'enrollment-ends-after-coverage-starts',
      field: 'open_enrollment_end_date',
      coverageStart,
    });
  }
  return findings;
}

/** Whether both are days and the end is not before the start. A single day is a period. */
const isPeriod = (start: string, end: string) => isCalendarDate(start) && isCalendarDate(end) && start <= end;

function checkPeriod(draft: PlanYearDraft, from: DateField, field: DateField): readonly FieldFinding[] {
  const [start, end] = [draft[from], draft[field]];
  return isCalendarDate(start) && isCalendarDate(end) && start > end
    ? [{ level: 'error', code: 'ends-before-start', field, start }]
    : [];
}

function checkLength({ coverage_start: start, coverage_end: end }: PlanYearDraft): readonly FieldFinding[] {
  if (!isPeriod(start, end)) return [];
  const twelveMonths = endOfYearFrom(start);
  // From 29 February both the 27th and the 28th count as the end of twelve months.
  const isYear = end === twelveMonths || (start.endsWith('-02-29') && daysBetween(twelveMonths, end) === 1);
  if (isYear) return [];
  const days = daysBetween(start, end) + 1;
  return [{ level: 'warning', code: 'not-twelve-months', field: 'coverage_end', days, twelveMonths }];
}

import type { CalendarDate, PlanYear, PlanYearStatus } from '../../api/models.js';
import { addDays, daysBetween } from '../dates/calendar-date.js';

/** The status of a plan year; `unknown` if this version does not know it. */
export function planYearStatus({ status }: Pick<PlanYear, 'status'>): PlanYearStatus | 'unknown' {
  return typeof status === 'string' ? status : 'unknown';
}

type OpenEnrollment = Pick<PlanYear, 'open_enrollment_start_date' | 'open_enrollment_end_date'>;

/** Whether today is before, in or after open enrollment. Its first and last day belong to it. */
export type OpenEnrollmentPhase = 'before' | 'open' | 'over';

/** Compares a day with the open enrollment of a plan year. */
export function openEnrollmentPhase(
  { open_enrollment_start_date: start, open_enrollment_end_date: end }: OpenEnrollment,
  today: CalendarDate,
): OpenEnrollmentPhase {
  if (today < start) return 'before';
  return today > end ? 'over' : 'open';
}

/**
 * Whether a plan year can no longer be edited. `until` is the last day for editing. `since` is the day that locked it, or
 * null if only its status shows that it is locked.
 */
export type EditLock =
  | { readonly locked: false; readonly until: CalendarDate }
  | { readonly locked: true; readonly since: CalendarDate | null };

/** A plan year can be edited until its open enrollment starts, so the day before is the last day for editing. */
export function editLock(year: OpenEnrollment & Pick<PlanYear, 'status'>, today: CalendarDate): EditLock {
  const start = year.open_enrollment_start_date;
  if (today >= start) return { locked: true, since: start };
  const status = planYearStatus(year);
  return status === 'draft' || status === 'unknown'
    ? { locked: false, until: addDays(start, -1) }
    : { locked: true, since: null };
}

/** Today is drawn if it is within this many days of open enrollment. Beyond that the period would be too thin to see. */
const NEAR_DAYS = 120;

/** The positions of open enrollment and today on a line, as fractions of its length from 0 to 1. */
export interface OpenEnrollmentScale {
  readonly start: number;
  /** The end of the last day. */
  readonly end: number;
  /** The middle of today; undefined if today is too far away to be drawn. */
  readonly today: number | undefined;
}

/** A line for open enrollment, and for today if it is near, with a margin. Undefined if the period ends before it starts. */
export function openEnrollmentScale(
  { open_enrollment_start_date: start, open_enrollment_end_date: end }: OpenEnrollment,
  today: CalendarDate,
): OpenEnrollmentScale | undefined {
  const days = daysBetween(start, end) + 1;
  if (days < 1) return undefined;
  const at = daysBetween(start, today);
  const near = at >= -NEAR_DAYS && at < days + NEAR_DAYS;
  const room = Math.max(2, Math.round(days / 8));
  const from = Math.min(0, near ? at : 0) - room;
  const length = Math.max(days, near ? at + 1 : days) + room - from;
  return {
    start: -from / length,
    end: (days - from) / length,
    today: near ? (at + 0.5 - from) / length : undefined,
  };
}

/** Days that are covered by a plan year and also by an earlier one, or days between the two that neither covers. */
export interface CoverageFinding {
  readonly kind: 'overlap' | 'gap';
  /** The earlier plan year. */
  readonly earlier: PlanYear;
  readonly start: CalendarDate;
  /** The last of these days. */
  readonly end: CalendarDate;
}

/**
 * Overlaps and gaps between plan years of the same employer and benefit product, by the id of the later year. Each overlap
 * with an earlier year is one finding. A gap consists of days that no earlier year covers, so a short year inside a long one
 * causes no gap. Years that end before they start are left out.
 *
 * @param years newest first; of two years that start on the same day, the first one counts as the later year
 */
export function coverageFindings(
  years: readonly PlanYear[],
): ReadonlyMap<string, readonly CoverageFinding[]> {
  const found = new Map<string, readonly CoverageFinding[]>();
  const sorted = years
    .filter((year) => year.coverage_start <= year.coverage_end)
    .reverse()
    .sort((one, other) => daysBetween(other.coverage_start, one.coverage_start));
  sorted.forEach((later, index) => {
    const earlier = sorted.slice(0, index).filter((year) => isComparable(year, later));
    const overlaps = earlier.filter(({ coverage_end: end }) => end >= later.coverage_start);
    const findings = overlaps.length > 0 ? overlaps.map((year) => overlap(year, later)) : gap(earlier, later);
    if (findings.length > 0) found.set(later.id, findings);
  });
  return found;
}

const isComparable = (one: PlanYear, other: PlanYear) =>
  one.employer_id === other.employer_id && one.benefit_product_id === other.benefit_product_id;

function overlap(earlier: PlanYear, later: PlanYear): CoverageFinding {
  const end = earlier.coverage_end < later.coverage_end ? earlier.coverage_end : later.coverage_end;
  return { kind: 'overlap', earlier, start: later.coverage_start, end };
}

function gap(earlier: readonly PlanYear[], later: PlanYear): readonly CoverageFinding[] {
  const [first, ...others] = earlier;
  if (first === undefined) return [];
  const last = others.reduce((one, other) => (other.coverage_end > one.coverage_end ? other : one), first);
  const start = addDays(last.coverage_end, 1);
  return start < later.coverage_start
    ? [{ kind: 'gap', earlier: last, start, end: addDays(later.coverage_start, -1) }]
    : [];
}

/**
 * Brings a kind of employment to one spelling: "full_time", "Full Time" and "full-time" all become `full_time`
 * ([employments are free strings](../../api/README.md#employments-are-free-strings)).
 */
export function employmentKind(raw: string): string {
  return raw
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/**
 * The employer's share of the two contributions, from 0 to 1. Undefined if both are zero.
 *
 * @param employee monthly cents
 * @param employer monthly cents
 */
export function employerShare(employee: number, employer: number): number | undefined {
  const total = employee + employer;
  return total > 0 ? employer / total : undefined;
}

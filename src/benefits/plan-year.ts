import type { CalendarDate, PlanYear, PlanYearStatus } from '../api/models.js';
import { addDays, daysBetween } from './calendar.js';

/** The status of a plan year, or that this version does not know it. */
export function planYearStatus({ status }: Pick<PlanYear, 'status'>): PlanYearStatus | 'unknown' {
  return typeof status === 'string' ? status : 'unknown';
}

type OpenEnrollment = Pick<PlanYear, 'open_enrollment_start_date' | 'open_enrollment_end_date'>;

/** Where today lies against open enrollment; its first and its last day belong to it. */
export type OpenEnrollmentPhase = 'before' | 'open' | 'over';

export function openEnrollmentPhase(
  { open_enrollment_start_date: start, open_enrollment_end_date: end }: OpenEnrollment,
  today: CalendarDate,
): OpenEnrollmentPhase {
  if (today < start) return 'before';
  return today > end ? 'over' : 'open';
}

/**
 * Whether a plan year may still be edited: `until` is the last day for it, `since` the day that has locked it, or null
 * where only the status says so.
 */
export type EditLock =
  | { readonly locked: false; readonly until: CalendarDate }
  | { readonly locked: true; readonly since: CalendarDate | null };

/** Plan years "can only be edited until open enrollment starts" (document 004): the day before is the last one. */
export function editLock(year: OpenEnrollment & Pick<PlanYear, 'status'>, today: CalendarDate): EditLock {
  const start = year.open_enrollment_start_date;
  if (today >= start) return { locked: true, since: start };
  const status = planYearStatus(year);
  return status === 'draft' || status === 'unknown'
    ? { locked: false, until: addDays(start, -1) }
    : { locked: true, since: null };
}

/** Days from open enrollment within which today is drawn beside it; farther off, the period would be a hairline. */
const NEAR_DAYS = 120;

/** Where open enrollment and today lie on a line, as shares of its length from 0 to 1. */
export interface OpenEnrollmentScale {
  readonly start: number;
  /** After the last day, which belongs to it. */
  readonly end: number;
  /** The middle of the day; undefined where it is too far off to be drawn. */
  readonly today: number | undefined;
}

/** A line that holds open enrollment, today if it is near, and some room. Undefined where it ends before it starts. */
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

/** Days that a plan year and an earlier one both cover, or that lie between them and neither covers. */
export interface CoverageFinding {
  readonly kind: 'overlap' | 'gap';
  /** The earlier plan year. */
  readonly earlier: PlanYear;
  readonly start: CalendarDate;
  /** Inclusive, as the ends of coverage are. */
  readonly end: CalendarDate;
}

/**
 * Overlaps and gaps between plan years of the same employer and benefit product, by the later year's id. Its overlap
 * with each earlier year is one finding; a gap is what no earlier year reaches, so that a short year within a long one
 * leaves none. Years that end before they start are left out.
 *
 * @param years newest first: of two that start on the same day, the first counts as the later one
 */
export function coverageFindings(
  years: readonly PlanYear[],
): ReadonlyMap<string, readonly CoverageFinding[]> {
  const found = new Map<string, readonly CoverageFinding[]>();
  const sorted = years
    .filter((year) => year.coverage_start <= year.coverage_end)
    .reverse()
    .sort((one, other) => daysBetween(other.coverage_start, one.coverage_start));
  for (const [index, later] of sorted.entries()) {
    const earlier = sorted.slice(0, index).filter((year) => isComparable(year, later));
    const overlaps = earlier.filter(({ coverage_end: end }) => end >= later.coverage_start);
    const findings = overlaps.length > 0 ? overlaps.map((year) => overlap(year, later)) : gap(earlier, later);
    if (findings.length > 0) found.set(later.id, findings);
  }
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
 * One spelling for a kind of employment, a free string: "full_time", "Full Time" and "full-time" all read `full_time`
 * (trap 9).
 */
export function employmentKind(raw: string): string {
  return raw
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/**
 * The employer's part of a contribution, from 0 to 1; undefined where there is nothing to pay.
 *
 * @param employee monthly cents
 * @param employer monthly cents
 */
export function employerShare(employee: number, employer: number): number | undefined {
  const total = employee + employer;
  return total > 0 ? employer / total : undefined;
}

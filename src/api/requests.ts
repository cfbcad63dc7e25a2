import type {
  BoundEntity,
  CalendarDate,
  ContributionClass,
  CoverageTier,
  EnrollmentStatus,
  LifeEventStatus,
  LifeEventType,
  PlanYearStatus,
  Relationship,
} from './models.js';
import { COVERAGE_TIERS, LIFE_EVENT_TYPES } from './models.js';
import { own } from './own.js';
import type { Reader } from './schema.js';
import {
  among,
  being,
  calendarDate,
  id,
  listOf,
  misfit,
  oneOf,
  orNull,
  shape,
  text,
  upTo,
  whole,
} from './schema.js';

/**
 * What callers ask for, checked against the documented limits before it is sent, and put into the API's own words.
 *
 * Every check throws VitableError `validation` whose `path` is in the caller's words (`$.contribution_classes[0]…`), so
 * that a form finds its field; the message never repeats what was typed (S1).
 */

/** Every operation takes it last. */
export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Which part of a list. */
export interface Paging {
  /** From 1 on; 1 by default. */
  readonly page?: number | undefined;
  /** 1 to 100; 20 by default. */
  readonly limit?: number | undefined;
}

export interface PlanYearFilters extends Paging {
  readonly employer_id?: string | undefined;
  readonly status?: PlanYearStatus | undefined;
}

export interface LifeEventFilters extends Paging {
  /** In the spelling of filters (trap 1): see `toLifeEventType`. */
  readonly event_type?: LifeEventType | undefined;
  readonly status?: LifeEventStatus | undefined;
}

export interface EnrollmentFilters extends Paging {
  readonly status?: EnrollmentStatus | undefined;
  /** Four digits. */
  readonly plan_year?: string | number | undefined;
  /** Four digits. */
  readonly coverage_effective_start_year?: string | number | undefined;
}

export interface DependentFilters extends Paging {
  readonly relationship?: Relationship | undefined;
  readonly active_in?: string | number | undefined;
}

export interface Reissue {
  readonly qle_id: string;
  /** At most 500 characters. */
  readonly reason?: string | undefined;
}

export interface LifeEventReport {
  readonly event_date: CalendarDate;
  readonly event_type: LifeEventType;
  /** At most 1000 characters. */
  readonly notes?: string | undefined;
}

/** What one person decided about one enrollment; written in capitals, read in any spelling (trap 2). */
export interface Election {
  readonly enrollment_id: string;
  readonly decision: 'Enrolled' | 'Waived';
  /** Needed where the decision is "Enrolled". */
  readonly selected_plan_id?: string | undefined;
  readonly coverage_tier?: CoverageTier | undefined;
  readonly dependent_ids?: readonly string[] | undefined;
}

/** A contribution class as it is written: without the id that the API gives it. Monthly cents, zero or more. */
export type NewContributionClass = Omit<ContributionClass, 'id'>;

/** A plan year to create, in the names that are read; the API's names for writing differ (trap 3). */
export interface NewPlanYear {
  readonly employer_id: string;
  readonly coverage_start: CalendarDate;
  readonly coverage_end: CalendarDate;
  readonly open_enrollment_start_date: CalendarDate;
  readonly open_enrollment_end_date: CalendarDate;
  /** At least one. */
  readonly contribution_classes: readonly NewContributionClass[];
}

/** What to change in a plan year; what is absent stays as it is (trap 12). */
export interface PlanYearChanges {
  readonly open_enrollment_start_date?: CalendarDate | undefined;
  readonly open_enrollment_end_date?: CalendarDate | undefined;
  readonly contribution_classes?: readonly NewContributionClass[] | undefined;
  readonly status?: PlanYearStatus | undefined;
}

export interface AccessTokenRequest {
  /** Whom the token is for; without it, it is for the whole partner. */
  readonly bound_entity?: BoundEntity | undefined;
}

const check = <Checked>(read: Reader<Checked>, value: unknown, at = '$') =>
  read(value, at, (path, expected) => misfit(path, expected, 'validation'));

/** Optional in a request: absent, undefined and null all read null, which is not written (trap 12). */
const optional = orNull;

const pathId = /* @__PURE__ */ being<string>(
  // `.` and `..` are ids that a URL would take for a direction; half a surrogate pair can't be encoded.
  (value) => typeof value === 'string' && !/^\.{0,2}$|\p{Surrogate}/u.test(value),
  'an id',
);

/** The path of a resource by its kind in the singular, `/v1/plan-years/plyr_1`. */
export function pathOf(kind: string, resourceId: string): string {
  const name = `$.${kind.replace('-', '_')}_id`;
  return `/v1/${kind}s/${encodeURIComponent(check(pathId, resourceId, name))}`;
}

const paging = () => shape({ page: optional(whole(1)), limit: optional(whole(1, 100)) });

/** The query of a list, with the page and limit that the API would assume (document 002). */
export function pagedQuery(filters: Paging) {
  const { page, limit } = check(paging(), filters);
  return own({ ...filters, page: page ?? 1, limit: limit ?? 20 });
}

const reissue = () => shape({ qle_id: id, reason: optional(upTo(500)) });
const lifeEventReport = () =>
  shape({
    event_date: calendarDate,
    event_type: among(LIFE_EVENT_TYPES),
    notes: optional(upTo(1000)),
  });

const elections = () =>
  listOf(
    shape({
      enrollment_id: id,
      decision: among(['Enrolled', 'Waived']),
      selected_plan_id: optional(id),
      coverage_tier: optional(text),
      dependent_ids: optional(listOf(id)),
    }),
    1,
  );
/** Who enrolls must say in what. */
const enrolling = () => shape({ selected_plan_id: id });

const coverageTier = /* @__PURE__ */ oneOf(COVERAGE_TIERS);
/** A value that this version doesn't know goes back as it came. */
const rawCoverageTier: Reader<string> = (...place) => {
  const tier = coverageTier(...place);
  return typeof tier === 'string' ? tier : tier.unknown;
};
const contributionClasses = () =>
  listOf(
    shape({
      employment: text,
      family_status: rawCoverageTier,
      employee_contribution_cents: whole(0),
      employer_contribution_cents: whole(0),
    }),
    1,
  );
const newPlanYear = () =>
  shape({
    employer_id: id,
    coverage_start: calendarDate,
    coverage_end: calendarDate,
    open_enrollment_start_date: calendarDate,
    open_enrollment_end_date: calendarDate,
    contribution_classes: contributionClasses(),
  });
const planYearChanges = () =>
  shape({
    open_enrollment_start_date: optional(calendarDate),
    open_enrollment_end_date: optional(calendarDate),
    contribution_classes: optional(contributionClasses()),
    status: optional(text),
  });

export const reissueBody = (given: Reissue) => check(reissue(), given);

export const lifeEventBody = (given: LifeEventReport) => check(lifeEventReport(), given);

/** Only what the person decided: enrollments that are not named are left alone (trap 17). */
export function electionsBody(given: readonly Election[]) {
  const checked = check(elections(), given, '$.elections');
  checked.forEach((one, index) => {
    if (one.decision === 'Enrolled') check(enrolling(), one, `$.elections[${index}]`);
  });
  return { elections: checked };
}

export const planYearBody = (given: NewPlanYear) => toWriteNames(check(newPlanYear(), given));

export const planYearChangesBody = (given: PlanYearChanges) => toWriteNames(check(planYearChanges(), given));

/** `open_enrollment_start_date` when reading is `open_enrollment_start` when writing (trap 3). */
function toWriteNames<
  Body extends { open_enrollment_start_date: unknown; open_enrollment_end_date: unknown },
>({ open_enrollment_start_date, open_enrollment_end_date, ...rest }: Body) {
  return {
    ...rest,
    open_enrollment_start: open_enrollment_start_date,
    open_enrollment_end: open_enrollment_end_date,
  };
}

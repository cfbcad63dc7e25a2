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
import { COVERAGE_TIERS, LIFE_EVENT_TYPES, NOTES_LENGTH_LIMIT, REASON_LENGTH_LIMIT } from './models.js';
import { ownProperties } from './own-properties.js';
import type { Reader } from './decode/readers.js';
import {
  literal,
  predicate,
  calendarDate,
  id,
  listOf,
  decodeError,
  openEnum,
  nullable,
  shape,
  string,
  textUpTo,
  integer,
} from './decode/readers.js';

/**
 * The queries and bodies of requests: their types, the check against the API's limits before they are sent, and the
 * translation into the names that the API expects.
 *
 * A failed check throws VitableError `validation`. Its `path` uses the caller's names (`$.contribution_classes[0]…`), so
 * that a form finds its field. Its message never repeats what was typed (S1).
 */

/** The last argument of every operation. */
export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
}

/** The page of a list to read. */
export interface Paging {
  /** From 1 on; 1 by default. */
  readonly page?: number | undefined;
  /** 1 to 100; 20 by default. */
  readonly limit?: number | undefined;
}

/** Which plan years to list. */
export interface PlanYearFilters extends Paging {
  readonly employer_id?: string | undefined;
  readonly status?: PlanYearStatus | undefined;
}

/** Which life events to list. */
export interface LifeEventFilters extends Paging {
  /** In the spelling of filters: see `toLifeEventType`. */
  readonly event_type?: LifeEventType | undefined;
  readonly status?: LifeEventStatus | undefined;
}

/** Which enrollments to list. */
export interface EnrollmentFilters extends Paging {
  readonly status?: EnrollmentStatus | undefined;
  /** Four digits. */
  readonly plan_year?: string | number | undefined;
  /** Four digits. */
  readonly coverage_effective_start_year?: string | number | undefined;
}

/** Which dependents to list. */
export interface DependentFilters extends Paging {
  readonly relationship?: Relationship | undefined;
  readonly active_in?: string | number | undefined;
}

/** A request to reopen an enrollment because of a life event. */
export interface Reissue {
  readonly qle_id: string;
  /** At most {@link REASON_LENGTH_LIMIT} characters. */
  readonly reason?: string | undefined;
}

/** A life event to report. */
export interface LifeEventReport {
  readonly event_date: CalendarDate;
  readonly event_type: LifeEventType;
  /** At most {@link NOTES_LENGTH_LIMIT} characters. */
  readonly notes?: string | undefined;
}

/** What one person decided about one enrollment. */
export interface Election {
  readonly enrollment_id: string;
  readonly decision: 'Enrolled' | 'Waived';
  /** Required if the decision is "Enrolled". */
  readonly selected_plan_id?: string | undefined;
  readonly coverage_tier?: CoverageTier | undefined;
  readonly dependent_ids?: readonly string[] | undefined;
}

/** A contribution class to write, without the id that the API gives it. Amounts are monthly cents, zero or more. */
export type NewContributionClass = Omit<ContributionClass, 'id'>;

/**
 * A plan year to create, with the field names of `PlanYear`. The API has other names for writing, which are
 * filled in here ([names differ](README.md#names-differ-between-reading-and-writing)).
 */
export interface NewPlanYear {
  readonly employer_id: string;
  readonly coverage_start: CalendarDate;
  readonly coverage_end: CalendarDate;
  readonly open_enrollment_start_date: CalendarDate;
  readonly open_enrollment_end_date: CalendarDate;
  /** At least one. */
  readonly contribution_classes: readonly NewContributionClass[];
}

/** What to change in a plan year. Fields that are left out keep their value. */
export interface PlanYearChanges {
  readonly open_enrollment_start_date?: CalendarDate | undefined;
  readonly open_enrollment_end_date?: CalendarDate | undefined;
  readonly contribution_classes?: readonly NewContributionClass[] | undefined;
  readonly status?: PlanYearStatus | undefined;
}

/** The token that a host's server requests. */
export interface AccessTokenRequest {
  /** The employee or employer that the token is for. Without it the token is for the whole partner. */
  readonly bound_entity?: BoundEntity | undefined;
}

const check = <Checked>(read: Reader<Checked>, value: unknown, at = '$') =>
  read(value, at, (path, expected) => decodeError(path, expected, 'validation'));

/**
 * A field that may be left out of a request. Absent, undefined and null all become null, which is not written
 * ([leave unchanged fields out](README.md#leave-unchanged-fields-out)).
 */
const optional = nullable;

const pathId = /* @__PURE__ */ predicate<string>(
  // A URL would resolve `.` and `..` as steps in a path. Half a surrogate pair cannot be encoded.
  (value) => typeof value === 'string' && !/^\.{0,2}$|\p{Surrogate}/u.test(value),
  'an id',
);

/** The path of a resource: the kind `plan-year` and the id `plyr_1` give `/v1/plan-years/plyr_1`. */
export function pathOf(kind: string, resourceId: string): string {
  const name = `$.${kind.replace('-', '_')}_id`;
  return `/v1/${kind}s/${encodeURIComponent(check(pathId, resourceId, name))}`;
}

const paging = () => shape({ page: optional(integer(1)), limit: optional(integer(1, 100)) });

/** The query of a list. Page and limit are always sent, with the API's own defaults. */
export function pagedQuery(filters: Paging) {
  const { page, limit } = check(paging(), filters);
  return ownProperties({ ...filters, page: page ?? 1, limit: limit ?? 20 });
}

const reissue = () => shape({ qle_id: id, reason: optional(textUpTo(REASON_LENGTH_LIMIT)) });
const lifeEventReport = () =>
  shape({
    event_date: calendarDate,
    event_type: literal(LIFE_EVENT_TYPES),
    notes: optional(textUpTo(NOTES_LENGTH_LIMIT)),
  });

const elections = () =>
  listOf(
    shape({
      enrollment_id: id,
      decision: literal(['Enrolled', 'Waived']),
      selected_plan_id: optional(id),
      coverage_tier: optional(string),
      dependent_ids: optional(listOf(id)),
    }),
    1,
  );
/** The additional requirement of the decision "Enrolled". */
const enrolling = () => shape({ selected_plan_id: id });

const coverageTier = /* @__PURE__ */ openEnum(COVERAGE_TIERS);
/** A tier that this version does not know is sent back as the API spelled it. */
const rawCoverageTier: Reader<string> = (...place) => {
  const tier = coverageTier(...place);
  return typeof tier === 'string' ? tier : tier.unknown;
};
const contributionClasses = () =>
  listOf(
    shape({
      employment: string,
      family_status: rawCoverageTier,
      employee_contribution_cents: integer(0),
      employer_contribution_cents: integer(0),
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
    status: optional(string),
  });

/** The checked body of a reissue. */
export const reissueBody = (given: Reissue) => check(reissue(), given);

/** The checked body of a report. */
export const lifeEventBody = (given: LifeEventReport) => check(lifeEventReport(), given);

/** Contains only what the person decided, no other enrollment ([elections complete all](README.md#elections-complete-all)). */
export function electionsBody(given: readonly Election[]) {
  const checked = check(elections(), given, '$.elections');
  checked.forEach((one, index) => {
    if (one.decision === 'Enrolled') check(enrolling(), one, `$.elections[${index}]`);
  });
  return { elections: checked };
}

/** The checked body that creates a plan year. */
export const planYearBody = (given: NewPlanYear) => toWriteNames(check(newPlanYear(), given));

/** The checked body that changes a plan year. */
export const planYearChangesBody = (given: PlanYearChanges) => toWriteNames(check(planYearChanges(), given));

/** Renames the dates of open enrollment: they are read as `open_enrollment_…_date` and written as `open_enrollment_…`. */
function toWriteNames<
  Body extends { open_enrollment_start_date: unknown; open_enrollment_end_date: unknown },
>({ open_enrollment_start_date, open_enrollment_end_date, ...rest }: Body) {
  return {
    ...rest,
    open_enrollment_start: open_enrollment_start_date,
    open_enrollment_end: open_enrollment_end_date,
  };
}

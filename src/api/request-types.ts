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

/**
 * The types of queries and bodies. `requests.ts` checks them before anything is sent. Null and undefined are the same as a
 * field that is left out. A value that the API does not document, and a field that it does not have, are refused.
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
  readonly employer_id?: string | null | undefined;
  readonly status?: PlanYearStatus | null | undefined;
}

/** Which life events to list. */
export interface LifeEventFilters extends Paging {
  /** In the spelling of filters: see `toLifeEventType`. */
  readonly event_type?: LifeEventType | null | undefined;
  readonly status?: LifeEventStatus | null | undefined;
}

/** Which enrollments to list. */
export interface EnrollmentFilters extends Paging {
  readonly status?: EnrollmentStatus | null | undefined;
  /** Four digits. */
  readonly plan_year?: string | number | null | undefined;
  /** Four digits. */
  readonly coverage_effective_start_year?: string | number | null | undefined;
}

/** Which dependents to list. */
export interface DependentFilters extends Paging {
  readonly relationship?: Relationship | null | undefined;
  readonly active_in?: boolean | null | undefined;
}

/** A request to reopen an enrollment because of a life event. */
export interface Reissue {
  readonly qle_id: string;
  /** At most 500 characters (`REASON_LENGTH_LIMIT`). */
  readonly reason?: string | undefined;
}

/** A life event to report. */
export interface LifeEventReport {
  readonly event_date: CalendarDate;
  readonly event_type: LifeEventType;
  /** At most 1,000 characters (`NOTES_LENGTH_LIMIT`). */
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

/** A contribution class to write, with its tier under either of the names that the API has had for it. */
export type WrittenClass =
  | NewContributionClass
  | (Omit<NewContributionClass, 'family_status'> & {
      readonly coverage_tier: NewContributionClass['family_status'];
    });

/**
 * A plan year to create, with the field names of `PlanYear`. The API has other names for writing
 * ([names differ](README.md#names-differ-between-reading-and-writing)).
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

/** A plan year to create, with the API's own names for writing. */
export interface NewPlanYearInWriteNames
  extends
    Pick<NewPlanYear, 'employer_id' | 'coverage_start' | 'coverage_end'>,
    Required<Omit<PlanYearChangesInWriteNames, 'status'>> {}

/** What to change in a plan year. Fields that are left out keep their value. */
export interface PlanYearChanges {
  readonly open_enrollment_start_date?: CalendarDate | undefined;
  readonly open_enrollment_end_date?: CalendarDate | undefined;
  readonly contribution_classes?: readonly NewContributionClass[] | undefined;
  readonly status?: PlanYearStatus | undefined;
}

/** What to change in a plan year, with the API's own names for writing. */
export interface PlanYearChangesInWriteNames {
  readonly open_enrollment_start?: CalendarDate | undefined;
  readonly open_enrollment_end?: CalendarDate | undefined;
  readonly contribution_classes?: readonly WrittenClass[] | undefined;
  readonly status?: PlanYearStatus | undefined;
}

/** The token that a host's server requests. */
export interface AccessTokenRequest {
  readonly grant_type?: 'client_credentials' | undefined;
  /** The employee or employer that the token is for. Without it the token is for the whole partner. */
  readonly bound_entity?: BoundEntity | undefined;
}

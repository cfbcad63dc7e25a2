/**
 * The API's models, with the API's own field names.
 *
 * The names are in snake_case as in the API's reference, so a reader of the reference recognises every field, and a host
 * can pass JSON from its server to an element's `data` unchanged. Answers of all
 * [wire variants](README.md#wire-variants) are decoded into these types.
 *
 * - `…_cents`: integer cents in US dollars. Contributions and premiums are monthly; deductible and out-of-pocket maximum
 *   are annual. `null` means "not provided" and `0` means zero dollars ([missing is not zero](README.md#missing-is-not-zero)).
 * - `CalendarDate`: `YYYY-MM-DD`, never a `Date` ([calendar dates](README.md#calendar-dates)). `Timestamp`: RFC 3339, UTC.
 * - Ids are opaque strings, even if they look like numbers ([ids are strings](README.md#ids-are-strings)).
 */

/** A day on the calendar, `YYYY-MM-DD`. It has no time zone and never becomes a `Date` in local time. */
export type CalendarDate = string;

/** An instant, RFC 3339 in UTC (`2026-01-31T18:11:19.117Z` or `+00:00`). */
export type Timestamp = string;

/** A value that this version does not know. Its raw text is kept for the host and is never shown to a person. */
export interface UnknownValue {
  readonly unknown: string;
}

/** A documented value, or an {@link UnknownValue} that the API has added since this version was made. */
export type OrUnknown<Known extends string> = Known | UnknownValue;

/**
 * The people that a cost is for: EE employee, ES employee and spouse, EC employee and children, EF family. "Unspecified"
 * is a legal value. Not to be confused with the metal tier ([metal tier and coverage
 * tier](README.md#metal-tier-and-coverage-tier)).
 */
export const COVERAGE_TIERS = ['Unspecified', 'EE', 'ES', 'EC', 'EF'] as const;
export type CoverageTier = (typeof COVERAGE_TIERS)[number];

/** The metal of a plan. It describes how the plan shares costs with the employee, not how good the plan is. */
export const PLAN_TIERS = ['Bronze', 'Silver', 'Gold', 'Platinum'] as const;
export type PlanTier = (typeof PLAN_TIERS)[number];

/** The statuses of an enrollment. */
export const ENROLLMENT_STATUSES = ['pending', 'enrolled', 'waived', 'inactive'] as const;
export type EnrollmentStatus = (typeof ENROLLMENT_STATUSES)[number];

/** The statuses of a plan year. */
export const PLAN_YEAR_STATUSES = ['draft', 'open_enrollment', 'active', 'expired'] as const;
export type PlanYearStatus = (typeof PLAN_YEAR_STATUSES)[number];

/** The statuses of a life event. */
export const LIFE_EVENT_STATUSES = ['pending', 'approved', 'denied'] as const;
export type LifeEventStatus = (typeof LIFE_EVENT_STATUSES)[number];

/** The kinds of life events as filters and reports spell them. What the API answers is a free string. */
export const LIFE_EVENT_TYPES = [
  'Marriage',
  'Birth',
  'Adoption',
  'Divorce',
  'Death',
  'Job Loss',
  'Reduction In Hours',
  'Employer Bankruptcy',
  'Medicare Entitlement',
  'Termination',
  'Other',
] as const;
export type LifeEventType = (typeof LIFE_EVENT_TYPES)[number];

/**
 * The longest `reason` of a reissue and the longest `notes` of a reported life event, in characters. Both come from the
 * vendor's older public reference and are absent from the present pages, so the server may decide otherwise:
 * [length limits](README.md#length-limits).
 */
export const REASON_LENGTH_LIMIT = 500;
export const NOTES_LENGTH_LIMIT = 1000;

/** How a dependent is related to the employee. */
export const RELATIONSHIPS = ['Spouse', 'Child'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** A dependent as an enrollment lists it. */
export interface EnrolledDependent {
  readonly dependent_id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly relationship: OrUnknown<Relationship>;
}

/** The benefit of an enrollment, in the [newest](README.md#newest) wire variant. */
export interface Benefit {
  /** The id of the benefit product (`bprd_…`). */
  readonly id: string;
  /** A free string, for example "Medical" or "Dental". */
  readonly category: string | null;
  readonly name: string | null;
  readonly product_code: string | null;
}

/**
 * An employee's enrollment for one plan year.
 *
 * `null` means "not provided". Plan, tier, dependents, decision and plan year are null in the
 * [newest](README.md#newest) wire variant; its benefit says what the enrollment is for. `answered_at`, `benefit`, `employer_id` and `terminated_at` are null in the
 * two others.
 */
export interface Enrollment {
  readonly id: string;
  readonly employee_id: string;
  readonly status: OrUnknown<EnrollmentStatus>;
  readonly benefit_product_id: string | null;
  readonly plan_year_id: string | null;
  readonly created_at: Timestamp | null;
  readonly updated_at: Timestamp | null;
  readonly coverage_start_date: CalendarDate | null;
  readonly coverage_end_date: CalendarDate | null;
  readonly coverage_tier: OrUnknown<CoverageTier> | null;
  /** A free string: "enrolled" or "waived" in any spelling. `decisionOf` reads it. */
  readonly decision: string | null;
  /** Monthly cents. */
  readonly employee_contribution_cents: number | null;
  /** Monthly cents. */
  readonly employer_contribution_cents: number | null;
  /** Null if the API did not say; an empty array if it said that there are none. */
  readonly enrolled_dependents: readonly EnrolledDependent[] | null;
  readonly selected_plan_id: string | null;
  readonly selected_plan_name: string | null;
  readonly answered_at: Timestamp | null;
  readonly benefit: Benefit | null;
  readonly employer_id: string | null;
  readonly terminated_at: Timestamp | null;
}

/** What a plan costs at one coverage tier, in monthly cents. */
export interface PlanCost {
  readonly coverage_tier: OrUnknown<CoverageTier>;
  readonly employee_contribution_cents: number;
  readonly employer_contribution_cents: number;
  readonly total_monthly_premium_cents: number;
}

/** A plan that an employee may choose. */
export interface PlanOption {
  readonly id: string;
  readonly name: string;
  readonly costs: readonly PlanCost[];
  readonly carrier_name: string | null;
  readonly description: string | null;
  /** Annual cents; the API does not say whether for one person or a family. */
  readonly deductible_cents: number | null;
  /** Annual cents; the API does not say whether for one person or a family. */
  readonly out_of_pocket_max_cents: number | null;
  /** The metal tier. */
  readonly tier: OrUnknown<PlanTier> | null;
}

/** Contributions for one kind of employment at one coverage tier, in monthly cents. */
export interface ContributionClass {
  /** Null only in a class that a host made itself and has not saved. */
  readonly id: string | null;
  readonly employment: string;
  /** The coverage tier. The envelope variant sends it as `coverage_tier`. */
  readonly family_status: OrUnknown<CoverageTier>;
  readonly employee_contribution_cents: number;
  readonly employer_contribution_cents: number;
}

/**
 * A plan as a plan year lists it. It has no carrier and no costs per coverage tier
 * ([plan years have no cost per plan](README.md#plan-years-have-no-cost-per-plan)).
 */
export interface PlanYearPlan {
  readonly id: string;
  readonly carrier_plan_id: string;
  readonly name: string;
  /** Monthly cents. */
  readonly monthly_premium_cents: number;
  /** Annual cents. */
  readonly deductible_cents: number | null;
  /** Annual cents. */
  readonly out_of_pocket_max_cents: number | null;
  readonly tier: OrUnknown<PlanTier> | null;
}

/** A benefit period: coverage dates, open enrollment, plans and contributions. */
export interface PlanYear {
  readonly id: string;
  readonly benefit_product_id: string;
  readonly employer_id: string;
  readonly status: OrUnknown<PlanYearStatus>;
  readonly coverage_start: CalendarDate;
  readonly coverage_end: CalendarDate;
  readonly open_enrollment_start_date: CalendarDate;
  readonly open_enrollment_end_date: CalendarDate;
  readonly contribution_classes: readonly ContributionClass[];
  readonly plans: readonly PlanYearPlan[];
  readonly created_at: Timestamp;
  readonly updated_at: Timestamp;
}

/** A change in a member's life, and the window for changing coverage that goes with it. */
export interface QualifyingLifeEvent {
  readonly id: string;
  readonly member_id: string;
  readonly employee_id: string;
  /** A free string such as "marriage" or "loss_of_coverage" ([kinds of life events](README.md#kinds-of-life-events)). */
  readonly event_type: string;
  readonly event_date: CalendarDate;
  readonly status: OrUnknown<LifeEventStatus>;
  /** First day of the special enrollment period. */
  readonly enrollment_window_start: CalendarDate;
  /** Last day of the special enrollment period; it belongs to the period. */
  readonly enrollment_window_end: CalendarDate;
  readonly created_at: Timestamp;
  readonly updated_at: Timestamp;
  readonly notes: string | null;
  readonly reviewed_at: Timestamp | null;
  readonly reviewed_by: string | null;
}

/** A member's dependent. */
export interface Dependent {
  readonly id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly relationship: OrUnknown<Relationship>;
  readonly date_of_birth: CalendarDate | null;
  readonly sex: string | null;
  /** False if this person no longer counts as a dependent; null if the API sends neither true nor false. */
  readonly active_in: boolean | null;
}

/** The employee or employer that a token is bound to. */
export interface BoundEntity {
  readonly type: 'employee' | 'employer';
  readonly id: string;
}

/** A token as the API issues it to a partner's server. */
export interface AccessToken {
  readonly access_token: string;
  /** Seconds from the moment of receipt. */
  readonly expires_in: number;
  readonly token_type: string | null;
  readonly bound_entity: BoundEntity | null;
}

/**
 * One page of a list. Bare lists have no totals ([paging without totals](README.md#paging-without-totals)): `total` and
 * `total_pages` are then null, and `more` is true if the page is full, or has 20 items or more.
 */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  readonly limit: number;
  readonly total: number | null;
  readonly total_pages: number | null;
  /** Whether another page may follow. */
  readonly more: boolean;
}

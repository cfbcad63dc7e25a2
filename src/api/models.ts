/**
 * The API's documented models, under the API's own names.
 *
 * The names are the documents' (snake_case), so that a reader of the API's reference recognises every field and
 * server-provided JSON can be handed to an element's `data` as it is. The three wire variants (bare, envelope, newest)
 * all end in these types; nothing above `src/api/` knows that variants exist.
 *
 * - `…_cents`: integer cents in US dollars. Contributions and premiums are monthly, deductible and out-of-pocket
 *   maximum annual. `null` is "not provided" (missing on the wire, or null); `0` is zero dollars (trap 6).
 * - `CalendarDate`: `YYYY-MM-DD`, never a `Date` (trap 13). `Timestamp`: RFC 3339, UTC.
 * - ids are opaque strings, also where they look like numbers (trap 16).
 */

/** A day on the calendar, `YYYY-MM-DD`. It has no time zone and never becomes a `Date` in local time (trap 13). */
export type CalendarDate = string;

/** An instant, RFC 3339 in UTC (`2026-01-31T18:11:19.117Z` or `+00:00`). */
export type Timestamp = string;

/** A value outside the documented set. The raw text is kept for the host; it is never shown to a person. */
export interface UnknownValue {
  readonly unknown: string;
}

/** A documented value, or an {@link UnknownValue} where the API has grown one that this version does not know. */
export type OrUnknown<Known extends string> = Known | UnknownValue;

/** Who is covered: employee, + spouse, + children, family; "Unspecified" is legal (document 000, trap 5). */
export const COVERAGE_TIERS = ['Unspecified', 'EE', 'ES', 'EC', 'EF'] as const;
export type CoverageTier = (typeof COVERAGE_TIERS)[number];

/** The metal of a plan: how it shares costs, not how good it is (document 000, trap 5). */
export const PLAN_TIERS = ['Bronze', 'Silver', 'Gold', 'Platinum'] as const;
export type PlanTier = (typeof PLAN_TIERS)[number];

/** Document 000. */
export const ENROLLMENT_STATUSES = ['pending', 'enrolled', 'waived', 'inactive'] as const;
export type EnrollmentStatus = (typeof ENROLLMENT_STATUSES)[number];

/** Document 001. */
export const PLAN_YEAR_STATUSES = ['draft', 'open_enrollment', 'active', 'expired'] as const;
export type PlanYearStatus = (typeof PLAN_YEAR_STATUSES)[number];

/** Document 002. */
export const LIFE_EVENT_STATUSES = ['pending', 'approved', 'denied'] as const;
export type LifeEventStatus = (typeof LIFE_EVENT_STATUSES)[number];

/** The spellings that filters and writes use (document 002, trap 1). What is read is a free string. */
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

/** Document 000. */
export const RELATIONSHIPS = ['Spouse', 'Child'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** A dependent as an enrollment lists it (document 000). */
export interface EnrolledDependent {
  readonly dependent_id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly relationship: OrUnknown<Relationship>;
}

/** The benefit as the newest enrollment shape names it (digest, wire variant 3). */
export interface Benefit {
  readonly id: string;
  readonly category: string | null;
  readonly name: string | null;
  readonly product_code: string | null;
}

/**
 * An employee's enrollment for one plan year (document 000).
 *
 * `null` is "not provided". The newest wire shape carries no plan, tier, dependents, decision or plan year: those are
 * null there, and `answered_at`, `benefit`, `employer_id` and `terminated_at` are null in the two others.
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
  /** A free string when read: "enrolled" or "waived", in any spelling (trap 2). */
  readonly decision: string | null;
  /** Monthly cents. */
  readonly employee_contribution_cents: number | null;
  /** Monthly cents. */
  readonly employer_contribution_cents: number | null;
  /** Null where the wire said nothing; an empty array where it said "none". */
  readonly enrolled_dependents: readonly EnrolledDependent[] | null;
  readonly selected_plan_id: string | null;
  readonly selected_plan_name: string | null;
  readonly answered_at: Timestamp | null;
  readonly benefit: Benefit | null;
  readonly employer_id: string | null;
  readonly terminated_at: Timestamp | null;
}

/** What a plan costs at one coverage tier, in monthly cents (digest, PlanOption). */
export interface PlanCost {
  readonly coverage_tier: OrUnknown<CoverageTier>;
  readonly employee_contribution_cents: number;
  readonly employer_contribution_cents: number;
  readonly total_monthly_premium_cents: number;
}

/** A plan that an employee may choose (digest, PlanOption). */
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
  /** The metal. */
  readonly tier: OrUnknown<PlanTier> | null;
}

/** Contributions for one kind of employment at one coverage tier, in monthly cents (document 001). */
export interface ContributionClass {
  /** Null only where a host made the class itself and has not saved it. */
  readonly id: string | null;
  readonly employment: string;
  /** `family_status` in the documents; the envelope variant calls it `coverage_tier`. */
  readonly family_status: OrUnknown<CoverageTier>;
  readonly employee_contribution_cents: number;
  readonly employer_contribution_cents: number;
}

/** A plan as a plan year lists it: no carrier and no costs per tier (document 001, trap 4). */
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

/** A benefit period: coverage dates, open enrollment, plans and contributions (document 001). */
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

/** A change in a member's life, and the window that it opens (document 002). */
export interface QualifyingLifeEvent {
  readonly id: string;
  readonly member_id: string;
  readonly employee_id: string;
  /** A free string: "marriage", "loss_of_coverage", anything (trap 1). */
  readonly event_type: string;
  readonly event_date: CalendarDate;
  readonly status: OrUnknown<LifeEventStatus>;
  /** First day of the special enrollment period. */
  readonly enrollment_window_start: CalendarDate;
  /** Last day of it, inclusive. */
  readonly enrollment_window_end: CalendarDate;
  readonly created_at: Timestamp;
  readonly updated_at: Timestamp;
  readonly notes: string | null;
  readonly reviewed_at: Timestamp | null;
  readonly reviewed_by: string | null;
}

/** A member's dependent (digest, operation S). */
export interface Dependent {
  readonly id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly relationship: OrUnknown<Relationship>;
  readonly date_of_birth: CalendarDate | null;
  readonly sex: string | null;
  /** False of someone who is no dependent any more; null where the API does not say. Named, but not shown, in the digest. */
  readonly active_in: boolean | null;
}

/** What a token may be bound to. */
export interface BoundEntity {
  readonly type: 'employee' | 'employer';
  readonly id: string;
}

/** A token as the API issues it to a partner's server (digest, operation S). */
export interface AccessToken {
  readonly access_token: string;
  /** Seconds from receipt (trap 15). */
  readonly expires_in: number;
  readonly token_type: string | null;
  readonly bound_entity: BoundEntity | null;
}

/**
 * One page of a list. Bare lists carry no totals (trap 7): `total` and `total_pages` are null there, and `more` is
 * true for a full page, so that a reader pages on until a short or empty page.
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

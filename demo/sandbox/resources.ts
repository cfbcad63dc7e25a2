import type { CalendarDate } from './calendar.js';

/**
 * The types of what the sandbox stores, and the documented values of their fields. `wire.ts` translates them into the
 * snake_case names of the API's answers; only `PlanOption` and `PlanCost` have those names here already.
 */

/**
 * The people that a plan covers: EE the employee, ES with spouse, EC with children, EF the family. "Unspecified" is a
 * legal value of the API.
 */
export const COVERAGE_TIERS = ['Unspecified', 'EE', 'ES', 'EC', 'EF'] as const;
export type CoverageTier = (typeof COVERAGE_TIERS)[number];

/** The metal of a plan. The API calls this field `tier` too, but it has nothing to do with coverage tiers. */
export const PLAN_TIERS = ['Bronze', 'Silver', 'Gold', 'Platinum'] as const;
export type PlanTier = (typeof PLAN_TIERS)[number];

export const ENROLLMENT_STATUSES = ['pending', 'enrolled', 'waived', 'inactive'] as const;
export type EnrollmentStatus = (typeof ENROLLMENT_STATUSES)[number];

export const PLAN_YEAR_STATUSES = ['draft', 'open_enrollment', 'active', 'expired'] as const;
export type PlanYearStatus = (typeof PLAN_YEAR_STATUSES)[number];

export const LIFE_EVENT_STATUSES = ['pending', 'approved', 'denied'] as const;
export type LifeEventStatus = (typeof LIFE_EVENT_STATUSES)[number];

/** The documented kinds, in the Title Case that filters and requests use. */
export const LIFE_EVENT_KINDS = [
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
export type LifeEventKind = (typeof LIFE_EVENT_KINDS)[number];

export const RELATIONSHIPS = ['Spouse', 'Child'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

export interface Employer {
  id: string;
}

export interface Employee {
  id: string;
  employerId: string;
}

/** A member record. Life events and dependents belong to it; an employee may have more than one. */
export interface Member {
  id: string;
  employeeId: string;
}

export interface Dependent {
  id: string;
  memberId: string;
  firstName: string;
  lastName: string;
  dateOfBirth: CalendarDate;
  relationship: Relationship;
  sex: string;
  active: boolean;
  createdAt: string;
}

export interface BenefitProduct {
  id: string;
  category: string;
  name: string;
  productCode: string;
  employerIds: string[];
}

/** Monthly cents at one coverage tier. */
export interface PlanCost {
  coverage_tier: CoverageTier;
  employee_contribution_cents: number;
  employer_contribution_cents: number;
  total_monthly_premium_cents: number;
}

/**
 * An eligible plan. It is stored in the API's own shape, because a catalogue that is read from a file must be sent
 * unchanged: missing, `null` and `0` mean different things.
 */
export interface PlanOption {
  id: string;
  name: string;
  costs: PlanCost[];
  carrier_name?: string | null;
  description?: string | null;
  /** Annual cents. */
  deductible_cents?: number | null;
  /** Annual cents. */
  out_of_pocket_max_cents?: number | null;
  tier?: PlanTier | null;
}

/** A plan in a plan year's list: without costs per tier and without a carrier. */
export interface PlanYearPlan {
  id: string;
  carrierPlanId: string;
  name: string;
  monthlyPremiumCents: number;
  deductibleCents?: number | null | undefined;
  outOfPocketMaxCents?: number | null | undefined;
  tier?: PlanTier | null | undefined;
}

export interface ContributionClass {
  id: string;
  employment: string;
  coverageTier: CoverageTier;
  employeeContributionCents: number;
  employerContributionCents: number;
}

export interface PlanYear {
  id: string;
  benefitProductId: string;
  employerId: string;
  status: PlanYearStatus;
  coverageStart: CalendarDate;
  coverageEnd: CalendarDate;
  openEnrollmentStart: CalendarDate;
  openEnrollmentEnd: CalendarDate;
  contributionClasses: ContributionClass[];
  plans: PlanYearPlan[];
  createdAt: string;
  updatedAt: string;
}

/**
 * The period in which a person may answer a reissued enrollment: the life event's window, with its first and last day.
 */
export interface SpecialEnrollment {
  previousEnrollmentId: string;
  qleId: string;
  reason: string | null;
  windowStart: CalendarDate;
  windowEnd: CalendarDate;
}

/** An optional field is `undefined` where the answer must lack it, and `null` where the answer says null. */
export interface Enrollment {
  id: string;
  employeeId: string;
  planYearId: string;
  status: EnrollmentStatus;
  decision?: string | null | undefined;
  coverageTier?: CoverageTier | null | undefined;
  selectedPlanId?: string | null | undefined;
  selectedPlanName?: string | null | undefined;
  employeeContributionCents?: number | null | undefined;
  employerContributionCents?: number | null | undefined;
  enrolledDependentIds?: string[] | undefined;
  coverageStartDate?: CalendarDate | null | undefined;
  coverageEndDate?: CalendarDate | null | undefined;
  answeredAt: string | null;
  terminatedAt: string | null;
  createdAt: string;
  updatedAt: string;
  eligiblePlans: readonly PlanOption[];
  specialEnrollment?: SpecialEnrollment;
}

export interface LifeEvent {
  id: string;
  memberId: string;
  /** The kind that filters compare with; undefined for a kind that the documents do not list. */
  kind: LifeEventKind | undefined;
  /** The kind in answers: a free string, in any spelling. */
  eventType: string;
  eventDate: CalendarDate;
  status: LifeEventStatus;
  windowStart: CalendarDate;
  windowEnd: CalendarDate;
  notes?: string | null | undefined;
  reviewedAt?: string | null | undefined;
  reviewedBy?: string | null | undefined;
  createdAt: string;
  updatedAt: string;
}

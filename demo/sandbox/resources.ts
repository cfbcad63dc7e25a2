import type { CalendarDate } from './calendar.js';

/** What the sandbox remembers. Names of the wire (snake_case) live in `wire.ts` alone. */

/** Who is covered: EE employee, ES + spouse, EC + children, EF family; "Unspecified" is legal (trap 5). */
export const COVERAGE_TIERS = ['Unspecified', 'EE', 'ES', 'EC', 'EF'] as const;
export type CoverageTier = (typeof COVERAGE_TIERS)[number];

/** The metal of a plan (trap 5). */
export const PLAN_TIERS = ['Bronze', 'Silver', 'Gold', 'Platinum'] as const;
export type PlanTier = (typeof PLAN_TIERS)[number];

export const ENROLLMENT_STATUSES = ['pending', 'enrolled', 'waived', 'inactive'] as const;
export type EnrollmentStatus = (typeof ENROLLMENT_STATUSES)[number];

export const PLAN_YEAR_STATUSES = ['draft', 'open_enrollment', 'active', 'expired'] as const;
export type PlanYearStatus = (typeof PLAN_YEAR_STATUSES)[number];

export const LIFE_EVENT_STATUSES = ['pending', 'approved', 'denied'] as const;
export type LifeEventStatus = (typeof LIFE_EVENT_STATUSES)[number];

/** The documented kinds, in the Title Case that filters and writes use (trap 1). */
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

/** A member is what life events and dependents belong to; an employee may have more than one record. */
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
 * An eligible plan. Kept as it is served, because a catalogue read from a file must go out exactly as it
 * came in: missing, `null` and `0` mean different things (trap 6).
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

/** A plan as a plan year lists it: no costs per tier and no carrier (trap 4). */
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

/** The time in which a reissued enrollment may be answered: the life event's window, ends inclusive. */
export interface SpecialEnrollment {
  previousEnrollmentId: string;
  qleId: string;
  reason: string | null;
  windowStart: CalendarDate;
  windowEnd: CalendarDate;
}

/** Optional fields are left `undefined` where the answer must lack them, and `null` where it says null. */
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
  /** What filters compare with; undefined for a kind the documents do not know. */
  kind: LifeEventKind | undefined;
  /** What a reader sees: a free string (trap 1). */
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

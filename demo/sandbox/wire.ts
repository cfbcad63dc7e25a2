import type { Page } from './paging.js';
import type {
  BenefitProduct,
  ContributionClass,
  Dependent,
  Enrollment,
  LifeEvent,
  PlanOption,
  PlanYear,
} from './resources.js';
import type { SandboxState } from './state.js';

/**
 * The three shapes in which the same API has answered. `bare` is that of the documents. `envelope` wraps in `data` (and
 * `pagination`) and calls the tier of a class `coverage_tier`. `newest` is `envelope` with the newest Enrollment.
 */
export const WIRES = ['bare', 'envelope', 'newest'] as const;
export type Wire = (typeof WIRES)[number];

/** A JSON object of an answer; members that are `undefined` are left out of the JSON. */
export type WireObject = Record<string, unknown>;

/** A single resource as a response body. */
export function resourceBody(resource: WireObject, wire: Wire): WireObject {
  return wire === 'bare' ? resource : { data: resource };
}

/** A list as a response body; in the envelope with its pagination. */
export function listBody<T>(
  page: Page<T>,
  toWire: (item: T) => WireObject,
  wire: Wire,
): WireObject | WireObject[] {
  const items = page.items.map(toWire);
  if (wire === 'bare') return items;
  const { limit, total } = page;
  const totalPages = limit === 0 ? 0 : Math.ceil(total / limit);
  return { data: items, pagination: { page: page.page, limit, total, total_pages: totalPages } };
}

/** An enrollment in the shape of the wire variant. */
export function enrollmentOnWire(enrollment: Enrollment, state: SandboxState, wire: Wire): WireObject {
  const year = state.planYears.get(enrollment.planYearId);
  if (year === undefined) throw new Error(`enrollment ${enrollment.id} has no plan year`);
  return wire === 'newest'
    ? newestEnrollment(enrollment, year, state.benefitProducts.get(year.benefitProductId))
    : documentedEnrollment(enrollment, year, state.dependents);
}

function documentedEnrollment(
  enrollment: Enrollment,
  year: PlanYear,
  dependents: ReadonlyMap<string, Dependent>,
): WireObject {
  return {
    id: enrollment.id,
    benefit_product_id: year.benefitProductId,
    created_at: enrollment.createdAt,
    employee_id: enrollment.employeeId,
    plan_year_id: enrollment.planYearId,
    status: enrollment.status,
    updated_at: enrollment.updatedAt,
    coverage_end_date: enrollment.coverageEndDate,
    coverage_start_date: enrollment.coverageStartDate,
    coverage_tier: enrollment.coverageTier,
    decision: enrollment.decision,
    employee_contribution_cents: enrollment.employeeContributionCents,
    employer_contribution_cents: enrollment.employerContributionCents,
    enrolled_dependents: enrollment.enrolledDependentIds?.map((id) => {
      const dependent = dependents.get(id);
      return {
        dependent_id: id,
        first_name: dependent?.firstName,
        last_name: dependent?.lastName,
        relationship: dependent?.relationship,
      };
    }),
    selected_plan_id: enrollment.selectedPlanId,
    selected_plan_name: enrollment.selectedPlanName,
  };
}

/** Has no plan, tier, dependents, decision or plan year; `coverage_start` is never null in this shape. */
function newestEnrollment(
  enrollment: Enrollment,
  year: PlanYear,
  product: BenefitProduct | undefined,
): WireObject {
  return {
    id: enrollment.id,
    answered_at: enrollment.answeredAt,
    benefit: {
      id: year.benefitProductId,
      category: product?.category,
      name: product?.name,
      product_code: product?.productCode,
    },
    coverage_end: enrollment.coverageEndDate ?? null,
    coverage_start: enrollment.coverageStartDate ?? year.coverageStart,
    created_at: enrollment.createdAt,
    employee_deduction_in_cents: enrollment.employeeContributionCents ?? null,
    employee_id: enrollment.employeeId,
    employer_contribution_in_cents: enrollment.employerContributionCents ?? null,
    employer_id: year.employerId,
    status: enrollment.status,
    terminated_at: enrollment.terminatedAt,
    updated_at: enrollment.updatedAt,
  };
}

/** A plan option is sent in the shape in which it is stored. */
export function planOptionOnWire(plan: PlanOption): WireObject {
  return { ...plan };
}

/** What a wire variant calls the tier of a contribution class, in answers and in requests. */
export function classTierKey(wire: Wire): 'family_status' | 'coverage_tier' {
  return wire === 'bare' ? 'family_status' : 'coverage_tier';
}

function contributionClassOnWire(contribution: ContributionClass, wire: Wire): WireObject {
  return {
    id: contribution.id,
    employee_contribution_cents: contribution.employeeContributionCents,
    employer_contribution_cents: contribution.employerContributionCents,
    employment: contribution.employment,
    [classTierKey(wire)]: contribution.coverageTier,
  };
}

/** A plan year. Answers say `open_enrollment_start_date` where requests say `open_enrollment_start`. */
export function planYearOnWire(year: PlanYear, wire: Wire): WireObject {
  return {
    id: year.id,
    benefit_product_id: year.benefitProductId,
    contribution_classes: year.contributionClasses.map((row) => contributionClassOnWire(row, wire)),
    coverage_end: year.coverageEnd,
    coverage_start: year.coverageStart,
    created_at: year.createdAt,
    employer_id: year.employerId,
    open_enrollment_end_date: year.openEnrollmentEnd,
    open_enrollment_start_date: year.openEnrollmentStart,
    plans: year.plans.map((plan) => ({
      id: plan.id,
      carrier_plan_id: plan.carrierPlanId,
      monthly_premium_cents: plan.monthlyPremiumCents,
      name: plan.name,
      deductible_cents: plan.deductibleCents,
      out_of_pocket_max_cents: plan.outOfPocketMaxCents,
      tier: plan.tier,
    })),
    status: year.status,
    updated_at: year.updatedAt,
  };
}

/** A life event. Its `event_type` is spelled as in answers, not as in requests. */
export function lifeEventOnWire(event: LifeEvent, employeeId: string): WireObject {
  return {
    id: event.id,
    created_at: event.createdAt,
    employee_id: employeeId,
    enrollment_window_end: event.windowEnd,
    enrollment_window_start: event.windowStart,
    event_date: event.eventDate,
    event_type: event.eventType,
    member_id: event.memberId,
    status: event.status,
    updated_at: event.updatedAt,
    notes: event.notes,
    reviewed_at: event.reviewedAt,
    reviewed_by: event.reviewedBy,
  };
}

export function dependentOnWire(dependent: Dependent): WireObject {
  return {
    id: dependent.id,
    active_in: dependent.active,
    created_at: dependent.createdAt,
    date_of_birth: dependent.dateOfBirth,
    first_name: dependent.firstName,
    last_name: dependent.lastName,
    member_id: dependent.memberId,
    relationship: dependent.relationship,
    sex: dependent.sex,
    updated_at: dependent.createdAt,
    gender: null,
    suffix: null,
  };
}

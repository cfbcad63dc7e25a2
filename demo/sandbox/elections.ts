import { conflict, invalid } from './api-error.js';
import type { Scope } from './authorisation.js';
import { addDays, earlierOf, firstOfMonth, laterOf, type CalendarDate, type Clock } from './calendar.js';
import { dependentsOfEmployee, enrollmentFor, planYearOf } from './lookups.js';
import {
  COVERAGE_TIERS,
  type CoverageTier,
  type Dependent,
  type Employee,
  type Enrollment,
  type PlanCost,
  type PlanOption,
  type PlanYear,
  type Relationship,
} from './resources.js';
import type { SandboxState } from './state.js';
import {
  assertOnly,
  oneOf,
  optionalIds,
  requiredObjects,
  requiredOneOf,
  requiredText,
  type JsonObject,
} from './validation.js';

/** Requests say "Enrolled" and "Waived", and answers say "enrolled" and "waived". */
const DECISIONS = ['Enrolled', 'Waived'] as const;

const ELECTION_FIELDS = ['enrollment_id', 'decision', 'selected_plan_id', 'coverage_tier', 'dependent_ids'];

type Election =
  | { enrollment: Enrollment; decision: 'Waived' }
  | {
      enrollment: Enrollment;
      decision: 'Enrolled';
      plan: PlanOption;
      coverageTier: CoverageTier;
      cost: PlanCost;
      dependentIds: string[];
    };

/** The dependents that a tier covers besides the employee. */
const COVERED: Readonly<Record<CoverageTier, readonly Relationship[]>> = {
  EE: [],
  ES: ['Spouse'],
  EC: ['Child'],
  EF: ['Spouse', 'Child'],
  Unspecified: ['Spouse', 'Child'],
};

/**
 * Records decisions: all of them, or none when one is refused. Enrollments that the request does not name stay as they
 * are.
 *
 * @returns the enrollments named, in the order of the request
 * @throws ApiError 404, 403, 422; 409 `enrollment_not_pending`, `enrollment_window_closed`
 */
export function elect(
  state: SandboxState,
  clock: Clock,
  scope: Scope,
  employee: Employee,
  body: JsonObject,
): Enrollment[] {
  assertOnly(body, ['elections']);
  const dependents = dependentsOfEmployee(state, employee.id);
  const elections = requiredObjects(body, 'elections').map((entry, index) =>
    readElection(state, scope, employee, dependents, entry, `elections[${index}]`),
  );
  const ids = elections.map((election) => election.enrollment.id);
  if (new Set(ids).size !== ids.length) throw invalid('elections names an enrollment twice.');
  for (const { enrollment } of elections)
    assertOpen(enrollment, planYearOf(state, enrollment), clock.today());

  const now = clock.now();
  return elections.map((election) => {
    const year = planYearOf(state, election.enrollment);
    const start = effectiveDate(election.enrollment, year, clock.today());
    const updated = decided(election, start, year.coverageEnd, now);
    state.enrollments.set(updated.id, updated);
    endPrevious(state, election.enrollment, start, now);
    return updated;
  });
}

function readElection(
  state: SandboxState,
  scope: Scope,
  employee: Employee,
  dependents: ReadonlyMap<string, Dependent>,
  entry: JsonObject,
  at: string,
): Election {
  assertOnly(entry, ELECTION_FIELDS, `${at}.`);
  const id = requiredText(entry, 'enrollment_id', `${at}.enrollment_id`);
  const decision = requiredOneOf(entry, 'decision', DECISIONS, `${at}.decision`);
  const enrollment = enrollmentFor(state, scope, id);
  if (enrollment.employeeId !== employee.id) {
    throw invalid(`${at}.enrollment_id names an enrollment of another employee.`);
  }
  if (decision === 'Waived') return { enrollment, decision };

  const planId = requiredText(entry, 'selected_plan_id', `${at}.selected_plan_id`);
  const plan = enrollment.eligiblePlans.find((candidate) => candidate.id === planId);
  if (plan === undefined) throw invalid(`${at}.selected_plan_id is not an eligible plan of ${id}.`);
  const coverageTier = oneOf(entry['coverage_tier'] ?? 'EE', COVERAGE_TIERS, `${at}.coverage_tier`);
  const cost = plan.costs.find((row) => row.coverage_tier === coverageTier);
  if (cost === undefined) throw invalid(`${at}: ${planId} is not offered at ${coverageTier}.`);
  const dependentIds = optionalIds(entry, 'dependent_ids', `${at}.dependent_ids`);
  for (const dependentId of dependentIds) {
    const dependent = dependents.get(dependentId);
    if (dependent === undefined) {
      throw invalid(`${at}.dependent_ids: "${dependentId}" is not an active dependent of the employee.`);
    }
    if (!COVERED[coverageTier].includes(dependent.relationship)) {
      throw invalid(
        `${at}.dependent_ids: ${coverageTier} does not cover a dependent who is a ${dependent.relationship}.`,
      );
    }
  }
  return { enrollment, decision, plan, coverageTier, cost, dependentIds };
}

/** The first and the last day of a window belong to it. */
function assertOpen(enrollment: Enrollment, year: PlanYear, today: CalendarDate): void {
  if (enrollment.status !== 'pending') {
    throw conflict('enrollment_not_pending', `${enrollment.id} is ${enrollment.status}, not pending.`);
  }
  const special = enrollment.specialEnrollment;
  const open =
    (year.openEnrollmentStart <= today && today <= year.openEnrollmentEnd) ||
    (special !== undefined && special.windowStart <= today && today <= special.windowEnd);
  if (!open) {
    throw conflict('enrollment_window_closed', `No enrollment window of ${enrollment.id} is open today.`);
  }
}

/**
 * After a life event, coverage starts on the first of the next month, within the plan year; otherwise with the plan
 * year.
 */
function effectiveDate(enrollment: Enrollment, year: PlanYear, today: CalendarDate): CalendarDate {
  if (enrollment.specialEnrollment === undefined) return year.coverageStart;
  return earlierOf(laterOf(firstOfMonth(today, 1), year.coverageStart), year.coverageEnd);
}

function decided(election: Election, start: CalendarDate, end: CalendarDate, now: string): Enrollment {
  const common = { ...election.enrollment, answeredAt: now, updatedAt: now };
  if (election.decision === 'Waived') {
    return {
      ...common,
      status: 'waived',
      decision: 'waived',
      coverageTier: null,
      selectedPlanId: null,
      selectedPlanName: null,
      employeeContributionCents: null,
      employerContributionCents: null,
      enrolledDependentIds: [],
      coverageStartDate: null,
      coverageEndDate: null,
    };
  }
  return {
    ...common,
    status: 'enrolled',
    decision: 'enrolled',
    coverageTier: election.coverageTier,
    selectedPlanId: election.plan.id,
    selectedPlanName: election.plan.name,
    employeeContributionCents: election.cost.employee_contribution_cents,
    employerContributionCents: election.cost.employer_contribution_cents,
    enrolledDependentIds: election.dependentIds,
    coverageStartDate: start,
    coverageEndDate: end,
  };
}

/**
 * Makes the enrollment that a reissued one replaces inactive, and ends its coverage the day before the new one starts.
 */
function endPrevious(state: SandboxState, enrollment: Enrollment, start: CalendarDate, now: string): void {
  const previous = state.enrollments.get(enrollment.specialEnrollment?.previousEnrollmentId ?? '');
  if (previous === undefined) return;
  const covered = previous.status === 'enrolled';
  const lastDay = earlierOf(addDays(start, -1), previous.coverageEndDate ?? addDays(start, -1));
  state.enrollments.set(previous.id, {
    ...previous,
    status: 'inactive',
    coverageEndDate: covered ? lastDay : previous.coverageEndDate,
    terminatedAt: covered ? now : previous.terminatedAt,
    updatedAt: now,
  });
}

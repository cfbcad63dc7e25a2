import { conflict, forbidden, invalid, notFound } from './api-error.js';
import { assertMayRead, type Scope } from './authorisation.js';
import type { CalendarDate } from './calendar.js';
import type { Dependent, Employee, Enrollment, LifeEvent, Member, PlanYear } from './resources.js';
import type { SandboxState } from './state.js';

/**
 * The employee of an id. Like all functions of this file, it throws 404 for an unknown id and 403 for one that this
 * token may not see, so that a client can be tested with both.
 */
export function employeeFor(state: SandboxState, scope: Scope, id: string): Employee {
  const employee = state.employees.get(id);
  if (employee === undefined) throw notFound('employee', id);
  assertMayRead(scope, { employerId: employee.employerId, employeeId: employee.id }, 'employee');
  return employee;
}

/** @throws ApiError 404, 403 */
export function memberFor(state: SandboxState, scope: Scope, id: string): Member {
  const member = state.members.get(id);
  if (member === undefined) throw notFound('member', id);
  assertMayRead(scope, ownerOf(state, member.employeeId), 'member');
  return member;
}

/** @throws ApiError 404, 403 */
export function enrollmentFor(state: SandboxState, scope: Scope, id: string): Enrollment {
  const enrollment = state.enrollments.get(id);
  if (enrollment === undefined) throw notFound('enrollment', id);
  assertMayRead(scope, ownerOf(state, enrollment.employeeId), 'enrollment');
  return enrollment;
}

/** @throws ApiError 404, 403 */
export function planYearFor(state: SandboxState, scope: Scope, id: string): PlanYear {
  const year = state.planYears.get(id);
  if (year === undefined) throw notFound('plan year', id);
  assertMayRead(scope, { employerId: year.employerId }, 'plan year');
  return year;
}

/** The plan year of a stored enrollment, which always has one. */
export function planYearOf(state: SandboxState, enrollment: Enrollment): PlanYear {
  const year = state.planYears.get(enrollment.planYearId);
  if (year === undefined) throw new Error(`enrollment ${enrollment.id} has no plan year`);
  return year;
}

/** The employee behind a member. */
export function employeeIdOfMember(state: SandboxState, memberId: string): string {
  const member = state.members.get(memberId);
  if (member === undefined) throw new Error(`no member ${memberId}`);
  return member.employeeId;
}

/** Active dependents of all member records of an employee, by id. */
export function dependentsOfEmployee(state: SandboxState, employeeId: string): Map<string, Dependent> {
  const found = [...state.dependents.values()].filter(
    (dependent) => dependent.active && employeeIdOfMember(state, dependent.memberId) === employeeId,
  );
  return new Map(found.map((dependent) => [dependent.id, dependent]));
}

/**
 * The life event that may reopen an enrollment of `employeeId` today.
 *
 * @throws ApiError 404 unknown; 403 another employee's, to this token; 422 another employee's, where the
 * token may see both; 409 `qle_denied`, `qle_not_approved`, `qle_window_not_open`, `qle_window_closed`
 */
export function usableLifeEvent(
  state: SandboxState,
  scope: Scope,
  id: string,
  employeeId: string,
  today: CalendarDate,
): LifeEvent {
  const event = state.lifeEvents.get(id);
  if (event === undefined) throw notFound('qualifying life event', id);
  const eventEmployeeId = employeeIdOfMember(state, event.memberId);
  if (scope.kind === 'employee' && scope.employeeId !== eventEmployeeId) {
    throw forbidden('This token may not access this qualifying life event.');
  }
  assertMayRead(scope, ownerOf(state, eventEmployeeId), 'qualifying life event');
  if (eventEmployeeId !== employeeId) {
    throw invalid('qle_id names a life event of another employee.');
  }
  if (event.status === 'denied') {
    throw conflict('qle_denied', 'The qualifying life event was denied.');
  }
  if (event.status === 'pending') {
    throw conflict('qle_not_approved', 'The qualifying life event has not been approved yet.');
  }
  if (today < event.windowStart) {
    throw conflict('qle_window_not_open', `The enrollment window opens on ${event.windowStart}.`);
  }
  if (today > event.windowEnd) {
    throw conflict('qle_window_closed', `The enrollment window closed on ${event.windowEnd}.`);
  }
  return event;
}

function ownerOf(state: SandboxState, employeeId: string): { employerId: string; employeeId: string } {
  const employee = state.employees.get(employeeId);
  if (employee === undefined) throw new Error(`no employee ${employeeId}`);
  return { employerId: employee.employerId, employeeId };
}

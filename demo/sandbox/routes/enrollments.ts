import { Hono } from 'hono';
import { conflict } from '../api-error.js';
import { elect } from '../elections.js';
import { answerList, answerResource, type HttpEnv } from '../http.js';
import { employeeFor, enrollmentFor, planYearOf, usableLifeEvent } from '../lookups.js';
import { pageOf, wholeList } from '../paging.js';
import { ENROLLMENT_STATUSES, type Enrollment } from '../resources.js';
import type { Sandbox } from '../sandbox.js';
import { newestFirst } from '../state.js';
import {
  assertOnly,
  optionalText,
  parseJsonObject,
  queryInteger,
  queryOneOf,
  requiredText,
} from '../validation.js';
import { enrollmentOnWire, planOptionOnWire, type WireObject } from '../wire.js';

const REASON_LIMIT = 500;

/**
 * The routes of one enrollment, its eligible plans and its reissue, and of an employee's enrollments and their
 * election.
 */
export function enrollmentRoutes(sandbox: Sandbox): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>();
  const toWire = (enrollment: Enrollment): WireObject =>
    enrollmentOnWire(enrollment, sandbox.state, sandbox.wire);

  routes.get('/v1/enrollments/:id', (c) => {
    const enrollment = enrollmentFor(sandbox.state, c.get('scope'), c.req.param('id'));
    return answerResource(c, sandbox, toWire(enrollment));
  });

  routes.get('/v1/enrollments/:id/plans', (c) => {
    const enrollment = enrollmentFor(sandbox.state, c.get('scope'), c.req.param('id'));
    return answerList(c, sandbox, wholeList(enrollment.eligiblePlans), planOptionOnWire);
  });

  routes.post('/v1/enrollments/:id/reissue', async (c) => {
    const scope = c.get('scope');
    const enrollment = enrollmentFor(sandbox.state, scope, c.req.param('id'));
    const body = parseJsonObject(await c.req.text());
    assertOnly(body, ['qle_id', 'reason']);
    const qleId = requiredText(body, 'qle_id');
    const reason = optionalText(body, 'reason', REASON_LIMIT);
    const today = sandbox.clock.today();
    const event = usableLifeEvent(sandbox.state, scope, qleId, enrollment.employeeId, today);
    assertReissuable(sandbox, enrollment);
    const now = sandbox.clock.now();
    const reissued: Enrollment = {
      id: sandbox.state.nextId('enrl_reissued'),
      employeeId: enrollment.employeeId,
      planYearId: enrollment.planYearId,
      status: 'pending',
      decision: null,
      enrolledDependentIds: [],
      answeredAt: null,
      terminatedAt: null,
      createdAt: now,
      updatedAt: now,
      eligiblePlans: enrollment.eligiblePlans,
      specialEnrollment: {
        previousEnrollmentId: enrollment.id,
        qleId: event.id,
        reason,
        windowStart: event.windowStart,
        windowEnd: event.windowEnd,
      },
    };
    sandbox.state.enrollments.set(reissued.id, reissued);
    return answerResource(c, sandbox, toWire(reissued), 201);
  });

  routes.get('/v1/employees/:id/enrollments', (c) => {
    const employee = employeeFor(sandbox.state, c.get('scope'), c.req.param('id'));
    const query = c.req.query();
    const status = queryOneOf(query['status'], 'status', ENROLLMENT_STATUSES);
    const planYear = queryInteger(query['plan_year'], 'plan_year', 1000, 9999);
    const coverageYear = queryInteger(
      query['coverage_effective_start_year'],
      'coverage_effective_start_year',
      1000,
      9999,
    );
    const passes = (enrollment: Enrollment): boolean =>
      enrollment.employeeId === employee.id &&
      (status === undefined || enrollment.status === status) &&
      (planYear === undefined || yearOf(planYearOf(sandbox.state, enrollment).coverageStart) === planYear) &&
      (coverageYear === undefined || yearOf(enrollment.coverageStartDate) === coverageYear);
    const found = newestFirst(sandbox.state.enrollments, passes);
    return answerList(
      c,
      sandbox,
      pageOf(found, query, ['status', 'plan_year', 'coverage_effective_start_year']),
      toWire,
    );
  });

  routes.post('/v1/employees/:id/enrollments/elect', async (c) => {
    const scope = c.get('scope');
    const employee = employeeFor(sandbox.state, scope, c.req.param('id'));
    const body = parseJsonObject(await c.req.text());
    const elected = elect(sandbox.state, sandbox.clock, scope, employee, body);
    return answerList(c, sandbox, wholeList(elected), toWire);
  });

  return routes;
}

function yearOf(date: string | null | undefined): number | undefined {
  return date === null || date === undefined ? undefined : Number(date.slice(0, 4));
}

/** Refuses to reissue an enrollment that is pending, or whose reissue is pending. */
function assertReissuable(sandbox: Sandbox, enrollment: Enrollment): void {
  const waiting = [...sandbox.state.enrollments.values()].find(
    (other) =>
      other.status === 'pending' &&
      (other.id === enrollment.id || other.specialEnrollment?.previousEnrollmentId === enrollment.id),
  );
  if (waiting !== undefined) {
    throw conflict('enrollment_pending', `${waiting.id} is pending already: it can be answered now.`);
  }
}

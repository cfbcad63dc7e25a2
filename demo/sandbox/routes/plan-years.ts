import { Hono } from 'hono';
import { conflict, forbidden, invalid, notFound } from '../api-error.js';
import { assertMayAdminister, mayRead, type Scope } from '../authorisation.js';
import type { CalendarDate } from '../calendar.js';
import { answerList, answerResource, type HttpEnv } from '../http.js';
import { planYearFor } from '../lookups.js';
import { pageOf } from '../paging.js';
import {
  COVERAGE_TIERS,
  PLAN_YEAR_STATUSES,
  type BenefitProduct,
  type ContributionClass,
  type PlanYear,
} from '../resources.js';
import type { Sandbox } from '../sandbox.js';
import { newestFirst } from '../state.js';
import {
  assertOnly,
  calendarDate,
  oneOf,
  parseJsonObject,
  queryOneOf,
  requiredCents,
  requiredDate,
  requiredObjects,
  requiredOneOf,
  requiredText,
  type JsonObject,
} from '../validation.js';
import { classTierKey, planYearOnWire, type WireObject } from '../wire.js';

const ENROLLMENT_FIELDS = ['open_enrollment_start', 'open_enrollment_end', 'contribution_classes'];
const NEW_FIELDS = ['employer_id', 'coverage_start', 'coverage_end', ...ENROLLMENT_FIELDS];
const CHANGEABLE_FIELDS = ['status', ...ENROLLMENT_FIELDS];

/** The routes of a benefit product's plan years (list, create) and of one plan year (retrieve, update). */
export function planYearRoutes(sandbox: Sandbox): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>();
  const toWire = (year: PlanYear): WireObject => planYearOnWire(year, sandbox.wire);

  routes.get('/v1/benefit-products/:id/plan-years', (c) => {
    const scope = c.get('scope');
    const product = productFor(sandbox, scope, c.req.param('id'));
    const query = c.req.query();
    const employerId = query['employer_id'];
    if (employerId !== undefined) assertEmployer(sandbox, scope, employerId);
    const status = queryOneOf(query['status'], 'status', PLAN_YEAR_STATUSES);
    const found = newestFirst(
      sandbox.state.planYears,
      (year) =>
        year.benefitProductId === product.id &&
        mayRead(scope, { employerId: year.employerId }) &&
        (employerId === undefined || year.employerId === employerId) &&
        (status === undefined || year.status === status),
    );
    return answerList(c, sandbox, pageOf(found, query, ['employer_id', 'status']), toWire);
  });

  routes.post('/v1/benefit-products/:id/plan-years', async (c) => {
    const scope = c.get('scope');
    const product = productFor(sandbox, scope, c.req.param('id'));
    const body = parseJsonObject(await c.req.text());
    assertOnly(body, NEW_FIELDS);
    const employerId = requiredText(body, 'employer_id');
    assertEmployer(sandbox, scope, employerId);
    if (!product.employerIds.includes(employerId)) {
      throw invalid('employer_id names an employer that does not have this benefit product.');
    }
    const now = sandbox.clock.now();
    const year: PlanYear = {
      id: '',
      benefitProductId: product.id,
      employerId,
      status: 'draft',
      coverageStart: requiredDate(body, 'coverage_start'),
      coverageEnd: requiredDate(body, 'coverage_end'),
      openEnrollmentStart: requiredDate(body, 'open_enrollment_start'),
      openEnrollmentEnd: requiredDate(body, 'open_enrollment_end'),
      contributionClasses: contributionClasses(sandbox, body),
      plans: [],
      createdAt: now,
      updatedAt: now,
    };
    assertInOrder('coverage_start', year.coverageStart, 'coverage_end', year.coverageEnd, false);
    assertEnrollmentInOrder(year);
    year.id = sandbox.state.nextId('plyr_created');
    sandbox.state.planYears.set(year.id, year);
    return answerResource(c, sandbox, toWire(year), 201);
  });

  routes.get('/v1/plan-years/:id', (c) => {
    const year = planYearFor(sandbox.state, c.get('scope'), c.req.param('id'));
    return answerResource(c, sandbox, toWire(year));
  });

  routes.put('/v1/plan-years/:id', async (c) => {
    const scope = c.get('scope');
    const year = planYearFor(sandbox.state, scope, c.req.param('id'));
    assertMayAdminister(scope, year.employerId);
    const changes = readChanges(sandbox, parseJsonObject(await c.req.text()));
    if (year.openEnrollmentStart <= sandbox.clock.today()) {
      throw conflict(
        'open_enrollment_started',
        `Open enrollment started on ${year.openEnrollmentStart}: the plan year can no longer be edited.`,
      );
    }
    const updated: PlanYear = { ...year, ...changes, updatedAt: sandbox.clock.now() };
    assertEnrollmentInOrder(updated);
    sandbox.state.planYears.set(updated.id, updated);
    return answerResource(c, sandbox, toWire(updated));
  });

  return routes;
}

/** The product, for a token that may administer the plan years of one of its employers. */
function productFor(sandbox: Sandbox, scope: Scope, id: string): BenefitProduct {
  const product = sandbox.state.benefitProducts.get(id);
  if (product === undefined) throw notFound('benefit product', id);
  const [firstEmployer] = product.employerIds;
  const own = product.employerIds.find((employerId) => mayRead(scope, { employerId }));
  assertMayAdminister(scope, own ?? firstEmployer ?? '');
  return product;
}

function assertEmployer(sandbox: Sandbox, scope: Scope, id: string): void {
  if (!sandbox.state.employers.has(id)) throw notFound('employer', id);
  if (!mayRead(scope, { employerId: id })) throw forbidden('This token may not access this employer.');
}

/**
 * The changes of an update. PUT changes only the fields that are sent. `null` is refused, since its meaning is
 * undocumented.
 */
function readChanges(sandbox: Sandbox, body: JsonObject): Partial<PlanYear> {
  assertOnly(body, CHANGEABLE_FIELDS);
  const changes: Partial<PlanYear> = {};
  const sent = (key: string): boolean => body[key] !== undefined;
  if (sent('status')) changes.status = oneOf(body['status'], PLAN_YEAR_STATUSES, 'status');
  if (sent('open_enrollment_start')) {
    changes.openEnrollmentStart = calendarDate(body['open_enrollment_start'], 'open_enrollment_start');
  }
  if (sent('open_enrollment_end')) {
    changes.openEnrollmentEnd = calendarDate(body['open_enrollment_end'], 'open_enrollment_end');
  }
  if (sent('contribution_classes')) changes.contributionClasses = contributionClasses(sandbox, body);
  return changes;
}

const CLASS_FIELDS = ['employment', 'employee_contribution_cents', 'employer_contribution_cents'];

/** The tier of a class has another name in each wire variant, and no variant accepts the name of the other. */
function contributionClasses(sandbox: Sandbox, body: JsonObject): ContributionClass[] {
  const rows = requiredObjects(body, 'contribution_classes').map((row, index) => {
    const at = `contribution_classes[${index}]`;
    const tierKey = classTierKey(sandbox.wire);
    assertOnly(row, [...CLASS_FIELDS, tierKey], `${at}.`);
    return {
      employment: requiredText(row, 'employment', `${at}.employment`),
      coverageTier: requiredOneOf(row, tierKey, COVERAGE_TIERS, `${at}.${tierKey}`),
      employeeContributionCents: requiredCents(
        row,
        'employee_contribution_cents',
        `${at}.employee_contribution_cents`,
      ),
      employerContributionCents: requiredCents(
        row,
        'employer_contribution_cents',
        `${at}.employer_contribution_cents`,
      ),
    };
  });
  return rows.map((row) => ({ id: sandbox.state.nextId('class'), ...row }));
}

function assertEnrollmentInOrder(year: PlanYear): void {
  assertInOrder(
    'open_enrollment_start',
    year.openEnrollmentStart,
    'open_enrollment_end',
    year.openEnrollmentEnd,
    true,
  );
}

function assertInOrder(
  startKey: string,
  start: CalendarDate,
  endKey: string,
  end: CalendarDate,
  mayBeEqual: boolean,
): void {
  if (start > end || (start === end && !mayBeEqual)) {
    throw invalid(`${endKey} must ${mayBeEqual ? 'not be before' : 'be after'} ${startKey}.`);
  }
}

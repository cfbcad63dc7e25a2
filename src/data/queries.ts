import type {
  Dependent,
  Enrollment,
  Page,
  PlanOption,
  PlanYear,
  QualifyingLifeEvent,
} from '../api/models.js';
import {
  getEnrollment,
  getPlanYear,
  listDependents,
  listEligiblePlans,
  listLifeEvents,
  listPlanYears,
} from '../api/read-operations.js';
import type { LifeEventFilters, PlanYearFilters } from '../api/requests.js';
import { MAX_PAGE_SIZE, readEveryPage } from './paging.js';
import type { Session } from './session.js';

/** What the reads are made with: a session, or its `readAhead`. */
export type ResourceReader = Pick<Session, 'read'>;

/**
 * The reads of the elements. Elements that read the same at the same time share one request (R1). A read without a signal
 * runs to its end: the look-up after a write goes on when its element leaves the page (R14).
 */

export const readEnrollment = (
  session: ResourceReader,
  id: string,
  signal?: AbortSignal,
): Promise<Enrollment> => session.read(getEnrollment, signal, id);

export const readEligiblePlans = (
  session: ResourceReader,
  enrollmentId: string,
  signal?: AbortSignal,
): Promise<readonly PlanOption[]> => session.read(listEligiblePlans, signal, enrollmentId);

export const readPlanYear = (session: ResourceReader, id: string, signal?: AbortSignal): Promise<PlanYear> =>
  session.read(getPlanYear, signal, id);

export const readDependents = (
  session: ResourceReader,
  memberId: string,
  signal?: AbortSignal,
): Promise<readonly Dependent[]> =>
  readEveryPage((page) => session.read(listDependents, signal, memberId, { page, limit: MAX_PAGE_SIZE }));

/** One page of a member's life events. */
export const readLifeEvents = (
  session: ResourceReader,
  memberId: string,
  query: LifeEventFilters,
  signal?: AbortSignal,
): Promise<Page<QualifyingLifeEvent>> => session.read(listLifeEvents, signal, memberId, query);

/** Every life event of a member. */
export const readAllLifeEvents = (
  session: ResourceReader,
  memberId: string,
  signal?: AbortSignal,
): Promise<readonly QualifyingLifeEvent[]> =>
  readEveryPage((page) => readLifeEvents(session, memberId, { page, limit: MAX_PAGE_SIZE }, signal));

/** One page of a benefit product's plan years, newest first. */
export const readPlanYears = (
  session: ResourceReader,
  benefitProductId: string,
  query: PlanYearFilters,
  signal?: AbortSignal,
): Promise<Page<PlanYear>> => session.read(listPlanYears, signal, benefitProductId, query);

/** Every plan year of an employer for a benefit product. */
export const readAllPlanYears = (
  session: ResourceReader,
  benefitProductId: string,
  employerId: string,
  signal?: AbortSignal,
): Promise<readonly PlanYear[]> =>
  readEveryPage((page) =>
    readPlanYears(session, benefitProductId, { employer_id: employerId, page, limit: MAX_PAGE_SIZE }, signal),
  );

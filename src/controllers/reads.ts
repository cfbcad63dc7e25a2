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
} from '../api/operations.js';
import type { LifeEventFilters, PlanYearFilters } from '../api/requests.js';
import type { Session } from '../host/session.js';

/** The reads that elements make. Those that want the same at the same time share one request (R1). */

export const readEnrollment = (session: Session, id: string, signal: AbortSignal): Promise<Enrollment> =>
  session.read({ getEnrollment }, signal, id);

export const readEligiblePlans = (
  session: Session,
  enrollmentId: string,
  signal: AbortSignal,
): Promise<readonly PlanOption[]> => session.read({ listEligiblePlans }, signal, enrollmentId);

export const readPlanYear = (session: Session, id: string, signal: AbortSignal): Promise<PlanYear> =>
  session.read({ getPlanYear }, signal, id);

export const readDependents = (
  session: Session,
  memberId: string,
  signal: AbortSignal,
): Promise<readonly Dependent[]> =>
  everyPage((page) => session.read({ listDependents }, signal, memberId, { page, limit: 100 }));

/** One page of a member's life events. */
export const readLifeEvents = (
  session: Session,
  memberId: string,
  query: LifeEventFilters,
  signal: AbortSignal,
): Promise<Page<QualifyingLifeEvent>> => session.read({ listLifeEvents }, signal, memberId, query);

/** Every life event of a member. */
export const readAllLifeEvents = (
  session: Session,
  memberId: string,
  signal: AbortSignal,
): Promise<readonly QualifyingLifeEvent[]> =>
  everyPage((page) => readLifeEvents(session, memberId, { page, limit: 100 }, signal));

/** A list that never ends is a fault of the server's; so many pages are more than a person has of anything. */
const PAGE_CAP = 20;

/** Reads page after page until none follows, each item once (trap 7). */
async function everyPage<Item extends { readonly id: string }>(
  read: (page: number) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items = new Map<string, Item>();
  for (let number = 1; number <= PAGE_CAP; number += 1) {
    const page = await read(number);
    for (const item of page.items) items.set(item.id, item);
    if (!page.more) break;
  }
  return [...items.values()];
}

/** One page of a benefit product's plan years, newest first. */
export const readPlanYears = (
  session: Session,
  benefitProductId: string,
  query: PlanYearFilters,
  signal: AbortSignal,
): Promise<Page<PlanYear>> => session.read({ listPlanYears }, signal, benefitProductId, query);

/** Every plan year of an employer for a benefit product. */
export const readAllPlanYears = (
  session: Session,
  benefitProductId: string,
  employerId: string,
  signal: AbortSignal,
): Promise<readonly PlanYear[]> =>
  everyPage((page) =>
    readPlanYears(session, benefitProductId, { employer_id: employerId, page, limit: 100 }, signal),
  );

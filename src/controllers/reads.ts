import type { VitableApi } from '../api/client.js';
import type {
  Dependent,
  Enrollment,
  Page,
  PlanOption,
  PlanYear,
  QualifyingLifeEvent,
} from '../api/models.js';
import type { Session } from '../host/session.js';

/**
 * The reads that more than one element makes, under one key each: elements that want the same resource at the same time
 * then share one request (R1).
 */

export function readEnrollment(session: Session, id: string, signal: AbortSignal): Promise<Enrollment> {
  return session.read(
    `enrollment ${id}`,
    (shared) => session.client.getEnrollment(id, { signal: shared }),
    signal,
  );
}

export function readEligiblePlans(
  session: Session,
  enrollmentId: string,
  signal: AbortSignal,
): Promise<readonly PlanOption[]> {
  return session.read(
    `plans ${enrollmentId}`,
    (shared) => session.client.listEligiblePlans(enrollmentId, { signal: shared }),
    signal,
  );
}

export function readPlanYear(session: Session, id: string, signal: AbortSignal): Promise<PlanYear> {
  return session.read(
    `plan year ${id}`,
    (shared) => session.client.getPlanYear(id, { signal: shared }),
    signal,
  );
}

export function readDependents(
  session: Session,
  memberId: string,
  signal: AbortSignal,
): Promise<readonly Dependent[]> {
  return session.read(
    `dependents ${memberId}`,
    (shared) =>
      everyPage((page) => session.client.listDependents(memberId, { page, limit: 100 }, { signal: shared })),
    signal,
  );
}

/** One page of a member's life events. */
export function readLifeEvents(
  session: Session,
  memberId: string,
  query: NonNullable<Parameters<VitableApi['listLifeEvents']>[1]>,
  signal: AbortSignal,
): Promise<Page<QualifyingLifeEvent>> {
  return session.read(
    `life events ${memberId} ${JSON.stringify(query)}`,
    (shared) => session.client.listLifeEvents(memberId, query, { signal: shared }),
    signal,
  );
}

/** Every life event of a member. */
export function readAllLifeEvents(
  session: Session,
  memberId: string,
  signal: AbortSignal,
): Promise<readonly QualifyingLifeEvent[]> {
  return everyPage((page) => readLifeEvents(session, memberId, { page, limit: 100 }, signal));
}

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

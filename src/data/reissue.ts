import type { CalendarDate, Enrollment, QualifyingLifeEvent } from '../api/models.js';
import { listEnrollments, reissueEnrollment } from '../api/operations.js';
import type { Mutation } from './mutation.js';
import { MAX_PAGE_SIZE, readEveryPage } from './paging.js';
import type { Session } from './session.js';

/** An enrollment that was reopened, and by when to choose in it. */
export interface ReopenedEnrollment {
  readonly enrollment: Enrollment;
  /** The last day of the life event's enrollment window, inclusive. */
  readonly deadline: CalendarDate;
  /** The reason that was sent with the request; empty where none was. */
  readonly reason?: string | undefined;
  /**
   * Whether it is an earlier request, whose answer was lost, and the person has changed event or reason since: the change
   * has not been sent.
   */
  readonly changedSince?: boolean | undefined;
}

/**
 * Reopens an enrollment with a life event. The new enrollment may carry another id. After a lost answer it is looked for
 * among the employee's pending enrollments: for the same benefit and plan year, and created after the one it replaces.
 */
export function reissue(
  session: Session,
  before: Enrollment,
  { id: qleId, enrollment_window_end: deadline }: QualifyingLifeEvent,
  reason: string,
): Mutation<ReopenedEnrollment> {
  const reopened = (enrollment: Enrollment): ReopenedEnrollment => ({ enrollment, deadline, reason });
  return {
    subject: `reissue ${before.id}`,
    content: qleId,
    send: async () => [
      reopened(
        await session.call(reissueEnrollment, before.id, { qle_id: qleId, ...(reason && { reason }) }),
      ),
    ],
    lookUp: async () => {
      const pending = await readEveryPage((page) =>
        session.call(listEnrollments, before.employee_id, { status: 'pending', page, limit: MAX_PAGE_SIZE }),
      );
      return pending.map(reopened);
    },
    matches: ({ enrollment }, evidence) =>
      evidence === 'answer' ? enrollment.employee_id === before.employee_id : replaces(enrollment, before),
  };
}

/** Whether an enrollment that was found may be the one that a reissue has opened in the place of another. */
function replaces(found: Enrollment, before: Enrollment): boolean {
  if (found.status !== 'pending') return false;
  if (found.id === before.id) return before.status !== 'pending';
  return (
    found.benefit_product_id === before.benefit_product_id &&
    found.plan_year_id === before.plan_year_id &&
    found.benefit?.id === before.benefit?.id &&
    (found.created_at ?? '') > (before.created_at ?? '')
  );
}

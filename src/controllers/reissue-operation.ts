import type { Enrollment } from '../api/models.js';
import { listEnrollments, reissueEnrollment } from '../api/operations.js';
import type { Session } from '../host/session.js';

/** Asks for the enrollment to be reopened: one request, however often it is asked for (R8). */
export function reissue(
  session: Session,
  enrollment: Enrollment,
  qleId: string,
  reason: string,
): Promise<Enrollment> {
  return session.write(`reissue ${enrollment.id}`, () =>
    session.call({ reissueEnrollment }, enrollment.id, { qle_id: qleId, ...(reason && { reason }) }),
  );
}

/**
 * After the answer to a reissue was lost: the enrollment it has made, if it arrived (trap 14). The new one may carry
 * another id, so it is looked for among the employee's pending enrollments, for the same benefit and plan year and made
 * later than the one it replaces.
 *
 * @throws VitableError where that can't be read either
 */
export async function findReissued(session: Session, before: Enrollment): Promise<Enrollment | undefined> {
  const { items } = await session.call({ listEnrollments }, before.employee_id, {
    status: 'pending',
    limit: 100,
  });
  return items.find(
    (one) =>
      one.status === 'pending' &&
      (one.id === before.id
        ? before.status !== 'pending'
        : one.benefit_product_id === before.benefit_product_id &&
          one.plan_year_id === before.plan_year_id &&
          one.benefit?.id === before.benefit?.id &&
          (one.created_at ?? '') > (before.created_at ?? '')),
  );
}

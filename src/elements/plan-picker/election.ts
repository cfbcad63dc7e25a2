import type { Enrollment } from '../../api/models.js';
import * as operations from '../../api/operations.js';
import type { Session } from '../../host/session.js';
import { withoutNames } from '../../benefits/without-names.js';
import { decisionOf } from '../../benefits/enrollment-standing.js';
import type { ElectionCompletedDetail, ElectionSubmitDetail } from './events.js';

/** Sends what the person decided, and only that (trap 17): one request, however often it is asked for (R8). */
export async function elect(
  session: Session,
  enrollment: Enrollment,
  { decision, planId, coverageTier, dependentIds }: ElectionSubmitDetail,
): Promise<readonly Enrollment[]> {
  return session.write(`elect ${enrollment.id}`, () =>
    session.call({ elect: operations.elect }, enrollment.employee_id, [
      {
        enrollment_id: enrollment.id,
        decision,
        ...(planId === undefined ? {} : { selected_plan_id: planId, coverage_tier: coverageTier }),
        ...(dependentIds.length === 0 ? {} : { dependent_ids: dependentIds }),
      },
    ]),
  );
}

/** What is told of a recorded election. */
export function completed(enrollments: readonly Enrollment[]): ElectionCompletedDetail {
  return { enrollments: enrollments.map(withoutNames) };
}

/** Whether an enrollment is on record as waived. */
export function isWaived(enrollment: Enrollment): boolean {
  return enrollment.status === 'waived' || decisionOf(enrollment) === 'waived';
}

/**
 * Whether an enrollment that was read again shows that an election was carried out after all (trap 14).
 *
 * @param planId the plan that was elected; undefined where the coverage was declined
 * @param mayHaveArrived whether its answer was lost: then, on the newest wire, which names no plan, the status alone has
 *   to do. After a refusal it does not: somebody may have chosen another plan elsewhere.
 */
export function showsElection(
  enrollment: Enrollment,
  planId: string | undefined,
  mayHaveArrived: boolean,
): boolean {
  const { status, selected_plan_id: recorded } = enrollment;
  // One that was reopened may carry the decision from before.
  if (planId === undefined) return status !== 'pending' && isWaived(enrollment);
  return status === 'enrolled' && (recorded === planId || (recorded === null && mayHaveArrived));
}

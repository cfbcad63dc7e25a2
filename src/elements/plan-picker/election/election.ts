import type { CoverageTier, Enrollment } from '../../../api/models.js';
import { elect } from '../../../api/operations.js';
import { writeJson } from '../../../api/http/json.js';
import type { Evidence, Mutation } from '../../../data/mutation.js';
import { readEnrollment } from '../../../data/queries.js';
import type { Session } from '../../../data/session.js';
import { isWaived } from './choice-issues.js';

/** A person's decision about one enrollment. */
export interface Decision {
  readonly decision: 'Enrolled' | 'Waived';
  /** Undefined where the coverage is waived. */
  readonly planId: string | undefined;
  readonly coverageTier: CoverageTier | undefined;
  readonly dependentIds: readonly string[];
}

/**
 * An election or a waiver. It names this one enrollment: what becomes of pending enrollments that an election does not
 * name is undocumented ([elections complete all](../../../api/README.md#elections-complete-all)), so a success counts only
 * where it shows this enrollment as decided.
 *
 * @param read reads the enrollment as it is on record; an element that shows it reads all that it shows at once
 */
export function election(
  session: Session,
  { id, employee_id: employeeId }: Enrollment,
  { decision, planId, coverageTier, dependentIds }: Decision,
  read = () => readEnrollment(session, id),
): Mutation<Enrollment> {
  const sent = {
    enrollment_id: id,
    decision,
    ...(planId === undefined ? {} : { selected_plan_id: planId, coverage_tier: coverageTier }),
    ...(dependentIds.length === 0 ? {} : { dependent_ids: dependentIds }),
  };
  return {
    subject: `elect ${id}`,
    content: writeJson(sent),
    send: () => session.call(elect, employeeId, [sent]),
    lookUp: async () => [await read()],
    matches: (enrollment, evidence) => enrollment.id === id && showsElection(enrollment, planId, evidence),
  };
}

/**
 * Whether an enrollment shows that an election was carried out. The newest wire names no plan: there the status alone
 * counts, except after a refusal, where someone may have chosen another plan elsewhere.
 *
 * @param planId the plan that was elected; undefined where the coverage was waived
 */
function showsElection(enrollment: Enrollment, planId: string | undefined, evidence: Evidence): boolean {
  const { status, selected_plan_id: recorded } = enrollment;
  // A reopened enrollment is pending, and may still carry the decision from before.
  if (planId === undefined) return status !== 'pending' && isWaived(enrollment);
  return status === 'enrolled' && (recorded === planId || (recorded === null && evidence !== 'refusal'));
}

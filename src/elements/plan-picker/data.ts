import { decodeDependent, decodeEnrollment, decodePlanOptions, decodePlanYear } from '../../api/decode.js';
import { VitableError } from '../../api/errors.js';
import type { Dependent, Enrollment, PlanOption, PlanYear } from '../../api/models.js';
import { readDependents, readEligiblePlans, readEnrollment, readPlanYear } from '../../controllers/reads.js';
import { reportError } from '../../host/report.js';
import type { Session } from '../../host/session.js';

/** What the picker shows. */
export interface PlanPickerData {
  readonly enrollment: Enrollment;
  readonly plans: readonly PlanOption[];
  /** For its dates; undefined where the API gives none, or does not let this token read it (trap 11). */
  readonly planYear?: PlanYear | undefined;
  /** With `member-id`: the people that a coverage tier may cover; null where they could not be read (trap 11). */
  readonly dependents?: readonly Dependent[] | null | undefined;
}

/** Enrollment, plans and dependents, asked for together. Plans can be compared without knowing the dependents. */
export async function loadPlans(
  session: Session,
  enrollmentId: string,
  memberId: string | undefined,
  signal: AbortSignal,
): Promise<PlanPickerData> {
  const [enrollment, plans, dependents] = await Promise.all([
    readEnrollment(session, enrollmentId, signal),
    readEligiblePlans(session, enrollmentId, signal),
    memberId ? readDependents(session, memberId, signal).catch(notRead) : undefined,
  ]);
  return { enrollment, plans, dependents };
}

function notRead(error: unknown): null {
  if (error instanceof VitableError) reportError('vitable-plan-picker', error);
  return null;
}

/** The plan year's dates, which the plans need not wait for. */
export async function addPlanYear(
  session: Session,
  data: PlanPickerData,
  signal: AbortSignal,
): Promise<PlanPickerData> {
  const id = data.enrollment.plan_year_id;
  return id === null ? data : { ...data, planYear: await readPlanYear(session, id, signal) };
}

/**
 * Data that a host has set: the API's JSON in any wire variant, or models.
 *
 * @throws VitableError `contract` with the path of what is missing or ill-typed
 */
export function decodePlanPickerData(given: unknown): PlanPickerData {
  if (typeof given !== 'object' || given === null || !('enrollment' in given) || !('plans' in given)) {
    throw new VitableError('contract', { message: 'data must be {enrollment, plans}.', path: '$' });
  }
  const { enrollment, plans, planYear, dependents } = given as Readonly<
    Record<keyof PlanPickerData, unknown>
  >;
  return {
    enrollment: decodeEnrollment(enrollment),
    plans: decodePlanOptions(plans),
    planYear: (planYear ?? undefined) === undefined ? undefined : decodePlanYear(planYear),
    dependents: Array.isArray(dependents)
      ? dependents.map((dependent: unknown) => decodeDependent(dependent))
      : undefined,
  };
}

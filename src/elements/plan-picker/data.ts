import {
  decodeDependent,
  decodeEnrollment,
  decodePlanOptions,
  decodePlanYear,
} from '../../api/decode/decode.js';
import { VitableError } from '../../api/errors.js';
import type { Dependent, Enrollment, PlanOption, PlanYear } from '../../api/models.js';
import type { StatusTarget } from '../../controllers/resource.js';
import { ResourceController } from '../../controllers/resource.js';
import type { ElementHost, SettingsController } from '../../controllers/settings.js';
import { readDependents, readEligiblePlans, readEnrollment, readPlanYear } from '../../data/queries.js';
import type { Session } from '../../data/session.js';
import { warnAboutError } from '../../settings/developer-warnings.js';
import type { PlanPickerProperties } from './properties.js';
import type { PickerKey } from './strings.js';

/** The data that the picker shows. */
export interface PlanPickerData {
  readonly enrollment: Enrollment;
  readonly plans: readonly PlanOption[];
  /** Read for its dates. Undefined where the API names no plan year, or does not let this token read it. */
  readonly planYear?: PlanYear | undefined;
  /**
   * With `member-id`: the people that a coverage tier may cover. Null where they could not be read, which an employee's
   * token may not be allowed to.
   */
  readonly dependents?: readonly Dependent[] | null | undefined;
}

/**
 * @param loadCode loads the code that the first view needs besides that of the cards
 * @param reset puts away what the person has begun, when another person or another enrollment takes the place
 */
export function createPlanResource(
  picker: ElementHost & Pick<PlanPickerProperties, 'enrollmentId' | 'memberId'>,
  settings: SettingsController<PickerKey>,
  target: StatusTarget,
  loadCode: () => Promise<void>,
  reset: () => void,
): ResourceController<PlanPickerData> {
  return new ResourceController<PlanPickerData>(
    picker,
    settings,
    {
      attribute: 'enrollment-id',
      identity: () => picker.enrollmentId,
      query: () => picker.memberId ?? '',
      load: async (session, id, signal) => {
        const [data] = await Promise.all([loadPlans(session, id, picker.memberId, signal), loadCode()]);
        return data;
      },
      complete: addPlanYear,
      reset,
      isEmpty: ({ plans }) => plans.length === 0,
    },
    target,
  );
}

/** Enrollment, plans and dependents, asked for together. Dependents that can't be read leave the plans to compare. */
async function loadPlans(
  session: Session,
  enrollmentId: string,
  memberId: string | undefined,
  signal: AbortSignal,
): Promise<PlanPickerData> {
  const [enrollment, plans, dependents] = await Promise.all([
    readEnrollment(session, enrollmentId, signal),
    readEligiblePlans(session, enrollmentId, signal),
    memberId ? readDependents(session, memberId, signal).catch(warnAndReturnNull) : undefined,
  ]);
  return { enrollment, plans, dependents };
}

function warnAndReturnNull(error: unknown): null {
  if (error instanceof VitableError) warnAboutError('vitable-plan-picker', error);
  return null;
}

/** Adds the plan year's dates, which the plans need not wait for. */
async function addPlanYear(
  session: Session,
  data: PlanPickerData,
  signal: AbortSignal,
): Promise<PlanPickerData> {
  const id = data.enrollment.plan_year_id;
  return id === null ? data : { ...data, planYear: await readPlanYear(session, id, signal) };
}

/**
 * Decodes data that a host page has set: the API's JSON in any of its wire variants, or models.
 *
 * @throws VitableError `contract` with the path of the field that is missing or has the wrong type
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
    // Null says that they could not be read, and stays null.
    dependents: Array.isArray(dependents)
      ? dependents.map((dependent: unknown) => decodeDependent(dependent))
      : dependents === null
        ? null
        : undefined,
  };
}

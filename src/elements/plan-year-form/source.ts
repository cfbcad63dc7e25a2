import type { PlanYear } from '../../api/models.js';
import { readPlanYear } from '../../data/queries.js';
import type { Session } from '../../data/session.js';

/** The plan year that a form begins with. */
export interface Source {
  /** The plan year that is edited or copied; undefined where one is created from nothing. */
  readonly year: PlanYear | undefined;
  readonly copies: boolean;
}

/** The ids that a host page sets on a form. `null` means that an id is not known yet, `undefined` that it is left out. */
export interface SourceIds {
  readonly planYearId: string | null | undefined;
  readonly benefitProductId: string | null | undefined;
  readonly employerId: string | null | undefined;
  readonly copyFrom: string | null | undefined;
}

/** A text that differs for each source. Null: an id is not known yet. Undefined: an id is missing, by a mistake of the page. */
export function sourceIdentity(ids: SourceIds): string | null | undefined {
  const { planYearId, benefitProductId, employerId, copyFrom } = ids;
  if (planYearId) return `edit ${planYearId}`;
  if (planYearId === null || benefitProductId === null || employerId === null || copyFrom === null)
    return null;
  return copyFrom || (benefitProductId?.trim() && employerId?.trim())
    ? `new ${JSON.stringify([benefitProductId, employerId, copyFrom])}`
    : undefined;
}

/** The attribute to name in the error: the second id of a new plan year if the first is there, else `plan-year-id`. */
export function missingAttribute({ benefitProductId, employerId }: SourceIds): string {
  if (benefitProductId) return 'employer-id';
  return employerId ? 'benefit-product-id' : 'plan-year-id';
}

/** Reads the plan year that is edited or copied, if there is one. */
export async function readSource(
  { planYearId, copyFrom }: SourceIds,
  session: Session,
  signal: AbortSignal,
): Promise<Source> {
  const id = planYearId || copyFrom;
  return { year: id ? await readPlanYear(session, id, signal) : undefined, copies: !planYearId };
}

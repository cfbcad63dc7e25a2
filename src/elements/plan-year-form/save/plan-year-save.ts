import type { VitableError } from '../../../api/errors.js';
import { writeJson } from '../../../api/http/json.js';
import type { CalendarDate, PlanYear } from '../../../api/models.js';
import { createPlanYear, updatePlanYear } from '../../../api/operations.js';
import type { NewPlanYear } from '../../../api/requests.js';
import { changesOf } from '../../../benefits/plan-years/plan-year-changes.js';
import type { PlanYearDraft } from '../../../benefits/plan-years/plan-year-draft.js';
import { mayBeCreated } from '../../../benefits/plan-years/plan-year-match.js';
import { wasChanged, withEmploymentSpelling } from '../../../benefits/plan-years/plan-year-reread.js';
import { editLock } from '../../../benefits/plan-years/plan-year.js';
import { asVitableError } from '../../../data/client-error.js';
import type { Mutation, MutationOutcome } from '../../../data/mutation.js';
import { mutate } from '../../../data/mutation.js';
import { readAllPlanYears, readPlanYear } from '../../../data/queries.js';
import type { Session } from '../../../data/session.js';
import type { PlanYearLock } from '../draft/steps.js';

/** The outcome of a save. */
export type SaveOutcome =
  | MutationOutcome<PlanYear>
  /** Someone else has saved the plan year since it was read, so nothing was sent. */
  | { readonly kind: 'updated'; readonly year: PlanYear }
  /** The plan year can't be edited any more. */
  | ({ readonly kind: 'locked' } & PlanYearLock);

/**
 * Creates a plan year. After a lost answer it is looked up among the employer's plan years of the benefit product.
 *
 * @param since the day before it is sent; a plan year that was created earlier is another one
 */
export function planYearCreation(
  session: Session,
  benefitProductId: string,
  given: NewPlanYear,
  since: CalendarDate,
): Mutation<PlanYear> {
  return {
    subject: `create ${benefitProductId} ${given.employer_id}`,
    content: writeJson(given),
    send: async () => [await session.call(createPlanYear, benefitProductId, given)],
    lookUp: () => readAllPlanYears(session, benefitProductId, given.employer_id),
    matches: (year, evidence) =>
      evidence === 'answer' ? year.coverage_start === given.coverage_start : mayBeCreated(given, year, since),
  };
}

/** Changes a plan year: sends only the fields that the draft changes. */
export function planYearUpdate(session: Session, base: PlanYear, draft: PlanYearDraft): Mutation<PlanYear> {
  const changes = changesOf(base, draft);
  const content = writeJson(changes);
  return {
    // With the content, so that no earlier update is looked up: `saveChanges` compares with the record before it sends.
    subject: `update ${base.id} ${content}`,
    content,
    send: async () => [await session.call(updatePlanYear, base.id, changes)],
    lookUp: async () => [await readForUpdate(session, base, draft)],
    matches: (year, evidence) => (evidence === 'answer' ? year.id === base.id : isRecorded(year, draft)),
  };
}

/**
 * Saves an edited plan year, after a comparison with the record as it is now. The API can't be asked to save only an
 * unchanged plan year, and it
 * [replaces all contribution classes](../../../api/README.md#leave-unchanged-fields-out), so that another person's
 * changes would be lost without notice.
 */
export async function saveChanges(
  session: Session,
  base: PlanYear,
  draft: PlanYearDraft,
  today: CalendarDate,
): Promise<SaveOutcome> {
  const { person } = session;
  const compare = (year: PlanYear): SaveOutcome | undefined => {
    if (isRecorded(year, draft))
      return { kind: 'recorded', value: year, values: [year], evidence: 'refusal', earlier: false };
    if (editLock(year, today).locked) return { kind: 'locked', year, refused: false };
    return wasChanged(base, year) ? { kind: 'updated', year } : undefined;
  };
  try {
    session.invalidate();
    const obstacle = compare(await readForUpdate(session, base, draft));
    if (obstacle !== undefined) return obstacle;
  } catch (reason) {
    return { kind: 'refused', error: asVitableError(reason), values: undefined };
  }
  const outcome = await mutate(session, planYearUpdate(session, base, draft), person);
  if (outcome.kind === 'recorded') return outcome;
  const [year] = outcome.values ?? [];
  if (year === undefined) return outcome;
  const isLock = outcome.kind === 'refused' && meansLocked(outcome.error);
  return compare(year) ?? (isLock ? { kind: 'locked', year, refused: true } : outcome);
}

const readForUpdate = async (session: Session, base: PlanYear, draft: PlanYearDraft) =>
  withEmploymentSpelling(draft, await readPlanYear(session, base.id));

/** Whether the record already has everything that the draft has, no matter who saved it. */
const isRecorded = (year: PlanYear, draft: PlanYearDraft) => Object.keys(changesOf(year, draft)).length === 0;

/**
 * Whether a refusal means that the plan year is locked. How the API refuses a late edit is undocumented, and the clock of
 * the person's device may be wrong by hours.
 */
const meansLocked = ({ code, reason = '' }: VitableError) =>
  code === 'conflict' || /open_?enrollment|locked/i.test(reason);

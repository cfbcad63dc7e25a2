import type { VitableError } from '../../api/errors.js';
import { writeJson } from '../../api/json.js';
import type { CalendarDate, PlanYear } from '../../api/models.js';
import { createPlanYear, updatePlanYear } from '../../api/operations.js';
import type { NewPlanYear } from '../../api/requests.js';
import { changesOf } from '../../benefits/plan-year-changes.js';
import { inSpellingOf, wasChanged } from '../../benefits/plan-year-conflict.js';
import type { PlanYearDraft } from '../../benefits/plan-year-draft.js';
import { mayBeCreated } from '../../benefits/plan-year-match.js';
import { editLock } from '../../benefits/plan-year.js';
import { readAllPlanYears, readPlanYear } from '../../controllers/reads.js';
import { asVitableError } from '../../controllers/resource.js';
import type { Session } from '../../host/session.js';

/** Why nothing is on record. `missing`: the answer was lost, and it is not there. `unsure`: nor can that be read. */
export interface SaveFailure {
  readonly kind: 'failed';
  readonly error: VitableError;
  readonly outcome: 'refused' | 'missing' | 'unsure';
  /** What may have arrived all the same: to be looked for before anything is sent again. */
  readonly lost?: Creation | undefined;
}

/** What became of a save. */
export type SaveOutcome =
  | {
      readonly kind: 'saved';
      readonly year: PlanYear;
      /** Whether it is what was entered for an earlier attempt, whose answer was lost. */
      readonly earlier?: boolean;
    }
  /** Someone else has saved the plan year since it was read: nothing was sent. */
  | { readonly kind: 'updated'; readonly year: PlanYear }
  /** It can't be edited any more: by its dates or, `refused`, because the API said no. */
  | { readonly kind: 'locked'; readonly year: PlanYear; readonly refused: boolean }
  | SaveFailure;

/** A write is not given up when its element leaves the page (R14), nor is the reading that it needs. */
const untilDone = () => new AbortController().signal;

const failed = (
  reason: unknown,
  outcome: SaveFailure['outcome'] = 'refused',
  lost?: Creation,
): SaveFailure => ({ kind: 'failed', error: asVitableError(reason), outcome, lost });

/**
 * Sends what was changed, and nothing else, after a look at whether someone else has been there in between: the API has
 * no way to say "only if it is still as I read it", and takes contribution classes as a whole (document 004).
 */
export async function saveChanges(
  session: Session,
  base: PlanYear,
  draft: PlanYearDraft,
  today: CalendarDate,
): Promise<SaveOutcome> {
  const look = async () => {
    session.expire();
    const year = inSpellingOf(draft, await readPlanYear(session, base.id, untilDone()));
    return [year, standing(base, year, draft, today)] as const;
  };
  try {
    const [, inTheWay] = await look();
    if (inTheWay !== undefined) return inTheWay;
  } catch (reason) {
    return failed(reason);
  }
  const changes = changesOf(base, draft);
  try {
    const year = await session.write(`update ${base.id} ${writeJson(changes)}`, () =>
      session.call({ updatePlanYear }, base.id, changes),
    );
    return { kind: 'saved', year };
  } catch (reason) {
    const error = asVitableError(reason);
    const lost = error.mayHaveArrived;
    if (!lost && !REFUSALS.includes(error.code)) return failed(error);
    try {
      const [year, now] = await look();
      if (now !== undefined) return now;
      return !lost && isLock(error)
        ? { kind: 'locked', year, refused: true }
        : failed(error, lost ? 'missing' : 'refused');
    } catch {
      return failed(error, lost ? 'unsure' : 'refused');
    }
  }
}

/** Refusals that may be about the state of the plan year: what is on record tells. */
const REFUSALS: readonly string[] = ['conflict', 'forbidden', 'validation'];

/** No document says how the API refuses an edit that comes too late, and the clock here may be wrong by hours. */
const isLock = ({ code, reason = '' }: VitableError) =>
  code === 'conflict' || /open_?enrollment|locked/i.test(reason);

/** What a plan year that has just been read says about saving; undefined where nothing is in the way. */
function standing(
  base: PlanYear,
  year: PlanYear,
  draft: PlanYearDraft,
  today: CalendarDate,
): SaveOutcome | undefined {
  // Nothing is left to change: what was wanted is on record, whoever has put it there.
  if (Object.keys(changesOf(year, draft)).length === 0) return { kind: 'saved', year };
  if (editLock(year, today).locked) return { kind: 'locked', year, refused: false };
  return wasChanged(base, year) ? { kind: 'updated', year } : undefined;
}

/** A plan year to create. */
export interface Creation {
  readonly benefitProductId: string;
  readonly given: NewPlanYear;
  /** The day before it was sent. */
  readonly since: CalendarDate;
}

/**
 * Creates a plan year: one request, however often it is asked for (R8). Where its answer is lost, the list tells whether
 * it arrived; so it does before another one is sent (trap 14).
 *
 * @param lost what was sent before, and of which nobody can say whether it arrived
 */
export async function create(session: Session, creation: Creation, lost?: Creation): Promise<SaveOutcome> {
  const { benefitProductId, given } = creation;
  if (lost !== undefined) {
    try {
      const year = await findCreated(session, lost);
      const earlier = writeJson(lost.given) !== writeJson(given);
      if (year !== undefined) return { kind: 'saved', year, earlier };
    } catch (reason) {
      return failed(reason, 'unsure', lost);
    }
  }
  try {
    const year = await session.write(`create ${benefitProductId} ${writeJson(given)}`, () =>
      session.call({ createPlanYear }, benefitProductId, given),
    );
    return { kind: 'saved', year };
  } catch (reason) {
    const error = asVitableError(reason);
    const { mayHaveArrived } = error;
    // A browser repeats a POST by itself when a kept connection breaks: the second is refused for the first one's sake.
    if (!mayHaveArrived && error.code !== 'conflict') return failed(error);
    try {
      const year = await findCreated(session, creation);
      if (year !== undefined) return { kind: 'saved', year };
      // What timed out may arrive after the list was read: it is looked for once more before anything is sent again.
      return mayHaveArrived ? failed(error, 'missing', creation) : failed(error);
    } catch {
      return mayHaveArrived ? failed(error, 'unsure', creation) : failed(error);
    }
  }
}

/** The plan year that was created, if it arrived. @throws VitableError where that can't be read */
async function findCreated(
  session: Session,
  { benefitProductId, given, since }: Creation,
): Promise<PlanYear | undefined> {
  session.expire();
  const years = await readAllPlanYears(session, benefitProductId, given.employer_id, untilDone());
  return years.find((year) => mayBeCreated(given, year, since));
}

import type { VitableError } from '../api/errors.js';
import { lifeEventKind, toLifeEventType } from '../api/life-event-type.js';
import type { CalendarDate, QualifyingLifeEvent } from '../api/models.js';
import { reportLifeEvent } from '../api/operations.js';
import type { LifeEventReport } from '../api/requests.js';
import type { Session } from '../host/session.js';
import { readAllLifeEvents } from './reads.js';
import { asVitableError } from './resource.js';

/** A report, and what was on record before it was sent. */
export interface Attempt {
  readonly given: LifeEventReport;
  /** Ids of life events that had been read. */
  readonly known: ReadonlySet<string>;
  /** The day before: an event made earlier is not the one that was sent. The clock here may be wrong by hours. */
  readonly since: CalendarDate;
  /** Nobody can say whether it arrived: its answer was lost, and the member's life events could not be read. */
  lost: boolean;
}

/**
 * Reports a life event: one request, however often it is asked for (R8). Where its answer is lost, the member's life
 * events tell whether it arrived; so they do before it is sent once more (trap 14).
 *
 * @throws VitableError where it is not on record, or, with `attempt.lost`, may be
 */
export async function deliver(
  session: Session,
  memberId: string,
  attempt: Attempt,
): Promise<QualifyingLifeEvent> {
  const { given } = attempt;
  if (attempt.lost) {
    const arrived = await findReported(session, memberId, attempt);
    if (arrived !== undefined) return arrived;
    attempt.lost = false;
  }
  try {
    return await session.write(`report ${memberId} ${given.event_type} ${given.event_date}`, () =>
      session.call({ reportLifeEvent }, memberId, given),
    );
  } catch (reason) {
    return afterFailure(session, memberId, attempt, asVitableError(reason));
  }
}

/**
 * A conflict too is looked into: a browser repeats a POST by itself when a kept connection breaks, and the second is
 * refused because the first was carried out.
 */
async function afterFailure(
  session: Session,
  memberId: string,
  attempt: Attempt,
  error: VitableError,
): Promise<QualifyingLifeEvent> {
  if (!error.mayHaveArrived && error.code !== 'conflict') throw error;
  attempt.lost = error.mayHaveArrived;
  const arrived = await findReported(session, memberId, attempt).catch(() => {
    throw error;
  });
  attempt.lost = false;
  if (arrived === undefined) throw error;
  return arrived;
}

/**
 * The life event that a report has made, if it arrived.
 *
 * @throws VitableError where that can't be read
 */
async function findReported(
  session: Session,
  memberId: string,
  { given, known, since }: Attempt,
): Promise<QualifyingLifeEvent | undefined> {
  session.expire();
  const events = await readAllLifeEvents(session, memberId, new AbortController().signal);
  return events.find(
    (event) =>
      event.event_date === given.event_date &&
      !known.has(event.id) &&
      event.created_at.slice(0, 10) >= since &&
      mayRead(event.event_type, given),
  );
}

/**
 * Whether what is read may be what was written. "Job Loss" may read "loss_of_coverage" (trap 1), so that a kind which no
 * document names may be any of those that are written.
 */
function mayRead(read: string, { event_type: written }: LifeEventReport): boolean {
  const type = toLifeEventType(lifeEventKind(read));
  return type === undefined || type === written;
}

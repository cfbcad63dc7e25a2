import { VitableError } from '../api/errors.js';
import { asVitableError } from './client-error.js';
import type { Session } from './session.js';
import { otherPerson } from './session.js';

/**
 * Writing to the API, for everything that the elements write: an election, a waiver, a reissue, a reported life event, a
 * plan year that is created or updated.
 *
 * The API documents no idempotency key, so a POST whose answer is lost must not be repeated blindly
 * ([no idempotency key](../api/README.md#no-idempotency-key)). The rule for that case stands here and nowhere else:
 *
 * 1. Send once.
 * 2. If the answer is lost, or does not show what was sent, look the record up before anyone is told an outcome.
 * 3. As long as a lost write has not been found on record, look for it again before anything else is sent to the same
 *    subject, whatever the person has changed meanwhile: a write that timed out may be carried out later. If it is found,
 *    nothing more is sent; if it is not, the new write is sent.
 *
 * A refusal (`isRefusal`) is looked up as well. The record may be other than the person believes, because someone has
 * written meanwhile. Chromium repeats a POST by itself when a kept-alive connection breaks; the second request is then
 * refused because the first was carried out.
 *
 * @example
 * const outcome = await mutate(session, {
 *   subject: `report ${memberId}`,
 *   content: 'Marriage 2026-11-10',
 *   send: async () => [await session.call(reportLifeEvent, memberId, report)],
 *   lookUp: () => readAllLifeEvents(session, memberId, signal),
 *   matches: (event) => event.event_date === report.event_date,
 * });
 * if (outcome.kind === 'recorded') show(outcome.value);
 */
export interface Mutation<Value> {
  /** What is written to, for example `report mbr_1`. Writes to one subject are sent one after the other. */
  readonly subject: string;
  /** What is written, as text. The same content while it is being sent joins the first write and sends nothing. */
  readonly content: string;
  /** Sends the write once. Resolves with what the answer holds. */
  send(): Promise<readonly Value[]>;
  /** Reads what is on record now. Rejects where that can't be read. */
  lookUp(): Promise<readonly Value[]>;
  /** Whether a value shows that this write was carried out. */
  matches(value: Value, evidence: Evidence): boolean;
}

/** Where a value comes from: the write's own answer, or the record as it was read after a lost answer or a refusal. */
export type Evidence = 'answer' | 'lost-answer' | 'refusal';

/** The outcome of a write, certain as far as it can be. */
export type MutationOutcome<Value> =
  | {
      /** It is on record. */
      readonly kind: 'recorded';
      readonly value: Value;
      /** All that the answer, or the record, holds; `value` is one of them. */
      readonly values: readonly Value[];
      /** Where it shows: in the answer, or in the record, which has then been read. */
      readonly evidence: Evidence;
      /** Whether it is an earlier write with other content, whose answer was lost: what is wanted now was not sent. */
      readonly earlier: boolean;
    }
  | {
      /**
       * `refused`: the API said no. `not-recorded`: the answer was lost, the record was read, and the write is not there;
       * it may be sent again. `unknown`: the answer was lost and the record could not be read; the next attempt reads it
       * first.
       */
      readonly kind: 'refused' | 'not-recorded' | 'unknown';
      readonly error: VitableError;
      /** What was on record afterwards; undefined where it was not read or could not be. */
      readonly values: readonly Value[] | undefined;
    };

/** Whether the API has said no to a write because of what it asks for. The record is read after each of these. */
export const isRefusal = ({ code }: VitableError): boolean =>
  ['conflict', 'validation', 'forbidden', 'not-found'].includes(code);

/**
 * Sends a write once and resolves with its outcome. Never rejects with a `VitableError`.
 *
 * @param person the person who writes: see `Session.person`. If another one may be signed in by the time the write can be
 *   sent, because it had to wait or because the record was read first, it is refused (S2)
 */
export function mutate<Value>(
  session: Session,
  mutation: Mutation<Value>,
  person: object = session.person,
): Promise<MutationOutcome<Value>> {
  return session.write(mutation.subject, mutation.content, async () => {
    const found = await lookUpLost(session, mutation, undefined);
    if (found !== undefined && found.kind !== 'not-recorded') return found;
    if (session.person !== person) return { kind: 'refused', error: otherPerson(), values: undefined };
    return send(session, mutation);
  });
}

/**
 * Looks once more for the writes to a subject that have not been found on record, without sending anything.
 *
 * @param error the error of the outcome before, which is the outcome again unless a write is found
 */
export function lookUpAgain<Value>(
  session: Session,
  mutation: Mutation<Value>,
  error: VitableError,
): Promise<MutationOutcome<Value>> {
  return session.write(
    mutation.subject,
    'look up',
    async () => (await lookUpLost(session, mutation, error)) ?? { kind: 'refused', error, values: undefined },
  );
}

/** A write to be looked for, and how it ended. */
interface LostWrite<Value> {
  readonly mutation: Mutation<Value>;
  readonly evidence: Evidence;
}

/** Looks for the lost writes to the same subject, the first one first. Undefined where there are none. */
async function lookUpLost<Value>(
  session: Session,
  { subject, content }: Mutation<Value>,
  error: VitableError | undefined,
): Promise<MutationOutcome<Value> | undefined> {
  let outcome: MutationOutcome<Value> | undefined;
  for (const lost of [...session.lostWrites.values()] as LostWrite<Value>[]) {
    if (lost.mutation.subject !== subject) continue;
    outcome = await lookUp(session, lost, error);
    if (outcome.kind === 'recorded') return { ...outcome, earlier: lost.mutation.content !== content };
    if (outcome.kind === 'unknown') return outcome;
  }
  return outcome;
}

async function send<Value>(session: Session, mutation: Mutation<Value>): Promise<MutationOutcome<Value>> {
  const { lostWrites } = session;
  let error: VitableError;
  try {
    const values = await mutation.send();
    const value = values.find((one) => mutation.matches(one, 'answer'));
    if (value !== undefined) {
      lostWrites.delete(keyOf(mutation));
      return { kind: 'recorded', value, values, evidence: 'answer', earlier: false };
    }
    error = unconfirmed();
  } catch (reason) {
    // A client of the host page may reject with anything: it says nothing of whether the write has arrived.
    error = asVitableError(reason, true);
  }
  const evidence = error.mayHaveArrived ? 'lost-answer' : 'refusal';
  if (error.mayHaveArrived) keep(lostWrites, { mutation, evidence });
  else if (!isRefusal(error)) return { kind: 'refused', error, values: undefined };
  return lookUp(session, { mutation, evidence }, error, lostWrites);
}

/**
 * @param error the error that the write ended with; undefined before another write is sent
 * @param lostWrites where the write is kept: those of the person who sent it
 */
async function lookUp<Value>(
  session: Session,
  lost: LostWrite<Value>,
  error: VitableError | undefined,
  lostWrites = session.lostWrites,
): Promise<MutationOutcome<Value>> {
  const { mutation, evidence } = lost;
  const isLost = evidence === 'lost-answer' || error === undefined;
  session.discardReads();
  let values: readonly Value[];
  try {
    values = await mutation.lookUp();
  } catch (reason) {
    // After a refusal too: the browser may have repeated the request, and the first one may have been carried out.
    keep(lostWrites, lost);
    return {
      kind: isLost ? 'unknown' : 'refused',
      error: error ?? asVitableError(reason),
      values: undefined,
    };
  }
  const value = values.find((one) => mutation.matches(one, evidence));
  // A write that was refused, and is not on record, will not appear there later.
  if (value !== undefined || evidence === 'refusal') lostWrites.delete(keyOf(mutation));
  if (value !== undefined) return { kind: 'recorded', value, values, evidence, earlier: false };
  return { kind: isLost ? 'not-recorded' : 'refused', error: error ?? unconfirmed(), values };
}

const keyOf = ({ subject, content }: Mutation<unknown>) => `${subject} ${content}`;

/** Keeps a write to be looked for later. Of two with the same content the first is kept: it may be the one that arrived. */
function keep<Value>(lostWrites: Session['lostWrites'], lost: LostWrite<Value>): void {
  const key = keyOf(lost.mutation);
  if (!lostWrites.has(key)) lostWrites.set(key, lost);
}

/** A success whose answer does not show what was sent counts as a lost answer. */
const unconfirmed = () =>
  new VitableError('contract', { message: 'The answer does not show what was sent.', mayHaveArrived: true });

import { VitableError } from '../api/errors.js';
import type { Session } from './session.js';

/**
 * Writing to the API, for everything that the elements write: an election, a waiver, a reissue, a reported life event, a
 * plan year that is created or updated.
 *
 * The API documents no idempotency key, so a POST whose answer is lost must not be repeated blindly
 * ([no idempotency key](../api/README.md#no-idempotency-key)). The rule for that case stands here and nowhere else:
 *
 * 1. Send once.
 * 2. If the answer is lost, or does not show what was sent, look the record up before anything is claimed.
 * 3. As long as a lost write has not been found on record, look for it again before anything else is sent to the same
 *    subject, whatever the person has changed meanwhile: a write that timed out may be carried out later.
 *
 * A conflict (409) is looked up as well. Chromium repeats a POST by itself when a kept-alive connection breaks; the
 * second request is then refused because the first was carried out.
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
  /** Whether the record is to be read after this refusal too. A conflict always is. */
  readsAfterRefusal?(error: VitableError): boolean;
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

/** Sends a write once and resolves with its outcome. Never rejects with a `VitableError`. */
export function mutate<Value>(session: Session, mutation: Mutation<Value>): Promise<MutationOutcome<Value>> {
  return session.write(mutation.subject, mutation.content, async () => {
    const lost = [...session.lostWrites.values()] as Mutation<Value>[];
    for (const earlier of lost.filter(({ subject }) => subject === mutation.subject)) {
      const found = await lookUp(session, earlier, 'lost-answer', undefined);
      if (found.kind === 'unknown') return found;
      if (found.kind === 'recorded') return { ...found, earlier: earlier.content !== mutation.content };
    }
    return send(session, mutation);
  });
}

/**
 * Looks once more for a write whose outcome is unknown, without sending anything.
 *
 * @param error why its answer was lost; it is part of the outcome again unless the write is found
 */
export function lookUpAgain<Value>(
  session: Session,
  mutation: Mutation<Value>,
  error: VitableError,
): Promise<MutationOutcome<Value>> {
  return session.write(mutation.subject, 'look up', () =>
    lookUp(session, mutation, error.mayHaveArrived ? 'lost-answer' : 'refusal', error),
  );
}

async function send<Value>(session: Session, mutation: Mutation<Value>): Promise<MutationOutcome<Value>> {
  let error: VitableError;
  try {
    const values = await mutation.send();
    const value = values.find((one) => mutation.matches(one, 'answer'));
    if (value !== undefined) {
      session.lostWrites.delete(keyOf(mutation));
      return { kind: 'recorded', value, values, evidence: 'answer', earlier: false };
    }
    error = unconfirmed();
  } catch (reason) {
    error = asVitableError(reason);
  }
  if (error.mayHaveArrived) keep(session, mutation);
  else if (error.code !== 'conflict' && !mutation.readsAfterRefusal?.(error))
    return { kind: 'refused', error, values: undefined };
  return lookUp(session, mutation, error.mayHaveArrived ? 'lost-answer' : 'refusal', error);
}

/** @param error what the write ended with; undefined where an earlier write is looked for */
async function lookUp<Value>(
  session: Session,
  mutation: Mutation<Value>,
  evidence: Evidence,
  error: VitableError | undefined,
): Promise<MutationOutcome<Value>> {
  session.invalidate();
  let values: readonly Value[];
  try {
    values = await mutation.lookUp();
  } catch (reason) {
    keep(session, mutation);
    const kind = evidence === 'lost-answer' ? 'unknown' : 'refused';
    return { kind, error: error ?? asVitableError(reason), values: undefined };
  }
  const value = values.find((one) => mutation.matches(one, evidence));
  if (value !== undefined) {
    session.lostWrites.delete(keyOf(mutation));
    return { kind: 'recorded', value, values, evidence, earlier: false };
  }
  const kind = evidence === 'lost-answer' ? 'not-recorded' : 'refused';
  return { kind, error: error ?? unconfirmed(), values };
}

const keyOf = ({ subject, content }: Mutation<unknown>) => `${subject} ${content}`;

/** Keeps a write to be looked for later. Of two with the same content the first is kept: it may be the one that arrived. */
function keep(session: Session, mutation: Mutation<unknown>): void {
  const key = keyOf(mutation);
  if (!session.lostWrites.has(key)) session.lostWrites.set(key, mutation);
}

/** A success whose answer does not show what was sent counts as a lost answer. */
const unconfirmed = () =>
  new VitableError('contract', { message: 'The answer does not show what was sent.', mayHaveArrived: true });

/**
 * What a host's own `client` rejects with becomes a `contract` error where it is none of ours. Its text stays out: it may
 * hold a person's data.
 */
export function asVitableError(reason: unknown): VitableError {
  if (reason instanceof VitableError) return reason;
  return new VitableError('contract', { message: 'client rejected without a VitableError.' });
}

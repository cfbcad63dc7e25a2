import { describe, expect, it } from 'vitest';
import { getEnrollment, reissueEnrollment, updatePlanYear } from '../../../src/api/operations.js';
import { mutate } from '../../../src/data/mutation.js';
import type { Mutation } from '../../../src/data/mutation.js';
import { readEnrollment } from '../../../src/data/queries.js';
import type { SessionEvent } from '../../../src/data/session.js';
import { Session } from '../../../src/data/session.js';
import { stubClient } from '../../support/elements/stub-client.js';
import { enrolledEnrollment, planYear, vitableError } from '../../support/fixtures/models.js';

/** A session, what it tells its listeners, and whether somebody is signed in. */
function begin() {
  const state = { signedIn: true };
  const answer = async () => {
    if (!state.signedIn) throw vitableError('session-expired');
    return enrolledEnrollment();
  };
  const session = new Session({ client: stubClient({ getEnrollment: answer, reissueEnrollment: answer }) });
  const told: (string | undefined)[] = [];
  session.listen((event: SessionEvent) => told.push(typeof event === 'string' ? event : event.code));
  const write = () => session.call(reissueEnrollment, 'enrl_1', { qle_id: 'qle_1' });
  return { state, session, told, write };
}

describe('S2: the person of a session', () => {
  it('is another one after a sign-out that a write has found, and all listeners are told', async () => {
    const { state, session, told, write } = begin();
    const { person } = session;
    await write();
    expect(session.person).toBe(person);
    state.signedIn = false;
    await expect(write()).rejects.toMatchObject({ code: 'session-expired' });
    expect(told).toEqual(['session-expired']);
    expect(session.person).not.toBe(person);
    state.signedIn = true;
    await write();
    expect(told).toEqual(['session-expired', 'signed-in']);
  });

  it('is another one after a sign-out that a read has found, of which several reads tell once', async () => {
    const { state, session, told } = begin();
    const { person } = session;
    state.signedIn = false;
    const reads = ['enrl_1', 'enrl_2', 'enrl_3'].map((id) => readEnrollment(session, id));
    for (const read of reads) await expect(read).rejects.toMatchObject({ code: 'session-expired' });
    expect(told).toEqual(['session-expired']);
    expect(session.person).not.toBe(person);
  });

  it('is another one after forget(); a sign-out that an earlier request finds says nothing of the new one', async () => {
    const { state, session, told } = begin();
    const { person } = session;
    state.signedIn = false;
    const late = session.call(getEnrollment, 'enrl_1', {});
    session.forget();
    expect(session.person).not.toBe(person);
    await expect(late).rejects.toMatchObject({ code: 'session-expired' });
    expect(told).toEqual(['forgotten']);
  });

  it('does not get what was read for the one before, also within the second in which reads are shared', async () => {
    const { state, session, write } = begin();
    await readEnrollment(session, 'enrl_1');
    state.signedIn = false;
    await expect(write()).rejects.toThrow();
    await expect(readEnrollment(session, 'enrl_1')).rejects.toMatchObject({ code: 'session-expired' });
  });
});

/** A write whose requests wait for `answers`, in the order in which they were sent. */
function waitingWrites() {
  const answers: ((value: string) => void)[] = [];
  const sent: string[] = [];
  const of = (content: string, changes: Partial<Mutation<string>> = {}): Mutation<string> => ({
    subject: 'report mbr_1',
    content,
    send: async () => {
      sent.push(content);
      return [await new Promise<string>((resolve) => answers.push(resolve))];
    },
    lookUp: async () => [],
    matches: () => true,
    ...changes,
  });
  return { answers, sent, of };
}

const moment = () => new Promise((resolve) => setTimeout(resolve));

describe('S2: a write belongs to the person who has begun it', () => {
  it('is not sent for the next person if it had to wait for another one', async () => {
    const { session } = begin();
    const { answers, sent, of } = waitingWrites();
    const first = mutate(session, of('Marriage'));
    const second = mutate(session, of('Birth'));
    await moment();
    session.forget();
    answers[0]?.('Marriage');
    await expect(first).resolves.toMatchObject({ kind: 'recorded' });
    await expect(second).resolves.toMatchObject({ kind: 'refused', error: { code: 'auth' } });
    expect(sent).toEqual(['Marriage']);
  });

  it('is not sent for the next person if the record was being read first', async () => {
    const { session } = begin();
    const { sent, of } = waitingWrites();
    const lost = vitableError('timeout', { mayHaveArrived: true });
    let answer: (found: readonly string[]) => void = () => undefined;
    const lookUp = () => new Promise<readonly string[]>((resolve) => (answer = resolve));
    const first = mutate(session, of('Marriage', { send: () => Promise.reject(lost), lookUp }));
    await moment();
    answer([]);
    await expect(first).resolves.toMatchObject({ kind: 'not-recorded' });
    const second = mutate(session, of('Birth'));
    await moment();
    session.forget();
    answer([]);
    await expect(second).resolves.toMatchObject({ kind: 'refused', error: { code: 'auth' } });
    expect(sent).toEqual([]);
  });

  it('is not joined by the next person’s write with the same content: each has an outcome of their own', async () => {
    const { session } = begin();
    const { answers, sent, of } = waitingWrites();
    const first = mutate(session, of('Marriage'));
    await moment();
    session.forget();
    const second = mutate(session, of('Marriage'));
    await moment();
    answers[0]?.('of the first person');
    await expect(first).resolves.toMatchObject({ value: 'of the first person' });
    await moment();
    answers[1]?.('of the next person');
    await expect(second).resolves.toMatchObject({ value: 'of the next person' });
    expect(sent).toEqual(['Marriage', 'Marriage']);
  });

  it('is not looked for in the next person’s name if its answer is lost only then', async () => {
    const { session } = begin();
    const { sent, of } = waitingWrites();
    let lose: (error: unknown) => void = () => undefined;
    let lookUps = 0;
    const lookUp = async () => {
      lookUps += 1;
      return [];
    };
    const send = () => new Promise<never>((_resolve, reject) => (lose = reject));
    const first = mutate(session, of('Marriage', { send, lookUp }));
    await moment();
    session.forget();
    lose(vitableError('timeout', { mayHaveArrived: true }));
    await first;
    const before = lookUps;
    void mutate(session, of('Birth'));
    await moment();
    expect(sent).toEqual(['Birth']);
    expect(lookUps).toBe(before);
  });

  it('ends between two requests of one operation: the second would have the next person’s token', async () => {
    const sent: string[] = [];
    let answer: () => void = () => undefined;
    const connection = {
      send: async ({ method }: { method: string }) => {
        sent.push(method);
        await new Promise<void>((resolve) => (answer = resolve));
        return {};
      },
      forget: () => undefined,
      wireVariant: { classTierName: undefined, learn: () => undefined },
    };
    const session = new Session({ connection } as unknown as ConstructorParameters<typeof Session>[0]);
    const update = session.call(updatePlanYear, 'plyr_1', {
      contribution_classes: planYear().contribution_classes,
    });
    await moment();
    session.forget();
    answer();
    await expect(update).rejects.toMatchObject({ code: 'auth' });
    expect(sent).toEqual(['GET']);
  });
});

import { describe, expect, it } from 'vitest';
import { getEnrollment, reissueEnrollment } from '../../../src/api/operations.js';
import { readEnrollment } from '../../../src/data/queries.js';
import type { SessionEvent } from '../../../src/data/session.js';
import { Session } from '../../../src/data/session.js';
import { stubClient } from '../../support/elements/stub-client.js';
import { enrolledEnrollment, vitableError } from '../../support/fixtures/models.js';

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

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getEnrollment } from '../../../src/api/read-operations.js';
import { readEnrollment } from '../../../src/data/queries.js';
import { Session } from '../../../src/data/session.js';
import { stubClient } from '../../support/elements/stub-client.js';
import { enrolledEnrollment, vitableError } from '../../support/fixtures/models.js';

/** A session, the signal of each request, and what makes the next request fail. */
function begin() {
  const state: { fails: boolean } = { fails: false };
  const signals: (AbortSignal | undefined)[] = [];
  const answer = async (_id: string, options?: { readonly signal?: AbortSignal | undefined }) => {
    signals.push(options?.signal);
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (state.fails) throw vitableError('server');
    return enrolledEnrollment();
  };
  const session = new Session({ client: stubClient({ getEnrollment: answer }) });
  const holder = new AbortController();
  const ahead = session.readAhead(getEnrollment, holder.signal, 'enrl_1');
  ahead.catch(() => {});
  return { state, signals, session, holder };
}

/** Longer than a result counts as recent. */
const LATER = 10_000;

describe('P2: what is read ahead for an element whose code is still arriving', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('R1: is joined by every element while it is held, under way or long after the answer, with one request', async () => {
    const { session, signals } = begin();
    const first = readEnrollment(session, 'enrl_1');
    await vi.advanceTimersByTimeAsync(LATER);
    expect(await first).toEqual(enrolledEnrollment());
    expect(await readEnrollment(session, 'enrl_1')).toEqual(enrolledEnrollment());
    await vi.advanceTimersByTimeAsync(LATER);
    expect(await readEnrollment(session, 'enrl_1')).toEqual(enrolledEnrollment());
    expect(signals).toHaveLength(1);
  });

  it('is read again once it is not held any more, and what was joined is no longer recent', async () => {
    const { session, signals, holder } = begin();
    await vi.advanceTimersByTimeAsync(LATER);
    await readEnrollment(session, 'enrl_1');
    holder.abort();
    await vi.advanceTimersByTimeAsync(LATER);
    void readEnrollment(session, 'enrl_1');
    await vi.advanceTimersByTimeAsync(LATER);
    expect(signals).toHaveLength(2);
  });

  it('R1: keeps a failure as well: the element shows it, and the next try asks anew', async () => {
    const { session, signals, state, holder } = begin();
    state.fails = true;
    await vi.advanceTimersByTimeAsync(LATER);
    await expect(readEnrollment(session, 'enrl_1')).rejects.toMatchObject({ code: 'server' });
    expect(signals).toHaveLength(1);
    expect(session.failedReads).toBe(1);
    holder.abort();
    state.fails = false;
    const again = readEnrollment(session, 'enrl_1');
    await vi.advanceTimersByTimeAsync(LATER);
    expect(await again).toEqual(enrolledEnrollment());
    expect(signals).toHaveLength(2);
  });

  it.each([
    ['S2: forget()', (session: Session) => session.forget()],
    ['a write', (session: Session) => session.changed()],
    ['invalidate()', (session: Session) => session.invalidate()],
  ])('is dropped by %s', async (_what, drop) => {
    const { session, signals } = begin();
    await vi.advanceTimersByTimeAsync(LATER);
    drop(session);
    void readEnrollment(session, 'enrl_1');
    await vi.advanceTimersByTimeAsync(LATER);
    expect(signals).toHaveLength(2);
  });

  it('R14: is aborted when its element leaves, unless another one has joined it', async () => {
    const alone = begin();
    await vi.advanceTimersByTimeAsync(10);
    alone.holder.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(alone.signals[0]?.aborted).toBe(true);
    const joined = begin();
    const other = readEnrollment(joined.session, 'enrl_1');
    await vi.advanceTimersByTimeAsync(10);
    joined.holder.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(joined.signals[0]?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(LATER);
    expect(await other).toEqual(enrolledEnrollment());
  });
});

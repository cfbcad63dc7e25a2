import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Errors from '../../../src/api/errors.js';
import type * as SharedState from '../../../src/api/shared-state.js';
import { Session } from '../../../src/data/session.js';

/** The place that the copies of version 0 share. */
const SLOT = Symbol.for('vitable-elements/0');
const page = globalThis as { [SLOT]?: unknown };

/** Loads a module once more, as another bundle on the page would bring it. */
async function anotherCopy<Module>(load: () => Promise<Module>, version = '0.1.0'): Promise<Module> {
  vi.resetModules();
  vi.doMock('../../../src/api/version.js', () => ({ version }));
  return load();
}

const sharedState = (version?: string): Promise<typeof SharedState> =>
  anotherCopy(() => import('../../../src/api/shared-state.js'), version);
const errors = (version?: string): Promise<typeof Errors> =>
  anotherCopy(() => import('../../../src/api/errors.js'), version);

beforeEach(() => Reflect.deleteProperty(page, SLOT));
afterEach(() => {
  vi.doUnmock('../../../src/api/version.js');
  vi.resetModules();
});

describe('what copies share', () => {
  it.each(['0.1.0', '0.1.9', '0.27.3'])(
    'R22: is one object for each name, also for a copy of version %s',
    async (version) => {
      const [one, other] = [await sharedState('0.1.0'), await sharedState(version)];
      expect(one.shared).not.toBe(other.shared);
      const made = one.shared('list', () => ['of the first']);
      expect(other.shared('list', () => ['of the second'])).toBe(made);
      expect(other.shared('another', () => ['of the second'])).toEqual(['of the second']);
      expect(one.shared('another', () => [''])).toEqual(['of the second']);
    },
  );

  it('R22: is apart for another major version', async () => {
    const [one, other] = [await sharedState('0.9.0'), await sharedState('10.9.0')];
    one.shared('list', () => ['of the first']);
    expect(other.shared('list', () => ['of the second'])).toEqual(['of the second']);
  });

  it.each([[{}], ['text'], [1], [null]])(
    'R22: is of the copy alone where the page has put %o there, and can be replaced',
    async (junk) => {
      page[SLOT] = junk;
      const { shared } = await sharedState();
      const made = shared('list', () => ['a']);
      expect(shared('list', () => ['b'])).toBe(made);
      expect((await sharedState()).shared('list', () => ['c'])).toBe(made);
    },
  );

  it('R22: is of the copy alone where the page protects what it has put there', async () => {
    page[SLOT] = 'text';
    const refused = vi.spyOn(Reflect, 'defineProperty').mockReturnValue(false);
    const { shared } = await sharedState();
    const made = shared('list', () => ['a']);
    expect(shared('list', () => ['b'])).toBe(made);
    expect(page[SLOT]).toBe('text');
    refused.mockRestore();
  });

  it('R22: includes a session, which keeps the methods that copies of earlier versions call', () => {
    const methods = Object.getOwnPropertyNames(Session.prototype);
    const called = ['call', 'read', 'write', 'changed', 'forget', 'listen', 'inUse', 'invalidate'];
    expect(methods).toEqual(expect.arrayContaining(called));
  });
});

describe('an error of another copy', () => {
  it('R22: is a VitableError for each copy, of whatever version', async () => {
    const [one, other] = [await errors('0.1.0'), await errors('2.0.0')];
    const made = new other.VitableError('session-expired', { message: 'Signed out.' });
    expect(Object.getPrototypeOf(made)).not.toBe(one.VitableError.prototype);
    expect(made instanceof one.VitableError).toBe(true);
    expect(new one.VitableError('network', { message: '' }) instanceof other.VitableError).toBe(true);
  });

  it('R22: is none of ours with a code that this version does not know', async () => {
    const { VitableError } = await errors();
    const made = new VitableError('from-the-future' as 'config', { message: '' });
    expect(made instanceof VitableError).toBe(false);
  });

  it.each([
    undefined,
    null,
    'session-expired',
    { code: 'session-expired', name: 'VitableError' },
    Object.assign(new Error('look-alike'), { code: 'session-expired', name: 'VitableError' }),
    new DOMException('Aborted', 'AbortError'),
  ])('R22: is not %o, which only looks like one', async (value) => {
    const { VitableError } = await errors();
    expect(value instanceof VitableError).toBe(false);
  });

  it('a class that extends VitableError has only its own instances', async () => {
    const { VitableError } = await errors();
    class HostError extends VitableError {}
    const own = new HostError('config', { message: '' });
    expect([own instanceof HostError, own instanceof VitableError, own instanceof Error]).toEqual([
      true,
      true,
      true,
    ]);
    expect(new VitableError('config', { message: '' }) instanceof HostError).toBe(false);
  });
});

describe('the request id of an answer', () => {
  it('R22: is in the error of another copy that decodes the answer', async () => {
    const load = () => anotherCopy(() => import('../../../src/api/http/exchange.js'));
    const [sender, decoder] = [await load(), await load()];
    expect(sender.withRequestId).not.toBe(decoder.withRequestId);
    const answer = await sender.exchange(
      async () => new Response('{"data": 1}', { headers: { 'X-Request-Id': 'req_01HZX-9.a' } }),
      'https://api.vitablehealth.com/v1/enrollments/enrl_1',
      { method: 'GET', body: null, headers: {} },
      1_000,
      undefined,
    );
    expect(await decoder.withRequestId(new Error('not as documented'), answer)).toMatchObject({
      requestId: 'req_01HZX-9.a',
    });
  });
});

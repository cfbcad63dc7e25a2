import { afterAll, describe, expect, it } from 'vitest';
import type { VitableError } from '../../../src/api/errors.js';
import { lookUpAgain, mutate } from '../../../src/data/mutation.js';
import { vitableError } from '../../support/fixtures/models.js';
import type { MutationCase } from './mutation-cases.js';
import { MUTATION_CASES } from './mutation-cases.js';

/** Whether a person can change what is sent before the next attempt, so that it is another write to the same subject. */
const CHANGEABLE = ['elect', 'reissue', 'report', 'create a plan year'];

const OPERATIONS = Object.keys(MUTATION_CASES);

/** The outcomes that the tests below have seen, printed as a table at the end. */
const seen = new Map<string, Map<string, string>>();

function note(scenario: string, operation: string, what: string): void {
  const row = seen.get(scenario) ?? new Map<string, string>();
  row.set(operation, what);
  seen.set(scenario, row);
}

interface Expected {
  readonly kinds: readonly string[];
  /** Requests to write, and how often the write is on record in the end. */
  readonly sent: number;
  readonly recorded: number;
}

/** Runs a scenario for every operation and compares outcomes, requests and record. */
function scenario(
  name: string,
  expected: Expected,
  run: (one: MutationCase) => Promise<readonly string[]>,
  operations: readonly string[] = OPERATIONS,
): void {
  describe(name, () => {
    it.each(operations)('%s', async (operation) => {
      const one = MUTATION_CASES[operation]!();
      const kinds = await run(one);
      note(name, operation, `${kinds.join(' → ')}; ${one.sent()} sent`);
      expect({ kinds, sent: one.sent(), recorded: one.recorded() }).toEqual(expected);
    });
  });
}

const attempt = async (one: MutationCase, other = false): Promise<string> => {
  const outcome = await mutate(one.session, one.mutation(other));
  return outcome.kind === 'recorded' && outcome.earlier ? 'recorded (earlier)' : outcome.kind;
};

afterAll(() => {
  const lines = [...seen].map(([name, row]) =>
    [`R7, ${name}:`, ...[...row].map(([operation, what]) => `  ${operation.padEnd(20)}${what}`)].join('\n'),
  );
  console.log(lines.join('\n'));
});

describe('R7: the outcome of every write that the elements make', () => {
  scenario('an answer that shows it', { kinds: ['recorded'], sent: 1, recorded: 1 }, async (one) => [
    await attempt(one),
  ]);

  scenario(
    'a success that shows another record, and nothing on record',
    { kinds: ['not-recorded'], sent: 1, recorded: 0 },
    async (one) => {
      one.fault = 'answers-with-another-record';
      return [await attempt(one)];
    },
  );

  scenario('a refusal', { kinds: ['refused', 'recorded'], sent: 2, recorded: 1 }, async (one) => {
    one.fault = 'refuses';
    return [await attempt(one), await attempt(one)];
  });

  scenario(
    'R25: a conflict with itself, because the browser has repeated the request',
    { kinds: ['recorded'], sent: 1, recorded: 1 },
    async (one) => {
      one.fault = 'refuses-after-carrying-out';
      return [await attempt(one)];
    },
  );

  scenario(
    'a conflict, and the record can’t be read: the next attempt reads it first',
    { kinds: ['refused', 'recorded'], sent: 1, recorded: 1 },
    async (one) => {
      one.fault = 'refuses-after-carrying-out';
      one.unreadable = true;
      const first = await attempt(one);
      one.unreadable = false;
      return [first, await attempt(one)];
    },
  );

  scenario('a lost answer that is on record', { kinds: ['recorded'], sent: 1, recorded: 1 }, async (one) => {
    one.fault = 'loses-the-answer';
    return [await attempt(one)];
  });

  scenario(
    'a lost request: looked for, and sent by the next attempt',
    { kinds: ['not-recorded', 'recorded'], sent: 2, recorded: 1 },
    async (one) => {
      one.fault = 'loses-the-request';
      return [await attempt(one), await attempt(one)];
    },
  );

  scenario(
    'a lost answer, and the record can’t be read: nothing is sent before it can',
    { kinds: ['unknown', 'unknown', 'recorded'], sent: 1, recorded: 1 },
    async (one) => {
      one.fault = 'loses-the-answer';
      one.unreadable = true;
      const first = await attempt(one);
      const second = await attempt(one);
      one.unreadable = false;
      return [first, second, await attempt(one)];
    },
  );

  scenario(
    'a timeout, carried out after the record was read: found by the next attempt',
    { kinds: ['not-recorded', 'recorded'], sent: 1, recorded: 1 },
    async (one) => {
      one.fault = 'times-out-and-carries-out-later';
      const first = await attempt(one);
      one.carryOutLate();
      return [first, await attempt(one)];
    },
  );

  scenario(
    'a timeout, carried out late, and other content by then: found, and the other content is not sent with it',
    { kinds: ['not-recorded', 'recorded (earlier)'], sent: 1, recorded: 1 },
    async (one) => {
      one.fault = 'times-out-and-carries-out-later';
      const first = await attempt(one);
      one.carryOutLate();
      return [first, await attempt(one, true)];
    },
    CHANGEABLE,
  );

  scenario(
    'two timeouts with different content, the first carried out late: found before a third is sent',
    { kinds: ['not-recorded', 'not-recorded', 'recorded (earlier)'], sent: 2, recorded: 1 },
    async (one) => {
      one.fault = 'times-out-and-carries-out-later';
      const first = await attempt(one);
      one.fault = 'loses-the-request';
      const second = await attempt(one, true);
      one.carryOutLate();
      return [first, second, await attempt(one, true)];
    },
    CHANGEABLE,
  );

  scenario(
    'a timeout, other content recorded, then the first carried out late: found when it is tried again',
    { kinds: ['not-recorded', 'recorded', 'recorded'], sent: 2, recorded: 2 },
    async (one) => {
      one.fault = 'times-out-and-carries-out-later';
      const first = await attempt(one);
      const second = await attempt(one, true);
      one.carryOutLate();
      return [first, second, await attempt(one)];
    },
    ['report', 'reissue', 'create a plan year'],
  );

  scenario(
    'two presses at once: one request',
    { kinds: ['recorded', 'recorded'], sent: 1, recorded: 1 },
    (one) => Promise.all([attempt(one), attempt(one)]),
  );
});

describe('A look at the record alone', () => {
  it.each(OPERATIONS)('%s: sends nothing, and finds what has arrived', async (operation) => {
    const one = MUTATION_CASES[operation]!();
    one.fault = 'loses-the-answer';
    one.unreadable = true;
    const mutation = one.mutation();
    const outcome = await mutate(one.session, mutation);
    expect(outcome.kind).toBe('unknown');
    const { error } = outcome as { error: VitableError };
    expect((await lookUpAgain(one.session, mutation, error)).kind).toBe('unknown');
    one.unreadable = false;
    expect((await lookUpAgain(one.session, mutation, error)).kind).toBe('recorded');
    expect(one.sent()).toBe(1);
  });
});

describe('The election that is found', () => {
  it('is not another plan that someone chose elsewhere, where the API has refused this one', async () => {
    const one = MUTATION_CASES['elect']!();
    one.fault = 'loses-the-answer';
    await mutate(one.session, one.mutation());
    one.fault = 'refuses';
    const outcome = await mutate(one.session, one.mutation(true));
    expect(outcome.kind).toBe('refused');
  });
});

describe('A session', () => {
  it('S2: forgets lost writes with its person: the next one’s attempt looks for none of them', async () => {
    const one = MUTATION_CASES['report']!();
    one.fault = 'loses-the-answer';
    one.unreadable = true;
    await attempt(one);
    one.session.forget();
    one.unreadable = false;
    const before = one.lookUps();
    expect(await attempt(one)).toBe('recorded');
    expect(one.lookUps()).toBe(before);
  });

  it('sends other content to the same subject after the first, not beside it', async () => {
    const one = MUTATION_CASES['report']!();
    const kinds = await Promise.all([attempt(one), attempt(one, true)]);
    expect(kinds).toEqual(['recorded', 'recorded']);
    expect(one.recorded()).toBe(2);
  });

  it('R7: makes a typed error of what a host’s client rejects with, without its text, and looks whether the write has arrived', async () => {
    const one = MUTATION_CASES['report']!();
    const outcome = await mutate(one.session, {
      ...one.mutation(),
      send: () => Promise.reject(new Error('Avery Lindqvist')),
    });
    expect(outcome).toMatchObject({
      kind: 'not-recorded',
      error: { code: 'contract', mayHaveArrived: true },
    });
    expect(one.lookUps()).toBe(1);
    expect(JSON.stringify(outcome)).not.toContain('Avery');
  });

  it('keeps the error of the write, not of the look-up', async () => {
    const one = MUTATION_CASES['report']!();
    one.unreadable = true;
    const outcome = await mutate(one.session, {
      ...one.mutation(),
      send: () => Promise.reject(vitableError('server', { mayHaveArrived: true })),
    });
    expect(outcome).toMatchObject({ kind: 'unknown', error: { code: 'server' } });
  });
});

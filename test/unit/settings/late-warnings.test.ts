import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VitableError } from '../../../src/api/errors.js';

/** The words for developers are fetched when there is something to say. A module that fails is one that can't be fetched. */

const ADVICE = '../../../src/settings/developer-advice.js';
const error = () =>
  new VitableError('config', { message: 'plan-year-id is missing.', attribute: 'plan-year-id' });

let warnings: string[];
beforeEach(() => {
  warnings = [];
  vi.resetModules();
  Reflect.deleteProperty(globalThis, Symbol.for('vitable-elements/0'));
  vi.spyOn(console, 'warn').mockImplementation((line: string) => warnings.push(line));
});
afterEach(() => {
  vi.doUnmock(ADVICE);
  vi.restoreAllMocks();
});

const load = () => import('../../../src/settings/developer-warnings.js');

describe('warnings for developers', () => {
  it('P1: come when their words have been fetched, in their order, each once', async () => {
    const { warn, warnAboutError } = await load();
    warnAboutError('vitable-plan-year-card', error());
    warnAboutError('vitable-plan-year-card', error());
    warn('timeZone', 'Mars/Base');
    expect(warnings).toEqual([]);
    await vi.dynamicImportSettled();
    expect(warnings).toEqual([
      '[vitable-elements] <vitable-plan-year-card> config (plan-year-id): plan-year-id is missing.',
      `[vitable-elements] time-zone "Mars/Base" is no IANA time zone; the viewer's own is used.`,
    ]);
  });

  type Warnings = Awaited<ReturnType<typeof load>>;
  it.each<[about: string, say: (warnings: Warnings) => void, line: string]>([
    ['an error', (one) => one.warnAboutError('vitable-x', error()), 'error: plan-year-id is missing.'],
    ['a language', (one) => one.warnAboutLocale('de'), 'locale: de'],
    ['paychecks', (one) => one.warn('payPeriods'), 'payPeriods'],
    [
      'a token endpoint, S1: without its address,',
      (one) =>
        one.warnAboutToken(
          { tokenEndpoint: '/token?name=Lindqvist' },
          new VitableError('timeout', { message: 'Late.' }),
        ),
      'token: Late.',
    ],
  ])('P1: about %s are a short line where their words can’t be fetched', async (_about, say, line) => {
    vi.doMock(ADVICE, () => {
      throw new TypeError('Failed to fetch');
    });
    say(await load());
    await vi.waitFor(() => expect(warnings).toEqual([`[vitable-elements] ${line}`]));
  });
});

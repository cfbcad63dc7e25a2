import type { Locator } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { writtenByScripts } from '../support/e2e/browser.js';
import {
  choosePlan,
  elementsOf,
  shownPlans,
  textOf,
  waitFor,
  waitUntilReady,
} from '../support/e2e/elements.js';
import type { FaultOrder } from '../support/e2e/site.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();

const PLANS = '/v1/enrollments/enrl_pending/plans';
const retryOf = (element: Locator) => element.getByRole('button', { name: 'Try again' });

/** The words of the catalogue for each kind of failure. */
const WORDS = {
  server: ['Something went wrong on our side', 'Please try again in a moment.'],
  network: ['We can’t reach your benefits right now', 'Check your connection and try again.'],
  timeout: ['This is taking longer than it should', 'Please try again.'],
  forbidden: ['You don’t have access to this', 'If you think you should, please ask your HR team.'],
  missing: ['We couldn’t find this', 'It may have been moved or replaced. Please ask your HR team.'],
  tooMany: ['Too many requests right now', 'Please try again in 10 minutes.'],
  unreadable: [
    'We received something we couldn’t read',
    'Please try again. If it keeps happening, let your HR team know.',
  ],
} as const;

/** The warning to the developer where the API broke its contract, which only a developer can fix. */
const CONTRACT_WARNING = /^warning: \[vitable-elements\] <vitable-plan-picker> contract \(\$[^)]*\): /;

interface Row {
  readonly what: string;
  readonly fault: Omit<FaultOrder, 'match'>;
  readonly words: readonly [string, string];
  /**
   * How often the plans are requested before the failure is shown; undefined where the browser repeats requests too.
   */
  readonly asked?: number;
  readonly warns?: true;
}

const rows: readonly Row[] = [
  {
    what: 'status 500 three times (R6)',
    fault: { kind: 'status', status: 500, times: 3 },
    words: WORDS.server,
    asked: 3,
  },
  { what: 'status 404 (R6)', fault: { kind: 'status', status: 404 }, words: WORDS.missing, asked: 1 },
  { what: 'status 403 (R6)', fault: { kind: 'status', status: 403 }, words: WORDS.forbidden, asked: 1 },
  {
    what: 'status 429 with a Retry-After of ten minutes (R6)',
    fault: { kind: 'status', status: 429, headers: { 'Retry-After': '600' } },
    words: WORDS.tooMany,
    asked: 1,
  },
  { what: 'a connection that is reset', fault: { kind: 'reset', times: 99 }, words: WORDS.network },
  { what: 'an answer without CORS headers (R12)', fault: { kind: 'cors', times: 99 }, words: WORDS.network },
  {
    what: 'an HTML page with status 200 (R10)',
    fault: { kind: 'html' },
    words: WORDS.unreadable,
    asked: 1,
    warns: true,
  },
  {
    what: 'truncated JSON (R10)',
    fault: { kind: 'truncate' },
    words: WORDS.unreadable,
    asked: 1,
    warns: true,
  },
  { what: 'an empty answer (R10)', fault: { kind: 'empty' }, words: WORDS.unreadable, asked: 1, warns: true },
];

describe('when the plans answer with', () => {
  it.each(rows)(
    '$what, the picker shows it, the other elements work, and "Try again" loads the plans',
    async (row) => {
      await stage.site.fault({ match: `GET ${PLANS}`, ...row.fault });
      await stage.page.goto(stage.site.url);
      await waitFor(stage.page, 'vitable-plan-picker', 'error');
      const { picker, card } = elementsOf(stage.page);
      const [title, body] = row.words;
      expect(await textOf(picker)).toContain(title);
      expect(await textOf(picker)).toContain(body);
      await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
      await waitFor(stage.page, 'vitable-qle-list', 'ready');
      expect(await textOf(card)).toContain('Action needed');
      const asked = (await stage.site.requests('GET', PLANS)).length;
      if (row.asked !== undefined) expect(asked).toBe(row.asked);

      await stage.site.clearFaults();
      await retryOf(picker).click();
      await waitFor(stage.page, 'vitable-plan-picker', 'ready');
      expect(await shownPlans(picker)).toHaveLength(8);
      expect(await textOf(picker)).not.toContain(title);
      expect((await stage.site.requests('GET', PLANS)).length).toBe(asked + 1);

      expect(stage.visit.witness.uncaught).toEqual([]);
      expect(stage.visit.witness.violations).toEqual([]);
      const said = writtenByScripts(stage.visit.witness);
      expect(said).toHaveLength(row.warns ? 1 : 0);
      for (const line of said) expect(line).toMatch(CONTRACT_WARNING);
    },
  );

  it("one 503, the person sees no error: the read is repeated after the API's Retry-After (R6)", async () => {
    await stage.site.fault({
      match: `GET ${PLANS}`,
      kind: 'status',
      status: 503,
      headers: { 'Retry-After': '1' },
    });
    await stage.page.goto(stage.site.url);
    await waitUntilReady(stage.page);
    const [first, second, ...more] = (await stage.site.requests('GET', PLANS)).map(({ at }) =>
      Date.parse(at),
    );
    expect(more).toEqual([]);
    expect(second! - first!).toBeGreaterThanOrEqual(950);
    expect(writtenByScripts(stage.visit.witness)).toEqual([]);
  });

  it('half an answer and then silence, the picker waits 15 seconds and no longer (R9)', async () => {
    await stage.startAfresh();
    await stage.page.clock.install();
    await stage.site.fault({ match: `GET ${PLANS}`, kind: 'stall' });
    await stage.page.goto(stage.site.url);
    const { picker } = elementsOf(stage.page);
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    await expect.poll(async () => (await stage.site.requests('GET', PLANS)).length).toBe(1);
    // The request has been sent, so its timer is set. A timer that is set before the clock moves counts from then.
    await stage.page.clock.fastForward(9_000);
    expect(await picker.getAttribute('data-status')).toBe('loading');
    await stage.page.clock.fastForward(6_500);
    await waitFor(stage.page, 'vitable-plan-picker', 'error');
    for (const words of WORDS.timeout) expect(await textOf(picker)).toContain(words);
    await retryOf(picker).click();
    await waitFor(stage.page, 'vitable-plan-picker', 'ready');
    expect(stage.visit.witness.uncaught).toEqual([]);
    expect(writtenByScripts(stage.visit.witness)).toEqual([]);
  });

  it('an error on a refresh, the plans and the choice stay, with a note that they may be out of date', async () => {
    await stage.page.goto(stage.site.url);
    await waitUntilReady(stage.page);
    const { picker } = elementsOf(stage.page);
    await choosePlan(picker, 'Larkspur Silver 2500');
    await stage.site.fault({ match: `GET ${PLANS}`, kind: 'status', status: 403 });
    await picker.evaluate((element) => (element as HTMLElementTagNameMap['vitable-plan-picker']).refresh());
    await waitFor(stage.page, 'vitable-plan-picker', 'error');
    expect(await textOf(picker)).toContain('The information below may be out of date.');
    expect((await shownPlans(picker)).find(({ chosen }) => chosen)?.name).toBe('Larkspur Silver 2500');
    await retryOf(picker).click();
    await waitFor(stage.page, 'vitable-plan-picker', 'ready');
    expect(await textOf(picker)).not.toContain('may be out of date');
    expect((await shownPlans(picker)).find(({ chosen }) => chosen)?.name).toBe('Larkspur Silver 2500');
  });
});

describe('when the portal gives no token because', () => {
  const tags = ['vitable-enrollment-card', 'vitable-plan-picker', 'vitable-qle-list'] as const;

  async function expectEveryElement([title, body]: readonly [string, string]): Promise<void> {
    for (const tag of tags) {
      await waitFor(stage.page, tag, 'error');
      const text = await textOf(stage.page.locator(tag));
      expect(text, tag).toContain(title);
      expect(text, tag).toContain(body);
    }
    expect(await stage.site.requests()).toEqual([]);
  }

  /** @param status what the developer reads in the console, once, of why there was no token */
  async function expectRetryWorks(status: string): Promise<void> {
    await stage.site.clearFaults();
    for (const tag of tags) {
      await retryOf(stage.page.locator(tag)).click();
      await waitFor(stage.page, tag, 'ready');
    }
    expect(stage.visit.witness.uncaught).toEqual([]);
    expect(writtenByScripts(stage.visit.witness)).toEqual([
      expect.stringMatching(
        new RegExp(`No token from token-endpoint http://[^/]+/api/vitable-token: ${status}`),
      ),
    ]);
  }

  it.each<[string, Omit<FaultOrder, 'match'>]>([
    ['the API answers it with status 500', { kind: 'status', status: 500 }],
    ['its connection to the API is reset', { kind: 'reset', times: 99 }],
    ['the API answers it with an HTML page', { kind: 'html' }],
  ])('%s, every element shows it, and "Try again" works in each', async (_what, fault) => {
    // The portal writes to its own log, which is not part of the test's output.
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    await stage.site.fault({ match: '/v1/auth/access-tokens', ...fault });
    await stage.page.goto(stage.site.url);
    await expectEveryElement(WORDS.server);
    // The portal answers 502 where the API has given it none.
    await expectRetryWorks('status 50[02]');
    expect(log.mock.calls.flat().every((line) => String(line).startsWith('[portal] No token'))).toBe(true);
    expect(log).toHaveBeenCalled();
    log.mockRestore();
  });

  it('it can’t be reached, every element shows it, and "Try again" works in each', async () => {
    await stage.page.route('**/api/vitable-token', (route) => route.abort('connectionrefused'), { times: 1 });
    await stage.page.goto(stage.site.url);
    await expectEveryElement(WORDS.network);
    await expectRetryWorks('No answer');
  });
});

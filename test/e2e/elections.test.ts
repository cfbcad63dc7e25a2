import { afterEach, describe, expect, it } from 'vitest';
import { writtenByScripts } from '../support/e2e/browser.js';
import {
  confirmButton,
  confirmation,
  elementsOf,
  fact,
  openReviewOf,
  textOf,
  waitUntilReady,
} from '../support/e2e/elements.js';
import { API_KEY } from '../support/e2e/site.js';
import { setStage } from '../support/e2e/stage.js';

const SILVER = 'Larkspur Silver 2500';
const FAILED = 'Your choice wasn’t recorded';
const KEPT = 'Your choice is still here.';

const stage = setStage();

afterEach(async () => {
  expect(stage.visit.witness.uncaught).toEqual([]);
  expect(stage.visit.witness.violations).toEqual([]);
  expect(writtenByScripts(stage.visit.witness)).toEqual([]);
});

const elections = () => stage.site.requests('POST', '/elect');
const statusOf = async (id: string) =>
  (await stage.site.served<{ status: string }>(`/v1/enrollments/${id}`)).status;

/**
 * Returns a count of the POSTs that the page's scripts have sent since. Repetitions by the browser itself are not
 * counted.
 */
function countPosts(): () => number {
  let count = 0;
  stage.page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().startsWith(stage.site.sandboxUrl)) count += 1;
  });
  return () => count;
}

const openReview = () => openReviewOf(stage.page, stage.site.url, SILVER, 'EE');

/** Expects the review to have kept the plan, and a second confirmation to record it. */
async function expectChoiceKeptAndConfirm(picker: ReturnType<typeof elementsOf>['picker']): Promise<void> {
  expect(await fact(picker, 'Plan')).toBe(SILVER);
  expect(await textOf(picker)).toContain(KEPT);
  await confirmButton(picker).click();
  await confirmation(picker).waitFor();
  expect(await statusOf('enrl_pending')).toBe('enrolled');
}

describe('an election that fails', () => {
  it.each([
    {
      what: 'with status 500 keeps the choice and says that it is safe to try again',
      fault: { kind: 'status', status: 500 },
      words: 'Your enrollment still shows no choice, so you can safely try again.',
    },
    {
      what: 'with a conflict keeps the choice and shows what is true now',
      fault: { kind: 'status', status: 409 },
      words: 'This has changed since you opened it',
    },
    {
      what: 'with a validation error keeps the choice',
      fault: { kind: 'status', status: 422 },
      words: 'This couldn’t be accepted',
    },
    {
      what: 'with too many requests keeps the choice',
      fault: { kind: 'status', status: 429 },
      words: 'Too many requests right now',
    },
  ] as const)('$what; confirming again records it', async ({ fault, words }) => {
    const { picker } = await openReview();
    await stage.site.fault({ match: 'POST /elect', ...fault });
    await confirmButton(picker).click();
    await picker.getByText(FAILED, { exact: true }).waitFor();
    expect(await textOf(picker)).toContain(words);
    expect(await statusOf('enrl_pending')).toBe('pending');
    // R7: nothing was sent a second time by itself.
    expect(await elections()).toHaveLength(1);
    await expectChoiceKeptAndConfirm(picker);
    expect(await elections()).toHaveLength(2);
  });

  it('without having arrived keeps the choice; confirming again records it', async () => {
    const { picker } = await openReview();
    await stage.page.route('**/elect', (route) => route.abort('connectionreset'), { times: 1 });
    await confirmButton(picker).click();
    await picker.getByText(FAILED, { exact: true }).waitFor();
    expect(await textOf(picker)).toContain('you can safely try again');
    expect(await elections()).toEqual([]);
    await expectChoiceKeptAndConfirm(picker);
    expect(await elections()).toHaveLength(1);
  });

  it('because the window has closed says so', async () => {
    const { picker } = await openReview();
    const body = {
      error: { code: 'enrollment_window_closed', message: 'No enrollment window is open today.' },
    };
    await stage.site.fault({ match: 'POST /elect', kind: 'status', status: 409, body });
    await confirmButton(picker).click();
    await picker.getByText(FAILED, { exact: true }).waitFor();
    expect(await textOf(picker)).toContain('The deadline for this enrollment has passed.');
    expect(await textOf(picker)).not.toContain(body.error.message);
    expect(await elections()).toHaveLength(1);
  });
});

describe('an election after another one was made elsewhere', () => {
  it.each(['bare', 'newest'] as const)(
    'claims nothing for its own plan over the %s wire, and the other election stays on record',
    async (wire) => {
      await stage.site.reset(wire);
      const { picker, card } = await openReview();
      const elsewhere = await fetch(`${stage.site.sandboxUrl}/v1/employees/empl_avery/enrollments/elect`, {
        method: 'POST',
        headers: { authorization: `Bearer ${API_KEY}` },
        body: JSON.stringify({
          elections: [
            {
              enrollment_id: 'enrl_pending',
              decision: 'Enrolled',
              selected_plan_id: 'plan_gold_1000',
              coverage_tier: 'EE',
            },
          ],
        }),
      });
      expect(elsewhere.status).toBe(200);
      await confirmButton(picker).click();
      await expect.poll(async () => (await elections()).map(({ status }) => status)).toEqual([409]);
      await picker.getByText('A choice is already on file for this enrollment.', { exact: false }).waitFor();
      expect(await confirmation(picker).count()).toBe(0);
      await card.getByText('You’re enrolled.', { exact: false }).waitFor();
      expect(await fact(card, 'Plan')).toBe(wire === 'bare' ? 'Harborlight Gold 1000' : 'Not provided');
      expect(await fact(card, 'You pay')).toBe('$187.50 a month About $86.54 a paycheck');
    },
  );
});

describe('R7: an election whose answer is lost', () => {
  it.each([
    ['the connection breaks in mid-answer', { kind: 'reset', after: 'headers' }],
    ['the answer is cut short', { kind: 'truncate' }],
    ['the answer is an HTML page with status 200', { kind: 'html', after: 'body' }],
    ['a gateway answers 502', { kind: 'status', status: 502, after: 'body' }],
  ] as const)('because %s ends in the confirmation, with one POST', async (_what, fault) => {
    const { picker, card } = await openReview();
    await stage.site.fault({ match: 'POST /elect', ...fault });
    await confirmButton(picker).click();
    await confirmation(picker).waitFor();
    expect(await fact(picker, 'Plan')).toBe(SILVER);
    await card.getByText('You’re enrolled.', { exact: false }).waitFor();
    expect(await fact(card, 'Plan')).toBe(SILVER);
    expect(await elections()).toHaveLength(1);
  });

  it('on a connection that breaks, so that the browser repeats the request by itself, ends in the confirmation', async () => {
    // Chromium repeats a request, also a POST, whose reused connection was reset before any answer. No page can prevent
    // that. The second request is refused as a conflict, because the first was carried out.
    const { picker, card } = await openReview();
    const sent = countPosts();
    await stage.site.fault({ match: 'POST /elect', kind: 'reset', after: 'body' });
    await confirmButton(picker).click();
    await expect.poll(() => statusOf('enrl_pending')).toBe('enrolled');
    await card.getByText('You’re enrolled.', { exact: false }).waitFor();
    await confirmation(picker).waitFor();
    expect(await textOf(picker)).not.toContain(FAILED);
    expect(await fact(picker, 'Plan')).toBe(SILVER);
    expect(sent()).toBe(1);
    expect((await elections()).filter(({ status }) => status === 200)).toEqual([]);
  });

  it('whose record cannot be read either says that the outcome is unknown, and looking again finds it, with one POST', async () => {
    const { picker } = await openReview();
    await stage.site.fault({ match: 'POST /elect', kind: 'status', status: 502, after: 'body' });
    await stage.site.fault({
      match: 'GET /v1/enrollments/enrl_pending',
      kind: 'status',
      status: 403,
      times: 99,
    });
    await confirmButton(picker).click();
    await picker.getByText('We don’t know yet if we received your choice.', { exact: false }).waitFor();
    await stage.site.clearFaults();
    await picker.getByRole('button', { name: 'Check again' }).click();
    await confirmation(picker).waitFor();
    expect(await elections()).toHaveLength(1);
  });
});

describe('a reissue whose answer is lost', () => {
  it('R7: on a connection that breaks, so that the browser repeats the request by itself, ends on the reopened enrollment', async () => {
    await stage.page.goto(`${stage.site.url}/?enrollment=enrl_active`);
    await waitUntilReady(stage.page);
    const { card, picker } = elementsOf(stage.page);
    const sent = countPosts();
    await card.getByRole('button', { name: 'Change coverage after a life event' }).click();
    await card.getByText('Marriage', { exact: true }).click();
    await stage.site.fault({ match: 'POST /reissue', kind: 'reset', after: 'body' });
    await card.getByRole('button', { name: 'Reopen my enrollment' }).click();
    await card.getByText('Action needed', { exact: true }).waitFor();
    expect(await card.getAttribute('enrollment-id')).toBe('enrl_reissued_1');
    expect(await picker.getAttribute('enrollment-id')).toBe('enrl_reissued_1');
    expect(sent()).toBe(1);
  });

  it('R7: ends with the card on the reopened enrollment, after one POST', async () => {
    await stage.page.goto(`${stage.site.url}/?enrollment=enrl_active`);
    await waitUntilReady(stage.page);
    const { card, picker } = elementsOf(stage.page);
    await card.getByRole('button', { name: 'Change coverage after a life event' }).click();
    await card.getByText('Marriage', { exact: true }).click();
    await stage.site.fault({ match: 'POST /reissue', kind: 'status', status: 502, after: 'body' });
    await card.getByRole('button', { name: 'Reopen my enrollment' }).click();
    await card.getByText('Action needed', { exact: true }).waitFor();
    expect(await card.getAttribute('enrollment-id')).toBe('enrl_reissued_1');
    expect(await picker.getAttribute('enrollment-id')).toBe('enrl_reissued_1');
    expect(await stage.site.requests('POST')).toHaveLength(1);
  });

  it('because it never arrived keeps the chosen event, and sending it again reopens the enrollment', async () => {
    await stage.page.goto(`${stage.site.url}/?enrollment=enrl_active`);
    await waitUntilReady(stage.page);
    const { card } = elementsOf(stage.page);
    await card.getByRole('button', { name: 'Change coverage after a life event' }).click();
    await card.getByText('Marriage', { exact: true }).click();
    await stage.site.fault({ match: 'POST /reissue', kind: 'status', status: 500 });
    await card.getByRole('button', { name: 'Reopen my enrollment' }).click();
    await card.getByText('Your enrollment was not reopened', { exact: true }).waitFor();
    expect(await card.getByRole('radio', { name: 'Marriage' }).isChecked()).toBe(true);
    await card.getByRole('button', { name: 'Reopen my enrollment' }).click();
    await card.getByText('Action needed', { exact: true }).waitFor();
    expect(await stage.site.requests('POST')).toHaveLength(2);
  });
});

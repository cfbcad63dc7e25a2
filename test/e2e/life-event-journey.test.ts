import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Wire } from '../../demo/sandbox/wire.js';
import { expectClean } from '../support/e2e/browser.js';
import {
  confirmButton,
  confirmation,
  costAt,
  elementsOf,
  goToReview,
  textOf,
  waitUntilReady,
} from '../support/e2e/elements.js';
import { dollars } from '../support/e2e/money.js';
import type { ServedPlan } from '../support/e2e/site.js';
import { setStage } from '../support/e2e/stage.js';

interface ServedEvent {
  readonly id: string;
  readonly event_type: string;
  readonly event_date: string;
  readonly status: string;
}

const stage = setStage();

/** The calendar date this many days ago, by the sandbox's clock, which is in UTC. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** The values of each fact in the table with before and after. */
async function beforeAndAfter(card: Locator): Promise<Record<string, readonly string[]>> {
  const bodies = await card.getByRole('table', { name: 'Before and after' }).locator('tbody').all();
  const rows = bodies.map(async (body) => {
    const values = await body.getByRole('cell').allInnerTexts();
    return [(await body.getByRole('rowheader').innerText()).trim(), values.map((value) => value.trim())];
  });
  return Object.fromEntries((await Promise.all(rows)) as [string, string[]][]);
}

async function report(list: Locator, date: string): Promise<void> {
  await list.getByRole('button', { name: 'Report a life event' }).click();
  await list.getByLabel('What happened').selectOption({ label: 'Birth of a child' });
  await list.getByLabel('Date of the event').fill(date);
  await list.getByLabel('Notes').fill('Twins 👶👶');
  await list.getByRole('button', { name: 'Send report' }).click();
  await list.getByText('We received your report').waitFor();
}

/** Asks for the change in the list, at the event. */
async function reissueFromList(list: Locator, reason: string): Promise<void> {
  const event = list
    .getByRole('listitem')
    .filter({ hasText: 'Birth of a child' })
    .filter({ hasText: 'Approved' });
  await event
    .first()
    .getByRole('button', { name: /Use this event/ })
    .click();
  await list.getByLabel('Reason').fill(reason);
  await list.getByRole('button', { name: 'Reopen my enrollment' }).click();
}

/** Asks for the change in the card, at the coverage. */
async function reissueFromCard(card: Locator, reason: string): Promise<void> {
  await card.getByRole('button', { name: 'Change coverage after a life event' }).click();
  await card.getByRole('radio', { name: 'Birth of a child', disabled: false }).check();
  await card.getByLabel('Reason').fill(reason);
  await card.getByRole('button', { name: 'Reopen my enrollment' }).click();
}

describe.each<{ wire: Wire; from: 'list' | 'card' }>([
  { wire: 'bare', from: 'list' },
  { wire: 'bare', from: 'card' },
  { wire: 'envelope', from: 'list' },
  { wire: 'newest', from: 'card' },
])('over the $wire wire, from the $from,', ({ wire, from }) => {
  it('a life event is reported and approved, the enrollment reopened, a plan chosen, and the card shows before and after', async () => {
    await stage.site.reset(wire);
    const { page, site } = stage;
    await page.goto(`${site.url}/?enrollment=enrl_active`);
    await waitUntilReady(page);
    const { card, picker, list } = elementsOf(page);

    const date = daysAgo(3);
    await report(list, date);
    const reports = await site.requests('POST', '/qualifying-life-events');
    expect(reports.map(({ path, body }) => [path, body])).toEqual([
      [
        '/v1/members/mbr_avery/qualifying-life-events',
        { event_date: date, event_type: 'Birth', notes: 'Twins 👶👶' },
      ],
    ]);
    const events = await site.served<ServedEvent[]>('/v1/members/mbr_avery/qualifying-life-events');
    const reported = events.find((event) => event.event_date === date)!;
    expect(reported.status).toBe('pending');

    await site.review(reported.id, 'approved');
    await page.reload();
    await waitUntilReady(page);
    if (from === 'list') await reissueFromList(list, 'Two more to cover');
    else await reissueFromCard(card, 'Two more to cover');

    // Whichever element asked, all three show the reopened enrollment now.
    await card.getByText('Action needed', { exact: true }).waitFor();
    for (const element of [card, picker, list]) {
      expect(await element.getAttribute('enrollment-id')).toBe('enrl_reissued_1');
    }
    const reissues = await site.requests('POST', '/reissue');
    expect(reissues.map(({ path, body }) => [path, body])).toEqual([
      ['/v1/enrollments/enrl_active/reissue', { qle_id: reported.id, reason: 'Two more to cover' }],
    ]);
    expect(await card.getByText('Not chosen yet').first().isVisible()).toBe(true);

    await card.getByRole('button', { name: 'Choose a plan' }).click();
    expect(await picker.evaluate((element) => element === document.activeElement)).toBe(true);
    await goToReview(picker, 'Harborlight Gold 1000', 'EC');
    await confirmButton(picker).click();
    await confirmation(picker).waitFor();
    await card.getByText('You’re enrolled.', { exact: false }).waitFor();

    // enrl_active: Larkspur Silver 2500 for the family, with 750 dollars from the employee and 600 from the employer
    // (demo/sandbox/README.md).
    const plans = await site.served<ServedPlan[]>('/v1/enrollments/enrl_reissued_1/plans');
    const gold = plans.find(({ name }) => name === 'Harborlight Gold 1000')!;
    const cost = costAt(gold, 'EC')!;
    const carried = wire !== 'newest';
    const shown = await beforeAndAfter(card);
    expect(shown).toMatchObject({
      'You pay': ['$750 a month', `${dollars(cost.employee_contribution_cents)} a month`],
      'Employer pays': ['$600 a month', `${dollars(cost.employer_contribution_cents)} a month`],
    });
    expect(shown['Plan']).toEqual(carried ? ['Larkspur Silver 2500', 'Harborlight Gold 1000'] : undefined);
    expect(shown['Coverage level']).toEqual(carried ? ['Family', 'You and children'] : undefined);
    const less = dollars(75_000 - cost.employee_contribution_cents);
    expect(await textOf(card)).toContain(`You’ll pay ${less} less a month than before.`);
    expectClean(stage.visit.witness);
  });
});

import { describe, expect, it } from 'vitest';
import { expectClean } from '../support/e2e/browser.js';
import { elementsOf, waitUntilReady } from '../support/e2e/elements.js';
import { keyboardOn } from '../support/e2e/keyboard.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();

/** The calendar date this many days ago, by the sandbox's clock, which is in UTC. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

describe.each([
  { width: 320, height: 568 },
  { width: 1280, height: 720 },
])('A8: by keyboard alone, at $width pixels', (size) => {
  it('a life event is reported and another one used to reopen the enrollment; each stop is in view and marked', async () => {
    const { page, site } = stage;
    await page.setViewportSize(size);
    await page.goto(`${site.url}/?enrollment=enrl_active`);
    await waitUntilReady(page);
    const { list, card } = elementsOf(page);
    const keys = keyboardOn(page, 'vitable-qle-list');

    await keys.tabTo('button', 'Report a life event');
    await keys.press('Enter');
    await keys.arriveAt('h3', 'Report a life event');
    // Sent too early: the summary gets the focus, and its first link leads to the field.
    await keys.tabTo('button', 'Send report');
    await keys.press('Enter');
    await keys.arriveAt('div', /^Please check the following/);
    await keys.tabTo('button', 'Choose what happened');
    await keys.press('Enter');
    await keys.arriveAt('select', 'What happened');
    await keys.press('A');
    expect(await list.getByLabel('What happened').inputValue()).toBe('Adoption');
    await keys.tabTo('date', 'Date of the event');
    const date = daysAgo(2);
    const [year = '', month = '', day = ''] = date.split('-');
    await page.keyboard.type(`${month}${day}${year}`);
    expect(await list.getByLabel('Date of the event').inputValue()).toBe(date);
    await keys.tabTo('textarea', /^Notes/);
    await page.keyboard.type('At last.');
    await keys.tabTo('button', 'Send report');
    await keys.press('Enter');
    await keys.arriveAt('div', /^We received your report/);
    expect((await site.requests('POST')).map(({ body }) => body)).toEqual([
      { event_type: 'Adoption', event_date: date, notes: 'At last.' },
    ]);

    await keys.tabTo('button', /^Use this event to change coverage: Marriage/);
    await keys.press('Enter');
    await keys.arriveAt('h4', 'Change coverage with this event');
    // Data that arrives moves the buttons down, and a screenshot of a moving button shows no outline.
    await list.getByLabel('Reason').waitFor();
    await keys.tabTo('textarea', /^Reason/);
    await keys.tabTo('button', 'Reopen my enrollment');
    await keys.press('Enter');
    await keys.arriveAt('div', /^Your enrollment is open again/);
    await card.getByText('Action needed', { exact: true }).waitFor();
    expect((await site.requests('POST', '/reissue')).map(({ body }) => body)).toEqual([
      { qle_id: 'qle_open' },
    ]);

    expect(keys.faults).toEqual([]);
    expectClean(stage.visit.witness);
  });
});

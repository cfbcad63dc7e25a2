import { describe, expect, it } from 'vitest';
import { expectClean, writtenByScripts } from '../support/e2e/browser.js';
import { elementsOf, textOf, waitFor } from '../support/e2e/elements.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();

const LIST = 'vitable-qle-list';
const EVENTS = '/members/mbr_many/qualifying-life-events';

/** The ids of the events loaded so far. */
const loadedIds = () =>
  elementsOf(stage.page).list.evaluate((element) =>
    (element as HTMLElementTagNameMap['vitable-qle-list']).data?.map(({ id }) => id),
  );
const shownEvents = () => elementsOf(stage.page).list.locator('[part~="event"]');
const pageRequests = async () => (await stage.site.requests('GET', EVENTS)).map(({ query }) => query['page']);

/** `qle_many_001` is the newest and comes first. */
const ALL_250 = Array.from({ length: 250 }, (_, index) => `qle_many_${String(index + 1).padStart(3, '0')}`);
const THIRTEEN_PAGES = Array.from({ length: 13 }, (_, index) => String(index + 1));

describe.each(['bare', 'envelope'] as const)('250 life events over the %s wire', (wire) => {
  it('are paged to the end, each event and each request once', async () => {
    await stage.site.reset(wire);
    await stage.page.goto(`${stage.site.url}/?member=mbr_many&paging=pages`);
    await waitFor(stage.page, LIST, 'ready');
    const { list } = elementsOf(stage.page);
    const next = list.getByRole('button', { name: 'Next' });
    const seen: number[] = [await shownEvents().count()];
    for (let number = 2; number <= 13; number += 1) {
      await next.click();
      const words = wire === 'bare' ? `Page ${number}` : `Page ${number} of 13`;
      await list.getByRole('navigation').getByText(words, { exact: true }).waitFor();
      await waitFor(stage.page, LIST, 'ready');
      seen.push(await shownEvents().count());
    }
    expect(seen).toEqual([...Array.from({ length: 12 }, () => 20), 10]);
    expect(await loadedIds()).toEqual(ALL_250);
    expect(await next.getAttribute('aria-disabled')).toBe('true');

    // Going back needs no request: a page that was read is not read again.
    await list.getByRole('button', { name: 'Previous' }).click();
    await list
      .getByRole('navigation')
      .getByText(/^Page 12\b/)
      .waitFor();
    expect(await shownEvents().count()).toBe(20);
    expect(await pageRequests()).toEqual(THIRTEEN_PAGES);
    expectClean(stage.visit.witness);
  });

  it('are shown to the end with "Show more", each event and each request once', async () => {
    await stage.site.reset(wire);
    await stage.page.goto(`${stage.site.url}/?member=mbr_many&paging=more`);
    await waitFor(stage.page, LIST, 'ready');
    const { list } = elementsOf(stage.page);
    const more = list.getByRole('button', { name: 'Show more' });
    for (let shown = 40; shown <= 260; shown += 20) {
      await more.click();
      await list
        .getByText(`${Math.min(shown, 250)} life events shown`, { exact: true })
        .last()
        .waitFor();
      await waitFor(stage.page, LIST, 'ready');
    }
    expect(await more.count()).toBe(0);
    expect(await shownEvents().count()).toBe(250);
    expect(await loadedIds()).toEqual(ALL_250);
    expect(await pageRequests()).toEqual(THIRTEEN_PAGES);
    expectClean(stage.visit.witness);
  });
});

describe('the list of life events', () => {
  it('keeps the earlier pages when one fails, and shows that one once it can be read', async () => {
    await stage.site.reset();
    await stage.page.goto(`${stage.site.url}/?member=mbr_many&paging=more`);
    await waitFor(stage.page, LIST, 'ready');
    const { list } = elementsOf(stage.page);
    await stage.site.fault({ match: 'page=2', kind: 'status', status: 403 });
    await list.getByRole('button', { name: 'Show more' }).click();
    await waitFor(stage.page, LIST, 'error');
    expect(await textOf(list)).toContain('You don’t have access to this');
    expect(await shownEvents().count()).toBe(20);
    await list.getByRole('button', { name: 'Try again' }).click();
    await waitFor(stage.page, LIST, 'ready');
    expect(await shownEvents().count()).toBe(40);
    expect(await loadedIds()).toEqual(ALL_250.slice(0, 40));
    expect(await pageRequests()).toEqual(['1', '2', '2']);
    expect(writtenByScripts(stage.visit.witness)).toEqual([]);
    expect(stage.visit.witness.uncaught).toEqual([]);
  });

  it('R15: shows the answer of the filter chosen last, although the answer of an earlier filter arrives later', async () => {
    await stage.site.reset();
    await stage.page.goto(`${stage.site.url}/?member=mbr_many`);
    await waitFor(stage.page, LIST, 'ready');
    const { list } = elementsOf(stage.page);
    const status = list.getByRole('combobox', { name: 'Status' });
    await stage.site.fault({ match: 'status=denied', kind: 'slow', delayMs: 800 });
    await status.selectOption({ label: 'Not approved' });
    await expect.poll(async () => (await stage.site.requests('GET', EVENTS)).length).toBe(2);
    await status.selectOption({ label: 'Under review' });
    await waitFor(stage.page, LIST, 'ready');
    // Long enough for the slow answer to arrive, in case the list still waits for it.
    await stage.page.waitForTimeout(1000);
    const statuses = await list.evaluate((element) =>
      (element as HTMLElementTagNameMap['vitable-qle-list']).data?.map(({ status: one }) => one),
    );
    expect(new Set(statuses)).toEqual(new Set(['pending']));
    expect(await shownEvents().count()).toBe(20);
    expect(await list.getByRole('listitem').filter({ hasText: 'Not approved' }).count()).toBe(0);
  });

  it("asks the server with the server's spelling of a kind, and has a message when none match", async () => {
    await stage.site.reset();
    await stage.page.goto(stage.site.url);
    await waitFor(stage.page, LIST, 'ready');
    const { list } = elementsOf(stage.page);
    await list.getByRole('combobox', { name: 'Kind of event' }).selectOption({ label: 'Job loss' });
    await list.getByRole('heading', { name: 'Loss of other coverage' }).waitFor();
    await waitFor(stage.page, LIST, 'ready');
    expect(await shownEvents().count()).toBe(1);
    await list.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Not approved' });
    await waitFor(stage.page, LIST, 'empty');
    expect(await textOf(list)).toContain('No life events match');
    const queries = (await stage.site.requests('GET', '/qualifying-life-events')).map(({ query }) => query);
    expect(queries.slice(1)).toMatchObject([
      { event_type: 'Job Loss' },
      { event_type: 'Job Loss', status: 'denied' },
    ]);
    await list.getByRole('button', { name: 'Clear filters' }).click();
    await waitFor(stage.page, LIST, 'ready');
    expect(await shownEvents().count()).toBe(5);
  });

  it('shows "none yet" to a person without life events', async () => {
    await stage.site.reset();
    await stage.page.goto(`${stage.site.url}/?member=mbr_none`);
    await waitFor(stage.page, LIST, 'empty');
    expect(await textOf(elementsOf(stage.page).list)).toContain('No life events yet');
    expectClean(stage.visit.witness);
  });
});

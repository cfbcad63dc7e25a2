import type { VitableQleList } from '../../src/elements/qle-list/qle-list.js';
import { expect } from '../support/elements/expect.js';
import { apiRequests, orderFault, resetHost } from '../support/elements/host.js';
import { reread } from '../support/elements/life-events.js';
import { avery, mount, record, settled } from '../support/elements/mount.js';
import { button, expectFocus, hasButton, hasPart, part, parts, words } from '../support/elements/shadow.js';

const ids = (list: VitableQleList) => (list.data ?? []).map(({ id }) => id);

const pagesAsked = async () =>
  (await apiRequests())
    .filter(({ path }) => path.endsWith('/qualifying-life-events'))
    .map(({ query }) => query['page']);

/** The texts of the pager between "Previous" and "Next": numbers, and "…" for a gap. */
const numbers = (list: VitableQleList) =>
  hasPart(list, 'page') ? [...part(list, 'page').parentElement!.children].map(words) : [];

const numberButton = (list: VitableQleList, number: number) => {
  const found = parts(list, 'page').find((one) => words(one) === String(number));
  if (found === undefined) throw new Error(`There is no page ${number} among ${numbers(list).join()}`);
  return found as HTMLButtonElement;
};

/** 250 events on thirteen pages of twenty, with the total from the API. */
async function manyEvents(given: Partial<VitableQleList> = {}): Promise<VitableQleList> {
  await resetHost({ wire: 'envelope' });
  const list = mount('vitable-qle-list', { ...(await avery()), memberId: 'mbr_many', ...given });
  await settled(list);
  return list;
}

async function go(list: VitableQleList, to: number | string): Promise<void> {
  const target = typeof to === 'number' ? numberButton(list, to) : button(list, to);
  target.focus();
  target.click();
  await reread(list);
}

describe('Pages of life events with a total from the API', () => {
  for (const [at, shown] of [
    [1, ['1', '2', '…', '13']],
    [2, ['1', '2', '3', '…', '13']],
    [3, ['1', '2', '3', '4', '…', '13']],
    // A gap never stands for a single page.
    [4, ['1', '2', '3', '4', '5', '…', '13']],
    [5, ['1', '…', '4', '5', '6', '…', '13']],
    [10, ['1', '…', '9', '10', '11', '12', '13']],
    [13, ['1', '…', '12', '13']],
  ] as const) {
    it(`page ${at} of 13 shows the first, the last, its neighbours, and gaps between them`, async () => {
      const list = await manyEvents({ page: at });
      expect(numbers(list)).to.deep.equal(shown);
      const current = parts(list, 'page').filter((one) => one.getAttribute('aria-current') === 'page');
      expect(current.map(words)).to.deep.equal([String(at)]);
      expect(words(part(list, 'pager'))).to.include(`Page ${at} of 13`);
    });
  }

  it('each number is a button with a name, and screen readers skip a gap', async () => {
    const list = await manyEvents({ page: 5 });
    expect(parts(list, 'page').map((one) => [one.localName, one.getAttribute('aria-label')])).to.deep.equal(
      [1, 4, 5, 6, 13].map((number) => ['button', `Page ${number}`]),
    );
    const gaps = [...part(list, 'page').parentElement!.children].filter((one) => words(one) === '…');
    expect(gaps.map((gap) => gap.getAttribute('aria-hidden'))).to.deep.equal(['true', 'true']);
    expect(part(list, 'pager').localName).to.equal('nav');
    expect(part(list, 'pager').getAttribute('aria-label')).to.equal('Pages of life events');
  });

  it('A5: a pressed number loads its page and keeps the focus', async () => {
    const list = await manyEvents();
    const changes = record('vitable-view-change');
    await go(list, 13);
    expect(parts(list, 'event')).to.have.length(10);
    expectFocus(numberButton(list, 13));
    await go(list, 12);
    expectFocus(numberButton(list, 12));
    await go(list, 1);
    expectFocus(numberButton(list, 1));
    expect(changes.map(({ detail }) => (detail as { page: number }).page)).to.deep.equal([13, 12, 1]);
    expect(await pagesAsked(), 'a page that was read is read again').to.deep.equal(['1', '13', '12']);
  });

  it('the current page’s number sends no request', async () => {
    const list = await manyEvents({ page: 2 });
    const changes = record('vitable-view-change');
    await go(list, 2);
    expect(changes).to.have.length(0);
    expect(await pagesAsked()).to.deep.equal(['2']);
  });

  it('while a page is loading no other page is requested', async () => {
    const list = await manyEvents();
    await orderFault({ match: 'page=2', kind: 'slow', delayMs: 200 });
    numberButton(list, 2).click();
    await list.updateComplete;
    expect(numberButton(list, 13).getAttribute('aria-disabled')).to.equal('true');
    numberButton(list, 13).click();
    button(list, 'Next').click();
    await reread(list);
    expect(list.page).to.equal(2);
    expect(await pagesAsked()).to.deep.equal(['1', '2']);
  });

  it('250 events in every order of pages: each is shown once, in the API’s order', async () => {
    const list = await manyEvents({ pageSize: 100 });
    for (const number of [3, 1, 2]) await go(list, number);
    expect(ids(list)).to.deep.equal(
      Array.from({ length: 250 }, (_, index) => `qle_many_${String(index + 1).padStart(3, '0')}`),
    );
    expect(await pagesAsked()).to.deep.equal(['1', '3', '2']);
  });

  it('paging="more" has no numbers, and ends at the API’s total', async () => {
    const list = await manyEvents({ pageSize: 100, paging: 'more' });
    expect(numbers(list)).to.deep.equal([]);
    await go(list, 'Show more');
    await go(list, 'Show more');
    expect(hasButton(list, 'Show more')).to.be.false;
    expect(new Set(ids(list)).size).to.equal(250);
    expect(await pagesAsked()).to.deep.equal(['1', '2', '3']);
  });
});

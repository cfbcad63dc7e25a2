import { sendKeys } from '@web/test-runner-commands';
import type { QualifyingLifeEvent } from '../../src/api/models.js';
import type { VitableQleList } from '../../src/elements/qle-list/qle-list.js';
import { expect } from '../support/elements/expect.js';
import { listAt, listOf, press, reread } from '../support/elements/life-events.js';
import { cleanUp, deferred } from '../support/elements/mount.js';
import {
  button,
  expectFocus,
  hasButton,
  hasPart,
  holdsFocus,
  part,
  parts,
  words,
} from '../support/elements/shadow.js';
import { pagesOf, stubClient } from '../support/elements/stub-client.js';
import { lifeEvent, page, vitableError } from '../support/fixtures/models.js';

const numbered = (count: number): readonly QualifyingLifeEvent[] =>
  Array.from({ length: count }, (_, index) => lifeEvent({ id: `qle_${index + 1}` }));

const ids = (list: VitableQleList) => (list.data ?? []).map(({ id }) => id);

/** The texts of the pager between "Previous" and "Next": numbers, and "…" for a gap. */
const numbers = (list: VitableQleList) =>
  hasPart(list, 'page') ? [...part(list, 'page').parentElement!.children].map(words) : [];

const numberButton = (list: VitableQleList, number: number) => {
  const found = parts(list, 'page').find((one) => words(one) === String(number));
  if (found === undefined) throw new Error(`There is no page ${number} among ${numbers(list).join()}`);
  return found as HTMLButtonElement;
};

async function go(list: VitableQleList, to: number | string): Promise<void> {
  const target = typeof to === 'number' ? numberButton(list, to) : button(list, to);
  target.focus();
  target.click();
  await reread(list);
}

describe('Pages of life events in bare lists', () => {
  it('have no numbers, since the total is unknown', async () => {
    const list = await listAt({ client: stubClient(pagesOf(numbered(250))) });
    expect(numbers(list)).to.deep.equal([]);
    expect(words(part(list, 'pager')))
      .to.include('Page 1')
      .and.not.to.include('of');
  });

  it('have no pager where one page contains all', async () => {
    const list = await listAt({ client: stubClient(pagesOf(numbered(19))) });
    expect(hasPart(list, 'pager')).to.be.false;
    expect(hasPart(await listOf(numbered(250)), 'pager')).to.be.false;
  });

  it('end after exactly 200 events on ten pages: then “no more”, and the way back', async () => {
    const client = stubClient(pagesOf(numbered(200)));
    const list = await listAt({ client });
    for (let number = 2; number <= 11; number += 1) await go(list, 'Next');
    expect(list.status).to.equal('ready');
    expect(words(list))
      .to.include('There are no more life events.')
      .and.not.to.match(/yet|match/);
    expectFocus(button(list, 'Next'));
    await go(list, 'Next');
    expect(list.page).to.equal(11);
    await go(list, 'Previous');
    expect(parts(list, 'event')).to.have.length(20);
    expect(new Set(ids(list)).size).to.equal(200);
    expect(client.count('listLifeEvents')).to.equal(11);
  });

  it('with "Show more", exactly 200 events: the empty page after them removes the button', async () => {
    const client = stubClient(pagesOf(numbered(200)));
    const list = await listAt({ client }, { paging: 'more' });
    for (let number = 2; number <= 11; number += 1) await go(list, 'Show more');
    expect(list.status).to.equal('ready');
    expect(parts(list, 'event')).to.have.length(200);
    expect(hasButton(list, 'Show more')).to.be.false;
    expect(words(part(list, 'pager'))).to.equal('200 life events shown');
    expect(client.count('listLifeEvents')).to.equal(11);
  });

  it('show an event that the API lists on two pages only once, whichever page is read first', async () => {
    const pages = [numbered(4).slice(0, 2), numbered(4).slice(1, 3), numbered(4).slice(2)];
    const client = stubClient({
      listLifeEvents: async (_id, filters) =>
        page(pages[(filters?.page ?? 1) - 1]!, {
          page: filters?.page ?? 1,
          total_pages: 3,
          more: filters?.page !== 3,
        }),
    });
    const list = await listAt({ client }, { pageSize: 2 });
    for (const number of [3, 2, 1]) await go(list, number);
    expect(ids(list)).to.deep.equal(['qle_1', 'qle_2', 'qle_3', 'qle_4']);
    await go(list, 2);
    expect(parts(list, 'event')).to.have.length(1);
  });

  it('A5: "Show more" keeps the focus; when the button disappears, the count gets it', async () => {
    const list = await listAt({ client: stubClient(pagesOf(numbered(45))) }, { paging: 'more' });
    await go(list, 'Show more');
    expectFocus(button(list, 'Show more'));
    await go(list, 'Show more');
    expect(parts(list, 'event')).to.have.length(45);
    expectFocus(list.shadowRoot!.getElementById('page'));
    expect(words(list.shadowRoot!.activeElement)).to.equal('45 life events shown');
  });

  it('A4: announce the events of a new page once, and nothing when the list reads again by itself', async () => {
    const list = await listAt({ client: stubClient(pagesOf(numbered(30))) });
    const said = () => words(list.shadowRoot!.querySelector('[role=status]'));
    expect(said()).to.equal('');
    await go(list, 'Next');
    expect(said()).to.equal('Page 2. 10 life events shown');
    let spoken = 0;
    const watch = new MutationObserver(() => (spoken += 1));
    const region = list.shadowRoot!.querySelector('[role=status]')!;
    watch.observe(region, { childList: true, subtree: true, characterData: true });
    await list.refresh();
    await list.updateComplete;
    watch.disconnect();
    expect(spoken).to.equal(0);
  });

  it('show on the button that a page is loading, and the button keeps its place', async () => {
    const answer = deferred<void>();
    const served = pagesOf(numbered(45));
    const client = stubClient({
      listLifeEvents: async (id, filters) => {
        if (filters?.page === 2) await answer.promise;
        return served.listLifeEvents(id, filters);
      },
    });
    const list = await listAt({ client }, { paging: 'more' });
    const more = part(list, 'more');
    more.focus();
    await press(list, 'more');
    expect(words(more)).to.equal('Loading more…');
    expect(more.getAttribute('aria-disabled')).to.equal('true');
    more.click();
    expectFocus(more);
    answer.resolve();
    await reread(list);
    expect(list.page).to.equal(2);
    expect(client.count('listLifeEvents')).to.equal(2);
  });
});

describe('A page of life events that fails', () => {
  for (const [paging, label] of [
    ['pages', 'Next'],
    ['more', 'Show more'],
  ] as const) {
    it(`A5: paging="${paging}": keeps the earlier events, and the focus in the list, also after the retry`, async () => {
      const served = pagesOf(numbered(50));
      let fails = 1;
      const client = stubClient({
        listLifeEvents: async (id, filters) => {
          if (filters?.page === 2 && fails-- > 0) throw vitableError('server', { retryable: true });
          return served.listLifeEvents(id, filters);
        },
      });
      const list = await listAt({ client }, { paging });
      await go(list, label);
      expect(list.status).to.equal('error');
      expect(parts(list, 'event')).to.have.length(20);
      expect(words(list)).to.include('This page couldn’t be loaded.');
      expectFocus(button(list, label));
      await go(list, 'Try again');
      expect(list.status).to.equal('ready');
      expect(parts(list, 'event')).to.have.length(paging === 'more' ? 40 : 20);
      expect(holdsFocus(list), 'the focus is lost').to.be.true;
    });

    it(`paging="${paging}": can be requested again by the same button`, async () => {
      const served = pagesOf(numbered(50));
      let fails = 1;
      const client = stubClient({
        listLifeEvents: async (id, filters) => {
          if (filters?.page === 2 && fails-- > 0) throw vitableError('server');
          return served.listLifeEvents(id, filters);
        },
      });
      const list = await listAt({ client }, { paging });
      await go(list, label);
      await go(list, label);
      expect(list.status).to.equal('ready');
      expect(list.page).to.equal(2);
      expect(ids(list)).to.have.length(40);
    });
  }
});

describe('Another page', () => {
  const top = (list: VitableQleList) => Math.round(list.getBoundingClientRect().top);

  it('begins at its top for a press by mouse or touch; for the keyboard, the focused button stays in sight', async () => {
    const list = await listAt({ client: stubClient(pagesOf(numbered(60))) });
    // Adds height below the list. Otherwise an engine that removes the old page before it shows the new one scrolls by
    // itself.
    const below = cleanUp(document.createElement('div'));
    below.style.blockSize = '500vh';
    document.body.append(below);
    button(list, 'Next').scrollIntoView();
    expect(top(list)).to.be.lessThan(0);
    // A click by touch or mouse begins with a pointer event.
    button(list, 'Next').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    button(list, 'Next').click();
    await reread(list);
    await list.updateComplete;
    expect(top(list)).to.be.greaterThan(-1);
    button(list, 'Next').focus();
    button(list, 'Next').scrollIntoView();
    await sendKeys({ press: 'Enter' });
    await reread(list);
    await list.updateComplete;
    expect(top(list)).to.be.lessThan(0);
  });

  it('shows its error below the pager, where it was requested', async () => {
    const { listLifeEvents } = pagesOf(numbered(60));
    const client = stubClient({
      listLifeEvents: (id, query, options) =>
        query?.page === 2 ? Promise.reject(vitableError('server')) : listLifeEvents(id, query, options),
    });
    const list = await listAt({ client });
    button(list, 'Next').click();
    await reread(list);
    const follows = part(list, 'pager').compareDocumentPosition(part(list, 'notice'));
    expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(words(part(list, 'notice'))).to.include('This page couldn’t be loaded.');
    expect(hasButton(list, 'Try again')).to.be.true;
  });

  it('is not requested endlessly from a server that always sends the same page', async () => {
    const client = stubClient({ listLifeEvents: async () => page(numbered(20), { more: true }) });
    const list = await listAt({ client }, { paging: 'more', page: 5_000 });
    expect(list.data).to.have.length(20);
    expect(client.count('listLifeEvents')).to.equal(2);
  });
});

describe('A report’s last day', () => {
  it('stays a valid date however large max-future-days is', async () => {
    for (const maxFutureDays of [1e12, -1e12, Number.NaN]) {
      const list = await listAt({ client: stubClient(pagesOf([])) }, { allowReport: true, maxFutureDays });
      expect(list.status).to.equal('empty');
      button(list, 'Report a life event').click();
      await list.updateComplete;
      expect(hasPart(list, 'report'), String(maxFutureDays)).to.be.true;
    }
  });
});

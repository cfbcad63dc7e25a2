import { expect } from '../support/elements/expect.js';
import type { QualifyingLifeEvent } from '../../src/api/models.js';
import type { VitableQleList } from '../../src/elements/qle-list/qle-list.js';
import { apiRequests, orderFault, resetHost } from '../support/elements/host.js';
import { avery, breathe, mount, record, settled, watchConsole } from '../support/elements/mount.js';
import {
  button,
  field,
  hasButton,
  hasPart,
  part,
  parts,
  partWords,
  select,
  words,
} from '../support/elements/shadow.js';
import { pagesOf, stubClient } from '../support/elements/stub-client.js';
import { LIFE_EVENT } from '../support/fixtures/api.js';
import { lifeEvent, now, page, variousEvents, vitableError } from '../support/fixtures/models.js';

const queries = async () =>
  (await apiRequests())
    .filter(({ path }) => path.endsWith('/qualifying-life-events'))
    .map(({ query }) => query);

/** Waits until the list has loaded its latest request. */
async function read(list: VitableQleList): Promise<void> {
  await list.updateComplete;
  await breathe();
  await settled(list);
}

const ids = (list: VitableQleList) => (list.data ?? []).map(({ id }) => id);

/** `count` events, numbered from `from`. */
const numbered = (from: number, count: number): readonly QualifyingLifeEvent[] =>
  Array.from({ length: count }, (_, index) => lifeEvent({ id: `qle_${from + index}` }));

const serving = (all: readonly QualifyingLifeEvent[]) => stubClient(pagesOf(all));

describe('<vitable-qle-list>: requests to the server', () => {
  beforeEach(() => resetHost());

  it('requests the first page with the documented limit, and shows what each event means today', async () => {
    const list = mount('vitable-qle-list', { ...(await avery()), memberId: 'mbr_avery' });
    await settled(list);
    expect(await queries()).to.deep.equal([{ page: '1', limit: '20' }]);
    expect(partWords(list, 'event-kind')).to.have.members([
      'Military leave return',
      'Marriage',
      'Loss of other coverage',
      'Divorce',
      'Birth of a child',
    ]);
    expect(partWords(list, 'badge')).to.have.members([
      'Approved',
      'Approved',
      'Approved',
      'Under review',
      'Not approved',
    ]);
    expect(hasPart(list, 'pager')).to.be.false;
  });

  it('sends filters to the server in Title Case, and dispatches them to the host page', async () => {
    const list = mount('vitable-qle-list', { ...(await avery()), memberId: 'mbr_many' });
    const changes = record('vitable-view-change');
    await settled(list);
    const kinds = [...field(list, 'Kind of event').querySelectorAll('option')].map((option) => option.value);
    // The documented kinds, in the order of the vendor's reference.
    expect(kinds).to.deep.equal([
      '',
      'Marriage',
      'Birth',
      'Adoption',
      'Divorce',
      'Death',
      'Job Loss',
      'Reduction In Hours',
      'Employer Bankruptcy',
      'Medicare Entitlement',
      'Termination',
      'Other',
    ]);
    select(field(list, 'Kind of event'), 'Job Loss');
    await read(list);
    select(field(list, 'Status'), 'approved');
    await read(list);
    expect((await queries()).slice(1)).to.deep.equal([
      { page: '1', limit: '20', event_type: 'Job Loss' },
      { page: '1', limit: '20', event_type: 'Job Loss', status: 'approved' },
    ]);
    expect(changes.map(({ detail }) => detail)).to.deep.equal([
      { eventType: 'Job Loss', status: undefined, page: 1 },
      { eventType: 'Job Loss', status: 'approved', page: 1 },
    ]);
    expect(list.getAttribute('event-type')).to.equal('Job Loss');
    expect(list.getAttribute('status-filter')).to.equal('approved');
    expect(new Set(partWords(list, 'event-kind'))).to.deep.equal(
      new Set(['Loss of other coverage', 'Job loss']),
    );
    expect(new Set(partWords(list, 'badge'))).to.deep.equal(new Set(['Approved']));
  });

  it('sends a filter in any spelling in the server’s spelling, and shows which one is set', async () => {
    const list = mount('vitable-qle-list', {
      ...(await avery()),
      memberId: 'mbr_many',
      eventType: 'reduction_in_hours',
      statusFilter: 'DENIED',
    });
    await settled(list);
    expect(await queries()).to.deep.equal([
      { page: '1', limit: '20', event_type: 'Reduction In Hours', status: 'denied' },
    ]);
    expect(field(list, 'Kind of event').value).to.equal('Reduction In Hours');
    expect(field(list, 'Status').value).to.equal('denied');
  });

  it('reports a filter that the API does not have as a config error with the attribute’s name, and sends no request', async () => {
    const settings = await avery();
    for (const [given, attribute] of [
      [{ eventType: 'Lottery' }, 'event-type'],
      [{ statusFilter: 'open' }, 'status-filter'],
      [{ pageSize: 101 }, 'page-size'],
      [{ pageSize: 0 }, 'page-size'],
    ] as const) {
      const { warn } = console;
      console.warn = () => {};
      const list = mount('vitable-qle-list', { ...settings, memberId: 'mbr_many', ...given });
      await settled(list);
      console.warn = warn;
      expect(list.error?.code).to.equal('config');
      expect(list.error?.attribute).to.equal(attribute);
      list.remove();
    }
    expect(await queries()).to.deep.equal([]);
  });

  it('pages through 250 events to the end without a duplicate or a gap', async () => {
    const list = mount('vitable-qle-list', { ...(await avery()), memberId: 'mbr_many', pageSize: 100 });
    await settled(list);
    const seen = [partWords(list, 'event').length];
    for (const expected of [2, 3]) {
      button(list, 'Next').click();
      await read(list);
      expect(list.page).to.equal(expected);
      seen.push(partWords(list, 'event').length);
    }
    expect(seen).to.deep.equal([100, 100, 50]);
    expect(new Set(ids(list)).size).to.equal(250);
    expect(button(list, 'Next').getAttribute('aria-disabled')).to.equal('true');
    button(list, 'Next').click();
    await read(list);
    expect(list.page).to.equal(3);
    expect(await queries()).to.have.length(3);

    button(list, 'Previous').click();
    await read(list);
    expect(list.page).to.equal(2);
    expect(await queries(), 'a page that was read is read again').to.have.length(3);
  });

  it('paging="more" adds events below until the last page', async () => {
    const list = mount('vitable-qle-list', {
      ...(await avery()),
      memberId: 'mbr_many',
      pageSize: 100,
      paging: 'more',
    });
    const changes = record('vitable-view-change');
    await settled(list);
    for (const shown of [200, 250]) {
      button(list, 'Show more').click();
      await read(list);
      expect(parts(list, 'event')).to.have.length(shown);
    }
    expect(hasButton(list, 'Show more')).to.be.false;
    expect(words(list)).to.include('250 life events shown');
    expect(new Set(ids(list)).size).to.equal(250);
    expect(await queries()).to.have.length(3);
    expect(changes.map(({ detail }) => (detail as { page: number }).page)).to.deep.equal([2, 3]);
  });

  for (const paging of ['pages', 'more'] as const) {
    it(`paging="${paging}": keeps the first page when the second fails, and a retry loads it`, async () => {
      await orderFault({ match: 'page=2', kind: 'status', status: 404 });
      const list = mount('vitable-qle-list', {
        ...(await avery()),
        memberId: 'mbr_many',
        pageSize: 50,
        paging,
      });
      await settled(list);
      const first = ids(list);
      button(list, paging === 'more' ? 'Show more' : 'Next').click();
      await read(list);
      expect(list.status).to.equal('error');
      expect(ids(list)).to.deep.equal(first);
      expect(parts(list, 'event')).to.have.length(50);
      expect(words(list))
        .to.include('This page couldn’t be loaded.')
        .and.not.to.match(/No life events|no more/);

      button(list, 'Try again').click();
      await read(list);
      expect(list.status).to.equal('ready');
      expect(new Set(ids(list)).size).to.equal(100);
      expect(parts(list, 'event')).to.have.length(paging === 'more' ? 100 : 50);
      const pages = (await queries()).map(({ page: number }) => number);
      expect(pages).to.deep.equal(['1', '2', '2']);
    });
  }

  it('can be linked to with a page and a filter', async () => {
    const list = mount(
      'vitable-qle-list',
      { ...(await avery()), memberId: 'mbr_many' },
      { page: '3', 'page-size': '20', 'status-filter': 'denied' },
    );
    await settled(list);
    expect(await queries()).to.deep.equal([{ page: '3', limit: '20', status: 'denied' }]);
    // Every fifth of the 250 is denied. That makes 50, of which the third page of 20 has 10.
    expect(parts(list, 'event')).to.have.length(10);
    expect(button(list, 'Previous').getAttribute('aria-disabled')).to.equal('false');
  });
});

describe('<vitable-qle-list>: empty states', () => {
  it('has different messages for "none yet", "none match" and "no more"', async () => {
    const none = mount('vitable-qle-list', { client: serving([]), memberId: 'mbr_1', now });
    const noMatch = mount('vitable-qle-list', {
      client: serving([]),
      memberId: 'mbr_1',
      statusFilter: 'denied',
      now,
    });
    const beyond = mount('vitable-qle-list', {
      client: serving(numbered(1, 3)),
      memberId: 'mbr_1',
      page: 4,
      now,
    });
    await settled(none, noMatch, beyond);
    expect([none, noMatch, beyond].map(({ status }) => status)).to.deep.equal(['empty', 'empty', 'ready']);
    expect(words(none)).to.include('No life events yet').and.not.to.include('match');
    expect(words(noMatch)).to.include('No life events match').and.not.to.include('yet');
    expect(words(beyond))
      .to.include('There are no more life events')
      .and.not.to.match(/yet|match/);
    expect(hasButton(none, 'Clear filters')).to.be.false;
  });

  it('ignores an empty filter attribute, and still applies the other filter', async () => {
    const list = mount(
      'vitable-qle-list',
      { client: serving([]), memberId: 'mbr_1', now },
      { 'event-type': '', 'status-filter': 'approved' },
    );
    await settled(list);
    expect(words(list)).to.include('No life events match').and.not.to.include('yet');
    expect(hasButton(list, 'Clear filters')).to.be.true;
  });

  it('A4: announces the result of a filter as it is shown: none match, or none yet', async () => {
    const list = mount('vitable-qle-list', {
      client: serving([]),
      memberId: 'mbr_1',
      statusFilter: 'denied',
      now,
    });
    await settled(list);
    const announced = () => words(list.shadowRoot!.querySelector('[role=status]'));
    select(field(list, 'Status'), 'approved');
    await read(list);
    expect(announced()).to.equal('No life events match');
    select(field(list, 'Status'), '');
    await read(list);
    expect(announced()).to.equal('No life events yet');
  });

  it('shows everything again after the filters were cleared', async () => {
    const client = stubClient({
      listLifeEvents: async (_id, filters) => page(filters?.status === undefined ? [lifeEvent()] : []),
    });
    const list = mount('vitable-qle-list', { client, memberId: 'mbr_1', statusFilter: 'denied', now });
    const changes = record('vitable-view-change');
    await settled(list);
    button(list, 'Clear filters').click();
    await read(list);
    expect(partWords(list, 'event-kind')).to.deep.equal(['Marriage']);
    expect(changes.at(-1)?.detail).to.deep.equal({ eventType: undefined, status: undefined, page: 1 });
    expect(list.hasAttribute('status-filter')).to.be.false;
  });

  it('exactly 200 events in bare lists end at 200: the empty page after them is no error', async () => {
    const list = mount('vitable-qle-list', {
      client: serving(numbered(1, 200)),
      memberId: 'mbr_1',
      pageSize: 100,
      paging: 'more',
      now,
    });
    await settled(list);
    button(list, 'Show more').click();
    await read(list);
    if (hasButton(list, 'Show more')) {
      button(list, 'Show more').click();
      await read(list);
    }
    expect(list.status).to.equal('ready');
    expect(parts(list, 'event')).to.have.length(200);
    expect(hasButton(list, 'Show more')).to.be.false;
  });

  it('exactly 200 events, page by page: after the last comes "no more", and the way back', async () => {
    const list = mount('vitable-qle-list', {
      client: serving(numbered(1, 200)),
      memberId: 'mbr_1',
      pageSize: 100,
      now,
    });
    await settled(list);
    for (const number of [2, 3]) {
      button(list, 'Next').click();
      await read(list);
      expect(list.page).to.equal(number);
    }
    expect(words(list)).to.include('There are no more life events');
    expect(button(list, 'Next').getAttribute('aria-disabled')).to.equal('true');
    button(list, 'Previous').click();
    await read(list);
    expect(parts(list, 'event')).to.have.length(100);
    expect(ids(list)).to.have.length(200);
  });

  it('shows an event only once that moves to the next page because a new one was added in front', async () => {
    const events = [...numbered(1, 25)];
    const client = serving(events);
    for (const paging of ['more', 'pages'] as const) {
      const list = mount('vitable-qle-list', {
        client,
        memberId: `mbr_${paging}`,
        paging,
        pageSize: 10,
        now,
      });
      await settled(list);
      events.unshift(lifeEvent({ id: `qle_new_${paging}` }));
      button(list, paging === 'more' ? 'Show more' : 'Next').click();
      await read(list);
      expect(new Set(ids(list)).size).to.equal(ids(list).length);
      expect(ids(list)).to.have.length(19);
      expect(parts(list, 'event')).to.have.length(paging === 'more' ? 19 : 9);
      list.remove();
    }
  });

  it('shows the API’s totals: page 2 of 3', async () => {
    const client = stubClient({
      listLifeEvents: async (_id, filters) =>
        page(numbered(1, 20), { page: filters?.page ?? 1, total: 60, total_pages: 3, more: true }),
    });
    const list = mount('vitable-qle-list', { client, memberId: 'mbr_1', page: 2, now });
    await settled(list);
    expect(words(part(list, 'pager'))).to.include('Page 2 of 3');
  });

  it('begins with an empty list for another member, not with the events of the previous one', async () => {
    const client = stubClient({
      listLifeEvents: async (id) => {
        if (id === 'mbr_2') throw vitableError('forbidden');
        return page([lifeEvent()]);
      },
    });
    const list = mount('vitable-qle-list', { client, memberId: 'mbr_1', now });
    await settled(list);
    list.memberId = 'mbr_2';
    await read(list);
    expect(list.error?.code).to.equal('forbidden');
    expect(list.data).to.be.undefined;
    expect(hasPart(list, 'event')).to.be.false;
  });
});

describe('<vitable-qle-list>: data set by the page', () => {
  it('has no filters and no pager, since the server filters and pages', async () => {
    const list = mount('vitable-qle-list', {
      data: numbered(1, 30),
      client: serving([]),
      memberId: 'mbr_1',
      statusFilter: 'denied',
      pageSize: 10,
      now,
    });
    await settled(list);
    expect(parts(list, 'event')).to.have.length(30);
    expect([hasPart(list, 'filters'), hasPart(list, 'pager')]).to.deep.equal([false, false]);
    list.data = [];
    await list.updateComplete;
    expect(words(list)).to.include('No life events yet');
    expect(hasPart(list, 'filters')).to.be.false;
    await list.refresh();
    expect(words(list)).to.include('No life events match');
    expect(field(list, 'Status').value).to.equal('denied');
  });

  it('offers no filters for data that can’t be read, since there is no server to ask', async () => {
    const list = mount('vitable-qle-list', { data: numbered(1, 2), client: serving([]), now });
    await settled(list);
    await list.refresh();
    list.alertDays = 3;
    await list.updateComplete;
    expect(parts(list, 'event')).to.have.length(2);
    expect(hasPart(list, 'filters')).to.be.false;
  });

  it('accepts a list in its envelope', async () => {
    const list = mount('vitable-qle-list', { now });
    Object.assign(list, { data: { data: [LIFE_EVENT], pagination: { page: 1 } } });
    await settled(list);
    expect(ids(list)).to.deep.equal([LIFE_EVENT.id]);
  });

  for (const data of ['', 'approved', 0, {}, { data: null }]) {
    it(`is in a contract error where the data is no array: ${JSON.stringify(data)}`, async () => {
      watchConsole();
      const list = mount('vitable-qle-list', { client: serving([]), memberId: 'mbr_1', now });
      Object.assign(list, { data });
      await settled(list);
      expect([list.error?.code, list.error?.path]).to.deep.equal(['contract', '$']);
      expect(list.error?.message).to.match(/Expected an array/);
      expect(hasPart(list, 'filters')).to.be.false;
    });
  }

  for (const data of [null, undefined]) {
    it(`reads from the API where the data is ${data}`, async () => {
      const client = serving(numbered(1, 2));
      const list = mount('vitable-qle-list', { client, memberId: 'mbr_1', now });
      Object.assign(list, { data });
      await settled(list);
      expect(ids(list)).to.deep.equal(['qle_1', 'qle_2']);
      expect(hasPart(list, 'filters')).to.be.true;
      Object.assign(list, { data: [] });
      await list.updateComplete;
      expect(list.status).to.equal('empty');
      Object.assign(list, { data });
      await read(list);
      expect(ids(list)).to.deep.equal(['qle_1', 'qle_2']);
      expect(client.count('listLifeEvents')).to.equal(1);
    });
  }
});

describe('<vitable-qle-list>: the words of an event', () => {
  it('each window reads as it is today; a denied event promises nothing', async () => {
    const list = mount('vitable-qle-list', { data: variousEvents().slice(0, 5), now });
    await settled(list);
    const said = parts(list, 'event').map((item) => {
      const [kind] = partWords(item, 'event-kind');
      return [kind, partWords(item, 'badge')[0], partWords(item, 'window')[0]];
    });
    expect(said).to.have.deep.members([
      ['Marriage', 'Approved', 'You can change coverage until December 30, 2026 (40 days left)'],
      [
        'Loss of other coverage',
        'Under review',
        'If approved, you can change coverage until December 30, 2026 (40 days left)',
      ],
      ['Divorce', 'Not approved', undefined],
      [
        'Military leave return',
        'Approved',
        'You can change coverage from November 25, 2026 to January 20, 2027',
      ],
      ['Birth of a child', 'Approved', 'The window to change coverage closed on April 30, 2026'],
    ]);
  });

  for (const [locale, says] of [
    ['en-US', 'If approved, you can change coverage from November 25, 2026 to January 20, 2027'],
    ['es-US', 'Si se aprueba, podrá cambiar su cobertura del 25 de noviembre de 2026 al 20 de enero de 2027'],
  ] as const) {
    it(`an event under review whose window opens later promises nothing either, ${locale}`, async () => {
      const later = { enrollment_window_start: '2026-11-25', enrollment_window_end: '2027-01-20' };
      const list = mount('vitable-qle-list', {
        data: [lifeEvent({ ...later, status: 'pending', reviewed_at: null })],
        locale,
        now,
      });
      await settled(list);
      expect(partWords(list, 'window')).to.deep.equal([says]);
    });
  }

  it('an event of unknown status does not promise that coverage can be changed', async () => {
    const list = mount('vitable-qle-list', { data: [lifeEvent({ status: 'escalated' })], now });
    await settled(list);
    expect(partWords(list, 'window')[0] ?? '').not.to.match(/^You can change coverage/);
  });

  it('notes are labelled, and empty ones are left out', async () => {
    const list = mount('vitable-qle-list', {
      data: [lifeEvent({ notes: 'Certificate received.' }), lifeEvent({ id: 'qle_2', notes: '' })],
      now,
    });
    await settled(list);
    expect(partWords(list, 'notes')).to.deep.equal(['Notes: Certificate received.']);
  });
});

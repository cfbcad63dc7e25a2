import { decodeLifeEvent, decodePage } from '../../src/api/decode/decode.js';
import type { QualifyingLifeEvent } from '../../src/api/models.js';
import type { VitableQleList } from '../../src/elements/qle-list/qle-list.js';
import { expect } from '../support/elements/expect.js';
import { byId, enter, listAt, reread } from '../support/elements/life-events.js';
import { mount, settled, until } from '../support/elements/mount.js';
import { button, hasButton, hasPart, part, parts, words } from '../support/elements/shadow.js';
import type { StubClient } from '../support/elements/stub-client.js';
import { stubClient } from '../support/elements/stub-client.js';
import { enrolledEnrollment, lifeEvent, now, vitableError } from '../support/fixtures/models.js';

const numbered = (count: number): readonly QualifyingLifeEvent[] =>
  Array.from({ length: count }, (_, index) => lifeEvent({ id: `qle_${index + 1}` }));

/** A server with these events in bare lists, which puts at most `most` on a page, whatever was asked for. */
function shortServer(events: readonly QualifyingLifeEvent[], most: number): StubClient {
  return stubClient({
    getEnrollment: async () => enrolledEnrollment(),
    listLifeEvents: async (_memberId, filters) => {
      const [number, limit] = [filters?.page ?? 1, filters?.limit ?? 20];
      const size = Math.min(limit, most);
      const items = events.slice((number - 1) * size, number * size);
      return decodePage(items, decodeLifeEvent, { page: number, limit });
    },
  });
}

async function goOn(list: VitableQleList, label: string): Promise<void> {
  button(list, label).click();
  await reread(list);
}

describe('A server that puts fewer life events on a page than were asked for', () => {
  for (const [paging, label] of [
    ['pages', 'Next'],
    ['more', 'Show more'],
  ] as const) {
    it(`paging="${paging}": every event can be reached`, async () => {
      const list = await listAt({ client: shortServer(numbered(50), 20) }, { paging, pageSize: 50 });
      const seen = new Set<string>();
      for (let number = 1; number <= 3; number += 1) {
        for (const { id } of list.data ?? []) seen.add(id);
        if (number < 3) await goOn(list, label);
      }
      expect(seen.size).to.equal(50);
    });
  }

  it('has no pager where the list fits on its first page of 20, and is asked once', async () => {
    for (const pageSize of [undefined, 50, 100]) {
      const client = shortServer(numbered(19), 20);
      const list = await listAt({ client }, { pageSize });
      expect(hasPart(list, 'pager')).to.be.false;
      expect(client.count('listLifeEvents')).to.equal(1);
    }
  });

  it('ends where a page brings nothing new: no further page is offered', async () => {
    // A server that knows no pages: it sends its first 20 events each time.
    const client = stubClient({
      listLifeEvents: async (_memberId, filters) =>
        decodePage(numbered(20), decodeLifeEvent, { page: filters?.page ?? 1, limit: 20 }),
    });
    const list = await listAt({ client }, { paging: 'more' });
    await goOn(list, 'Show more');
    expect(parts(list, 'event')).to.have.length(20);
    expect(hasButton(list, 'Show more')).to.be.false;
    const paged = await listAt({ client });
    await goOn(paged, 'Next');
    expect(words(paged)).to.include('There are no more life events.');
    expect(button(paged, 'Next').getAttribute('aria-disabled')).to.equal('true');
  });

  it('the card offers every life event to reopen with', async () => {
    const client = shortServer(numbered(50), 20);
    const card = mount('vitable-enrollment-card', {
      client,
      enrollmentId: 'enrl_1',
      memberId: 'mbr_1',
      locale: 'en-US',
      now,
    });
    await settled(card);
    part(card, 'change-coverage').click();
    await until(
      () => hasPart(card, 'event'),
      () => words(card),
    );
    expect(parts(card, 'event')).to.have.length(50);
  });
});

describe('10,000 life events', () => {
  it('are paged: the first and the last page take one request and 20 rows each', async () => {
    const client = shortServer(numbered(10_000), 100);
    const list = await listAt({ client });
    expect(parts(list, 'event')).to.have.length(20);
    list.page = 500;
    await reread(list);
    expect(parts(list, 'event')).to.have.length(20);
    expect((list.data ?? []).map(({ id }) => id)).to.include('qle_10000');
    expect(client.count('listLifeEvents')).to.equal(2);
    await goOn(list, 'Next');
    expect(words(list)).to.include('There are no more life events.');
  });

  it('R7: are all looked through for one whose report was answered by nothing, and it is sent once', async () => {
    const events = [...numbered(10_000)];
    const server = shortServer(events, 100);
    const client = stubClient({
      listLifeEvents: (...args) => server.listLifeEvents(...args),
      reportLifeEvent: (_memberId, { event_date, event_type }) => {
        // The order of a list is undocumented, so the new one may be its last.
        const created_at = '2026-11-20T12:00:00Z';
        events.push(lifeEvent({ id: 'qle_new', created_at, event_date, event_type, status: 'pending' }));
        return Promise.reject(vitableError('timeout', { mayHaveArrived: true }));
      },
    });
    const list = await listAt({ client });
    await enter(list);
    part(list, 'report-send').click();
    await until(
      () => byId(list, 'reported') ?? byId(list, 'report-failure'),
      () => words(list),
      20_000,
    );
    expect(byId(list, 'reported'), words(list).slice(0, 300)).to.exist;
    expect(client.count('reportLifeEvent')).to.equal(1);
  }).timeout(30_000);
});

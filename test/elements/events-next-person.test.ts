import type { VitableQleList } from '../../src/elements/qle-list/qle-list.js';
import { expect } from '../support/elements/expect.js';
import { listAt, reread } from '../support/elements/life-events.js';
import { mount } from '../support/elements/mount.js';
import { button, hasPart, parts, words } from '../support/elements/shadow.js';
import { pagesOf, stubClient } from '../support/elements/stub-client.js';
import { lifeEvent, now } from '../support/fixtures/models.js';

/** Fifty events for every member except `mbr_few`. */
function members() {
  const many = Array.from({ length: 50 }, (_, at) => lifeEvent({ id: `qle_${at + 1}` }));
  const few = [lifeEvent({ id: 'qle_few' })];
  return stubClient({
    listLifeEvents: (id, query) => pagesOf(id === 'mbr_few' ? few : many).listLifeEvents(id, query),
  });
}

/** The list of a member with many events, on its third page with an event selected. */
async function atPageThree(given: Partial<VitableQleList> = {}) {
  const client = members();
  const list = await listAt({ client }, { selectable: true, contextKey: 'one', ...given });
  for (const page of [2, 3]) {
    button(list, given.paging === 'more' ? 'Show more' : 'Next').click();
    await reread(list);
    expect(list.page).to.equal(page);
  }
  list.selectedId = 'qle_50';
  await list.updateComplete;
  return { client, list };
}

const pagesAsked = ({ calls }: ReturnType<typeof members>) =>
  calls
    .filter(({ method }) => method === 'listLifeEvents')
    .map(({ args }) => [args[0], (args[1] as { page: number }).page]);

describe('The next person’s list of life events', () => {
  for (const paging of ['pages', 'more'] as const) {
    it(`S2: begins at its first page, with no selection and no message of the previous one, paging="${paging}"`, async () => {
      const { client, list } = await atPageThree({ paging });
      list.memberId = 'mbr_few';
      await reread(list);
      expect(parts(list, 'event')).to.have.length(1);
      expect(words(list)).not.to.include('There are no more life events');
      expect([list.page, list.selectedId]).to.deep.equal([undefined, undefined]);
      expect(list.hasAttribute('page')).to.be.false;
      expect(words(list.shadowRoot!.querySelector('[role=status]'))).to.equal('');
      expect(pagesAsked(client).slice(3)).to.deep.equal([['mbr_few', 1]]);
    });
  }

  it('S2: begins at its first page for another context-key too', async () => {
    const { client, list } = await atPageThree();
    list.contextKey = 'another';
    await reread(list);
    expect(list.page).to.be.undefined;
    expect(pagesAsked(client).slice(3)).to.deep.equal([['mbr_1', 1]]);
  });

  it('begins at the page that the host sets together with the member', async () => {
    const { client, list } = await atPageThree();
    Object.assign(list, { memberId: 'mbr_2', page: 2, selectedId: 'qle_21' });
    await reread(list);
    expect([list.page, list.selectedId]).to.deep.equal([2, 'qle_21']);
    expect(pagesAsked(client).slice(3)).to.deep.equal([['mbr_2', 2]]);
  });

  it('keeps the page and the selection of a link while the settings are still missing', async () => {
    const list = mount('vitable-qle-list', {
      memberId: 'mbr_1',
      page: 2,
      selectable: true,
      selectedId: 'qle_21',
      now,
    });
    await list.updateComplete;
    const client = members();
    list.client = client;
    await reread(list);
    expect([list.page, list.selectedId]).to.deep.equal([2, 'qle_21']);
    expect(pagesAsked(client)).to.deep.equal([['mbr_1', 2]]);
    expect(hasPart(list, 'event-selected')).to.be.true;
  });
});

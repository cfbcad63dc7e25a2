import type { VitableQleList } from '../../src/elements/qle-list/qle-list.js';
import { expect } from '../support/elements/expect.js';
import { item, listAt, listOf, openBureau, reread } from '../support/elements/life-events.js';
import { record } from '../support/elements/mount.js';
import { hasPart, part, parts } from '../support/elements/shadow.js';
import { variousEvents } from '../support/fixtures/models.js';

/** Presses "Select" on the event of a kind. */
async function choose(list: VitableQleList, kind: string): Promise<void> {
  part(item(list, kind), 'select').click();
  await list.updateComplete;
}

/** The ids of the pressed buttons, by their names. */
const pressed = (list: VitableQleList) =>
  parts(list, 'select')
    .filter((one) => one.getAttribute('aria-pressed') === 'true')
    .map((one) => one.ariaLabel);

describe('Selecting a life event for the host', () => {
  it('is offered only if the host page asks for it', async () => {
    const list = await listOf(variousEvents());
    expect(hasPart(list, 'select')).to.be.false;
    list.selectable = true;
    await list.updateComplete;
    expect(parts(list, 'select')).to.have.length(variousEvents().length);
  });

  it('dispatches only the id, marks the event, and shows its button as pressed', async () => {
    const list = await listOf(variousEvents(), { selectable: true });
    const selects = record('vitable-qle-select');
    expect(pressed(list)).to.deep.equal([]);
    await choose(list, 'Divorce');
    expect(selects.map(({ detail, cancelable }) => [detail, cancelable])).to.deep.equal([
      [{ qleId: 'qle_3' }, true],
    ]);
    expect(list.selectedId).to.equal('qle_3');
    expect(pressed(list)).to.deep.equal(['Select: Divorce, November 1, 2026']);
    expect(item(list, 'Divorce').part.contains('event-selected')).to.be.true;
    expect(parts(list, 'event-selected')).to.have.length(1);
  });

  it('is possible for one event at a time', async () => {
    const list = await listOf(variousEvents(), { selectable: true });
    await choose(list, 'Divorce');
    await choose(list, 'Marriage');
    expect(list.selectedId).to.equal('qle_1');
    expect(pressed(list)).to.have.length(1);
  });

  it('names every button after its event', async () => {
    const list = await listOf(variousEvents(), { selectable: true });
    const names = parts(list, 'select').map((one) => one.ariaLabel);
    expect(new Set(names).size).to.equal(names.length);
    expect(names.every((name) => name?.startsWith('Select: '))).to.be.true;
  });

  it('has no effect where the host page cancels it', async () => {
    const list = await listOf(variousEvents(), { selectable: true, selectedId: 'qle_2' });
    list.addEventListener('vitable-qle-select', (event) => event.preventDefault());
    await choose(list, 'Divorce');
    expect(list.selectedId).to.equal('qle_2');
    expect(pressed(list)).to.deep.equal(['Select: Loss of other coverage, November 1, 2026']);
  });

  it('can be set by the host page, without an event', async () => {
    const selects = record('vitable-qle-select');
    const list = await listOf(variousEvents(), { selectable: true });
    list.selectedId = 'qle_4';
    await list.updateComplete;
    expect(pressed(list)).to.deep.equal(['Select: Military leave return, November 1, 2026']);
    expect(selects).to.have.length(0);
  });

  it('stays when the list reads again; S2: it is removed with another member', async () => {
    const list = await listAt(openBureau(), { selectable: true });
    await choose(list, 'Marriage');
    await list.refresh();
    await list.updateComplete;
    expect(list.selectedId).to.equal('qle_1');
    list.memberId = 'mbr_2';
    await reread(list);
    expect(list.selectedId).to.be.undefined;
    expect(pressed(list)).to.deep.equal([]);
  });
});

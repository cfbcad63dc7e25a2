import { expect } from '../support/elements/expect.js';
import { byId, enter, listAt, listOf, openBureau, press } from '../support/elements/life-events.js';
import { expectFocus, hasPart, parts, words } from '../support/elements/shadow.js';
import { lifeEvent } from '../support/fixtures/models.js';

describe('A list with nothing on record', () => {
  it('offers to report the first event, once', async () => {
    const list = await listAt(openBureau([]));
    expect(list.status).to.equal('empty');
    expect(words(list)).to.include('No life events yet');
    expect(parts(list, 'report-open')).to.have.length(1);
    await press(list, 'report-open');
    expect(hasPart(list, 'report')).to.be.true;
    expectFocus(byId(list, 'report-title'));
  });

  it('keeps the button to report beside the host page’s own words for an empty list', async () => {
    const { client } = openBureau([]);
    const list = await listAt({ client });
    list.innerHTML = '<p slot="empty">Nothing here.</p>';
    list.requestUpdate();
    await list.updateComplete;
    // The fallback content of a filled slot is not shown.
    expect(parts(list, 'report-open').map((one) => one.checkVisibility())).to.deep.equal([true]);
  });
});

describe('A list where nothing can be reported', () => {
  for (const [what, events] of [
    ['with events', [lifeEvent()]],
    ['without any', []],
  ] as const) {
    it(`offers no report, ${what}`, async () => {
      const list = await listAt(openBureau(events), { allowReport: false });
      expect(hasPart(list, 'report-open')).to.be.false;
      expect(hasPart(list, 'report')).to.be.false;
      expect(
        parts(list, 'button')
          .map(words)
          .filter((said) => /report/i.test(said)),
      ).to.deep.equal([]);
    });
  }

  it('offers no report where the page sets the events and no member', async () => {
    const list = await listOf([lifeEvent()], { allowReport: true });
    expect(hasPart(list, 'report-open')).to.be.false;
  });

  it('closes a report form that was open before', async () => {
    const list = await listAt(openBureau());
    await enter(list);
    list.allowReport = false;
    await list.updateComplete;
    expect(hasPart(list, 'report')).to.be.false;
    expect(hasPart(list, 'report-open')).to.be.false;
  });
});

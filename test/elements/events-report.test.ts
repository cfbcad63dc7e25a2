import { sendKeys } from '@web/test-runner-commands';
import type { QualifyingLifeEvent } from '../../src/api/models.js';
import { expect } from '../support/elements/expect.js';
import { orderFault, resetHost } from '../support/elements/host.js';
import {
  byId,
  enter,
  entered,
  item,
  kinds,
  listAt,
  openBureau,
  press,
  reportFields,
  sendReport,
  DRAFT,
  EMPTY,
  PAST,
  writes,
} from '../support/elements/life-events.js';
import { avery, breathe, deferred, mount, record, settled, until } from '../support/elements/mount.js';
import { expectFocus, hasPart, part, partWords, words } from '../support/elements/shadow.js';

describe('Reporting a life event', () => {
  it('R8: two clicks and Enter send one report', async () => {
    await resetHost();
    await orderFault({ match: 'POST /v1/members', kind: 'slow', delayMs: 400 });
    const list = mount('vitable-qle-list', { ...(await avery()), memberId: 'mbr_avery', allowReport: true });
    const submits = record('vitable-qle-report-submit');
    const reported = record('vitable-qle-reported');
    await settled(list);
    await enter(list, PAST);
    const send = part(list, 'report-send');
    send.click();
    send.click();
    reportFields(list).date.focus();
    await sendKeys({ press: 'Enter' });
    await until(
      () => hasPart(list, 'notice') && byId(list, 'reported'),
      () => words(list),
    );
    const sent = await writes();
    expect(sent.map(({ path, body }) => [path, body])).to.deep.equal([
      [
        '/v1/members/mbr_avery/qualifying-life-events',
        { event_type: 'Birth', event_date: '2020-02-29', notes: 'A daughter.' },
      ],
    ]);
    expect(submits).to.have.length(1);
    expect(reported).to.have.length(1);
  });

  it('Enter in the date field sends it', async () => {
    const bureau = openBureau();
    const list = await listAt(bureau);
    await enter(list);
    reportFields(list).date.focus();
    await sendKeys({ press: 'Enter' });
    await until(
      () => byId(list, 'reported'),
      () => words(list),
    );
    expect(bureau.sent()).to.have.length(1);
  });

  it('shows that the report is being sent, and the form can be neither changed nor closed meanwhile', async () => {
    const bureau = openBureau();
    const answer = deferred<QualifyingLifeEvent>();
    bureau.next.push(() => answer.promise);
    const list = await listAt(bureau);
    await enter(list, DRAFT);
    await press(list, 'report-send');
    expect(words(part(list, 'report-send'))).to.equal('Sending…');
    const { type, date, notes } = reportFields(list);
    expect([type.disabled, date.readOnly, notes.readOnly]).to.deep.equal([true, true, true]);
    await press(list, 'cancel');
    expect(entered(list)).to.deep.equal(DRAFT);
    answer.resolve(bureau.carryOut());
    await until(
      () => byId(list, 'reported'),
      () => words(list),
    );
  });

  it('S1: a listener can cancel it in vitable-qle-report-submit, whose detail has no notes', async () => {
    const bureau = openBureau();
    const list = await listAt(bureau);
    const submits = record('vitable-qle-report-submit');
    list.addEventListener('vitable-qle-report-submit', (event) => event.preventDefault(), { once: true });
    await enter(list, DRAFT);
    await press(list, 'report-send');
    await breathe(20);
    expect(bureau.sent()).to.deep.equal([]);
    expect(submits[0]!.cancelable).to.be.true;
    expect(submits[0]!.detail).to.deep.equal({
      memberId: 'mbr_1',
      eventType: 'Birth',
      eventDate: '2026-11-10',
    });
    expect(entered(list)).to.deep.equal(DRAFT);

    await sendReport(list);
    expect(bureau.sent()).to.have.length(1);
  });

  it('dispatches the recorded event to the host page, and shows it with the focus on the notice', async () => {
    const bureau = openBureau();
    const list = await listAt(bureau);
    const reported = record('vitable-qle-reported');
    await enter(list, DRAFT);
    await sendReport(list);
    expect(reported.map(({ detail, cancelable }) => [detail, cancelable])).to.deep.equal([
      [{ qleId: 'qle_reported_1', eventType: 'Birth', eventDate: '2026-11-10', status: 'pending' }, false],
    ]);
    expectFocus(byId(list, 'reported'));
    expect(words(byId(list, 'reported')))
      .to.include('We received your report')
      .and.to.include('Birth of a child, November 10, 2026 · Under review');
    expect(kinds(list)).to.have.members(['Marriage', 'Birth of a child']);
    expect(partWords(item(list, 'Birth of a child'), 'badge')).to.deep.equal(['Under review']);
    expect(hasPart(list, 'report'), 'the form is still open').to.be.false;
  });

  it('removes the notice of a report when the next form opens, which is empty', async () => {
    const list = await listAt(openBureau());
    await enter(list, DRAFT);
    await sendReport(list);
    await press(list, 'report-open');
    expect(byId(list, 'reported')).to.be.null;
    expect(entered(list)).to.deep.equal(EMPTY);
  });

  it('the first event of all replaces the message for an empty list', async () => {
    const list = await listAt(openBureau([]));
    await enter(list, DRAFT);
    await sendReport(list);
    expect(list.status).to.equal('ready');
    expect(kinds(list)).to.deep.equal(['Birth of a child']);
    expectFocus(byId(list, 'reported'));
  });

  it('a kind that reads back in another spelling counts as reported', async () => {
    const reported = record('vitable-qle-reported');
    const list = await listAt(openBureau());
    await enter(list, { type: 'Job Loss', date: '2026-11-10' });
    await sendReport(list);
    expect(reported.map(({ detail }) => detail)).to.deep.equal([
      { qleId: 'qle_reported_1', eventType: 'Job Loss', eventDate: '2026-11-10', status: 'pending' },
    ]);
  });
});

import type { QualifyingLifeEvent } from '../../src/api/models.js';
import { expect } from '../support/elements/expect.js';
import { orderFault, orderTokenFault, resetHost, expireTokens } from '../support/elements/host.js';
import {
  byId,
  enter,
  entered,
  listAt,
  openBureau,
  openReport,
  press,
  reportFields,
  reread,
  sendReport,
  DRAFT,
  EMPTY,
  PAST,
  writes,
} from '../support/elements/life-events.js';
import { avery, breathe, deferred, mount, record, settled, until } from '../support/elements/mount.js';
import { expectFocus, hasPart, part, words } from '../support/elements/shadow.js';
import { lifeEvent, vitableError } from '../support/fixtures/models.js';

describe('The draft of a report', () => {
  for (const [what, code, said] of [
    ['a refusal', 'validation', 'Please check what happened and when.'],
    ['a lack of access', 'forbidden', 'please ask your HR team. Nothing you entered is lost.'],
    ['a conflict', 'conflict', 'It may already be on file.'],
  ] as const) {
    it(`stays after ${what}, and the message has the focus`, async () => {
      const bureau = openBureau();
      bureau.next.push(() => Promise.reject(vitableError(code)));
      const list = await listAt(bureau);
      const errors = record('vitable-error');
      await enter(list, DRAFT);
      await sendReport(list);
      expectFocus(byId(list, 'report-failure'));
      expect(words(byId(list, 'report-failure')))
        .to.include('Your life event was not reported')
        .and.to.include(said);
      expect(entered(list)).to.deep.equal(DRAFT);
      expect(errors).to.have.length(1);
      expect(words(part(list, 'report-send'))).to.equal('Try again');
      await sendReport(list);
      expect(bureau.sent()).to.have.length(2);
      expect(byId(list, 'reported')).to.exist;
    });
  }

  for (const [status, said] of [
    [422, 'Please check what happened and when.'],
    [500, 'we don’t have your report'],
  ] as const) {
    it(`stays after an error ${status} of the API`, async () => {
      await resetHost();
      await orderFault({ match: 'POST /v1/members', kind: 'status', status });
      const list = mount('vitable-qle-list', {
        ...(await avery()),
        memberId: 'mbr_avery',
        allowReport: true,
      });
      await settled(list);
      await enter(list, PAST);
      await sendReport(list);
      expect(words(byId(list, 'report-failure'))).to.include(said);
      expect(entered(list)).to.deep.equal(PAST);
      expect(await writes()).to.have.length(1);
      await sendReport(list);
      expect(byId(list, 'reported'), words(list)).to.exist;
    });
  }

  it('S2: does not outlive a sign-out that the report itself has found: the next person has an empty form', async () => {
    await resetHost();
    const list = mount('vitable-qle-list', { ...(await avery()), memberId: 'mbr_avery', allowReport: true });
    await settled(list);
    await enter(list, PAST);
    await expireTokens();
    await orderTokenFault({ kind: 'status', status: 401, times: 1 });
    const errors = record('vitable-error');
    part(list, 'report-send').click();
    await until(
      () => list.error !== undefined,
      () => words(list),
    );
    await list.updateComplete;
    expect((errors[0]!.detail as { error: { code: string } }).error.code).to.equal('session-expired');
    expect(hasPart(list, 'report')).to.be.false;
    expect(words(list)).to.include('You’ve been signed out').and.not.to.include('Marriage');
    expectFocus(byId(list, 'base'));
    part(list, 'retry').click();
    await until(
      () => list.status === 'ready',
      () => words(list),
    );
    await openReport(list);
    expect(entered(list)).to.deep.equal(EMPTY);
    await breathe(20);
    expect((await writes()).filter(({ status }) => status === 201)).to.have.length(0);
  });

  it('stays while the list reads again, also where that fails, with the focus where it is', async () => {
    const bureau = openBureau();
    const list = await listAt(bureau);
    await enter(list, DRAFT);
    reportFields(list).notes.focus();
    await list.refresh();
    bureau.closed = true;
    await list.refresh();
    await list.updateComplete;
    expect(entered(list)).to.deep.equal(DRAFT);
    expectFocus(reportFields(list).notes);
  });

  it('stays while the form is closed, without the earlier message', async () => {
    const bureau = openBureau();
    const list = await listAt(bureau);
    await enter(list, { ...DRAFT, date: '' });
    await sendReport(list);
    await press(list, 'cancel');
    await press(list, 'report-open');
    expect(entered(list)).to.deep.equal({ ...DRAFT, date: '' });
    expect(hasPart(list, 'summary')).to.be.false;
  });

  it('stays while a filter is set and removed', async () => {
    const list = await listAt(openBureau());
    await enter(list, DRAFT);
    list.statusFilter = 'denied';
    await reread(list);
    expect(entered(list)).to.deep.equal(DRAFT);
  });

  for (const [who, given] of [
    ['member', { memberId: 'mbr_2' }],
    ['context-key', { contextKey: 'another' }],
  ] as const) {
    it(`S2: is removed for another ${who}`, async () => {
      const list = await listAt(openBureau(), { contextKey: 'one' });
      await enter(list, DRAFT);
      Object.assign(list, given);
      await reread(list);
      expect(hasPart(list, 'report')).to.be.false;
      await press(list, 'report-open');
      expect(entered(list)).to.deep.equal(EMPTY);
    });

    it(`S2: its outcome is not shown to another ${who}, who does not wait for it`, async () => {
      const bureau = openBureau();
      const answer = deferred<QualifyingLifeEvent>();
      bureau.next.push(() => answer.promise);
      const list = await listAt(bureau, { contextKey: 'one' });
      const reported = record('vitable-qle-reported');
      await enter(list, DRAFT);
      await press(list, 'report-send');
      Object.assign(list, given);
      await reread(list);
      await enter(list, { type: 'Divorce', date: '2026-11-02' });
      expect(words(part(list, 'report-send'))).to.equal('Send report');
      answer.resolve(
        lifeEvent({ id: 'qle_reported_1', event_type: 'birth', event_date: DRAFT.date!, status: 'pending' }),
      );
      await until(() => reported.length === 1, 'the report is not dispatched');
      await reread(list);
      expect(byId(list, 'reported')).to.be.null;
      expect(entered(list)).to.deep.equal({ type: 'Divorce', date: '2026-11-02', notes: '' });
    });
  }
});

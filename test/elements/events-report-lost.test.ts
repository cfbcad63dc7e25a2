import { expect } from '../support/elements/expect.js';
import { orderFault, resetHost } from '../support/elements/host.js';
import {
  BIRTH,
  answerLost,
  byId,
  enter,
  entered,
  kinds,
  listAt,
  openBureau,
  sendReport,
} from '../support/elements/life-events.js';
import type { Bureau } from '../support/elements/life-events.js';
import { avery, mount, record, settled, until, watchNetwork } from '../support/elements/mount.js';
import { expectFocus, hasPart, part, words } from '../support/elements/shadow.js';
import { lifeEvent, vitableError } from '../support/fixtures/models.js';

const DRAFT = { ...BIRTH, notes: 'A daughter.' };

/** The next report arrives, but its answer does not. */
const arrivesUnheard = (bureau: Bureau) =>
  bureau.next.push(() => {
    bureau.carryOut();
    return answerLost();
  });

/** The next report does not arrive, and it has no answer. */
const isLost = (bureau: Bureau) => bureau.next.push(answerLost);

/** The connection breaks: the next report has no answer, whether or not it arrived, and reading the record fails. */
const goesOffline = (bureau: Bureau, { arrived = false } = {}) =>
  bureau.next.push(() => {
    if (arrived) bureau.carryOut();
    bureau.closed = true;
    return answerLost();
  });

describe('A report whose answer is lost', () => {
  it('R7: counts as reported when it is found on record, with one request', async () => {
    const bureau = openBureau();
    arrivesUnheard(bureau);
    const list = await listAt(bureau);
    const reported = record('vitable-qle-reported');
    const errors = record('vitable-error');
    await enter(list, DRAFT);
    await sendReport(list);
    expect(bureau.sent()).to.have.length(1);
    expect(reported.map(({ detail }) => detail)).to.deep.equal([
      { qleId: 'qle_reported_1', eventType: 'Birth', eventDate: '2026-11-10', status: 'pending' },
    ]);
    expect(errors).to.have.length(0);
    expectFocus(byId(list, 'reported'));
    expect(kinds(list)).to.have.members(['Marriage', 'Birth of a child']);
  });

  it('is found although its kind is spelled differently in answers', async () => {
    const bureau = openBureau();
    arrivesUnheard(bureau);
    const list = await listAt(bureau);
    await enter(list, { type: 'Job Loss', date: '2026-11-10' });
    await sendReport(list);
    expect(byId(list, 'reported'), words(list)).to.exist;
    expect(bureau.sent()).to.have.length(1);
  });

  it('is found on a later page of the record too', async () => {
    const many = Array.from({ length: 150 }, (_, index) => lifeEvent({ id: `qle_old_${index}` }));
    const bureau = openBureau(many);
    bureau.client.listLifeEvents = async (_id, filters) => {
      const { page = 1, limit = 20 } = filters ?? {};
      // The newest comes last, since the order is undocumented.
      const items = bureau.events.toReversed().slice((page - 1) * limit, page * limit);
      return { items, page, limit, total: null, total_pages: null, more: items.length === limit };
    };
    arrivesUnheard(bureau);
    const list = await listAt(bureau);
    await enter(list, DRAFT);
    await sendReport(list);
    expect(byId(list, 'reported'), words(list)).to.exist;
  });

  it('R7: and which is not on record is shown as uncertain, since it may still arrive; the next press looks and sends it again', async () => {
    const bureau = openBureau();
    isLost(bureau);
    const list = await listAt(bureau);
    await enter(list, DRAFT);
    await sendReport(list);
    expectFocus(byId(list, 'report-failure'));
    expect(words(byId(list, 'report-failure')))
      .to.include('We couldn’t confirm that we received your report')
      .and.to.include('we don’t have your report')
      .and.to.include('Nothing you entered is lost.');
    expect(entered(list)).to.deep.equal(DRAFT);
    expect(bureau.sent()).to.have.length(1);

    await sendReport(list);
    expect(bureau.sent()).to.have.length(2);
    expect(byId(list, 'reported')).to.exist;
  });

  for (const [what, events] of [
    [
      'an event of that day that was on record before',
      [lifeEvent({ event_type: 'birth', event_date: BIRTH.date })],
    ],
    [
      'one that was made long ago',
      [lifeEvent(), lifeEvent({ id: 'qle_8', event_type: 'birth', event_date: BIRTH.date })],
    ],
  ] as const) {
    it(`is not confused with ${what}`, async () => {
      const bureau = openBureau(events.slice(0, 1));
      bureau.next.push(() => {
        bureau.events = events;
        return answerLost();
      });
      const list = await listAt(bureau);
      await enter(list, DRAFT);
      await sendReport(list);
      expect(byId(list, 'reported')).to.be.null;
      expect(words(byId(list, 'report-failure'))).to.include('we don’t have your report');
    });
  }

  it('is not confused with an event of another documented kind, or of another day', async () => {
    const recent = { created_at: '2026-11-20T12:00:00Z' };
    const bureau = openBureau();
    bureau.next.push(() => {
      bureau.events = [
        lifeEvent({ id: 'qle_7', event_type: 'adoption', event_date: BIRTH.date, ...recent }),
        lifeEvent({ id: 'qle_8', event_type: 'birth', event_date: '2026-11-11', ...recent }),
      ];
      return answerLost();
    });
    const list = await listAt(bureau);
    await enter(list, DRAFT);
    await sendReport(list);
    expect(byId(list, 'reported')).to.be.null;
  });

  it('R7: while the record can’t be read either has a message, and the next press looks first', async () => {
    const bureau = openBureau();
    goesOffline(bureau, { arrived: true });
    const list = await listAt(bureau);
    await enter(list, DRAFT);
    await sendReport(list);
    expectFocus(byId(list, 'report-failure'));
    expect(words(byId(list, 'report-failure'))).to.include(
      'We couldn’t confirm that we received your report',
    );
    expect(entered(list)).to.deep.equal(DRAFT);

    bureau.closed = false;
    const reported = record('vitable-qle-reported');
    await sendReport(list);
    expect(bureau.sent(), 'what had arrived is reported twice').to.have.length(1);
    expect(reported.map(({ detail }) => (detail as { qleId: string }).qleId)).to.deep.equal([
      'qle_reported_1',
    ]);
    expect(byId(list, 'reported')).to.exist;
  });

  it('R7: is sent again by that press if it is not on record', async () => {
    const bureau = openBureau();
    goesOffline(bureau);
    const list = await listAt(bureau);
    await enter(list, DRAFT);
    await sendReport(list);
    bureau.closed = false;
    await sendReport(list);
    expect(bureau.sent()).to.have.length(2);
    expect(byId(list, 'reported')).to.exist;
  });

  it('R7: stays uncertain as long as the record can’t be read, and sends nothing', async () => {
    const bureau = openBureau();
    goesOffline(bureau);
    const list = await listAt(bureau);
    await enter(list, DRAFT);
    await sendReport(list);
    await sendReport(list);
    expect(bureau.sent()).to.have.length(1);
    expect(words(byId(list, 'report-failure'))).to.include(
      'We couldn’t confirm that we received your report',
    );
  });

  it('R7: is also found after the list itself has read it meanwhile', async () => {
    const bureau = openBureau();
    goesOffline(bureau, { arrived: true });
    const list = await listAt(bureau);
    await enter(list, DRAFT);
    await sendReport(list);
    bureau.closed = false;
    await list.refresh();
    expect(kinds(list)).to.have.members(['Marriage', 'Birth of a child']);
    await sendReport(list);
    expect(bureau.sent()).to.have.length(1);
    expect(byId(list, 'reported')).to.exist;
  });

  it('R7: is looked for by the next press, and not sent again if it has arrived late', async () => {
    const bureau = openBureau();
    isLost(bureau);
    const list = await listAt(bureau);
    await enter(list, DRAFT);
    await sendReport(list);
    expect(words(byId(list, 'report-failure'))).to.include('we don’t have your report');
    bureau.carryOut();
    await sendReport(list);
    expect(bureau.sent(), 'the report is on record twice').to.have.length(1);
    expect(byId(list, 'reported'), words(list)).to.exist;
    expect(kinds(list)).to.have.members(['Marriage', 'Birth of a child']);
  });

  for (const [what, change] of [
    ['date', { date: '2026-11-12' }],
    ['kind', { type: 'Adoption' }],
  ] as const) {
    for (const [when, arrives, comesToLight] of [
      [
        'arrived while nothing could be read',
        (bureau: Bureau) => goesOffline(bureau, { arrived: true }),
        (bureau: Bureau) => (bureau.closed = false),
      ],
      ['arrives late', isLost, (bureau: Bureau) => bureau.carryOut()],
    ] as const) {
      it(`R7: is looked for before a report of another ${what} is sent; both are on record in the end, each once (it ${when})`, async () => {
        const bureau = openBureau();
        arrives(bureau);
        const list = await listAt(bureau);
        const reported = record('vitable-qle-reported');
        await enter(list, DRAFT);
        await sendReport(list);
        expect(bureau.sent()).to.have.length(1);
        comesToLight(bureau);

        const second = { ...DRAFT, ...change };
        await enter(list, change);
        await sendReport(list);
        expect(bureau.sent(), 'the second report is sent before the first one was looked for').to.have.length(
          1,
        );
        expectFocus(byId(list, 'reported'));
        expect(words(byId(list, 'reported')))
          .to.include('Birth of a child, November 10, 2026')
          .and.to.include('This is your earlier report')
          .and.to.include('was not sent');
        expect(entered(list), 'the second draft does not stay').to.deep.equal(second);
        expect(byId(list, 'report-failure')).to.be.null;
        expect(reported.map(({ detail }) => detail as unknown)).to.deep.equal([
          { qleId: 'qle_reported_1', eventType: 'Birth', eventDate: '2026-11-10', status: 'pending' },
        ]);

        await sendReport(list);
        expect(bureau.sent().map(({ event_type, event_date }) => [event_type, event_date])).to.deep.equal([
          ['Birth', '2026-11-10'],
          [second.type, second.date],
        ]);
        expect(words(byId(list, 'reported'))).not.to.include('earlier report');
        expect(hasPart(list, 'report'), 'the form stays open').to.be.false;
        expect(reported).to.have.length(2);
        expect(kinds(list)).to.have.length(3);
      });
    }
  }

  it('R7: has a message that disappears once the next report is refused', async () => {
    const bureau = openBureau();
    goesOffline(bureau, { arrived: true });
    const list = await listAt(bureau);
    await enter(list, DRAFT);
    await sendReport(list);
    bureau.closed = false;
    await enter(list, { date: '2026-11-12' });
    await sendReport(list);
    expect(byId(list, 'reported')).to.exist;
    bureau.next.push(() => Promise.reject(vitableError('validation')));
    part(list, 'report-send').click();
    await until(
      () => byId(list, 'report-failure'),
      () => words(list),
    );
    expect(byId(list, 'reported')).to.be.null;
    expect(entered(list).date).to.equal('2026-11-12');
  });

  it('R7: which did not arrive does not keep a report of another date from being sent', async () => {
    const bureau = openBureau();
    isLost(bureau);
    const list = await listAt(bureau);
    await enter(list, DRAFT);
    await sendReport(list);
    await enter(list, { date: '2026-11-12' });
    await sendReport(list);
    expect(bureau.sent().map(({ event_date }) => event_date)).to.deep.equal(['2026-11-10', '2026-11-12']);
    expect(words(byId(list, 'reported'))).not.to.include('earlier report');
    expect(kinds(list)).to.have.members(['Marriage', 'Birth of a child']);
  });

  it('R7: a conflict with a report that arrived counts as reported', async () => {
    const bureau = openBureau();
    bureau.next.push(() => {
      bureau.carryOut();
      return Promise.reject(vitableError('conflict'));
    });
    const list = await listAt(bureau);
    await enter(list, DRAFT);
    await sendReport(list);
    expect(bureau.sent()).to.have.length(1);
    expect(byId(list, 'reported')).to.exist;
  });

  it('R7: over a real connection: it breaks after the report was carried out', async () => {
    await resetHost();
    await orderFault({ match: 'POST /v1/members', kind: 'reset', after: 'body' });
    const network = watchNetwork();
    const list = mount('vitable-qle-list', { ...(await avery()), memberId: 'mbr_avery', allowReport: true });
    await settled(list);
    const before = kinds(list).length;
    await enter(list, { type: 'Adoption', date: '2020-02-29' });
    await sendReport(list);
    expect(byId(list, 'reported'), words(list)).to.exist;
    const posts = network.fetched.filter((url) => url.endsWith('/qualifying-life-events'));
    expect(posts).to.have.length(1);
    expect(kinds(list).length).to.be.greaterThan(before);
  });

  it('has its message in Spanish too', async () => {
    const bureau = openBureau();
    goesOffline(bureau);
    const list = await listAt(bureau, { locale: 'es-US' });
    await enter(list, DRAFT);
    await sendReport(list);
    expect(words(byId(list, 'report-failure'))).to.include('No pudimos confirmar que recibimos su reporte');
    expect(words(part(list, 'report-send'))).to.equal('Intentar de nuevo');
  });
});

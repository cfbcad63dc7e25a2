import '../../src/locales/es.js';
import { lazyModules, reporting } from '../../src/elements/qle-list/lazy.js';
import { expect } from '../support/elements/expect.js';
import { withhold } from '../support/elements/late-code.js';
import {
  BOTH,
  FAILED,
  elsewhere,
  expectWords,
  isBusy,
  pressByKey,
  spoken,
} from '../support/elements/late-list.js';
import { DRAFT, byId, enter, listAt, openBureau, press } from '../support/elements/life-events.js';
import { breathe, deferred, mount, record, until } from '../support/elements/mount.js';
import { expectFocus, hasPart, part, parts, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import { lifeEvent, now, page } from '../support/fixtures/models.js';

describe('P1: the list’s code on demand', () => {
  for (const [what, events] of [
    ['life events', [lifeEvent()]],
    ['no life events', []],
  ] as const) {
    it(`P1: is not asked for before ${what} are shown, and then once, ahead of any press`, async () => {
      const codes = lazyModules.map((lazy) => withhold(lazy));
      const answer = deferred<undefined>();
      const attempts = () => codes.map((code) => code.attempts);
      let atFirstView: readonly number[] = [];
      const list = mount('vitable-qle-list', {
        client: stubClient({
          listLifeEvents: async () => {
            await answer.promise;
            return page([...events]);
          },
        }),
        memberId: 'mbr_1',
        allowReport: true,
        enrollmentId: 'enrl_1',
        now,
      });
      list.addEventListener('vitable-ready', () => (atFirstView = attempts()));
      await breathe(300);
      expect(list.status).to.equal('loading');
      expect(attempts()).to.deep.equal(codes.map(() => 0));
      answer.resolve(undefined);
      await until(
        () => attempts().every((count) => count === 1),
        () => `asked for: ${attempts().join()}`,
      );
      expect(atFirstView).to.deep.equal(codes.map(() => 0));
    });
  }

  it('P1: shows everything of the first view without it', async () => {
    for (const lazy of lazyModules) withhold(lazy);
    const list = await listAt(openBureau(BOTH), { enrollmentId: 'enrl_1', selectable: true });
    for (const name of ['filters', 'report-open', 'badge', 'window', 'timeline', 'change-coverage', 'select'])
      expect(hasPart(list, name), name).to.be.true;
    expectWords(list);
  });
});

describe('P1: a press on “Report a life event” before its code is here', () => {
  it('P1: answers at once, is announced, and opens the form when the code is here', async () => {
    const code = withhold(reporting);
    const list = await listAt(openBureau());
    const open = part(list, 'report-open');
    await pressByKey(list, open);
    expect(isBusy(open)).to.be.true;
    expect(spoken(list)).to.equal('Loading…');
    expect(hasPart(list, 'report')).to.be.false;
    expectFocus(open);
    await code.arrive();
    await list.updateComplete;
    expect(spoken(list)).to.equal('');
    expectFocus(byId(list, 'report-title'));
    expect(words(part(list, 'report')))
      .to.include('Your employer will review it.')
      .and.include('Send report');
    expectWords(list);
  });

  it('P1: the form then does what it does otherwise, from the draft to the record', async () => {
    const code = withhold(reporting);
    const bureau = openBureau();
    const list = await listAt(bureau);
    await press(list, 'report-open');
    await code.arrive();
    await enter(list, DRAFT);
    await press(list, 'report-send');
    await until(
      () => byId(list, 'reported'),
      () => words(list),
    );
    expect(bureau.sent()).to.deep.equal([
      { event_type: 'Birth', event_date: '2026-11-10', notes: 'A daughter.' },
    ]);
    expectWords(list);
  });

  it('P1: says so beside the button if the code can’t be loaded, loses nothing, and tries again', async () => {
    const code = withhold(reporting);
    const errors = record('vitable-error');
    const list = await listAt(openBureau(BOTH), { selectable: true, selectedId: 'qle_2' });
    const open = part(list, 'report-open');
    await pressByKey(list, open);
    await code.fail();
    await list.updateComplete;
    expect(errors.map(({ detail }) => (detail as { error: { code: string } }).error.code)).to.deep.equal([
      'network',
    ]);
    expect(words(part(part(list, 'toolbar'), 'notice'))).to.include(FAILED);
    expect(parts(list, 'notice')).to.have.length(1);
    expect(isBusy(open)).to.be.false;
    expectFocus(open);
    expect([list.status, list.selectedId]).to.deep.equal(['ready', 'qle_2']);
    await pressByKey(list, part(list, 'retry'));
    expect(code.attempts).to.equal(2);
    await code.arrive();
    await list.updateComplete;
    expectFocus(byId(list, 'report-title'));
    expect(hasPart(list, 'notice')).to.be.false;
  });

  it('P1: waits beside the message that there are no events, too', async () => {
    const code = withhold(reporting);
    const list = await listAt(openBureau([]));
    await press(list, 'report-open');
    expect(isBusy(part(list, 'report-open'))).to.be.true;
    await code.fail();
    await list.updateComplete;
    expect(words(list)).to.include('No life events yet').and.include(FAILED);
    await press(list, 'retry');
    await code.arrive();
    await list.updateComplete;
    expect(hasPart(list, 'report')).to.be.true;
  });

  it('A5: does not take the focus from another part of the page', async () => {
    const code = withhold(reporting);
    const list = await listAt(openBureau());
    await press(list, 'report-open');
    const field = elsewhere();
    await code.arrive();
    await list.updateComplete;
    expect(hasPart(list, 'report')).to.be.true;
    expectFocus(field);
  });

  for (const [what, change] of [
    ['S2: another member is shown', { memberId: 'mbr_2' }],
    ['S2: another person is signed in', { contextKey: 'another' }],
    ['the host page has ended the offer', { allowReport: false }],
  ] as const) {
    it(`${what} by then: no form opens`, async () => {
      const code = withhold(reporting);
      const list = await listAt(openBureau(), { contextKey: 'one' });
      await press(list, 'report-open');
      Object.assign(list, change);
      await until(() => list.updateComplete, 'no update');
      await code.arrive();
      list.allowReport = true;
      await until(
        () => list.status === 'ready' && hasPart(list, 'report-open'),
        () => words(list),
      );
      expect(isBusy(part(list, 'report-open'))).to.be.false;
      expect(hasPart(list, 'report')).to.be.false;
    });
  }

  it('A9: is in Spanish, before and after the code is here', async () => {
    const code = withhold(reporting);
    const list = await listAt(openBureau(), { locale: 'es' });
    await press(list, 'report-open');
    expect(spoken(list)).to.equal('Cargando…');
    await code.fail();
    await list.updateComplete;
    expect(words(part(list, 'notice'))).not.to.include(FAILED);
    await press(list, 'retry');
    await code.arrive();
    await list.updateComplete;
    expect(words(part(list, 'report')))
      .to.include('Qué ocurrió')
      .and.include('Su empleador lo revisará. Puede ver el estado aquí.');
  });
});

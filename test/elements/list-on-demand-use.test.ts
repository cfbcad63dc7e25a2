import { changing } from '../../src/elements/qle-list/lazy.js';
import type { VitableQleList } from '../../src/elements/qle-list/qle-list.js';
import { printing, reminder } from '../../src/ui/lazy.js';
import { recordDownloads } from '../support/elements/downloads.js';
import { expect } from '../support/elements/expect.js';
import { withhold } from '../support/elements/late-code.js';
import { BOTH, FAILED, elsewhere, expectWords, isBusy, pressByKey } from '../support/elements/late-list.js';
import {
  DRAFT,
  byId,
  enter,
  entered,
  item,
  listAt,
  openBureau,
  press,
  reportFields,
} from '../support/elements/life-events.js';
import { afterThis, record, until } from '../support/elements/mount.js';
import { openRegistry, reopenElsewhere } from '../support/elements/reopening.js';
import { button, expectFocus, hasPart, part, parts, words } from '../support/elements/shadow.js';
import { REOPENED, listOver } from '../support/elements/use-form.js';

/** The button by which an event reopens the enrollment. */
const use = (list: VitableQleList, kind: string) => part(item(list, kind), 'change-coverage');

describe('P1: a press on “Use this event” before its code is here', () => {
  it('P1: waits at this event’s button, and opens the form there', async () => {
    const code = withhold(changing);
    const registry = openRegistry({ events: BOTH });
    const list = await listOver(registry);
    await pressByKey(list, use(list, 'Adoption'));
    expect([isBusy(use(list, 'Marriage')), isBusy(use(list, 'Adoption'))]).to.deep.equal([false, true]);
    expectFocus(use(list, 'Adoption'));
    expect(registry.client.count('getEnrollment')).to.equal(0);
    await code.arrive();
    await until(
      () => hasPart(item(list, 'Adoption'), 'confirm'),
      () => words(list),
    );
    expectFocus(byId(list, 'change-title'));
    expect(words(part(list, 'change'))).to.include('Your current coverage stays as it is');
    expectWords(list);
    await press(list, 'confirm');
    await until(
      () => byId(list, 'reopened'),
      () => words(list),
    );
    expect(registry.sent()).to.deep.equal([{ enrollmentId: 'enrl_1', body: { qle_id: 'qle_2' } }]);
    expect(words(byId(list, 'reopened'))).to.equal(REOPENED);
  });

  it('P1: the last of two presses counts', async () => {
    const code = withhold(changing);
    const list = await listOver(openRegistry({ events: BOTH }));
    use(list, 'Marriage').click();
    use(list, 'Adoption').click();
    await list.updateComplete;
    expect([isBusy(use(list, 'Marriage')), isBusy(use(list, 'Adoption'))]).to.deep.equal([false, true]);
    await code.arrive();
    await list.updateComplete;
    expect(hasPart(item(list, 'Adoption'), 'change')).to.be.true;
    expect(parts(list, 'change')).to.have.length(1);
  });

  it('P1: says in this event if the code can’t be loaded; the draft of a report and the focus stay', async () => {
    const code = withhold(changing);
    const list = await listOver(openRegistry({ events: BOTH }), { allowReport: true });
    await enter(list, DRAFT);
    await pressByKey(list, use(list, 'Adoption'));
    await code.fail();
    await list.updateComplete;
    expect(parts(list, 'notice')).to.have.length(1);
    expect(words(part(item(list, 'Adoption'), 'notice'))).to.include(FAILED);
    expectFocus(use(list, 'Adoption'));
    expect(entered(list)).to.deep.equal(DRAFT);
    await pressByKey(list, part(list, 'retry'));
    await code.arrive();
    await list.updateComplete;
    expectFocus(byId(list, 'change-title'));
    expect(hasPart(list, 'report')).to.be.false;
    await press(list, 'report-open');
    expect(entered(list)).to.deep.equal(DRAFT);
  });

  it('P1: a report that is being sent by then is not disturbed', async () => {
    const code = withhold(changing);
    const registry = openRegistry();
    registry.client.reportLifeEvent = () => new Promise(() => {});
    const list = await listOver(registry, { allowReport: true });
    await enter(list, DRAFT);
    await press(list, 'change-coverage');
    await press(list, 'report-send');
    await code.arrive();
    await list.updateComplete;
    expect(hasPart(list, 'change')).to.be.false;
    expect(reportFields(list).notes.value).to.equal(DRAFT.notes);
  });

  for (const [what, change] of [
    ['S2: another person is signed in', { contextKey: 'another' }],
    ['the host page has named another enrollment', { enrollmentId: 'enrl_9' }],
  ] as const) {
    it(`${what} by then: no form opens, and nobody hears of a choice`, async () => {
      const code = withhold(changing);
      const selects = record('vitable-qle-select');
      const list = await listOver(openRegistry(), { contextKey: 'one' });
      await press(list, 'change-coverage');
      Object.assign(list, change);
      await list.updateComplete;
      await code.arrive();
      await until(
        () => list.status === 'ready' && hasPart(list, 'change-coverage'),
        () => words(list),
      );
      expect(hasPart(list, 'change')).to.be.false;
      expect(selects).to.have.length(0);
    });
  }
});

describe('P1: an enrollment that another element reopens before the code is here', () => {
  it('P1: is followed at once; the message comes with the code, and the focus stays', async () => {
    const code = withhold(changing);
    const registry = openRegistry();
    const list = await listOver(registry);
    const field = elsewhere();
    reopenElsewhere(registry, document.body);
    expect(list.enrollmentId).to.equal('enrl_2');
    await list.updateComplete;
    expect(byId(list, 'reopened')).to.be.null;
    await code.arrive();
    await list.updateComplete;
    expect(words(byId(list, 'reopened'))).to.equal(REOPENED);
    expect(hasPart(list, 'change-coverage')).to.be.false;
    expectFocus(field);
  });

  it('P1: is followed also where the code can’t be loaded; a later press says that it is open', async () => {
    const code = withhold(changing);
    const errors = record('vitable-error');
    const registry = openRegistry();
    const list = await listOver(registry);
    reopenElsewhere(registry, document.body);
    await code.fail();
    await list.updateComplete;
    expect([list.enrollmentId, list.status]).to.deep.equal(['enrl_2', 'ready']);
    expect(errors).to.have.length(0);
    expect(hasPart(list, 'notice')).to.be.false;
    await press(list, 'change-coverage');
    await code.arrive();
    await until(
      () => words(list).includes('This enrollment is already open'),
      () => words(list),
    );
  });

  it('S2: the message is not shown to another person', async () => {
    const code = withhold(changing);
    const registry = openRegistry();
    const list = await listOver(registry, { contextKey: 'one' });
    // Another context is another session, whose person has reopened nothing.
    list.contextKey = undefined;
    await until(
      () => list.status === 'ready',
      () => words(list),
    );
    reopenElsewhere(registry, document.body);
    list.contextKey = 'another';
    await list.updateComplete;
    await code.arrive();
    await until(
      () => list.status === 'ready',
      () => words(list),
    );
    expect(byId(list, 'reopened')).to.be.null;
  });
});

describe('P1: printing and calendar files before their code is here', () => {
  it('P1: a calendar file waits at its own event’s button, and a failure is told there', async () => {
    const files = recordDownloads();
    const code = withhold(reminder);
    const list = await listAt(openBureau(BOTH));
    const calendar = (kind: string) => part(item(list, kind), 'calendar');
    await pressByKey(list, calendar('Adoption'));
    expect([isBusy(calendar('Marriage')), isBusy(calendar('Adoption'))]).to.deep.equal([false, true]);
    await code.fail();
    await list.updateComplete;
    expect(words(part(item(list, 'Adoption'), 'notice'))).to.include(FAILED);
    expect(parts(list, 'notice')).to.have.length(1);
    await pressByKey(list, part(list, 'retry'));
    await code.arrive();
    await list.updateComplete;
    expect(files.map(({ name }) => name)).to.deep.equal(['reminder.ics']);
    expect(hasPart(list, 'notice')).to.be.false;
    expectFocus(calendar('Adoption'));
  });

  it('P1: printing waits at its own button, and a failure is told below the list', async () => {
    const { print } = window;
    let prints = 0;
    window.print = () => {
      prints += 1;
      dispatchEvent(new Event('afterprint'));
    };
    afterThis(() => Object.assign(window, { print }));
    const code = withhold(printing);
    const list = await listAt(openBureau(BOTH));
    await pressByKey(list, button(list, 'Print'));
    expect(isBusy(button(list, 'Print'))).to.be.true;
    await code.fail();
    await list.updateComplete;
    expect(words(part(part(list, 'foot'), 'notice'))).to.include(FAILED);
    expect(parts(list, 'notice')).to.have.length(1);
    await press(list, 'retry');
    await code.arrive();
    expect(prints).to.equal(1);
  });
});

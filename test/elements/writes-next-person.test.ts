import type { Enrollment } from '../../src/api/models.js';
import type { VitablePlanPicker } from '../../src/elements/plan-picker/plan-picker.js';
import { openOffice, people, pickerAt, press, refused, review } from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import {
  EMPTY,
  byId,
  enter,
  entered,
  listAt,
  openBureau,
  openReport,
} from '../support/elements/life-events.js';
import { breathe, deferred, mount, record, settled, until } from '../support/elements/mount.js';
import {
  cardAt,
  chooseEvent,
  giveReason,
  openForm,
  openRegistry,
  personOfClient,
  reasonField,
  reopenElsewhere,
  reopened,
  tellReopened,
} from '../support/elements/reopening.js';
import { chosen, expectFocus, field, hasPart, part, radios, words } from '../support/elements/shadow.js';
import { enrolledEnrollment, now, pendingEnrollment } from '../support/fixtures/models.js';

const NAMES = /Jordan|Riley|Sam|Lindqvist/;

/** The page is kept for the "back" button, and is shown again. */
function leaveAndReturn(): void {
  for (const type of ['pagehide', 'pageshow'])
    window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
}

/** A picker with the review of a family's coverage. */
async function familyReview(office = openOffice(), given: Partial<VitablePlanPicker> = {}) {
  const picker = await pickerAt(office, {
    memberId: 'mbr_1',
    coverageTier: undefined,
    contextKey: 'one',
    ...given,
  });
  radios(picker, 'Who will be covered?')
    .find(({ value }) => value === 'EF')!
    .click();
  await picker.updateComplete;
  await review(picker);
  field(picker, 'Riley').click();
  await picker.updateComplete;
  return { office, picker };
}

/** Expects that a picker has neither step nor choice of the person before, and that one press sends nothing. */
async function expectFresh(picker: VitablePlanPicker): Promise<void> {
  await settled(picker);
  expect(hasPart(picker, 'confirm'), words(picker)).to.be.false;
  expect(picker.value).to.be.undefined;
  expect(picker.coverageTier).to.be.undefined;
  expect(chosen(picker, 'Plans')).to.deep.equal([]);
}

describe('S2: a sign-out that an election has found', () => {
  it('takes plan, tier and the names of dependents out of sight before the next paint, and keeps the focus on the element', async () => {
    const { office, picker } = await familyReview();
    const errors = record('vitable-error');
    office.next.push(() => refused('session-expired'));
    part(picker, 'confirm').focus();
    await press(picker, 'confirm');
    await until(() => picker.error !== undefined, 'the sign-out is not noticed');
    await picker.updateComplete;
    expect(picker.error?.code).to.equal('session-expired');
    expect(words(picker)).to.include('You’ve been signed out').and.not.to.match(NAMES);
    expect(words(picker)).not.to.include('Larkspur').and.not.to.include('Your choice is still here');
    expect(picker.data).to.be.undefined;
    expectFocus(picker.shadowRoot!.getElementById('base'));
    expect(errors.length).to.be.greaterThan(0);
  });

  for (const [what, change] of [
    ['the same context-key', {}],
    ['another context-key', { contextKey: 'two' }],
  ] as const) {
    it(`leaves nothing for the next person, with ${what}: no review, no choice, nobody left out`, async () => {
      const { office, picker } = await familyReview();
      office.next.push(() => refused('session-expired'));
      await press(picker, 'confirm');
      await until(() => picker.error !== undefined, 'the sign-out is not noticed');
      Object.assign(picker, change);
      await picker.updateComplete;
      if (hasPart(picker, 'retry')) part(picker, 'retry').click();
      await until(
        () => picker.status === 'ready',
        () => words(picker),
      );
      await expectFresh(picker);
      expect(office.sent()).to.have.length(1);
      picker.coverageTier = 'EF';
      await picker.updateComplete;
      await review(picker);
      expect(people(picker).filter((one) => one.endsWith('false'))).to.deep.equal([]);
    });
  }

  it('reaches the other elements of the session: card and list show nothing either', async () => {
    const { office, picker } = await familyReview();
    const card = mount('vitable-enrollment-card', {
      client: office.client,
      enrollmentId: 'enrl_1',
      contextKey: 'one',
    });
    await settled(card);
    office.next.push(() => refused('session-expired'));
    await press(picker, 'confirm');
    await until(
      () => card.error?.code === 'session-expired',
      () => words(card),
    );
    expect(card.data).to.be.undefined;
  });

  it('closes the review over data of the host page too, and says what has happened', async () => {
    const office = openOffice();
    const picker = await pickerAt(office);
    picker.data = { enrollment: office.enrollment, plans: office.plans };
    await review(picker);
    office.next.push(() => refused('session-expired'));
    await press(picker, 'confirm');
    await until(
      () => words(picker).includes('You’ve been signed out'),
      () => words(picker),
    );
    await picker.updateComplete;
    expect(hasPart(picker, 'confirm')).to.be.false;
    expect(picker.value).to.be.undefined;
    expect(words(picker)).not.to.include('Your choice is still here');
  });
});

describe('S2: a sign-out that a read has found during the review', () => {
  it('does not come back to that review when somebody is signed in again', async () => {
    const { office, picker } = await familyReview();
    const { getEnrollment } = office.client;
    Object.assign(office.client, { getEnrollment: () => refused('session-expired') });
    await picker.refresh();
    expect(words(picker)).not.to.match(NAMES);
    Object.assign(office.client, { getEnrollment });
    await picker.refresh();
    await expectFresh(picker);
    expect(office.sent()).to.deep.equal([]);
  });
});

describe('S2: a page that is kept for “back”', () => {
  it('returns without review, plan and tier, also where the plan was chosen just before', async () => {
    const office = openOffice();
    const picker = await pickerAt(office, { memberId: 'mbr_1', coverageTier: undefined });
    field(picker, 'Harborlight Gold').click();
    await picker.updateComplete;
    leaveAndReturn();
    await picker.updateComplete;
    await expectFresh(picker);

    const { picker: other } = await familyReview();
    leaveAndReturn();
    await other.updateComplete;
    await expectFresh(other);
  });

  it('and an election under way: its refusal does not say that the choice is kept, since it is not', async () => {
    const { office, picker } = await familyReview();
    const answer = deferred<readonly Enrollment[]>();
    office.next.push(() => answer.promise);
    await press(picker, 'confirm');
    leaveAndReturn();
    await picker.updateComplete;
    await expectFresh(picker);
    answer.reject(await refused('validation', { status: 422 }).catch((error: unknown) => error));
    await breathe(30);
    expect(words(picker)).not.to.include('Your choice is still here').and.not.to.include('wasn’t recorded');
  });

  it('returns without the chosen event and the reason of a reissue', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await chooseEvent(card);
    await giveReason(card, 'We married.');
    leaveAndReturn();
    await card.updateComplete;
    await settled(card);
    expect(card.qleId).to.be.undefined;
    await openForm(card);
    expect(reasonField(card).value).to.equal('');
  });
});

describe('S2: a sign-out that a reissue or a report has found', () => {
  it('closes the card’s form, forgets event and reason, and focuses the message', async () => {
    const registry = openRegistry();
    registry.next.push(() => refused('session-expired'));
    const card = await cardAt(registry);
    await chooseEvent(card);
    await giveReason(card, 'We married.');
    part(card, 'confirm').focus();
    part(card, 'confirm').click();
    await until(
      () => card.error?.code === 'session-expired',
      () => words(card),
    );
    await card.updateComplete;
    expect(card.data).to.be.undefined;
    expectFocus(card.shadowRoot!.getElementById('base'));
    part(card, 'retry').click();
    await until(
      () => card.status === 'ready',
      () => words(card),
    );
    expect(card.qleId).to.be.undefined;
    await openForm(card);
    expect(reasonField(card).value).to.equal('');
  });

  it('closes the report over events of the host page too', async () => {
    const bureau = openBureau();
    const list = await listAt(bureau);
    list.data = bureau.events;
    await list.updateComplete;
    await enter(list, { type: 'Birth', date: '2026-11-10', notes: 'A daughter.' });
    bureau.next.push(() => refused('session-expired'));
    part(list, 'report-send').click();
    await until(
      () => words(list).includes('You’ve been signed out'),
      () => words(list),
    );
    await list.updateComplete;
    expect(hasPart(list, 'report')).to.be.false;
    expect(bureau.sent()).to.have.length(1);
    list.data = bureau.events;
    await list.updateComplete;
    await openReport(list);
    expect(entered(list)).to.deep.equal(EMPTY);
    expect(byId(list, 'reported')).to.be.null;
  });
});

describe('S2: what a write brings back belongs to the session that sent it', () => {
  /** Elements of two people for an enrollment with the same id. */
  async function twoPeople() {
    const registry = openRegistry();
    const first = mount('vitable-provider', { client: registry.client, contextKey: 'one', now });
    const second = mount('vitable-provider', { client: registry.client, contextKey: 'two', now });
    const card = await cardAt(registry, { client: undefined }, first);
    const others = [
      mount('vitable-enrollment-card', { enrollmentId: 'enrl_1' }, {}, second),
      mount('vitable-plan-picker', { enrollmentId: 'enrl_1' }, {}, second),
      mount('vitable-qle-list', { memberId: 'mbr_1', enrollmentId: 'enrl_1' }, {}, second),
    ] as const;
    await settled(...others);
    return { registry, card, others, first, second };
  }

  it('a reissue of one person does not move another person’s card, picker and list on the same page', async () => {
    const { card, others } = await twoPeople();
    await chooseEvent(card);
    part(card, 'confirm').click();
    await until(
      () => card.enrollmentId === 'enrl_2',
      () => words(card),
    );
    await breathe(20);
    await settled(...others);
    for (const other of others) {
      expect(other.enrollmentId, other.localName).to.equal('enrl_1');
      expect(words(other)).not.to.include('open again');
    }
  });

  it('nor is it handed over to a plan picker of another person', async () => {
    const { card, others } = await twoPeople();
    const [, picker] = others;
    picker.id = 'picker';
    card.planPicker = 'picker';
    await chooseEvent(card);
    part(card, 'confirm').click();
    await until(
      () => card.enrollmentId === 'enrl_2',
      () => words(card),
    );
    await breathe(20);
    expect(picker.enrollmentId).to.equal('enrl_1');
  });

  it('an event without the mark of a person moves nobody', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    tellReopened(document.body, reopened(), 'enrl_1', {});
    await settled(card);
    expect(card.enrollmentId).to.equal('enrl_1');
  });

  it('an event from before a sign-out moves nobody after it', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    const before = personOfClient(registry.client);
    leaveAndReturn();
    await settled(card);
    tellReopened(document.body, reopened(), 'enrl_1', before);
    await settled(card);
    expect(card.enrollmentId).to.equal('enrl_1');
    reopenElsewhere(registry, document.body);
    await settled(card);
    expect(card.enrollmentId).to.equal('enrl_2');
  });

  it('an answer in the very task in which context-key changes moves nobody', async () => {
    const { registry, card, first } = await twoPeople();
    const answer = deferred<Enrollment>();
    registry.next.push(() => answer.promise);
    await chooseEvent(card);
    part(card, 'confirm').click();
    await breathe(20);
    const completed = record('vitable-reissue-completed');
    answer.resolve(registry.carryOut());
    first.contextKey = 'three';
    await until(() => completed.length > 0, 'the host page is not told');
    await breathe(20);
    await settled(card);
    expect(card.enrollmentId).to.equal('enrl_1');
    expect(words(card)).not.to.include('open again');
  });

  it('a press in the very task in which context-key changes sends nothing', async () => {
    const { office, picker } = await familyReview();
    const submits = record('vitable-election-submit');
    const confirm = part(picker, 'confirm');
    picker.contextKey = 'two';
    confirm.click();
    await breathe(20);
    expect(office.sent()).to.deep.equal([]);
    expect(submits).to.have.length(0);
    await expectFresh(picker);
  });

  it('a listener of the submit event that signs the person out keeps the election from being sent', async () => {
    const { office, picker } = await familyReview();
    picker.addEventListener('vitable-election-submit', () => (picker.contextKey = 'two'), { once: true });
    await press(picker, 'confirm');
    await breathe(20);
    expect(office.sent()).to.deep.equal([]);
    await expectFresh(picker);
  });

  it('an election that is recorded after a sign-out is not shown to the next person', async () => {
    const { office, picker } = await familyReview();
    const answer = deferred<void>();
    office.next.push(() => answer.promise.then(() => office.carryOut()));
    await press(picker, 'confirm');
    leaveAndReturn();
    await settled(picker);
    const completed = record('vitable-election-completed');
    answer.resolve();
    await until(() => completed.length > 0, 'the host page is not told');
    await settled(picker);
    expect(hasPart(picker, 'confirmation')).to.be.false;
    expect(words(picker)).not.to.include('You’re enrolled');
  });
});

describe('An enrollment that is closed when the next person comes', () => {
  it('S2: shows what is on record, not what was reviewed', async () => {
    const { office, picker } = await familyReview();
    office.enrollment = enrolledEnrollment({ selected_plan_id: 'plan_bronze' });
    leaveAndReturn();
    await settled(picker);
    expect(chosen(picker, 'Plans')).to.deep.equal(['plan_bronze']);
    office.enrollment = pendingEnrollment();
    await picker.refresh();
    await picker.updateComplete;
    expect(hasPart(picker, 'confirm')).to.be.false;
  });
});

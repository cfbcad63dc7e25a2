import type { Enrollment } from '../../src/api/models.js';
import type { VitableEnrollmentCard } from '../../src/elements/enrollment-card/enrollment-card.js';
import type { ReissueCompletedDetail } from '../../src/events/reissue.js';
import { answerLost, refused } from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import type { Deferred } from '../support/elements/mount.js';
import { breathe, deferred, mount, record, settled, until } from '../support/elements/mount.js';
import type { Registry } from '../support/elements/reopening.js';
import {
  cardAt,
  chooseEvent,
  confirmInVain,
  failureWords,
  giveReason,
  openForm,
  openRegistry,
  reasonField,
} from '../support/elements/reopening.js';
import { button, expectFocus, focused, hasPart, part, parts, words } from '../support/elements/shadow.js';
import { lifeEvent, now, vitableError } from '../support/fixtures/models.js';

const NOT_REOPENED = 'Your enrollment was not reopened';

describe('R7: a reissue whose answer was lost', () => {
  it('but which arrived is found and followed, with one POST and one event', async () => {
    const registry = openRegistry();
    registry.next.push(() => {
      registry.carryOut();
      return answerLost();
    });
    const completed = record('vitable-reissue-completed');
    const errors = record('vitable-error');
    const card = await cardAt(registry);
    await chooseEvent(card);
    part(card, 'confirm').click();
    await until(
      () => card.enrollmentId === 'enrl_2',
      () => words(card),
    );
    await settled(card);
    expect(words(card)).to.include('Your enrollment is open again.').and.not.to.include(NOT_REOPENED);
    expect(registry.sent()).to.have.length(1);
    expect(completed).to.have.length(1);
    expect(errors).to.deep.equal([]);
  });

  it('is not shown as failed before it has been looked for', async () => {
    const registry = openRegistry();
    const looked = deferred<never>();
    Object.assign(registry.client, { listEnrollments: () => looked.promise });
    registry.next.push(answerLost);
    const completed = record('vitable-reissue-completed', 'vitable-error');
    const card = await cardAt(registry);
    await chooseEvent(card);
    part(card, 'confirm').click();
    await breathe(20);
    expect(words(card)).not.to.include(NOT_REOPENED).and.not.to.include('open again');
    expect(completed).to.deep.equal([]);
    looked.reject(vitableError('network'));
    await until(() => completed.length > 0, 'nothing is said at last');
  });

  it('is not shown as failed before the record has been read again', async () => {
    const registry = openRegistry();
    const read = deferred<Enrollment>();
    registry.next.push(answerLost);
    const card = await cardAt(registry);
    await chooseEvent(card);
    Object.assign(registry.client, { getEnrollment: () => read.promise });
    part(card, 'confirm').click();
    await breathe(30);
    expect(words(card)).not.to.include(NOT_REOPENED);
    read.resolve(registry.enrollments.get('enrl_1')!);
    await until(() => words(card).includes(NOT_REOPENED), 'nothing is said at last');
  });

  it('is looked for, and a confirm in the meantime sends nothing more', async () => {
    const registry = openRegistry();
    const looked = deferred<never>();
    Object.assign(registry.client, { listEnrollments: () => looked.promise });
    registry.next.push(answerLost);
    const card = await cardAt(registry);
    await chooseEvent(card);
    part(card, 'confirm').click();
    await breathe(20);
    part(card, 'confirm').click();
    await breathe(20);
    expect(registry.sent()).to.have.length(1);
  });

  it('and which did not arrive has a message that the outcome is uncertain, shows the record, and sends nothing again', async () => {
    const registry = openRegistry();
    registry.next.push(answerLost);
    const card = await cardAt(registry);
    const reads = registry.client.count('getEnrollment');
    await chooseEvent(card);
    await giveReason(card, 'We married.');
    await confirmInVain(card);
    expect(failureWords(card))
      .to.include('We couldn’t confirm that we received your request.')
      .and.to.include('You now see what is on file.');
    expect(registry.client.count('getEnrollment')).to.be.greaterThan(reads);
    expect(words(part(card, 'headline'))).to.equal('You’re enrolled and covered.');
    expect(reasonField(card).value).to.equal('We married.');
    await breathe(50);
    expect(registry.sent()).to.have.length(1);
    part(card, 'confirm').click();
    await until(() => card.enrollmentId === 'enrl_2', 'the person can’t ask again');
    expect(registry.sent()).to.have.length(2);
  });

  it('and after which nothing can be read has a message that makes no claim about the record', async () => {
    const registry = openRegistry();
    registry.next.push(() => {
      const fail = () => refused('network');
      Object.assign(registry.client, { getEnrollment: fail, listEnrollments: fail });
      return answerLost();
    });
    const card = await cardAt(registry);
    await chooseEvent(card);
    await confirmInVain(card);
    expect(failureWords(card))
      .to.include('We couldn’t confirm that your enrollment was reopened')
      .and.not.to.include('what is on file');
  });

  it('and after which nothing could be read is looked for, before it is sent once more', async () => {
    const registry = openRegistry();
    const { getEnrollment, listEnrollments } = registry.client;
    registry.next.push(() => {
      registry.carryOut();
      const fail = () => refused('network');
      Object.assign(registry.client, { getEnrollment: fail, listEnrollments: fail });
      return answerLost();
    });
    const card = await cardAt(registry);
    await chooseEvent(card);
    await confirmInVain(card);
    // Reading still fails, so nothing is sent either.
    await confirmInVain(card);
    expect(registry.sent()).to.have.length(1);
    Object.assign(registry.client, { getEnrollment, listEnrollments });
    part(card, 'confirm').click();
    await until(() => card.enrollmentId === 'enrl_2', 'what has arrived is not found');
    expect(registry.sent()).to.have.length(1);
  });

  for (const [what, arrivesLate, sent] of [
    ['not sent again if it has arrived late', true, ['qle_1']],
    ['sent once more if it has not', false, ['qle_1', 'qle_1']],
  ] as const) {
    it(`is looked for by the next confirm, and ${what}`, async () => {
      const registry = openRegistry();
      registry.next.push(answerLost);
      const card = await cardAt(registry);
      await chooseEvent(card);
      await confirmInVain(card);
      if (arrivesLate) registry.carryOut();
      part(card, 'confirm').click();
      await until(
        () => card.enrollmentId === 'enrl_2',
        () => words(card),
      );
      expect(registry.sent().map(({ body }) => body.qle_id)).to.deep.equal(sent);
    });
  }

  for (const [what, arrivesLate, sent, windowEnd] of [
    ['if it has arrived late, nothing more is sent', true, ['qle_1'], '2026-12-30'],
    ['if it has not, the other event is sent', false, ['qle_1', 'qle_2'], '2026-12-15'],
  ] as const) {
    it(`R7: is looked for before it is sent with another event: ${what}`, async () => {
      const registry = openRegistry({
        events: [
          lifeEvent(),
          lifeEvent({ id: 'qle_2', event_type: 'birth', enrollment_window_end: '2026-12-15' }),
        ],
      });
      registry.next.push(answerLost);
      const completed = record('vitable-reissue-completed');
      const card = await cardAt(registry);
      await chooseEvent(card);
      await confirmInVain(card);
      if (arrivesLate) registry.carryOut();
      parts(card, 'event')[1]!.querySelector('input')!.click();
      await card.updateComplete;
      part(card, 'confirm').click();
      await until(
        () => card.enrollmentId === 'enrl_2',
        () => words(card),
      );
      expect(registry.sent().map(({ body }) => body.qle_id)).to.deep.equal(sent);
      expect(
        completed.map(({ detail }) => (detail as ReissueCompletedDetail).enrollmentWindowEnd),
        'the deadline is not that of the event which has reopened it',
      ).to.deep.equal([windowEnd]);
    });
  }

  it('is not confused with another benefit’s or an older pending enrollment', async () => {
    const registry = openRegistry();
    registry.next.push(() => {
      const made = registry.carryOut();
      registry.enrollments.set('enrl_2', { ...made, benefit_product_id: 'bprd_dental' });
      registry.enrollments.set('enrl_0', { ...made, id: 'enrl_0', created_at: '2018-01-01T00:00:00Z' });
      registry.enrollments.set('enrl_9', { ...made, id: 'enrl_9', plan_year_id: 'plyr_9' });
      return answerLost();
    });
    const card = await cardAt(registry);
    await chooseEvent(card);
    await confirmInVain(card);
    expect(card.enrollmentId).to.equal('enrl_1');
    expect(failureWords(card)).to.include('We couldn’t confirm that we received your request.');
  });
});

describe('S2: a reissue in flight when the person or the enrollment changes', () => {
  /** Sends a request, and changes a property of the card before its answer. */
  async function changedMeanwhile(change: Partial<VitableEnrollmentCard>) {
    const registry = openRegistry();
    registry.enrollments.set('enrl_3', { ...registry.enrollments.get('enrl_1')!, id: 'enrl_3' });
    const answer = deferred<Enrollment>();
    registry.next.push(() => answer.promise);
    const card = await cardAt(registry);
    await chooseEvent(card);
    await giveReason(card, 'We married.');
    part(card, 'confirm').click();
    await breathe(20);
    Object.assign(card, change);
    await card.updateComplete;
    await settled(card);
    return { card, registry, answer };
  }

  /** Expects neither the card nor the focus to show the other enrollment's reissue. */
  function expectNothingOfIt(card: VitableEnrollmentCard): void {
    expect(hasPart(card, 'comparison')).to.be.false;
    expect(words(card)).not.to.include('open again');
    expect(words(focused() ?? document.body)).not.to.include('open again');
  }

  const changes = [
    ['member', { memberId: 'mbr_2' }],
    ['enrollment', { enrollmentId: 'enrl_3' }],
    ['context', { contextKey: 'another' }],
  ] as const;

  for (const [what, change] of changes) {
    it(`S2: a refusal does not reach another ${what}`, async () => {
      const { card, answer } = await changedMeanwhile(change);
      button(card, 'Print').focus();
      answer.reject(vitableError('validation', { reason: 'qle_denied' }));
      await breathe(30);
      await card.updateComplete;
      expectFocus(button(card, 'Print'));
      await openForm(card);
      expect(words(card)).not.to.include(NOT_REOPENED).and.not.to.include('was not approved');
    });
  }

  for (const [what, change] of changes.slice(1)) {
    it(`S2: a success does not change the card of another ${what}, and is still dispatched`, async () => {
      const completed = record('vitable-reissue-completed');
      const { card, registry, answer } = await changedMeanwhile(change);
      answer.resolve(registry.carryOut());
      await until(() => completed.length > 0, 'the reissue is not reported');
      await settled(card);
      expect(card.enrollmentId).to.equal('enrollmentId' in change ? change.enrollmentId : 'enrl_1');
      expectNothingOfIt(card);
    });
  }

  for (const [outcome, event, settle] of [
    [
      'an answer',
      'vitable-reissue-completed',
      (answer: Deferred<Enrollment>, registry: Registry) => answer.resolve(registry.carryOut()),
    ],
    [
      'a lost answer',
      'vitable-reissue-completed',
      (answer: Deferred<Enrollment>, registry: Registry) => {
        registry.carryOut();
        answer.reject(vitableError('timeout', { mayHaveArrived: true }));
      },
    ],
    [
      'a refusal',
      'vitable-error',
      (answer: Deferred<Enrollment>) => answer.reject(vitableError('validation')),
    ],
  ] as const) {
    it(`S2: ${outcome} after a change of context-key moves nothing: the next person’s card, picker and list stay as they are`, async () => {
      const registry = openRegistry();
      const answer = deferred<Enrollment>();
      registry.next.push(() => answer.promise);
      // All elements get the person from the provider, and show an enrollment with the same id.
      const provider = mount('vitable-provider', { client: registry.client, contextKey: 'one', now });
      const list = mount('vitable-qle-list', { memberId: 'mbr_1', enrollmentId: 'enrl_1' }, {}, provider);
      const picker = mount('vitable-plan-picker', { enrollmentId: 'enrl_1', id: 'picker' }, {}, provider);
      const card = await cardAt(registry, { client: undefined, planPicker: 'picker' }, provider);
      const elements = [card, list, picker] as const;
      await settled(...elements);
      await chooseEvent(card);
      part(card, 'confirm').click();
      await breathe(20);
      provider.contextKey = 'another';
      await breathe(20);
      await settled(...elements);
      const told = record('vitable-reissue-completed', 'vitable-hand-over', 'vitable-error');
      settle(answer, registry);
      await until(() => told.length > 0, 'the host page is not told');
      await breathe(30);
      await settled(...elements);
      expect(told.map(({ type }) => type)).to.deep.equal([event]);
      for (const element of elements) {
        expect(element.enrollmentId).to.equal('enrl_1');
        expect(words(element)).not.to.include('open again').and.not.to.include(NOT_REOPENED);
      }
      expectNothingOfIt(card);
      expect(registry.sent()).to.have.length(1);
    });
  }

  it('S2: it does not block another enrollment’s form', async () => {
    const { card, registry } = await changedMeanwhile({ enrollmentId: 'enrl_3' });
    await chooseEvent(card);
    expect(words(part(card, 'confirm'))).to.equal('Reopen my enrollment');
    part(card, 'confirm').click();
    await breathe(20);
    expect(registry.sent().map(({ enrollmentId }) => enrollmentId)).to.deep.equal(['enrl_1', 'enrl_3']);
  });
});

import type { Enrollment } from '../../src/api/models.js';
import type { VitableEnrollmentCard } from '../../src/elements/enrollment-card/enrollment-card.js';
import { answerLost, refused } from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import { breathe, deferred, record, settled, until } from '../support/elements/mount.js';
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
import { button, expectFocus, focused, hasPart, part, words } from '../support/elements/shadow.js';
import { vitableError } from '../support/fixtures/models.js';

const NOT_REOPENED = 'Your enrollment was not reopened';

describe('R7: a reissue whose answer was lost', () => {
  it('but which arrived is found and followed, with one POST and one word to the host (trap 14)', async () => {
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

  it('claims nothing before it has been looked for', async () => {
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

  it('claims nothing before what is on record has been read again', async () => {
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

  it('and is looked for: a confirm in the meantime sends nothing more', async () => {
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

  it('and which did not arrive says plainly that this is not known, shows what is on record, and repeats nothing', async () => {
    const registry = openRegistry();
    registry.next.push(answerLost);
    const card = await cardAt(registry);
    const reads = registry.client.count('getEnrollment');
    await chooseEvent(card);
    await giveReason(card, 'We married.');
    await confirmInVain(card);
    expect(failureWords(card))
      .to.include('We couldn’t confirm whether your request arrived.')
      .and.to.include('what is on record now');
    expect(registry.client.count('getEnrollment')).to.be.greaterThan(reads);
    expect(words(part(card, 'headline'))).to.equal('You’re enrolled and covered.');
    expect(reasonField(card).value).to.equal('We married.');
    await breathe(50);
    expect(registry.sent()).to.have.length(1);
    part(card, 'confirm').click();
    await until(() => card.enrollmentId === 'enrl_2', 'the person can’t ask again');
    expect(registry.sent()).to.have.length(2);
  });

  it('and after which nothing can be read claims nothing of what is on record', async () => {
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
      .to.include('We couldn’t confirm whether your enrollment was reopened')
      .and.not.to.include('on record now');
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
    // Still nothing can be read: nothing is sent either.
    await confirmInVain(card);
    expect(registry.sent()).to.have.length(1);
    Object.assign(registry.client, { getEnrollment, listEnrollments });
    part(card, 'confirm').click();
    await until(() => card.enrollmentId === 'enrl_2', 'what has arrived is not found');
    expect(registry.sent()).to.have.length(1);
  });

  it('does not take another benefit’s or an older pending enrollment for the one it asked for', async () => {
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
    expect(failureWords(card)).to.include('We couldn’t confirm whether your request arrived.');
  });
});

describe('S2: nothing of a reissue is shown to whoever comes while it is on its way', () => {
  /** A request on its way, during which the card goes over to someone or something else. */
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
    it(`S2: a success does not take another ${what} along, and is told all the same`, async () => {
      const completed = record('vitable-reissue-completed');
      const { card, registry, answer } = await changedMeanwhile(change);
      answer.resolve(registry.carryOut());
      await until(() => completed.length > 0, 'the reissue is not reported');
      await settled(card);
      expect(card.enrollmentId).to.equal('enrollmentId' in change ? change.enrollmentId : 'enrl_1');
      expect(hasPart(card, 'comparison')).to.be.false;
      expect(words(card)).not.to.include('open again');
      expect(words(focused() ?? document.body)).not.to.include('open again');
    });
  }

  it('S2: another enrollment’s form is not held up by it', async () => {
    const { card, registry } = await changedMeanwhile({ enrollmentId: 'enrl_3' });
    await chooseEvent(card);
    expect(words(part(card, 'confirm'))).to.equal('Reopen my enrollment');
    part(card, 'confirm').click();
    await breathe(20);
    expect(registry.sent().map(({ enrollmentId }) => enrollmentId)).to.deep.equal(['enrl_1', 'enrl_3']);
  });
});

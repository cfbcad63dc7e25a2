import { sendKeys } from '@web/test-runner-commands';
import type { VitableEnrollmentCard } from '../../src/elements/enrollment-card/enrollment-card.js';
import { expect } from '../support/elements/expect.js';
import { breathe, deferred, record, until } from '../support/elements/mount.js';
import { refused } from '../support/elements/election.js';
import {
  cardAt,
  chooseEvent,
  confirmInVain,
  giveReason,
  openForm,
  openRegistry,
  reasonField,
} from '../support/elements/reopening.js';
import type { Registry } from '../support/elements/reopening.js';
import { button, expectFocus, hasPart, part, words } from '../support/elements/shadow.js';
import type { Enrollment } from '../../src/api/models.js';

/** Enters a reason, confirms, and returns the request's body. */
async function sentWith(reason: string, registry = openRegistry()) {
  const card = await cardAt(registry);
  await chooseEvent(card);
  await giveReason(card, reason);
  part(card, 'confirm').click();
  await breathe(20);
  return registry.sent();
}

describe('The reason for reopening an enrollment', () => {
  it('is sent without the white space around it', async () => {
    expect(await sentWith('  We married\n in June. \n ')).to.deep.equal([
      { enrollmentId: 'enrl_1', body: { qle_id: 'qle_1', reason: 'We married\n in June.' } },
    ]);
  });

  for (const [what, reason] of [
    ['nothing', ''],
    ['white space', ' \n\t '],
  ] as const) {
    it(`is left out of the request where ${what} was given`, async () => {
      expect(await sentWith(reason)).to.deep.equal([{ enrollmentId: 'enrl_1', body: { qle_id: 'qle_1' } }]);
    });
  }

  for (const [what, character] of [
    ['letters', 'a'],
    ['emoji, each of two code units,', '👶'],
  ] as const) {
    it(`may be 500 ${what} long`, async () => {
      const reason = character.repeat(500);
      const registry = openRegistry();
      const card = await cardAt(registry);
      await chooseEvent(card);
      await giveReason(card, reason);
      expect(words(card)).to.include('500 of 500 characters');
      part(card, 'confirm').click();
      await until(() => registry.sent().length > 0, 'nothing is sent');
      expect(registry.sent()[0]!.body.reason).to.equal(reason);
    });
  }

  it('A5: that is too long is not sent: a summary leads to the field, which keeps the whole text', async () => {
    const reason = `${'a'.repeat(499)}👶👶`;
    const registry = openRegistry();
    const submits = record('vitable-reissue-submit');
    const card = await cardAt(registry);
    await chooseEvent(card);
    await giveReason(card, reason);
    expect(words(card)).to.include('1 character over the limit of 500.');
    expect(reasonField(card).getAttribute('aria-invalid')).to.equal('true');
    part(card, 'confirm').click();
    await card.updateComplete;
    expectFocus(part(card, 'summary'));
    button(part(card, 'summary'), 'Make the reason shorter').click();
    expectFocus(reasonField(card));
    expect(reasonField(card).value).to.equal(reason);
    expect(registry.sent()).to.deep.equal([]);
    expect(submits).to.deep.equal([]);

    await giveReason(card, reason.slice(0, -2));
    expect(hasPart(card, 'summary'), 'the mistake was corrected').to.be.false;
    expect(reasonField(card).hasAttribute('aria-invalid')).to.be.false;
    part(card, 'confirm').click();
    await until(() => registry.sent().length > 0, 'nothing is sent');
  });

  it('A5: that is too long, with no life event chosen, makes two mistakes in one summary', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await openForm(card);
    await giveReason(card, 'a'.repeat(501));
    part(card, 'confirm').click();
    await card.updateComplete;
    expect([...part(card, 'summary').querySelectorAll('button')].map(words)).to.deep.equal([
      'Choose a life event',
      'Make the reason shorter',
    ]);
    expect(registry.sent()).to.deep.equal([]);
  });
});

describe('The reason that a person has written', () => {
  async function written(): Promise<readonly [VitableEnrollmentCard, Registry]> {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await chooseEvent(card);
    await giveReason(card, 'We married.');
    return [card, registry];
  }

  it('is kept when the request is refused, and sent with the next', async () => {
    const [card, registry] = await written();
    registry.next.push(() => refused('rate-limited', { status: 429 }));
    await confirmInVain(card);
    expect(reasonField(card).value).to.equal('We married.');
    part(card, 'confirm').click();
    await until(() => card.enrollmentId === 'enrl_2', 'the enrollment is not reopened');
    const [first, second] = registry.sent();
    expect(second).to.deep.equal(first);
  });

  it('is kept when the enrollment is read again, with the chosen life event', async () => {
    const [card, registry] = await written();
    await card.refresh();
    await card.updateComplete;
    expect(reasonField(card).value).to.equal('We married.');
    expect(part(card, 'event').querySelector('input')!.checked).to.be.true;
    expect(registry.client.count('getEnrollment')).to.equal(2);
  });

  it('is gone after the form was cancelled', async () => {
    const [card] = await written();
    part(card, 'cancel').click();
    await card.updateComplete;
    await openForm(card);
    expect(reasonField(card).value).to.equal('');
  });

  it('is gone after the enrollment was reopened', async () => {
    const [card, registry] = await written();
    part(card, 'confirm').click();
    await until(() => card.enrollmentId === 'enrl_2', 'the enrollment is not reopened');
    registry.enrollments.set('enrl_2', { ...registry.enrollments.get('enrl_1')!, id: 'enrl_2' });
    await card.refresh();
    await card.updateComplete;
    await openForm(card);
    expect(reasonField(card).value).to.equal('');
  });

  for (const [what, change] of [
    ['member', { memberId: 'mbr_2' }],
    ['enrollment', { enrollmentId: 'enrl_3' }],
    ['context', { contextKey: 'another' }],
  ] as const) {
    it(`S2: is gone with another ${what}`, async () => {
      const [card, registry] = await written();
      registry.enrollments.set('enrl_3', { ...registry.enrollments.get('enrl_1')!, id: 'enrl_3' });
      Object.assign(card, change);
      await card.updateComplete;
      expect(hasPart(card, 'change'), 'the form is still open').to.be.false;
      await until(() => card.status === 'ready', 'the card does not come back');
      await card.updateComplete;
      await openForm(card);
      expect(reasonField(card).value).to.equal('');
    });
  }
});

describe('The request to reopen an enrollment', () => {
  it('R8: is sent once, however often and by whatever control it is confirmed', async () => {
    const registry = openRegistry();
    const answer = deferred<Enrollment>();
    registry.next.push(() => answer.promise);
    const submits = record('vitable-reissue-submit');
    const completed = record('vitable-reissue-completed');
    const card = await cardAt(registry);
    await chooseEvent(card);
    const confirm = part(card, 'confirm');
    confirm.focus();
    confirm.click();
    confirm.click();
    await sendKeys({ press: 'Enter' });
    await card.updateComplete;
    expectFocus(confirm);
    expect(words(confirm)).to.equal('Reopening…');
    expect(confirm.getAttribute('aria-disabled')).to.equal('true');
    part(card, 'cancel').click();
    await card.updateComplete;
    expect(hasPart(card, 'change'), 'a request in flight can’t be cancelled').to.be.true;
    answer.resolve(registry.carryOut());
    await until(() => card.enrollmentId === 'enrl_2', 'the enrollment is not reopened');
    expect(registry.sent()).to.have.length(1);
    expect(submits).to.have.length(1);
    expect(completed).to.have.length(1);
  });

  it('that the host page cancels leaves the form unchanged, and can be confirmed again', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    card.addEventListener('vitable-reissue-submit', (event) => event.preventDefault(), { once: true });
    await chooseEvent(card);
    await giveReason(card, 'We married.');
    part(card, 'confirm').click();
    await breathe(20);
    expect(registry.sent()).to.deep.equal([]);
    expect(reasonField(card).value).to.equal('We married.');
    expect(card.shadowRoot!.getElementById('failure'), 'a cancelled request is no failure').to.be.null;
    part(card, 'confirm').click();
    await until(() => card.enrollmentId === 'enrl_2', 'the enrollment is not reopened');
    expect(registry.sent()).to.have.length(1);
  });

  it('S1: is dispatched with ids, and without the reason', async () => {
    const submits = record('vitable-reissue-submit');
    const completed = record('vitable-reissue-completed');
    await sentWith('CANARY reason');
    await until(() => completed.length > 0, 'no vitable-reissue-completed');
    expect(submits[0]!.detail).to.deep.equal({ enrollmentId: 'enrl_1', qleId: 'qle_1' });
    expect(JSON.stringify(completed[0]!.detail)).not.to.include('CANARY');
  });
});

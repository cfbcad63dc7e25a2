import { sendKeys } from '@web/test-runner-commands';
import type { Enrollment } from '../../src/api/models.js';
import { expect } from '../support/elements/expect.js';
import { byId, item, press, reread, write } from '../support/elements/life-events.js';
import { breathe, cleanUp, deferred, record, until } from '../support/elements/mount.js';
import type { Registry } from '../support/elements/reopening.js';
import { openRegistry, reopened } from '../support/elements/reopening.js';
import { button, expectFocus, hasPart, part, parts, words } from '../support/elements/shadow.js';
import { REOPENED, begin, confirm, listOver, reason } from '../support/elements/use-form.js';
import {
  enrolledEnrollment,
  pendingEnrollment,
  variousEvents,
  vitableError,
} from '../support/fixtures/models.js';

/** Records the abort signals of the reads of an enrollment, in order. */
function watchReads({ client }: Registry): readonly AbortSignal[] {
  const signals: AbortSignal[] = [];
  const { getEnrollment } = client;
  client.getEnrollment = (id, options) => {
    signals.push(options!.signal!);
    return getEnrollment(id, options);
  };
  return signals;
}

describe('The form to use a life event', () => {
  it('R8: two clicks and Enter send one request', async () => {
    const registry = openRegistry();
    registry.next.push(async () => {
      await breathe(200);
      return registry.carryOut();
    });
    const submits = record('vitable-reissue-submit');
    const list = await listOver(registry);
    await begin(list);
    const send = part(list, 'confirm');
    send.focus();
    send.click();
    send.click();
    await sendKeys({ press: 'Enter' });
    await until(() => byId(list, 'reopened'), 'the enrollment is not reopened');
    expect(registry.sent()).to.have.length(1);
    expect(submits.map(({ detail }) => detail)).to.deep.equal([{ enrollmentId: 'enrl_1', qleId: 'qle_1' }]);
  });

  it('sends nothing when a listener cancels vitable-reissue-submit', async () => {
    const registry = openRegistry();
    const list = await listOver(registry);
    list.addEventListener('vitable-reissue-submit', (event) => event.preventDefault(), { once: true });
    await begin(list);
    await write(list, reason(list), 'We married.');
    await press(list, 'confirm');
    await breathe(20);
    expect(registry.sent()).to.deep.equal([]);
    expect(reason(list).value).to.equal('We married.');
    await confirm(list);
    expect(registry.sent()).to.have.length(1);
  });

  it('counts the characters of the reason, and refuses one that is too long with a link to it', async () => {
    const registry = openRegistry();
    const list = await listOver(registry);
    await begin(list);
    await write(list, reason(list), 'a'.repeat(501));
    await confirm(list);
    expect(registry.sent()).to.deep.equal([]);
    expectFocus(byId(list, 'summary'));
    expect(reason(list).getAttribute('aria-invalid')).to.equal('true');
    button(part(list, 'summary'), 'Reason: 1 character over the limit of 500.').click();
    expectFocus(reason(list));
    // Code points are counted, so the emoji is one character.
    await write(list, reason(list), `${'a'.repeat(499)}💍`);
    expect(words(part(list, 'change'))).to.include('500 of 500 characters');
    await confirm(list);
    expect(registry.sent()).to.have.length(1);
  });

  it('A5: can be closed, with the focus back on its button', async () => {
    const list = await listOver(openRegistry());
    await begin(list);
    await press(list, 'cancel');
    expect(hasPart(list, 'change')).to.be.false;
    expectFocus(part(list, 'change-coverage'));
  });

  it('is open for one event at a time', async () => {
    const list = await listOver(openRegistry({ events: variousEvents() }));
    await begin(list);
    part(item(list, 'Adoption'), 'change-coverage').click();
    await list.updateComplete;
    expect(parts(list, 'change')).to.have.length(1);
    expect(hasPart(item(list, 'Adoption'), 'change')).to.be.true;
  });

  it('says instead of the form that the enrollment is already open, with a way back', async () => {
    const registry = openRegistry();
    registry.enrollments.set('enrl_1', pendingEnrollment());
    const list = await listOver(registry);
    await begin(list);
    expect(words(part(list, 'change'))).to.include(
      'This enrollment is already open. You can choose a plan now.',
    );
    expect(hasPart(list, 'confirm')).to.be.false;
    await press(list, 'cancel');
    expect(hasPart(list, 'change')).to.be.false;
  });

  it('explains why the enrollment can’t be read, and reads it again on request', async () => {
    const registry = openRegistry();
    const read = registry.client.getEnrollment;
    registry.client.getEnrollment = () => Promise.reject(vitableError('server', { retryable: true }));
    const list = await listOver(registry);
    await begin(list);
    expect(hasPart(list, 'confirm')).to.be.false;
    registry.client.getEnrollment = read;
    button(part(list, 'change'), 'Try again').click();
    await until(
      () => hasPart(list, 'confirm'),
      () => words(list),
    );
  });

  it('R14: that is moved goes on reading, or keeps what it has read, with one request', async () => {
    const registry = openRegistry();
    const answer = deferred<Enrollment>();
    Object.assign(registry.client, { getEnrollment: () => answer.promise });
    const signals = watchReads(registry);
    const list = await listOver(registry);
    await press(list, 'change-coverage');
    cleanUp(document.body.appendChild(document.createElement('div'))).append(list);
    await breathe(20);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
    answer.resolve(enrolledEnrollment());
    await until(
      () => hasPart(list, 'confirm'),
      () => words(list),
    );
    await write(list, reason(list), 'We married.');
    // After a refresh, the earlier read is too old to be used again.
    await list.refresh();
    document.body.append(list);
    await breathe(20);
    expect(reason(list).value).to.equal('We married.');
    expect(signals).to.have.length(1);
  });

  it('R14: that leaves the page aborts the read of the enrollment, and reads it when it returns', async () => {
    const registry = openRegistry();
    const { getEnrollment } = registry.client;
    Object.assign(registry.client, { getEnrollment: () => new Promise(() => {}) });
    const signals = watchReads(registry);
    const list = await listOver(registry);
    await press(list, 'change-coverage');
    list.remove();
    await breathe();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    Object.assign(registry.client, { getEnrollment });
    document.body.append(list);
    await until(
      () => hasPart(list, 'confirm'),
      () => words(list),
    );
  });

  for (const [who, given] of [
    ['enrollment', { enrollmentId: 'enrl_9' }],
    ['member', { memberId: 'mbr_2' }],
    ['context-key', { contextKey: 'another' }],
  ] as const) {
    it(`S2: is removed with everything entered for another ${who}`, async () => {
      const registry = openRegistry();
      registry.enrollments.set('enrl_9', enrolledEnrollment({ id: 'enrl_9' }));
      const list = await listOver(registry, { contextKey: 'one' });
      await begin(list);
      await write(list, reason(list), 'We married.');
      Object.assign(list, given);
      await reread(list);
      expect(hasPart(list, 'change')).to.be.false;
      await begin(list);
      expect(reason(list).value).to.equal('');
    });
  }

  it('offers no event while the reopened enrollment awaits a choice, and offers them again afterwards', async () => {
    const registry = openRegistry();
    const list = await listOver(registry);
    await begin(list);
    await confirm(list);
    expect(hasPart(list, 'change-coverage')).to.be.false;
    await list.refresh();
    await breathe(20);
    await list.updateComplete;
    expect(hasPart(list, 'change-coverage'), 'although nothing was chosen').to.be.false;
    expect(words(list)).to.include(REOPENED);

    registry.enrollments.set('enrl_2', reopened({ status: 'enrolled', decision: 'enrolled' }));
    await list.refresh();
    await until(
      () => hasPart(list, 'change-coverage'),
      () => words(list),
    );
    expect(words(list)).not.to.include(REOPENED);
  });
});

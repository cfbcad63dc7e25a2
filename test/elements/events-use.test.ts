import { expect } from '../support/elements/expect.js';
import { byId, kinds, listAt, listOf, press, write } from '../support/elements/life-events.js';
import { breathe, record } from '../support/elements/mount.js';
import { openRegistry } from '../support/elements/reopening.js';
import { expectFocus, hasPart, part, parts, words } from '../support/elements/shadow.js';
import { REOPENED, begin, confirm, listOver, reason } from '../support/elements/use-form.js';
import { lifeEvent, variousEvents } from '../support/fixtures/models.js';

describe('Using a life event to change coverage', () => {
  it('is offered for events that may be used today, and for no other event', async () => {
    const list = await listOver(openRegistry({ events: variousEvents() }));
    const offering = parts(list, 'event').filter((one) => hasPart(one, 'change-coverage'));
    expect(offering.map((one) => words(part(one, 'event-kind')))).to.have.members([
      'Marriage',
      // It is the server's decision whether an event under review may be used.
      'Loss of other coverage',
      'Adoption',
    ]);
    expect(kinds(list)).to.have.length(6);
  });

  it('is not offered without an enrollment, nor without access to the API', async () => {
    const registry = openRegistry();
    expect(hasPart(await listOver(registry, { enrollmentId: undefined }), 'change-coverage')).to.be.false;
    expect(hasPart(await listOf([lifeEvent()], { enrollmentId: 'enrl_1' }), 'change-coverage')).to.be.false;
  });

  it('has a button for each event, whose name begins with its visible text', async () => {
    const list = await listOver(openRegistry({ events: variousEvents() }));
    const shown = parts(list, 'change-coverage');
    expect(shown.map((one) => one.ariaLabel)).to.have.members([
      'Use this event to change coverage: Marriage, November 1, 2026',
      'Use this event to change coverage: Loss of other coverage, November 1, 2026',
      'Use this event to change coverage: Adoption, November 1, 2026',
    ]);
    for (const one of shown) expect(one.ariaLabel?.startsWith(words(one))).to.be.true;
  });

  it('reads the enrollment when it begins, and not before; A5: the focus goes to the form', async () => {
    const { client } = openRegistry();
    const list = await listAt({ client }, { enrollmentId: 'enrl_1', allowReport: false });
    const selects = record('vitable-qle-select');
    expect(client.count('getEnrollment')).to.equal(0);
    await begin(list);
    expect(client.count('getEnrollment')).to.equal(1);
    expectFocus(byId(list, 'change-title'));
    expect(words(part(list, 'change')))
      .to.include('Change coverage with this event')
      .and.to.include('Your current coverage stays as it is until you choose a new plan.');
    expect(selects.map(({ detail, cancelable }) => [detail, cancelable])).to.deep.equal([
      [{ qleId: 'qle_1' }, true],
    ]);
  });

  it('does nothing where the host page cancels vitable-qle-select', async () => {
    const { client } = openRegistry();
    const list = await listAt({ client }, { enrollmentId: 'enrl_1' });
    list.addEventListener('vitable-qle-select', (event) => event.preventDefault());
    await press(list, 'change-coverage');
    await breathe(20);
    expect(hasPart(list, 'change')).to.be.false;
    expect(client.count('getEnrollment')).to.equal(0);
  });

  it('says that an event under review may not be accepted yet', async () => {
    const list = await listOver(openRegistry({ events: [lifeEvent({ status: 'pending' })] }));
    await begin(list);
    expect(words(part(list, 'change'))).to.include('Still under review.');
  });

  it('sends what the API documents, with the reason where one is given', async () => {
    for (const [given, body] of [
      ['', { qle_id: 'qle_1' }],
      ['  We married.  ', { qle_id: 'qle_1', reason: 'We married.' }],
    ] as const) {
      const registry = openRegistry();
      const list = await listOver(registry);
      await begin(list);
      await write(list, reason(list), given);
      await confirm(list);
      expect(registry.sent()).to.deep.equal([{ enrollmentId: 'enrl_1', body }]);
      list.remove();
    }
  });

  it('shows the reopened enrollment, with the focus on its message', async () => {
    const registry = openRegistry();
    const list = await listOver(registry);
    const completed = record('vitable-reissue-completed');
    await begin(list);
    await confirm(list);
    expect(list.enrollmentId).to.equal('enrl_2');
    expect(list.getAttribute('enrollment-id')).to.equal('enrl_2');
    expectFocus(byId(list, 'reopened'));
    expect(words(byId(list, 'reopened'))).to.equal(REOPENED);
    expect(hasPart(list, 'change')).to.be.false;
    expect(completed).to.have.length(1);
    const { enrollment, ...rest } = completed[0]!.detail as { enrollment: { id: string } };
    expect(enrollment.id).to.equal('enrl_2');
    expect(rest).to.deep.equal({ previousEnrollmentId: 'enrl_1', enrollmentWindowEnd: '2026-12-30' });
  });
});

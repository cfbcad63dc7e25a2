import type { VitableQleList } from '../../src/elements/qle-list/qle-list.js';
import { expect } from '../support/elements/expect.js';
import { answerLost, byId, item, listAt, press, write } from '../support/elements/life-events.js';
import { breathe, cleanUp, record, settled, until } from '../support/elements/mount.js';
import type { Registry } from '../support/elements/reopening.js';
import { cardAt, openRegistry, reopenElsewhere } from '../support/elements/reopening.js';
import { expectFocus, hasPart, holdsFocus, part, words } from '../support/elements/shadow.js';
import { begin, confirm, listOver, reason } from '../support/elements/use-form.js';
import { lifeEvent, vitableError } from '../support/fixtures/models.js';

/** A list over a registry, with the open form of its first event. */
async function begun(registry: Registry, given: Partial<VitableQleList> = {}): Promise<VitableQleList> {
  const list = await listOver(registry, given);
  await begin(list);
  return list;
}

/** Another element, which has the focus, reopens the enrollment. */
function reopenedAtButton(registry: Registry, previousEnrollmentId = 'enrl_1'): HTMLButtonElement {
  const other = cleanUp(document.createElement('button'));
  document.body.append(other);
  other.focus();
  reopenElsewhere(registry, other, previousEnrollmentId);
  return other;
}

const DONE = 'Your enrollment is open again. You can now choose a plan.';

describe('A life event that the API does not accept', () => {
  for (const [code, english, spanish] of [
    [
      'qle_denied',
      'This life event was not approved, so you can’t use it.',
      'Este evento de vida no se aprobó, así que no puede usarlo.',
    ],
    [
      'qle_not_approved',
      'This life event is still under review. Try again once it is approved.',
      'Este evento de vida sigue en revisión. Intente de nuevo cuando se apruebe.',
    ],
    [
      'qle_window_closed',
      'The window for this life event has closed.',
      'El plazo de este evento de vida terminó.',
    ],
    [
      'qle_window_not_open',
      'You can’t use this life event yet.',
      'Todavía no puede usar este evento de vida.',
    ],
    [
      'enrollment_pending',
      'This enrollment is already open. You can choose a plan now.',
      'Esta inscripción ya está abierta. Puede elegir un plan ahora.',
    ],
  ] as const) {
    for (const [locale, title, said] of [
      ['en-US', 'Your enrollment was not reopened', english],
      ['es-US', 'No se reabrió su inscripción', spanish],
    ] as const) {
      it(`${code} is explained in words that have the focus, ${locale}`, async () => {
        const registry = openRegistry();
        registry.next.push(() => Promise.reject(vitableError('validation', { reason: code })));
        const errors = record('vitable-error');
        const list = await begun(registry, { locale });
        await write(list, reason(list), 'We married.');
        await confirm(list);
        expectFocus(byId(list, 'failure'));
        expect(words(byId(list, 'failure')))
          .to.include(title)
          .and.to.include(said)
          .and.not.to.include('qle_');
        expect(reason(list).value).to.equal('We married.');
        expect(list.enrollmentId).to.equal('enrl_1');
        expect(errors).to.have.length(1);
      });
    }
  }

  it('may be used again', async () => {
    const registry = openRegistry();
    registry.next.push(() => Promise.reject(vitableError('rate-limited')));
    const list = await begun(registry);
    await confirm(list);
    expect(words(byId(list, 'failure'))).to.include('Too many requests right now');
    await confirm(list);
    expect(byId(list, 'reopened')).to.exist;
    expect(registry.sent()).to.have.length(2);
  });

  it('S10: an unknown refusal is explained in the catalogue’s own words', async () => {
    const registry = openRegistry();
    registry.next.push(() => Promise.reject(vitableError('validation', { reason: 'constructor' })));
    const list = await begun(registry);
    await confirm(list);
    expect(words(byId(list, 'failure'))).not.to.match(/constructor|function|undefined/);
  });
});

describe('A reissue from the list whose answer is lost', () => {
  it('R7: is followed when it was carried out, with one request', async () => {
    const registry = openRegistry();
    registry.next.push(() => {
      registry.carryOut();
      return answerLost();
    });
    const list = await begun(registry);
    await confirm(list);
    expect(list.enrollmentId).to.equal('enrl_2');
    expectFocus(byId(list, 'reopened'));
    expect(registry.sent()).to.have.length(1);
  });

  it('R7: and which was not carried out is shown as uncertain; the record is read, and it may be sent again', async () => {
    const registry = openRegistry();
    registry.next.push(answerLost);
    const list = await begun(registry);
    const read = registry.client.count('getEnrollment');
    await confirm(list);
    expectFocus(byId(list, 'failure'));
    expect(words(byId(list, 'failure'))).to.include('We couldn’t confirm that we received your request.');
    expect(registry.client.count('getEnrollment')).to.be.greaterThan(read);
    expect(registry.sent()).to.have.length(1);
    await confirm(list);
    expect(list.enrollmentId).to.equal('enrl_2');
  });

  for (const [what, arrivesLate, sent] of [
    ['if it has arrived late, nothing more is sent', true, ['qle_1']],
    ['if it has not, the other event is sent', false, ['qle_1', 'qle_2']],
  ] as const) {
    it(`R7: is looked for before it is sent with another event: ${what}`, async () => {
      const registry = openRegistry({
        events: [
          lifeEvent(),
          lifeEvent({ id: 'qle_2', event_type: 'birth', enrollment_window_end: '2027-01-15' }),
        ],
      });
      registry.next.push(answerLost);
      const list = await begun(registry);
      await confirm(list);
      await press(list, 'cancel');
      if (arrivesLate) registry.carryOut();
      part(item(list, 'Birth of a child'), 'change-coverage').click();
      await until(
        () => hasPart(list, 'confirm'),
        () => words(list),
      );
      await confirm(list);
      expect(list.enrollmentId).to.equal('enrl_2');
      expectFocus(byId(list, 'reopened'));
      expect(registry.sent().map(({ body }) => body.qle_id)).to.deep.equal(sent);
    });
  }

  it('S2: does not prevent the next person from confirming while it is in flight', async () => {
    const registry = openRegistry();
    registry.next.push(() => new Promise<never>(() => {}));
    const list = await begun(registry, { contextKey: 'one' });
    part(list, 'confirm').click();
    await breathe(20);
    list.contextKey = 'another';
    await list.updateComplete;
    await settled(list);
    await begin(list);
    await confirm(list);
    expect(list.enrollmentId).to.equal('enrl_2');
    expectFocus(byId(list, 'reopened'));
    expect(registry.sent()).to.have.length(2);
  });
});

describe('A list that receives the event of a reissue by another element', () => {
  it('follows it with a message, and leaves the focus where it is', async () => {
    const registry = openRegistry();
    const list = await listAt(registry, { enrollmentId: 'enrl_1', allowReport: false });
    const completed = record('vitable-reissue-completed');
    const other = reopenedAtButton(registry);
    await list.updateComplete;
    expect(list.getAttribute('enrollment-id')).to.equal('enrl_2');
    expect(words(byId(list, 'reopened'))).to.equal(DONE);
    expect(hasPart(list, 'change-coverage')).to.be.false;
    expectFocus(other);
    expect(completed, 'the event is dispatched a second time').to.have.length(1);
    expect(registry.sent()).to.deep.equal([]);
  });

  it('A5: leaves the focus where it is and closes its own open form', async () => {
    const registry = openRegistry();
    const list = await begun(registry);
    const other = reopenedAtButton(registry);
    await list.updateComplete;
    expect(hasPart(list, 'change')).to.be.false;
    expectFocus(other);
  });

  it('A5: does not lose the focus from the form that closes', async () => {
    const registry = openRegistry();
    const list = await begun(registry);
    const other = cleanUp(document.createElement('div'));
    document.body.append(other);
    reason(list).focus();
    reopenElsewhere(registry, other);
    await list.updateComplete;
    await breathe();
    expect(hasPart(list, 'change')).to.be.false;
    expect(holdsFocus(list), 'the focus is lost').to.be.true;
  });

  it('does not change for an event about another enrollment', async () => {
    const registry = openRegistry();
    const list = await listAt(registry, { enrollmentId: 'enrl_1', allowReport: false });
    reopenedAtButton(registry, 'enrl_7');
    await list.updateComplete;
    expect(list.enrollmentId).to.equal('enrl_1');
    expect(byId(list, 'reopened')).to.be.null;
  });

  it('and a card of the same enrollment follow each other, with one request', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    const list = await begun(registry);
    await confirm(list);
    await settled(card);
    expect(card.enrollmentId).to.equal('enrl_2');
    expect(words(part(card, 'headline'))).to.equal('Choose your coverage by December 30, 2026');
    expectFocus(byId(list, 'reopened'));
    expect(registry.sent()).to.have.length(1);
  });
});

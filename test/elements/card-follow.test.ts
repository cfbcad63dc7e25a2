import type { ReissueCompletedDetail } from '../../src/events/reissue.js';
import { expect } from '../support/elements/expect.js';
import { breathe, cleanUp, record, settled, until } from '../support/elements/mount.js';
import { openDocument } from '../support/elements/other-document.js';
import {
  cardAt,
  chooseEvent,
  openForm,
  openRegistry,
  personOfClient,
  reopen,
  reopened,
  reopenElsewhere,
  tellReopened,
} from '../support/elements/reopening.js';
import { expectFocus, hasPart, part, words } from '../support/elements/shadow.js';

/** A box on the page, with a button that can have the focus. */
function box(): { readonly box: HTMLElement; readonly aside: HTMLButtonElement } {
  const made = cleanUp(document.createElement('section'));
  const aside = made.appendChild(document.createElement('button'));
  document.body.append(made);
  return { box: made, aside };
}

describe('A card whose enrollment was reopened', () => {
  it('goes over to the new one: property, attribute, data, words, and the announcement to screen readers', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await reopen(card);
    expect(card.enrollmentId).to.equal('enrl_2');
    expect(card.getAttribute('enrollment-id')).to.equal('enrl_2');
    expect(card.data?.id).to.equal('enrl_2');
    expect(words(part(card, 'badge'))).to.equal('Action needed');
    expect(words(part(card, 'notice'))).to.equal('Your enrollment is open again. You can now choose a plan.');
    expect(words(card.shadowRoot!.querySelector('[role=status]'))).to.equal(
      'Your enrollment is open again. You can now choose a plan.',
    );
    expectFocus(part(card, 'headline'));
  });

  it('A4: no longer says that a plan can be chosen once one was chosen', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await reopen(card);
    const live = () => words(card.shadowRoot!.querySelector('[role=status]'));
    await card.refresh();
    expect(live(), 'although nothing was chosen').to.include('You can now choose a plan.');
    registry.enrollments.set('enrl_2', reopened({ status: 'enrolled', decision: 'enrolled' }));
    await card.refresh();
    expect(words(part(card, 'headline'))).to.equal('You’re enrolled.');
    expect(live()).to.equal('');
  });

  it('reads the new enrollment, and does not read the old one again', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await reopen(card);
    const [first, ...later] = registry.client.calls
      .filter(({ method }) => method === 'getEnrollment')
      .map(({ args }) => args[0]);
    expect(first).to.equal('enrl_1');
    expect(later.length).to.be.greaterThan(0);
    expect([...new Set(later)]).to.deep.equal(['enrl_2']);
  });

  it('shows no skeleton in between', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await chooseEvent(card);
    let flashed = false;
    const watch = new MutationObserver(() => {
      flashed ||= hasPart(card, 'skeleton');
    });
    watch.observe(card.shadowRoot!, { childList: true, subtree: true });
    part(card, 'confirm').click();
    await until(() => card.enrollmentId === 'enrl_2', 'the card does not follow');
    await settled(card);
    watch.disconnect();
    expect(flashed).to.be.false;
  });

  it('shows an enrollment that is open again under the same id', async () => {
    const registry = openRegistry();
    registry.next.push(async () => {
      const made = reopened({ id: 'enrl_1' });
      registry.enrollments.set('enrl_1', made);
      return made;
    });
    const completed = record('vitable-reissue-completed');
    const card = await cardAt(registry);
    await chooseEvent(card);
    part(card, 'confirm').click();
    await until(() => completed.length > 0, 'no vitable-reissue-completed');
    await settled(card);
    expect(words(part(card, 'headline'))).to.equal('Choose your coverage by December 30, 2026');
    expect(hasPart(card, 'comparison')).to.be.true;
  });

  it('S1: dispatches one event, with the last day to choose and without names', async () => {
    const registry = openRegistry();
    registry.next.push(async () => {
      const made = reopened({
        enrolled_dependents: [
          { dependent_id: 'dpnd_1', first_name: 'CANARY', last_name: 'CANARY', relationship: 'Spouse' },
        ],
      });
      registry.enrollments.set('enrl_2', made);
      return made;
    });
    const completed = record('vitable-reissue-completed');
    await reopen(await cardAt(registry));
    await breathe(20);
    expect(completed).to.have.length(1);
    expect(completed[0]!.cancelable).to.be.false;
    const { enrollment, ...rest } = completed[0]!.detail as ReissueCompletedDetail;
    expect(rest).to.deep.equal({ previousEnrollmentId: 'enrl_1', enrollmentWindowEnd: '2026-12-30' });
    expect(enrollment.id).to.equal('enrl_2');
    expect(enrollment.enrolled_dependents).to.deep.equal([
      { dependent_id: 'dpnd_1', relationship: 'Spouse' },
    ]);
    expect(JSON.stringify(completed[0]!.detail)).not.to.include('CANARY');
  });
});

describe('A card that receives the event of a reissue by another element', () => {
  it('follows it, with the deadline and the previous values, and leaves the focus where it is', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    const { box: other, aside } = box();
    const completed = record('vitable-reissue-completed');
    aside.focus();
    reopenElsewhere(registry, other);
    await settled(card);
    expect(card.getAttribute('enrollment-id')).to.equal('enrl_2');
    expect(words(part(card, 'headline'))).to.equal('Choose your coverage by December 30, 2026');
    expect(words(part(card, 'comparison'))).to.include('Larkspur Silver');
    expectFocus(aside);
    expect(completed, 'the event is dispatched a second time').to.have.length(1);
    expect(registry.sent()).to.deep.equal([]);
  });

  it('A5: closes its own open form, and leaves a focus outside it where it is', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await openForm(card);
    const { box: other, aside } = box();
    aside.focus();
    reopenElsewhere(registry, other);
    await settled(card);
    expect(hasPart(card, 'change')).to.be.false;
    expectFocus(aside);
  });

  it('A5: moves the focus to the headline where its open form had it', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await chooseEvent(card);
    part(card, 'confirm').focus();
    reopenElsewhere(registry, box().box);
    await settled(card);
    expectFocus(part(card, 'headline'));
  });

  it('and another card of the same enrollment send one request, and both show the same', async () => {
    const registry = openRegistry();
    const first = await cardAt(registry);
    const second = await cardAt(registry);
    await reopen(first);
    await settled(second);
    expect(second.enrollmentId).to.equal('enrl_2');
    expect(words(part(second, 'headline'))).to.equal(words(part(first, 'headline')));
    expectFocus(part(first, 'headline'));
    expect(registry.sent()).to.have.length(1);
  });

  it('reads who is covered, which the event does not contain', async () => {
    const registry = openRegistry();
    registry.next.push(async () => {
      const made = reopened({ enrolled_dependents: registry.enrollments.get('enrl_1')!.enrolled_dependents });
      registry.enrollments.set('enrl_2', made);
      return made;
    });
    const first = await cardAt(registry);
    const second = await cardAt(registry);
    await reopen(first);
    await until(
      () => hasPart(second, 'dependents') && words(part(second, 'dependents')).includes('Jordan Lindqvist'),
      () => words(second),
    );
  });

  it('does not change for an event about another enrollment', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    tellReopened(box().box, reopened({ id: 'enrl_8' }), 'enrl_7', personOfClient(registry.client));
    await breathe(20);
    expect(card.enrollmentId).to.equal('enrl_1');
    expect(hasPart(card, 'comparison')).to.be.false;
  });

  it('does not change where the host page stopped the event', async () => {
    const registry = openRegistry();
    const { box: around } = box();
    around.addEventListener('vitable-reissue-completed', (event) => event.stopPropagation());
    const first = await cardAt(registry, {}, around);
    const second = await cardAt(registry);
    await reopen(first);
    await settled(second);
    expect(second.enrollmentId).to.equal('enrl_1');
    expect(hasPart(second, 'comparison')).to.be.false;
  });

  it('no longer follows once it has left the page', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    card.remove();
    reopenElsewhere(registry, box().box);
    await breathe(20);
    expect(card.enrollmentId).to.equal('enrl_1');
  });
});

describe('A card in a frame', () => {
  it('R17: follows what is reopened in its own document, and not what is reopened in the page around it', async () => {
    const registry = openRegistry();
    const page = await openDocument();
    const card = await cardAt(registry, {}, page.document.body);
    reopenElsewhere(registry, document.body);
    await settled(card);
    expect(card.enrollmentId).to.equal('enrl_1');
    reopenElsewhere(registry, page.document.body);
    await until(() => card.enrollmentId === 'enrl_2', 'the card does not follow');
    await settled(card);
    expect(card.data?.id).to.equal('enrl_2');
  });
});

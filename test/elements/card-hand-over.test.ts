import type { VitableEnrollmentCard } from '../../src/elements/enrollment-card/enrollment-card.js';
import { expect } from '../support/elements/expect.js';
import {
  afterThis,
  breathe,
  cleanUp,
  mount,
  record,
  settled,
  until,
  watchConsole,
} from '../support/elements/mount.js';
import { cardAt, openRegistry, reopen, reopened } from '../support/elements/reopening.js';
import type { Registry } from '../support/elements/reopening.js';
import {
  chosen,
  expectFocus,
  fact,
  field,
  hasButton,
  hasPart,
  holdsFocus,
  part,
  parts,
  planCard,
  radios,
  words,
} from '../support/elements/shadow.js';
import { enrolledEnrollment, now, threePlans } from '../support/fixtures/models.js';

/** A picker on the page, which a card names by its id. */
const pickerAt = (registry: Registry, enrollmentId: string | null, parent?: Element) =>
  mount('vitable-plan-picker', { client: registry.client, enrollmentId, id: 'picker', now }, {}, parent);

/** A card of an enrollment that awaits a choice. */
function pendingCard(registry: Registry, given: Partial<VitableEnrollmentCard> = {}) {
  registry.enrollments.set('enrl_2', reopened());
  return cardAt(registry, { enrollmentId: 'enrl_2', planPicker: 'picker', ...given });
}

describe('A card with a plan picker', () => {
  it('sets the new enrollment on it once that is open, and dispatches an event', async () => {
    const registry = openRegistry();
    const picker = pickerAt(registry, 'enrl_1');
    const handed = record('vitable-hand-over');
    const card = await cardAt(registry, { planPicker: 'picker' });
    expect(handed).to.deep.equal([]);
    await reopen(card);
    await settled(picker);
    expect(picker.enrollmentId).to.equal('enrl_2');
    expect(picker.data?.enrollment.id).to.equal('enrl_2');
    expect(handed.map(({ detail, cancelable }) => [detail, cancelable])).to.deep.equal([
      [{ enrollmentId: 'enrl_2', planPicker: 'picker' }, true],
    ]);
    expectFocus(part(card, 'headline'));
  });

  it('leaves it unchanged when the host page cancels, at the reissue and at the press', async () => {
    const registry = openRegistry();
    registry.enrollments.set('enrl_9', reopened({ id: 'enrl_9' }));
    const picker = pickerAt(registry, 'enrl_9');
    const card = await cardAt(registry, { planPicker: 'picker' });
    card.addEventListener('vitable-hand-over', (event) => event.preventDefault());
    await reopen(card);
    part(card, 'choose-plan').focus();
    part(card, 'choose-plan').click();
    await card.updateComplete;
    expect(picker.enrollmentId).to.equal('enrl_9');
    expectFocus(part(card, 'choose-plan'));
  });

  for (const [what, planPicker] of [
    ['by itself', undefined],
    ['where the card names it too', 'picker'],
  ] as const) {
    it(`that shows the same enrollment already follows ${what}: it keeps its plans and drops its choice`, async () => {
      const registry = openRegistry();
      const picker = pickerAt(registry, 'enrl_1');
      picker.value = threePlans()[1]!.id;
      const card = await cardAt(registry, { planPicker });
      await settled(picker);
      const plans = parts(picker, 'plan');
      const loading = new MutationObserver(() => hasPart(picker, 'skeleton') && seen.push('skeleton'));
      const seen: string[] = [];
      loading.observe(picker.shadowRoot!, { childList: true, subtree: true });
      afterThis(() => loading.disconnect());
      await reopen(card);
      await settled(picker);
      expect(picker.getAttribute('enrollment-id')).to.equal('enrl_2');
      expect(picker.data?.enrollment.status).to.equal('pending');
      expect(picker.value).to.be.undefined;
      expect(parts(picker, 'plan')).to.deep.equal(plans);
      expect(seen).to.deep.equal([]);
    });
  }

  for (const [what, before] of [
    ['that follows the reissue', 'enrl_1'],
    ['that gets the enrollment from the card', null],
  ] as const) {
    it(`a picker ${what} begins with the values to compare with: the plan, its coverage level and the event’s last day`, async () => {
      const registry = openRegistry();
      registry.enrollments.set('enrl_1', enrolledEnrollment({ coverage_tier: 'EF' }));
      const picker = pickerAt(registry, before);
      picker.mode = 'elect';
      const card = await cardAt(registry, { planPicker: 'picker' });
      if (before !== null) await settled(picker);
      await reopen(card);
      await settled(picker);
      await picker.updateComplete;
      expect(picker.enrollmentId).to.equal('enrl_2');
      expect(chosen(picker, 'Who will be covered?')).to.deep.equal(['EF']);
      expect(words(planCard(picker, 'Larkspur Silver'))).to.include('Your current plan');
      expect(words(planCard(picker, 'Harborlight Gold'))).to.include('than your current plan');
      field(picker, 'Harborlight Gold').click();
      await picker.updateComplete;
      part(picker, 'review').click();
      await picker.updateComplete;
      expect(fact(picker, 'Choose by')).to.equal('December 30, 2026');
      registry.enrollments.set('enrl_9', reopened({ id: 'enrl_9' }));
      picker.enrollmentId = 'enrl_9';
      await until(() => picker.data?.enrollment.id === 'enrl_9', 'the next one is not shown');
      await picker.updateComplete;
      expect(chosen(picker, 'Who will be covered?'), 'nothing is kept from the old enrollment').to.deep.equal(
        ['EE'],
      );
      expect(words(picker)).not.to.include('Your current plan');
    });
  }

  it('offers “Choose a plan” while a choice is awaited, and at no other time', async () => {
    const registry = openRegistry();
    pickerAt(registry, null);
    const card = await pendingCard(registry);
    expect(hasButton(card, 'Choose a plan')).to.be.true;
    for (const enrollment of [
      enrolledEnrollment({ id: 'enrl_2' }),
      reopened({ status: 'waived', decision: 'waived' }),
      reopened({ status: 'inactive' }),
      reopened({ status: 'frozen' }),
    ]) {
      registry.enrollments.set('enrl_2', enrollment);
      await card.refresh();
      await card.updateComplete;
      expect(hasPart(card, 'choose-plan'), words(part(card, 'badge'))).to.be.false;
    }
  });

  it('offers it only where it names a picker', async () => {
    const registry = openRegistry();
    const card = await pendingCard(registry, { planPicker: undefined });
    expect(hasPart(card, 'choose-plan')).to.be.false;
    card.setAttribute('plan-picker', 'picker');
    await card.updateComplete;
    expect(hasPart(card, 'choose-plan')).to.be.true;
  });

  for (const [what, before] of [
    ['that shows the enrollment already', 'enrl_2'],
    ['that has none yet', null],
    ['that shows another one', 'enrl_1'],
  ] as const) {
    it(`A5: sets the enrollment on a picker ${what} at a press, and moves the focus to it`, async () => {
      const registry = openRegistry();
      const picker = pickerAt(registry, before);
      const card = await pendingCard(registry);
      if (before !== null) await settled(picker);
      const handed = record('vitable-hand-over');
      part(card, 'choose-plan').focus();
      part(card, 'choose-plan').click();
      await settled(picker);
      await breathe(20);
      expect(picker.enrollmentId).to.equal('enrl_2');
      expect(handed.map(({ detail }) => detail as unknown)).to.deep.equal([
        { enrollmentId: 'enrl_2', planPicker: 'picker' },
      ]);
      expect(radios(picker, 'Plans').length).to.be.greaterThan(0);
      expect(holdsFocus(picker), 'the focus is not in the picker').to.be.true;
    });
  }

  it('finds the picker in its own shadow root before one with the same id in the document', async () => {
    const registry = openRegistry();
    const far = pickerAt(registry, null);
    const host = cleanUp(document.createElement('div'));
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const near = pickerAt(registry, null);
    root.append(near);
    const card = await pendingCard(registry);
    root.append(card);
    await settled(card);
    part(card, 'choose-plan').click();
    expect(near.enrollmentId).to.equal('enrl_2');
    expect(far.enrollmentId).to.be.null;
    near.remove();
    part(card, 'choose-plan').click();
    expect(far.enrollmentId).to.equal('enrl_2');
  });

  for (const [what, id] of [
    ['nothing', 'nobody'],
    ['something else', 'a-section'],
  ] as const) {
    it(`warns the developer once of an id that is ${what}’s, and throws no error`, async () => {
      const section = cleanUp(document.createElement('section'));
      section.id = 'a-section';
      document.body.append(section);
      const registry = openRegistry();
      const { warnings, errors } = watchConsole();
      const card = await cardAt(registry, { planPicker: id });
      await reopen(card);
      part(card, 'choose-plan').click();
      part(card, 'choose-plan').click();
      await card.updateComplete;
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(`plan-picker="${id}"`);
      expect(errors).to.deep.equal([]);
      expect('enrollmentId' in section).to.be.false;
    });
  }
});

import { expect } from '../support/elements/expect.js';
import { ERROR_CODES } from '../../src/api/errors.js';
import type { ElementsByName, VitableElement } from '../support/elements/mount.js';
import { breathe, deferred, mount, record, settled, until, watchConsole } from '../support/elements/mount.js';
import { button, expectSame, field, hasButton, hasPart, part, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import {
  enrolledEnrollment,
  lifeEvent,
  now,
  page,
  pendingEnrollment,
  threePlans,
  vitableError,
} from '../support/fixtures/models.js';

type Name = Exclude<keyof ElementsByName, 'vitable-provider'>;

/** Each element, the operation that it reads, and a good and an empty answer of it. */
const elements: readonly {
  readonly name: Name;
  readonly attributes: Readonly<Record<string, string>>;
  readonly client: (answer: () => Promise<unknown>) => ReturnType<typeof stubClient>;
  readonly good: () => unknown;
  readonly empty?: () => unknown;
  readonly shows: string;
  readonly loading: string;
}[] = [
  {
    name: 'vitable-plan-picker',
    attributes: { 'enrollment-id': 'enrl_1' },
    client: (answer) =>
      stubClient({
        getEnrollment: async () => pendingEnrollment({ plan_year_id: undefined, benefit: { id: 'b' } }),
        listEligiblePlans: answer as never,
      }),
    good: () => threePlans(),
    empty: () => [],
    shows: 'Larkspur Silver',
    loading: 'Loading your plans',
  },
  {
    name: 'vitable-enrollment-card',
    attributes: { 'enrollment-id': 'enrl_1' },
    client: (answer) => stubClient({ getEnrollment: answer as never }),
    good: () => enrolledEnrollment(),
    shows: 'You’re enrolled and covered.',
    loading: 'Loading your enrollment',
  },
  {
    name: 'vitable-qle-list',
    attributes: { 'member-id': 'mbr_1' },
    client: (answer) => stubClient({ listLifeEvents: answer as never }),
    good: () => page([lifeEvent()]),
    empty: () => page([]),
    shows: 'Marriage',
    loading: 'Loading your life events',
  },
];

const STATUSES = ['idle', 'loading', 'ready', 'empty', 'error'] as const;

/** The states that CSS can select, where the browser supports `:state()`. */
function states(element: VitableElement): readonly string[] {
  return STATUSES.filter((status) => {
    try {
      return element.matches(`:state(${status})`);
    } catch {
      return element.status === status;
    }
  });
}

function expectStatus(element: VitableElement, status: (typeof STATUSES)[number]) {
  expect(element.status).to.equal(status);
  expect(element.getAttribute('data-status')).to.equal(status);
  expect(element.getAttribute('aria-busy')).to.equal(status === 'loading' ? 'true' : null);
  expect(states(element)).to.deep.equal([status]);
}

for (const { name, attributes, client, good, empty, shows, loading } of elements) {
  describe(`<${name}> and its states`, () => {
    it('loading, ready, and loading again with the old data in place', async () => {
      const answers = [deferred<unknown>(), deferred<unknown>()];
      let asked = 0;
      const readied = record('vitable-ready');
      const element = mount(name, { client: client(() => answers[asked++]!.promise), now }, attributes);
      await element.updateComplete;
      await breathe();
      expectStatus(element, 'loading');
      expect(hasPart(element, 'skeleton')).to.be.true;
      expect(words(part(element, 'skeleton'))).to.equal(loading);
      expect(element.data).to.be.undefined;
      expect(readied).to.have.length(0);

      answers[0]!.resolve(good());
      await settled(element);
      expectStatus(element, 'ready');
      expect(words(element)).to.include(shows);
      expect(hasPart(element, 'skeleton')).to.be.false;

      const refreshed = element.refresh();
      await breathe();
      expectStatus(element, 'loading');
      expect(words(element)).to.include(shows);
      expect(hasPart(element, 'skeleton')).to.be.false;
      answers[1]!.resolve(good());
      await refreshed;
      await element.updateComplete;
      expectStatus(element, 'ready');
      expect(readied).to.have.length(1);
      expectSame(readied[0]!.target as Element, element);
      expect([readied[0]!.bubbles, readied[0]!.composed, readied[0]!.cancelable]).to.deep.equal([
        true,
        true,
        false,
      ]);
    });

    it('a failing reload keeps the data, with a note that it may be old, and a retry removes the note', async () => {
      const answers = [async () => good(), () => Promise.reject(vitableError('network')), async () => good()];
      const element = mount(name, { client: client(() => answers.shift()!()), now }, attributes);
      const errors = record('vitable-error');
      await settled(element);
      await element.refresh();
      await element.updateComplete;
      expectStatus(element, 'error');
      expect(words(element)).to.include(shows).and.to.include('The information below may be out of date.');
      expect(errors).to.have.length(1);
      button(element, 'Try again').click();
      await until(() => element.status === 'ready', 'the retry does not remove the note');
      await element.updateComplete;
      expect(element.error).to.be.undefined;
      expect(words(element)).not.to.include('out of date');
    });

    for (const code of ERROR_CODES.filter((one) => one !== 'config')) {
      it(`${code}: its own words, an event, and a retry that works`, async () => {
        watchConsole();
        const answers = [() => Promise.reject(vitableError(code, { status: 418 })), async () => good()];
        const errors = record('vitable-error');
        const element = mount(name, { client: client(() => answers.shift()!()), now }, attributes);
        await settled(element);
        expectStatus(element, 'error');
        expect(element.error?.code).to.equal(code);
        expect(errors.map(({ detail }) => (detail as { error: unknown }).error)).to.deep.equal([
          element.error,
        ]);
        const { words: english } = await import('../../src/i18n/en/errors.js');
        expect(words(element))
          .to.include(english[`error.${code}.title`])
          .and.to.include(english[`error.${code}.body`]);
        expect(words(element))
          .not.to.include('A test’s')
          .and.not.to.include("A test's")
          .and.not.to.include('418');
        button(element, 'Try again').click();
        await until(() => element.status === 'ready', 'the retry does not bring the data');
        await element.updateComplete;
        expect(words(element)).to.include(shows).and.not.to.include(english[`error.${code}.title`]);
      });
    }

    for (const code of ['rate-limited', 'server'] as const) {
      it(`R6: ${code} with a time shows when to try again`, async () => {
        const rejected = () => Promise.reject(vitableError(code, { retryAfter: 90 }));
        const element = mount(name, { client: client(rejected), now }, attributes);
        await settled(element);
        expect(words(element)).to.include('Please try again in 2 minutes.');
      });
    }

    it('an exception of a client that is no VitableError is a contract error, and its text appears nowhere', async () => {
      const { warnings, errors } = watchConsole();
      const rejected = () => Promise.reject(new Error('secret of the server'));
      const element = mount(name, { client: client(rejected), now }, attributes);
      await settled(element);
      expect(element.error?.code).to.equal('contract');
      expect(words(element) + warnings.join() + errors.join() + String(element.error)).not.to.include(
        'secret',
      );
    });

    it('slots replace the skeleton and the words for an error, and surround everything', async () => {
      const answers = [deferred<unknown>(), deferred<unknown>()];
      let asked = 0;
      const element = mount(name, { client: client(() => answers[asked++]!.promise), now }, attributes);
      const slots = ['header', 'footer', 'loading', 'empty', 'error'];
      for (const slot of slots) {
        const own = document.createElement('p');
        own.slot = slot;
        own.textContent = `Own ${slot}`;
        element.append(own);
      }
      const shown = () =>
        [...element.children].filter((one) => one.getClientRects().length > 0).map((one) => one.slot);
      await element.updateComplete;
      await breathe();
      expect(shown()).to.have.members(['header', 'footer', 'loading']);
      answers[0]!.reject(vitableError('server'));
      await settled(element);
      expect(shown()).to.have.members(['header', 'footer', 'error']);
      void element.refresh();
      await breathe();
      answers[1]!.resolve(good());
      await settled(element);
      expect(shown()).to.have.members(['header', 'footer']);
    });

    if (empty !== undefined) {
      it('empty: its own words, vitable-ready, and a slot that replaces the words', async () => {
        const readied = record('vitable-ready');
        const element = mount(name, { client: client(async () => empty()), now }, attributes);
        await settled(element);
        expectStatus(element, 'empty');
        expect(hasPart(element, 'notice')).to.be.true;
        expect(readied).to.have.length(1);
        element.innerHTML = '<p slot="empty">Nothing here.</p>';
        await element.updateComplete;
        expect(element.firstElementChild!.getClientRects().length).to.equal(1);
        expect(part(element, 'notice').getClientRects()).to.have.length(0);
      });
    }

    it('is not shown when it is hidden', async () => {
      const element = mount(name, { client: client(async () => good()), now }, attributes);
      await settled(element);
      expect(element.getClientRects()).to.have.length(1);
      element.hidden = true;
      expect(element.getClientRects()).to.have.length(0);
    });
  });
}

describe('<vitable-plan-picker> and the choice', () => {
  const data = () => ({ enrollment: pendingEnrollment(), plans: threePlans() });

  it('dispatches a choice in vitable-plan-change and as a native control does, once each', async () => {
    const picker = mount('vitable-plan-picker', { data: data(), coverageTier: 'EE' });
    const changes = record('vitable-plan-change');
    const native: string[] = [];
    for (const type of ['input', 'change']) picker.addEventListener(type, () => native.push(type));
    await settled(picker);
    field(picker, 'Harborlight Gold').click();
    expect(changes).to.have.length(1);
    expect(changes[0]!.detail).to.deep.equal({
      planId: 'plan_gold',
      coverageTier: 'EE',
      cost: threePlans()[1]!.costs[0],
      waived: false,
    });
    expect([changes[0]!.bubbles, changes[0]!.composed]).to.deep.equal([true, true]);
    expect(native).to.deep.equal(['input', 'change']);
    expect(picker.value).to.equal('plan_gold');
  });

  it('lists the tiers that occur, dispatches a switch, and marks a plan without a cost there as not offered', async () => {
    const picker = mount('vitable-plan-picker', {
      data: data(),
      value: 'plan_gold',
      coverageTier: 'EE',
      mode: 'elect',
    });
    const changes = record('vitable-plan-change');
    await settled(picker);
    const labels = [...part(picker, 'tier-switch').querySelectorAll('label')].map((label) =>
      label.textContent.trim(),
    );
    expect(labels).to.deep.equal(['You only', 'You and spouse', 'You and children', 'Family']);
    field(picker, 'You and spouse').click();
    await picker.updateComplete;
    expect(changes.at(-1)!.detail).to.deep.equal({
      planId: 'plan_gold',
      coverageTier: 'ES',
      cost: undefined,
      waived: false,
    });
    expect(field(picker, 'Harborlight Gold').disabled).to.be.true;
    expect(words(part(picker, 'count'))).to.equal('2 plans for “You and spouse”');
    part(picker, 'review').click();
    await picker.updateComplete;
    expect(hasPart(picker, 'confirm')).to.be.false;
    expect(words(part(picker, 'summary'))).to.include(
      'Harborlight Gold is not offered for “You and spouse”. Choose another plan or another coverage level.',
    );
  });

  it('marks the enrolled plan, or the one that the host page sets, as the current one', async () => {
    const picker = mount('vitable-plan-picker', {
      data: { enrollment: enrolledEnrollment(), plans: threePlans() },
    });
    await settled(picker);
    const current = () =>
      part(picker, 'current').closest('[part~="plan"]')?.querySelector('label')?.textContent.trim();
    expect(current()).to.equal('Larkspur Silver');
    picker.currentPlanId = 'plan_bronze';
    await picker.updateComplete;
    expect(current()).to.equal('Larkspur Bronze');
  });

  it('offers no choice to send where the enrollment is not open for one, with the reason', async () => {
    for (const [enrollment, why] of [
      [enrolledEnrollment(), 'You’ve already made your choice.'],
      [pendingEnrollment({ status: 'waived' }), 'You’ve declined this coverage.'],
      [pendingEnrollment({ status: 'inactive' }), 'You can’t enroll right now.'],
      [pendingEnrollment({ status: 'frozen' }), 'You can’t enroll right now.'],
    ] as const) {
      const picker = mount('vitable-plan-picker', {
        data: { enrollment, plans: threePlans() },
        mode: 'elect',
      });
      await settled(picker);
      expect(words(picker)).to.include(why);
      expect(hasPart(picker, 'review')).to.be.false;
      expect(field(picker, 'Larkspur Bronze').disabled).to.be.true;
      picker.remove();
    }
  });

  it('asks the person to choose a plan before the review, and keeps the plan after going back', async () => {
    const picker = mount('vitable-plan-picker', { data: data(), mode: 'elect', coverageTier: 'EE' });
    await settled(picker);
    part(picker, 'review').click();
    await picker.updateComplete;
    expect(words(part(picker, 'summary'))).to.include('Choose a plan');
    field(picker, 'Larkspur Bronze').click();
    await picker.updateComplete;
    expect(hasPart(picker, 'summary')).to.be.false;
    part(picker, 'review').click();
    await picker.updateComplete;
    expect(hasButton(picker, 'Confirm and enroll')).to.be.true;
    part(picker, 'back').click();
    await picker.updateComplete;
    expect(field(picker, 'Larkspur Bronze').checked).to.be.true;
  });
});

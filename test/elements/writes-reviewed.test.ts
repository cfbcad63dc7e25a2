import type { Enrollment } from '../../src/api/models.js';
import type { ElectionSubmitDetail } from '../../src/elements/plan-picker/events.js';
import type { VitablePlanPicker } from '../../src/elements/plan-picker/plan-picker.js';
import {
  confirm,
  heading,
  openOffice,
  people,
  pickerAt,
  plain,
  press,
  refused,
  review,
} from '../support/elements/election.js';
import type { Office } from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import { enter, listAt, openBureau, sendReport } from '../support/elements/life-events.js';
import { afterThis, breathe, cleanUp, deferred, record, until } from '../support/elements/mount.js';
import {
  editing,
  enter as enterAmount,
  openOffice as openPlanYears,
  reviewAndSave,
} from '../support/elements/plan-year-saving.js';
import { cardAt, chooseEvent, openRegistry } from '../support/elements/reopening.js';
import { expectFocus, fact, field, hasPart, part, words } from '../support/elements/shadow.js';
import { pendingEnrollment, threePlans } from '../support/fixtures/models.js';

const KEPT = 'Your choice is still here.';
const ended = (picker: VitablePlanPicker) => picker.shadowRoot!.getElementById('ended');

/** Changes every part of a detail that an object can have, as a careless or hostile listener does. */
function overwrite(detail: unknown): void {
  if (typeof detail !== 'object' || detail === null) return;
  for (const [key, value] of Object.entries(detail)) {
    if (typeof value === 'object') overwrite(value);
    else Object.assign(detail, { [key]: typeof value === 'number' ? 1 : 'changed' });
  }
  if (Array.isArray(detail)) detail.push('changed');
}

/** Lets a listener change the detail of an event wherever it can. */
function overwriting(type: string): void {
  const listen = (event: Event) => overwrite((event as CustomEvent<unknown>).detail);
  document.addEventListener(type, listen, true);
  afterThis(() => document.removeEventListener(type, listen, true));
}

describe('What is sent is what was reviewed, whatever a listener writes into the detail of the submit event', () => {
  it('of an election: plan, tier, people; and the amounts on the screen stay', async () => {
    overwriting('vitable-election-submit');
    const office = openOffice();
    const picker = await pickerAt(office, { memberId: 'mbr_1', coverageTier: 'EF' });
    const offered = JSON.stringify(office.plans);
    await review(picker);
    field(picker, 'Riley').click();
    await picker.updateComplete;
    await confirm(picker);
    expect(office.sent()).to.deep.equal([
      {
        enrollment_id: 'enrl_1',
        decision: 'Enrolled',
        selected_plan_id: 'plan_silver',
        coverage_tier: 'EF',
        dependent_ids: ['dpnd_1', 'dpnd_3'],
      },
    ]);
    expect(JSON.stringify(picker.data?.plans), 'the plans of the picker have changed').to.equal(offered);
    expect(fact(picker, 'Plan')).to.equal('Larkspur Silver');
  });

  it('of a waiver', async () => {
    overwriting('vitable-election-submit');
    const office = openOffice();
    const picker = await pickerAt(office, { allowWaive: true });
    await review(picker, 'I don’t want this coverage');
    await confirm(picker);
    expect(office.sent()).to.deep.equal([{ enrollment_id: 'enrl_1', decision: 'Waived' }]);
  });

  it('of a reissue', async () => {
    overwriting('vitable-reissue-submit');
    const registry = openRegistry();
    const card = await cardAt(registry);
    await chooseEvent(card);
    part(card, 'confirm').click();
    await until(
      () => registry.sent().length > 0,
      () => words(card),
    );
    expect(registry.sent()).to.deep.equal([
      { enrollmentId: 'enrl_1', body: { qle_id: registry.events[0]!.id } },
    ]);
  });

  it('of a report', async () => {
    overwriting('vitable-qle-report-submit');
    const bureau = openBureau();
    const list = await listAt(bureau);
    await enter(list, { type: 'Birth', date: '2026-11-10', notes: 'A daughter.' });
    await sendReport(list);
    expect(bureau.sent()).to.deep.equal([
      { event_type: 'Birth', event_date: '2026-11-10', notes: 'A daughter.' },
    ]);
  });

  it('of a plan year', async () => {
    overwriting('vitable-plan-year-submit');
    const office = openPlanYears();
    const form = await editing(office);
    await enterAmount(form, 0, 1, '95.5');
    await reviewAndSave(form);
    expect(office.updates()).to.have.length(1);
    expect(JSON.stringify(office.updates())).to.include('9550').and.not.to.include('changed');
  });
});

describe('What the host page changes while the choice is reviewed', () => {
  for (const [what, change] of [
    ['disabled', (picker: VitablePlanPicker) => (picker.disabled = true)],
    [
      'a disabled fieldset',
      (picker: VitablePlanPicker) => {
        const fieldset = cleanUp(document.createElement('fieldset'));
        fieldset.disabled = true;
        document.body.append(fieldset);
        fieldset.append(picker);
      },
    ],
    ['mode="select"', (picker: VitablePlanPicker) => (picker.mode = 'select')],
  ] as const) {
    for (const when of ['at once', 'after the next render'] as const) {
      it(`${what} keeps "Confirm" from sending, pressed ${when}`, async () => {
        const office = openOffice();
        const picker = await pickerAt(office);
        const submits = record('vitable-election-submit');
        await review(picker);
        const button = part(picker, 'confirm');
        change(picker);
        if (when === 'at once') button.click();
        await picker.updateComplete;
        if (hasPart(picker, 'confirm')) {
          expect(part(picker, 'confirm').getAttribute('aria-disabled')).to.equal('true');
          part(picker, 'confirm').click();
        }
        await breathe(20);
        expect(office.sent()).to.deep.equal([]);
        expect(submits).to.have.length(0);
      });
    }
  }

  it('disabled keeps the review, and the person can go on once it is gone', async () => {
    const office = openOffice();
    const picker = await pickerAt(office);
    await review(picker);
    picker.disabled = true;
    await picker.updateComplete;
    picker.disabled = false;
    await picker.updateComplete;
    await confirm(picker);
    expect(office.sent()).to.have.length(1);
  });

  it('mode="select" ends the review with the choice kept and the focus on the element, and "elect" does not reopen it', async () => {
    const picker = await pickerAt(openOffice());
    await review(picker);
    part(picker, 'confirm').focus();
    picker.mode = 'select';
    await picker.updateComplete;
    expect(hasPart(picker, 'confirm')).to.be.false;
    expect(picker.value).to.equal('plan_silver');
    expectFocus(picker.shadowRoot!.getElementById('base'));
    picker.mode = 'elect';
    await picker.updateComplete;
    expect(hasPart(picker, 'confirm')).to.be.false;
  });

  it('no allow-report keeps an open report from being sent', async () => {
    const bureau = openBureau();
    const list = await listAt(bureau);
    await enter(list);
    const send = part(list, 'report-send');
    list.allowReport = false;
    send.click();
    await breathe(20);
    expect(bureau.sent()).to.deep.equal([]);
  });

  it('value, tier and plans during the POST change neither what stays in sight nor what is confirmed', async () => {
    const office = openOffice();
    const answer = deferred<void>();
    office.next.push(() => answer.promise.then(() => office.carryOut()));
    const picker = await pickerAt(office);
    await review(picker);
    await press(picker, 'confirm');
    Object.assign(picker, { value: 'plan_gold', coverageTier: 'EF' });
    await picker.updateComplete;
    expect(fact(picker, 'Plan')).to.equal('Larkspur Silver');
    expect(fact(picker, 'Coverage level')).to.equal('You only');
    office.plans = office.plans.slice(2);
    await picker.refresh();
    expect(fact(picker, 'Plan')).to.equal('Larkspur Silver');
    answer.resolve();
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );
    expect(fact(picker, 'Plan')).to.equal('Larkspur Silver');
  });
});

describe('A choice that is withdrawn while it is reviewed', () => {
  const withoutSilver = () => threePlans().filter(({ id }) => id !== 'plan_silver');
  const cases: readonly [
    what: string,
    withdraw: (office: Office, picker: VitablePlanPicker) => void,
    sentence: string,
  ][] = [
    [
      'the plan',
      (office) => (office.plans = withoutSilver()),
      'Larkspur Silver is no longer offered. Choose another plan.',
    ],
    [
      'every plan',
      (office) => (office.plans = []),
      'Larkspur Silver is no longer offered. Choose another plan.',
    ],
    [
      'the plan at this coverage level',
      (office) =>
        (office.plans = office.plans.map((plan) =>
          plan.id === 'plan_silver'
            ? { ...plan, costs: plan.costs.filter(({ coverage_tier }) => coverage_tier !== 'EF') }
            : plan,
        )),
      'Larkspur Silver is not offered for “Family”. Choose another plan or another coverage level.',
    ],
    [
      'the coverage level of every plan',
      (office) =>
        (office.plans = office.plans.map((plan) => ({
          ...plan,
          costs: plan.costs.filter(({ coverage_tier }) => coverage_tier !== 'EF'),
        }))),
      'Larkspur Silver is not offered for “Family”. Choose another plan or another coverage level.',
    ],
    ['the choice, by the host page', (_office, picker) => (picker.value = undefined), 'Choose a plan'],
  ];
  for (const [what, withdraw, sentence] of cases) {
    it(`(${what}) ends the review with a sentence that has the focus, and the review does not reopen unasked`, async () => {
      const office = openOffice();
      const all = office.plans;
      const picker = await pickerAt(office, { coverageTier: 'EF' });
      await review(picker);
      part(picker, 'confirm').focus();
      withdraw(office, picker);
      await picker.refresh();
      await picker.updateComplete;
      expect(hasPart(picker, 'confirm')).to.be.false;
      expect(plain(ended(picker)!)).to.equal(sentence);
      expectFocus(ended(picker));

      office.plans = all;
      picker.value = 'plan_silver';
      await picker.refresh();
      await picker.updateComplete;
      expect(hasPart(picker, 'confirm'), 'the review is open again').to.be.false;
      expect(office.sent()).to.deep.equal([]);
      await review(picker, 'Larkspur Silver');
      expect(ended(picker), 'the sentence stays').to.be.null;
    });
  }

  it('(declining) ends the review with a sentence', async () => {
    const picker = await pickerAt(openOffice(), { allowWaive: true });
    await review(picker, 'I don’t want this coverage');
    picker.allowWaive = false;
    await picker.updateComplete;
    expect(plain(ended(picker)!)).to.equal('You can no longer decline coverage here. Choose a plan.');
    picker.allowWaive = true;
    await picker.updateComplete;
    expect(hasPart(picker, 'confirm')).to.be.false;
  });

  it('A5: is announced to a person elsewhere on the page, and leaves the focus there', async () => {
    const elsewhere = cleanUp(document.createElement('button'));
    document.body.append(elsewhere);
    const office = openOffice();
    const picker = await pickerAt(office);
    await review(picker);
    elsewhere.focus();
    office.plans = withoutSilver();
    await picker.refresh();
    await picker.updateComplete;
    expectFocus(elsewhere);
    expect(plain(picker.shadowRoot!.querySelector('[role=status]')!)).to.include('is no longer offered');
  });

  it('has its sentence in Spanish too', async () => {
    const office = openOffice();
    const picker = await pickerAt(office, { locale: 'es-US' });
    field(picker, 'Larkspur Silver').click();
    await picker.updateComplete;
    await press(picker, 'review');
    office.plans = withoutSilver();
    await picker.refresh();
    await picker.updateComplete;
    expect(plain(ended(picker)!)).to.equal('Larkspur Silver ya no se ofrece. Elija otro plan.');
  });
});

describe('"Your choice is still here"', () => {
  /** A picker whose election is under way in a form, and the refusal that comes later. */
  async function underWay() {
    const office = openOffice();
    const answer = deferred<readonly Enrollment[]>();
    office.next.push(() => answer.promise);
    const form = cleanUp(document.createElement('form'));
    document.body.append(form);
    const picker = await pickerAt(office);
    form.append(picker);
    await review(picker);
    await press(picker, 'confirm');
    const refuse = async () => {
      await refused('validation', { status: 422 }).catch((error: unknown) => answer.reject(error));
      await breathe(30);
      await picker.updateComplete;
    };
    return { office, form, picker, refuse };
  }

  it('is said where it is', async () => {
    const { picker, refuse } = await underWay();
    await refuse();
    expect(words(picker)).to.include('wasn’t recorded').and.to.include(KEPT);
  });

  it('is not said after the form was reset while the election was sent', async () => {
    const { form, picker, refuse } = await underWay();
    form.reset();
    await refuse();
    expect(picker.value).to.be.undefined;
    expect(words(picker)).to.include('wasn’t recorded').and.not.to.include(KEPT);
  });

  it('is not said after another choice of the host page, nor stays when one is made later', async () => {
    const { picker, refuse } = await underWay();
    await refuse();
    picker.value = 'plan_gold';
    await picker.updateComplete;
    expect(words(picker)).not.to.include(KEPT);
  });

  it('is not said after enrollment-id has gone to another one and back', async () => {
    const { office, picker, refuse } = await underWay();
    office.enrollment = pendingEnrollment({ id: 'enrl_2' });
    picker.enrollmentId = 'enrl_2';
    await until(() => picker.data?.enrollment.id === 'enrl_2', 'it does not go over');
    office.enrollment = pendingEnrollment();
    picker.enrollmentId = 'enrl_1';
    await until(() => picker.data?.enrollment.id === 'enrl_1', 'it does not come back');
    await refuse();
    expect(picker.value).to.be.undefined;
    expect(words(picker)).not.to.include(KEPT).and.not.to.include('wasn’t recorded');
  });
});

describe('The people whom the person has left out', () => {
  it('stay left out when they go back to the plans and review again; another coverage level begins anew', async () => {
    const office = openOffice();
    const picker = await pickerAt(office, { memberId: 'mbr_1', coverageTier: 'EF' });
    await review(picker);
    field(picker, 'Riley').click();
    await picker.updateComplete;
    await press(picker, 'back');
    await review(picker, 'Harborlight Gold');
    expect(people(picker).filter((one) => one.endsWith('false'))).to.deep.equal([
      'Riley Lindqvist Child: false',
    ]);
    await press(picker, 'back');
    picker.coverageTier = 'EC';
    await picker.updateComplete;
    await review(picker);
    expect(people(picker).filter((one) => one.endsWith('false'))).to.deep.equal([]);
  });

  it('and the detail of the event names those who are covered', async () => {
    const office = openOffice();
    const picker = await pickerAt(office, { memberId: 'mbr_1', coverageTier: 'EF' });
    const submits = record('vitable-election-submit');
    await review(picker);
    field(picker, 'Sam').click();
    await picker.updateComplete;
    await confirm(picker);
    expect((submits[0]!.detail as ElectionSubmitDetail).dependentIds).to.deep.equal(['dpnd_1', 'dpnd_2']);
    expect(plain(heading(picker))).to.equal('You’re enrolled');
  });
});

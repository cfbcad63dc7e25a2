import { sendKeys } from '@web/test-runner-commands';
import {
  answerLost,
  confirm,
  costTable,
  heading,
  openOffice,
  people,
  pick,
  pickerAt,
  plain,
  press,
  reads,
  refused,
  review,
  submitDetail,
} from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import { breathe, deferred, mount, record, settled, until } from '../support/elements/mount.js';
import {
  button,
  expectFocus,
  fact,
  field,
  focused,
  hasButton,
  hasPart,
  part,
  partWords,
  radios,
  select,
  words,
} from '../support/elements/shadow.js';
import {
  enrolledEnrollment,
  pendingEnrollment,
  planOption,
  planYear,
  threePlans,
} from '../support/fixtures/models.js';

const FAILED = 'Your choice wasn’t recorded';
const KEPT = 'Your choice is still here.';

describe('Confirming', () => {
  it('R8: sends one election, however often it is pressed', async () => {
    const office = openOffice();
    const answer = deferred<void>();
    office.next.push(() => answer.promise.then(() => office.carryOut()));
    const picker = await pickerAt(office);
    await review(picker);
    const submits = record('vitable-election-submit');
    const completed = record('vitable-election-completed');
    part(picker, 'confirm').focus();
    part(picker, 'confirm').click();
    part(picker, 'confirm').click();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    part(picker, 'confirm').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    expect(plain(part(picker, 'confirm'))).to.equal('Sending your choice…');
    expect(part(picker, 'confirm').getAttribute('aria-disabled')).to.equal('true');
    await press(picker, 'back');
    expect(hasPart(picker, 'confirm'), 'Back leads away from an election under way').to.be.true;
    answer.resolve();
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );
    await breathe();
    expect(office.sent()).to.have.length(1);
    expect(submits).to.have.length(1);
    expect(completed).to.have.length(1);
  });

  it('ends with the record, the focus on its heading, and the card on the same page showing it too', async () => {
    const office = openOffice();
    const card = mount('vitable-enrollment-card', {
      client: office.client,
      enrollmentId: 'enrl_1',
      now: () => new Date('2026-11-20T12:00:00Z'),
    });
    const picker = await pickerAt(office, { coverageTier: 'EC' });
    await settled(card);
    expect(words(card)).to.include('Choose your coverage by December 2, 2026');
    await review(picker);
    await confirm(picker);
    expectFocus(heading(picker));
    expect(plain(heading(picker))).to.equal('You’re enrolled');
    expect(
      ['Plan', 'Coverage level', 'You pay', 'Coverage starts'].map((name) => fact(picker, name)),
    ).to.deep.equal(['Larkspur Silver', 'You and children', '$332.50 a month', 'January 1, 2027']);
    await until(
      () => fact(card, 'Plan') === 'Larkspur Silver',
      () => words(card),
    );
    expect(words(card)).to.include('You’re enrolled. Coverage starts January 1, 2027.');
  });

  it('shows the API’s answer, not the values that were sent', async () => {
    const office = openOffice();
    office.next.push(async () => {
      const answered = office.carryOut();
      office.enrollment = enrolledEnrollment({
        selected_plan_id: 'plan_bronze',
        selected_plan_name: 'Larkspur Bronze',
        coverage_tier: 'EF',
        employee_contribution_cents: 46_800,
      });
      return answered;
    });
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(fact(picker, 'Plan')).to.equal('Larkspur Bronze');
    expect(fact(picker, 'Coverage level')).to.equal('Family');
    expect(fact(picker, 'You pay')).to.equal('$468 a month');
  });

  it('does not go on showing “You’re enrolled” for an enrollment that a life event has reopened under the same id', async () => {
    const office = openOffice();
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    office.enrollment = pendingEnrollment();
    await picker.refresh();
    await picker.updateComplete;
    expect(hasPart(picker, 'confirmation'), words(picker)).to.be.false;
    expect(hasPart(picker, 'review'), words(picker)).to.be.true;
  });
});

describe('An election that was refused', () => {
  for (const { code, says } of [
    { code: 'network', says: 'We can’t reach your benefits right now. Check your connection and try again.' },
    { code: 'auth', says: 'We couldn’t confirm who you are' },
    { code: 'forbidden', says: 'please ask your HR team' },
    { code: 'validation', says: 'Please try again, or ask your HR team.' },
    { code: 'rate-limited', says: 'Please wait a moment and try again.' },
    { code: 'server', says: 'Please try again in a moment.' },
  ] as const) {
    it(`with ${code} keeps plan, tier and people, shows what to do, and can be confirmed again`, async () => {
      const office = openOffice();
      office.next.push(() => refused(code));
      const errors = record('vitable-error');
      const picker = await pickerAt(office, { memberId: 'mbr_1', coverageTier: 'EF' });
      await review(picker);
      field(picker, 'Riley').click();
      await confirm(picker);
      expect(words(picker)).to.include(FAILED).and.to.include(KEPT).and.to.include(says);
      expect(plain(focused()!)).to.include(FAILED);
      expect((errors[0]!.detail as { error: { code: string } }).error.code).to.equal(code);
      expect(fact(picker, 'Plan')).to.equal('Larkspur Silver');
      expect(fact(picker, 'Coverage level')).to.equal('Family');
      expect(people(picker)).to.deep.equal([
        'Jordan Lindqvist Spouse: true',
        'Riley Lindqvist Child: false',
        'Sam Lindqvist Child: true',
      ]);
      // A refused election is not sent again by itself.
      expect(office.sent()).to.have.length(1);
      part(picker, 'confirm').click();
      await until(
        () => hasPart(picker, 'confirmation'),
        () => words(picker),
      );
      const [first, second] = office.sent();
      expect(second).to.deep.equal(first);
    });
  }

  it('by a conflict, because another plan was chosen elsewhere: everything is read again and that plan is marked', async () => {
    const office = openOffice();
    const elsewhere = enrolledEnrollment({
      selected_plan_id: 'plan_bronze',
      selected_plan_name: 'Larkspur Bronze',
    });
    office.next.push(() => {
      office.enrollment = elsewhere;
      return refused('conflict', { status: 409, reason: 'enrollment_not_pending' });
    });
    const card = mount('vitable-enrollment-card', { client: office.client, enrollmentId: 'enrl_1' });
    const picker = await pickerAt(office);
    await review(picker);
    const before = reads(office);
    await confirm(picker);
    expect(reads(office)).to.deep.equal({
      enrollment: before.enrollment + 1,
      plans: before.plans + 1,
      planYear: before.planYear + 1,
    });
    expect(words(picker))
      .to.include('A choice is already on file for this enrollment.')
      .and.not.to.include(KEPT);
    expect(hasPart(picker, 'confirm')).to.be.false;
    expect(hasPart(picker, 'review')).to.be.false;
    expect(partWords(picker, 'plan-chosen').join()).to.include('Larkspur Bronze');
    expect(field(picker, 'Larkspur Silver').checked).to.be.false;
    expect(field(picker, 'Larkspur Bronze').checked).to.be.true;
    await until(
      () => fact(card, 'Plan') === 'Larkspur Bronze',
      () => words(card),
    );
    expect(office.sent()).to.have.length(1);
  });

  it('by a conflict, on a wire without plans: no plan is shown as the recorded one', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.enrollment = enrolledEnrollment({ selected_plan_id: null, selected_plan_name: null });
      return refused('conflict', { status: 409, reason: 'enrollment_not_pending' });
    });
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(words(picker)).to.include('A choice is already on file for this enrollment.');
    expect(hasPart(picker, 'confirmation')).to.be.false;
    expect(hasPart(picker, 'plan-chosen'), partWords(picker, 'plan-chosen').join()).to.be.false;
  });

  it('by a conflict without details: the enrollment is read again, and can be confirmed again if it is still open', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.plans = [
        planOption({
          ...threePlans()[0],
          costs: [
            {
              ...threePlans()[0]!.costs[0],
              employee_contribution_cents: 12_000,
              total_monthly_premium_cents: 48_000,
            },
          ],
        }),
        ...threePlans().slice(1),
      ];
      return refused('conflict', { status: 409 });
    });
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(words(picker)).to.include('This has changed since you opened it').and.to.include(KEPT);
    // The yearly cost of the plan as it is now.
    expect(costTable(picker)[1]).to.deep.equal(['You pay', '$120', '$1,440']);
    expect((await submitDetail(picker)).cost?.employee_contribution_cents).to.equal(12_000);
  });

  it('by a conflict after which nothing could be read: no message claims that the data shown is the latest', async () => {
    const office = openOffice();
    office.next.push(() => {
      Object.assign(office.client, { getEnrollment: () => refused('server') });
      return refused('conflict', { status: 409 });
    });
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(words(picker)).to.include('The information below may be out of date.');
    expect(words(picker)).not.to.include('What you see now is the latest');
    expect(fact(picker, 'Plan')).to.equal('Larkspur Silver');
  });

  it('because the window has closed: a message says so and whom to ask, and the dates are read again', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.planYear = planYear({ open_enrollment_end_date: '2026-11-19' });
      return refused('conflict', { status: 409, reason: 'enrollment_window_closed' });
    });
    const picker = await pickerAt(office);
    await review(picker);
    expect(fact(picker, 'Choose by')).to.equal('December 2, 2026');
    const before = reads(office);
    await confirm(picker);
    expect(words(picker))
      .to.include('The deadline for this enrollment has passed.')
      .and.to.include('Your HR team can explain your options.');
    await until(() => reads(office).planYear > before.planYear, 'the plan year is not read again');
    await until(() => fact(picker, 'Choose by') !== 'December 2, 2026', 'the old deadline stays');
    expect(office.sent()).to.have.length(1);
  });
});

describe('R7: an election whose answer was lost', () => {
  it('but which arrived is read again and shown as recorded, with one POST', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.carryOut();
      return answerLost();
    });
    const completed = record('vitable-election-completed');
    const errors = record('vitable-error');
    const picker = await pickerAt(office);
    await review(picker);
    const before = reads(office);
    await confirm(picker);
    expect(reads(office).enrollment).to.equal(before.enrollment + 1);
    expect(plain(heading(picker))).to.equal('You’re enrolled');
    expect(fact(picker, 'Plan')).to.equal('Larkspur Silver');
    expect(office.sent()).to.have.length(1);
    expect(completed).to.have.length(1);
    expect(errors).to.deep.equal([]);
  });

  it('and which did not arrive: a message says that no choice is on record, and it can be confirmed again', async () => {
    const office = openOffice();
    office.next.push(answerLost);
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(words(picker)).to.include('Your enrollment still shows no choice, so you can safely try again.');
    expect(office.sent()).to.have.length(1);
    part(picker, 'confirm').click();
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );
    expect(office.sent()).to.have.length(2);
  });

  it('while another plan was recorded elsewhere: no message says that there is no choice', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.enrollment = enrolledEnrollment({
        selected_plan_id: 'plan_bronze',
        selected_plan_name: 'Larkspur Bronze',
      });
      return answerLost();
    });
    const completed = record('vitable-election-completed');
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(words(picker)).not.to.include('still shows no choice').and.not.to.include('safely try again');
    expect(words(picker)).to.include('already');
    expect(hasPart(picker, 'confirm')).to.be.false;
    expect(field(picker, 'Larkspur Bronze').checked).to.be.true;
    expect(completed).to.deep.equal([]);
  });

  it('while the enrollment closed without an answer: a message says so, and none claims a recorded choice', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.enrollment = pendingEnrollment({ status: 'inactive' });
      return answerLost();
    });
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(words(picker)).to.include('You can’t enroll right now.');
    expect(words(picker)).not.to.include('choice is already on file').and.not.to.include('safely try again');
    expect(hasPart(picker, 'confirm')).to.be.false;
    expect(hasPart(picker, 'plan-chosen'), 'a plan is marked that is not on record').to.be.false;
  });

  it('and whose record cannot be read either: the outcome is shown as unknown, and looking again decides it, with one POST', async () => {
    const office = openOffice();
    const { getEnrollment } = office.client;
    office.next.push(() => {
      Object.assign(office.client, { getEnrollment: () => refused('network') });
      office.carryOut();
      return answerLost();
    });
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(words(picker)).to.include('We don’t know yet if we received your choice.');
    expect(words(picker), 'nobody knows that').not.to.include(FAILED);
    expect(hasPart(picker, 'confirm'), 'not before it is known').to.be.false;
    button(picker, 'Check again').click();
    await breathe(20);
    expect(hasButton(picker, 'Check again'), 'still nobody knows').to.be.true;
    Object.assign(office.client, { getEnrollment });
    button(picker, 'Check again').click();
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );
    expect(office.sent()).to.have.length(1);
  });
});

describe('An enrollment with a recorded choice', () => {
  it('is marked as such and can’t be changed in mode "elect"', async () => {
    const office = openOffice({ enrollment: enrolledEnrollment() });
    const picker = await pickerAt(office);
    expect(words(picker)).to.include('You’ve already made your choice.');
    expect(field(picker, 'Larkspur Silver').checked).to.be.true;
    expect(partWords(picker, 'current')).to.deep.equal(['Your current plan']);
    expect(hasPart(picker, 'review')).to.be.false;
    const changes = record('vitable-plan-change', 'vitable-election-submit');
    expect(radios(picker, 'Plans').every(({ disabled }) => disabled)).to.be.true;
    for (const label of ['Harborlight Gold', 'Larkspur Bronze']) {
      field(picker, label).click();
      field(picker, label).labels![0]!.click();
    }
    await picker.updateComplete;
    expect(field(picker, 'Larkspur Silver').checked).to.be.true;
    expect(changes).to.deep.equal([]);
    expect(office.sent()).to.deep.equal([]);
  });

  it('can still be viewed: at other tiers, in another order', async () => {
    const picker = await pickerAt(openOffice({ enrollment: enrolledEnrollment() }));
    pick(picker, 'Who will be covered?', 'EF');
    select(field(picker, 'Sort by'), 'name');
    await picker.updateComplete;
    expect(words(picker)).to.include('$750 a month');
    expect(radios(picker, 'Plans').map(({ value }) => value)).to.deep.equal([
      'plan_gold',
      'plan_bronze',
      'plan_silver',
    ]);
  });

  it('shows the plan that was chosen elsewhere meanwhile, not the person’s choice here', async () => {
    const office = openOffice();
    const picker = await pickerAt(office);
    field(picker, 'Harborlight Gold').click();
    await picker.updateComplete;
    office.enrollment = enrolledEnrollment();
    await picker.refresh();
    await picker.updateComplete;
    expect(field(picker, 'Larkspur Silver').checked, words(picker)).to.be.true;
    expect(partWords(picker, 'plan-chosen').join()).to.include('Larkspur Silver');
  });
});

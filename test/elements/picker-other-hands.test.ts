import { sendKeys } from '@web/test-runner-commands';
import {
  confirm,
  costTable,
  fourteenPlans,
  heading,
  household,
  openOffice,
  pick,
  pickerAt,
  plain,
  press,
  refused,
  review,
} from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import { breathe, cleanUp, deferred, record, until } from '../support/elements/mount.js';
import {
  chosen,
  expectFocus,
  fact,
  field,
  hasPart,
  part,
  planCard,
  words,
} from '../support/elements/shadow.js';
import { enrolledEnrollment, pendingEnrollment, planOption } from '../support/fixtures/models.js';

const CLOSED = 'You’ve already made your choice. You can still look at the plans here.';

describe('An enrollment that is closed elsewhere while a choice is reviewed', () => {
  it('closes the review with the reason, and never replaces the choice by another plan', async () => {
    const office = openOffice();
    const picker = await pickerAt(office);
    await review(picker, 'Harborlight Gold');
    office.enrollment = enrolledEnrollment({ selected_plan_id: 'plan_silver', coverage_tier: 'EF' });
    await picker.refresh();
    await picker.updateComplete;
    expect(hasPart(picker, 'confirm')).to.be.false;
    expect(hasPart(picker, 'review')).to.be.false;
    expect(plain(picker.shadowRoot!.getElementById('closed')!)).to.equal(CLOSED);
    expectFocus(picker.shadowRoot!.getElementById('closed'));
    expect(office.sent()).to.have.length(0);
  });

  it('A5: is announced to a person elsewhere on the page, and leaves the focus there', async () => {
    const elsewhere = cleanUp(document.createElement('button'));
    document.body.append(elsewhere);
    const office = openOffice();
    const picker = await pickerAt(office);
    await review(picker);
    elsewhere.focus();
    office.enrollment = enrolledEnrollment();
    await picker.refresh();
    await picker.updateComplete;
    expectFocus(elsewhere);
    expect(plain(picker.shadowRoot!.querySelector('[role=status]')!)).to.equal(CLOSED);
  });
});

describe('An election in progress', () => {
  it('R8: cannot be sent again while the record is read', async () => {
    const office = openOffice();
    const picker = await pickerAt(office);
    await review(picker);
    const read = deferred<void>();
    const { getEnrollment } = office.client;
    Object.assign(office.client, {
      getEnrollment: (...args: Parameters<typeof getEnrollment>) =>
        read.promise.then(() => getEnrollment(...args)),
    });
    const before = office.client.count('getEnrollment');
    part(picker, 'confirm').click();
    await until(() => office.sent().length === 1, 'nothing was sent');
    await breathe(20);
    if (hasPart(picker, 'confirm')) part(picker, 'confirm').click();
    await breathe(20);
    read.resolve();
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );
    expect(office.client.count('getEnrollment')).to.be.greaterThan(before);
    expect(office.sent()).to.have.length(1);
  });

  for (const [what, answer] of [
    ['of no enrollment', () => []],
    ['of another enrollment', () => [enrolledEnrollment({ id: 'enrl_2' })]],
    ['of an enrollment that is still open', () => [pendingEnrollment()]],
    ['of another plan', () => [enrolledEnrollment({ selected_plan_id: 'plan_other' })]],
  ] as const) {
    it(`R7: that is answered with a success ${what} is not confirmed by that answer: the record decides`, async () => {
      const office = openOffice();
      office.next.push(async () => answer());
      const picker = await pickerAt(office);
      await review(picker);
      const completed = record('vitable-election-completed');
      await confirm(picker);
      expect(hasPart(picker, 'confirmation'), words(picker)).to.be.false;
      expect(words(picker)).to.include('Your enrollment still shows no choice');
      expect(completed).to.have.length(0);
    });
  }

  it('R7: that is answered with a success without an enrollment, but is on record, is confirmed', async () => {
    const office = openOffice();
    office.next.push(async () => {
      office.carryOut();
      return [];
    });
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(plain(heading(picker))).to.equal('You’re enrolled');
  });
});

describe('S2: the next person at a picker', () => {
  it('does not wait for the election of the previous person, nor sees its refusal', async () => {
    const office = openOffice();
    const answer = deferred<void>();
    office.next.push(() => answer.promise.then(() => refused('validation', { status: 422 })));
    const picker = await pickerAt(office, { contextKey: 'one' });
    await review(picker);
    await press(picker, 'confirm');
    office.enrollment = pendingEnrollment({ id: 'enrl_2' });
    Object.assign(picker, { contextKey: 'two', enrollmentId: 'enrl_2' });
    await until(
      () => picker.data?.enrollment.id === 'enrl_2',
      () => words(picker),
    );
    await review(picker);
    expect(part(picker, 'confirm').getAttribute('aria-disabled')).to.equal('false');
    expect(plain(part(picker, 'confirm'))).to.equal('Confirm and enroll');
    answer.resolve();
    await breathe(20);
    expect(words(picker)).not.to.include('Your choice wasn’t recorded');
    expectFocus(heading(picker));
  });

  it('starts without the previous person’s coverage tier, filters and costs of care', async () => {
    const office = openOffice({ plans: fourteenPlans() });
    const picker = await pickerAt(office, {
      coverageTier: undefined,
      costSharing: 'family',
      contextKey: 'one',
      memberId: 'mbr_1',
    });
    pick(picker, 'Who will be covered?', 'EF');
    await picker.updateComplete;
    const care = field(picker, 'Your yearly costs for care');
    care.value = '300000';
    care.dispatchEvent(new Event('input', { bubbles: true }));
    const search = field(picker, 'Find a plan by name');
    search.value = 'Plan N';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => picker.filters !== undefined, 'nothing is searched');
    await picker.updateComplete;
    office.enrollment = pendingEnrollment({ id: 'enrl_2' });
    Object.assign(picker, { contextKey: 'two', enrollmentId: 'enrl_2' });
    await until(
      () => picker.data?.enrollment.id === 'enrl_2',
      () => words(picker),
    );
    await picker.updateComplete;
    expect(picker.coverageTier).to.be.undefined;
    expect(chosen(picker, 'Who will be covered?')).to.deep.equal(['EE']);
    expect(picker.filters).to.be.undefined;
    pick(picker, 'Who will be covered?', 'EF');
    await picker.updateComplete;
    expect(field(picker, 'Your yearly costs for care').value).to.equal('0');
  });

  it('gets the coverage tier that the page sets with the enrollment, or in its markup', async () => {
    const office = openOffice();
    const picker = await pickerAt(office, { contextKey: 'one', coverageTier: 'EE' });
    pick(picker, 'Who will be covered?', 'EF');
    await picker.updateComplete;
    office.enrollment = pendingEnrollment({ id: 'enrl_2' });
    Object.assign(picker, { contextKey: 'two', enrollmentId: 'enrl_2', coverageTier: 'ES' });
    await until(
      () => picker.data?.enrollment.id === 'enrl_2',
      () => words(picker),
    );
    expect(picker.coverageTier).to.equal('ES');
    picker.setAttribute('coverage-tier', 'EC');
    pick(picker, 'Who will be covered?', 'EF');
    await picker.updateComplete;
    office.enrollment = pendingEnrollment({ id: 'enrl_3' });
    Object.assign(picker, { contextKey: 'three', enrollmentId: 'enrl_3' });
    await until(
      () => picker.data?.enrollment.id === 'enrl_3',
      () => words(picker),
    );
    expect(picker.coverageTier).to.equal('EC');
  });
});

describe('The coverage dates of a review', () => {
  it('are the enrollment’s own where it has any: after a life event, coverage starts later than the plan year', async () => {
    const office = openOffice({
      enrollment: pendingEnrollment({ coverage_start_date: '2026-12-01', coverage_end_date: '2026-12-31' }),
    });
    office.planYear = { ...office.planYear, coverage_start: '2026-01-01', coverage_end: '2026-12-31' };
    const picker = await pickerAt(office);
    await review(picker);
    expect(fact(picker, 'Coverage starts')).to.equal('December 1, 2026');
    expect(fact(picker, 'Coverage ends')).to.equal('December 31, 2026');
  });

  it('show no start in the past, where only the plan year’s is known', async () => {
    const office = openOffice();
    office.planYear = { ...office.planYear, coverage_start: '2026-01-01', coverage_end: '2026-12-31' };
    const picker = await pickerAt(office);
    await review(picker);
    expect(fact(picker, 'Coverage starts')).to.equal('Not provided');
    expect(fact(picker, 'Coverage ends')).to.equal('December 31, 2026');
  });
});

describe('Dependents', () => {
  const spouse = household()[0]!;

  it('who are no longer active cannot be covered', async () => {
    const office = openOffice({ dependents: [{ ...spouse, active_in: false }] });
    const picker = await pickerAt(office, { memberId: 'mbr_1', coverageTier: 'ES' });
    expect(words(picker), 'shown before a plan is chosen').to.include(
      'You have no dependents on file for “You and spouse”. Ask your HR team to add them.',
    );
    await review(picker);
    await press(picker, 'confirm');
    await picker.updateComplete;
    expect(words(part(picker, 'summary'))).to.include('You have no dependents on file for “You and spouse”.');
    expect(office.sent()).to.have.length(0);
  });

  it('who can’t be read do not block the plans; the review says so, and reads them once more', async () => {
    const office = openOffice();
    const { listDependents } = office.client;
    Object.assign(office.client, { listDependents: () => refused('forbidden', { status: 403 }) });
    const picker = await pickerAt(office, { memberId: 'mbr_1', coverageTier: 'ES' });
    expect(picker.status).to.equal('ready');
    await review(picker);
    expect(words(picker)).to.include(
      'We couldn’t load your dependents, so you can’t add anyone for “You and spouse” yet.',
    );
    await press(picker, 'confirm');
    expect(office.sent()).to.have.length(0);
    Object.assign(office.client, { listDependents });
    part(picker, 'retry').focus();
    await press(picker, 'retry');
    await until(
      () => hasPart(picker, 'dependents'),
      () => words(picker),
    );
    expectFocus(heading(picker));
    await confirm(picker);
    expect(office.sent()[0]?.dependent_ids).to.deep.equal([spouse.id]);
  });

  it('who fit a cheaper coverage level are shown it, and the person can switch to it', async () => {
    const office = openOffice();
    const picker = await pickerAt(office, { memberId: 'mbr_1', coverageTier: 'EF' });
    await review(picker);
    expect(words(picker), 'the family needs it').not.to.include('Switch to');
    for (const child of ['Riley', 'Sam']) {
      field(picker, child).click();
      await picker.updateComplete;
    }
    // 39,500 cents a month for Larkspur Silver with a spouse.
    expect(words(picker)).to.include(
      'The people you chose can be covered under “You and spouse” for $395 a month.',
    );
    [...picker.shadowRoot!.querySelectorAll('button')]
      .find((button) => plain(button) === 'Switch to “You and spouse”')!
      .click();
    await picker.updateComplete;
    expect(fact(picker, 'Coverage level')).to.equal('You and spouse');
    expectFocus(heading(picker));
    await confirm(picker);
    expect(office.sent()).to.deep.include({
      enrollment_id: 'enrl_1',
      decision: 'Enrolled',
      selected_plan_id: 'plan_silver',
      coverage_tier: 'ES',
      dependent_ids: [spouse.id],
    });
  });
});

describe('A review on a phone', () => {
  it('has each amount on its own line, under a heading with its payer (A3)', async () => {
    const office = openOffice();
    const place = cleanUp(document.createElement('div'));
    place.style.inlineSize = '320px';
    document.body.append(place);
    const picker = await pickerAt(office, { payPeriods: 24, coverageTier: 'ES' });
    place.append(picker);
    await review(picker);
    await until(
      () => costTable(picker).length > 4,
      () => words(picker),
    );
    // 39,500, 55,000 and 94,500 cents a month: × 12 ÷ 24, and × 12.
    expect(costTable(picker)).to.deep.equal([
      ['You pay'],
      ['Per month', '$395'],
      ['Per paycheck (estimate)', '$197.50'],
      ['Per year', '$4,740'],
      ['Employer pays'],
      ['Per month', '$550'],
      ['Per paycheck (estimate)', '$275'],
      ['Per year', '$6,600'],
      ['Total'],
      ['Per month', '$945'],
      ['Per paycheck (estimate)', '$472.50'],
      ['Per year', '$11,340'],
    ]);
    const groups = [...part(picker, 'cost-table').querySelectorAll('th[scope=rowgroup]')].map(plain);
    expect(groups).to.deep.equal(['You pay', 'Employer pays', 'Total']);
    const { left, right } = place.getBoundingClientRect();
    for (const cell of part(picker, 'cost-table').querySelectorAll('td')) {
      expect(cell.getBoundingClientRect().left).to.be.greaterThan(left);
      expect(cell.getBoundingClientRect().right).to.be.lessThan(right);
    }
  });

  it('shows the person’s own cost first', async () => {
    const picker = await pickerAt(openOffice());
    await review(picker);
    expect(plain(part(picker, 'price'))).to.equal('$105.34');
  });
});

describe('A8: the keyboard', () => {
  it('leads from the chosen plan to the review with Enter, past no other plan', async () => {
    const picker = await pickerAt(openOffice());
    const radio = field(picker, 'Larkspur Silver');
    radio.focus();
    await sendKeys({ press: 'Enter' });
    await picker.updateComplete;
    expect(hasPart(picker, 'confirm'), 'nothing is chosen yet').to.be.false;
    await sendKeys({ press: ' ' });
    await picker.updateComplete;
    await sendKeys({ press: 'Enter' });
    await picker.updateComplete;
    expectFocus(heading(picker));
    expect(fact(picker, 'Plan')).to.equal('Larkspur Silver');
  });

  it('does nothing on Enter where the host page handles the choice', async () => {
    const picker = await pickerAt(openOffice(), { mode: 'select' });
    const radio = field(picker, 'Larkspur Silver');
    radio.focus();
    radio.click();
    await sendKeys({ press: 'Enter' });
    await picker.updateComplete;
    expectFocus(radio);
  });

  it('reaches radios whose description begins with the plan’s traits: current, metal, carrier', async () => {
    const picker = await pickerAt(openOffice(), { currentPlanId: 'plan_silver' });
    const ids = field(picker, 'Larkspur Silver').getAttribute('aria-describedby')!.split(' ');
    const described = ids.map((id) => picker.shadowRoot!.getElementById(id)).map((one) => one && plain(one));
    expect(described[0]).to.equal('Your current plan Silver plan');
    expect(described[1]).to.equal('Larkspur Mutual');
  });
});

describe('Differences per paycheck', () => {
  it('are the differences of the amounts shown, to the cent', async () => {
    const cents = (employee: number) => [
      {
        coverage_tier: 'EE',
        employee_contribution_cents: employee,
        employer_contribution_cents: 0,
        total_monthly_premium_cents: employee,
      },
    ];
    const office = openOffice({
      plans: [
        planOption({ id: 'plan_a', name: 'A', costs: cents(51_840) }),
        planOption({ id: 'plan_b', name: 'B', costs: cents(176) }),
        planOption({ id: 'plan_free', name: 'Free', costs: cents(0) }),
      ],
    });
    const picker = await pickerAt(office, {
      payPeriods: 26,
      currentPlanId: 'plan_b',
      costPeriod: 'paycheck',
    });
    // 51,840 × 12 ÷ 26 = 23,926.15 and 176 × 12 ÷ 26 = 81.23 cents: $239.26 less $0.81.
    expect(words(planCard(picker, 'A'))).to.include(
      '$238.45 a paycheck (estimate) more than your current plan',
    );
    picker.costPeriod = 'month';
    await picker.updateComplete;
    expect(words(planCard(picker, 'Free')), '$0 is not an estimate').to.include('$0 a paycheck');
    expect(words(planCard(picker, 'Free'))).not.to.include('About $0');
  });
});

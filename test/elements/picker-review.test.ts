import {
  confirm,
  costTable,
  heading,
  household,
  openOffice,
  people,
  pickerAt,
  plain,
  press,
  review,
} from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import { mount, record, settled } from '../support/elements/mount.js';
import { button, expectFocus, fact, field, part, words } from '../support/elements/shadow.js';
import { pendingEnrollment, planYear, threePlans } from '../support/fixtures/models.js';

describe('The review of a choice', () => {
  it('shows plan, carrier, tier, covered people, cost per month, paycheck and year, coverage dates and deadline', async () => {
    const picker = await pickerAt(openOffice(), { memberId: 'mbr_1', coverageTier: 'ES', payPeriods: 24 });
    await review(picker);
    expectFocus(heading(picker));
    expect(plain(heading(picker))).to.equal('Review your choice');
    expect(
      ['Plan', 'Insurance company', 'Coverage level', 'Coverage starts', 'Coverage ends', 'Choose by'].map(
        (name) => fact(picker, name),
      ),
    ).to.deep.equal([
      'Larkspur Silver',
      'Larkspur Mutual',
      'You and spouse',
      'January 1, 2027',
      'December 31, 2027',
      'December 2, 2026',
    ]);
    expect(people(picker)).to.deep.equal(['Jordan Lindqvist Spouse: true']);
    // 39,500 and 55,000 cents a month: × 12 ÷ 24, and × 12.
    expect(costTable(picker)).to.deep.equal([
      ['Who pays', 'Per month', 'Per paycheck (estimate)', 'Per year'],
      ['You pay', '$395', '$197.50', '$4,740'],
      ['Employer pays', '$550', '$275', '$6,600'],
      ['Total', '$945', '$472.50', '$11,340'],
    ]);
  });

  it('shows amounts per paycheck only where the pay periods are known, as an estimate unless there are 12', async () => {
    const picker = await pickerAt(openOffice());
    await review(picker);
    expect(costTable(picker)[0]).to.deep.equal(['Who pays', 'Per month', 'Per year']);
    picker.payPeriods = 12;
    await picker.updateComplete;
    expect(costTable(picker)[0]).to.deep.equal(['Who pays', 'Per month', 'Per paycheck', 'Per year']);
  });

  it('names no carrier where none is provided, and shows $0 as $0', async () => {
    const picker = await pickerAt(openOffice());
    await review(picker, 'Harborlight Gold');
    expect(fact(picker, 'Insurance company')).to.be.undefined;
    await press(picker, 'back');
    await review(picker, 'Larkspur Bronze');
    expect(costTable(picker)[1]).to.deep.equal(['You pay', '$0', '$0']);
  });

  it('shows dates as not provided where the plan year can’t be read, and shows no deadline', async () => {
    const data = { enrollment: pendingEnrollment(), plans: threePlans() };
    const picker = mount('vitable-plan-picker', { data, mode: 'elect', client: openOffice().client });
    await settled(picker);
    await review(picker);
    expect(fact(picker, 'Coverage starts')).to.equal('Not provided');
    expect(fact(picker, 'Coverage ends')).to.equal('Not provided');
    expect(fact(picker, 'Choose by')).to.be.undefined;
  });

  it('shows the last day while it lasts, and none in the past: after a life event the API has no deadline', async () => {
    const office = openOffice();
    office.planYear = planYear({ open_enrollment_end_date: '2026-11-20' });
    const onTheLastDay = await pickerAt(office);
    await review(onTheLastDay);
    expect(fact(onTheLastDay, 'Choose by')).to.equal('November 20, 2026');
    onTheLastDay.remove();

    const later = openOffice();
    later.planYear = planYear({ open_enrollment_end_date: '2026-11-19' });
    const reopened = await pickerAt(later);
    await review(reopened);
    expect(fact(reopened, 'Choose by')).to.be.undefined;
  });

  it('leads back to the plans, with the same choice and focus, and nothing was sent', async () => {
    const office = openOffice();
    const picker = await pickerAt(office);
    await review(picker);
    await press(picker, 'back');
    expect(field(picker, 'Larkspur Silver').checked).to.be.true;
    expectFocus(part(picker, 'review'));
    expect(office.sent()).to.be.deep.equal([]);
  });
});

describe('The covered people', () => {
  for (const { tier, expected } of [
    { tier: 'EE', expected: [] },
    { tier: 'ES', expected: ['Jordan Lindqvist Spouse: true'] },
    { tier: 'EC', expected: ['Riley Lindqvist Child: true', 'Sam Lindqvist Child: true'] },
    {
      tier: 'EF',
      expected: ['Jordan Lindqvist Spouse: true', 'Riley Lindqvist Child: true', 'Sam Lindqvist Child: true'],
    },
  ] as const) {
    it(`at ${tier}: the dependents whose relationship the tier covers, and nobody else`, async () => {
      const picker = await pickerAt(openOffice(), { memberId: 'mbr_1', coverageTier: tier });
      await review(picker);
      expect(people(picker)).to.deep.equal(expected);
    });
  }

  it('must include one dependent: with none chosen nothing is sent, and the summary leads to the boxes', async () => {
    const office = openOffice();
    const picker = await pickerAt(office, { memberId: 'mbr_1', coverageTier: 'EC' });
    await review(picker);
    const submits = record('vitable-election-submit');
    field(picker, 'Riley').click();
    field(picker, 'Sam').click();
    await press(picker, 'confirm');
    expectFocus(part(picker, 'summary'));
    expect(words(picker)).to.include('Choose at least one person to cover with “You and children”.');
    expect(submits).to.deep.equal([]);
    button(picker, 'Choose at least one person to cover with “You and children”.').click();
    expectFocus(field(picker, 'Riley'));

    field(picker, 'Sam').click();
    await confirm(picker);
    expect(office.sent().map(({ dependent_ids }) => dependent_ids)).to.deep.equal([['dpnd_3']]);
  });

  it('must be on record: where nobody fits the tier a message says so, and nothing is sent', async () => {
    const office = openOffice({ dependents: household().slice(0, 1) });
    const picker = await pickerAt(office, { memberId: 'mbr_1', coverageTier: 'EC' });
    await review(picker);
    expect(words(picker)).to.include('You have no dependents on file for “You and children”.');
    await press(picker, 'confirm');
    expectFocus(part(picker, 'summary'));
    expect(office.sent()).to.deep.equal([]);
  });

  it('are left to the API where the host page has not named the member', async () => {
    const office = openOffice();
    const picker = await pickerAt(office, { coverageTier: 'EF' });
    await review(picker);
    expect(people(picker)).to.deep.equal([]);
    await confirm(picker);
    expect(office.sent()).to.deep.equal([
      {
        enrollment_id: 'enrl_1',
        decision: 'Enrolled',
        selected_plan_id: 'plan_silver',
        coverage_tier: 'EF',
      },
    ]);
  });
});

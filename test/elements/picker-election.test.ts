import { sendKeys } from '@web/test-runner-commands';
import type { ElectionReceipt } from '../../src/elements/plan-picker/events.js';
import type { VitablePlanPicker } from '../../src/elements/plan-picker/plan-picker.js';
import { dollars } from '../support/e2e/money.js';
import {
  answerLost,
  confirm,
  fourteenPlans,
  household,
  openOffice,
  pickerAt,
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
  labelOf,
  part,
  partWords,
  parts,
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

const plain = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const heading = (picker: VitablePlanPicker) => picker.shadowRoot!.getElementById('step-title');

/** The rows of the table of costs, with its head. */
const costTable = (picker: VitablePlanPicker) =>
  [...part(picker, 'cost-table').querySelectorAll('tr')].map((row) => [...row.children].map(plain));

/** The boxes of the dependents in the review, as `name relationship: checked`. */
const people = (picker: VitablePlanPicker) =>
  [...picker.shadowRoot!.querySelectorAll<HTMLInputElement>('[part~=dependents] input')].map(
    (box) => `${labelOf(box)}: ${box.checked}`,
  );

describe('The review of a choice', () => {
  it('shows plan, carrier, tier, who is covered, cost per month, paycheck and year, coverage dates and deadline', async () => {
    const picker = await pickerAt(openOffice(), { memberId: 'mbr_1', coverageTier: 'ES', payPeriods: 24 });
    await review(picker);
    expectFocus(heading(picker));
    expect(plain(heading(picker)!)).to.equal('Review your choice');
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
      ['Who pays', 'A month', 'A paycheck (about)', 'A year'],
      ['You pay', '$395', '$197.50', '$4,740'],
      ['Employer pays', '$550', '$275', '$6,600'],
      ['Total', '$945', '$472.50', '$11,340'],
    ]);
  });

  it('shows amounts per paycheck only where the pay periods are known, and as an estimate unless there are 12', async () => {
    const picker = await pickerAt(openOffice());
    await review(picker);
    expect(costTable(picker)[0]).to.deep.equal(['Who pays', 'A month', 'A year']);
    picker.payPeriods = 12;
    await picker.updateComplete;
    expect(costTable(picker)[0]).to.deep.equal(['Who pays', 'A month', 'A paycheck', 'A year']);
  });

  it('names no carrier where none is provided, and shows $0 as $0', async () => {
    const picker = await pickerAt(openOffice());
    await review(picker, 'Harborlight Gold');
    expect(fact(picker, 'Insurance company')).to.be.undefined;
    await press(picker, 'back');
    await review(picker, 'Larkspur Bronze');
    expect(costTable(picker)[1]).to.deep.equal(['You pay', '$0', '$0']);
  });

  it('says that dates are not provided where the plan year can’t be read, and names no deadline (trap 11)', async () => {
    const data = { enrollment: pendingEnrollment(), plans: threePlans() };
    const picker = mount('vitable-plan-picker', { data, mode: 'elect', client: openOffice().client });
    await settled(picker);
    await review(picker);
    expect(fact(picker, 'Coverage starts')).to.equal('Not provided');
    expect(fact(picker, 'Coverage ends')).to.equal('Not provided');
    expect(fact(picker, 'Choose by')).to.be.undefined;
  });

  it('names the last day while it lasts, and no day that is past: after a life event the API tells no deadline', async () => {
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

  it('leads back to the plans, where the choice and the focus are as they were, and nothing was sent', async () => {
    const office = openOffice();
    const picker = await pickerAt(office);
    await review(picker);
    await press(picker, 'back');
    expect(field(picker, 'Larkspur Silver').checked).to.be.true;
    expectFocus(part(picker, 'review'));
    expect(office.sent()).to.be.deep.equal([]);
  });
});

describe('Who is covered', () => {
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

  it('is at least one person: with none chosen nothing is sent, and the summary leads to the boxes', async () => {
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

  it('has to be on record: where nobody fits the tier that is said, and nothing is sent', async () => {
    const office = openOffice({ dependents: household().slice(0, 1) });
    const picker = await pickerAt(office, { memberId: 'mbr_1', coverageTier: 'EC' });
    await review(picker);
    expect(words(picker)).to.include('No dependent on record fits “You and children”.');
    await press(picker, 'confirm');
    expectFocus(part(picker, 'summary'));
    expect(office.sent()).to.deep.equal([]);
  });

  it('is left to the API where the host has not said whose dependents they are', async () => {
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

/** What a person sees of the list, read from the screen. */
function screen(picker: VitablePlanPicker) {
  const chosen = (legend: string) =>
    radios(picker, legend)
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
      .join();
  const boxes = (legend: string) =>
    [...picker.shadowRoot!.querySelectorAll('fieldset')]
      .filter((group) => plain(group.querySelector('legend')!) === legend)
      .flatMap((group) => [...group.querySelectorAll<HTMLInputElement>('input:checked')].map(labelOf));
  const table = picker.shadowRoot!.querySelector('[part~=plan-table]');
  const amounts = table
    ? [...table.querySelectorAll('tbody tr')].map((row) => plain(row.querySelector('td')!))
    : parts(picker, 'cost').map(
        (cost) => /\$[\d,.]*\d/.exec(plain(cost))?.[0] ?? /Not offered.*/.exec(plain(cost))?.[0] ?? '',
      );
  const most = field(picker, 'You pay at most').value;
  return {
    order: radios(picker, 'Plans').map(({ value }) => value),
    amounts,
    coverageTier: chosen('Who will be covered?'),
    costPeriod: chosen('Show costs by'),
    view: chosen('View'),
    sort: field(picker, 'Sort by').value,
    metals: boxes('Metal level'),
    carriers: boxes('Insurance company'),
    maxCostCents: most === '' ? undefined : Math.round(Number(most) * 100),
    search: field(picker, 'Find a plan by name').value,
  };
}

/** The same, as a receipt says it. */
function told({ plans, filters, ...receipt }: ElectionReceipt): ReturnType<typeof screen> {
  const { costPeriod, coverageTier, view, sort } = receipt;
  const shown = (cents: number) =>
    dollars(
      { month: cents, year: cents * 12, paycheck: Math.round((cents * 12) / receipt.payPeriods!) }[
        costPeriod
      ],
    );
  const tier = { EE: 'You only', ES: 'You and spouse', EC: 'You and children', EF: 'Family' };
  return {
    order: plans.map(({ planId }) => planId),
    amounts: plans.map(({ cost }) =>
      cost
        ? shown(cost.employee_contribution_cents)
        : `Not offered for “${tier[coverageTier as keyof typeof tier]}”`,
    ),
    coverageTier,
    costPeriod,
    view,
    sort,
    metals: filters.metals.map((metal) => (metal === 'none' ? 'No metal level' : metal)),
    carriers: [...filters.carriers],
    maxCostCents: filters.maxCostCents,
    search: filters.search,
  };
}

const type = (input: HTMLInputElement, value: string) => {
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};
const pick = (picker: VitablePlanPicker, legend: string, value: string) =>
  radios(picker, legend)
    .find((radio) => radio.value === value)!
    .click();

type Act = (picker: VitablePlanPicker) => void;
/** What a person may do to the list; each row is done after those before it. */
const ACTS: readonly (readonly [what: string, act: Act])[] = [
  ['nothing was changed', () => {}],
  ['another tier', (picker) => pick(picker, 'Who will be covered?', 'ES')],
  ['another order', (picker) => select(field(picker, 'Sort by'), 'deductible')],
  ['amounts per paycheck', (picker) => pick(picker, 'Show costs by', 'paycheck')],
  ['a metal', (picker) => field(picker, 'Silver').click()],
  ['no metal as well', (picker) => field(picker, 'No metal level').click()],
  ['the table', (picker) => pick(picker, 'View', 'table')],
  ['a name', (picker) => type(field(picker, 'Find a plan by name'), 'plan')],
  ['amounts per year', (picker) => pick(picker, 'Show costs by', 'year')],
  ['a highest cost', (picker) => type(field(picker, 'You pay at most'), '250.50')],
  ['a carrier', (picker) => field(picker, 'Juniper Health').click()],
  ['cards again', (picker) => pick(picker, 'View', 'cards')],
  ['all of it cleared', (picker) => button(picker, 'Clear all').click()],
  ['the employer’s order', (picker) => select(field(picker, 'Sort by'), 'host')],
];

describe('The receipt of an election', () => {
  it('tells what is on the screen: order, filters, amounts, tier, period and view, whatever was changed before', async () => {
    const plans = fourteenPlans();
    const picker = await pickerAt(openOffice({ plans }), { payPeriods: 26 });
    button(picker, 'Filters').click();
    await picker.updateComplete;
    for (const [what, act] of ACTS) {
      act(picker);
      await picker.updateComplete;
      const offered = radios(picker, 'Plans').filter(({ disabled }) => !disabled);
      expect(offered.length, what).to.be.greaterThan(0);
      offered.at(-1)!.click();
      await picker.updateComplete;
      const seen = screen(picker);
      await press(picker, 'review');
      const { receipt } = await submitDetail(picker);
      expect(told(receipt), what).to.deep.equal(seen);
      // The monthly cents are the API's own, to the cent.
      for (const { planId, cost } of receipt.plans) {
        const given = plans.find(({ id }) => id === planId)!.costs;
        expect(cost, what).to.deep.equal(
          given.find(({ coverage_tier }) => coverage_tier === receipt.coverageTier),
        );
      }
      await press(picker, 'back');
    }
  });

  it('names the order that the plans are in, where the one asked for can’t be had at the tier', async () => {
    const plans = fourteenPlans();
    const picker = await pickerAt(openOffice({ plans }), { costSharing: 'individual', sort: 'max-cost' });
    expect(field(picker, 'Sort by').value).to.equal('max-cost');
    pick(picker, 'Who will be covered?', 'EC');
    await picker.updateComplete;
    const costs = parts(picker, 'price').map((price) => Number(plain(price).replace(/[$,]/g, '')));
    expect(costs).to.deep.equal([...costs].sort((a, b) => a - b));
    expect(field(picker, 'Sort by').value).to.equal('your-cost');
    radios(picker, 'Plans')[0]!.click();
    await picker.updateComplete;
    await press(picker, 'review');
    expect((await submitDetail(picker)).receipt.sort).to.equal('your-cost');
  });

  it('tells the version, the language, the pay periods, and the time of the press by the host’s clock', async () => {
    let time = '2026-11-20T12:00:00Z';
    const picker = await pickerAt(openOffice(), {
      payPeriods: 26,
      now: () => new Date(time),
      locale: 'es-US',
    });
    field(picker, 'Larkspur Silver').click();
    await picker.updateComplete;
    await press(picker, 'review');
    time = '2026-11-20T12:34:56.789Z';
    const { receipt } = await submitDetail(picker);
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    expect(receipt.version).to.equal(version);
    expect(receipt.time).to.equal('2026-11-20T12:34:56.789Z');
    expect(receipt.locale).to.equal('es-US');
    expect(receipt.payPeriods).to.equal(26);
  });

  it('comes with ids and amounts and without names, in an event that can be cancelled, and then nothing is sent', async () => {
    const office = openOffice();
    const picker = await pickerAt(office, { memberId: 'mbr_1', coverageTier: 'ES' });
    await review(picker);
    const submits = record('vitable-election-submit');
    const { receipt, ...detail } = await submitDetail(picker);
    expect(detail).to.deep.equal({
      enrollmentId: 'enrl_1',
      decision: 'Enrolled',
      planId: 'plan_silver',
      coverageTier: 'ES',
      dependentIds: ['dpnd_1'],
      cost: threePlans()[0]!.costs[1],
    });
    expect(submits[0]!.cancelable).to.be.true;
    expect(JSON.stringify({ detail, receipt })).not.to.match(
      /Jordan|Riley|Sam|Lindqvist|Larkspur|Harborlight/,
    );
    expect(office.sent()).to.deep.equal([]);
    expect(hasPart(picker, 'confirm')).to.be.true;
    await confirm(picker);
    expect(office.sent()).to.have.length(1);
  });
});

describe('Confirming', () => {
  it('R8: puts one election on the wire, however often it is pressed', async () => {
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

  it('ends with what is on record, the focus on its heading, and the card on the same page following', async () => {
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
    expect(plain(heading(picker)!)).to.equal('You’re enrolled');
    expect(
      ['Plan', 'Coverage level', 'You pay', 'Coverage starts'].map((name) => fact(picker, name)),
    ).to.deep.equal(['Larkspur Silver', 'You and children', '$332.50 a month', 'January 1, 2027']);
    await until(
      () => fact(card, 'Plan') === 'Larkspur Silver',
      () => words(card),
    );
    expect(words(card)).to.include('You’re enrolled. Coverage starts January 1, 2027.');
  });

  it('shows what the API says afterwards, not what was sent (trap 17)', async () => {
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

  it('does not go on saying “You’re enrolled” of an enrollment that a life event has reopened under the same id', async () => {
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
    { code: 'session-expired', says: 'Sign in to this portal again, then come back here and try again.' },
    { code: 'forbidden', says: 'please ask your HR team' },
    { code: 'validation', says: 'Please check what you entered, or ask your HR team.' },
    { code: 'rate-limited', says: 'Please wait a moment and try again.' },
    { code: 'server', says: 'Please try again in a moment.' },
  ] as const) {
    it(`with ${code} keeps plan, tier and people, says what to do, and can be confirmed again`, async () => {
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
      // Refused is refused: nothing is sent again by itself.
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
      .to.include('This enrollment already has a choice on record.')
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

  it('by a conflict, on a wire that names no plan: claims no plan to be the one on record', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.enrollment = enrolledEnrollment({ selected_plan_id: null, selected_plan_name: null });
      return refused('conflict', { status: 409, reason: 'enrollment_not_pending' });
    });
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(words(picker)).to.include('This enrollment already has a choice on record.');
    expect(hasPart(picker, 'confirmation')).to.be.false;
    expect(hasPart(picker, 'plan-chosen'), partWords(picker, 'plan-chosen').join()).to.be.false;
  });

  it('by a conflict that says no more: the enrollment is read again, and what is open may be confirmed again', async () => {
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
    expect(words(picker)).to.include('This has changed in the meantime').and.to.include(KEPT);
    // What a year of it costs now.
    expect(costTable(picker)[1]).to.deep.equal(['You pay', '$120', '$1,440']);
    expect((await submitDetail(picker)).cost?.employee_contribution_cents).to.equal(12_000);
  });

  it('by a conflict after which nothing could be read: no word that what is shown is the latest', async () => {
    const office = openOffice();
    office.next.push(() => {
      Object.assign(office.client, { getEnrollment: () => refused('server') });
      return refused('conflict', { status: 409 });
    });
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(words(picker)).to.include('What you see below may be out of date.');
    expect(words(picker)).not.to.include('What you see now is the latest');
    expect(fact(picker, 'Plan')).to.equal('Larkspur Silver');
  });

  it('because the window has closed: that is said, with whom to ask, and the dates are read again', async () => {
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
      .to.include('The time to choose for this enrollment has ended.')
      .and.to.include('Your HR team can tell you what is possible.');
    await until(() => reads(office).planYear > before.planYear, 'the plan year is not read again');
    await until(() => fact(picker, 'Choose by') !== 'December 2, 2026', 'the old deadline stays');
    expect(office.sent()).to.have.length(1);
  });
});

describe('R7: an election whose answer was lost', () => {
  it('but which arrived is read again and shown as on record, with one POST (trap 14)', async () => {
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
    expect(plain(heading(picker)!)).to.equal('You’re enrolled');
    expect(fact(picker, 'Plan')).to.equal('Larkspur Silver');
    expect(office.sent()).to.have.length(1);
    expect(completed).to.have.length(1);
    expect(errors).to.deep.equal([]);
  });

  it('and which did not arrive: says that no choice is on record, and may be confirmed again', async () => {
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

  it('while another plan was recorded elsewhere: says no “no choice” of an enrollment that has one', async () => {
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

  it('while the enrollment closed without an answer: says so, and nothing of a choice on record', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.enrollment = pendingEnrollment({ status: 'inactive' });
      return answerLost();
    });
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(words(picker)).to.include('This enrollment isn’t open for a choice.');
    expect(words(picker)).not.to.include('choice on record').and.not.to.include('safely try again');
    expect(hasPart(picker, 'confirm')).to.be.false;
    expect(hasPart(picker, 'plan-chosen'), 'a plan is marked that nobody has').to.be.false;
  });

  it('and which could not be read again either: nobody knows, and looking again decides, with one POST', async () => {
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
    expect(words(picker)).to.include('We don’t know yet whether your choice arrived.');
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

describe('An enrollment that has a choice on record', () => {
  it('is marked as such and can’t be changed where it would be elected', async () => {
    const office = openOffice({ enrollment: enrolledEnrollment() });
    const picker = await pickerAt(office);
    expect(words(picker)).to.include('You’ve already made your choice for this enrollment.');
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

  it('can still be looked at: at other tiers, in another order', async () => {
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

  it('that was chosen elsewhere meanwhile is shown, not what the person had picked here', async () => {
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

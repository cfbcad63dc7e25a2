import { sendKeys } from '@web/test-runner-commands';
import type { VitablePlanPicker } from '../../src/elements/plan-picker/plan-picker.js';
import {
  answerLost,
  confirm,
  heading,
  openOffice,
  pickerAt,
  plain,
  press,
  refused,
  review,
  submitDetail,
} from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import { apiRequests, orderFault, resetHost } from '../support/elements/host.js';
import { avery, deferred, mount, record, settled, until } from '../support/elements/mount.js';
import {
  button,
  expectFocus,
  fact,
  field,
  hasPart,
  part,
  partWords,
  radios,
  words,
} from '../support/elements/shadow.js';
import { enrolledEnrollment, now, pendingEnrollment } from '../support/fixtures/models.js';

const WAIVE = 'I don’t want this coverage';
const CONSEQUENCES =
  'You won’t have this coverage through your employer. Until the next open enrollment, you can usually enroll only after a life event, such as a marriage or a birth.';
const DECLINED = 'You’ve declined this coverage';

const waived = (changes = {}) => pendingEnrollment({ status: 'waived', decision: 'waived', ...changes });
const elections = async () => (await apiRequests()).filter(({ path }) => path.endsWith('/elect'));

/** A picker over the sandbox that lets Avery decline. */
async function declinable(): Promise<VitablePlanPicker> {
  const picker = mount('vitable-plan-picker', {
    ...(await avery()),
    enrollmentId: 'enrl_pending',
    memberId: 'mbr_avery',
    mode: 'elect',
    allowWaive: true,
    coverageTier: 'ES',
  });
  await settled(picker);
  return picker;
}

describe('Declining', () => {
  it('is offered among the plans where the host page allows it, with its consequences', async () => {
    const picker = await pickerAt(openOffice(), { allowWaive: true });
    const waive = field(picker, WAIVE);
    expect(radios(picker, 'Plans')).to.include(waive);
    const described = waive.getAttribute('aria-describedby')!;
    expect(plain(picker.shadowRoot!.getElementById(described)!)).to.equal(CONSEQUENCES);
    expect(waive.checked).to.be.false;
    picker.allowWaive = false;
    await picker.updateComplete;
    expect(words(picker)).not.to.include(WAIVE);
  });

  it('replaces a plan, and a plan replaces it', async () => {
    const picker = await pickerAt(openOffice(), { allowWaive: true });
    const changes = record('vitable-plan-change');
    field(picker, 'Larkspur Silver').click();
    field(picker, WAIVE).click();
    await picker.updateComplete;
    expect(field(picker, 'Larkspur Silver').checked).to.be.false;
    expect(changes.at(-1)!.detail).to.deep.equal({
      planId: undefined,
      coverageTier: 'EE',
      cost: undefined,
      waived: true,
    });
    expect(part(picker, 'actions').textContent).to.include(WAIVE);
    field(picker, 'Larkspur Bronze').click();
    await picker.updateComplete;
    expect(field(picker, WAIVE).checked).to.be.false;
    expect((changes.at(-1)!.detail as { waived: boolean }).waived).to.be.false;
  });

  it('shows its consequences again in the review, and no plan, cost or person to cover', async () => {
    const picker = await pickerAt(openOffice(), { allowWaive: true, memberId: 'mbr_1', coverageTier: 'EF' });
    await review(picker, WAIVE);
    expectFocus(heading(picker));
    expect(plain(heading(picker))).to.equal(WAIVE);
    expect(plain(part(picker, 'review'))).to.include(CONSEQUENCES);
    expect(fact(picker, 'Choose by')).to.equal('December 2, 2026');
    expect(fact(picker, 'Plan')).to.be.undefined;
    expect(hasPart(picker, 'cost-table')).to.be.false;
    expect(hasPart(picker, 'dependents')).to.be.false;
    expect(plain(part(picker, 'confirm'))).to.equal('Confirm and decline');
    await press(picker, 'back');
    expect(field(picker, WAIVE).checked).to.be.true;
    expectFocus(part(picker, 'review'));
  });

  it('dispatches a decision without plan, tier, people and cost, and the state of the screen', async () => {
    const picker = await pickerAt(openOffice(), { allowWaive: true, memberId: 'mbr_1', coverageTier: 'EF' });
    await review(picker, WAIVE);
    const { receipt, ...detail } = await submitDetail(picker);
    expect(detail).to.deep.equal({
      enrollmentId: 'enrl_1',
      decision: 'Waived',
      planId: undefined,
      coverageTier: undefined,
      dependentIds: [],
      cost: undefined,
    });
    expect(receipt.coverageTier).to.equal('EF');
    expect(receipt.time).to.equal(now().toISOString());
    // Sorted by the employee's cost at EF.
    expect(receipt.plans.map(({ planId }) => planId)).to.deep.equal([
      'plan_bronze',
      'plan_silver',
      'plan_gold',
    ]);
  });
});

describe('Declining, over the wire', () => {
  beforeEach(() => resetHost());

  it('sends only the enrollment and the decision, even after a plan and people had been chosen', async () => {
    const picker = await declinable();
    await review(picker, 'Larkspur Silver');
    expect(hasPart(picker, 'dependents')).to.be.true;
    await press(picker, 'back');
    await review(picker, WAIVE);
    await confirm(picker);
    expect((await elections()).map(({ body }) => body)).to.deep.equal([
      { elections: [{ enrollment_id: 'enrl_pending', decision: 'Waived' }] },
    ]);
    expectFocus(heading(picker));
    expect(plain(heading(picker))).to.equal(DECLINED);
    expect(words(picker)).to.include('Your choice was recorded.');
    expect(fact(picker, 'Plan')).to.be.undefined;
  });

  it('R8: sends one election, however often it is pressed', async () => {
    await orderFault({ match: 'POST /elect', kind: 'slow', delayMs: 400 });
    const picker = await declinable();
    await review(picker, WAIVE);
    part(picker, 'confirm').focus();
    part(picker, 'confirm').click();
    part(picker, 'confirm').click();
    await sendKeys({ press: 'Enter' });
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );
    expect(await elections()).to.have.length(1);
  });

  it('R7: whose answer was lost is read again and confirmed, with one election carried out', async () => {
    await orderFault({ match: 'POST /elect', kind: 'status', status: 502, after: 'body' });
    const picker = await declinable();
    await review(picker, WAIVE);
    await confirm(picker);
    expect(hasPart(picker, 'confirmation'), words(picker)).to.be.true;
    expect(plain(heading(picker))).to.equal(DECLINED);
    expect(await elections()).to.have.length(1);
  });
});

describe('Declining that fails', () => {
  it('keeps the choice with its consequences, shows what to do, and can be confirmed again', async () => {
    const office = openOffice();
    office.next.push(() => refused('rate-limited'));
    const picker = await pickerAt(office, { allowWaive: true });
    await review(picker, WAIVE);
    await confirm(picker);
    expect(words(picker))
      .to.include('Please wait a moment and try again.')
      .and.to.include('Your choice is still here.')
      .and.to.include(CONSEQUENCES);
    part(picker, 'confirm').click();
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );
    expect(office.sent()).to.deep.equal([
      { enrollment_id: 'enrl_1', decision: 'Waived' },
      { enrollment_id: 'enrl_1', decision: 'Waived' },
    ]);
  });

  it('R7: because its answer was lost and it did not arrive, shows that no choice is on record', async () => {
    const office = openOffice();
    office.next.push(answerLost);
    const picker = await pickerAt(office, { allowWaive: true });
    await review(picker, WAIVE);
    await confirm(picker);
    expect(words(picker)).to.include('Your enrollment still shows no choice, so you can safely try again.');
    expect(hasPart(picker, 'confirm')).to.be.true;
    expect(office.sent()).to.have.length(1);
  });

  it('R7: because its answer was lost and nothing can be read: looking again finds it', async () => {
    const office = openOffice();
    const { getEnrollment } = office.client;
    office.next.push(() => {
      Object.assign(office.client, { getEnrollment: () => refused('network') });
      office.carryOut();
      return answerLost();
    });
    const picker = await pickerAt(office, { allowWaive: true });
    await review(picker, WAIVE);
    await confirm(picker);
    expect(words(picker)).to.include('We don’t know yet if we received your choice.');
    Object.assign(office.client, { getEnrollment });
    button(picker, 'Check again').click();
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );
    expect(plain(heading(picker))).to.equal(DECLINED);
    expect(office.sent()).to.have.length(1);
  });

  it('by a conflict, because a plan was chosen elsewhere: that plan is marked and not the decline', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.enrollment = enrolledEnrollment();
      return refused('conflict', { status: 409, reason: 'enrollment_not_pending' });
    });
    const picker = await pickerAt(office, { allowWaive: true });
    await review(picker, WAIVE);
    await confirm(picker);
    expect(words(picker)).to.include('A choice is already on file for this enrollment.');
    expect(hasPart(picker, 'confirm')).to.be.false;
    expect(field(picker, WAIVE).checked).to.be.false;
    expect(field(picker, 'Larkspur Silver').checked).to.be.true;
  });

  it('by a conflict, because it had been declined elsewhere: it is on record, and the picker shows that', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.enrollment = waived();
      return refused('conflict', { status: 409, reason: 'enrollment_not_pending' });
    });
    const picker = await pickerAt(office, { allowWaive: true });
    await review(picker, WAIVE);
    await confirm(picker);
    expect(plain(heading(picker))).to.equal(DECLINED);
  });
});

describe('After declining', () => {
  it('the card on the same page shows it too', async () => {
    const office = openOffice();
    const card = mount('vitable-enrollment-card', { client: office.client, enrollmentId: 'enrl_1', now });
    const picker = await pickerAt(office, { allowWaive: true });
    await settled(card);
    await review(picker, WAIVE);
    await confirm(picker);
    await until(
      () => words(card).includes('You declined this coverage.'),
      () => words(card),
    );
  });

  it('A4: the confirmation waits for the answer, and is announced once: by its heading, which has the focus', async () => {
    const office = openOffice();
    const answer = deferred<void>();
    office.next.push(() => answer.promise.then(() => office.carryOut()));
    const picker = await pickerAt(office, { allowWaive: true });
    await review(picker, WAIVE);
    await press(picker, 'confirm');
    expect(words(picker)).not.to.include(DECLINED);
    answer.resolve();
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );
    expectFocus(heading(picker));
    expect(plain(heading(picker))).to.equal(DECLINED);
    expect(plain(picker.shadowRoot!.querySelector('[role=status]')!)).to.equal('');
  });

  it('the plans can be viewed, the decline stays marked, and nothing can be chosen', async () => {
    const picker = await pickerAt(openOffice(), { allowWaive: true });
    await review(picker, WAIVE);
    await confirm(picker);
    button(picker, 'See all plans').click();
    await picker.updateComplete;
    expect(words(picker)).to.include('You’ve declined this coverage. You can still look at the plans here.');
    expect(field(picker, WAIVE).checked).to.be.true;
    expect(radios(picker, 'Plans').every(({ disabled }) => disabled)).to.be.true;
  });
});

describe('An enrollment that is on record as declined', () => {
  for (const [wire, enrollment] of [
    ['as documented', waived()],
    ['without a decision, as on the newest wire', waived({ decision: undefined })],
  ] as const) {
    it(`${wire} is shown as declined, with the choice marked, and can’t be changed`, async () => {
      const picker = await pickerAt(openOffice({ enrollment }), { allowWaive: true });
      expect(words(picker)).to.include('You’ve declined this coverage.');
      expect(field(picker, WAIVE).checked).to.be.true;
      expect(partWords(picker, 'plan-chosen').length).to.equal(1);
      expect(radios(picker, 'Plans').every(({ disabled }) => disabled)).to.be.true;
      expect(hasPart(picker, 'review')).to.be.false;
    });
  }

  it('is shown as declined even where declining is not offered', async () => {
    const picker = await pickerAt(openOffice({ enrollment: waived() }));
    expect(words(picker)).to.include('You’ve declined this coverage.');
    expect(hasPart(picker, 'plan-chosen')).to.be.false;
  });

  it('does not carry its choice over to another enrollment', async () => {
    const office = openOffice();
    const picker = await pickerAt(office, { allowWaive: true });
    field(picker, WAIVE).click();
    await picker.updateComplete;
    office.enrollment = pendingEnrollment({ id: 'enrl_2' });
    picker.enrollmentId = 'enrl_2';
    await until(() => picker.data?.enrollment.id === 'enrl_2', 'the other enrollment is not shown');
    await picker.updateComplete;
    expect(field(picker, WAIVE).checked).to.be.false;
    expect(picker.value).to.be.undefined;
  });
});

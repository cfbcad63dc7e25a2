import { expect } from '../support/elements/expect.js';
import { sendKeys } from '@web/test-runner-commands';
import type { Enrollment } from '../../src/api/models.js';
import type { VitableEnrollmentCard } from '../../src/elements/enrollment-card/enrollment-card.js';
import type { ElectionSubmitDetail } from '../../src/elements/plan-picker/events.js';
import type { VitablePlanPicker } from '../../src/elements/plan-picker/plan-picker.js';
import { apiRequests, orderFault, resetHost } from '../support/elements/host.js';
import {
  avery,
  breathe,
  deferred,
  make,
  mount,
  record,
  settled,
  until,
  watchNetwork,
} from '../support/elements/mount.js';
import { button, fact, field, hasPart, part, radios, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import type { StubClient } from '../support/elements/stub-client.js';
import {
  dependent,
  enrolledEnrollment,
  lifeEvent,
  now,
  page,
  pendingEnrollment,
  planYear,
  threePlans,
  vitableError,
} from '../support/fixtures/models.js';

const writes = async () => (await apiRequests()).filter(({ method }) => method !== 'GET');

/** A client that reads at once, and whose election and reissue the test answers. */
function slowWriter(): {
  client: StubClient;
  election: ReturnType<typeof deferred<readonly Enrollment[]>>;
  reissue: ReturnType<typeof deferred<Enrollment>>;
  onRecord: { enrollment: Enrollment };
} {
  const election = deferred<readonly Enrollment[]>();
  const reissue = deferred<Enrollment>();
  const onRecord = { enrollment: pendingEnrollment() };
  const client = stubClient({
    getEnrollment: async () => onRecord.enrollment,
    listEligiblePlans: async () => threePlans(),
    getPlanYear: async () => planYear(),
    listDependents: async () => page([dependent(), dependent({ id: 'dpnd_2', relationship: 'Child' })]),
    listLifeEvents: async () => page([lifeEvent()]),
    listEnrollments: async () => page([onRecord.enrollment]),
    elect: () => election.promise,
    reissueEnrollment: () => reissue.promise,
  });
  return { client, election, reissue, onRecord };
}

/** Chooses a plan and goes to the review. */
async function review(picker: VitablePlanPicker, plan = 'Larkspur Silver'): Promise<void> {
  await settled(picker);
  field(picker, plan).click();
  await picker.updateComplete;
  part(picker, 'review').click();
  await picker.updateComplete;
  expect(hasPart(picker, 'confirm'), words(picker)).to.be.true;
}

/** Opens the change form and chooses the one life event. */
async function openChange(card: VitableEnrollmentCard): Promise<void> {
  await settled(card);
  part(card, 'change-coverage').click();
  await until(() => hasPart(card, 'event'), 'no life event is offered');
  radios(card, 'Your life events')[0]!.click();
  await card.updateComplete;
}

describe('Sending an election', () => {
  beforeEach(() => resetHost());

  it('R8: two clicks and Enter send one election', async () => {
    await orderFault({ match: 'POST /elect', kind: 'slow', delayMs: 400 });
    const picker = mount('vitable-plan-picker', {
      ...(await avery()),
      enrollmentId: 'enrl_pending',
      mode: 'elect',
      coverageTier: 'EE',
    });
    const submits = record('vitable-election-submit');
    const completed = record('vitable-election-completed');
    await review(picker);
    const confirm = part(picker, 'confirm');
    confirm.focus();
    confirm.click();
    confirm.click();
    await sendKeys({ press: 'Enter' });
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );

    const sent = await writes();
    expect(sent.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
      'POST /v1/employees/empl_avery/enrollments/elect',
    ]);
    expect(sent[0]?.body).to.deep.equal({
      elections: [
        {
          enrollment_id: 'enrl_pending',
          decision: 'Enrolled',
          selected_plan_id: 'plan_silver_2500',
          coverage_tier: 'EE',
        },
      ],
    });
    expect(submits).to.have.length(1);
    expect(completed).to.have.length(1);
    expect(fact(picker, 'Plan')).to.equal('Larkspur Silver 2500');
    expect(fact(picker, 'You pay')).to.equal('$90 a month');
  });

  it('R8: a picker that is removed and inserted again during a submit sends nothing more', async () => {
    const { client, election, onRecord } = slowWriter();
    const picker = mount('vitable-plan-picker', { client, enrollmentId: 'enrl_1', mode: 'elect', now });
    await review(picker);
    part(picker, 'confirm').click();
    picker.remove();
    await breathe(20);
    document.body.append(picker);
    await settled(picker);
    if (hasPart(picker, 'confirm')) part(picker, 'confirm').click();
    await breathe(20);
    expect(client.count('elect')).to.equal(1);
    onRecord.enrollment = enrolledEnrollment();
    election.resolve([onRecord.enrollment]);
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );
    expect(client.count('elect')).to.equal(1);
  });

  it('R8: a new picker for the same enrollment, mounted during a submit, joins it', async () => {
    const { client, election, onRecord } = slowWriter();
    const given = { client, enrollmentId: 'enrl_1', mode: 'elect', now } as const;
    const first = mount('vitable-plan-picker', given);
    await review(first);
    part(first, 'confirm').click();
    first.remove();
    await breathe(20);

    const second = mount('vitable-plan-picker', given);
    await review(second);
    part(second, 'confirm').click();
    await breathe(20);
    expect(client.count('elect')).to.equal(1);

    onRecord.enrollment = enrolledEnrollment();
    election.resolve([onRecord.enrollment]);
    await until(
      () => hasPart(second, 'confirmation'),
      () => words(second),
    );
    expect(client.count('elect')).to.equal(1);
  });

  it('R14: an election in flight finishes and is dispatched although its picker has left, and other elements read again', async () => {
    const { client, election, onRecord } = slowWriter();
    const picker = mount('vitable-plan-picker', { client, enrollmentId: 'enrl_1', mode: 'elect', now });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await settled(card);
    await review(picker);
    const reported: Event[] = [];
    picker.addEventListener('vitable-election-completed', (event) => reported.push(event));
    part(picker, 'confirm').click();
    const [call] = client.calls.filter(({ method }) => method === 'elect');
    picker.remove();
    await breathe(20);
    expect(call?.signal?.aborted ?? false).to.be.false;

    onRecord.enrollment = enrolledEnrollment();
    election.resolve([onRecord.enrollment]);
    await until(() => reported.length === 1, 'the election is not reported');
    await until(
      () => words(card).includes('You’re enrolled'),
      () => words(card),
    );
  });

  it('does not happen when a listener cancels vitable-election-submit, whose detail has ids and amounts', async () => {
    const { client } = slowWriter();
    const picker = mount('vitable-plan-picker', {
      client,
      enrollmentId: 'enrl_1',
      memberId: 'mbr_1',
      coverageTier: 'ES',
      mode: 'elect',
      now,
    });
    const submits = record('vitable-election-submit');
    const cancel = (event: Event) => event.preventDefault();
    picker.addEventListener('vitable-election-submit', cancel);
    await review(picker);
    part(picker, 'confirm').click();
    await breathe(20);
    expect(client.count('elect')).to.equal(0);
    expect(hasPart(picker, 'confirm')).to.be.true;
    expect(submits[0]?.cancelable).to.be.true;
    const { receipt, ...detail } = submits[0]!.detail as ElectionSubmitDetail;
    expect(receipt.plans.map(({ planId }) => planId)).to.have.members(threePlans().map(({ id }) => id));
    expect(detail).to.deep.equal({
      enrollmentId: 'enrl_1',
      decision: 'Enrolled',
      planId: 'plan_silver',
      coverageTier: 'ES',
      dependentIds: ['dpnd_1'],
      cost: threePlans()[0]!.costs[1],
    });

    picker.removeEventListener('vitable-election-submit', cancel);
    part(picker, 'confirm').click();
    await breathe(20);
    expect(client.count('elect')).to.equal(1);
    expect(client.calls.find(({ method }) => method === 'elect')?.args.slice(0, 2)).to.deep.equal([
      'empl_1',
      [
        {
          enrollment_id: 'enrl_1',
          decision: 'Enrolled',
          selected_plan_id: 'plan_silver',
          coverage_tier: 'ES',
          dependent_ids: ['dpnd_1'],
        },
      ],
    ]);
  });

  // When a kept-alive connection breaks before the answer, Chromium and Firefox repeat the request by themselves, also
  // a POST. The page then sees a conflict with its own election.
  it('R7: an election whose answer was lost, but which arrived, is shown as recorded and not sent again', async () => {
    await orderFault({ match: 'POST /elect', kind: 'reset', after: 'body' });
    const network = watchNetwork();
    const completed = record('vitable-election-completed');
    const picker = mount('vitable-plan-picker', {
      ...(await avery()),
      enrollmentId: 'enrl_pending',
      mode: 'elect',
      coverageTier: 'EE',
    });
    await review(picker);
    part(picker, 'confirm').click();
    await until(
      () => hasPart(picker, 'confirmation') || words(picker).includes('wasn’t recorded'),
      () => words(picker),
    );
    expect(hasPart(picker, 'confirmation'), words(picker).slice(0, 200)).to.be.true;
    expect(network.fetched.filter((url) => url.endsWith('/elect'))).to.have.length(1);
    expect(completed).to.have.length(1);
  });

  it('R7: an election that did not arrive can be sent again, and the choice stays', async () => {
    await orderFault({ match: 'POST /elect', kind: 'html' });
    const picker = mount('vitable-plan-picker', {
      ...(await avery()),
      enrollmentId: 'enrl_pending',
      mode: 'elect',
      coverageTier: 'EE',
    });
    await review(picker);
    part(picker, 'confirm').click();
    await until(
      () => words(picker).includes('Your choice wasn’t recorded'),
      () => words(picker),
    );
    expect(words(picker)).to.include('Your enrollment still shows no choice');
    part(picker, 'confirm').click();
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );
    expect(await writes()).to.have.length(2);
  });

  it('that is refused keeps the choice, shows the reason, and can be repeated', async () => {
    const { client, onRecord } = slowWriter();
    const answers: (() => Promise<readonly Enrollment[]>)[] = [
      () => Promise.reject(vitableError('rate-limited', { retryable: true, status: 429 })),
      () => {
        onRecord.enrollment = enrolledEnrollment();
        return Promise.resolve([onRecord.enrollment]);
      },
    ];
    Object.assign(client, { elect: () => answers.shift()!() });
    const errors = record('vitable-error');
    const picker = mount('vitable-plan-picker', { client, enrollmentId: 'enrl_1', mode: 'elect', now });
    await review(picker);
    part(picker, 'confirm').click();
    await until(
      () => words(picker).includes('Your choice wasn’t recorded'),
      () => words(picker),
    );
    expect(words(picker))
      .to.include('Your choice is still here.')
      .and.to.include('Too many requests right now');
    expect(picker.value).to.equal('plan_silver');
    expect(errors).to.have.length(1);
    part(picker, 'confirm').click();
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );
  });

  it('leaves names out of the detail of vitable-election-completed', async () => {
    const { client, election, onRecord } = slowWriter();
    const completed = record('vitable-election-completed');
    const picker = mount('vitable-plan-picker', { client, enrollmentId: 'enrl_1', mode: 'elect', now });
    await review(picker);
    part(picker, 'confirm').click();
    onRecord.enrollment = enrolledEnrollment();
    election.resolve([onRecord.enrollment]);
    await until(() => completed.length === 1, 'no vitable-election-completed');
    const { enrollments } = completed[0]!.detail as { enrollments: readonly Enrollment[] };
    expect(enrollments.map(({ id, selected_plan_id }) => [id, selected_plan_id])).to.deep.equal([
      ['enrl_1', 'plan_silver'],
    ]);
    expect(JSON.stringify(completed[0]!.detail)).not.to.match(/Jordan|Riley|Lindqvist/);
    expect(completed[0]!.cancelable).to.be.false;
  });
});

describe('Reopening an enrollment', () => {
  beforeEach(() => resetHost());

  it('R8: two clicks and Enter send one reissue, and the card follows it', async () => {
    await orderFault({ match: 'POST /reissue', kind: 'slow', delayMs: 400 });
    const card = mount('vitable-enrollment-card', {
      ...(await avery()),
      enrollmentId: 'enrl_active',
      memberId: 'mbr_avery',
    });
    const completed = record('vitable-reissue-completed');
    await openChange(card);
    const confirm = part(card, 'confirm');
    confirm.focus();
    confirm.click();
    confirm.click();
    await sendKeys({ press: 'Enter' });
    await until(
      () => completed.length > 0,
      () => words(card),
    );
    const sent = await writes();
    expect(sent.map(({ path, body }) => [path, body])).to.deep.equal([
      ['/v1/enrollments/enrl_active/reissue', { qle_id: 'qle_open' }],
    ]);
    const detail = completed[0]!.detail as { enrollment: { id: string }; previousEnrollmentId: string };
    expect(detail.previousEnrollmentId).to.equal('enrl_active');
    expect(detail.enrollment.id).not.to.equal('enrl_active');
    expect(card.enrollmentId).to.equal(detail.enrollment.id);
    await settled(card);
    expect(card.data?.status).to.equal('pending');
  });

  it('R8: a new card for the same enrollment, mounted during a submit, joins it', async () => {
    const { client, reissue, onRecord } = slowWriter();
    onRecord.enrollment = enrolledEnrollment();
    const given = { client, enrollmentId: 'enrl_1', memberId: 'mbr_1', now };
    const first = mount('vitable-enrollment-card', given);
    await openChange(first);
    part(first, 'confirm').click();
    first.remove();
    await breathe(20);

    const second = mount('vitable-enrollment-card', given);
    await openChange(second);
    part(second, 'confirm').click();
    await breathe(20);
    expect(client.count('reissueEnrollment')).to.equal(1);
    onRecord.enrollment = pendingEnrollment({ id: 'enrl_2' });
    reissue.resolve(onRecord.enrollment);
    await until(() => second.enrollmentId === 'enrl_2', 'the new card does not follow the reissue');
    expect(client.count('reissueEnrollment')).to.equal(1);
  });

  it('R7: a reissue whose answer was lost, but which arrived, is followed and not sent again', async () => {
    await orderFault({ match: 'POST /reissue', kind: 'reset', after: 'body' });
    const network = watchNetwork();
    const card = mount('vitable-enrollment-card', {
      ...(await avery()),
      enrollmentId: 'enrl_active',
      memberId: 'mbr_avery',
    });
    await openChange(card);
    part(card, 'confirm').click();
    await until(
      () => card.enrollmentId !== 'enrl_active',
      () => words(card),
    );
    expect(card.data?.status).to.equal('pending');
    expect(network.fetched.filter((url) => url.endsWith('/reissue'))).to.have.length(1);
  });

  it('R14: a reissue in flight finishes and is dispatched although its card has left', async () => {
    const { client, reissue, onRecord } = slowWriter();
    onRecord.enrollment = enrolledEnrollment();
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', memberId: 'mbr_1', now });
    await openChange(card);
    const reported: Event[] = [];
    card.addEventListener('vitable-reissue-completed', (event) => reported.push(event));
    part(card, 'confirm').click();
    card.remove();
    await breathe(20);
    reissue.resolve(pendingEnrollment({ id: 'enrl_2' }));
    await until(() => reported.length === 1, 'the reissue is not reported');
  });

  it('does not happen when a listener cancels vitable-reissue-submit', async () => {
    const { client, onRecord } = slowWriter();
    onRecord.enrollment = enrolledEnrollment();
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', memberId: 'mbr_1', now });
    const submits = record('vitable-reissue-submit');
    card.addEventListener('vitable-reissue-submit', (event) => event.preventDefault());
    await openChange(card);
    part(card, 'confirm').click();
    await breathe(20);
    expect(submits[0]?.cancelable).to.be.true;
    expect(submits[0]?.detail).to.deep.equal({ enrollmentId: 'enrl_1', qleId: 'qle_1' });
    expect(client.count('reissueEnrollment')).to.equal(0);
  });

  it('that the API refuses shows the reason in words, and reads the record again', async () => {
    const { client, onRecord } = slowWriter();
    onRecord.enrollment = enrolledEnrollment();
    Object.assign(client, {
      reissueEnrollment: () =>
        Promise.reject(vitableError('conflict', { status: 409, reason: 'qle_not_approved' })),
    });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', memberId: 'mbr_1', now });
    await openChange(card);
    const reads = client.count('getEnrollment');
    part(card, 'confirm').click();
    await until(
      () => words(card).includes('Your enrollment was not reopened'),
      () => words(card),
    );
    expect(words(card)).to.include('This life event is still under review.');
    expect(client.count('getEnrollment')).to.be.greaterThan(reads);
    expect(button(card, 'Cancel')).to.exist;
  });

  it('offers life events by what they allow today, with the reason for each that cannot be used', async () => {
    const { client, onRecord } = slowWriter();
    onRecord.enrollment = enrolledEnrollment();
    const events = [
      lifeEvent({ id: 'a', event_type: 'divorce', status: 'denied' }),
      lifeEvent({ id: 'b', event_type: 'Birth', enrollment_window_end: '2026-11-19' }),
      lifeEvent({ id: 'c', event_type: 'Adoption', enrollment_window_start: '2026-11-21' }),
      lifeEvent({ id: 'd', event_type: 'job_loss', status: 'pending' }),
      lifeEvent({ id: 'e', event_type: 'marriage', enrollment_window_end: '2026-11-20' }),
    ];
    Object.assign(client, { listLifeEvents: async () => page(events) });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', memberId: 'mbr_1', now });
    await settled(card);
    part(card, 'change-coverage').click();
    await until(() => hasPart(card, 'event'), 'no life event is offered');
    const offered = radios(card, 'Your life events').map((radio) => [radio.value, radio.disabled]);
    expect(offered).to.deep.equal([
      ['d', false],
      ['e', false],
      ['a', true],
      ['b', true],
      ['c', true],
    ]);
    const said = words(part(card, 'change'));
    expect(said).to.include('Not approved, so you can’t use it.');
    expect(said).to.include('Its window closed on November 19, 2026.');
    expect(said).to.include('You can use it starting November 21, 2026.');
    expect(said).to.include('Still under review.');
    expect(said).to.include('You can use it until November 20, 2026.');
  });

  it('sends no request while a card was created but never inserted', async () => {
    const { client } = slowWriter();
    make('vitable-enrollment-card', { client, enrollmentId: 'enrl_1' });
    await breathe(20);
    expect(client.calls).to.deep.equal([]);
  });
});

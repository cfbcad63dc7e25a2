import { expect } from '../support/elements/expect.js';
import type { Enrollment, Page, PlanOption, QualifyingLifeEvent } from '../../src/api/models.js';
import { apiRequests, orderFault, resetHost } from '../support/elements/host.js';
import {
  afterThis,
  avery,
  breathe,
  cleanUp,
  deferred,
  mount,
  record,
  settled,
  until,
} from '../support/elements/mount.js';
import type { Deferred } from '../support/elements/mount.js';
import { chosen, field, hasPart, part, partWords, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import {
  enrolledEnrollment,
  lifeEvent,
  now,
  page,
  pendingEnrollment,
  planYear,
  threePlans,
  vitableError,
} from '../support/fixtures/models.js';

const box = () => document.body.appendChild(cleanUp(document.createElement('div')));

describe('Leaving and moving', () => {
  beforeEach(() => resetHost());

  it('R14: an element that leaves the page aborts its reads', async () => {
    const client = stubClient({});
    const elements = [
      mount('vitable-plan-picker', { client, enrollmentId: 'enrl_1', memberId: 'mbr_1' }),
      mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_2' }),
      mount('vitable-qle-list', { client, memberId: 'mbr_2' }),
    ];
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    expect(client.calls.map(({ method }) => method).sort()).to.deep.equal([
      'getEnrollment',
      'getEnrollment',
      'listDependents',
      'listEligiblePlans',
      'listLifeEvents',
    ]);
    expect(client.calls.map(({ signal }) => signal?.aborted)).to.deep.equal([
      false,
      false,
      false,
      false,
      false,
    ]);
    for (const element of elements) element.remove();
    await breathe();
    expect(client.calls.map(({ signal }) => signal?.aborted)).to.deep.equal([true, true, true, true, true]);
  });

  it('R14: the request itself is aborted, without a message', async () => {
    await orderFault({ match: 'GET /enrollments/enrl_active', kind: 'slow', delayMs: 3_000 });
    const { fetch } = globalThis;
    const outcomes: string[] = [];
    globalThis.fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      const isApi = url.includes('/v1/enrollments/');
      try {
        return await fetch(input, init);
      } catch (error) {
        if (isApi) outcomes.push((error as Error).name);
        throw error;
      }
    };
    afterThis(() => Object.assign(globalThis, { fetch }));
    const errors = record('vitable-error');
    const card = mount('vitable-enrollment-card', { ...(await avery()), enrollmentId: 'enrl_active' });
    await until(async () => (await apiRequests()).length === 1, 'nothing is asked');
    card.remove();
    await until(() => outcomes.length === 1, 'the request goes on');
    expect(outcomes).to.deep.equal(['AbortError']);
    expect(errors).to.have.length(0);
  });

  it('R14: the life events of an open change form are aborted too', async () => {
    const client = stubClient({ getEnrollment: async () => enrolledEnrollment() });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', memberId: 'mbr_1', now });
    await settled(card);
    part(card, 'change-coverage').click();
    await breathe();
    const call = client.calls.find(({ method }) => method === 'listLifeEvents');
    expect(call?.signal?.aborted).to.be.false;
    card.remove();
    await breathe();
    expect(call?.signal?.aborted).to.be.true;
  });

  it('R14: a synchronous move causes no request, and keeps the selection and the focus', async () => {
    const client = stubClient({
      getEnrollment: async () => pendingEnrollment(),
      listEligiblePlans: async () => threePlans(),
      getPlanYear: async () => planYear(),
    });
    const [here, there] = [box(), box()];
    const picker = mount(
      'vitable-plan-picker',
      { client, enrollmentId: 'enrl_1', mode: 'elect', now },
      {},
      here,
    );
    const readied = record('vitable-ready');
    await settled(picker);
    field(picker, 'Larkspur Bronze').click();
    await picker.updateComplete;
    const calls = client.calls.length;

    there.append(picker);
    await breathe(50);
    expect(client.calls).to.have.length(calls);
    expect(picker.status).to.equal('ready');
    expect(picker.value).to.equal('plan_bronze');
    expect(chosen(picker, 'Plans')).to.deep.equal(['plan_bronze']);

    part(picker, 'review').click();
    await picker.updateComplete;
    here.append(picker);
    await breathe(50);
    expect(hasPart(picker, 'confirm')).to.be.true;
    expect(client.calls).to.have.length(calls);
    expect(readied).to.have.length(1);
  });

  it('R14: a move while loading neither aborts the read nor repeats it', async () => {
    const answer = deferred<Enrollment>();
    const client = stubClient({ getEnrollment: () => answer.promise });
    const there = box();
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await card.updateComplete;
    there.append(card);
    await breathe(20);
    expect(client.count('getEnrollment')).to.equal(1);
    expect(client.calls[0]?.signal?.aborted).to.be.false;
    answer.resolve(enrolledEnrollment());
    await settled(card);
    expect(card.status).to.equal('ready');
  });

  it('R14: an element that left and returns reads again', async () => {
    const client = stubClient({ getEnrollment: async () => enrolledEnrollment() });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await settled(card);
    card.remove();
    await breathe(20);
    document.body.append(card);
    await until(() => client.count('getEnrollment') === 2, 'nothing is read');
    await settled(card);
    expect(card.data?.id).to.equal('enrl_1');
  });

  it('R14: changes of settings made while an element is away apply when it returns', async () => {
    const client = stubClient({ getEnrollment: async () => enrolledEnrollment() });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await settled(card);
    card.remove();
    await breathe(20);
    card.locale = 'es';
    document.body.append(card);
    await settled(card);
    expect(words(part(card, 'headline'))).to.equal('Su inscripción está vigente y tiene cobertura.');
  });
});

describe('Late answers', () => {
  function perId() {
    const answers = new Map<string, Deferred<Enrollment>>();
    const client = stubClient({
      getEnrollment: (id) => {
        const answer = deferred<Enrollment>();
        answers.set(id, answer);
        return answer.promise;
      },
    });
    return { answers, client };
  }

  const named = (id: string, plan: string) => enrolledEnrollment({ id, selected_plan_name: plan });

  it('R15: the answer for the previous enrollment does not overwrite the present one', async () => {
    const { answers, client } = perId();
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_a', now });
    await card.updateComplete;
    card.enrollmentId = 'enrl_b';
    await card.updateComplete;
    answers.get('enrl_b')!.resolve(named('enrl_b', 'Plan B'));
    await settled(card);
    expect(words(card)).to.include('Plan B');
    answers.get('enrl_a')!.resolve(named('enrl_a', 'Plan A'));
    await breathe(20);
    await card.updateComplete;
    expect(card.data?.id).to.equal('enrl_b');
    expect(words(card)).to.include('Plan B').and.not.to.include('Plan A');
  });

  it('R15: nor does its error', async () => {
    const { answers, client } = perId();
    const errors = record('vitable-error');
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_a', now });
    await card.updateComplete;
    card.enrollmentId = 'enrl_b';
    await card.updateComplete;
    answers.get('enrl_a')!.reject(vitableError('server'));
    await breathe(20);
    expect(card.status).to.equal('loading');
    answers.get('enrl_b')!.resolve(named('enrl_b', 'Plan B'));
    await settled(card);
    expect(card.error).to.be.undefined;
    expect(errors).to.have.length(0);
  });

  it('R15: going from A to B removes the data of A at once', async () => {
    const { answers, client } = perId();
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_a', now });
    await card.updateComplete;
    answers.get('enrl_a')!.resolve(named('enrl_a', 'Plan A'));
    await settled(card);
    card.enrollmentId = 'enrl_b';
    await card.updateComplete;
    expect(card.data).to.be.undefined;
    expect(words(card)).not.to.include('Plan A');
    expect(card.status).to.equal('loading');
  });

  it('R15: from A to B and back to A shows the newest answer for A', async () => {
    const answers: Deferred<Enrollment>[] = [];
    const client = stubClient({
      getEnrollment: () => {
        answers.push(deferred());
        return answers.at(-1)!.promise;
      },
    });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_a', now });
    await card.updateComplete;
    card.enrollmentId = 'enrl_b';
    await card.updateComplete;
    card.enrollmentId = 'enrl_a';
    await card.updateComplete;
    expect(answers).to.have.length(3);
    answers[2]!.resolve(named('enrl_a', 'Newest'));
    await settled(card);
    answers[0]!.resolve(named('enrl_a', 'Oldest'));
    answers[1]!.resolve(named('enrl_b', 'Between'));
    await breathe(20);
    await card.updateComplete;
    expect(words(card))
      .to.include('Newest')
      .and.not.to.match(/Oldest|Between/);
  });

  it('R15: plans of another enrollment are never shown beside the present one', async () => {
    const plans = new Map<string, Deferred<readonly PlanOption[]>>();
    const client = stubClient({
      getEnrollment: async (id) => pendingEnrollment({ id }),
      listEligiblePlans: (id) => {
        const answer = deferred<readonly PlanOption[]>();
        plans.set(id, answer);
        return answer.promise;
      },
      getPlanYear: async () => planYear(),
    });
    const picker = mount('vitable-plan-picker', { client, enrollmentId: 'enrl_a', now });
    await breathe();
    picker.enrollmentId = 'enrl_b';
    await breathe();
    plans.get('enrl_b')!.resolve(threePlans().slice(0, 1));
    await settled(picker);
    plans.get('enrl_a')!.resolve(threePlans().slice(1));
    await breathe(20);
    expect(picker.data?.enrollment.id).to.equal('enrl_b');
    expect(partWords(picker, 'plan-name')).to.deep.equal(['Larkspur Silver']);
  });

  it('R15: of two filters in a row the last one’s answer is shown, in whatever order the answers come', async () => {
    const answers = new Map<string, Deferred<Page<QualifyingLifeEvent>>>();
    const client = stubClient({
      listLifeEvents: (_id, filters) => {
        const answer = deferred<Page<QualifyingLifeEvent>>();
        answers.set(filters?.status ?? 'all', answer);
        return answer.promise;
      },
    });
    const list = mount('vitable-qle-list', { client, memberId: 'mbr_1', now });
    await list.updateComplete;
    answers.get('all')!.resolve(page([lifeEvent()]));
    await settled(list);
    list.statusFilter = 'denied';
    await list.updateComplete;
    list.statusFilter = 'pending';
    await list.updateComplete;
    answers.get('pending')!.resolve(page([lifeEvent({ event_type: 'Adoption', status: 'pending' })]));
    await settled(list);
    answers.get('denied')!.resolve(page([lifeEvent({ event_type: 'divorce', status: 'denied' })]));
    await breathe(20);
    await list.updateComplete;
    expect(partWords(list, 'event-kind')).to.deep.equal(['Adoption']);
  });

  it('R15: data that the host page has set is not overwritten by a read that began before', async () => {
    const { answers, client } = perId();
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_a', now });
    await card.updateComplete;
    card.data = named('enrl_given', 'Given plan');
    await card.updateComplete;
    answers.get('enrl_a')!.resolve(named('enrl_a', 'Plan A'));
    await breathe(20);
    await card.updateComplete;
    expect(card.data.id).to.equal('enrl_given');
    expect(words(card)).to.include('Given plan').and.not.to.include('Plan A');
  });
});

import type { VitableError } from '../../src/api/errors.js';
import { confirm, heading, openOffice, plain, review, submitDetail } from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import { elementNames, showFilled } from '../support/elements/filled.js';
import { apiRequests, resetHost, tokenRequests } from '../support/elements/host.js';
import {
  afterThis,
  breathe,
  deferred,
  make,
  mount,
  record,
  settled,
  until,
  watchConsole,
  watchNetwork,
} from '../support/elements/mount.js';
import { fact, part, partWords, planCard, prices, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import {
  ENROLLMENT,
  LIFE_EVENT,
  NEWEST_ENROLLMENT,
  PLAN_OPTION,
  PLAN_YEAR,
} from '../support/fixtures/api.js';
import {
  dependent,
  enrolledEnrollment,
  lifeEvent,
  now,
  pendingEnrollment,
  planYear,
  threePlans,
  variousEvents,
} from '../support/fixtures/models.js';

/** JSON as it comes from a host's server, without a type. */
const untyped = (json: unknown) => structuredClone(json) as never;

/** Sets data that has no model type. */
const give = (element: { data: unknown }, json: unknown) => {
  element.data = structuredClone(json);
};

describe('Data set by the host page', () => {
  beforeEach(() => resetHost());

  it('is shown without a token endpoint, an id or any request', async () => {
    const network = watchNetwork();
    const { warnings } = watchConsole();
    const picker = mount('vitable-plan-picker', {
      data: { enrollment: pendingEnrollment(), plans: threePlans() },
    });
    const card = mount('vitable-enrollment-card', { data: enrolledEnrollment(), now });
    const list = mount('vitable-qle-list', { data: variousEvents(), now });
    await settled(picker, card, list);
    await breathe(100);
    expect([picker, card, list].map(({ status }) => status)).to.deep.equal(['ready', 'ready', 'ready']);
    expect(partWords(picker, 'plan-name')).to.have.members([
      'Larkspur Silver',
      'Harborlight Gold',
      'Larkspur Bronze',
    ]);
    expect(words(part(card, 'headline'))).to.equal('You’re enrolled and covered.');
    expect(partWords(list, 'event-kind')).to.have.length(6);
    expect(network.asked()).to.deep.equal([]);
    expect(await tokenRequests()).to.equal(0);
    expect(await apiRequests()).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
  });

  it('reads back as models, whatever its shape was', async () => {
    const card = mount('vitable-enrollment-card', { now });
    card.data = enrolledEnrollment();
    expect(card.data).to.deep.equal(enrolledEnrollment());

    give(card, ENROLLMENT);
    expect(card.data.id).to.equal('enrl_abc123def456');
    expect(card.data.employee_contribution_cents).to.equal(12345);
    expect(card.data.answered_at).to.be.null;

    give(card, { data: ENROLLMENT });
    expect(card.data.selected_plan_name).to.equal('selected_plan_name');

    give(card, NEWEST_ENROLLMENT);
    expect(card.data.coverage_start_date).to.equal('2020-01-01');
    expect(card.data.employee_contribution_cents).to.equal(12345);
    expect(card.data.benefit?.name).to.equal('name');
    expect(card.data.selected_plan_id).to.be.null;
    await card.updateComplete;
    expect(card.status).to.equal('ready');
  });

  it('may be bare JSON, items in envelopes, or models for a picker', async () => {
    const picker = mount('vitable-plan-picker', { now });
    give(picker, { enrollment: ENROLLMENT, plans: [PLAN_OPTION], planYear: PLAN_YEAR });
    expect(picker.data?.plans[0]?.id).to.equal('plan_abc123def456');
    expect(picker.data?.planYear?.coverage_start).to.equal('2019-12-27');

    give(picker, {
      enrollment: { data: ENROLLMENT },
      plans: { data: [{ ...PLAN_OPTION, tier: null }] },
    });
    expect(picker.data?.plans[0]?.tier).to.be.null;
    expect(picker.data?.enrollment.status).to.equal('enrolled');

    const models = {
      enrollment: pendingEnrollment(),
      plans: threePlans(),
      planYear: planYear(),
      dependents: [dependent()],
    };
    picker.data = models;
    expect(picker.data).to.deep.equal(models);
    await picker.updateComplete;
    expect(picker.status).to.equal('ready');
  });

  it('of a picker can be set again: dependents that could not be read stay null, unknown ones undefined', () => {
    const picker = mount('vitable-plan-picker', { now });
    const models = { enrollment: pendingEnrollment(), plans: threePlans() };
    for (const dependents of [null, undefined]) {
      picker.data = { ...models, dependents };
      const { data } = picker;
      picker.data = data;
      expect(picker.data.dependents).to.equal(dependents);
    }
  });

  it('may be bare JSON or models for a list, and reads back as an array', async () => {
    const list = mount('vitable-qle-list', { now });
    give(list, [LIFE_EVENT]);
    expect(list.data?.map(({ id, status }) => [id, status])).to.deep.equal([['id', 'pending']]);
    list.data = [lifeEvent(), lifeEvent({ id: 'qle_2' })];
    expect(list.data).to.deep.equal([lifeEvent(), lifeEvent({ id: 'qle_2' })]);
    await list.updateComplete;
    expect(partWords(list, 'event-kind')).to.deep.equal(['Marriage', 'Marriage']);
  });

  it('shows the empty state where it is empty', async () => {
    const picker = mount('vitable-plan-picker', { data: { enrollment: pendingEnrollment(), plans: [] } });
    const list = mount('vitable-qle-list', { data: [] });
    await settled(picker, list);
    expect([picker.status, list.status]).to.deep.equal(['empty', 'empty']);
    expect(words(picker)).to.include('No plans to choose from yet');
    expect(words(list)).to.include('No life events yet');
  });

  for (const [what, set, path] of [
    [
      'a picker: a cost that is a string',
      () => {
        const plans = structuredClone([PLAN_OPTION]) as unknown as {
          costs: { employee_contribution_cents: unknown }[];
        }[];
        plans[0]!.costs[1]!.employee_contribution_cents = '1.00';
        return make('vitable-plan-picker', { data: untyped({ enrollment: ENROLLMENT, plans }) });
      },
      '$[0].costs[1].employee_contribution_cents',
    ],
    [
      'a picker: no plans',
      () => make('vitable-plan-picker', { data: untyped({ enrollment: ENROLLMENT }) }),
      '$',
    ],
    [
      'a card: no id',
      () => make('vitable-enrollment-card', { data: untyped({ ...ENROLLMENT, id: undefined }) }),
      '$.id',
    ],
    [
      'a card: 30 February',
      () =>
        make('vitable-enrollment-card', {
          data: untyped({ ...ENROLLMENT, coverage_start_date: '2026-02-30' }),
        }),
      '$.coverage_start_date',
    ],
    ['a card: a text', () => make('vitable-enrollment-card', { data: 'enrolled' as never }), '$'],
    [
      'a list: a date that is a timestamp in the second event',
      () =>
        make('vitable-qle-list', {
          data: untyped([LIFE_EVENT, { ...LIFE_EVENT, event_date: '2019-12-27T18:11:19.117Z' }]),
        }),
      '$[1].event_date',
    ],
  ] as const) {
    it(`is a contract error with its path, and without its content, where it cannot be read: ${what}`, async () => {
      const { warnings, errors } = watchConsole();
      const heard = record('vitable-error');
      const element = set();
      document.body.append(element);
      await settled(element);
      const { status, error } = element;
      element.remove();
      expect(status).to.equal('error');
      expect(error?.code).to.equal('contract');
      expect(error?.path).to.equal(path);
      expect(words(element)).to.include('We received something we couldn’t read');
      expect(heard).to.have.length(1);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(path).and.to.include(element.localName);
      expect(errors).to.deep.equal([]);
      expect(element.data).to.be.undefined;
    });
  }

  it('may be replaced, and undefined returns to reading from the API', async () => {
    const client = stubClient({
      getEnrollment: async () => enrolledEnrollment({ selected_plan_name: 'From the API' }),
    });
    const card = mount('vitable-enrollment-card', {
      client,
      enrollmentId: 'enrl_1',
      now,
      data: enrolledEnrollment(),
    });
    await settled(card);
    expect(client.calls).to.deep.equal([]);
    card.data = enrolledEnrollment({ selected_plan_name: 'Another' });
    await card.updateComplete;
    expect(fact(card, 'Plan')).to.equal('Another');
    expect(client.calls).to.deep.equal([]);

    card.data = undefined;
    await breathe();
    await settled(card);
    expect(client.count('getEnrollment')).to.equal(1);
    expect(fact(card, 'Plan')).to.equal('From the API');
  });

  it('replaces an error of the previous data', async () => {
    watchConsole();
    const card = mount('vitable-enrollment-card', { data: untyped({ nothing: true }), now });
    await settled(card);
    expect(card.error?.code).to.equal('contract');
    card.data = enrolledEnrollment();
    await card.updateComplete;
    expect(card.status).to.equal('ready');
    expect(card.error).to.be.undefined;
    expect(words(card)).not.to.include('couldn’t read');
  });

  it('is replaced by refresh(), which reads from the API', async () => {
    const client = stubClient({
      getEnrollment: async () => enrolledEnrollment({ selected_plan_name: 'From the API' }),
    });
    const card = mount('vitable-enrollment-card', {
      client,
      enrollmentId: 'enrl_1',
      now,
      data: enrolledEnrollment(),
    });
    await settled(card);
    await card.refresh();
    expect(fact(card, 'Plan')).to.equal('From the API');
    expect(client.count('getEnrollment')).to.equal(1);
  });

  it('stays in place until refresh() has read, and for good where there is no id to read', async () => {
    const read = deferred<void>();
    const client = stubClient({
      getEnrollment: () =>
        read.promise.then(() => enrolledEnrollment({ selected_plan_name: 'From the API' })),
    });
    const data = enrolledEnrollment({ selected_plan_name: 'Given' });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now, data });
    const nameless = mount('vitable-enrollment-card', { client, now, data });
    await settled(card, nameless);
    const refreshed = card.refresh();
    await breathe(20);
    expect(fact(card, 'Plan')).to.equal('Given');
    read.resolve();
    await refreshed;
    expect(fact(card, 'Plan')).to.equal('From the API');
    await nameless.refresh();
    expect(nameless.status).to.equal('ready');
    expect(fact(nameless, 'Plan')).to.equal('Given');
  });

  it('can be used for an election without an id: the election’s own answer is shown', async () => {
    const office = openOffice();
    const picker = mount('vitable-plan-picker', {
      client: office.client,
      mode: 'elect',
      coverageTier: 'EE',
      now,
      data: { enrollment: pendingEnrollment(), plans: threePlans() },
    });
    await settled(picker);
    await review(picker);
    await confirm(picker);
    expect(picker.status).to.equal('ready');
    expect(plain(heading(picker))).to.equal('You’re enrolled');
    expect(office.sent()).to.have.length(1);
  });

  it('without access to the API leaves the election to the host page, and otherwise names the missing attribute', async () => {
    const picker = mount('vitable-plan-picker', {
      mode: 'elect',
      coverageTier: 'EE',
      now,
      data: { enrollment: pendingEnrollment(), plans: threePlans() },
    });
    await settled(picker);
    await review(picker);
    expect((await submitDetail(picker)).planId).to.equal('plan_silver');
    expect(words(picker)).not.to.include('wasn’t recorded');
    const errors = record('vitable-error');
    await confirm(picker);
    expect(errors.map(({ detail }) => (detail as { error: VitableError }).error.code)).to.deep.equal([
      'config',
    ]);
    expect(words(picker)).to.include('Your choice is still here.');
  });

  it('counts as not set where it is null, as frameworks pass it', async () => {
    for (const name of ['vitable-plan-picker', 'vitable-plan-year-card', 'vitable-plan-year-form'] as const) {
      const one = mount(name as 'vitable-plan-year-card', { data: null as never });
      await one.updateComplete;
      expect(one.error?.code, name).not.to.equal('contract');
    }
  });
});

describe('The shown data', () => {
  it('reads "Not provided" for a missing value and $0 for zero, and a tier without a cost is not offered', async () => {
    const picker = mount('vitable-plan-picker', {
      data: { enrollment: pendingEnrollment(), plans: threePlans() },
      coverageTier: 'ES',
    });
    await settled(picker);
    const [silver, gold, bronze] = ['Larkspur Silver', 'Harborlight Gold', 'Larkspur Bronze'].map((name) =>
      words(planCard(picker, name)),
    );
    expect(silver).to.include('You pay $395 a month').and.to.include('Your employer pays $550 of $945');
    expect(gold).to.include('Not offered for “You and spouse”').and.not.to.include('$');
    expect(gold).to.include('Deductible (yearly) Not provided');
    expect(bronze)
      .to.include('Deductible (yearly) $0')
      .and.to.include('Out-of-pocket maximum (yearly) $8,500');
    expect(partWords(picker, 'metal')).to.have.members(['Silver plan', 'Gold plan']);

    picker.coverageTier = 'EE';
    await picker.updateComplete;
    expect(prices(picker)).to.deep.equal({
      'Larkspur Silver': '$105.34',
      'Harborlight Gold': '$187.50',
      'Larkspur Bronze': '$0',
    });
  });

  it('has amounts per paycheck that are a year’s amount over the number of paychecks', async () => {
    const picker = mount(
      'vitable-plan-picker',
      { data: { enrollment: pendingEnrollment(), plans: threePlans() }, coverageTier: 'EE' },
      { 'pay-periods': '26' },
    );
    await settled(picker);
    // 10 534 × 12 ÷ 26 = 4 861.8…
    expect(words(planCard(picker, 'Larkspur Silver'))).to.include('About $48.62 a paycheck');
  });

  it('leaves missing fields of a card out, but shows an enrolled person that plan, tier and cost are not provided', async () => {
    const card = mount('vitable-enrollment-card', { now, data: pendingEnrollment() });
    await settled(card);
    expect(words(card)).not.to.include('Not provided');
    card.data = enrolledEnrollment({
      selected_plan_name: null,
      coverage_tier: null,
      employee_contribution_cents: null,
      employer_contribution_cents: 0,
      coverage_end_date: null,
      enrolled_dependents: null,
    });
    await card.updateComplete;
    expect(fact(card, 'Plan')).to.equal('Not provided');
    expect(fact(card, 'Coverage level')).to.equal('Not provided');
    expect(fact(card, 'You pay')).to.equal('Not provided');
    expect(fact(card, 'Employer pays')).to.equal('$0 a month');
    expect(fact(card, 'Coverage ends')).to.be.undefined;
  });
});

/** Replaces how numbers and dates are written, as a script of the page may do. @returns a function that undoes it */
function breakFormats(): () => void {
  const owners = [Intl.NumberFormat.prototype, Intl.DateTimeFormat.prototype];
  const before = owners.map((owner) => Object.getOwnPropertyDescriptor(owner, 'format')!);
  for (const owner of owners)
    Object.defineProperty(owner, 'format', {
      configurable: true,
      get: () => {
        throw new TypeError('replaced');
      },
    });
  return () => owners.forEach((owner, at) => Object.defineProperty(owner, 'format', before[at]!));
}

describe('S6: data that the page has set and that could not be rendered', () => {
  for (const name of elementNames) {
    it(`<${name}> is shown by "Try again" once the page is mended`, async () => {
      watchConsole();
      const whole = words(await showFilled(name));
      const mend = breakFormats();
      afterThis(mend);
      const element = await showFilled(name);
      expect(element.error?.code).to.equal('contract');
      mend();
      part(element, 'retry').click();
      await until(() => element.status === 'ready', 'it is not shown');
      expect(words(element)).to.equal(whole);
    });
  }
});

import { expect } from '../support/elements/expect.js';
import { configure } from '../../src/settings/page-settings.js';
import type { VitableProvider } from '../../src/settings/provider.js';
import type { VitableEnrollmentCard } from '../../src/elements/enrollment-card/enrollment-card.js';
import {
  afterThis,
  breathe,
  cleanUp,
  deferred,
  make,
  mount,
  record,
  settled,
  until,
  watchConsole,
} from '../support/elements/mount.js';
import { fact, hasButton, part, partWords, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import type { StubClient } from '../support/elements/stub-client.js';
import {
  enrolledEnrollment,
  lifeEvent,
  now,
  page,
  pendingEnrollment,
  threePlans,
} from '../support/fixtures/models.js';

const planNamed = (selected_plan_name: string): StubClient =>
  stubClient({ getEnrollment: async () => enrolledEnrollment({ selected_plan_name }) });

const plan = (card: VitableEnrollmentCard) => fact(card, 'Plan') ?? fact(card, 'Plan ');

function provider(
  given: Partial<VitableProvider> = {},
  attributes: Record<string, string> = {},
  parent?: Element,
) {
  return mount('vitable-provider', given, attributes, parent);
}

const card = (given: Partial<VitableEnrollmentCard>, parent?: Element) =>
  mount('vitable-enrollment-card', { enrollmentId: 'enrl_1', now, ...given }, {}, parent);

describe('The sources of settings', () => {
  afterEach(() =>
    configure({ client: undefined, locale: undefined, messages: undefined, payPeriods: undefined }),
  );

  it('the element overrides the nearest provider, that overrides the outer one, and that overrides configure()', async () => {
    configure({ client: planNamed('of the page') });
    const outer = provider({ client: planNamed('of the outer provider') });
    const inner = provider({ client: planNamed('of the inner provider') }, {}, outer);
    const cards = [
      card({ client: planNamed('of the element') }, inner),
      card({}, inner),
      card({}, outer),
      card({}),
    ];
    await settled(...cards);
    expect(cards.map(plan)).to.deep.equal([
      'of the element',
      'of the inner provider',
      'of the outer provider',
      'of the page',
    ]);
  });

  it('each setting comes from the nearest source that has it, and null counts as not set', async () => {
    configure({ client: planNamed('of the page') });
    const outer = provider({}, { locale: 'es' });
    const inner = provider({ client: null as never, payPeriods: 24 }, {}, outer);
    const one = card({}, inner);
    await settled(one);
    // 10 534 × 12 ÷ 24 = 5 267
    expect(fact(one, 'Usted paga')).to.equal('$105.34 al mes Aprox. $52.67 por período de pago');
    expect(fact(one, 'Plan')).to.equal('of the page');
  });

  it('an element updates when configure() changes a setting that it uses', async () => {
    const one = card({ data: enrolledEnrollment() });
    await settled(one);
    // 10 534 × 12 ÷ 24 = 5 267
    configure({ payPeriods: 24, locale: 'es' });
    await one.updateComplete;
    expect(words(one)).to.include('Aprox. $52.67 por período de pago');
    configure({ locale: undefined });
    await one.updateComplete;
    expect(words(one)).to.include('About $52.67 a paycheck');
  });

  it('a provider may change after the elements inside it were made', async () => {
    const around = provider({ client: planNamed('before') });
    const one = card({}, around);
    await settled(one);
    around.client = planNamed('after');
    await until(
      () => plan(one) === 'after',
      () => words(one),
    );
    around.setAttribute('locale', 'es');
    await until(
      () => words(one).includes('Nivel de cobertura'),
      () => words(one),
    );
    around.removeAttribute('locale');
    await until(
      () => words(one).includes('Coverage level'),
      () => words(one),
    );
  });

  it('a provider may be put around existing elements, and removed again', async () => {
    configure({ client: planNamed('of the page') });
    const one = card({});
    await settled(one);
    const around = cleanUp(make('vitable-provider', {}, { locale: 'es' }));
    around.append(one);
    document.body.append(around);
    await settled(one);
    await until(
      () => words(one).includes('Nivel de cobertura'),
      () => words(one),
    );
    around.replaceWith(one);
    await until(
      () => words(one).includes('Coverage level'),
      () => words(one),
    );
  });

  it('a provider has no box of its own', async () => {
    const around = provider();
    await around.updateComplete;
    expect(getComputedStyle(around).display).to.equal('contents');
  });

  it('settings reach an element through slots and across shadow roots', async () => {
    const host = document.body.appendChild(cleanUp(document.createElement('div')));
    const root = host.attachShadow({ mode: 'open' });
    const around = make('vitable-provider', {}, { locale: 'es' });
    around.append(document.createElement('slot'));
    root.append(around);
    const slotted = card({ data: enrolledEnrollment() }, host);
    const inner = document.createElement('div');
    around.append(inner);
    const nested = inner.attachShadow({ mode: 'open' });
    const deep = make('vitable-enrollment-card', { data: enrolledEnrollment(), now });
    nested.append(deep);
    await settled(slotted, deep);
    for (const one of [slotted, deep]) {
      await until(
        () => words(one).includes('Nivel de cobertura'),
        () => words(one),
      );
    }
  });

  it('an attribute and its property are the same setting', async () => {
    const one = mount(
      'vitable-enrollment-card',
      { data: enrolledEnrollment() },
      { locale: 'es', 'pay-periods': '52', 'time-zone': 'UTC', 'context-key': 'a' },
    );
    await settled(one);
    expect([one.locale, one.payPeriods, one.timeZone, one.contextKey]).to.deep.equal(['es', 52, 'UTC', 'a']);
    expect(words(one)).to.include('período de pago');
    const { warnings } = watchConsole();
    for (const wrong of [13, 0, -26, Number.NaN, 'biweekly']) {
      one.payPeriods = wrong as 26;
      await one.updateComplete;
      expect(words(one), String(wrong)).not.to.include('período de pago');
    }
    expect(warnings.join()).to.include('pay-periods must be one of 12, 24, 26, 52');
  });
});

describe('Language', () => {
  it('is that of the nearest lang attribute and follows it; locale overrides it', async () => {
    const section = document.body.appendChild(cleanUp(document.createElement('section')));
    section.lang = 'es-MX';
    const one = mount('vitable-enrollment-card', { data: enrolledEnrollment(), now }, {}, section);
    await settled(one);
    expect(words(one)).to.include('Nivel de cobertura').and.to.include('Familia');
    section.lang = 'en';
    await until(
      () => words(one).includes('Coverage level'),
      () => words(one),
    );
    one.locale = 'es';
    await one.updateComplete;
    expect(words(one)).to.include('Nivel de cobertura');
    one.removeAttribute('locale');
    one.locale = undefined;
    section.lang = 'es';
    await until(
      () => words(one).includes('31 de diciembre de 2026'),
      () => words(one),
    );
    expect(fact(one, 'Usted paga')).to.equal('$105.34 al mes');
  });

  it('without words is English, with one warning in the console', async () => {
    const { warnings } = watchConsole();
    const elements = [1, 2].map(() =>
      mount('vitable-enrollment-card', { data: enrolledEnrollment(), now, locale: 'tlh' }),
    );
    await settled(...elements);
    await breathe(50);
    expect(words(elements[0]!)).to.include('Coverage level');
    expect(warnings.filter((warning) => warning.includes('tlh'))).to.have.length(1);
  });

  it('can change while a picker is at its review, without losing the choice', async () => {
    const picker = mount('vitable-plan-picker', {
      data: { enrollment: pendingEnrollment(), plans: threePlans() },
      mode: 'elect',
      value: 'plan_silver',
      coverageTier: 'EE',
      now,
    });
    await settled(picker);
    part(picker, 'review').click();
    await picker.updateComplete;
    picker.locale = 'es';
    await picker.updateComplete;
    expect(fact(picker, 'Nivel de cobertura')).to.equal('Solo usted');
    expect(hasButton(picker, 'Confirmar e inscribirme')).to.be.true;
    expect(picker.value).to.equal('plan_silver');
  });

  it('can have any sentence replaced by messages: for every language, or for one', async () => {
    const given = { data: enrolledEnrollment(), now };
    const flat = mount('vitable-enrollment-card', {
      ...given,
      messages: { 'enrollment-card.plan': 'Health plan' },
    });
    const perLanguage = mount('vitable-enrollment-card', {
      ...given,
      locale: 'es',
      messages: { 'enrollment-card.plan': 'Any', es: { 'enrollment-card.plan': 'Plan de salud' } },
    });
    const another = mount('vitable-enrollment-card', {
      ...given,
      locale: 'fr',
      messages: { fr: { 'enrollment-card.plan': 'Régime', 'cost.per-month': '{amount} par mois' } },
    });
    await settled(flat, perLanguage, another);
    expect(fact(flat, 'Health plan')).to.equal('Larkspur Silver');
    expect(fact(perLanguage, 'Plan de salud')).to.equal('Larkspur Silver');
    expect(fact(another, 'Régime')).to.equal('Larkspur Silver');
    expect(words(another))
      .to.include('par mois')
      .and.to.include('31 décembre 2026')
      .and.to.include('Coverage level');
    flat.messages = { 'enrollment-card.plan': '<img src=x>' };
    await flat.updateComplete;
    expect(fact(flat, '<img src=x>')).to.equal('Larkspur Silver');
    expect(flat.shadowRoot?.querySelector('img')).to.be.null;
  });

  it('can have messages set on the provider or the page', async () => {
    configure({ messages: { 'enrollment-card.plan': 'From the page' } });
    afterThis(() => configure({ messages: undefined }));
    const around = provider({ messages: { 'enrollment-card.plan': 'From the provider' } });
    const [inside, outside] = [
      card({ data: enrolledEnrollment() }, around),
      card({ data: enrolledEnrollment() }),
    ];
    await settled(inside, outside);
    expect(fact(inside, 'From the provider')).to.exist;
    expect(fact(outside, 'From the page')).to.exist;
  });
});

describe('The current day', () => {
  const lastDay = lifeEvent({ enrollment_window_end: '2026-11-20' });

  it('follows now and time-zone: the last day belongs to the window', async () => {
    // The same instant is the 20th in Honolulu and the 21st in Auckland.
    const instant = () => new Date('2026-11-21T05:00:00Z');
    const list = mount(
      'vitable-qle-list',
      { data: [lastDay], now: instant },
      { 'time-zone': 'Pacific/Honolulu' },
    );
    await settled(list);
    expect(partWords(list, 'window')).to.deep.equal(['Today is the last day to change coverage']);
    list.timeZone = 'Pacific/Auckland';
    await list.updateComplete;
    expect(partWords(list, 'window')).to.deep.equal([
      'The window to change coverage closed on November 20, 2026',
    ]);
    list.timeZone = 'Pacific/Honolulu';
    list.now = () => new Date('2026-11-19T12:00:00Z');
    await list.updateComplete;
    expect(partWords(list, 'window')).to.deep.equal([
      'You can change coverage until November 20, 2026 (1 day left)',
    ]);
  });

  it('follows the viewer’s zone where the zone does not exist, with one warning to the developer', async () => {
    const { warnings } = watchConsole();
    const list = mount('vitable-qle-list', { data: [lastDay], now, timeZone: 'Mars/Olympus' });
    await settled(list);
    expect(partWords(list, 'window')).to.have.length(1);
    list.requestUpdate();
    await list.updateComplete;
    expect(warnings.filter((warning) => warning.includes('time-zone'))).to.have.length(1);
  });
});

describe('Another context', () => {
  it('S2: removes the shown data before the next paint, aborts the reads and loads anew', async () => {
    const answers = [
      deferred<ReturnType<typeof enrolledEnrollment>>(),
      deferred<ReturnType<typeof enrolledEnrollment>>(),
    ];
    let asked = 0;
    const client = stubClient({ getEnrollment: () => answers[asked++]!.promise });
    const readied = record('vitable-ready');
    const one = card({ client, contextKey: 'avery' });
    await one.updateComplete;
    answers[0]!.resolve(enrolledEnrollment());
    await settled(one);
    expect(words(one)).to.include('Jordan Lindqvist');

    one.contextKey = 'blake';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(words(one)).not.to.include('Jordan');
    expect(one.data).to.be.undefined;
    expect(one.status).to.equal('loading');
    expect(client.count('forget')).to.be.greaterThan(0);
    answers[1]!.resolve(enrolledEnrollment({ enrolled_dependents: [] }));
    await settled(one);
    expect(asked).to.equal(2);
    expect(words(one)).not.to.include('Jordan');
    expect(readied).to.have.length(2);
  });

  it('S2: on a provider or the page, applies to all elements inside, and aborts their reads', async () => {
    const client = stubClient({});
    const around = provider({ client, contextKey: 'avery' });
    const one = card({}, around);
    await one.updateComplete;
    expect(client.calls[0]?.signal?.aborted).to.be.false;
    around.contextKey = 'blake';
    await around.updateComplete;
    await one.updateComplete;
    await breathe();
    const reads = client.calls.filter(({ method }) => method === 'getEnrollment');
    expect(reads.map(({ signal }) => signal?.aborted)).to.deep.equal([true, false]);
  });

  it('S2: removes an unfinished choice too', async () => {
    const client = stubClient({
      getEnrollment: async () => pendingEnrollment(),
      listEligiblePlans: async () => threePlans(),
    });
    const picker = mount('vitable-plan-picker', {
      client,
      enrollmentId: 'enrl_1',
      contextKey: 'avery',
      mode: 'elect',
      coverageTier: 'EE',
      now,
    });
    await settled(picker);
    part(picker, 'plans').querySelector('input')!.click();
    await picker.updateComplete;
    part(picker, 'review').click();
    await picker.updateComplete;
    picker.contextKey = 'blake';
    await breathe(20);
    await settled(picker);
    expect(fact(picker, 'Coverage starts'), 'the review of the person before is still shown').to.be.undefined;
    expect(picker.value ?? '', 'the choice of the person before is still made').to.equal('');
  });

  it('S2: closes a change form with the life events of the previous person, wherever the context was set', async () => {
    const client = stubClient({
      getEnrollment: async () => enrolledEnrollment(),
      listLifeEvents: async () => page([lifeEvent({ event_type: 'divorce' })]),
    });
    const around = provider({ client, contextKey: 'avery' });
    const one = card({ memberId: 'mbr_1' }, around);
    await settled(one);
    part(one, 'change-coverage').click();
    await until(
      () => words(one).includes('Divorce'),
      () => words(one),
    );
    around.contextKey = 'blake';
    await around.updateComplete;
    await one.updateComplete;
    await breathe(20);
    await settled(one);
    expect(words(one)).not.to.include('Divorce');
  });

  it('S2: a sign-out that a reload detects removes the data', async () => {
    const { VitableError } = await import('../../src/api/errors.js');
    let signedIn = true;
    const client = stubClient({
      getEnrollment: async () => {
        if (signedIn) return enrolledEnrollment();
        throw new VitableError('session-expired', { message: 'Signed out.', retryable: true });
      },
    });
    const one = card({ client });
    await settled(one);
    signedIn = false;
    await one.refresh();
    expect(one.error?.code).to.equal('session-expired');
    expect(one.data).to.be.undefined;
    expect(words(one)).to.include('You’ve been signed out').and.not.to.include('Jordan');
  });
});

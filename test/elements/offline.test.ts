import { expect } from '../support/elements/expect.js';
import {
  apiLines,
  apiRequests,
  orderFault,
  orderTokenFault,
  resetHost,
  tokenRequests,
} from '../support/elements/host.js';
import { avery, breathe, mount, record, settled, until } from '../support/elements/mount.js';
import {
  comeOnline,
  focusWindow,
  goOffline,
  hidePage,
  repairConnection,
  showPage,
} from '../support/elements/presence.js';
import { button, expectFocus, field, hasButton, hasPart, part, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import {
  enrolledEnrollment,
  now,
  pendingEnrollment,
  planYear,
  threePlans,
  vitableError,
} from '../support/fixtures/models.js';

const OFFLINE = 'You’re offline';

/** The three elements for employees, in one session at the sandbox. */
async function three() {
  const settings = await avery();
  const elements = [
    mount('vitable-plan-picker', { ...settings, enrollmentId: 'enrl_pending' }),
    mount('vitable-enrollment-card', { ...settings, enrollmentId: 'enrl_pending' }),
    mount('vitable-qle-list', { ...settings, memberId: 'mbr_avery' }),
  ] as const;
  return elements;
}

/** What the three elements read, each once. */
const READS = [
  'GET /v1/enrollments/enrl_pending',
  'GET /v1/enrollments/enrl_pending/plans',
  'GET /v1/members/mbr_avery/qualifying-life-events',
  'GET /v1/plan-years/plyr_open',
];

const sorted = (lines: readonly string[]) => [...lines].sort();

describe('A browser that is offline', () => {
  beforeEach(() => resetHost());

  it('R13: a person reads that it is tried again by itself; once online, each resource is read once, with one token', async () => {
    goOffline();
    const elements = await three();
    await settled(...elements);
    for (const element of elements) {
      expect(element.error?.code).to.equal('network');
      expect(words(element)).to.include(OFFLINE).and.to.include('try again automatically');
    }
    comeOnline();
    await until(() => elements.every(({ status }) => status === 'ready'), 'not all elements are ready');
    await breathe(300);
    expect(sorted(await apiLines())).to.deep.equal(READS);
    expect(await tokenRequests()).to.equal(1);
    for (const element of elements) expect(words(element)).not.to.include(OFFLINE);
  });

  it('R13: in Spanish, too', async () => {
    goOffline();
    const card = mount('vitable-enrollment-card', {
      ...(await avery()),
      enrollmentId: 'enrl_active',
      locale: 'es',
    });
    await settled(card);
    expect(words(card)).to.include('No tiene conexión a internet').and.to.include('automáticamente');
    comeOnline();
    await until(() => card.status === 'ready', 'the card is not read');
  });

  it('R13: “Try again” tries at once, whatever the browser says about its connection', async () => {
    goOffline();
    const card = mount('vitable-enrollment-card', { ...(await avery()), enrollmentId: 'enrl_active' });
    await settled(card);
    repairConnection();
    button(card, 'Try again').click();
    await until(() => card.status === 'ready', 'the card is not read');
    expect(navigator.onLine).to.be.false;
  });

  it('R13: an element that is added while the browser says that it is offline tries all the same', async () => {
    goOffline();
    repairConnection();
    const card = mount('vitable-enrollment-card', { ...(await avery()), enrollmentId: 'enrl_active' });
    await settled(card);
    expect(card.status).to.equal('ready');
  });

  it('R13: a failure that no connection will mend does not promise to try again', async () => {
    goOffline();
    const client = stubClient({ getEnrollment: () => Promise.reject(vitableError('forbidden')) });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await settled(card);
    expect(words(card)).not.to.include(OFFLINE);
    comeOnline();
    await breathe(50);
    expect(client.count('getEnrollment')).to.equal(1);
  });

  it('R13: a network error of a browser that is online says nothing of being offline, until it goes offline', async () => {
    const client = stubClient({ getEnrollment: () => Promise.reject(vitableError('network')) });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await settled(card);
    expect(words(card)).to.include('We can’t reach your benefits').and.not.to.include(OFFLINE);
    goOffline();
    await card.updateComplete;
    expect(words(card)).to.include(OFFLINE);
  });

  it('R13: a read that was sent before the browser came online, and fails after, is sent once more', async () => {
    let fail: (reason: unknown) => void = () => {};
    const client = stubClient({
      getEnrollment: () =>
        client.count('getEnrollment') === 1
          ? new Promise((_resolve, reject) => (fail = reject))
          : Promise.resolve(enrolledEnrollment()),
    });
    goOffline();
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await card.updateComplete;
    comeOnline();
    fail(vitableError('network'));
    await settled(card);
    await until(() => card.status === 'ready', 'it is not read again');
    expect(client.count('getEnrollment')).to.equal(2);
  });

  it('R13: what could not be read beside the enrollment is read when the browser is online: the card gets its deadline', async () => {
    const client = stubClient({
      getEnrollment: async () => pendingEnrollment(),
      getPlanYear: async () => {
        if (!navigator.onLine) throw vitableError('network');
        return planYear();
      },
    });
    goOffline();
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await settled(card);
    expect(card.status).to.equal('ready');
    expect(words(card)).not.to.include('Choose your coverage by');
    comeOnline();
    await until(() => words(card).includes('Choose your coverage by'), 'there is no deadline');
  });

  it('R13: the choice, the review and the focus stay while a reload waits for a connection', async () => {
    const client = stubClient({
      getEnrollment: async () => {
        if (!navigator.onLine) throw vitableError('network');
        return pendingEnrollment();
      },
      listEligiblePlans: async () => threePlans(),
      getPlanYear: async () => planYear(),
    });
    const picker = mount('vitable-plan-picker', { client, enrollmentId: 'enrl_1', mode: 'elect', now });
    await settled(picker);
    field(picker, 'Larkspur Bronze').click();
    await picker.updateComplete;
    part(picker, 'review').click();
    await picker.updateComplete;
    goOffline();
    await picker.refresh();
    expect(words(picker)).to.include(OFFLINE);
    part(picker, 'confirm').focus();
    comeOnline();
    await until(() => picker.status === 'ready', 'it is not read again');
    await picker.updateComplete;
    expect(picker.value).to.equal('plan_bronze');
    expect(hasPart(picker, 'confirm')).to.be.true;
    expectFocus(part(picker, 'confirm'));
  });

  it('R13, R7: no write is repeated', async () => {
    const client = stubClient({
      getEnrollment: async () => pendingEnrollment(),
      listEligiblePlans: async () => threePlans(),
      getPlanYear: async () => planYear(),
      elect: () => Promise.reject(vitableError('network')),
    });
    const picker = mount('vitable-plan-picker', { client, enrollmentId: 'enrl_1', mode: 'elect', now });
    await settled(picker);
    field(picker, 'Larkspur Bronze').click();
    await picker.updateComplete;
    part(picker, 'review').click();
    await picker.updateComplete;
    goOffline();
    part(picker, 'confirm').click();
    await until(() => client.count('elect') === 1, 'nothing is sent');
    await breathe(50);
    hidePage();
    comeOnline();
    showPage();
    await breathe(100);
    expect(client.count('elect')).to.equal(1);
  });

  it('R13, A5: the button that had the focus leaves it to the element when it goes away', async () => {
    goOffline();
    const card = mount('vitable-enrollment-card', { ...(await avery()), enrollmentId: 'enrl_active' });
    await settled(card);
    button(card, 'Try again').focus();
    comeOnline();
    await until(() => card.status === 'ready', 'the card is not read');
    expect(hasButton(card, 'Try again')).to.be.false;
    expectFocus(card.shadowRoot!.getElementById('base'));
  });

  it('R13, A4: reading again by itself is not announced, whether it succeeds or fails', async () => {
    const client = stubClient({ getEnrollment: () => Promise.reject(vitableError('network')) });
    goOffline();
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    const region = () => words(card.shadowRoot!.querySelector('[role=status]'));
    await settled(card);
    await card.updateComplete;
    expect(region()).to.equal(OFFLINE);
    comeOnline();
    await until(() => client.count('getEnrollment') === 2, 'it is not read again');
    await settled(card);
    await card.updateComplete;
    expect(region()).to.equal('');
  });
});

describe('A page that is hidden', () => {
  beforeEach(() => resetHost());

  it('R13: a read that fails with 503 waits for the page to be shown, and is then sent once', async () => {
    const errors = record('vitable-error');
    hidePage();
    await orderFault({ match: 'GET /enrollments/enrl_active', kind: 'status', status: 503, times: 1 });
    const card = mount('vitable-enrollment-card', { ...(await avery()), enrollmentId: 'enrl_active' });
    await until(async () => (await apiRequests()).length === 1, 'nothing is read');
    // The pause before a retry is at most half a second.
    await breathe(900);
    expect(await apiRequests()).to.have.length(1);
    expect(card.status).to.equal('loading');
    showPage();
    await until(() => card.status === 'ready', 'the card is not read');
    await breathe(100);
    expect((await apiRequests()).map(({ status }) => status)).to.deep.equal([503, 200]);
    expect(errors).to.have.length(0);
  });

  it('R13: a failed request for a token waits likewise, and is sent once for all elements', async () => {
    hidePage();
    await orderTokenFault({ kind: 'status', status: 503, times: 1 });
    const elements = await three();
    await until(async () => (await tokenRequests()) === 1, 'no token is requested');
    await breathe(300);
    expect(await tokenRequests()).to.equal(1);
    showPage();
    await until(() => elements.every(({ status }) => status === 'ready'), 'not all elements are ready');
    expect(await tokenRequests()).to.equal(2);
    expect(sorted(await apiLines())).to.deep.equal(READS);
  });

  it('R13: an element that leaves meanwhile sends nothing when the page is shown', async () => {
    hidePage();
    await orderFault({ match: 'GET /enrollments/enrl_active', kind: 'status', status: 503, times: 1 });
    const card = mount('vitable-enrollment-card', { ...(await avery()), enrollmentId: 'enrl_active' });
    await until(async () => (await apiRequests()).length === 1, 'nothing is read');
    await breathe(600);
    card.remove();
    await breathe(10);
    showPage();
    await breathe(100);
    expect(await apiRequests()).to.have.length(1);
  });

  for (const [name, comeBack] of [
    ['shown', showPage],
    ['online', comeOnline],
    ['focused', focusWindow],
  ] as const) {
    it(`R13: what failed is read once when the page is ${name} again, with a client of the host page`, async () => {
      let fails = true;
      const client = stubClient({
        getEnrollment: async () => {
          if (fails) throw vitableError('server');
          return enrolledEnrollment();
        },
      });
      if (name !== 'focused') hidePage();
      const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
      await settled(card);
      expect(card.status).to.equal('error');
      fails = false;
      if (name === 'online') {
        comeOnline();
        await breathe(20);
        expect(client.count('getEnrollment')).to.equal(1);
        showPage();
      } else comeBack();
      await until(() => card.status === 'ready', 'it is not read again');
      await breathe(20);
      expect(client.count('getEnrollment')).to.equal(2);
    });
  }

  it('R13: the events of one return cause one reading, also where it fails at once', async () => {
    const client = stubClient({ getEnrollment: () => Promise.reject(vitableError('server')) });
    hidePage();
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await settled(card);
    showPage();
    await breathe(30);
    focusWindow();
    await breathe(30);
    focusWindow();
    await breathe(30);
    expect(client.count('getEnrollment')).to.equal(2);
  });

  it('R13, R6: nobody reads again before the time that the server has asked to wait', async () => {
    const client = stubClient({
      getEnrollment: () => Promise.reject(vitableError('rate-limited', { retryAfter: 120 })),
    });
    hidePage();
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await settled(card);
    showPage();
    comeOnline();
    await breathe(50);
    expect(client.count('getEnrollment')).to.equal(1);
  });

  it('R13: a sign-out waits for the person', async () => {
    const client = stubClient({ getEnrollment: () => Promise.reject(vitableError('session-expired')) });
    hidePage();
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await settled(card);
    showPage();
    comeOnline();
    await breathe(50);
    expect(client.count('getEnrollment')).to.equal(1);
  });
});

import { expect } from '../support/elements/expect.js';
import { afterThis, breathe, mount, record, settled, until } from '../support/elements/mount.js';
import type { VitableElement } from '../support/elements/mount.js';
import { focusWindow, hidePage, showPage } from '../support/elements/presence.js';
import { expectFocus, field, hasPart, part, words } from '../support/elements/shadow.js';
import { pagesOf, stubClient } from '../support/elements/stub-client.js';
import {
  enrolledEnrollment,
  lifeEvent,
  pendingEnrollment,
  planYear,
  threePlans,
  vitableError,
} from '../support/fixtures/models.js';

/** The clock of a test, which the test sets. */
let clock: Date;
const now = () => clock;
beforeEach(() => {
  clock = new Date('2026-11-20T12:00:00Z');
});

/** The page returns from the back-forward cache, or is shown anew. */
const pageShow = () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

const RETURNS = [
  ['is shown again', showPage],
  ['gets the focus', focusWindow],
  ['comes from the cache', pageShow],
] as const;

const year = planYear({ open_enrollment_start_date: '2026-11-10', open_enrollment_end_date: '2026-11-20' });
const draft = planYear({
  status: 'draft',
  open_enrollment_start_date: '2026-11-21',
  open_enrollment_end_date: '2026-12-20',
});
const answers = {
  ...pagesOf([lifeEvent({ enrollment_window_end: '2026-11-20' })]),
  listEligiblePlans: async () => threePlans(),
  getPlanYear: async () => year,
};

/** Elements whose words depend on the day: what they say on November 20, 2026, and on the day after. */
const DAYS: readonly (readonly [
  name: string,
  show: () => VitableElement,
  today: string,
  tomorrow: string,
])[] = [
  [
    'the card’s deadline',
    () =>
      mount('vitable-enrollment-card', {
        enrollmentId: 'enrl_1',
        client: stubClient({ ...answers, getEnrollment: async () => pendingEnrollment() }),
        timeZone: 'UTC',
        now,
      }),
    'Today, at the end of the day.',
    'Choose your coverage',
  ],
  [
    'the card’s status',
    () =>
      mount('vitable-enrollment-card', {
        data: enrolledEnrollment({ coverage_end_date: '2026-11-20' }),
        timeZone: 'UTC',
        now,
      }),
    'Your coverage ends today',
    'This coverage ended on November 20, 2026.',
  ],
  [
    'a life event’s window',
    () => mount('vitable-qle-list', { memberId: 'mbr_1', client: stubClient(answers), timeZone: 'UTC', now }),
    'Today is the last day to change coverage',
    'closed',
  ],
  [
    'a plan year’s open enrollment',
    () => mount('vitable-plan-year-card', { data: year, timeZone: 'UTC', now }),
    'Today is the last day of open enrollment',
    'Open enrollment ended on November 20, 2026',
  ],
  [
    'the lock of a form',
    () => mount('vitable-plan-year-form', { data: draft, timeZone: 'UTC', now }),
    'Today is the last day to edit it.',
    'Open enrollment',
  ],
];

describe('A page that is left open over midnight', () => {
  for (const [name, show, today, tomorrow] of DAYS) {
    for (const [how, comeBack] of RETURNS) {
      it(`R23: ${name} is true again when the page ${how}`, async () => {
        const element = show();
        await settled(element);
        expect(words(element)).to.include(today);
        if (comeBack === showPage) hidePage();
        clock = new Date('2026-11-21T07:00:00Z');
        comeBack();
        await settled(element);
        expect(words(element)).not.to.include(today);
        expect(words(element)).to.include(tomorrow);
      });
    }

    it(`R23: ${name} is true at midnight, without anybody doing anything`, async () => {
      // Half a second before midnight in New York; the clock goes on from there.
      const [start, from] = [Date.parse('2026-11-21T04:59:59.500Z'), performance.now()];
      const running = () => new Date(start + performance.now() - from);
      const element = show();
      element.timeZone = 'America/New_York';
      element.now = running;
      await settled(element);
      expect(words(element)).to.include(today);
      await until(() => !words(element).includes(today), 'it still says what was true yesterday', 4000);
      expect(words(element)).to.include(tomorrow);
    });
  }

  it('R23: the picker no longer says that the last day is today', async () => {
    const client = stubClient({ ...answers, getEnrollment: async () => pendingEnrollment() });
    const picker = mount('vitable-plan-picker', {
      enrollmentId: 'enrl_1',
      mode: 'elect',
      client,
      timeZone: 'UTC',
      now,
    });
    await settled(picker);
    field(picker, 'Larkspur Bronze').click();
    await picker.updateComplete;
    part(picker, 'review').click();
    await picker.updateComplete;
    expect(words(part(picker, 'review'))).to.include('November 20, 2026');
    clock = new Date('2026-11-21T07:00:00Z');
    focusWindow();
    await breathe(20);
    await settled(picker);
    expect(words(part(picker, 'review'))).not.to.include('November 20, 2026');
    // What was begun is still there.
    expect(hasPart(picker, 'confirm')).to.be.true;
    expect(picker.value).to.equal('plan_bronze');
  });
});

describe('Data of a page that was not looked at for a while', () => {
  /** Lets some minutes pass on the device's clock. */
  function pass(minutes: number): void {
    const real = Date.now;
    Date.now = () => real() + minutes * 60_000;
    afterThis(() => (Date.now = real));
  }

  async function card() {
    let plan = 'Plan before';
    const client = stubClient({
      getEnrollment: async () => enrolledEnrollment({ selected_plan_name: plan }),
    });
    const element = mount('vitable-enrollment-card', { enrollmentId: 'enrl_1', client, now });
    await settled(element);
    hidePage();
    plan = 'Plan after';
    return { element, client };
  }

  it('R23: is read again after more than five minutes: no announcement, no skeleton', async () => {
    const { element, client } = await card();
    const ready = record('vitable-ready');
    pass(6);
    showPage();
    await element.updateComplete;
    expect(words(element)).to.include('Plan before');
    await until(() => words(element).includes('Plan after'), 'it is not read again');
    expect(client.count('getEnrollment')).to.equal(2);
    expect(words(element.shadowRoot!.querySelector('[role=status]'))).to.equal('');
    expect(ready).to.have.length(0);
  });

  it('R23: is not read again after a moment', async () => {
    const { element, client } = await card();
    pass(4);
    showPage();
    await breathe(30);
    expect(client.count('getEnrollment')).to.equal(1);
    expect(words(element)).to.include('Plan before');
  });

  it('R23: is read again on another day, however short the absence', async () => {
    const { element, client } = await card();
    clock = new Date('2026-11-21T00:00:30Z');
    element.timeZone = 'UTC';
    showPage();
    await until(() => words(element).includes('Plan after'), 'it is not read again');
    expect(client.count('getEnrollment')).to.equal(2);
  });

  it('R23: is read once for all elements of a session', async () => {
    const client = stubClient({ getEnrollment: async () => enrolledEnrollment() });
    const given = { enrollmentId: 'enrl_1', client, now };
    const cards = [1, 2, 3].map(() => mount('vitable-enrollment-card', given));
    await settled(...cards);
    const before = client.count('getEnrollment');
    hidePage();
    pass(6);
    showPage();
    await breathe(50);
    await settled(...cards);
    expect(client.count('getEnrollment')).to.equal(before + 1);
  });

  it('R23: a refresh that fails leaves the data, says so without an announcement', async () => {
    let fails = false;
    const client = stubClient({
      getEnrollment: async () => {
        if (fails) throw vitableError('server');
        return enrolledEnrollment();
      },
    });
    const element = mount('vitable-enrollment-card', { enrollmentId: 'enrl_1', client, now });
    await settled(element);
    hidePage();
    fails = true;
    pass(6);
    showPage();
    await until(() => element.status === 'error', 'it is not read again');
    await element.updateComplete;
    expect(words(element)).to.include('The information below may be out of date.');
    expect(words(part(element, 'headline'))).to.include('You’re enrolled');
    expect(words(element.shadowRoot!.querySelector('[role=status]'))).to.equal('');
  });

  it('R23: the draft of a form and the focus in it stay', async () => {
    const client = stubClient({ getPlanYear: async () => draft });
    const form = mount('vitable-plan-year-form', { planYearId: 'plyr_1', client, timeZone: 'UTC', now });
    await settled(form);
    const input = field(form, 'Open enrollment ends');
    input.value = '2026-12-22';
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    input.focus();
    await form.updateComplete;
    hidePage();
    pass(6);
    showPage();
    await until(() => client.count('getPlanYear') === 2, 'it is not read again');
    await settled(form);
    expect(form.unsaved).to.be.true;
    expect(input.isConnected && input.value).to.equal('2026-12-22');
    expectFocus(input);
  });

  it('R23: data that the host page has set is not read', async () => {
    const client = stubClient({ getEnrollment: async () => enrolledEnrollment() });
    const element = mount('vitable-enrollment-card', { client, now, data: enrolledEnrollment() });
    await settled(element);
    hidePage();
    pass(600);
    showPage();
    await breathe(30);
    expect(client.count('getEnrollment')).to.equal(0);
  });
});

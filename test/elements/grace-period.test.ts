import { expect } from '../support/elements/expect.js';
import { grace } from '../../src/dom/grace-period.js';
import {
  GRACE_PERIOD,
  afterThis,
  breathe,
  mount,
  record,
  settled,
  until,
  watchConsole,
} from '../support/elements/mount.js';
import type { ElementName } from '../support/elements/mount.js';
import { hasPart, words } from '../support/elements/shadow.js';
import { pagesOf, stubClient } from '../support/elements/stub-client.js';
import {
  enrolledEnrollment,
  lifeEvent,
  now,
  page,
  planYear,
  threePlans,
} from '../support/fixtures/models.js';

const PLAIN = 'This section isn’t available yet';

const client = () =>
  stubClient({
    ...pagesOf([lifeEvent()]),
    getEnrollment: async () => enrolledEnrollment(),
    listEligiblePlans: async () => threePlans(),
    getPlanYear: async () => planYear(),
    listPlanYears: async () => page([planYear()]),
  });

const IDS: Readonly<Record<ElementName, readonly [attribute: string, id: string]>> = {
  'vitable-plan-picker': ['enrollment-id', 'enrl_1'],
  'vitable-enrollment-card': ['enrollment-id', 'enrl_1'],
  'vitable-qle-list': ['member-id', 'mbr_1'],
  'vitable-plan-year-list': ['benefit-product-id', 'bprd_1'],
  'vitable-plan-year-card': ['plan-year-id', 'plyr_1'],
  'vitable-plan-year-form': ['plan-year-id', 'plyr_1'],
};

/** Longer than a framework needs for its effects, shorter than a test wants to wait. */
const PERIOD = 250;

describe('Settings that come a moment later', () => {
  beforeEach(() => {
    grace.milliseconds = PERIOD;
    afterThis(() => (grace.milliseconds = 0));
  });

  it('the moment is between one and two seconds', () => {
    expect(GRACE_PERIOD >= 1000 && GRACE_PERIOD <= 2000).to.be.true;
  });

  for (const [name, [attribute, id]] of Object.entries(IDS) as [ElementName, readonly [string, string]][]) {
    for (const missing of ['the id', 'the client', 'both'] as const) {
      it(`<${name}> without ${missing} at first shows its skeleton: no message, no event, no warning`, async () => {
        const { warnings } = watchConsole();
        const heard = record('vitable-error');
        const given = missing === 'the id' ? { client: client() } : {};
        const element = mount(name, { now, ...given }, missing === 'the client' ? { [attribute]: id } : {});
        // A busy machine may take longer for a moment than it was asked to.
        for (const begun = performance.now(); ;) {
          await breathe(20);
          if (performance.now() - begun > PERIOD - 150) break;
          expect(element.status).to.equal('loading');
          expect(words(element)).not.to.include(PLAIN);
        }
        expect(hasPart(element, 'skeleton')).to.be.true;
        // As an effect of a framework does it.
        element.client = client();
        element.setAttribute(attribute, id);
        await settled(element);
        await breathe(PERIOD);
        expect(element.status).to.equal('ready');
        expect(heard).to.have.length(0);
        expect(warnings).to.deep.equal([]);
      });
    }
  }

  it('says so when the moment is over, once', async () => {
    const { warnings } = watchConsole();
    const heard = record('vitable-error');
    const card = mount('vitable-enrollment-card', { now, client: client() });
    await settled(card);
    expect(card.error?.code).to.equal('config');
    expect(words(card)).to.include(PLAIN);
    await breathe(50);
    expect(heard).to.have.length(1);
    expect(warnings).to.have.length(1);
  });

  it('an id that goes and comes back within the moment is no error either', async () => {
    const heard = record('vitable-error');
    const card = mount('vitable-enrollment-card', { now, client: client(), enrollmentId: 'enrl_1' });
    await settled(card);
    await breathe(PERIOD + 50);
    card.enrollmentId = undefined;
    await breathe(50);
    expect(card.status).to.equal('loading');
    expect(card.data).to.be.undefined;
    card.enrollmentId = 'enrl_1';
    await settled(card);
    expect(card.status).to.equal('ready');
    expect(heard).to.have.length(0);
  });

  it('an element that is put into the page once more has the moment once more', async () => {
    watchConsole();
    const heard = record('vitable-error');
    const card = mount('vitable-enrollment-card', { now, enrollmentId: 'enrl_1' });
    await breathe(PERIOD - 100);
    card.remove();
    await breathe(200);
    document.body.append(card);
    await breathe(PERIOD - 150);
    expect(card.status).to.equal('loading');
    card.client = client();
    await settled(card);
    expect(heard).to.have.length(0);
  });

  it('a setting that is wrong is reported at once: it stays wrong', async () => {
    watchConsole();
    const card = mount('vitable-enrollment-card', {
      tokenEndpoint: '/token',
      apiBase: 'https://elsewhere.example',
      enrollmentId: 'enrl_1',
    });
    await until(() => card.error, 'there is no error', PERIOD - 100);
    expect(card.error?.attribute).to.equal('api-base');
  });
});

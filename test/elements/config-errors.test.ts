import { expect } from '../support/elements/expect.js';
import { configure } from '../../src/settings/page-settings.js';
import { TOKEN_ENDPOINT, apiRequests, resetHost, tokenRequests } from '../support/elements/host.js';
import {
  afterThis,
  avery,
  breathe,
  mount,
  record,
  settled,
  until,
  watchConsole,
  watchNetwork,
} from '../support/elements/mount.js';
import type { ElementsByName, VitableElement } from '../support/elements/mount.js';
import { hasButton, words } from '../support/elements/shadow.js';

type Name = Exclude<keyof ElementsByName, 'vitable-provider'>;

const elements: readonly (readonly [Name, attribute: string, id: string])[] = [
  ['vitable-plan-picker', 'enrollment-id', 'enrl_pending'],
  ['vitable-enrollment-card', 'enrollment-id', 'enrl_pending'],
  ['vitable-qle-list', 'member-id', 'mbr_avery'],
];

/** The message to the person for a mistake that only the page's developer can fix. */
const PLAIN = 'This section isn’t available yet';

function expectConfigError(element: VitableElement, attribute: string) {
  expect(element.status).to.equal('error');
  expect(element.error?.code).to.equal('config');
  expect(element.error?.attribute).to.equal(attribute);
  expect(element.error?.retryable).to.be.false;
  expect(words(element)).to.include(PLAIN);
  // The person sees neither the attribute's name nor a button that could not help.
  expect(words(element)).not.to.include(attribute);
  expect(hasButton(element, 'Try again')).to.be.false;
}

for (const [name, attribute, id] of elements) {
  describe(`<${name}> used wrongly`, () => {
    beforeEach(() => resetHost());

    it(`without ${attribute} warns the developer once and shows the person a plain message`, async () => {
      const { warnings } = watchConsole();
      const heard = record('vitable-error');
      const settings = await avery();
      const [one, two] = [mount(name, settings), mount(name, settings)];
      await settled(one, two);
      expectConfigError(one, attribute);
      expectConfigError(two, attribute);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(`<${name}>`).and.to.include(attribute);
      expect(heard.map(({ target }) => [one, two].indexOf(target as typeof one))).to.deep.equal([0, 1]);
      expect((heard[0]?.detail as { error: unknown } | undefined)?.error).to.equal(one.error);
      expect(heard[0]?.composed).to.be.true;
    });

    it(`takes an empty ${attribute} for a missing one`, async () => {
      watchConsole();
      const element = mount(name, await avery(), { [attribute]: '' });
      await settled(element);
      expectConfigError(element, attribute);
    });

    it(`waits, without an error, while ${attribute} is null`, async () => {
      const { warnings } = watchConsole();
      const heard = record('vitable-error');
      const given = attribute === 'member-id' ? { memberId: null } : { enrollmentId: null };
      const element = mount(name, { ...(await avery()), ...given });
      await element.updateComplete;
      await breathe(100);
      expect(element.status).to.equal('idle');
      expect(element.getAttribute('data-status')).to.equal('idle');
      expect(element.error).to.be.undefined;
      expect(heard).to.have.length(0);
      expect(warnings).to.deep.equal([]);
      expect(await apiRequests()).to.deep.equal([]);

      element.setAttribute(attribute, id);
      await settled(element);
      expect(element.status).to.equal('ready');
    });

    it('names token-endpoint to the developer where there is no way to get a token', async () => {
      const { warnings } = watchConsole();
      const network = watchNetwork();
      const { apiBase } = await avery();
      const element = mount(name, { apiBase }, { [attribute]: id });
      await settled(element);
      expectConfigError(element, 'token-endpoint');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(`<${name}>`).and.to.include('token-endpoint');
      expect(network.asked()).to.deep.equal([]);
    });

    it('S5: refuses a foreign api-base, and sends no request', async () => {
      const { warnings } = watchConsole();
      const heard = record('vitable-error');
      const network = watchNetwork();
      const element = mount(
        name,
        { ...(await avery()), apiBase: 'https://api.vitablehealth.com.elsewhere.example' },
        { [attribute]: id },
      );
      await settled(element);
      await breathe(50);
      expectConfigError(element, 'api-base');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('api-base');
      expect(heard).to.have.length(1);
      expect(network.asked()).to.deep.equal([]);
      expect(await tokenRequests()).to.equal(0);
      expect(await apiRequests()).to.deep.equal([]);
    });

    it('recovers when the attribute is corrected', async () => {
      watchConsole();
      const settings = await avery();
      const element = mount(name, { apiBase: settings.apiBase, contextKey: settings.contextKey });
      await settled(element);
      expect(element.status).to.equal('error');
      element.setAttribute(attribute, id);
      element.setAttribute('token-endpoint', TOKEN_ENDPOINT);
      await breathe();
      await settled(element);
      expect(element.error).to.be.undefined;
      expect(element.status).to.equal('ready');
    });
  });
}

describe('S5: which api-base is accepted', () => {
  beforeEach(() => resetHost());

  for (const apiBase of [
    'http://api.vitablehealth.com',
    'https://vitablehealth.com@elsewhere.example',
    'https://notvitablehealth.com',
    '//elsewhere.example',
    ['javascript', 'alert(1)'].join(':'),
  ]) {
    it(`S5: ${apiBase} is not`, async () => {
      watchConsole();
      const network = watchNetwork();
      const element = mount('vitable-enrollment-card', {
        ...(await avery()),
        apiBase,
        enrollmentId: 'enrl_active',
      });
      await settled(element);
      expectConfigError(element, 'api-base');
      expect(network.asked()).to.deep.equal([]);
    });
  }

  it('S5: another origin is, once configure() lists it; before that no token is requested', async () => {
    watchConsole();
    const asked: string[] = [];
    const getToken = () => {
      asked.push('token');
      return new Promise<never>(() => {});
    };
    const given = { getToken, apiBase: 'https://proxy.partner.example', enrollmentId: 'enrl_active' };
    const refused = mount('vitable-enrollment-card', { ...given, contextKey: 'not-listed' });
    await settled(refused);
    expect(refused.error?.attribute).to.equal('api-base');
    expect(asked).to.deep.equal([]);

    configure({ allowedApiOrigins: ['https://proxy.partner.example'] });
    afterThis(() => configure({ allowedApiOrigins: undefined }));
    const accepted = mount('vitable-enrollment-card', { ...given, contextKey: 'listed' });
    await until(() => asked.length > 0, 'no token is asked for');
    expect(accepted.status).to.equal('loading');
  });
});

describe('configure()', () => {
  it('refuses an unknown setting by its name', () => {
    const wrong = { tokenEndpiont: '/api' } as Parameters<typeof configure>[0];
    expect(() => configure(wrong)).to.throw('tokenEndpiont');
  });
});

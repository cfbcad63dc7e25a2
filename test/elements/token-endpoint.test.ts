import { expect } from '../support/elements/expect.js';
import { TOKEN_ENDPOINT, orderTokenFault, resetHost } from '../support/elements/host.js';
import { avery, mount, settled, watchConsole } from '../support/elements/mount.js';
import { words } from '../support/elements/shadow.js';

type Fault = Parameters<typeof orderTokenFault>[0];

/** The elements of a page, once each of them has failed for want of a token. */
async function failing(tokenEndpoint: string) {
  const settings = { ...(await avery()), tokenEndpoint };
  const elements = [
    mount('vitable-enrollment-card', { ...settings, enrollmentId: 'enrl_active' }),
    mount('vitable-qle-list', { ...settings, memberId: 'mbr_avery' }),
  ] as const;
  await settled(...elements);
  await elements[0].refresh();
  expect(elements.map(({ status }) => status)).to.deep.equal(['error', 'error']);
  return elements;
}

describe('A token endpoint that gives no token', () => {
  beforeEach(() => resetHost());

  for (const [what, fault, answer] of [
    ['answers 401', { kind: 'status', status: 401, times: 9 }, 'status 401.'],
    ['answers 403', { kind: 'status', status: 403, times: 9 }, 'status 403.'],
    ['answers 404', { kind: 'status', status: 404, times: 9 }, 'status 404.'],
    ['answers 405', { kind: 'status', status: 405, times: 9 }, 'status 405.'],
    ['answers 429', { kind: 'status', status: 429, times: 9 }, 'status 429.'],
    ['answers 500', { kind: 'status', status: 500, times: 9 }, 'status 500.'],
    ['answers 502', { kind: 'status', status: 502, times: 9 }, 'status 502.'],
    ['redirects to a sign-in page', { kind: 'redirect', times: 9 }, 'a redirect.'],
    ['answers with HTML', { kind: 'html', times: 9 }, 'Expected JSON at $.'],
  ] as const satisfies readonly (readonly [string, Fault, string])[]) {
    it(`${what}: is named to the developer once, with its address, however many elements ask it`, async () => {
      const { warnings, errors } = watchConsole();
      await orderTokenFault(fault);
      // The query may name a person: it stays out (S1).
      const elements = await failing(`${TOKEN_ENDPOINT}?as=avery&name=Lindqvist`);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(
        `No token from token-endpoint ${location.origin}${TOKEN_ENDPOINT}: ${answer}`,
      );
      expect(warnings[0]).not.to.include('Lindqvist');
      expect(errors).to.deep.equal([]);
      for (const element of elements) expect(words(element)).not.to.include(TOKEN_ENDPOINT);
    });
  }

  it('does not answer at all: is named to the developer once, with its address', async () => {
    const { warnings } = watchConsole();
    await failing('http://127.0.0.1:9/no-server');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('token-endpoint http://127.0.0.1:9/no-server: No answer');
  });

  it('is a getToken function that fails: the developer reads so once, and nothing of its error', async () => {
    const { warnings } = watchConsole();
    const getToken = () => Promise.reject(new Error('vit_at_secret of Lindqvist'));
    const card = mount('vitable-enrollment-card', {
      ...(await avery()),
      tokenEndpoint: undefined,
      getToken,
      enrollmentId: 'enrl_active',
    });
    await settled(card);
    await card.refresh();
    expect(card.error?.code).to.equal('network');
    expect(warnings).to.deep.equal(['[vitable-elements] getToken() failed.']);
  });
});

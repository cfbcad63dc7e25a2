import { expect } from '../support/elements/expect.js';
import type { ForeignElement, FrameWindow } from '../support/elements/frame.js';
import { reaches } from '../support/elements/frame.js';
import { TOKEN_ENDPOINT, apiLines, resetHost, sandboxUrl, tokenRequests } from '../support/elements/host.js';
import { afterThis, cleanUp, until } from '../support/elements/mount.js';

/** With its origin, so that a `<base>` does not move the script. */
const SCRIPT = `${location.origin}/__host/cdn/vitable-elements.employee.js`;

/** The HTML of a page with a card. */
const html = (attributes: Readonly<Record<string, string>>, head = '') =>
  `<!doctype html><html lang="en"><head>${head}<script src="${SCRIPT}" defer></script></head><body><main>` +
  `<vitable-enrollment-card enrollment-id="enrl_active" ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}></vitable-enrollment-card></main></body></html>`;

const BASE_ELSEWHERE = '<base href="https://elsewhere.invalid/">';

/** The card of a document, once its element is defined. */
async function cardOf(page: FrameWindow): Promise<ForeignElement> {
  await until(
    () => page.document.querySelector<ForeignElement>('vitable-enrollment-card')?.status,
    'the card is not defined',
  );
  return page.document.querySelector<ForeignElement>('vitable-enrollment-card')!;
}

async function frame(change: (frame: HTMLIFrameElement) => void): Promise<FrameWindow> {
  const made = cleanUp(document.createElement('iframe'));
  change(made);
  const loaded = new Promise((resolve) => made.addEventListener('load', resolve, { once: true }));
  document.body.append(made);
  await loaded;
  return made.contentWindow as FrameWindow;
}

/** The ways to a document that has no address of its own and is on the page's origin. */
const ways: Readonly<Record<string, (content: string) => Promise<FrameWindow>>> = {
  'about:srcdoc': (content) => frame((made) => (made.srcdoc = content)),
  'about:srcdoc in about:srcdoc': async (content) => {
    const outer = await frame((made) => (made.srcdoc = '<!doctype html><main></main>'));
    const inner = outer.document.createElement('iframe');
    inner.srcdoc = content;
    const loaded = new Promise((resolve) => inner.addEventListener('load', resolve, { once: true }));
    outer.document.body.append(inner);
    await loaded;
    return inner.contentWindow as FrameWindow;
  },
  'about:blank': async (content) => {
    const page = await frame(() => undefined);
    const parsed = new DOMParser().parseFromString(content, 'text/html');
    page.document.body.append(...page.document.importNode(parsed.body, true).childNodes);
    const base = parsed.querySelector('base');
    if (base) page.document.head.append(page.document.importNode(base, true));
    const script = page.document.createElement('script');
    script.src = SCRIPT;
    page.document.head.append(script);
    return page;
  },
  blob: (content) =>
    frame((made) => {
      made.src = URL.createObjectURL(new Blob([content], { type: 'text/html' }));
      afterThis(() => URL.revokeObjectURL(made.src));
    }),
};

describe('A document without an address of its own', () => {
  beforeEach(() => resetHost());

  for (const [way, open] of Object.entries(ways)) {
    it(`${way}: a path as token-endpoint is on the page’s origin`, async () => {
      const page = await open(html({ 'token-endpoint': TOKEN_ENDPOINT, 'api-base': await sandboxUrl() }));
      const card = await cardOf(page);
      await reaches(card, 'ready');
      expect(await tokenRequests()).to.equal(1);
      expect(await apiLines()).to.deep.equal(['GET /v1/enrollments/enrl_active']);
    });

    it(`S3: ${way}: a <base> with another origin does not move the token request`, async () => {
      const attributes = { 'token-endpoint': TOKEN_ENDPOINT, 'api-base': await sandboxUrl() };
      const page = await open(html(attributes, BASE_ELSEWHERE));
      const card = await cardOf(page);
      expect(page.document.baseURI).to.equal('https://elsewhere.invalid/');
      await reaches(card, 'ready');
      expect(await tokenRequests()).to.equal(1);
      const asked = page.performance.getEntriesByType('resource').map(({ name }) => new URL(name).hostname);
      expect(asked).not.to.include('elsewhere.invalid');
    });

    it(`S3, S5: ${way}: a path as api-base is on the page’s origin, whatever the <base>`, async () => {
      for (const head of ['', BASE_ELSEWHERE]) {
        // The first request may be sent before `fetch` is replaced, and arrive during the next test: it is not for the host's
        // token endpoint, whose requests that test counts.
        const page = await open(html({ 'token-endpoint': '/elsewhere' }, head));
        const card = await cardOf(page);
        const asked: string[] = [];
        page.fetch = (input) => {
          asked.push(input as string);
          return Promise.resolve(Response.json({ access_token: 'vit_at_1', expires_in: 900 }));
        };
        card.setAttribute('api-base', '/vitable');
        card.setAttribute('context-key', `relative ${head}`);
        await until(
          () => asked.some((url) => url.includes('/vitable/v1/')),
          () => asked.join(),
        );
        expect(new Set(asked.map((url) => new URL(url).origin))).to.deep.equal(new Set([location.origin]));
      }
    });
  }

  for (const way of ['about:srcdoc', 'about:blank'] as const) {
    it(`${way}: a relative token-endpoint goes where fetch goes`, async () => {
      const page = await ways[way]!(html({ 'token-endpoint': 'a/token', 'api-base': await sandboxUrl() }));
      const asked: string[] = [];
      page.fetch = (input) => {
        asked.push(input as string);
        return Promise.reject(new Error('Not now.'));
      };
      const card = await cardOf(page);
      card.setAttribute('context-key', 'relative');
      await until(() => asked.length > 0, 'no request');
      expect(asked[0]).to.equal(new page.Request('a/token').url);
      expect(new URL(asked[0]!).origin).to.equal(location.origin);
    });
  }

  it('S3: about:srcdoc in a page whose <base> points elsewhere asks the page’s own origin', async () => {
    const outer = await frame((made) => (made.srcdoc = '<!doctype html><main></main>'));
    const base = outer.document.createElement('base');
    base.href = 'https://elsewhere.invalid/';
    outer.document.head.append(base);
    const inner = outer.document.createElement('iframe');
    inner.srcdoc = html({ 'token-endpoint': TOKEN_ENDPOINT, 'api-base': await sandboxUrl() });
    const loaded = new Promise((resolve) => inner.addEventListener('load', resolve, { once: true }));
    outer.document.body.append(inner);
    await loaded;
    await reaches(await cardOf(inner.contentWindow as FrameWindow), 'ready');
    expect(await tokenRequests()).to.equal(1);
  });
});

import { expect } from '../support/elements/expect.js';
import { addScript, insert, openPage, reaches } from '../support/elements/frame.js';
import type { FrameWindow } from '../support/elements/frame.js';
import { TOKEN_ENDPOINT, apiRequests, resetHost, sandboxUrl } from '../support/elements/host.js';
import { fact } from '../support/elements/shadow.js';

async function addModuleScript(page: FrameWindow, src = '/__host/cdn/vitable.js'): Promise<void> {
  const settings = { 'data-token-endpoint': TOKEN_ENDPOINT, 'data-api-base': await sandboxUrl() };
  expect(await addScript(page, { type: 'module', src, ...settings })).to.equal('load');
}

const insertCard = (page: FrameWindow) =>
  insert(page, 'vitable-enrollment-card', { 'enrollment-id': 'enrl_active' });

describe('The module script', () => {
  beforeEach(() => resetHost());
  after(() => resetHost());

  it('shows an element, in the language of the page, and asks once for each thing', async () => {
    const page = await openPage('no-library.html');
    page.document.documentElement.lang = 'es';
    await addModuleScript(page);
    const card = insertCard(page);
    await reaches(card, 'ready');
    expect(fact(card, 'Nivel de cobertura')).to.equal('Familia');
    expect((await apiRequests()).map(({ path }) => path)).to.deep.equal(['/v1/enrollments/enrl_active']);
    expect(page.recorded.errors).to.deep.equal([]);
    expect(page.recorded.violations).to.deep.equal([]);
  });

  // Firefox remembers that a file could not be fetched, and never fetches it from that address again.
  for (const [file, what] of [
    ['enrollment-card-', 'of the element'],
    ['shared-', 'that several elements share'],
  ] as const) {
    for (const times of [1, 2]) {
      it(`fetches a file ${what} again that could not be fetched ${times === 1 ? 'once' : 'twice'}`, async () => {
        const page = await openPage('no-library.html');
        await addModuleScript(page, `/__host/failing/${times}/${file}/vitable.js`);
        const card = insertCard(page);
        // Each time the browser is online again it is tried at once, and not only after a pause.
        const reconnecting = page.setInterval(() => page.dispatchEvent(new page.Event('online')), 200);
        await reaches(card, 'ready').finally(() => page.clearInterval(reconnecting));
        expect((await apiRequests()).map(({ path }) => path)).to.deep.equal(['/v1/enrollments/enrl_active']);
        const told = page.recorded.warnings.filter((line) => line.includes('could not be fetched'));
        expect(told).to.have.length(1);
      }).timeout(20_000);
    }
  }
});

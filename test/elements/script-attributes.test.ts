import { expect } from '../support/elements/expect.js';
import { addScript, insert, openPage, reaches } from '../support/elements/frame.js';
import type { FrameWindow } from '../support/elements/frame.js';
import { TOKEN_ENDPOINT, resetHost, sandboxUrl } from '../support/elements/host.js';
import { breathe, until } from '../support/elements/mount.js';
import { fact, words } from '../support/elements/shadow.js';

const FULL = '/__host/cdn/vitable-elements.js';
const EMPLOYEE = '/__host/cdn/vitable-elements.employee.js';
const SPANISH = '/__host/cdn/vitable-elements.es.js';

const ours = ({ recorded }: FrameWindow) =>
  recorded.warnings.filter((line) => line.startsWith('[vitable-elements]'));

async function settings() {
  return { 'data-token-endpoint': TOKEN_ENDPOINT, 'data-api-base': await sandboxUrl() };
}

describe('A script tag whose attributes are not all read', () => {
  beforeEach(() => resetHost());

  it('is named in one warning, with the name that may be meant, and the rest applies', async () => {
    const page = await openPage('no-library.html');
    await addScript(page, { src: FULL, ...(await settings()), 'data-pay-period': '26' });
    const card = insert(page, 'vitable-enrollment-card', { 'enrollment-id': 'enrl_active' });
    await reaches(card, 'ready');
    expect(ours(page)).to.have.length(1);
    expect(ours(page)[0]).to.include('data-pay-period (did you mean data-pay-periods?)');
    expect(ours(page)[0]).not.to.include('module');
  });

  for (const src of [FULL, EMPLOYEE]) {
    it(`is a module script: ${src.split('/').at(-1)} says so, names what it ignores and how to load it`, async () => {
      const page = await openPage('no-library.html');
      const attributes = { src, type: 'module', ...(await settings()), 'data-pay-period': '26' };
      expect(await addScript(page, attributes)).to.equal('load');
      const about = ours(page).filter((line) => line.includes('script tag'));
      expect(about).to.have.length(1);
      expect(about[0]).to.include('data-token-endpoint, data-api-base, data-pay-period (did you mean');
      expect(about[0])
        .to.include('document.currentScript')
        .and.to.include('<script src="…" defer> without type="module"')
        .and.to.include('Vitable.configure()');
    });
  }

  it('is a module script of another name', async () => {
    const page = await openPage('no-library.html');
    const script = page.document.createElement('script');
    script.type = 'module';
    script.dataset['tokenEndpoint'] = TOKEN_ENDPOINT;
    script.textContent = `import ${JSON.stringify(EMPLOYEE)};`;
    page.document.head.append(script);
    await until(() => page.Vitable, 'the module does not run');
    expect(ours(page).join()).to.include('data-token-endpoint').and.to.include('module script');
  });

  it('is a module script without settings, which gets them otherwise: there is nothing to say', async () => {
    const page = await openPage('no-library.html');
    await addScript(page, { src: EMPLOYEE, type: 'module' });
    page.Vitable!.configure({ tokenEndpoint: TOKEN_ENDPOINT, apiBase: await sandboxUrl() });
    const card = insert(page, 'vitable-enrollment-card', { 'enrollment-id': 'enrl_active' });
    await reaches(card, 'ready');
    expect(ours(page)).to.deep.equal([]);
  });
});

describe('Spanish with the script tag', () => {
  beforeEach(() => resetHost());

  for (const order of ['before', 'after'] as const) {
    it(`A9: comes with vitable-elements.es.js ${order} the employee file`, async () => {
      const page = await openPage('no-library.html');
      page.document.documentElement.lang = 'es';
      const files = [{ src: EMPLOYEE, ...(await settings()) }, { src: SPANISH }];
      for (const file of order === 'before' ? files.reverse() : files) await addScript(page, file);
      const card = insert(page, 'vitable-enrollment-card', { 'enrollment-id': 'enrl_active' });
      await reaches(card, 'ready');
      expect(fact(card, 'Nivel de cobertura')).to.equal('Familia');
      expect(ours(page)).to.deep.equal([]);
    });
  }

  it('A9: shows in elements that are on the page already, and in those of an npm copy', async () => {
    const page = await openPage('no-library.html');
    page.document.documentElement.lang = 'es';
    await addScript(page, { src: '/__host/pages/npm-card.js', type: 'module' });
    const card = insert(page, 'vitable-enrollment-card', {
      'enrollment-id': 'enrl_active',
      'token-endpoint': TOKEN_ENDPOINT,
      'api-base': await sandboxUrl(),
    });
    await reaches(card, 'ready');
    expect(fact(card, 'Coverage level')).to.equal('Family');
    await addScript(page, { src: SPANISH });
    await until(
      () => words(card).includes('Nivel de cobertura'),
      () => words(card),
    );
  });

  for (const [name, script, advice, foreign] of [
    ['the employee file', { src: EMPLOYEE }, 'load vitable-elements.es.js with a script tag', 'import '],
    [
      'one element from npm',
      { src: '/__host/pages/npm-card.js', type: 'module' },
      "import 'vitable-elements/locales/es'",
      'script tag',
    ],
  ] as const) {
    it(`A9: without it, ${name} advises what its users can do`, async () => {
      const page = await openPage('no-library.html');
      page.document.documentElement.lang = 'es-MX';
      await addScript(page, script);
      insert(page, 'vitable-enrollment-card', {
        'enrollment-id': 'enrl_active',
        'token-endpoint': TOKEN_ENDPOINT,
        'api-base': await sandboxUrl(),
      });
      await until(
        () => ours(page).length > 0,
        () => 'nothing is said',
      );
      await breathe(50);
      expect(ours(page)).to.have.length(1);
      expect(ours(page)[0]).to.include('"es-MX"').and.to.include(advice).and.not.to.include(foreign);
    });
  }

  it('A9: another language is advised to come with messages', async () => {
    const page = await openPage('no-library.html');
    page.document.documentElement.lang = 'fr';
    await addScript(page, { src: FULL, ...(await settings()) });
    insert(page, 'vitable-enrollment-card', { 'enrollment-id': 'enrl_active' });
    await until(
      () => ours(page).length > 0,
      () => 'nothing is said',
    );
    expect(ours(page)[0]).to.include('"fr"').and.to.include('messages').and.not.to.include('Spanish');
  });
});

import { expect } from '../support/elements/expect.js';
import { addScript, insert, openPage, reaches } from '../support/elements/frame.js';
import type { ForeignElement, FrameWindow } from '../support/elements/frame.js';
import {
  TOKEN_ENDPOINT,
  apiLines,
  expireTokens,
  orderTokenFault,
  resetHost,
  sandboxUrl,
  tokenRequests,
} from '../support/elements/host.js';
import { afterThis, until } from '../support/elements/mount.js';
import { button, fact, field, part, partWords, words } from '../support/elements/shadow.js';

const EMPLOYEE = '/__host/cdn/vitable-elements.employee.js';
const NPM_CARD = { src: '/__host/pages/npm-card.js', type: 'module' };
/** The name under which the copies of this major version find each other. */
const SLOT = Symbol.for('vitable-elements/0');

/** The script-tag file as another version has it. */
async function employeeFile(version: string | undefined): Promise<string> {
  if (version === undefined) return EMPLOYEE;
  const built = await (await fetch(EMPLOYEE)).text();
  const other = built.replaceAll('0.1.0', version);
  expect(other).not.to.equal(built);
  const src = URL.createObjectURL(new Blob([other], { type: 'text/javascript' }));
  afterThis(() => URL.revokeObjectURL(src));
  return src;
}

interface Mixed {
  readonly page: FrameWindow;
  /** Of the first copy, around the others. */
  readonly provider: ForeignElement;
  /** Of the first copy. */
  readonly card: ForeignElement;
  /** Of the second copy. */
  readonly picker: ForeignElement;
  /** Of the second copy. */
  readonly list: ForeignElement;
}

/** A page with provider and card from the npm copy, picker and list from the script-tag file. */
async function mixedPage(
  version: string | undefined,
  settings: Readonly<Record<string, string>> = {},
): Promise<Mixed> {
  const page = await openPage('no-library.html');
  expect(await addScript(page, NPM_CARD)).to.equal('load');
  const firstCard = page.customElements.get('vitable-enrollment-card');
  expect(await addScript(page, { src: await employeeFile(version) })).to.equal('load');
  expect(page.customElements.get('vitable-enrollment-card')).to.equal(firstCard);
  const provider = insert(page, 'vitable-provider', {
    'token-endpoint': TOKEN_ENDPOINT,
    'api-base': await sandboxUrl(),
    'context-key': 'empl_avery',
    ...settings,
  });
  const [card, picker, list] = [
    insert(page, 'vitable-enrollment-card', { 'enrollment-id': 'enrl_pending' }),
    insert(page, 'vitable-plan-picker', { 'enrollment-id': 'enrl_pending', mode: 'elect' }),
    insert(page, 'vitable-qle-list', { 'member-id': 'mbr_avery' }),
  ];
  provider.append(card, picker, list);
  return { page, provider, card, picker, list };
}

const ready = (...elements: readonly ForeignElement[]) =>
  Promise.all(elements.map((element) => reaches(element, 'ready')));

for (const [name, version] of [
  ['the same version', undefined],
  ['another minor version', '0.2.7'],
] as const) {
  describe(`Two bundles with copies of ${name}`, () => {
    beforeEach(() => resetHost());

    it('R22, R1: request one token, R20: throw nothing and warn once', async () => {
      const { page, card, picker, list } = await mixedPage(version);
      await ready(card, picker, list);
      expect(await tokenRequests()).to.equal(1);
      expect(page.recorded.errors).to.deep.equal([]);
      const warnings = page.recorded.warnings.filter((one) => one.includes('more than once'));
      expect(warnings).to.have.length(1);
    });

    it('R22: have the settings of configure() in common, and the language of a provider', async () => {
      const { page, provider, card, picker } = await mixedPage(version);
      await ready(card, picker);
      provider.setAttribute('locale', 'es');
      await addScript(page, { src: '/__host/cdn/vitable-elements.es.js' });
      for (const element of [card, picker]) {
        await until(
          () => words(element).includes('cobertura'),
          () => `${element.localName}: ${words(element)}`,
        );
      }
      provider.removeAttribute('locale');
      page.Vitable!.configure({
        messages: { 'enrollment-card.tier': 'Who is covered', 'tier.EE': 'Just me' },
      });
      await until(
        () => words(picker).includes('Just me'),
        () => words(picker),
      );
      expect(words(card)).not.to.include('cobertura');
      page.Vitable!.configure({ locale: 'es' });
      await until(
        () => words(card).includes('cobertura') && words(picker).includes('cobertura'),
        () => words(card) + words(picker),
      );
    });

    it('R22, S2: drop a person’s data, whichever of them has the provider, when its context-key changes', async () => {
      const { provider, card, picker, list } = await mixedPage(version);
      await ready(card, picker, list);
      const before = await tokenRequests();
      provider.setAttribute('context-key', 'another-person');
      // Microtasks only: nothing is painted meanwhile, and no answer arrives.
      for (const element of [provider, card, picker, list]) await element.updateComplete;
      for (const element of [card, picker, list]) {
        expect(element.data, element.localName).to.be.undefined;
        expect(words(element), element.localName).not.to.include('Larkspur');
      }
      await ready(card, picker, list);
      expect((await tokenRequests()) - before).to.equal(1);
    });

    it('R22, S2: drop their data before the page is kept for “back”, and read it again with one token', async () => {
      const { page, card, picker, list } = await mixedPage(version);
      await ready(card, picker, list);
      page.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      for (const element of [card, picker, list]) expect(element.data, element.localName).to.be.undefined;
      page.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await ready(card, picker, list);
      expect(await tokenRequests()).to.equal(2);
    });

    it('R22: all show what a write of one has changed', async () => {
      const { card, picker } = await mixedPage(version);
      await ready(card, picker);
      expect(words(card)).to.include('Action needed');
      field(picker, 'Larkspur Silver 2500').click();
      await picker.updateComplete;
      part(picker, 'review').click();
      await picker.updateComplete;
      part(picker, 'confirm').click();
      await until(
        () => words(card).includes('You’re enrolled'),
        () => words(card),
      );
      expect(fact(card, 'Plan')).to.include('Larkspur Silver 2500');
      expect((await apiLines()).filter((line) => line.startsWith('POST'))).to.have.length(1);
    });

    it('R22: all say that the person is signed out when one finds it, and one retry brings all back', async () => {
      const { card, picker, list } = await mixedPage(version);
      await ready(card, picker, list);
      await expireTokens();
      await orderTokenFault({ kind: 'status', status: 401, times: 1 });
      await (list as ForeignElement & { refresh(): Promise<void> }).refresh();
      for (const element of [card, picker, list]) {
        await reaches(element, 'error');
        expect(element.error?.code, element.localName).to.equal('session-expired');
        // Words about errors may come a moment after the error.
        await until(
          () => words(element).includes('You’ve been signed out'),
          () => `${element.localName}: ${words(element)}`,
        );
      }
      button(card, 'Try again').click();
      await ready(card, picker, list);
    });

    it('R22: recognise a VitableError of the other copy, which a host’s getToken throws', async () => {
      const { page, provider, card, picker } = await mixedPage(version);
      await ready(card, picker);
      const { VitableError } = page.Vitable!;
      provider.getToken = () =>
        Promise.reject(new VitableError('session-expired', { message: 'The host says so.' }));
      provider.setAttribute('context-key', 'somebody');
      for (const element of [card, picker]) {
        await reaches(element, 'error');
        expect(element.error?.code, element.localName).to.equal('session-expired');
        expect(element.error instanceof VitableError).to.be.true;
      }
    });
  });
}

describe('Two bundles', () => {
  beforeEach(() => resetHost());

  it('R22, R1: of the same version send one request for a resource that both show', async () => {
    const { card, picker, list } = await mixedPage(undefined);
    await ready(card, picker, list);
    const lines = await apiLines();
    expect(lines.filter((line) => line === 'GET /v1/enrollments/enrl_pending')).to.have.length(1);
  });

  it('R22: of different versions each decode what they read themselves', async () => {
    const { card, picker } = await mixedPage('0.2.7');
    await ready(card, picker);
    const lines = await apiLines();
    expect(lines.filter((line) => line === 'GET /v1/enrollments/enrl_pending')).to.have.length(2);
  });

  it('R22: of different major versions stay apart, and both work', async () => {
    const { page, card, picker } = await mixedPage('1.0.0');
    await ready(card, picker);
    page.Vitable!.configure({
      messages: { 'tier.EE': 'Just me', 'enrollment-card.action-needed': 'Just me' },
    });
    await until(
      () => words(picker).includes('Just me'),
      () => words(picker),
    );
    expect(words(card)).not.to.include('Just me');
    expect(await tokenRequests()).to.equal(2);
  });

  it('R22: registers what the first script-tag file lacks, and R20: replaces nothing', async () => {
    const page = await openPage('no-library.html');
    await addScript(page, { src: EMPLOYEE, 'data-token-endpoint': TOKEN_ENDPOINT });
    const picker = page.customElements.get('vitable-plan-picker');
    await addScript(page, { src: '/__host/cdn/vitable-elements.js', 'data-token-endpoint': '/not-there' });
    expect(page.customElements.get('vitable-plan-picker')).to.equal(picker);
    expect(typeof page.customElements.get('vitable-plan-year-list')).to.equal('function');
    const card = insert(page, 'vitable-enrollment-card', {
      'enrollment-id': 'enrl_active',
      'api-base': await sandboxUrl(),
    });
    await reaches(card, 'ready');
    expect(page.recorded.errors).to.deep.equal([]);
  });

  for (const [what, junk] of [
    ['an object', {}],
    ['a text', 'vitable'],
    ['null', null],
  ] as const) {
    it(`R22: work where the page has put ${what} in the place that they share, even a protected one`, async () => {
      for (const isProtected of [false, true]) {
        const page = await openPage('no-library.html');
        Object.defineProperty(page, SLOT, { value: junk, configurable: !isProtected });
        await addScript(page, { src: EMPLOYEE });
        const card = insert(page, 'vitable-enrollment-card', {
          'enrollment-id': 'enrl_active',
          'token-endpoint': TOKEN_ENDPOINT,
          'api-base': await sandboxUrl(),
        });
        await reaches(card, 'ready');
        expect(page.recorded.errors).to.deep.equal([]);
      }
    });
  }

  it('R22, S1: share no data by a global: their place holds a function without properties', async () => {
    const { page, card, picker } = await mixedPage(undefined);
    await ready(card, picker);
    expect(partWords(picker, 'plan-name')).not.to.have.length(0);
    const place = (page as unknown as Record<symbol, unknown>)[SLOT];
    expect(typeof place).to.equal('function');
    const ordinary = new Set<PropertyKey>(['length', 'name', 'prototype', 'arguments', 'caller']);
    expect(Reflect.ownKeys(place as object).filter((key) => !ordinary.has(key))).to.deep.equal([]);
    // The function is the page's only trace besides the record of the versions (R20) and `Vitable`.
    const ours = Object.getOwnPropertySymbols(page).filter((key) => String(key).includes('vitable'));
    expect(ours.map(String).sort()).to.deep.equal(['Symbol(vitable-elements)', 'Symbol(vitable-elements/0)']);
  });
});

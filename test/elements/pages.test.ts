import {
  apiLines,
  apiRequests,
  orderFault,
  resetHost,
  sandboxUrl,
  tokenRequests,
} from '../support/elements/host.js';
import { expect } from '../support/elements/expect.js';
import { addScript, insert, openPage, reaches } from '../support/elements/frame.js';
import type { ForeignElement, FrameWindow } from '../support/elements/frame.js';
import { afterThis, breathe, until } from '../support/elements/mount.js';
import { editableYear } from '../support/elements/plan-year-form.js';
import { button, fact, field, hasPart, part, partWords, prices, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import {
  enrolledEnrollment,
  now,
  pendingEnrollment,
  planYear,
  threePlans,
} from '../support/fixtures/models.js';

const NAMES = ['vitable-plan-picker', 'vitable-enrollment-card', 'vitable-qle-list', 'vitable-provider'];

const FULL = '/__host/cdn/vitable-elements.js';
const EMPLOYEE = '/__host/cdn/vitable-elements.employee.js';

function expectSilence({ recorded }: FrameWindow) {
  expect(recorded.violations).to.deep.equal([]);
  expect(recorded.errors).to.deep.equal([]);
  expect(recorded.warnings).to.deep.equal([]);
}

/** Loads the three elements, switches the tier, chooses, reviews, and causes an error. */
async function useEverything(page: FrameWindow): Promise<void> {
  const picker = insert(page, 'vitable-plan-picker', {
    'enrollment-id': 'enrl_pending',
    'member-id': 'mbr_avery',
    mode: 'elect',
    'pay-periods': '26',
  });
  const card = insert(page, 'vitable-enrollment-card', {
    'enrollment-id': 'enrl_active',
    'member-id': 'mbr_avery',
  });
  const list = insert(page, 'vitable-qle-list', { 'member-id': 'mbr_avery' });
  await Promise.all([picker, card, list].map((element) => reaches(element, 'ready')));
  field(picker, 'You and spouse').click();
  await picker.updateComplete;
  field(picker, 'Larkspur Silver 2500').click();
  await picker.updateComplete;
  part(picker, 'review').click();
  await picker.updateComplete;
  expect(fact(picker, 'Coverage level')).to.equal('You and spouse');
  part(card, 'change-coverage').click();
  await until(() => hasPart(card, 'event'), 'no life event is offered');
  picker.setAttribute('locale', 'es');
  await picker.updateComplete;
  expect(fact(picker, 'Nivel de cobertura')).to.equal('Usted y su cónyuge');

  await orderFault({ match: 'GET /enrollments/enrl_waived', kind: 'status', status: 404 });
  const failing = insert(page, 'vitable-enrollment-card', { 'enrollment-id': 'enrl_waived' });
  await reaches(failing, 'error');
  expect(words(failing)).to.include('We couldn’t find this');
  button(failing, 'Try again').click();
  await reaches(failing, 'ready');
}

/** Expects the styles to apply: a box that the library draws has its padding. */
function expectStyles(element: ForeignElement, name: string) {
  const { paddingTop } = element.ownerDocument.defaultView!.getComputedStyle(part(element, name));
  expect(parseFloat(paddingTop)).to.be.greaterThan(8);
}

describe('The script tag on a page', () => {
  beforeEach(() => resetHost());

  it('takes its settings from the tag, sets window.Vitable and defines every element', async () => {
    const page = await openPage('script-tag.html');
    expect(NAMES.filter((name) => page.customElements.get(name))).to.deep.equal(NAMES);
    expect(Object.keys(page.Vitable ?? {}).sort()).to.deep.equal([
      'VitableClient',
      'VitableError',
      'configure',
      'version',
    ]);
    const card = insert(page, 'vitable-enrollment-card', { 'enrollment-id': 'enrl_active' });
    await reaches(card, 'ready');
    expectStyles(card, 'card');
    expect(await tokenRequests()).to.equal(1);
    expectSilence(page);
  });

  it('window.Vitable.configure() adds to the settings of the tag', async () => {
    const page = await openPage('script-tag.html');
    page.Vitable?.configure({ locale: 'es' });
    const card = insert(page, 'vitable-enrollment-card', { 'enrollment-id': 'enrl_active' });
    await reaches(card, 'ready');
    expect(fact(card, 'Nivel de cobertura')).to.equal('Familia');
  });

  it('S3: a <base> element with another address changes neither the token request nor any other', async () => {
    const page = await openPage('base-elsewhere.html');
    expect(page.document.baseURI).to.equal('https://elsewhere.invalid/');
    const card = insert(page, 'vitable-enrollment-card', { 'enrollment-id': 'enrl_active' });
    await reaches(card, 'ready');
    expect(await tokenRequests()).to.equal(1);
    expect(await apiLines()).to.deep.equal(['GET /v1/enrollments/enrl_active']);
    const asked = page.performance.getEntriesByType('resource').map(({ name }) => new URL(name).hostname);
    expect(asked).not.to.include('elsewhere.invalid');
    expectSilence(page);
  });

  it('S3: a relative api-base is on the page’s own origin, whatever the <base> element', async () => {
    const page = await openPage('base-elsewhere.html');
    const asked: string[] = [];
    page.fetch = (input) => {
      asked.push(input instanceof Request ? input.url : input.toString());
      return Promise.resolve(new Response('{}', { status: 404 }));
    };
    const card = insert(page, 'vitable-enrollment-card', {
      'enrollment-id': 'enrl_active',
      'api-base': '/vitable',
      'token-endpoint': 'token',
      'context-key': 'relative',
    });
    await reaches(card, 'error');
    const origins = asked.map((url) => new URL(url, 'https://unresolved.invalid').origin);
    expect(origins).not.to.include('https://elsewhere.invalid');
    expect(asked).not.to.have.length(0);
    expect(new Set(origins)).to.deep.equal(new Set([location.origin]));
  });
});

describe('Content security policy', () => {
  beforeEach(() => resetHost());

  it('S7: these tests detect a violation on the strict page', async () => {
    const page = await openPage('strict-csp.html');
    page.document.querySelector('main')!.setAttribute('style', 'color: red');
    await until(() => page.recorded.violations.length > 0, 'the page notes no violation');
    expect(page.recorded.violations[0]).to.include('style-src');
  });

  it("S7: under default-src 'none' with only 'self' and the API, everything works without a violation", async () => {
    const page = await openPage('strict-csp.html');
    await useEverything(page);
    for (const element of page.document.querySelectorAll<ForeignElement>('vitable-enrollment-card')) {
      expectStyles(element, 'card');
    }
    expectSilence(page);
  });
});

describe('Trusted Types', () => {
  beforeEach(() => resetHost());

  for (const [file, which] of [
    ['trusted-types.html', 'without a list of policies'],
    ['trusted-types-list.html', 'with a list that has only vitable-elements'],
    ['trusted-types-other-lit.html', 'with another Lit on the page'],
  ] as const) {
    it(`S8: the script-tag file works ${which}`, async function () {
      if (!('trustedTypes' in window)) {
        this.test!.title += ' (skipped: this browser has no Trusted Types)';
        this.skip();
      }
      const page = await openPage(file);
      // The browser enforces the policy: a string that becomes markup is refused.
      expect(() => {
        page.document.createElement('div').innerHTML = '<b></b>';
      }).to.throw('');
      await until(() => page.recorded.violations.length > 0, 'the page notes no violation');
      const before = page.recorded.violations.length;
      await useEverything(page);
      expect(page.recorded.violations).to.have.length(before);
      expect(page.recorded.errors).to.deep.equal([]);
      expect(page.recorded.warnings).to.deep.equal([]);
      if (file.includes('other'))
        expect(page.document.body.textContent).to.include('Rendered by the page’s own Lit.');
    });
  }
});

describe('A table of HTML on the clipboard', () => {
  for (const file of ['strict-csp.html', 'trusted-types.html']) {
    it(`S7, S8: is pasted on ${file} without a violation`, async function () {
      if (file.startsWith('trusted') && 'trustedTypes' in window && !('parseHTML' in Document)) {
        this.test!.title += ' (skipped: this browser has no safe parser)';
        this.skip();
      }
      const page = await openPage(file);
      const form = insert(page, 'vitable-plan-year-form', { locale: 'en' });
      Object.assign(form, { now, data: editableYear() });
      await reaches(form, 'ready');
      form.shadowRoot!.getElementById('cell-0-1')!.focus();
      const html = `<style>td { color: red }</style><table style="color: red" onclick="open()"><tr style="color: red">
        <td class="a"style="color: red">7<td onclick="open()">8</table><script>open()</script>`;
      const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
      const getData = (type: string) => (type === 'text/html' ? html : '');
      Object.assign(event, { clipboardData: { getData } });
      form.shadowRoot!.activeElement!.dispatchEvent(event);
      await form.updateComplete;
      expect(words(form.shadowRoot!.getElementById('cell-0-2'))).to.equal('8.00');
      await breathe();
      expectSilence(page);
    });
  }
});

describe('R16: what a page does before the library is loaded', () => {
  beforeEach(() => resetHost());

  const client = () =>
    stubClient({
      getEnrollment: async () => pendingEnrollment(),
      listEligiblePlans: async () => threePlans(),
      getPlanYear: async () => planYear(),
    });

  it('R16: properties that were set before the upgrade are kept', async () => {
    const page = await openPage('no-library.html');
    const picker = page.document.createElement('vitable-plan-picker') as ForeignElement;
    const stub = client();
    Object.assign(picker, {
      client: stub,
      enrollmentId: 'enrl_1',
      mode: 'elect',
      value: 'plan_bronze',
      coverageTier: 'EE',
      locale: 'es',
      now,
      messages: { es: { 'plan-picker.review': 'Ver su elección' } },
    });
    page.document.querySelector('main')!.append(picker);
    const card = insert(page, 'vitable-enrollment-card', {});
    card.data = enrolledEnrollment();
    const list = page.document.createElement('vitable-qle-list') as ForeignElement;
    list.data = [];
    expect(await addScript(page, { src: FULL })).to.equal('load');
    page.document.querySelector('main')!.append(list);

    await reaches(picker, 'ready');
    await reaches(card, 'ready');
    await reaches(list, 'empty');
    expect(stub.count('getEnrollment')).to.equal(1);
    expect(button(picker, 'Ver su elección')).to.exist;
    expect(field(picker, 'Larkspur Bronze').checked).to.be.true;
    expect(prices(picker)).to.deep.equal({
      'Larkspur Silver': '$105.34',
      'Harborlight Gold': '$187.50',
      'Larkspur Bronze': '$0',
    });
    // The property is the accessor of the class, with no own property of the element in front of it.
    expect(Object.keys(picker)).not.to.include('value');
    picker.coverageTier = 'EF';
    await picker.updateComplete;
    expect(prices(picker)).to.deep.equal({
      'Larkspur Silver': '$750',
      'Harborlight Gold': '$1,082.50',
      'Larkspur Bronze': '$468',
    });
    expectSilence(page);
  });

  it('R16: elements in the page’s HTML use the settings of a provider that is upgraded together with them', async () => {
    const page = await openPage('no-library.html');
    page.document.querySelector('main')!.innerHTML = `
      <vitable-provider token-endpoint="/api/vitable-token" api-base="${await sandboxUrl()}" locale="es">
        <vitable-enrollment-card enrollment-id="enrl_active"></vitable-enrollment-card>
      </vitable-provider>`;
    await breathe(50);
    await addScript(page, { src: FULL });
    const card = page.document.querySelector<ForeignElement>('vitable-enrollment-card')!;
    await reaches(card, 'ready');
    expect(fact(card, 'Nivel de cobertura')).to.equal('Familia');
    expectSilence(page);
  });

  it('R16: a provider with properties, upgraded after its elements, still passes them on', async () => {
    const page = await openPage('no-library.html');
    const around = page.document.createElement('vitable-provider') as ForeignElement;
    around.client = client();
    around.innerHTML = '<vitable-plan-picker enrollment-id="enrl_1"></vitable-plan-picker>';
    page.document.querySelector('main')!.append(around);
    await addScript(page, { src: FULL });
    const picker = around.firstElementChild as ForeignElement;
    await reaches(picker, 'ready');
    expect(partWords(picker, 'plan-name')).to.have.length(3);
    expectSilence(page);
  });
});

describe('R20: two copies on one page', () => {
  beforeEach(() => resetHost());

  /** Expects one definition for each name, working elements, no error, and one warning. */
  async function expectOneCopyServes(page: FrameWindow, before: readonly unknown[]) {
    expect(NAMES.map((name) => page.customElements.get(name))).to.deep.equal(before);
    expect(page.recorded.errors).to.deep.equal([]);
    // Lit's development build, which the npm copy uses here, warns of a second Lit too.
    const warnings = () =>
      page.recorded.warnings.filter((warning) => warning.startsWith('[vitable-elements]'));
    await until(() => warnings().length > 0, 'the console has no warning');
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.include('more than once');
    const card = insert(page, 'vitable-enrollment-card', {
      'enrollment-id': 'enrl_active',
      'token-endpoint': '/api/vitable-token',
      'api-base': await sandboxUrl(),
    });
    await reaches(card, 'ready');
    expect(warnings()).to.have.length(1);
  }

  const definitions = (page: FrameWindow) => NAMES.map((name) => page.customElements.get(name));

  for (const second of [FULL, EMPLOYEE]) {
    it(`R20: ${second.split('/').at(-1)} after the script-tag file throws no error, defines nothing and warns once`, async () => {
      const page = await openPage('script-tag.html');
      const before = definitions(page);
      const { Vitable } = page;
      expect(before).not.to.include(undefined);
      expect(await addScript(page, { src: second })).to.equal('load');
      expect(await addScript(page, { src: `${second}?again` })).to.equal('load');
      expect(page.Vitable).to.equal(Vitable);
      await expectOneCopyServes(page, before);
    });
  }

  it('R20: the second copy does not change the settings of the first', async () => {
    const page = await openPage('script-tag.html');
    await addScript(page, { src: FULL, 'data-locale': 'es', 'data-token-endpoint': '/not-there' });
    const card = insert(page, 'vitable-enrollment-card', { 'enrollment-id': 'enrl_active' });
    await reaches(card, 'ready');
    expect(fact(card, 'Coverage level')).to.equal('Family');
  });

  it('R20: the warning about another version names both versions', async () => {
    const page = await openPage('script-tag.html');
    const before = definitions(page);
    const built = await (await fetch(FULL)).text();
    const version = page.Vitable!.version;
    const other = built.replaceAll(version, '9.8.7');
    expect(other).not.to.equal(built);
    const src = URL.createObjectURL(new Blob([other], { type: 'text/javascript' }));
    afterThis(() => URL.revokeObjectURL(src));
    expect(await addScript(page, { src })).to.equal('load');
    expect(page.recorded.warnings[0]).to.include(version).and.to.include('9.8.7');
    await expectOneCopyServes(page, before);
  });

  it('R20: the script-tag file works after the npm copy', async () => {
    const page = await openPage('no-library.html');
    expect(await addScript(page, { src: '/__host/pages/npm-copy.js', type: 'module' })).to.equal('load');
    const before = definitions(page);
    expect(before).not.to.include(undefined);
    await addScript(page, { src: FULL });
    await expectOneCopyServes(page, before);
  });

  it('R20: the npm copy works after the script-tag file', async () => {
    const page = await openPage('script-tag.html');
    const before = definitions(page);
    expect(await addScript(page, { src: '/__host/pages/npm-copy.js', type: 'module' })).to.equal('load');
    await expectOneCopyServes(page, before);
  });

  it('R20: settings made with configure() of the second copy are not lost silently', async () => {
    const page = await openPage('script-tag.html');
    await addScript(page, { src: EMPLOYEE });
    page.Vitable!.configure({ locale: 'es' });
    const card = insert(page, 'vitable-enrollment-card', { 'enrollment-id': 'enrl_active' });
    await reaches(card, 'ready');
    expect(fact(card, 'Nivel de cobertura')).to.equal('Familia');
    expect((await apiRequests()).length).to.equal(1);
  });
});

describe('A page that is rewritten by document.open()', () => {
  beforeEach(() => resetHost());

  it('R18: accepts new elements; S2: and is still emptied before it is kept for “back”', async () => {
    const page = await openPage('script-tag.html');
    const mountCard = () =>
      insert(page, 'vitable-enrollment-card', {
        'enrollment-id': 'enrl_active',
        'token-endpoint': '/api/vitable-token',
      });
    const gone = mountCard();
    await reaches(gone, 'ready');
    page.document.open();
    page.document.close();
    page.document.replaceChildren();
    page.document.append(page.document.implementation.createHTMLDocument().documentElement);
    page.document.body.append(page.document.createElement('main'));
    const errors: string[] = [];
    page.addEventListener('error', ({ message }) => errors.push(message));
    const card = mountCard();
    await reaches(card, 'ready');
    page.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(card.data).to.be.undefined;
    expect(words(card)).not.to.include('Harborlight');
    page.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await reaches(card, 'ready');
    expect(errors).to.deep.equal([]);
  });

  it('R20: does not take an element with the id “Vitable” for another copy', async () => {
    const page = await openPage('no-library.html');
    const named = page.document.createElement('section');
    named.id = 'Vitable';
    page.document.body.append(named);
    await addScript(page, { src: FULL });
    expect(typeof page.customElements.get('vitable-plan-picker')).to.equal('function');
    expect(page.recorded.warnings.join()).not.to.include('Loaded more than once');
    expect(typeof page.Vitable?.version).to.equal('string');
  });
});

import { configure } from '../../src/settings/page-settings.js';
import { openOffice, pickerAt } from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import {
  TOKEN_ENDPOINT,
  apiLines,
  orderTokenFault,
  resetHost,
  sandboxUrl,
  tokenRequests,
} from '../support/elements/host.js';
import { afterThis, avery, breathe, mount, settled, until, watchNetwork } from '../support/elements/mount.js';
import { field, hasPart, part, words } from '../support/elements/shadow.js';

describe('A getToken function that is created anew with each render', () => {
  beforeEach(() => resetHost());

  const fresh = () => async () => {
    const answer = await fetch(TOKEN_ENDPOINT, {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json', 'X-Vitable-Elements': 'test' },
    });
    const { access_token, expires_in } = (await answer.json()) as {
      access_token: string;
      expires_in: number;
    };
    return { token: access_token, expiresIn: expires_in };
  };

  it('R1: counts as the same person: no data is dropped, no read repeated and no token requested', async () => {
    const apiBase = await sandboxUrl();
    const picker = mount('vitable-plan-picker', { apiBase, enrollmentId: 'enrl_pending', getToken: fresh() });
    await settled(picker);
    await until(() => picker.data?.planYear, 'there is no plan year');
    field(picker, 'Harborlight Gold').click();
    const [chosen, lines] = [picker.value, await apiLines()];
    for (let renders = 0; renders < 3; renders += 1) {
      picker.getToken = fresh();
      await picker.updateComplete;
      await breathe(20);
    }
    expect(picker.status).to.equal('ready');
    expect(picker.value).to.equal(chosen);
    expect(await apiLines()).to.deep.equal(lines);
    expect(await tokenRequests()).to.equal(1);
  });

  it('is the function that is called from then on', async () => {
    const asked: string[] = [];
    const named = (name: string) => () => {
      asked.push(name);
      return fresh()().then((answer) => ({ ...answer, expiresIn: 30 }));
    };
    const apiBase = await sandboxUrl();
    const card = mount('vitable-enrollment-card', {
      apiBase,
      enrollmentId: 'enrl_active',
      getToken: named('first'),
    });
    await settled(card);
    asked.length = 0;
    card.getToken = named('second');
    await card.refresh();
    expect(new Set(asked)).to.deep.equal(new Set(['second']));
  });

  it('and allowedApiOrigins with the same values do not restart the session', async () => {
    afterThis(() => configure({ allowedApiOrigins: undefined }));
    configure({ allowedApiOrigins: ['https://benefits.example'] });
    const card = mount('vitable-enrollment-card', { ...(await avery()), enrollmentId: 'enrl_active' });
    await settled(card);
    const lines = await apiLines();
    configure({ allowedApiOrigins: ['https://benefits.example'] });
    await card.updateComplete;
    expect(card.status).to.equal('ready');
    expect(await apiLines()).to.deep.equal(lines);
  });
});

describe('Settings that are set after the element was inserted', () => {
  beforeEach(() => resetHost());

  it('R16: keep the choice that the page has set before', async () => {
    const picker = mount('vitable-plan-picker', {
      enrollmentId: 'enrl_pending',
      value: 'plan_gold',
      coverageTier: 'EF',
    });
    await breathe(20);
    Object.assign(picker, await avery());
    await until(
      () => picker.status === 'ready',
      () => picker.status,
    );
    expect(picker.value).to.equal('plan_gold');
    expect(picker.coverageTier).to.equal('EF');
  });
});

describe('A context-key that changes on one element', () => {
  beforeEach(() => resetHost());

  it('leaves the data of another element with the old context-key in place', async () => {
    const settings = { ...(await avery()), enrollmentId: 'enrl_active' };
    const [first, second] = [
      mount('vitable-enrollment-card', settings),
      mount('vitable-enrollment-card', settings),
    ];
    await settled(first, second);
    first.contextKey = 'another';
    await first.updateComplete;
    await settled(first, second);
    expect(second.data?.id).to.equal('enrl_active');
  });
});

describe('S2: a sign-out that one element has detected', () => {
  beforeEach(() => resetHost());

  it('removes the data of the others, too', async () => {
    const settings = await avery();
    const card = mount('vitable-enrollment-card', { ...settings, enrollmentId: 'enrl_active' });
    const list = mount('vitable-qle-list', { ...settings, memberId: 'mbr_avery' });
    const idle = mount('vitable-enrollment-card', { ...settings, enrollmentId: null });
    await settled(card, list);
    await orderTokenFault({ kind: 'status', status: 401, times: 1 });
    // The token is dropped, as when it expires. The list sends no request.
    card.client = undefined;
    const { fetch } = globalThis;
    afterThis(() => Object.assign(globalThis, { fetch }));
    globalThis.fetch = (input, init) =>
      String(input instanceof Request ? input.url : input).includes('/v1/')
        ? Promise.resolve(new Response('', { status: 401 }))
        : fetch(input, init);
    await card.refresh();
    await list.updateComplete;
    expect(card.error?.code).to.equal('session-expired');
    expect(list.error?.code).to.equal('session-expired');
    expect(idle.error?.code).to.equal('session-expired');
    expect(list.data).to.be.undefined;
    expect(words(list)).not.to.include('Marriage');

    // Signed in again: one retry is enough for all elements.
    Object.assign(globalThis, { fetch });
    await card.refresh();
    await until(
      () => list.status === 'ready',
      () => list.status,
    );
    expect(card.status).to.equal('ready');
    expect(list.data?.length).to.be.greaterThan(0);
    // An element that waits for an id has nothing to read, and would keep the notice.
    expect(idle.error).to.be.undefined;
    expect(idle.status).to.equal('idle');
    expect(hasPart(idle, 'notice')).to.be.false;
  });
});

describe('S6: a page with settings on Object.prototype', () => {
  const POLLUTION = {
    apiBase: 'https://evil.example',
    allowedApiOrigins: ['https://evil.example'],
    tokenEndpoint: 'https://evil.example/token',
    getToken: () => Promise.resolve({ token: 'evil', expiresIn: 900 }),
    client: {},
    contextKey: 'evil',
    payPeriods: 26,
  };

  it('S5: has set none of them: no token and no request goes to another server', async () => {
    await resetHost();
    const settings = await avery();
    afterThis(() => {
      for (const key of Object.keys(POLLUTION)) Reflect.deleteProperty(Object.prototype, key);
    });
    for (const [key, value] of Object.entries(POLLUTION))
      Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
    const { fetched } = watchNetwork();
    const lost = mount('vitable-enrollment-card', { enrollmentId: 'enrl_active' });
    const card = mount(
      'vitable-enrollment-card',
      {},
      {
        'token-endpoint': settings.tokenEndpoint,
        'api-base': settings.apiBase,
        'enrollment-id': 'enrl_active',
      },
    );
    await settled(card);
    await until(
      () => lost.status === 'error',
      () => lost.status,
    );
    expect(lost.error?.code).to.equal('config');
    expect(card.status).to.equal('ready');
    expect(words(card)).not.to.include('paycheck');
    expect(fetched.filter((url) => url.includes('evil'))).to.deep.equal([]);
    expect(fetched.some((url) => url.startsWith(settings.apiBase))).to.be.true;
  });
});

describe('Invalid values of a picker’s attributes', () => {
  it('cause one warning each to the developer, and the default is used', async () => {
    const lines: string[] = [];
    const { warn } = console;
    afterThis(() => Object.assign(console, { warn }));
    console.warn = (line: string) => lines.push(line);
    const picker = await pickerAt(openOffice(), { mode: 'Elect' as 'elect', sort: 'cheapest' as 'name' });
    await picker.updateComplete;
    expect(hasPart(picker, 'review')).to.be.false;
    expect(lines.filter((line) => line.includes('mode must be one of select, elect'))).to.have.length(1);
    expect(lines.filter((line) => line.includes('sort must be one of your-cost'))).to.have.length(1);
  });

  it('and empty filters restrict nothing', async () => {
    const filters = { metals: undefined, carriers: undefined, search: undefined, maxCostCents: null };
    const picker = await pickerAt(openOffice(), { filters: filters as unknown as { search: string } });
    expect(picker.status).to.equal('ready');
    expect(words(part(picker, 'count'))).to.include('3 plans');
    for (const none of ['Gold', null]) {
      picker.filters = none as unknown as { search: string };
      await picker.updateComplete;
      expect(words(part(picker, 'count'))).to.include('3 plans');
    }
  });
});

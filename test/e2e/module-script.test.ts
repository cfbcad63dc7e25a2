import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClean, writtenByScripts } from '../support/e2e/browser.js';
import { elementsOf, shownPlans, textOf, waitFor } from '../support/e2e/elements.js';
import type { HostPage } from '../support/e2e/host-page.js';
import { startHostPage } from '../support/e2e/host-page.js';
import { holdChunks, moduleTag, watchRequests } from '../support/e2e/module-script.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();
let host: HostPage;

beforeAll(async () => {
  host = await startHostPage(stage.site.sandboxUrl);
});
afterAll(() => host.close());

const PICKER = '<vitable-plan-picker enrollment-id="enrl_pending"></vitable-plan-picker>';
const CARD = '<vitable-enrollment-card enrollment-id="enrl_active"></vitable-enrollment-card>';
const LIST = '<vitable-qle-list member-id="mbr_avery"></vitable-qle-list>';

const script = (attributes = '', file?: string) => moduleTag(stage.site.sandboxUrl, attributes, file);

/** The paths of the requests to the API, with their queries, sorted. */
async function asked(): Promise<string[]> {
  const requests = await stage.site.requests('GET');
  return requests
    .map(({ path, query }) => [path, new URLSearchParams(query as Record<string, string>)].join('?'))
    .sort();
}

/** Waits until the page has asked the API for all that it asks for at the moment. */
async function settled(): Promise<string[]> {
  for (let before = await asked(); ;) {
    await stage.page.waitForTimeout(400);
    const now = await asked();
    if (now.length === before.length) return now;
    before = now;
  }
}

const isDefined = (name: string) =>
  stage.page.evaluate((tag) => customElements.get(tag) !== undefined, `vitable-${name}`);

async function open(head: string, body: string): Promise<void> {
  host.show({ head, body });
  await stage.page.goto(host.url);
}

describe('P2: the module script', () => {
  it('asks for the token and reads while the code of the elements is still arriving, and nothing twice (R1)', async () => {
    const release = await holdChunks(stage.page);
    const { all } = watchRequests(stage.page);
    const before = host.tokensGiven();
    await open(script(), CARD + PICKER);
    const wanted = [
      '/v1/enrollments/enrl_active?',
      '/v1/enrollments/enrl_pending/plans?',
      '/v1/enrollments/enrl_pending?',
    ];
    await expect.poll(asked).toEqual(expect.arrayContaining(wanted));
    const early = await settled();
    expect(host.tokensGiven()).toBe(before + 1);
    // A browser has few connections to a server: the token must not wait for one behind the code.
    const places = ['/token', '/chunks/'].map((path) => all.findIndex((url) => url.includes(path)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(await isDefined('plan-picker')).toBe(false);
    // Longer than results are kept for elements that mount one after the other.
    await stage.page.waitForTimeout(1500);
    await release();
    await waitFor(stage.page, 'vitable-plan-picker', 'ready');
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    expect(await shownPlans(elementsOf(stage.page).picker)).toHaveLength(8);
    expect(await asked()).toEqual(early);
    expect(new Set(early).size).toBe(early.length);
    expect(host.tokensGiven()).toBe(before + 1);
    expectClean(stage.visit.witness);
  });

  it.each([
    ['plan-picker', 'enrollment-id="enrl_pending" member-id="mbr_avery"', 4],
    ['enrollment-card', 'enrollment-id="enrl_pending"', 2],
    ['qle-list', 'member-id="mbr_avery" page="2" page-size="2" status-filter="Approved"', 1],
    ['qle-list', 'member-id="mbr_avery" page="3" page-size="1" paging="more" event-type="Job Loss"', 1],
    [
      'plan-year-list',
      'benefit-product-id="bprd_medical" employer-id="empr_northwind" status-filter="active"',
      1,
    ],
    ['plan-year-card', 'plan-year-id="plyr_2026"', 1],
    ['plan-year-form', 'plan-year-id="plyr_2026"', 1],
    ['plan-year-form', 'copy-from="plyr_2026"', 1],
  ])('R1: begins the reads with which a %s (%s) begins, and no others', async (name, attributes, least) => {
    const release = await holdChunks(stage.page);
    await open(script(), `<vitable-${name} ${attributes}></vitable-${name}>`);
    await expect.poll(async () => (await asked()).length).toBeGreaterThanOrEqual(least);
    const early = await settled();
    await release();
    await stage.page.locator(`vitable-${name}[data-status]:not([data-status=loading])`).waitFor();
    const all = await settled();
    expect(new Set(all).size, all.join('\n')).toBe(all.length);
    // A list that shows several pages reads the first one ahead.
    expect(all.filter((one) => early.includes(one))).toEqual(early);
    if (!attributes.includes('more')) expect(all).toEqual(early);
  });

  it('fetches the code of the elements on the page, all files at once, and nothing for elements that are not there', async () => {
    const release = await holdChunks(stage.page);
    const { chunks } = watchRequests(stage.page);
    await open(script(), CARD);
    await expect.poll(chunks).toContain('enrollment-card');
    await settled();
    const atOnce = chunks();
    expect(atOnce).toContain('provider');
    expect(atOnce.filter((name) => name === 'shared').length).toBeGreaterThan(0);
    expect(atOnce.filter((name) => /picker|qle|plan-year|^es$|client|advice/.test(name))).toEqual([]);
    await release();
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    // Only code that a person may want later.
    const later = chunks().filter((name) => !atOnce.includes(name));
    expect(later.filter((name) => /^shared$|picker|qle|plan-year|^es$/.test(name))).toEqual([]);
    expect(await isDefined('plan-picker')).toBe(false);
  });

  it('on a page without elements asks for nothing until one comes, also one within other content', async () => {
    const { all } = watchRequests(stage.page);
    const before = host.tokensGiven();
    await open(script(), '<main></main><template>' + CARD + '</template>');
    await stage.page.waitForLoadState('networkidle');
    expect(all.map((url) => new URL(url).pathname).filter((one) => one !== ',')).toEqual([
      '/',
      '/vitable/vitable.js',
    ]);
    await stage.page.evaluate(() => {
      const section = document.createElement('section');
      const card = document.createElement('vitable-enrollment-card');
      card.setAttribute('enrollment-id', 'enrl_active');
      section.append(document.createElement('p'), card);
      document.querySelector('main')!.append(section);
    });
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    expect(host.tokensGiven()).toBe(before + 1);
    expect(await asked()).toEqual(['/v1/enrollments/enrl_active?']);
  });

  it('drops what it has begun for an element that leaves, and begins again when an id changes', async () => {
    const release = await holdChunks(stage.page);
    await open(script(), CARD + LIST);
    await expect.poll(async () => (await asked()).length).toBe(2);
    await stage.page.evaluate(() => {
      document.querySelector('vitable-qle-list')!.remove();
      document.querySelector('vitable-enrollment-card')!.setAttribute('enrollment-id', 'enrl_pending');
    });
    await expect.poll(asked).toContain('/v1/enrollments/enrl_pending?');
    await settled();
    await release();
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    const all = await asked();
    expect(all.filter((one) => one === '/v1/enrollments/enrl_pending?')).toHaveLength(1);
    // Nothing of it is kept for a list that comes later.
    await stage.page.evaluate((html) => {
      const list = document.createElement('vitable-qle-list');
      list.setAttribute('member-id', html);
      document.body.append(list);
    }, 'mbr_avery');
    await waitFor(stage.page, 'vitable-qle-list', 'ready');
    expect((await asked()).filter((one) => one.includes('life-events'))).toHaveLength(2);
  });

  it('R16: does not read for an element whose data the page has set', async () => {
    const release = await holdChunks(stage.page);
    await open(script(), `${LIST}<script>document.querySelector('vitable-qle-list').data = [];</script>`);
    expect(await settled()).toEqual([]);
    await release();
    await stage.page.locator('vitable-qle-list[data-status=empty]').waitFor();
    expect(await asked()).toEqual([]);
  });
});

describe('the settings of the module script', () => {
  it('are those of its tag, found by the address with its query and fragment, and no file is fetched twice', async () => {
    const { all } = watchRequests(stage.page);
    await open(script('data-locale="en-GB"', 'vitable.js?v=1#top'), PICKER);
    await waitFor(stage.page, 'vitable-plan-picker', 'ready');
    const files = all.map((url) => new URL(url)).filter(({ pathname }) => pathname.startsWith('/vitable/'));
    const paths = files.map(({ pathname }) => pathname);
    expect(paths.filter((one) => one === '/vitable/vitable.js')).toHaveLength(1);
    const chunks = paths.filter((one) => one.includes('/chunks/'));
    expect(new Set(chunks).size).toBe(chunks.length);
  });

  it('are waited for: nothing is asked for before configure() or a provider says where tokens come from', async () => {
    const release = await holdChunks(stage.page);
    const before = host.tokensGiven();
    const bare = script().replace(/data-token-endpoint="[^"]*"/, '');
    await open(bare, CARD);
    await settled();
    expect(host.tokensGiven()).toBe(before);
    await stage.page.evaluate(() => {
      const provider = document.createElement('vitable-provider');
      provider.setAttribute('token-endpoint', '/token');
      const list = document.createElement('vitable-qle-list');
      list.setAttribute('member-id', 'mbr_avery');
      provider.append(list);
      document.body.append(provider);
    });
    // The provider is not upgraded yet: its code is held back as well.
    await expect.poll(asked).toEqual([expect.stringContaining('life-events')]);
    await stage.page.evaluate(() => window.Vitable!.configure({ tokenEndpoint: '/token' }));
    await expect.poll(asked).toContain('/v1/enrollments/enrl_active?');
    expect(host.tokensGiven()).toBe(before + 1);
    await release();
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    await waitFor(stage.page, 'vitable-qle-list', 'ready');
    expect(await asked()).toHaveLength(2);
    expectClean(stage.visit.witness);
  });

  it('S2: a change of context-key drops what was begun for the person before', async () => {
    const release = await holdChunks(stage.page);
    const before = host.tokensGiven();
    await open(script('data-context-key="one"'), CARD);
    await expect.poll(asked).toHaveLength(1);
    await stage.page.evaluate(() => window.Vitable!.configure({ contextKey: 'two' }));
    await expect.poll(asked).toHaveLength(2);
    await release();
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    expect(host.tokensGiven()).toBe(before + 2);
    expect(await asked()).toHaveLength(2);
  });

  it('names an unknown attribute of the tag, with the one that may be meant', async () => {
    await open(script('data-localle="es"'), CARD);
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    await expect.poll(() => writtenByScripts(stage.visit.witness).length).toBe(1);
    expect(writtenByScripts(stage.visit.witness)[0]).toContain('data-localle (did you mean data-locale?)');
  });
});

describe('A9: the language of the module script', () => {
  it('comes with the code, so that no English is shown first, and is not fetched for an English page', async () => {
    const { chunks } = watchRequests(stage.page);
    await stage.page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = () => {
        const text = document.querySelector('vitable-enrollment-card')?.shadowRoot?.textContent ?? '';
        if (text.trim()) seen.push(text);
        requestAnimationFrame(look);
      };
      look();
    });
    const release = await holdChunks(stage.page, /^es-/);
    await open(script(), `<section lang="es">${CARD}</section>`);
    await expect.poll(chunks).toContain('es');
    await stage.page.waitForTimeout(500);
    expect(await isDefined('enrollment-card')).toBe(false);
    await release();
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    const seen = await stage.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((text) => /Loading|Coverage level|Your/.test(text))).toEqual([]);
    expect(await textOf(elementsOf(stage.page).card)).toContain('Nivel de cobertura');
    expectClean(stage.visit.witness);
  });

  it('is fetched when lang changes, and when an element in a shadow root needs it', async () => {
    const { chunks } = watchRequests(stage.page);
    await open(script(), CARD);
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    expect(chunks()).not.toContain('es');
    await stage.page.evaluate(() => {
      document.documentElement.lang = 'es';
    });
    await expect.poll(() => textOf(elementsOf(stage.page).card)).toContain('Nivel de cobertura');
    expect(chunks().filter((name) => name === 'es')).toHaveLength(1);
    expectClean(stage.visit.witness);
  });

  it('is fetched for an element that gets it by its property alone', async () => {
    await open(script(), CARD);
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    await stage.page.evaluate(() => {
      document.querySelector('vitable-enrollment-card')!.locale = 'es';
    });
    await expect
      .poll(() => textOf(elementsOf(stage.page).card), { timeout: 5000 })
      .toContain('Nivel de cobertura');
    expectClean(stage.visit.witness);
  });
});

describe('Vitable.load()', () => {
  it('defines an element in a shadow root that the script can not see into', async () => {
    await open(script(), '<div></div>');
    await stage.page.evaluate(() => {
      const card = document.createElement('vitable-enrollment-card');
      card.setAttribute('enrollment-id', 'enrl_active');
      document.querySelector('div')!.attachShadow({ mode: 'closed' }).append(card);
      Object.assign(window, { card });
    });
    await stage.page.waitForTimeout(300);
    expect(await isDefined('enrollment-card')).toBe(false);
    const defined = await stage.page.evaluate(async () => {
      await window.Vitable!.load!('enrollment-card');
      await window.Vitable!.load!('vitable-enrollment-card');
      return customElements.get('vitable-enrollment-card') !== undefined;
    });
    expect(defined).toBe(true);
    await stage.page.waitForFunction(
      () => (window as unknown as { card: { status: string } }).card.status === 'ready',
    );
    expect(await asked()).toEqual(['/v1/enrollments/enrl_active?']);
  });

  it('rejects an unknown name with a typed error, and gives the client', async () => {
    await open(script(), '');
    const [code, message, client] = await stage.page.evaluate(async () => {
      const { load, VitableError } = window.Vitable!;
      const error: unknown = await load!('plan-piker').catch((reason: unknown) => reason);
      const Client = (await load!('client')) as new (options: object) => { getEnrollment: unknown };
      return error instanceof VitableError
        ? [error.code, error.message, typeof new Client({ tokenEndpoint: '/token' }).getEnrollment]
        : [];
    });
    expect(code).toBe('config');
    expect(message).toContain('vitable-plan-picker');
    expect(client).toBe('function');
    expect(await stage.page.evaluate(() => window.Vitable!.VitableClient !== undefined)).toBe(true);
  });
});

describe('a file that could not be fetched', () => {
  it.each([
    ['of the element', /^enrollment-card-/],
    ['that several elements share', /^shared-/],
  ])('%s is fetched again, and the developer is told once', async (_which, name) => {
    let failures = 0;
    await stage.page.route(/\/vitable\/chunks\//, async (route) => {
      const isFirst = name.test(route.request().url().replace(/.*\//, '')) && failures < 2;
      if (isFirst) failures += 1;
      await (isFirst ? route.abort() : route.continue());
    });
    await open(script(), CARD);
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    expect(failures).toBe(2);
    expect(await asked()).toEqual(['/v1/enrollments/enrl_active?']);
    expect(stage.visit.witness.uncaught).toEqual([]);
    expect(writtenByScripts(stage.visit.witness)).toEqual([
      expect.stringContaining('The code of <vitable-enrollment-card> could not be fetched'),
    ]);
  });

  it('is a typed error of load(), and the next call works', async () => {
    let isOffline = true;
    await stage.page.route(/\/vitable\/chunks\//, (route) => (isOffline ? route.abort() : route.continue()));
    await open(script(), '');
    const attempt = () =>
      stage.page.evaluate(() =>
        window.Vitable!.load!('plan-picker').then(
          () => 'defined',
          (error: unknown) => {
            const { code, retryable } = error as { code: string; retryable: boolean };
            return `${code} ${String(retryable)}`;
          },
        ),
      );
    expect(await attempt()).toBe('network true');
    expect(await attempt()).toBe('network true');
    isOffline = false;
    expect(await attempt()).toBe('defined');
  });
});

describe('R20: the module script and another file on one page', () => {
  it.each([
    ['a classic file before it', (module: string, classic: string) => classic + module],
    ['a classic file after it', (module: string, classic: string) => module + classic],
  ])('%s: one definition of each element, one warning, everything works', async (_what, tags) => {
    const classic = `<script src="/vitable/vitable-elements.employee.js" defer data-token-endpoint="/token" data-api-base="${stage.site.sandboxUrl}"></script>`;
    const before = host.tokensGiven();
    await open(
      tags(script(), classic),
      `${CARD + PICKER}<vitable-plan-year-card plan-year-id="plyr_2026"></vitable-plan-year-card>`,
    );
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    await waitFor(stage.page, 'vitable-plan-picker', 'ready');
    // An element that the classic file lacks.
    await stage.page.locator('vitable-plan-year-card[data-status]').waitFor();
    expect(await stage.page.evaluate(() => typeof window.Vitable?.load)).toBe('function');
    expect(host.tokensGiven()).toBe(before + 1);
    const said = writtenByScripts(stage.visit.witness).filter((line) =>
      line.includes('Loaded more than once'),
    );
    expect(said).toHaveLength(1);
    expect(stage.visit.witness.uncaught).toEqual([]);
  });

  it('the module script under two addresses: the first stays in charge, and no chunk is fetched twice', async () => {
    const { chunks } = watchRequests(stage.page);
    await open(script() + script('', 'vitable.js?again=1'), CARD);
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    expect(chunks().filter((name) => name === 'enrollment-card')).toHaveLength(1);
    expect(await asked()).toEqual(['/v1/enrollments/enrl_active?']);
    expect(writtenByScripts(stage.visit.witness)).toEqual([expect.stringContaining('Loaded more than once')]);
  });
});

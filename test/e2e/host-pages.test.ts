import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClean, writtenByScripts } from '../support/e2e/browser.js';
import {
  confirmButton,
  confirmation,
  elementsOf,
  goToReview,
  shownPlans,
  textOf,
  waitFor,
} from '../support/e2e/elements.js';
import type { HostPage } from '../support/e2e/host-page.js';
import { LIT_IMPORT_MAP, startHostPage } from '../support/e2e/host-page.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();
let host: HostPage;

beforeAll(async () => {
  host = await startHostPage(stage.site.sandboxUrl);
});
afterAll(() => host.close());

const scriptTag = (file = 'vitable-elements.js', attributes = '') =>
  `<script src="/vitable/${file}" defer data-token-endpoint="/token" data-api-base="${stage.site.sandboxUrl}" ${attributes}></script>`;

const PICKER = '<vitable-plan-picker enrollment-id="enrl_pending" mode="elect"></vitable-plan-picker>';
const CARD = '<vitable-enrollment-card enrollment-id="enrl_pending"></vitable-enrollment-card>';
const LIST = '<vitable-qle-list member-id="mbr_avery"></vitable-qle-list>';

async function expectElectionWorks(): Promise<void> {
  await waitFor(stage.page, 'vitable-plan-picker', 'ready');
  const { picker } = elementsOf(stage.page);
  expect(await shownPlans(picker)).toHaveLength(8);
  await goToReview(picker, 'Larkspur Silver 2500', 'EE');
  await confirmButton(picker).click();
  await confirmation(picker).waitFor();
  expect(await stage.site.requests('POST', '/elect')).toHaveLength(1);
}

describe('S8: under require-trusted-types-for, with another Lit on the page,', () => {
  /** A host page's own script, which uses Lit from npm. */
  const hostsOwn = (id: string) =>
    `<script type="module">import { html, render } from 'lit';
      const place = document.createElement('p');
      document.body.append(place);
      render(html\`<em id=${id}>\${'the host’s own words'}</em>\`, place);
    </script>`;
  const afterLoad = `<script type="module">await new Promise((loaded) => addEventListener('load', loaded));
      const { html, render } = await import('lit');
      const place = document.createElement('p');
      document.body.append(place);
      render(html\`<em id="after">\${'the host’s own words'}</em>\`, place);
    </script>`;

  it.each([
    ['without a trusted-types list', "require-trusted-types-for 'script'"],
    [
      'with a list of both policies',
      "require-trusted-types-for 'script'; trusted-types lit-html vitable-elements",
    ],
  ])('%s, both work, whichever loads first', async (_what, policy) => {
    for (const [head, ids] of [
      [hostsOwn('"before"') + scriptTag(), ['before']],
      [scriptTag() + afterLoad, ['after']],
    ] as const) {
      await stage.site.reset();
      host.show({
        head: LIT_IMPORT_MAP + head,
        body: CARD + PICKER + LIST,
        headers: { 'Content-Security-Policy': policy },
      });
      await stage.page.goto(host.url);
      for (const id of ids) {
        await stage.page.locator(`#${id}`).waitFor();
        expect(await stage.page.locator(`#${id}`).innerText()).toBe('the host’s own words');
      }
      await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
      await waitFor(stage.page, 'vitable-qle-list', 'ready');
      await expectElectionWorks();
      expectClean(stage.visit.witness);
    }
  });

  it('a list with only the elements’ policy is enough for them, and a list without it is violated by them alone', async () => {
    const policies = async (list: string) => {
      host.show({
        head: scriptTag(),
        body: PICKER,
        headers: { 'Content-Security-Policy': `require-trusted-types-for 'script'; trusted-types ${list}` },
      });
      await stage.page.goto(host.url);
    };
    await policies('vitable-elements');
    await expectElectionWorks();
    expectClean(stage.visit.witness);
    // Shows that the browser enforces the policy here at all, so that the tests above prove something.
    await policies('some-other-policy');
    await expect.poll(() => stage.visit.witness.violations.length).toBeGreaterThan(0);
    expect(stage.visit.witness.violations[0]).toMatch(/trusted-types/);
  });
});

describe('R20: the library loaded twice', () => {
  const remember = `<script defer src="data:text/javascript,${encodeURIComponent(
    "window.first = ['plan-picker','enrollment-card','qle-list','provider'].map((name) => customElements.get('vitable-' + name)); window.firstGlobal = window.Vitable;",
  )}"></script>`;

  it.each([
    ['by the same tag twice', () => [scriptTag(), scriptTag()]],
    [
      'by the employee file and then the whole file',
      () => [scriptTag('vitable-elements.employee.js'), scriptTag()],
    ],
    [
      'by the same tag twice and the employee file',
      () => [scriptTag(), scriptTag(), scriptTag('vitable-elements.employee.js')],
    ],
  ])('%s throws nothing, keeps the first definitions, warns once, and works', async (_what, tags) => {
    const [first = '', ...others] = tags();
    host.show({ head: first + remember + others.join(''), body: PICKER + CARD + LIST });
    await stage.page.goto(host.url);
    await expectElectionWorks();
    const kept = await stage.page.evaluate(() => {
      const {
        first: before,
        firstGlobal,
        Vitable,
      } = window as unknown as {
        first: unknown[];
        firstGlobal: unknown;
        Vitable: unknown;
      };
      const names = ['plan-picker', 'enrollment-card', 'qle-list', 'provider'];
      return (
        before.length === names.length &&
        names.every(
          (name, index) =>
            before[index] !== undefined && customElements.get(`vitable-${name}`) === before[index],
        ) &&
        Vitable !== undefined &&
        Vitable === firstGlobal
      );
    });
    expect(kept).toBe(true);
    expect(stage.visit.witness.uncaught).toEqual([]);
    const said = writtenByScripts(stage.visit.witness);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^warning: \[vitable-elements\] Loaded more than once on this page/);
  });
});

describe('a host page', () => {
  it('S3: with a <base> that points elsewhere asks its own server for the token', async () => {
    const asked: string[] = [];
    stage.page.on('request', (request) => asked.push(request.url()));
    host.show({
      head: `${scriptTag()}<base href="http://127.0.0.1:9/elsewhere/">`,
      body: PICKER,
    });
    const before = host.tokensGiven();
    await stage.page.goto(host.url);
    await waitFor(stage.page, 'vitable-plan-picker', 'ready');
    expect(host.tokensGiven()).toBe(before + 1);
    expect(asked.filter((url) => url.startsWith('http://127.0.0.1:9/'))).toEqual([]);
  });

  it('S5: with an API on a foreign origin sends nothing there, warns the developer once, and shows the person a message', async () => {
    const asked: string[] = [];
    stage.page.on('request', (request) => asked.push(request.url()));
    const foreign = 'https://api.vitablehealth.com.example/';
    host.show({ head: scriptTag().replace(stage.site.sandboxUrl, foreign), body: PICKER + CARD });
    await stage.page.goto(host.url);
    await waitFor(stage.page, 'vitable-plan-picker', 'error');
    await waitFor(stage.page, 'vitable-enrollment-card', 'error');
    const { picker } = elementsOf(stage.page);
    expect(await textOf(picker)).toContain('This section isn’t available yet');
    expect(await textOf(picker)).not.toMatch(/api-base|config/);
    expect(asked.filter((url) => !url.startsWith(host.url) && !url.startsWith('data:'))).toEqual([]);
    expect(asked.filter((url) => url.endsWith('/token'))).toEqual([]);
    const said = writtenByScripts(stage.visit.witness);
    expect(said.filter((line) => line.includes('<vitable-plan-picker>'))).toHaveLength(1);
    for (const line of said)
      expect(line).toMatch(/^warning: \[vitable-elements\] <[\w-]+> config \(api-base\): /);
  });

  it.each([
    [
      'no enrollment-id',
      (body: string) => body.replace(/enrollment-id="\w+"/, ''),
      (tag: string) => tag,
      'enrollment-id',
    ],
    [
      'no token endpoint',
      (body: string) => body,
      (tag: string) => tag.replace(/data-token-endpoint="[^"]*"/, ''),
      'token-endpoint',
    ],
  ])(
    'with %s names the attribute to the developer once, and shows the person a plain message',
    async (_what, body, tag, name) => {
      host.show({ head: tag(scriptTag()), body: body(PICKER) });
      await stage.page.goto(host.url);
      await waitFor(stage.page, 'vitable-plan-picker', 'error');
      const { picker } = elementsOf(stage.page);
      const text = await textOf(picker);
      expect(text).toContain('This section isn’t available yet');
      expect(text).toContain('Please let your HR team know.');
      expect(text).not.toContain(name);
      const error = await picker.evaluate((element) => {
        const { code, attribute } = (element as HTMLElementTagNameMap['vitable-plan-picker']).error ?? {};
        return { code, attribute };
      });
      expect(error).toEqual({ code: 'config', attribute: name });
      expect(writtenByScripts(stage.visit.witness)).toHaveLength(1);
      expect(writtenByScripts(stage.visit.witness)[0]).toContain(`<vitable-plan-picker> config (${name})`);
      expect(stage.visit.witness.uncaught).toEqual([]);
    },
  );

  it('S9: loads the script with the published integrity value, and refuses a changed one', async () => {
    const { 'vitable-elements.js': value } = JSON.parse(
      readFileSync(path.resolve('dist/cdn/integrity.json'), 'utf8'),
    ) as Record<string, string>;
    host.show({ head: scriptTag('vitable-elements.js', `integrity="${value!}" crossorigin`), body: PICKER });
    await stage.page.goto(host.url);
    await waitFor(stage.page, 'vitable-plan-picker', 'ready');
    expectClean(stage.visit.witness);
    const other = `sha384-${'A'.repeat(64)}`;
    host.show({ head: scriptTag('vitable-elements.js', `integrity="${other}" crossorigin`), body: PICKER });
    await stage.page.goto(host.url);
    expect(await stage.page.evaluate(() => customElements.get('vitable-plan-picker') === undefined)).toBe(
      true,
    );
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { startBrowser } from '../support/e2e/browser.js';
import { root } from '../../tools/size/size.js';

const HOST = 'https://hr.example.com';

let browser: Browser;
/** The host page's bundle and the chunks that it loads on demand, by their addresses. */
let scripts: ReadonlyMap<string, string>;
beforeAll(async () => {
  browser = await startBrowser();
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: path.join(root, 'dist/define.js'), formats: ['es'], fileName: 'bundle' },
    },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  scripts = new Map(files.map((file) => [`${HOST}/${file.fileName}`, 'code' in file ? file.code : '']));
});
afterAll(() => browser.close());

/** Opens a host page whose own bundle contains the elements. Returns the directives that refused something, and all requests. */
async function refusedUnder(policy: string): Promise<{ refused: string[]; asked: string[] }> {
  const page = await browser.newPage();
  const asked: string[] = [];
  await page.route('**', async (route) => {
    const url = route.request().url();
    asked.push(url);
    if (url === `${HOST}/`) {
      await route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': `default-src 'none'; ${policy}` },
        body: `<!doctype html><script src="watch.js"></script><script type="module" src="bundle.js"></script>
          <vitable-plan-picker token-endpoint="/token" enrollment-id="enrl_1"></vitable-plan-picker>`,
      });
    } else if (url === `${HOST}/watch.js`) {
      const body = `refused = []; addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));`;
      await route.fulfill({ contentType: 'text/javascript', body });
    } else if (scripts.has(url)) {
      await route.fulfill({ contentType: 'text/javascript', body: scripts.get(url) ?? '' });
    } else if (url === `${HOST}/token`) {
      await route.fulfill({ json: { access_token: 'vit_at_1', expires_in: 900 } });
    } else {
      await route.fulfill({ status: 404, headers: { 'access-control-allow-origin': '*' }, json: {} });
    }
  });
  await page.goto(`${HOST}/`);
  await page.waitForFunction(
    () =>
      document.querySelector('vitable-plan-picker')?.getAttribute('data-status') === 'error' ||
      (globalThis as unknown as { refused: string[] }).refused.length > 0,
  );
  const refused = await page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
  await page.close();
  return { refused, asked };
}

/** The values that the README's table asks for in a directive. */
function asDocumented(directive: string): string[] {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const row = readme.split('\n').find((line) => line.startsWith(`| \`${directive}\``));
  return [...(row ?? '').matchAll(/`([^`]+)`/g)].slice(1).map(([, value = '']) => value);
}

const connect = asDocumented('connect-src');
// The README names one policy for the script tag and one for npm.
const [ownPolicy = '', policyFromNpm = ''] = asDocumented('trusted-types');

const policy = (connectSrc: readonly string[], trustedTypes: string) =>
  `script-src 'self'; require-trusted-types-for 'script'; connect-src ${connectSrc.join(' ')}; trusted-types ${trustedTypes}`;

describe('the content security policy that the README asks for', () => {
  it('S7, S8: is enough for the elements from npm', async () => {
    const { refused, asked } = await refusedUnder(policy(connect, policyFromNpm));
    expect(refused).toEqual([]);
    expect(asked).toContain(`${HOST}/token`);
    expect(asked).toContain('https://api.vitablehealth.com/v1/enrollments/enrl_1');
  });

  it.each(connect)('S7: without %s a request is refused', async (value) => {
    const { refused } = await refusedUnder(
      policy(
        connect.filter((one) => one !== value),
        policyFromNpm,
      ),
    );
    expect(refused).toContain('connect-src');
  });

  it('S8: with npm is not the name that the script tag needs', async () => {
    expect(ownPolicy).toBe('vitable-elements');
    expect((await refusedUnder(policy(connect, ownPolicy))).refused).toEqual(['trusted-types']);
  });
});

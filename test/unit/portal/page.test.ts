import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runPortal, SCRIPT } from './running-portal.js';
import type { RunningPortal } from './running-portal.js';

const EVERY_PAGE = ['/', '/home', '/pay', '/time-off', '/documents', '/signed-out', '/nowhere'];
const pagesFolder = path.resolve('demo/portal/pages');

let running: RunningPortal;
let avery: string;

beforeAll(async () => {
  running = await runPortal();
  avery = await running.signIn('avery');
});
afterAll(() => running.stop());

const pageAt = async (address: string) => (await running.get(address, avery)).text();

/** The value of an attribute of the one element with this tag name. */
function attribute(page: string, tag: string, name: string): string | undefined {
  const start = new RegExp(`<${tag}\\s([^>]*)>`).exec(page)?.[1] ?? '';
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(start)?.[1];
}

describe('the content security policy', () => {
  it('S7: allows scripts, styles and connections from the portal and the API only, on every page', async () => {
    for (const address of EVERY_PAGE) {
      const policy = (await running.get(address, avery)).headers.get('content-security-policy');
      expect(policy?.split('; ').sort(), address).toEqual(
        [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          `connect-src 'self' ${running.sandbox.url}`,
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          'trusted-types vitable-elements',
        ].sort(),
      );
    }
  });

  it('S7: fits every page: no inline script, style or handler, and nothing from elsewhere', async () => {
    for (const address of EVERY_PAGE) {
      const page = await pageAt(address);
      expect(page, address).toContain('<!doctype html>');
      expect(page, address).not.toMatch(/<style\b/i);
      expect(page, address).not.toMatch(/\sstyle\s*=/i);
      expect(page, address).not.toMatch(/\son\w+\s*=/i);
      for (const [, attributes = '', body = ''] of page.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/gi)) {
        expect(attributes, address).toMatch(/src="\/[^/]/);
        expect(body.trim(), address).toBe('');
      }
      for (const [, target = ''] of page.matchAll(/\s(?:src|href)="([^"]*)"/g)) {
        expect(target, address).toMatch(/^(?:\/(?!\/)|#|\?|mailto:)/);
      }
    }
  });
});

describe('the script tag', () => {
  it('S9: has the integrity value of the served file', async () => {
    const page = await pageAt('/');
    const file = await running.get('/vitable/vitable-elements.js');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.toString()).toBe(SCRIPT);
    const expected = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    const start = /<script\s([^>]*vitable-elements\.js[^>]*)>/.exec(page)?.[1];
    expect(start).toContain(`integrity="${expected}"`);
    expect(start).toContain('crossorigin="anonymous"');
    expect(start).toMatch(/\sdefer\s/);
  });

  it('names the token endpoint and the API', async () => {
    const start = /<script\s([^>]*vitable-elements\.js[^>]*)>/.exec(await pageAt('/'))?.[1];
    expect(start).toContain('data-token-endpoint="/api/vitable-token"');
    expect(start).toContain(`data-api-base="${running.sandbox.url}"`);
  });

  it('S9: loads a file that is served as by a CDN, readable from other origins and always fresh', async () => {
    const { headers } = await running.get('/vitable/vitable-elements.js');
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it('does not reach files outside the folder of built files', async () => {
    for (const address of [
      '/vitable/..%2foutside.json',
      '/vitable/%2e%2e%2foutside.json',
      '/vitable/.env',
      '/vitable/',
    ]) {
      expect((await running.get(address)).status, address).toBe(404);
    }
    for (const address of ['/server.ts', '/..%2fserver.ts', '/index.html']) {
      expect((await running.get(address)).status, address).toBe(404);
    }
  });

  it('is replaced by instructions, on the page and in the log, where nothing is built', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const unbuilt = await runPortal();
    await rm(path.join(unbuilt.cdnDir, 'vitable-elements.js'));
    const response = await unbuilt.get('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
    expect(log.mock.calls.flat().join()).toContain('npm run build');
    log.mockRestore();
    await unbuilt.stop();
  });
});

describe('the three elements', () => {
  it('show the signed-in person without any query', async () => {
    const page = await pageAt('/');
    expect(attribute(page, 'vitable-enrollment-card', 'enrollment-id')).toBe('enrl_pending');
    expect(attribute(page, 'vitable-enrollment-card', 'member-id')).toBe('mbr_avery');
    expect(attribute(page, 'vitable-plan-picker', 'enrollment-id')).toBe('enrl_pending');
    expect(attribute(page, 'vitable-plan-picker', 'mode')).toBe('elect');
    expect(attribute(page, 'vitable-plan-picker', 'member-id')).toBe('mbr_avery');
    expect(attribute(page, 'vitable-plan-picker', 'pay-periods')).toBe('26');
    expect(attribute(page, 'vitable-qle-list', 'member-id')).toBe('mbr_avery');
    expect(attribute(page, 'vitable-qle-list', 'paging')).toBe('pages');
    expect(attribute(page, 'html', 'lang')).toBe('en');
    expect(attribute(page, 'html', 'data-scheme')).toBe('auto');
  });

  it('show the ids of the query', async () => {
    const page = await pageAt(
      '/?enrollment=enrl_active&member=mbr_many&mode=select&paging=more&locale=es&scheme=dark',
    );
    expect(attribute(page, 'vitable-enrollment-card', 'enrollment-id')).toBe('enrl_active');
    expect(attribute(page, 'vitable-plan-picker', 'enrollment-id')).toBe('enrl_active');
    expect(attribute(page, 'vitable-plan-picker', 'mode')).toBe('select');
    expect(attribute(page, 'vitable-qle-list', 'member-id')).toBe('mbr_many');
    expect(attribute(page, 'vitable-qle-list', 'paging')).toBe('more');
    expect(attribute(page, 'html', 'lang')).toBe('es');
    expect(attribute(page, 'html', 'data-scheme')).toBe('dark');
  });

  it('S10: ignore malformed values of the query', async () => {
    const usual = await pageAt('/');
    for (const value of [
      '"><script>alert(1)</script>',
      "enrl_x' onload='x",
      'enrl_',
      'ENRL_1',
      'enrl_a\n',
      '<b>',
      '',
    ]) {
      const query = new URLSearchParams(
        ['enrollment', 'member', 'mode', 'locale', 'scheme', 'paging'].map((name) => [name, value]),
      );
      expect(await pageAt(`/?${query}`), value).toBe(usual);
    }
  });

  it('S10: do not take markup from the cookies of the preferences either', async () => {
    const usual = await pageAt('/');
    const cookie = `${avery}; northwind_locale=%22%3E%3Cb%3E; northwind_scheme=%22%3E%3Cb%3E`;
    expect(await (await running.get('/', cookie)).text()).toBe(usual);
  });
});

describe('the language', () => {
  type Words = Record<'en' | 'es', Record<string, string>>;
  const words = JSON.parse(readFileSync(path.join(pagesFolder, 'words.json'), 'utf8')) as Words;

  it('is complete from the server, and the elements follow it', async () => {
    const page = await pageAt('/?locale=es-MX');
    expect(attribute(page, 'html', 'lang')).toBe('es-MX');
    expect(page).toMatch(/<h1[^>]*>Beneficios<\/h1>/);
    expect(page).toMatch(/<nav class="nav"[^>]* aria-label="Principal"/);
    expect(page).not.toMatch(/data-i18n="[\w.]+"[^>]*>\s*<\//);
  });

  it('stays as chosen on the next page, and an address may still overrule it', async () => {
    const cookie = `${avery}; northwind_locale=es; northwind_scheme=dark`;
    const page = await (await running.get('/pay', cookie)).text();
    expect(page).toMatch(/<h1[^>]*>Pagos<\/h1>/);
    expect(attribute(page, 'html', 'data-scheme')).toBe('dark');
    expect(await (await running.get('/pay?locale=en', cookie)).text()).toMatch(/<h1[^>]*>Pay<\/h1>/);
  });

  it('A9: has every word in both languages, and no word that no page uses', async () => {
    expect(Object.keys(words.es)).toEqual(Object.keys(words.en));
    const templates = await Promise.all(
      readdirSync(pagesFolder)
        .filter((file) => file.endsWith('.html'))
        .map((file) => readFile(path.join(pagesFolder, file), 'utf8')),
    );
    const used = new Set(
      templates.flatMap((text) =>
        [...text.matchAll(/data-i18n(?:-label)?="([\w.{}]+)"/g)].flatMap(([, key = '']) =>
          ['home', 'pay', 'timeOff', 'documents'].map((section) => key.replace('{{section}}', section)),
        ),
      ),
    );
    expect([...used].sort()).toEqual(Object.keys(words.en).sort());
  });
});

it('has links only to existing pages, and loads only served files', async () => {
  const targets = new Set<string>();
  for (const address of EVERY_PAGE) {
    for (const [, target = ''] of (await pageAt(address)).matchAll(/\s(?:src|href)="(\/[^"]*)"/g))
      targets.add(target);
  }
  expect(targets).toContain('/portal.css');
  for (const target of targets) {
    expect([200, 302], target).toContain((await running.get(target)).status);
  }
});

it('marks the current page in the navigation, once', async () => {
  for (const [address, name] of [
    ['/', 'Benefits'],
    ['/pay', 'Pay'],
    ['/time-off', 'Time off'],
  ] as const) {
    const marked = [...(await pageAt(address)).matchAll(/<a\s[^>]*aria-current="page"[^>]*>([^<]*)</g)];
    expect(
      marked.map((match) => match[1]?.trim()),
      address,
    ).toEqual([name]);
  }
});

it('has a page for an unknown address, with a link back', async () => {
  const response = await running.get('/nowhere', avery);
  expect(response.status).toBe(404);
  const page = await response.text();
  expect(page).toContain('Page not found');
  expect(page).toContain('href="/"');
});

it('keeps the pages of a signed-in person out of shared caches', async () => {
  expect((await running.get('/', avery)).headers.get('cache-control')).toBe('private, no-cache');
});

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPortal } from '../../../demo/portal/server.js';
import { startSandbox } from '../../../demo/sandbox/server.js';
import type { Wire } from '../../../demo/sandbox/wire.js';

/** The content of the script-tag file in these tests. Its code does not matter here. */
export const SCRIPT = 'globalThis.loaded = true;\n';

/** Runs sandbox and portal on real ports, with the requests of a browser. */
export async function runPortal(options: { wire?: Wire; apiKey?: string; apiBase?: string } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'portal-'));
  const cdnDir = path.join(folder, 'cdn');
  await mkdir(cdnDir);
  // A file outside the served folder, which must not be reachable.
  await writeFile(path.join(folder, 'outside.json'), '{}');
  await writeFile(path.join(cdnDir, 'vitable-elements.js'), SCRIPT);
  await writeFile(
    path.join(cdnDir, 'integrity.json'),
    JSON.stringify({
      'vitable-elements.js': `sha384-${createHash('sha384').update(SCRIPT).digest('base64')}`,
    }),
  );
  const sandbox = await startSandbox({ wire: options.wire ?? 'bare' });
  const portal = await startPortal({
    port: 0,
    sandboxUrl: options.apiBase ?? sandbox.url,
    apiKey: options.apiKey ?? 'vit_apk_sandbox',
    cdnDir,
  });

  /** Sends one request without following redirects. */
  const get = (address: string, cookie = '') =>
    fetch(portal.url + address, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } });

  return {
    sandbox,
    portal,
    cdnDir,
    get,

    /** Signs in and returns the `Cookie` header of the session. */
    signIn: async (login: string): Promise<string> => cookieHeader(await get(`/sign-in?as=${login}`)),

    /**
     * `POST /api/vitable-token` as the elements send it from the page; `change` replaces headers, `undefined` leaves
     * one out.
     */
    askForToken: (
      cookie: string,
      change: { headers?: Record<string, string | undefined>; method?: string; body?: string } = {},
    ) => {
      const headers = new Headers();
      const usual: Record<string, string | undefined> = {
        cookie,
        origin: portal.url,
        'sec-fetch-site': 'same-origin',
        accept: 'application/json',
        'content-type': 'application/json',
        'x-vitable-elements': '0.1.0',
      };
      for (const [name, value] of Object.entries({ ...usual, ...change.headers })) {
        if (value !== undefined && value !== '') headers.set(name, value);
      }
      const method = change.method ?? 'POST';
      const body = method === 'POST' || method === 'PUT' ? { body: change.body ?? '{}' } : {};
      return fetch(`${portal.url}/api/vitable-token`, { method, headers, redirect: 'manual', ...body });
    },

    stop: async () => {
      await portal.close();
      await sandbox.close();
      await rm(folder, { recursive: true });
    },
  };
}

export type RunningPortal = Awaited<ReturnType<typeof runPortal>>;

/** The cookies that an answer sets, as the next request would send them, without deleted ones. */
export function cookieHeader(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');
}

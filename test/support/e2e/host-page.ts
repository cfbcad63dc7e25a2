import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { API_KEY } from './site.js';

const root = path.resolve(import.meta.dirname, '../../..');

/** Folders from which a page may load scripts: the script-tag files, and Lit from npm. */
const FOLDERS: Readonly<Record<string, string>> = {
  '/vitable/': path.join(root, 'dist/cdn'),
  '/node_modules/': path.join(root, 'node_modules'),
};

/** A host page other than the portal, with any head, body and headers. */
export interface HostPage {
  /** Without a trailing slash. */
  readonly url: string;
  /** Sets the answer of `/` from now on. */
  show(page: {
    readonly head: string;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }): void;
  /** The number of tokens requested at `/token`. */
  tokensGiven(): number;
  /** Ends the person's session on the host's server, or begins it again: `/token` answers 401 meanwhile. */
  signIn(signedIn: boolean): void;
  close(): Promise<void>;
}

/**
 * Serves such pages, with a token endpoint at `/token` that is bound to Avery.
 *
 * @param sandboxUrl where tokens come from
 */
export async function startHostPage(sandboxUrl: string): Promise<HostPage> {
  let shown: { head: string; body?: string; headers?: Readonly<Record<string, string>> } = { head: '' };
  let tokens = 0;
  let isSignedIn = true;

  const answer = async (method: string, address: string, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(address, 'http://localhost');
    if (pathname === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...shown.headers });
      response.end(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>` +
          `<link rel="icon" href="data:,">${shown.head}</head><body>${shown.body ?? ''}</body></html>`,
      );
      return;
    }
    if (pathname === '/token' && method === 'POST') {
      tokens += 1;
      if (!isSignedIn) {
        response.writeHead(401, { 'Cache-Control': 'no-store' }).end();
        return;
      }
      const token = await fetch(`${sandboxUrl}/v1/auth/access-tokens`, {
        method: 'POST',
        headers: { authorization: `Bearer ${API_KEY}` },
        body: JSON.stringify({
          grant_type: 'client_credentials',
          bound_entity: { type: 'employee', id: 'empl_avery' },
        }),
      });
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end(await token.text());
      return;
    }
    const [prefix, folder] = Object.entries(FOLDERS).find(([one]) => pathname.startsWith(one)) ?? [];
    if (prefix === undefined || folder === undefined || !pathname.endsWith('.js')) {
      response.writeHead(404).end();
      return;
    }
    const script = await readFile(path.join(folder, path.normalize(`/${pathname.slice(prefix.length)}`)));
    response.writeHead(200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
    response.end(script);
  };

  const server = createServer({ keepAliveTimeout: 70_000 }, (request, response) => {
    answer(request.method ?? 'GET', request.url ?? '/', response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    show: (page) => void (shown = page),
    tokensGiven: () => tokens,
    signIn: (signedIn) => void (isSignedIn = signedIn),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The import map that makes `import 'lit'` load Lit from npm, which is another copy than the one inside the script-tag
 * file.
 */
export const LIT_IMPORT_MAP = `<script type="importmap">${JSON.stringify({
  imports: {
    lit: '/node_modules/lit/index.js',
    'lit-html': '/node_modules/lit-html/lit-html.js',
    'lit-html/': '/node_modules/lit-html/',
    'lit-element/': '/node_modules/lit-element/',
    '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
  },
})}</script>`;

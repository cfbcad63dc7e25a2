import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from '../../tools/size/size.js';
import { loadingPage } from './loading-page.js';
import { pageScripts } from './page-scripts.js';
import type { ServedPlan } from './page/interactions.js';
import { SCRIPTS } from './scripts.js';
import { apiAnswer } from './stub-api.js';

export interface Site {
  /** Without a trailing slash. */
  readonly url: string;
  /** The script that a page runs before its own, to note when what is seen. */
  readonly observer: string;
  /** The plans that the API answers with from now on. */
  servePlans(plans: readonly ServedPlan[]): void;
  close(): void;
}

const css = () => readFileSync(path.join(import.meta.dirname, 'page/page.css'), 'utf8');

/** The page in which the elements are given their data. It may make no request. */
const givenPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Benchmark of the elements</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/page/page.css" />
    <script src="/vitable/${SCRIPTS.classic.file}"></script>
    <script type="module" src="/page/main.js"></script>
  </head>
  <body></body>
</html>`;

/** The page's clock has microseconds only on a page that is isolated from other origins. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const WITHOUT_REQUESTS = { 'content-security-policy': "default-src 'self' data:; connect-src 'none'" };

interface Answer {
  readonly type: string;
  readonly body: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const compressed = (body: string | Buffer, quality: number) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

/** Serves the pages of the benchmark on a free port of this machine, with the API that they read from. */
export async function startSite(): Promise<Site> {
  const scripts = await pageScripts();
  const kept = new Map<string, Answer>();
  let plans: readonly ServedPlan[] = [];
  let address = '';

  /** A file that stays the same for the whole run. It is compressed as a host's server would have done beforehand. */
  function fileAt(pathname: string): Answer | undefined {
    const text = (type: string, body: string | Buffer): Answer => ({ type, body: compressed(body, 11) });
    if (pathname === '/page/page.css') return text('text/css', css());
    const script = /^\/page\/([a-z-]+)\.js$/.exec(pathname)?.[1];
    if (script !== undefined) return text('text/javascript', scripts.get(script) ?? '');
    const file = path.join(root, 'dist/cdn', path.normalize(pathname.replace(/^\/vitable\//, '/')));
    const type = { '.js': 'text/javascript', '.css': 'text/css' }[path.extname(file)];
    const isBuilt = pathname.startsWith('/vitable/') && type !== undefined && existsSync(file);
    return isBuilt ? text(type, readFileSync(file)) : undefined;
  }

  function answerTo(method: string, url: URL): Answer | undefined {
    const html = (body: string, headers = {}) => ({
      type: 'text/html',
      body: compressed(body, 5),
      headers: { ...ISOLATED, ...headers },
    });
    if (url.pathname === '/') return html(givenPage, WITHOUT_REQUESTS);
    if (url.pathname === '/load') return html(loadingPage(url.searchParams, address, plans.length, css()));
    const api = apiAnswer(method, url, plans);
    if (api !== undefined) {
      return {
        type: 'application/json',
        body: compressed(JSON.stringify(api), 5),
        headers: { 'cache-control': 'no-store' },
      };
    }
    const file = kept.get(url.pathname) ?? fileAt(url.pathname);
    if (file !== undefined) kept.set(url.pathname, file);
    return file;
  }

  const server = createServer((request, response) => {
    const answer = answerTo(request.method ?? 'GET', new URL(request.url ?? '/', address));
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': `${answer.type}; charset=utf-8`,
      'content-encoding': 'br',
      'cross-origin-resource-policy': 'same-origin',
      ...answer.headers,
    });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: address,
    observer: scripts.get('observer') ?? '',
    servePlans: (given) => void (plans = given),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

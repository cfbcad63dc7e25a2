import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import ts from 'typescript';

const here = import.meta.dirname;

/** The built script-tag file with every element. */
export const scriptFile = path.resolve(here, '../../dist/cdn/vitable-elements.js');

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Benchmark of the elements</title>
    <link rel="stylesheet" href="/page/page.css" />
    <script src="/vitable-elements.js"></script>
    <script type="module" src="/page/main.js"></script>
    <script type="module" src="/page/grid.js"></script>
  </head>
  <body></body>
</html>`;

function scriptOf(name: string): string {
  const source = readFileSync(path.join(here, 'page', `${name}.ts`), 'utf8');
  const { ESNext } = ts.ModuleKind;
  return ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ESNext } })
    .outputText;
}

function answer(url: string): [type: string, body: string] | undefined {
  if (url === '/') return ['text/html', page];
  if (url === '/vitable-elements.js') return ['text/javascript', readFileSync(scriptFile, 'utf8')];
  if (url === '/page/page.css') return ['text/css', readFileSync(path.join(here, 'page/page.css'), 'utf8')];
  const script = /^\/page\/([a-z-]+)\.js$/.exec(url)?.[1];
  return script === undefined ? undefined : ['text/javascript', scriptOf(script)];
}

/** Serves the page on a free port of this machine. */
export async function startSite(): Promise<{ readonly url: string; close(): void }> {
  const answers = new Map<string, ReturnType<typeof answer>>();
  const server = createServer(({ url = '/' }, response) => {
    if (!answers.has(url)) answers.set(url, answer(url));
    const [type, body] = answers.get(url) ?? ['text/plain', ''];
    response.writeHead(answers.get(url) === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      // No request may leave the page, and the page's clock has microseconds.
      'content-security-policy': "default-src 'self'; connect-src 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { browserThatAsks } from './browsers.mjs';
import { sandboxProcess } from './sandbox-process.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const pages = path.join(root, 'test/elements/pages');
const cdn = path.join(root, 'dist/cdn');
const apiKey = 'vit_apk_sandbox';

/** The entities that a token may be bound to, by the name in `?as=`. */
const people = {
  avery: { type: 'employee', id: 'empl_avery' },
  northwind: { type: 'employer', id: 'empr_northwind' },
};

const mimeTypes = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/**
 * The host of the element tests: the sandbox, and the endpoints of a partner's server.
 *
 * - `GET /__host/config`: `{ sandboxUrl }`.
 * - `GET /__host/walk`: `{ steps, seed }` of the random walk, from `WALK_STEPS` and `WALK_SEED`; 0 where they are not set.
 * - `POST /api/vitable-token?as=avery` (or `northwind`): a token for the sandbox, as a partner's token endpoint answers
 * it.
 * - `GET /__host/token-requests`: `{ count }` of the requests for tokens; `DELETE` sets it to 0 and ends all faults.
 * - `POST /__host/token-faults` `{ kind: 'status' | 'redirect' | 'html' | 'stall', status?, times }`: the next `times`
 * requests for tokens fail in that way.
 * - `GET /__host/pages/<name>`: a file of `test/elements/pages/`. The first line of a page may set its content security
 * policy: `<!-- csp: default-src 'none'; connect-src {{sandbox}} -->`. `{{sandbox}}` stands for the sandbox's origin,
 * there and in the page.
 * - `GET /__host/cdn/<name>`: a file of `dist/cdn/`, as built.
 * - `GET /__host/failing/<times>/<beginning>/<name>`: the same, but the first `times` requests for each file whose name
 * begins so answer 404.
 */
function hostFor() {
  const sandbox = sandboxProcess();
  let tokenRequests = 0;
  let faults = [];
  /** How often each file below `/__host/failing/` has been missing, by its path. */
  const failures = new Map();

  async function giveToken(context) {
    tokenRequests += 1;
    const fault = faults.shift();
    if (fault) return goWrong(context, fault);
    const person = people[context.query.as ?? 'avery'];
    if (!context.get('X-Vitable-Elements') || !person) return answer(context, 403, { error: 'Refused.' });
    const response = await fetch(`${sandbox.url}/v1/auth/access-tokens`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ grant_type: 'client_credentials', bound_entity: person }),
    });
    const body = await response.json();
    const { access_token, expires_in } = body.data ?? body;
    answer(context, response.status, response.ok ? { access_token, expires_in } : body);
  }

  async function goWrong(context, { kind, status }) {
    context.set('Cache-Control', 'no-store');
    if (kind === 'redirect') {
      context.redirect('/__host/sign-in');
    } else if (kind === 'html') {
      context.status = 200;
      context.type = 'text/html';
      context.body = '<!doctype html><title>Sign in</title><p>Please sign in.</p>';
    } else if (kind === 'stall') {
      // Never answers; ends when the browser gives up.
      context.respond = false;
      await new Promise((resolve) => context.req.once('close', resolve));
    } else {
      answer(context, status ?? 500, { error: 'As ordered.' });
    }
  }

  function answer(context, status, body) {
    context.status = status;
    context.set('Cache-Control', 'no-store');
    context.body = body;
  }

  function serveFile(context, folder, name) {
    const file = path.join(folder, name);
    const type = mimeTypes[path.extname(file)];
    if (!file.startsWith(folder + path.sep) || !type || !existsSync(file)) {
      return answer(context, 404, { error: `There is no ${name}.` });
    }
    context.status = 200;
    context.type = type;
    context.set('Cache-Control', 'no-store');
    if (folder === cdn) {
      context.body = readFileSync(file);
      return undefined;
    }
    const text = readFileSync(file, 'utf8').replaceAll('{{sandbox}}', sandbox.url ?? '');
    const policy = /^<!-- csp: (.*?) -->\r?\n/.exec(text);
    if (policy) context.set('Content-Security-Policy', policy[1]);
    // The comment is removed, so that the page begins with its doctype.
    context.body = policy ? text.slice(policy[0].length) : text;
    return undefined;
  }

  /** Serves a built file, once it has been missing as often as its path says. */
  function failThenServe(context, pathname) {
    const [, times, beginning, name] = /^\/__host\/failing\/(\d+)\/([\w-]+)\/(.*)$/.exec(pathname) ?? [];
    const failed = failures.get(pathname) ?? 0;
    if (!path.basename(name ?? '').startsWith(beginning) || failed >= Number(times)) {
      serveFile(context, cdn, name ?? '');
    } else {
      failures.set(pathname, failed + 1);
      answer(context, 404, { error: 'Missing, as ordered.' });
    }
  }

  async function readJson(request) {
    let text = '';
    for await (const piece of request) text += piece;
    return JSON.parse(text);
  }

  async function orderFaults(context) {
    const { kind, status, times } = await readJson(context.req);
    if (!['status', 'redirect', 'html', 'stall'].includes(kind) || !Number.isInteger(times)) {
      return answer(context, 422, { error: 'Expected { kind, status?, times }.' });
    }
    faults = [...faults, ...Array.from({ length: times }, () => ({ kind, status }))];
    return answer(context, 200, { waiting: faults.length });
  }

  async function middleware(context, next) {
    const { method, path: pathname } = context;
    const route = `${method} ${pathname}`;
    if (route === 'GET /__host/sign-in') {
      context.type = 'text/html';
      context.body = '<!doctype html><title>Sign in</title><p>Please sign in.</p>';
    } else if (route === 'GET /__host/token-requests') {
      answer(context, 200, { count: tokenRequests });
    } else if (route === 'DELETE /__host/token-requests') {
      tokenRequests = 0;
      faults = [];
      failures.clear();
      answer(context, 200, { count: 0 });
    } else if (route === 'POST /__host/token-faults') {
      await orderFaults(context);
    } else if (route === 'GET /__host/config') {
      if (sandbox.url) answer(context, 200, { sandboxUrl: sandbox.url });
      else answer(context, 503, { error: sandbox.problem });
    } else if (route === 'GET /__host/walk') {
      const { WALK_STEPS, WALK_SEED } = process.env;
      answer(context, 200, { steps: Number(WALK_STEPS ?? 0), seed: Number(WALK_SEED ?? 0) });
    } else if (pathname === '/api/vitable-token') {
      if (method === 'POST') await giveToken(context);
      else answer(context, 403, { error: 'Refused.' });
    } else if (method === 'GET' && pathname.startsWith('/__host/pages/')) {
      serveFile(context, pages, pathname.slice('/__host/pages/'.length));
    } else if (method === 'GET' && pathname.startsWith('/__host/failing/')) {
      failThenServe(context, pathname);
    } else if (method === 'GET' && pathname.startsWith('/__host/cdn/')) {
      serveFile(context, cdn, pathname.slice('/__host/cdn/'.length));
    } else {
      await next();
    }
  }

  return { middleware, sandbox };
}

/**
 * The host of each of these browsers (`chromium`, `firefox`, `webkit`), as one middleware and plugin. Each browser has
 * its own sandbox, faults and counters, so that several can be tested at the same time.
 */
export function elementHosts(browsers) {
  const hosts = new Map(browsers.map((name) => [name, hostFor()]));
  const sandboxes = [...hosts.values()].map(({ sandbox }) => sandbox);

  const middleware = (context, next) =>
    hosts.get(browserThatAsks(context.get('User-Agent')))?.middleware(context, next) ?? next();

  const plugin = {
    name: 'element-host',
    async serverStart() {
      for (const { status, reason } of await Promise.allSettled(sandboxes.map(({ start }) => start()))) {
        // Tests that need the sandbox then fail at /__host/config with this reason; the others still run.
        if (status === 'rejected') console.error(`The element tests have no sandbox: ${reason.message}`);
      }
    },
    serverStop() {
      for (const { stop } of sandboxes) stop();
    },
  };
  return { middleware, plugin };
}

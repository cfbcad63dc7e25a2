import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { parse as parseCookies } from 'hono/utils/cookie';
import { fileURLToPath } from 'node:url';
import { readAsset, readElementsFile, readIntegrity } from './files.js';
import { listenOnLoopback } from './listen.js';
import { renderPage } from './render.js';
import { contentSecurityPolicy } from './security.js';
import { DEFAULT_LOGIN, personByLogin, SESSION_LIFETIME, Sessions } from './sessions.js';
import type { Person } from './sessions.js';
import { tokenEndpoint } from './token-endpoint.js';
import type { BoundEntity } from './token-endpoint.js';
import { readPreferences, readTrial } from './trial.js';
import type { Preferences } from './trial.js';

export interface PortalOptions {
  /** Default 5173; 0 picks a free one. */
  readonly port?: number;
  /** Base URL of the sandbox (or of another server with the same API); the browser reaches it under this URL too. */
  readonly sandboxUrl: string;
  /** Default: `VITABLE_API_KEY`, else the sandbox's own key. */
  readonly apiKey?: string;
  /** Where the built script-tag files are. Default: the project's `dist/cdn`. */
  readonly cdnDir?: string;
}

export interface Portal {
  /** Without a trailing slash. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const SESSION_COOKIE = 'northwind_session';
const SIGNED_OUT_COOKIE = 'northwind_signed_out';
const LOCALE_COOKIE = 'northwind_locale';
const SCHEME_COOKIE = 'northwind_scheme';

/** With SameSite=Lax, another site's POST arrives without the cookie. On https, add `secure: true`. */
const COOKIE = { httpOnly: true, sameSite: 'Lax', path: '/' } as const;

/** The other entries of the navigation: the path, and the key of its words. */
const ELSEWHERE = { home: 'home', pay: 'pay', 'time-off': 'timeOff', documents: 'documents' } as const;

/** Starts the portal. Rejects with the system's error when the port is taken (`code: 'EADDRINUSE'`). */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const server = await listenOnLoopback(options.port ?? 5173);
  const ownOrigins = ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${server.port}`);
  const app = portalApp(options, new Set(ownOrigins));
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  server.answerWith((request, response) => void answer(request, response));
  return { url: `http://localhost:${server.port}`, port: server.port, close: server.close };
}

function portalApp(options: PortalOptions, ownOrigins: ReadonlySet<string>): Hono {
  const app = new Hono();
  const sessions = new Sessions();
  const apiBase = options.sandboxUrl.replace(/\/+$/, '');
  const cdnDir = options.cdnDir ?? fileURLToPath(new URL('../../dist/cdn/', import.meta.url));

  const html = (c: Context, text: string, status: 200 | 404 | 503 = 200) =>
    c.html(text, status, {
      'Content-Security-Policy': contentSecurityPolicy(apiBase),
      // Not `no-store`: that would keep the page out of the back-forward cache, and the elements are built to work with
      // it.
      'Cache-Control': 'private, no-cache',
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    });

  const notFound = async (c: Context) =>
    html(c, await renderPage('404', preferencesOf(c).locale, look(c)), 404);

  const signIn = (c: Context, person: Person) => {
    sessions.end(getCookie(c, SESSION_COOKIE));
    setCookie(c, SESSION_COOKIE, sessions.start(person), { ...COOKIE, maxAge: SESSION_LIFETIME });
    deleteCookie(c, SIGNED_OUT_COOKIE, { path: '/' });
  };

  /**
   * The person who is signed in. On a first visit that is Avery; after a sign-out nobody is signed in automatically.
   */
  const signedIn = (c: Context): Person | undefined => {
    const known = sessions.personOf(getCookie(c, SESSION_COOKIE));
    if (known !== undefined || getCookie(c, SIGNED_OUT_COOKIE) !== undefined) return known;
    const visitor = personByLogin(DEFAULT_LOGIN);
    if (visitor !== undefined) signIn(c, visitor);
    return visitor;
  };

  const vitableToken = tokenEndpoint({
    ownOrigins,
    apiBase,
    apiKey: options.apiKey ?? process.env['VITABLE_API_KEY'] ?? 'vit_apk_sandbox',
    signedIn: (request) => {
      const cookies = parseCookies(request.headers.get('Cookie') ?? '', SESSION_COOKIE);
      const person = sessions.personOf(cookies[SESSION_COOKIE]);
      return person && boundEntityOf(person);
    },
    onFailure: (sentence) => console.error(`[portal] ${sentence}`),
  });
  // All methods are routed here, so that the endpoint itself refuses the wrong ones.
  app.all('/api/vitable-token', (c) => vitableToken(c.req.raw));

  app.get('/sign-in', (c) => {
    const person = personByLogin(c.req.query('as') ?? DEFAULT_LOGIN);
    if (person === undefined) return notFound(c);
    signIn(c, person);
    return c.redirect('/');
  });

  app.get('/sign-out', (c) => {
    sessions.end(getCookie(c, SESSION_COOKIE));
    deleteCookie(c, SESSION_COOKIE, { path: '/' });
    setCookie(c, SIGNED_OUT_COOKIE, 'yes', COOKIE);
    return c.redirect('/signed-out');
  });

  app.get('/signed-out', async (c) =>
    html(c, await renderPage('signed-out', preferencesOf(c).locale, look(c))),
  );

  /** Renders a page that contains elements. */
  const withElements = async (c: Context, page: string, person: Person, values: Record<string, string>) => {
    const { locale } = preferencesOf(c);
    const integrity = await readIntegrity(cdnDir, 'vitable-elements.js');
    if (integrity === undefined) {
      console.error('[portal] The elements are not built yet. Run "npm run build", then reload the page.');
      return html(c, await renderPage('not-built', locale, look(c)), 503);
    }
    const all = {
      ...look(c),
      ...portrait(person),
      ...current('benefits'),
      integrity,
      'api-base': apiBase,
      ...values,
    };
    return html(c, await renderPage(page, locale, all));
  };

  app.get('/', async (c) => {
    const person = signedIn(c);
    if (person === undefined) return c.redirect('/signed-out');
    if (person.role === 'administrator') return c.redirect('/admin.html');
    const trial = readTrial(new URL(c.req.url).searchParams, person);
    return withElements(c, 'index', person, {
      'enrollment-id': trial.enrollmentId,
      'member-id': trial.memberId,
      mode: trial.mode,
      paging: trial.paging,
    });
  });

  app.get('/admin.html', async (c) => {
    const person = signedIn(c);
    if (person === undefined) return c.redirect('/signed-out');
    if (person.role !== 'administrator') return notFound(c);
    return withElements(c, 'admin', person, {
      'employer-id': person.employerId,
      'benefit-product-id': person.benefitProductId,
    });
  });

  for (const [path, key] of Object.entries(ELSEWHERE)) {
    app.get(`/${path}`, async (c) => {
      const person = signedIn(c);
      if (person === undefined) return c.redirect('/signed-out');
      const values = { ...look(c), ...portrait(person), ...current(path), section: key };
      return html(c, await renderPage('elsewhere', preferencesOf(c).locale, values));
    });
  }

  app.get('/vitable/:file', async (c) => {
    const file = await readElementsFile(cdnDir, c.req.param('file'));
    if (file === undefined) return notFound(c);
    return c.body(file.bytes, 200, {
      'Content-Type': file.type,
      'Cache-Control': 'no-cache',
      // As a CDN does: browsers check `integrity` only where the answer may be read across origins.
      'Access-Control-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  app.get('/:file', async (c) => {
    const file = await readAsset(c.req.param('file'));
    if (file === undefined) return notFound(c);
    return c.body(file.bytes, 200, {
      'Content-Type': file.type,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  app.notFound(notFound);
  return app;
}

function preferencesOf(c: Context): Preferences {
  return readPreferences(new URL(c.req.url).searchParams, {
    locale: getCookie(c, LOCALE_COOKIE),
    scheme: getCookie(c, SCHEME_COOKIE),
  });
}

/** The values that every page needs. */
function look(c: Context): Record<string, string> {
  const { locale, scheme } = preferencesOf(c);
  const spanish = locale.startsWith('es');
  return {
    lang: locale,
    scheme,
    'is-english': String(!spanish),
    'is-spanish': String(spanish),
    'is-auto': String(scheme === 'auto'),
    'is-light': String(scheme === 'light'),
    'is-dark': String(scheme === 'dark'),
  };
}

/** The entity that a person's token is bound to: the employee, or for an administrator the employer. */
function boundEntityOf(person: Person): BoundEntity {
  return person.role === 'administrator'
    ? { type: 'employer', id: person.employerId }
    : { type: 'employee', id: person.employeeId };
}

/** The values of the account menu. */
function portrait(person: Person): Record<string, string> {
  return { name: person.name, initials: person.initials, email: person.email };
}

/** Marks one entry of the navigation as the current page. */
function current(here: string): Record<string, string> {
  const entries = ['benefits', ...Object.keys(ELSEWHERE)];
  return Object.fromEntries(entries.map((entry) => [`at-${entry}`, entry === here ? 'page' : 'false']));
}

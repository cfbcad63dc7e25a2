import { randomUUID } from 'node:crypto';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { ApiError } from './api-error.js';
import { apiCorsHeaders, controlCorsHeaders, preflightHeaders } from './cors.js';
import { deliverFault } from './fault-delivery.js';
import type { Fault } from './faults.js';
import type { HttpEnv } from './http.js';
import { accessTokenRoutes } from './routes/access-tokens.js';
import { controlRoutes } from './routes/control.js';
import { enrollmentRoutes } from './routes/enrollments.js';
import { memberRoutes } from './routes/members.js';
import { planYearRoutes } from './routes/plan-years.js';
import type { Sandbox } from './sandbox.js';

const isApiPath = (path: string): boolean => path.startsWith('/v1/');

/**
 * The application. A request is handled in this order: it is logged, it may meet a fault, its answer gets the common
 * headers, its token is checked, and a route answers it.
 */
export function createApp(sandbox: Sandbox): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();

  app.use(async (c, next) => {
    c.set('requestId', `req_${randomUUID().replaceAll('-', '')}`);
    await next();
  });
  app.use('/v1/*', logged(sandbox));
  app.use('/v1/*', faulted(sandbox));
  app.use(async (c, next) => {
    if (c.req.method === 'OPTIONS') return dressed(c, new Response(null, { status: 204 }));
    await next();
    replaceAnswer(c, dressed(c, c.res));
  });

  app.route('/', controlRoutes(sandbox));
  // The route that issues tokens checks the API key itself, so it comes before the check of tokens.
  app.route('/', accessTokenRoutes(sandbox));
  app.use('/v1/*', async (c, next) => {
    c.set('scope', sandbox.tokens.scopeOf(c.req.header('authorization')));
    await next();
  });
  app.route('/', enrollmentRoutes(sandbox));
  app.route('/', planYearRoutes(sandbox));
  app.route('/', memberRoutes(sandbox));

  app.notFound((c) => {
    const refusal = new ApiError(404, 'not_found', `No operation ${c.req.method} ${c.req.path}.`);
    return c.json(refusal.toBody(), 404);
  });
  app.onError((error, c) => {
    if (error instanceof ApiError) return c.json(error.toBody(), error.status);
    console.error(error);
    return c.json(new ApiError(500, 'internal_error', 'The sandbox failed: see its output.').toBody(), 500);
  });
  return app;
}

/** Logs a request when it arrives and decides which fault it meets. Preflights are not logged. */
function logged(sandbox: Sandbox): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') return next();
    const entry = sandbox.requests.add(c.req.raw, await c.req.text(), c.get('requestId'));
    const fault = sandbox.faults.take(c.req.method, target(c));
    if (fault !== undefined) {
      entry.fault = fault.kind;
      c.set('fault', fault);
    }
    await next();
    entry.status = statusSent(c);
  };
}

/** The status that was sent: a fault may write to the connection itself, or send nothing. */
function statusSent(c: Context<HttpEnv>): number | null {
  if (c.res !== RESPONSE_ALREADY_SENT) return c.res.status;
  return c.env.outgoing.headersSent ? c.env.outgoing.statusCode : null;
}

function faulted(sandbox: Sandbox): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const fault = c.req.method === 'OPTIONS' ? preflightFault(sandbox, c) : c.get('fault');
    if (fault === undefined) return next();
    const operate = async (): Promise<Response> => {
      await next();
      return c.res;
    };
    const dress = (response: Response): Response => dressed(c, response);
    replaceAnswer(c, await deliverFault(fault, c.env.outgoing, operate, dress));
  };
}

/** A preflight belongs to the request that it announces, and only the `cors` fault can change its answer. */
function preflightFault(sandbox: Sandbox, c: Context<HttpEnv>): Fault | undefined {
  const method = c.req.header('access-control-request-method') ?? 'GET';
  return sandbox.faults.take(method, target(c), (fault) => fault.kind === 'cors');
}

/** Path and query; faults are matched against them. */
function target(c: Context<HttpEnv>): string {
  return c.req.path + new URL(c.req.url).search;
}

/** Adds the headers that every answer has. */
function dressed(c: Context<HttpEnv>, response: Response): Response {
  const request = c.req.raw;
  const isApi = isApiPath(c.req.path);
  const headers = new Headers(response.headers);
  const added = {
    'X-Request-Id': c.get('requestId'),
    ...(isApi ? apiCorsHeaders(request.headers.get('origin')) : controlCorsHeaders()),
    ...(request.method === 'OPTIONS' ? preflightHeaders(request, isApi) : {}),
  };
  for (const [name, value] of Object.entries(added)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  return new Response(response.body, { status: response.status, headers });
}

/** Replaces the answer. Hono merges the old headers into a new answer, so the old one is removed first. */
function replaceAnswer(c: Context<HttpEnv>, response: Response): void {
  c.res = undefined;
  c.res = response;
}

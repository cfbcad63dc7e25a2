import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Scope } from './authorisation.js';
import type { Fault } from './faults.js';
import type { Page } from './paging.js';
import type { Sandbox } from './sandbox.js';
import { listBody, resourceBody, type WireObject } from './wire.js';

/** The values that Hono passes along with a request. */
export interface HttpEnv {
  Bindings: HttpBindings;
  Variables: {
    requestId: string;
    /** Set once the token has been checked, so for every operation but the one that issues tokens. */
    scope: Scope;
    /** The fault that this request meets, if any. */
    fault?: Fault;
  };
}

/** Answers with one resource in the current wire variant. */
export function answerResource(
  c: Context<HttpEnv>,
  sandbox: Sandbox,
  resource: WireObject,
  status: 200 | 201 = 200,
): Response {
  return c.json(resourceBody(resource, sandbox.wire), status);
}

/** Answers with a list in the current wire variant. */
export function answerList<T>(
  c: Context<HttpEnv>,
  sandbox: Sandbox,
  page: Page<T>,
  toWire: (item: T) => WireObject,
): Response {
  return c.json(listBody(page, toWire, sandbox.wire));
}

import { Hono } from 'hono';
import { conflict, invalid, notFound } from '../api-error.js';
import { parseFault } from '../faults.js';
import type { HttpEnv } from '../http.js';
import { employeeIdOfMember } from '../lookups.js';
import type { Sandbox } from '../sandbox.js';
import { parseJsonObject, queryOneOf, requiredOneOf } from '../validation.js';
import { lifeEventOnWire, WIRES } from '../wire.js';

/**
 * The routes under `/__sandbox/`, which the real service does not have. They need no token and are open to every
 * origin.
 */
export function controlRoutes(sandbox: Sandbox): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>();

  routes.post('/__sandbox/reset', async (c) => {
    const text = await c.req.text();
    const { now, wire } = text.trim() === '' ? {} : parseJsonObject(text);
    if (now !== undefined && typeof now !== 'string') throw invalid('now must be a date.');
    if (wire !== undefined && typeof wire !== 'string') throw invalid('wire must be a string.');
    const chosenWire = queryOneOf(wire, 'wire', WIRES);
    try {
      sandbox.reset({ now, wire: chosenWire });
    } catch (error) {
      throw invalid(error instanceof Error ? error.message : String(error));
    }
    return c.json({ now: sandbox.clock.now(), today: sandbox.clock.today(), wire: sandbox.wire });
  });

  routes.post('/__sandbox/tokens/expire', (c) => c.json({ expired: sandbox.tokens.expireAll() }));

  routes.post('/__sandbox/life-events/:id/review', async (c) => {
    const event = sandbox.state.lifeEvents.get(c.req.param('id'));
    if (event === undefined) throw notFound('qualifying life event', c.req.param('id'));
    const status = requiredOneOf(parseJsonObject(await c.req.text()), 'status', [
      'approved',
      'denied',
    ] as const);
    if (event.status !== 'pending') throw conflict('already_reviewed', `${event.id} is ${event.status}.`);
    const now = sandbox.clock.now();
    const reviewed = {
      ...event,
      status,
      reviewedAt: now,
      reviewedBy: 'user_sandbox',
      updatedAt: now,
    };
    sandbox.state.lifeEvents.set(event.id, reviewed);
    return c.json(lifeEventOnWire(reviewed, employeeIdOfMember(sandbox.state, event.memberId)));
  });

  routes.get('/__sandbox/faults', (c) => c.json(sandbox.faults.list()));
  routes.post('/__sandbox/faults', async (c) => {
    const fault = parseFault(parseJsonObject(await c.req.text()));
    sandbox.faults.add(fault);
    return c.json(fault, 201);
  });
  routes.delete('/__sandbox/faults', (c) => {
    sandbox.faults.clear();
    return c.body(null, 204);
  });

  routes.get('/__sandbox/requests', (c) => c.json(sandbox.requests.list()));
  routes.delete('/__sandbox/requests', (c) => {
    sandbox.requests.clear();
    return c.body(null, 204);
  });

  return routes;
}

import { Hono } from 'hono';
import { invalid, notFound, unauthorized } from '../api-error.js';
import { API_KEY, bearerToken, TOKEN_LIFETIME_SECONDS, type Scope } from '../authorisation.js';
import type { HttpEnv } from '../http.js';
import type { Sandbox } from '../sandbox.js';
import type { SandboxState } from '../state.js';
import { assertOnly, isJsonObject, parseJsonObject, requiredOneOf, requiredText } from '../validation.js';

const GRANT_TYPES = ['client_credentials'] as const;
const BOUND_TYPES = ['employee', 'employer'] as const;

interface BoundEntity {
  type: (typeof BOUND_TYPES)[number];
  id: string;
}

/**
 * `POST /v1/auth/access-tokens`, which a server calls with the API key. The answer is never wrapped in the envelope.
 */
export function accessTokenRoutes(sandbox: Sandbox): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>();
  routes.post('/v1/auth/access-tokens', async (c) => {
    if (bearerToken(c.req.header('authorization')) !== API_KEY) {
      throw unauthorized('unauthorized', 'A valid API key is required to issue access tokens.');
    }
    const body = parseJsonObject(await c.req.text());
    assertOnly(body, ['grant_type', 'bound_entity']);
    requiredOneOf(body, 'grant_type', GRANT_TYPES);
    const boundEntity = readBoundEntity(body['bound_entity']);
    const scope = scopeFor(sandbox.state, boundEntity);
    return c.json(
      {
        access_token: sandbox.tokens.issue(scope),
        expires_in: TOKEN_LIFETIME_SECONDS,
        token_type: 'Bearer',
        bound_entity: boundEntity,
      },
      200,
      { 'Cache-Control': 'no-store' },
    );
  });
  return routes;
}

function readBoundEntity(value: unknown): BoundEntity | null {
  if (value === undefined || value === null) return null;
  if (!isJsonObject(value)) throw invalid('bound_entity must be an object.');
  assertOnly(value, ['type', 'id'], 'bound_entity.');
  return {
    type: requiredOneOf(value, 'type', BOUND_TYPES, 'bound_entity.type'),
    id: requiredText(value, 'id', 'bound_entity.id'),
  };
}

function scopeFor(state: SandboxState, bound: BoundEntity | null): Scope {
  if (bound === null) return { kind: 'unbound' };
  if (bound.type === 'employer') {
    if (!state.employers.has(bound.id)) throw notFound('employer', bound.id);
    return { kind: 'employer', employerId: bound.id };
  }
  const employee = state.employees.get(bound.id);
  if (employee === undefined) throw notFound('employee', bound.id);
  return { kind: 'employee', employeeId: employee.id, employerId: employee.employerId };
}

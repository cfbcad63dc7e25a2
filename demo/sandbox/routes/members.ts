import { Hono } from 'hono';
import { addDays, laterOf } from '../calendar.js';
import { answerList, answerResource, type HttpEnv } from '../http.js';
import { memberFor } from '../lookups.js';
import { pageOf } from '../paging.js';
import { LIFE_EVENT_KINDS, LIFE_EVENT_STATUSES, RELATIONSHIPS, type LifeEvent } from '../resources.js';
import type { Sandbox } from '../sandbox.js';
import { eventTypeAsRead, WINDOW_DAYS } from '../seeds/life-events.js';
import { newestFirst } from '../state.js';
import {
  assertOnly,
  optionalText,
  parseJsonObject,
  queryOneOf,
  requiredDate,
  requiredOneOf,
} from '../validation.js';
import { dependentOnWire, lifeEventOnWire, type WireObject } from '../wire.js';

const NOTES_LIMIT = 1000;

/** The routes of a member's life events (list, report) and dependents (list). */
export function memberRoutes(sandbox: Sandbox): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>();

  routes.get('/v1/members/:id/qualifying-life-events', (c) => {
    const member = memberFor(sandbox.state, c.get('scope'), c.req.param('id'));
    const query = c.req.query();
    const kind = queryOneOf(query['event_type'], 'event_type', LIFE_EVENT_KINDS);
    const status = queryOneOf(query['status'], 'status', LIFE_EVENT_STATUSES);
    const found = newestFirst(
      sandbox.state.lifeEvents,
      (event) =>
        event.memberId === member.id &&
        (kind === undefined || event.kind === kind) &&
        (status === undefined || event.status === status),
    );
    const toWire = (event: LifeEvent): WireObject => lifeEventOnWire(event, member.employeeId);
    return answerList(c, sandbox, pageOf(found, query, ['event_type', 'status']), toWire);
  });

  routes.post('/v1/members/:id/qualifying-life-events', async (c) => {
    const member = memberFor(sandbox.state, c.get('scope'), c.req.param('id'));
    const body = parseJsonObject(await c.req.text());
    assertOnly(body, ['event_date', 'event_type', 'notes']);
    const eventDate = requiredDate(body, 'event_date');
    const kind = requiredOneOf(body, 'event_type', LIFE_EVENT_KINDS);
    const notes = optionalText(body, 'notes', NOTES_LIMIT);
    const now = sandbox.clock.now();
    const windowStart = laterOf(eventDate, sandbox.clock.today());
    const event: LifeEvent = {
      id: sandbox.state.nextId('qle_reported'),
      memberId: member.id,
      kind,
      eventType: eventTypeAsRead(kind),
      eventDate,
      status: 'pending',
      windowStart,
      windowEnd: addDays(windowStart, WINDOW_DAYS),
      notes,
      reviewedAt: null,
      reviewedBy: null,
      createdAt: now,
      updatedAt: now,
    };
    sandbox.state.lifeEvents.set(event.id, event);
    return answerResource(c, sandbox, lifeEventOnWire(event, member.employeeId), 201);
  });

  routes.get('/v1/members/:id/dependents', (c) => {
    const member = memberFor(sandbox.state, c.get('scope'), c.req.param('id'));
    const query = c.req.query();
    const relationship = queryOneOf(query['relationship'], 'relationship', RELATIONSHIPS);
    const active = queryOneOf(query['active_in'], 'active_in', ['true', 'false'] as const);
    const found = [...sandbox.state.dependents.values()].filter(
      (dependent) =>
        dependent.memberId === member.id &&
        (relationship === undefined || dependent.relationship === relationship) &&
        (active === undefined || dependent.active === (active === 'true')),
    );
    return answerList(c, sandbox, pageOf(found, query, ['relationship', 'active_in']), dependentOnWire);
  });

  return routes;
}

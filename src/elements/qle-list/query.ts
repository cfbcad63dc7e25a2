import { VitableError } from '../../api/errors.js';
import { lifeEventKind, toLifeEventType } from '../../api/life-event-type.js';
import { LIFE_EVENT_STATUSES } from '../../api/models.js';
import type { LifeEventFilters } from '../../api/requests.js';

/** The documented default (document 002). */
const PAGE_SIZE = 20;

/** What a host or a person may ask for. */
export interface Wanted {
  readonly eventType: string | undefined;
  readonly statusFilter: string | undefined;
  readonly pageSize: number | undefined;
}

/**
 * The documented query.
 *
 * @throws VitableError `config` for a filter that the API does not have: a mistake of the page
 */
export function queryOf({ eventType, statusFilter, pageSize }: Wanted): LifeEventFilters {
  const limit = pageSize ?? PAGE_SIZE;
  const type = eventType ? toLifeEventType(lifeEventKind(eventType)) : undefined;
  const wanted = statusFilter?.toLowerCase();
  const status = LIFE_EVENT_STATUSES.find((one) => one === wanted);
  if (eventType && type === undefined) throw wrong('event-type', 'no documented kind of life event');
  if (wanted && status === undefined) throw wrong('status-filter', 'not pending, approved or denied');
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw wrong('page-size', 'no whole number from 1 to 100');
  return { limit, ...(type && { event_type: type }), ...(status && { status }) };
}

function wrong(attribute: string, what: string): VitableError {
  return new VitableError('config', { message: `The attribute ${attribute} is ${what}.`, attribute });
}

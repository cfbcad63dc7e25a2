import { lifeEventKind, toLifeEventType } from '../../api/life-event-type.js';
import { LIFE_EVENT_STATUSES } from '../../api/models.js';
import type { LifeEventFilters } from '../../api/requests.js';
import { pageLimit, wrong } from '../../controllers/list-query.js';

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
  const type = eventType ? toLifeEventType(lifeEventKind(eventType)) : undefined;
  const wanted = statusFilter?.toLowerCase();
  const status = LIFE_EVENT_STATUSES.find((one) => one === wanted);
  if (eventType && type === undefined) throw wrong('event-type', 'no documented kind of life event');
  if (wanted && status === undefined) throw wrong('status-filter', 'not pending, approved or denied');
  return { limit: pageLimit(pageSize), ...(type && { event_type: type }), ...(status && { status }) };
}

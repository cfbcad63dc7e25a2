import { attributeError } from '../api/errors.js';
import { lifeEventKind, toLifeEventType } from '../api/life-event-type.js';
import { LIFE_EVENT_STATUSES, PLAN_YEAR_STATUSES } from '../api/models.js';
import type { LifeEventFilters, PlanYearFilters } from '../api/requests.js';
import { pageLimit } from './paging.js';

/** The life events that the host page or the person asks for. */
export interface LifeEventQueryInput {
  readonly eventType: string | undefined;
  readonly statusFilter: string | undefined;
  readonly pageSize: number | undefined;
}

/**
 * The query of a request for life events, without the number of the page.
 *
 * @throws VitableError `config` for a filter or a page size that the API does not have
 */
export function lifeEventQuery({ eventType, statusFilter, pageSize }: LifeEventQueryInput): LifeEventFilters {
  const type = eventType ? toLifeEventType(lifeEventKind(eventType)) : undefined;
  const wanted = statusFilter?.toLowerCase();
  const status = LIFE_EVENT_STATUSES.find((one) => one === wanted);
  if (eventType && type === undefined) throw attributeError('event-type', 'no documented kind of life event');
  if (wanted && status === undefined)
    throw attributeError('status-filter', 'not pending, approved or denied');
  return { limit: pageLimit(pageSize), ...(type && { event_type: type }), ...(status && { status }) };
}

/** The plan years that the host page or the person asks for. */
export interface PlanYearQueryInput {
  readonly employerId: string | null | undefined;
  readonly statusFilter: string | undefined;
  readonly pageSize: number | undefined;
}

/**
 * The query of a request for plan years, without the number of the page.
 *
 * @throws VitableError `config` for a status or a page size that the API does not have: a mistake of the host page
 */
export function planYearQuery({ employerId, statusFilter, pageSize }: PlanYearQueryInput): PlanYearFilters {
  const status = PLAN_YEAR_STATUSES.find((one) => one === statusFilter);
  if (statusFilter && status === undefined)
    throw attributeError('status-filter', 'not draft, open_enrollment, active or expired');
  const limit = pageLimit(pageSize);
  return { limit, ...(employerId && { employer_id: employerId }), ...(status && { status }) };
}

/** The page that is asked for: the first, unless it is a whole number above zero. */
export const pageNumber = (page: unknown): number =>
  typeof page === 'number' && Number.isInteger(page) && page > 0 ? page : 1;

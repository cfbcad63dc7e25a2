import { attributeError } from '../../api/errors.js';
import { PLAN_YEAR_STATUSES } from '../../api/models.js';
import type { Page, PlanYear } from '../../api/models.js';
import type { PlanYearFilters } from '../../api/requests.js';
import { pageLimit } from '../../data/paging.js';

/** The plan years that the host page or the person asks for. */
export interface PlanYearQueryInput {
  readonly employerId: string | null | undefined;
  readonly statusFilter: string | undefined;
  readonly pageSize: number | undefined;
}

/**
 * The query of a request, without the number of the page.
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

/** One page of the list, as it is shown. */
export interface PlanYearPage {
  readonly years: readonly PlanYear[];
  /** Its number, from 1. */
  readonly page: number;
  /** The status by which it was filtered. */
  readonly status: string | undefined;
  /** Whether another page may follow. */
  readonly more: boolean;
  /** How many pages there are; null where the API does not give a [total](../../api/README.md#paging-without-totals). */
  readonly totalPages: number | null;
}

/** A page of the API as it is shown: each plan year once. */
export function planYearPage(
  { items, limit, total, total_pages, more }: Page<PlanYear>,
  query: Pick<PlanYearPage, 'page' | 'status'>,
): PlanYearPage {
  const years = [...new Map(items.map((year) => [year.id, year])).values()];
  const counted = total === null ? null : Math.ceil(total / Math.max(1, limit));
  return { ...query, years, more, totalPages: total_pages ?? counted };
}

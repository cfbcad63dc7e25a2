import { PLAN_YEAR_STATUSES } from '../../api/models.js';
import type { Page, PlanYear } from '../../api/models.js';
import type { PlanYearFilters } from '../../api/requests.js';
import { pageLimit, wrong } from '../../controllers/list-query.js';

/** What a host or a person may ask for. */
export interface Wanted {
  readonly employerId: string | null | undefined;
  readonly statusFilter: string | undefined;
  readonly pageSize: number | undefined;
}

/**
 * The documented query, all but the page.
 *
 * @throws VitableError `config` for a filter that the API does not have: a mistake of the page
 */
export function queryOf({ employerId, statusFilter, pageSize }: Wanted): PlanYearFilters {
  const status = PLAN_YEAR_STATUSES.find((one) => one === statusFilter);
  if (statusFilter && status === undefined)
    throw wrong('status', 'not draft, open_enrollment, active or expired');
  const limit = pageLimit(pageSize);
  return { limit, ...(employerId && { employer_id: employerId }), ...(status && { status }) };
}

/** The plan years that are shown, and where they stand in the whole list. */
export interface ShownYears {
  readonly years: readonly PlanYear[];
  readonly page: number;
  /** The status that they were asked for by. */
  readonly status: string | undefined;
  /** Whether another page may follow. */
  readonly more: boolean;
  /** Null where the API does not tell (trap 7). */
  readonly totalPages: number | null;
}

/** A page as it is shown: each plan year once. */
export function shownYears(
  { items, limit, total, total_pages, more }: Page<PlanYear>,
  asked: Pick<ShownYears, 'page' | 'status'>,
): ShownYears {
  const years = [...new Map(items.map((year) => [year.id, year])).values()];
  const counted = total === null ? null : Math.ceil(total / Math.max(1, limit));
  return { ...asked, years, more, totalPages: total_pages ?? counted };
}

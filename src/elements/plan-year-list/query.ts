import type { Page, PlanYear } from '../../api/models.js';

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

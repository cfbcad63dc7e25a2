import { assertOnly, queryInteger } from './validation.js';

/** One page of a list, with the numbers that the envelope has about it. */
export interface Page<T> {
  items: T[];
  page: number;
  limit: number;
  total: number;
}

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/**
 * The requested page; a page past the end is empty.
 *
 * @param filters the query parameters that the list has besides `page` and `limit`
 * @throws ApiError 422 when `page` is below 1 or `limit` outside 1–100, and for any other parameter
 */
export function pageOf<T>(
  items: readonly T[],
  query: Readonly<Record<string, string>>,
  filters: readonly string[],
): Page<T> {
  assertOnly(query, ['page', 'limit', ...filters]);
  const page = queryInteger(query['page'], 'page', 1, Number.MAX_SAFE_INTEGER) ?? 1;
  const limit = queryInteger(query['limit'], 'limit', 1, MAX_LIMIT) ?? DEFAULT_LIMIT;
  const start = (page - 1) * limit;
  return { items: items.slice(start, start + limit), page, limit, total: items.length };
}

/** A list that is not paged, as one page. */
export function wholeList<T>(items: readonly T[]): Page<T> {
  return { items: [...items], page: 1, limit: items.length, total: items.length };
}

import { attributeError } from '../api/errors.js';
import type { Page } from '../api/models.js';

/**
 * Paging through the API's lists: how many items to ask for, and a list read to its end.
 *
 * The pages that an element has loaded are in `loaded-pages.ts`, which of them it shows is in `src/controllers/paging.ts`,
 * and the buttons for it are in `src/ui/pager.ts`.
 */

/** The number of items on a page where the host page sets none; it is the API's own default too. */
const PAGE_SIZE = 20;

/** The most items that the API returns on one page. */
export const MAX_PAGE_SIZE = 100;

/**
 * The number of items to ask for, from the attribute `page-size`.
 *
 * @throws VitableError `config` where it is not a whole number from 1 to 100
 */
export function pageLimit(pageSize: number | undefined): number {
  const limit = pageSize ?? PAGE_SIZE;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE_SIZE)
    throw attributeError('page-size', 'no whole number from 1 to 100');
  return limit;
}

/**
 * Where reading a list ends at the latest, so that a server which always has another page is not asked for ever: 10,000
 * items, even if the server puts only 20 on a page.
 */
const MAX_PAGES = 500;

/**
 * Reads a whole list, page after page. An item that comes twice is in the result once, as it was read last.
 *
 * A server may put fewer items on a page than were asked for. So the list ends at a page without a new item, or as soon as
 * it has as many items as the API has said. Without totals it also ends at a first page that is shorter than 20.
 */
export async function readEveryPage<Item extends { readonly id: string }>(
  read: (page: number) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items = new Map<string, Item>();
  for (let number = 1; number <= MAX_PAGES; number += 1) {
    const { items: found, more, total, total_pages: totalPages } = await read(number);
    const before = items.size;
    for (const item of found) items.set(item.id, item);
    const isLast =
      total === null && totalPages === null
        ? number === 1 && !more
        : number >= (totalPages ?? 0) && items.size >= (total ?? 0);
    if (isLast || items.size === before) break;
  }
  return [...items.values()];
}

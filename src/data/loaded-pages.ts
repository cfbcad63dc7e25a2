import type { Page } from '../api/models.js';

/** The items that an element shows, and which part of the list they are. */
export interface ShownPages<Item> {
  readonly items: readonly Item[];
  /** The same items by page, for an element that sorts each page for itself, so that later pages stay below. */
  readonly pages: readonly (readonly Item[])[];
  /** The number of the last page that is shown. */
  readonly page: number;
  /** Whether another page may follow. */
  readonly more: boolean;
  /** Null where the API does not say it: [paging without totals](../api/README.md#paging-without-totals). */
  readonly totalPages: number | null;
}

/**
 * The pages of one list that have been loaded. Each is read once.
 *
 * Items may be added at the front of a list between two requests. An item of page 1 then comes again on page 2, so it
 * belongs to the first page that brought it.
 */
export class LoadedPages<Item extends { readonly id: string }> {
  readonly #pages = new Map<number, Page<Item>>();

  /** Every item of the pages that have been loaded, once. */
  get items(): readonly Item[] {
    return [...this.#itemsByPage().values()].flat();
  }

  /**
   * Reads the pages from one to another, as far as they have not been loaded, and returns the part to show.
   *
   * @param from the first page that is shown; equal to `to` where one page is shown at a time
   */
  async show(
    from: number,
    to: number,
    read: (page: number) => Promise<Page<Item>>,
  ): Promise<ShownPages<Item>> {
    for (let number = from; number <= to; number += 1) {
      if (this.#pages.has(number)) continue;
      const known = new Set(this.items.map(({ id }) => id));
      const loaded = await read(number);
      this.#pages.set(number, loaded);
      // A page without a new item ends the list, although the server may announce more pages for ever.
      if (!this.#mayBeFollowed(number) || loaded.items.every(({ id }) => known.has(id))) break;
    }
    const pages = [...this.#itemsByPage()].filter(([number]) => number >= from && number <= to);
    const [last = to, lastItems = []] = pages.at(-1) ?? [];
    return {
      items: pages.flatMap(([, items]) => items),
      pages: pages.map(([, items]) => items),
      page: last,
      // A page that brings nothing new has no other after it, although the server announces one.
      more: lastItems.length > 0 && this.#mayBeFollowed(last),
      totalPages: this.#pages.get(last)?.total_pages ?? null,
    };
  }

  /**
   * Whether another page may follow. Without totals, a page with fewer items than the page before it is the last one: a
   * server that puts fewer items on a page than were asked for does so on every page.
   */
  #mayBeFollowed(number: number): boolean {
    const [page, before] = [this.#pages.get(number), this.#pages.get(number - 1)];
    if (page === undefined) return false;
    const hasTotals = page.total !== null || page.total_pages !== null;
    return page.more && (hasTotals || before === undefined || page.items.length >= before.items.length);
  }

  /** The items of each page by its number, without those of the pages before it. */
  #itemsByPage(): ReadonlyMap<number, readonly Item[]> {
    const seen = new Set<string>();
    const isNew = ({ id }: Item) => !seen.has(id) && Boolean(seen.add(id));
    const numbers = [...this.#pages.keys()].sort((a, b) => a - b);
    return new Map(numbers.map((number) => [number, this.#pages.get(number)?.items.filter(isNew) ?? []]));
  }
}

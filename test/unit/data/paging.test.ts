import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../src/api/decode/decode.js';
import { VitableError } from '../../../src/api/errors.js';
import type { Page } from '../../../src/api/models.js';
import { LoadedPages } from '../../../src/data/loaded-pages.js';
import { pageLimit, readEveryPage } from '../../../src/data/paging.js';

interface Item {
  readonly id: string;
}

const itemsOf = (...ids: readonly string[]): readonly Item[] => ids.map((id) => ({ id }));
const ids = (items: readonly Item[]) => items.map(({ id }) => id);

/** One page of a list without totals. */
const page = (items: readonly Item[], more: boolean, changes: Partial<Page<Item>> = {}): Page<Item> => ({
  items,
  page: 1,
  limit: 2,
  total: null,
  total_pages: null,
  more,
  ...changes,
});

/** A server with these pages. It notes the numbers of the pages that were read. */
function server(pages: readonly Page<Item>[]) {
  const read: number[] = [];
  return {
    read,
    readPage: async (number: number) => {
      read.push(number);
      return pages[number - 1] ?? page([], false);
    },
  };
}

describe('pageLimit', () => {
  it('is 20 where the host page sets no page size', () => {
    expect(pageLimit(undefined)).toBe(20);
  });

  it.each([1, 20, 100])('accepts %d', (size) => {
    expect(pageLimit(size)).toBe(size);
  });

  it.each([0, 101, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d as a config error', (size) => {
    expect(() => pageLimit(size)).toThrow(VitableError);
    expect(() => pageLimit(size)).toThrow(
      expect.objectContaining({ code: 'config', attribute: 'page-size' }) as VitableError,
    );
  });
});

describe('readEveryPage', () => {
  it('reads pages until one is empty', async () => {
    const { read, readPage } = server([page(itemsOf('a', 'b'), true), page(itemsOf('c'), false)]);
    expect(ids(await readEveryPage(readPage))).toEqual(['a', 'b', 'c']);
    expect(read).toEqual([1, 2, 3]);
  });

  it('returns an item once that comes on two pages', async () => {
    const { readPage } = server([page(itemsOf('a', 'b'), true), page(itemsOf('b', 'c'), false)]);
    expect(ids(await readEveryPage(readPage))).toEqual(['a', 'b', 'c']);
  });

  describe('from a server that gives fewer items a page than were asked for', () => {
    /** A server with some items that puts at most `most` on a page. It notes the pages that were read. */
    const shortServer = (count: number, most: number, asked: number, totals?: 'both' | 'total') => {
      const all = Array.from({ length: count }, (_, index) => ({ id: `item_${index}` }));
      const read: number[] = [];
      const size = Math.min(most, asked);
      const readPage = async (number: number): Promise<Page<Item>> => {
        read.push(number);
        const items = all.slice((number - 1) * size, number * size);
        const pagination = {
          ...(totals && { total: count }),
          ...(totals === 'both' && { total_pages: Math.ceil(count / size) }),
        };
        return decodePage(totals ? { data: items, pagination } : items, (one) => one as Item, {
          page: number,
          limit: asked,
        });
      };
      return { read, readPage, all };
    };

    it.each([
      [50, 20],
      [60, 20],
      [250, 20],
      [250, 30],
      [250, 99],
      [35, 20],
      [20, 20],
    ])('reads all of %i items in pages of %i at most', async (count, most) => {
      for (const totals of [undefined, 'total', 'both'] as const) {
        const { readPage, all } = shortServer(count, most, 100, totals);
        expect(ids(await readEveryPage(readPage)), totals).toEqual(ids(all));
      }
    });

    it('with totals, reads all pages also where they are shorter than 20, and none more', async () => {
      for (const totals of ['total', 'both'] as const) {
        const { read, readPage } = shortServer(35, 10, 100, totals);
        expect(await readEveryPage(readPage), totals).toHaveLength(35);
        expect(read).toEqual([1, 2, 3, 4]);
      }
    });

    it('goes on after a short page in the middle', async () => {
      const first = Array.from({ length: 20 }, (_, index) => `item_${index}`);
      const { readPage } = server([
        page(itemsOf(...first), true),
        page(itemsOf('a'), false),
        page(itemsOf('b'), false),
      ]);
      expect(await readEveryPage(readPage)).toHaveLength(22);
    });

    it.each([0, 1, 7, 19])('asks once for a list of %i, which fits on a first page of 20', async (count) => {
      for (const asked of [20, 100]) {
        for (const totals of [undefined, 'total', 'both'] as const) {
          const { read, readPage } = shortServer(count, 100, asked, totals);
          expect(await readEveryPage(readPage)).toHaveLength(count);
          expect(read).toEqual([1]);
        }
      }
    });

    it.each([20, 100])('reads 10,000 items in pages of %i', async (most) => {
      const { read, readPage } = shortServer(10_000, most, 100);
      expect(await readEveryPage(readPage)).toHaveLength(10_000);
      expect(read.length).toBeLessThanOrEqual(10_000 / most + 1);
    });
  });

  it('ends although the server invents new items for ever', async () => {
    let read = 0;
    const items = await readEveryPage(async () => {
      read += 1;
      return page(itemsOf(`item_${read}`), true);
    });
    expect(items).toHaveLength(500);
    expect(read).toBe(500);
  });

  it('ends although the server announces more pages for ever', async () => {
    const read: number[] = [];
    const items = await readEveryPage(async (number) => {
      read.push(number);
      return page(itemsOf('a'), true);
    });
    expect(ids(items)).toEqual(['a']);
    expect(read.length).toBeLessThanOrEqual(20);
  });

  it('rejects if one page can’t be read', async () => {
    const lost = new VitableError('network', { message: 'No connection.' });
    const reading = readEveryPage<Item>(async (number) => {
      if (number === 2) throw lost;
      return page(itemsOf('a'), true);
    });
    await expect(reading).rejects.toBe(lost);
  });
});

describe('LoadedPages', () => {
  it('shows one page at a time', async () => {
    const { readPage } = server([page(itemsOf('a', 'b'), true), page(itemsOf('c'), false)]);
    const pages = new LoadedPages<Item>();
    await pages.show(1, 1, readPage);
    const shown = await pages.show(2, 2, readPage);
    expect(ids(shown.items)).toEqual(['c']);
    expect(shown).toMatchObject({ page: 2, more: false, totalPages: null });
    expect(ids(pages.items), 'what was loaded').toEqual(['a', 'b', 'c']);
  });

  it('shows all pages from the first to the wanted one, and each for itself', async () => {
    const { read, readPage } = server([page(itemsOf('a', 'b'), true), page(itemsOf('c', 'd'), true)]);
    const shown = await new LoadedPages<Item>().show(1, 2, readPage);
    expect(shown.pages.map(ids)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(ids(shown.items)).toEqual(['a', 'b', 'c', 'd']);
    expect(shown).toMatchObject({ page: 2, more: true });
    expect(read).toEqual([1, 2]);
  });

  it('ends, without totals, at a page that has fewer items than the one before it', async () => {
    const { read, readPage } = server([page(itemsOf('a', 'b'), true), page(itemsOf('c'), true)]);
    const shown = await new LoadedPages<Item>().show(1, 3, readPage);
    expect(ids(shown.items)).toEqual(['a', 'b', 'c']);
    expect(shown).toMatchObject({ page: 2, more: false });
    expect(read).toEqual([1, 2]);
  });

  it('reads no page twice', async () => {
    const { read, readPage } = server([page(itemsOf('a'), true), page(itemsOf('b'), false)]);
    const pages = new LoadedPages<Item>();
    await pages.show(1, 1, readPage);
    await pages.show(1, 2, readPage);
    await pages.show(1, 1, readPage);
    expect(read).toEqual([1, 2]);
  });

  it('shows an item on the first page that brought it, although it comes again on the next one', async () => {
    const { readPage } = server([page(itemsOf('a', 'b'), true), page(itemsOf('b', 'c'), false)]);
    const shown = await new LoadedPages<Item>().show(1, 2, readPage);
    expect(shown.pages.map(ids)).toEqual([['a', 'b'], ['c']]);
  });

  it('ends at the last page that there is, and names it', async () => {
    const { read, readPage } = server([page(itemsOf('a'), true), page(itemsOf('b'), false)]);
    const shown = await new LoadedPages<Item>().show(1, 5, readPage);
    expect(shown).toMatchObject({ page: 2, more: false });
    expect(read).toEqual([1, 2]);
  });

  it('ends at a page without a new item, although the server announces more', async () => {
    const read: number[] = [];
    const shown = await new LoadedPages<Item>().show(1, 5, async (number) => {
      read.push(number);
      return page(itemsOf('a'), true);
    });
    expect(ids(shown.items)).toEqual(['a']);
    expect(read).toEqual([1, 2]);
  });

  it('announces no page after one that brings nothing new, one at a time or all together', async () => {
    // A server that knows no pages: it sends its whole list each time.
    const { readPage } = server([page(itemsOf('a', 'b'), true), page(itemsOf('a', 'b'), true)]);
    const pages = new LoadedPages<Item>();
    expect((await pages.show(1, 1, readPage)).more).toBe(true);
    expect(await pages.show(2, 2, readPage)).toMatchObject({ items: [], more: false });
    expect(await new LoadedPages<Item>().show(1, 2, readPage)).toMatchObject({ more: false });
  });

  it('passes on how many pages there are where the API says it', async () => {
    const { readPage } = server([page(itemsOf('a'), true, { total: 3, total_pages: 2 })]);
    expect(await new LoadedPages<Item>().show(1, 1, readPage)).toMatchObject({ totalPages: 2 });
  });

  it('keeps what it has when a page can’t be read, and reads that page the next time', async () => {
    let fails = true;
    const { read, readPage } = server([page(itemsOf('a'), true), page(itemsOf('b'), false)]);
    const pages = new LoadedPages<Item>();
    const readOrFail = async (number: number) => {
      const answer = await readPage(number);
      if (number === 2 && fails) throw new VitableError('network', { message: 'No connection.' });
      return answer;
    };
    await expect(pages.show(1, 2, readOrFail)).rejects.toThrow(VitableError);
    expect(ids(pages.items)).toEqual(['a']);
    fails = false;
    expect(ids((await pages.show(1, 2, readOrFail)).items)).toEqual(['a', 'b']);
    expect(read).toEqual([1, 2, 2]);
  });
});

import { describe, expect, it } from 'vitest';
import { VitableError } from '../../../src/api/errors.js';
import type { Page } from '../../../src/api/models.js';
import { LoadedPages, pageLimit, readEveryPage } from '../../../src/data/paging.js';

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
  it('reads pages until none follows', async () => {
    const { read, readPage } = server([
      page(itemsOf('a', 'b'), true),
      page(itemsOf('c'), false),
      page(itemsOf('d'), false),
    ]);
    expect(ids(await readEveryPage(readPage))).toEqual(['a', 'b', 'c']);
    expect(read).toEqual([1, 2]);
  });

  it('returns an item once that comes on two pages', async () => {
    const { readPage } = server([page(itemsOf('a', 'b'), true), page(itemsOf('b', 'c'), false)]);
    expect(ids(await readEveryPage(readPage))).toEqual(['a', 'b', 'c']);
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
    const { read, readPage } = server([page(itemsOf('a', 'b'), true), page(itemsOf('c'), true)]);
    const shown = await new LoadedPages<Item>().show(1, 2, readPage);
    expect(shown.pages.map(ids)).toEqual([['a', 'b'], ['c']]);
    expect(ids(shown.items)).toEqual(['a', 'b', 'c']);
    expect(shown).toMatchObject({ page: 2, more: true });
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

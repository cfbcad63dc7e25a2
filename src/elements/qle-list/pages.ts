import type { Page, QualifyingLifeEvent } from '../../api/models.js';

/** The events that are shown, and where they stand in the whole list. */
export interface ShownEvents {
  readonly events: readonly QualifyingLifeEvent[];
  /** The same by page: each is ordered for itself, so that what is loaded later comes below. */
  readonly pages: readonly (readonly QualifyingLifeEvent[])[];
  /** The last page that is shown. */
  readonly page: number;
  /** Whether another page may follow. */
  readonly more: boolean;
  /** Null where the API does not tell (trap 7). */
  readonly totalPages: number | null;
}

/**
 * The pages of one list, each asked for once.
 *
 * While a person pages, events may be added in front, and what stood on page 1 comes again on page 2: an event belongs
 * to the earliest page that brought it (trap 7).
 */
export class LoadedPages {
  readonly #pages = new Map<number, Page<QualifyingLifeEvent>>();

  /** Every event of the pages loaded so far, once. */
  get events(): readonly QualifyingLifeEvent[] {
    return [...this.#distinct().values()].flat();
  }

  /** One page, or all up to it. */
  async show(
    page: number,
    from: number,
    read: (page: number) => Promise<Page<QualifyingLifeEvent>>,
  ): Promise<ShownEvents> {
    for (let number = from; number <= page; number += 1) {
      if (this.#pages.has(number)) continue;
      const known = new Set(this.events.map(({ id }) => id));
      const loaded = await read(number);
      this.#pages.set(number, loaded);
      // A server that goes on for ever says nothing new (trap 7).
      if (!loaded.more || loaded.items.every(({ id }) => known.has(id))) break;
    }
    const pages = [...this.#distinct()].filter(([number]) => number >= from && number <= page);
    const [last = page] = pages.at(-1) ?? [];
    return {
      events: pages.flatMap(([, events]) => events),
      pages: pages.map(([, events]) => events),
      page: last,
      more: this.#pages.get(last)?.more ?? false,
      totalPages: this.#pages.get(last)?.total_pages ?? null,
    };
  }

  /** Each page's events, by its number, without those of pages before it. */
  #distinct(): ReadonlyMap<number, readonly QualifyingLifeEvent[]> {
    const seen = new Set<string>();
    const isNew = ({ id }: QualifyingLifeEvent) => !seen.has(id) && Boolean(seen.add(id));
    const numbers = [...this.#pages.keys()].sort((a, b) => a - b);
    return new Map(numbers.map((number) => [number, this.#pages.get(number)?.items.filter(isNew) ?? []]));
  }
}

import type { Page, QualifyingLifeEvent } from '../../api/models.js';

/** The events that are shown, and where they stand in the whole list. */
export interface ShownEvents {
  readonly events: readonly QualifyingLifeEvent[];
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
    return this.#distinct(this.#numbers());
  }

  /** One page, or all up to it. */
  async show(
    page: number,
    from: number,
    read: (page: number) => Promise<Page<QualifyingLifeEvent>>,
  ): Promise<ShownEvents> {
    for (let number = from; number <= page; number += 1) {
      if (this.#pages.has(number)) continue;
      const loaded = await read(number);
      this.#pages.set(number, loaded);
      if (!loaded.more) break;
    }
    const shown = this.#numbers().filter((number) => number >= from && number <= page);
    const last = this.#pages.get(shown.at(-1) ?? page);
    const before = new Set(
      this.#distinct(this.#numbers().filter((number) => number < from)).map((event) => event.id),
    );
    return {
      events: this.#distinct(shown).filter((event) => !before.has(event.id)),
      page: shown.at(-1) ?? page,
      more: last?.more ?? false,
      totalPages: last?.total_pages ?? null,
    };
  }

  #numbers(): readonly number[] {
    return [...this.#pages.keys()].sort((a, b) => a - b);
  }

  #distinct(numbers: readonly number[]): readonly QualifyingLifeEvent[] {
    const events = new Map<string, QualifyingLifeEvent>();
    for (const number of numbers) {
      for (const event of this.#pages.get(number)?.items ?? []) {
        if (!events.has(event.id)) events.set(event.id, event);
      }
    }
    return [...events.values()];
  }
}

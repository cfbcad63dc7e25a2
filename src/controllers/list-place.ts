import type { ReactiveController } from 'lit';
import type { Session } from '../host/session.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { ElementHost, SettingsController } from './settings.js';

/** A list that is shown page by page, and in some of which one item is selected. */
type PagedList = ElementHost & { page: number | undefined; selectedId?: string | undefined };

/**
 * Where a person is in a list. The next person's list, or another list, begins at its first page with nothing selected,
 * unless the host has said otherwise in the same go.
 *
 * Made ahead of the list's resource, so that what is read is what is then wanted.
 */
export class ListPlace implements ReactiveController {
  readonly #host: PagedList;
  readonly #settings: SettingsController<CommonKey>;
  readonly #identity: () => string | null | undefined;
  #session: Session | undefined;
  #of: string | null | undefined;
  #known: Pick<PagedList, 'page' | 'selectedId'> | undefined;

  /** @param identity whose list it is */
  constructor(
    host: PagedList,
    settings: SettingsController<CommonKey>,
    identity: () => string | null | undefined,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#identity = identity;
    host.addController(this);
  }

  /** The page that is asked for: the first, unless another is well named. */
  get page(): number {
    const { page } = this.#host;
    return page !== undefined && Number.isInteger(page) && page > 0 ? page : 1;
  }

  hostUpdate(): void {
    // Settings that come late are nobody else's.
    const { session = this.#session } = this.#settings;
    const identity = this.#identity();
    if (this.#of && (identity !== this.#of || (this.#session && session !== this.#session))) this.#leave();
    this.#session = session;
    this.#of = identity;
  }

  hostUpdated(): void {
    const { page, selectedId } = this.#host;
    this.#known = { page, selectedId };
  }

  #leave(): void {
    for (const name of ['page', 'selectedId'] as const) {
      const value = this.#host[name];
      if (value !== undefined && value === this.#known?.[name]) this.#host[name] = undefined;
    }
  }
}

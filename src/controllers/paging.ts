import type { ReactiveController } from 'lit';
import { pageNumber } from '../data/list-queries.js';
import type { BasicKey } from '../i18n/en/basic.js';
import { IdentityController } from './identity.js';
import type { ElementHost, SettingsController } from './settings.js';

/** A list that is shown page by page, and in some of which one item is selected. */
type PagedList = ElementHost & { page: number | undefined; selectedId?: string | undefined };

/**
 * The page of a list that is shown. The next person's list, or another list, begins at its first page with nothing
 * selected, unless the host has set page or selection together with the new list.
 *
 * It is created before the list's resource, so that the resource reads the page that is wanted then.
 */
export class PagingController implements ReactiveController {
  readonly #host: PagedList;
  /** Page and selection as they were when the last list was rendered. */
  #rendered: Pick<PagedList, 'page' | 'selectedId'> | undefined;

  /** @param identity which list is shown */
  constructor(
    host: PagedList,
    settings: SettingsController<BasicKey>,
    identity: () => string | null | undefined,
  ) {
    this.#host = host;
    new IdentityController(host, settings, identity, () => this.#reset());
    host.addController(this);
  }

  /** The page that is asked for: the first, unless the property is a whole number above zero. */
  get page(): number {
    return pageNumber(this.#host.page);
  }

  hostUpdated(): void {
    const { page, selectedId } = this.#host;
    this.#rendered = { page, selectedId };
  }

  #reset(): void {
    for (const name of ['page', 'selectedId'] as const) {
      const value = this.#host[name];
      if (value !== undefined && value === this.#rendered?.[name]) this.#host[name] = undefined;
    }
  }
}

import type { ReactiveController } from 'lit';
import { decodeLifeEvent, decodeList } from '../../../api/decode/decode.js';
import { lifeEventKind, toLifeEventType } from '../../../api/life-event-type.js';
import type { QualifyingLifeEvent } from '../../../api/models.js';
import type { FocusController } from '../../../controllers/focus.js';
import { PagingController } from '../../../controllers/paging.js';
import type { StatusTarget } from '../../../controllers/resource.js';
import { ResourceController } from '../../../controllers/resource.js';
import type { ElementHost, SettingsController } from '../../../controllers/settings.js';
import type { ShownPages } from '../../../data/loaded-pages.js';
import { LoadedPages } from '../../../data/loaded-pages.js';
import { lifeEventQuery } from '../../../data/list-queries.js';
import { readLifeEvents } from '../../../data/queries.js';
import type { Session } from '../../../data/session.js';
import { dispatch } from '../../../events/dispatch.js';
import type { QleViewChangeDetail } from '../events.js';
import type { ListStrings, catalogue } from '../words.js';

/** The life events that are shown. */
export type ShownEvents = ShownPages<QualifyingLifeEvent>;

/** The filters, as the element's properties have them. */
export interface ListFilters {
  readonly eventType: string | undefined;
  readonly status: string | undefined;
}

type ListHost = ElementHost & {
  readonly memberId: string | null | undefined;
  eventType: string | undefined;
  statusFilter: string | undefined;
  page: number | undefined;
  readonly pageSize: number | undefined;
  readonly paging: 'pages' | 'more' | undefined;
};

/**
 * The life events of a member: filters, pages, and the pages loaded so far.
 *
 * The server filters and pages. Filters and page are kept in the element's properties. When the person changes them,
 * `vitable-view-change` is dispatched, and the result is announced once it is shown.
 */
export class ListController implements ReactiveController {
  readonly resource: ResourceController<ShownEvents>;

  readonly #host: ListHost;
  readonly #settings: SettingsController<keyof typeof catalogue>;
  readonly #focus: FocusController;
  readonly #target: StatusTarget;
  readonly #paging: PagingController;
  #pages = new LoadedPages<QualifyingLifeEvent>();
  /** The query, without the page, that `#pages` were loaded with. */
  #pagesQuery = '';
  /** Whether the host page has set the life events: the server's filters and pages are then not offered. */
  #isGiven = false;
  /** Whether the person used a pointer last, not the keyboard. */
  #usesPointer = false;
  /** A change by the person that is not announced yet, and the life events that were shown before it. */
  #viewChange: { readonly before: ShownEvents | undefined; readonly scrolls: boolean } | undefined;

  /** @param reset discards what the person has begun, for another member or another person */
  constructor(
    host: ListHost,
    settings: SettingsController<keyof typeof catalogue>,
    focus: FocusController,
    target: StatusTarget,
    reset: () => void,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.#target = target;
    this.#paging = new PagingController(host, settings, () => host.memberId);
    host.addController(this);
    this.resource = new ResourceController<ShownEvents>(
      host,
      settings,
      {
        attribute: 'member-id',
        identity: () => host.memberId,
        query: () => `${this.#paging.page} ${this.#query}`,
        load: (...args) => this.#load(...args),
        reset: () => {
          this.#pages = new LoadedPages();
          this.#viewChange = undefined;
          target.announcer.text = '';
          reset();
        },
        isEmpty: ({ items, page }) => items.length === 0 && page === 1,
      },
      target,
    );
    host.addEventListener('pointerdown', () => (this.#usesPointer = true));
    host.addEventListener('keydown', () => (this.#usesPointer = false));
  }

  /** The life events loaded so far, in the API's order; undefined before the first are loaded. */
  get events(): readonly QualifyingLifeEvent[] | undefined {
    const shown = this.resource.value;
    if (shown === undefined) return undefined;
    const { items } = this.#pages;
    return items.length > 0 ? items : shown.items;
  }

  /** Shows life events of the host page, models or the API's JSON. `null` and `undefined` go back to loading them. */
  setEvents(given: unknown): void {
    this.#pages = new LoadedPages();
    this.#isGiven = (given ?? null) !== null;
    const make = () => {
      const items = decodeList(given, decodeLifeEvent);
      return { items, pages: [items], page: 1, more: false, totalPages: null };
    };
    this.resource.setValue(this.#isGiven ? make : undefined);
  }

  refresh(): Promise<void> {
    if (this.#host.memberId) this.#isGiven = false;
    return this.resource.refresh();
  }

  /** Whether the server was asked for some life events only. An empty attribute filters nothing. */
  get isFiltered(): boolean {
    return !this.#isGiven && Boolean(this.#host.eventType || this.#host.statusFilter);
  }

  /** Whether there is anything to filter. */
  get offersFilters(): boolean {
    const { status, value } = this.resource;
    return this.isFiltered || (value !== undefined && status !== 'empty' && !this.#isGiven);
  }

  /** The filters in the spelling of the server. */
  get filters(): ListFilters {
    const { eventType, statusFilter } = this.#host;
    return {
      eventType: toLifeEventType(lifeEventKind(eventType ?? '')),
      status: statusFilter?.toLowerCase(),
    };
  }

  /** Whether the page that the person wants is shown, and not an earlier one because it could not be loaded. */
  get showsPage(): boolean {
    return this.resource.value?.page === this.#paging.page;
  }

  /** The person changes a filter; the list begins at its first page. */
  filter(change: Partial<ListFilters>): void {
    const host = this.#host;
    if ('eventType' in change) host.eventType = change.eventType;
    if ('status' in change) host.statusFilter = change.status;
    host.page = 1;
    this.#changeView(false);
  }

  /** The person goes to a page, or asks for it again after it could not be loaded. */
  goTo(page: number): void {
    const host = this.#host;
    const appends = host.paging === 'more';
    // After the last page the button is gone; the text beside it gets the focus (A5).
    if (appends) this.#focus.afterRemoval('more', 'page');
    if (page === host.page) this.resource.retry();
    host.page = page;
    // The pager is below the list. By keyboard the focus is there, so the view must not move away from it.
    this.#changeView(this.#usesPointer && !appends);
  }

  hostUpdate(): void {
    const { status, value } = this.resource;
    const change = this.#viewChange;
    if (change === undefined || value === undefined || value === change.before) return;
    if (status !== 'ready' && status !== 'empty') return;
    this.#viewChange = undefined;
    this.#target.announcer.text = this.#resultWords(value);
    const host = this.#host;
    if (!change.scrolls) return;
    void host.updateComplete.then(() => {
      if (host.getBoundingClientRect().top < 0) host.scrollIntoView();
    });
  }

  /** @param scrolls whether the top of the list comes into view with the result */
  #changeView(scrolls: boolean): void {
    this.#viewChange = { before: this.resource.value, scrolls };
    const { eventType, statusFilter: status } = this.#host;
    const detail: QleViewChangeDetail = { eventType, status, page: this.#paging.page };
    dispatch(this.#host, 'vitable-view-change', detail);
  }

  /** What a screen reader says once a filter or a page has been loaded. */
  #resultWords({ items, page }: ShownEvents): string {
    const strings: ListStrings = this.#settings.strings;
    if (items.length === 0) {
      if (page > 1) return strings.t('qle-list.end');
      return strings.t(this.isFiltered ? 'qle-list.none-match.title' : 'qle-list.empty.title');
    }
    const count = strings.count('qle-list.shown', items.length);
    return this.#host.paging === 'more'
      ? count
      : `${strings.t('pages.page', { page: strings.number(page) })}. ${count}`;
  }

  /** Everything that a request depends on, except the page. */
  get #query(): string {
    const { eventType, statusFilter, pageSize, paging } = this.#host;
    return JSON.stringify([eventType, statusFilter, pageSize, paging]);
  }

  #load(session: Session, memberId: string, signal: AbortSignal, fresh: boolean): Promise<ShownEvents> {
    const query = this.#query;
    const filters = lifeEventQuery(this.#host);
    if (fresh || query !== this.#pagesQuery) this.#pages = new LoadedPages();
    this.#pagesQuery = query;
    const { page } = this.#paging;
    return this.#pages.show(this.#host.paging === 'more' ? 1 : page, page, (number) =>
      readLifeEvents(session, memberId, { ...filters, page: number }, signal),
    );
  }
}

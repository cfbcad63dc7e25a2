import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LitElement, html, nothing } from 'lit';
import { decodeLifeEvent } from '../../api/decode.js';
import { VitableError } from '../../api/errors.js';
import { lifeEventKind, toLifeEventType } from '../../api/life-event-type.js';
import type { LifeEventStatus, LifeEventType, QualifyingLifeEvent } from '../../api/models.js';
import { LIFE_EVENT_STATUSES } from '../../api/models.js';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import { readLifeEvents } from '../../controllers/reads.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { ResourceController } from '../../controllers/resource.js';
import { SettingsController } from '../../controllers/settings.js';
import { tell } from '../../controllers/tell.js';
import type { HostSettings } from '../../host/settings.js';
import { settingProperties } from '../../host/settings.js';
import { common } from '../../i18n/en/common.js';
import { lifeEvents } from '../../i18n/en/life-events.js';
import { qleList } from '../../i18n/en/qle-list.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { emptyNotice, frame } from '../../ui/frame.js';
import { skeleton } from '../../ui/skeleton.js';
import { uiStyles } from '../../ui/styles.js';
import type { QleViewChangeDetail } from './events.js';
import type { ListStrings } from './list-view.js';
import { eventList, filters, loadMore, pager } from './list-view.js';
import type { ShownEvents } from './pages.js';
import { LoadedPages } from './pages.js';
import { styles } from './styles.js';

const catalogue = { ...common, ...lifeEvents, ...qleList };

/** The documented default (document 002). */
const PAGE_SIZE = 20;

// The settings' properties are made by Lit from `settingProperties`; the interface tells the types so.
export interface VitableQleList extends HostSettings {}

/**
 * A member's qualifying life events: what happened, where each stands, and until when it lets a person change coverage.
 *
 * Filters and pages are the server's; they are kept in properties and told in `vitable-view-change`, so that a host can
 * link to them.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Instead of the skeleton.
 * @slot empty - Instead of the words for "none".
 * @slot error - Instead of the words for what went wrong, while there are no events to show.
 *
 * @csspart base - The whole of it.
 * @csspart filters - Kind and status.
 * @csspart events - The list.
 * @csspart event - One life event.
 * @csspart event-kind - What it was.
 * @csspart badge - Where it stands.
 * @csspart window - Until when it lets a person change coverage.
 * @csspart notes - Its notes.
 * @csspart pager - The way to more.
 * @csspart button - Every button; also `previous`, `next`, `more` and `retry`.
 * @csspart notice - A box that says something.
 * @csspart skeleton - The shapes while loading.
 *
 * @cssstate idle - Nothing to load is known yet.
 * @cssstate loading - Loading, the first time or again.
 * @cssstate ready - Life events are shown.
 * @cssstate empty - There are none.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The events are shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading failed.
 * @event {CustomEvent<QleViewChangeDetail>} vitable-view-change - Filters or page are others.
 */
export class VitableQleList extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    memberId: { attribute: 'member-id' },
    eventType: { attribute: 'event-type', reflect: true },
    statusFilter: { attribute: 'status-filter', reflect: true },
    page: { type: Number, reflect: true },
    pageSize: { attribute: 'page-size', type: Number },
    paging: {},
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [tokens, base, controls, uiStyles, styles];

  /** The member whose life events are shown (`mbr_…`). `null` says that it is not known yet. */
  declare memberId: string | null | undefined;
  /** Only this kind, in any spelling of a documented value. */
  declare eventType: string | undefined;
  /** Only this status: `pending`, `approved` or `denied`. */
  declare statusFilter: string | undefined;
  /** The page that is shown; with `paging="more"` the last one. Default 1. */
  declare page: number | undefined;
  /** Life events a page, 1 to 100. Default 20. */
  declare pageSize: number | undefined;
  /** `pages` (default): one page at a time. `more`: the next one is added below. */
  declare paging: 'pages' | 'more' | undefined;

  readonly #internals = this.attachInternals();
  readonly #settings = new SettingsController(this, catalogue);
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #resource = new ResourceController<ShownEvents>(
    this,
    this.#internals,
    this.#settings,
    this.#announcer,
    {
      attribute: 'member-id',
      identity: () => this.memberId,
      query: () => `${this.#wantedPage()} ${this.#filterKey()}`,
      load: (session, memberId, signal, fresh) => {
        const query = this.#query();
        const key = this.#filterKey();
        if (fresh || key !== this.#pagesFor) this.#pages = new LoadedPages();
        this.#pagesFor = key;
        const page = this.#wantedPage();
        return this.#pages.show(page, this.paging === 'more' ? 1 : page, (number) =>
          readLifeEvents(session, memberId, { ...query, page: number }, signal),
        );
      },
      leave: () => {
        this.#pages = new LoadedPages();
      },
      isEmpty: ({ events, page }) => events.length === 0 && page === 1,
    },
  );

  #pages = new LoadedPages();
  #pagesFor = '';
  /** Whether the person waits to hear what their filter or page has brought. */
  #asked = false;

  /** `idle | loading | ready | empty | error`. */
  get status(): ResourceStatus {
    return this.#resource.status;
  }

  /** Why it could not load; undefined while all is well. */
  get error(): VitableError | undefined {
    return this.#resource.error;
  }

  /** The events loaded so far. Set it to show given ones without a request: models, or the API's JSON. */
  get data(): readonly QualifyingLifeEvent[] | undefined {
    const shown = this.#resource.value;
    if (shown === undefined) return undefined;
    return this.#pages.events.length > 0 ? this.#pages.events : shown.events;
  }

  set data(given: readonly QualifyingLifeEvent[] | undefined) {
    this.#pages = new LoadedPages();
    this.#resource.give(
      given === undefined
        ? undefined
        : () => ({
            events: given.map((event, index) => decodeLifeEvent(event, `$[${index}]`)),
            page: 1,
            more: false,
            totalPages: null,
          }),
    );
  }

  /** Reads it again, keeping what is shown until it is there. */
  refresh(): Promise<void> {
    return this.#resource.refresh();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { strings } = this.#settings;
    if (this.#asked && (this.status === 'ready' || this.status === 'empty')) {
      this.#asked = false;
      this.#announcer.text = this.#outcome(strings);
    }
  }

  protected override render(): TemplateResult {
    const { strings } = this.#settings;
    const filtered = Boolean(this.eventType ?? this.statusFilter);
    const { value } = this.#resource;
    const showFilters = filtered || (value !== undefined && this.status !== 'empty');
    return frame(strings, this.#announcer.text, this.#resource, {
      above: showFilters
        ? filters(strings, {
            eventType: toLifeEventType(lifeEventKind(this.eventType ?? '')),
            status: this.statusFilter?.toLowerCase(),
            change: (change) => this.#filter(change),
          })
        : nothing,
      loading: skeleton(strings.t('qle-list.loading'), 3, 3),
      empty: () => (filtered ? this.#renderNoMatch() : this.#renderNone()),
      ready: (shown) => this.#renderList(shown),
      stale: value?.page === this.#wantedPage() ? undefined : strings.t('qle-list.page-failed'),
      retry: () => {
        this.#focus.to('base');
        this.#resource.retry();
      },
    });
  }

  #renderNone(): TemplateResult {
    const { strings } = this.#settings;
    return emptyNotice(strings.t('qle-list.empty.title'), strings.t('qle-list.empty.body'));
  }

  #renderNoMatch(): TemplateResult {
    const { strings } = this.#settings;
    const clear = () => {
      this.#focus.to('base');
      this.#filter({ eventType: undefined, status: undefined });
    };
    return emptyNotice(
      strings.t('qle-list.none-match.title'),
      strings.t('qle-list.none-match.body'),
      html`<div>
        <button type="button" part="button clear" class="button" @click=${clear}>
          ${strings.t('qle-list.filter.clear')}
        </button>
      </div>`,
    );
  }

  #renderList(shown: ShownEvents): TemplateResult {
    const { strings, today } = this.#settings;
    const state = {
      page: shown.page,
      totalPages: shown.totalPages,
      more: shown.more,
      loading: this.status === 'loading',
      goTo: (page: number) => this.#goTo(page),
    };
    return html`${
      shown.events.length === 0
        ? html`<p class="muted">${strings.t('qle-list.end')}</p>`
        : eventList(strings, shown.events, today)
    }
    ${this.paging === 'more' ? loadMore(strings, shown.events.length, state) : pager(strings, state)}`;
  }

  #outcome(strings: ListStrings): string {
    const { value } = this.#resource;
    if (value === undefined || value.events.length === 0) {
      return strings.t(value !== undefined && value.page > 1 ? 'qle-list.end' : 'qle-list.none-match.title');
    }
    const shown = strings.count('qle-list.shown', value.events.length);
    return this.paging === 'more' ? shown : `${strings.t('qle-list.page', { page: value.page })}. ${shown}`;
  }

  #wantedPage(): number {
    const { page } = this;
    return page !== undefined && Number.isInteger(page) && page > 0 ? page : 1;
  }

  #filterKey(): string {
    return JSON.stringify([this.eventType, this.statusFilter, this.pageSize, this.paging]);
  }

  /** The documented query; a filter that the API does not have is a mistake of the page. */
  #query(): { event_type?: LifeEventType; status?: LifeEventStatus; limit: number } {
    const eventType = this.eventType ? toLifeEventType(lifeEventKind(this.eventType)) : undefined;
    const wanted = this.statusFilter?.toLowerCase();
    const status = LIFE_EVENT_STATUSES.find((one) => one === wanted);
    const limit = this.pageSize ?? PAGE_SIZE;
    if (this.eventType && eventType === undefined)
      throw wrong('event-type', 'no documented kind of life event');
    if (wanted && status === undefined) throw wrong('status-filter', 'not pending, approved or denied');
    if (!Number.isInteger(limit) || limit < 1 || limit > 100)
      throw wrong('page-size', 'no whole number from 1 to 100');
    return { limit, ...(eventType && { event_type: eventType }), ...(status && { status }) };
  }

  #filter(change: { readonly eventType?: string | undefined; readonly status?: string | undefined }): void {
    if ('eventType' in change) this.eventType = change.eventType;
    if ('status' in change) this.statusFilter = change.status;
    this.page = 1;
    this.#ask();
  }

  #goTo(page: number): void {
    // The last page takes its button with it; what is left beside it gets the focus (A5).
    if (this.paging === 'more') this.#focus.afterRemoval('more', 'page');
    if (page === this.page) this.#resource.retry();
    this.page = page;
    this.#ask();
  }

  #ask(): void {
    this.#asked = true;
    const detail: QleViewChangeDetail = {
      eventType: this.eventType,
      status: this.statusFilter,
      page: this.#wantedPage(),
    };
    tell(this, 'vitable-view-change', detail);
  }
}

function wrong(attribute: string, what: string): VitableError {
  return new VitableError('config', { message: `The attribute ${attribute} is ${what}.`, attribute });
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-qle-list': VitableQleList;
  }
}

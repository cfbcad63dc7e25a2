import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LitElement } from 'lit';
import { decodeLifeEvent, decodeList } from '../../api/decode.js';
import type { VitableError } from '../../api/errors.js';
import { lifeEventKind, toLifeEventType } from '../../api/life-event-type.js';
import type { CalendarDate, QualifyingLifeEvent } from '../../api/models.js';
import { addDays } from '../../benefits/calendar.js';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import { ListPlace } from '../../controllers/list-place.js';
import { readLifeEvents } from '../../controllers/reads.js';
import { ReportController } from '../../controllers/report-life-event.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { ResourceController } from '../../controllers/resource.js';
import { SettingsController } from '../../controllers/settings.js';
import { tell } from '../../controllers/tell.js';
import type { HostSettings } from '../../host/settings.js';
import { settingProperties } from '../../host/settings.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { frame } from '../../ui/frame.js';
import { listStyles } from '../../ui/list-styles.js';
import { skeleton } from '../../ui/skeleton.js';
import { uiStyles } from '../../ui/styles.js';
import { aboveView, noneMatch, noneYet } from './above-view.js';
import { Days } from './days.js';
import type { EventState } from './event-view.js';
import type { QleSelectDetail, QleViewChangeDetail } from './events.js';
import type { FilterState } from './filters-view.js';
import { listView } from './list-view.js';
import type { ShownEvents } from './pages.js';
import { LoadedPages } from './pages.js';
import { queryOf } from './query.js';
import { styles } from './styles.js';
import { timelineStyles } from './timeline-styles.js';
import { UseController } from './use-controller.js';
import { useButton, useForm } from './use-view.js';
import { catalogue, outcomeWords } from './words.js';

/** Days before a window's end from which on an event has a note about it. */
const ALERT_DAYS = 7;

/** How far ahead an event may lie that is reported; the API documents no limit. */
const MAX_FUTURE_DAYS = 60;

// The settings' properties are made by Lit from `settingProperties`; the interface tells the types so.
export interface VitableQleList extends HostSettings {}

/**
 * A member's qualifying life events: what happened, where each stands, and until when it lets a person change coverage.
 *
 * Filters and pages are the server's; they are kept in properties and told in `vitable-view-change`, so that a host can
 * link to them. Within a page the events come first that a person has the least time for.
 *
 * With `allow-report` a person reports an event here, with `selectable` they choose one for the host, and with
 * `enrollment-id` one reopens that enrollment, as on the enrollment card.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Instead of the skeleton.
 * @slot empty - Instead of the words for "none".
 * @slot error - Instead of the words for what went wrong, while there are no events to show.
 *
 * @csspart base - The whole of it.
 * @csspart toolbar - Filters, and the way to report an event.
 * @csspart filters - Kind and status.
 * @csspart events - The list.
 * @csspart event - One life event; also `event-selected`.
 * @csspart event-kind - What it was.
 * @csspart badge - Where it stands.
 * @csspart window - Until when it lets a person change coverage.
 * @csspart alert - What to do while there is time.
 * @csspart timeline - From its report to its window's last day.
 * @csspart step - One step of it; also `step-done`, `step-today`, `step-next`, `step-later` and `step-unknown`.
 * @csspart notes - Its notes.
 * @csspart actions - What can be done with it.
 * @csspart change - The form to change coverage with it.
 * @csspart report - The form to report one.
 * @csspart field - A field of a form.
 * @csspart pager - The way to more.
 * @csspart foot - Below the list.
 * @csspart print-note - What stands on paper only.
 * @csspart button - Every button; also `previous`, `next`, `page`, `page-current`, `more`, `retry`, `clear`, `select`,
 * `change-coverage`, `confirm`, `cancel`, `report-open`, `report-send`, `calendar` and `print`.
 * @csspart notice - A box that says something; also `summary`.
 * @csspart skeleton - The shapes while loading.
 *
 * @cssstate idle - Nothing to load is known yet.
 * @cssstate loading - Loading, the first time or again.
 * @cssstate ready - Life events are shown.
 * @cssstate empty - There are none.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The events are shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading, reporting or reopening failed.
 * @event {CustomEvent<QleViewChangeDetail>} vitable-view-change - Filters or page are others.
 * @event {CustomEvent<QleSelectDetail>} vitable-qle-select - An event is chosen, or about to be used; cancelable.
 * @event {CustomEvent<QleReportSubmitDetail>} vitable-qle-report-submit - A report is about to be sent; cancelable.
 * @event {CustomEvent<QleReportedDetail>} vitable-qle-reported - The reported event is on record.
 * @event {CustomEvent<ReissueSubmitDetail>} vitable-reissue-submit - The enrollment is about to be reopened; cancelable.
 * @event {CustomEvent<ReissueCompletedDetail>} vitable-reissue-completed - The enrollment is open again.
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
    alertDays: { attribute: 'alert-days', type: Number },
    maxFutureDays: { attribute: 'max-future-days', type: Number },
    allowReport: { attribute: 'allow-report', type: Boolean },
    selectable: { type: Boolean },
    selectedId: { attribute: 'selected-id' },
    enrollmentId: { attribute: 'enrollment-id', reflect: true },
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [tokens, base, controls, uiStyles, listStyles, styles, timelineStyles];

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
  /** Days before a window's end from which on an event has a note about it. Default 7. */
  declare alertDays: number | undefined;
  /** How many days ahead an event may lie that is reported. Default 60. */
  declare maxFutureDays: number | undefined;
  /** Whether a person may report an event here. */
  declare allowReport: boolean | undefined;
  /** Whether each event has a button to choose it for the host. */
  declare selectable: boolean | undefined;
  /** The event that is chosen (`qle_…`). */
  declare selectedId: string | undefined;
  /** The enrollment that an event may reopen (`enrl_…`). Follows a reissue to the new one. */
  declare enrollmentId: string | null | undefined;

  readonly #internals = this.attachInternals();
  readonly #settings = new SettingsController(this, catalogue);
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #place = new ListPlace(this, this.#settings, () => this.memberId);
  readonly #resource = new ResourceController<ShownEvents>(
    this,
    this.#internals,
    this.#settings,
    this.#announcer,
    {
      attribute: 'member-id',
      identity: () => this.memberId,
      query: () => `${this.#place.page} ${this.#filterKey()}`,
      load: (session, memberId, signal, fresh) => {
        if (fresh) this.#use.check();
        const query = queryOf(this);
        const key = this.#filterKey();
        if (fresh || key !== this.#pagesFor) this.#pages = new LoadedPages();
        this.#pagesFor = key;
        const page = this.#place.page;
        return this.#pages.show(page, this.paging === 'more' ? 1 : page, (number) =>
          readLifeEvents(session, memberId, { ...query, page: number }, signal),
        );
      },
      leave: () => {
        this.#pages = new LoadedPages();
        this.#asked = undefined;
        this.#announcer.text = '';
        this.#report.leave();
        this.#use.leave();
      },
      isEmpty: ({ events, page }) => events.length === 0 && page === 1,
    },
  );
  readonly #report = new ReportController(this, this.#settings, this.#focus, {
    memberId: () => this.memberId,
    known: () => this.data ?? [],
    lastDate: () => this.#lastDate(),
  });
  readonly #use = new UseController(this, this.#settings, this.#focus, () => this.refresh());
  readonly #days = new Days();

  /** Whether the events are the host's. Filters are the server's, and would do nothing to them. */
  #given = false;
  /** Whether the person's last press was one of a finger or a mouse. */
  #pointed = false;
  #pages = new LoadedPages();
  #pagesFor = '';
  /** What was shown when the person asked for another filter or page, until they hear what that has brought. */
  #asked: { readonly value: ShownEvents | undefined; readonly fromTop: boolean } | undefined;

  constructor() {
    super();
    this.addEventListener('pointerdown', () => (this.#pointed = true));
    this.addEventListener('keydown', () => (this.#pointed = false));
  }

  /** `idle | loading | ready | empty | error`. */
  get status(): ResourceStatus {
    return this.#resource.status;
  }

  /** Why it could not load; undefined while all is well. */
  get error(): VitableError | undefined {
    return this.#resource.error;
  }

  /**
   * The events loaded so far, in the API's order. Set it to show given ones, all of them, without a request: models, or the
   * API's JSON. `null` and `undefined` give none.
   */
  get data(): readonly QualifyingLifeEvent[] | undefined {
    const shown = this.#resource.value;
    if (shown === undefined) return undefined;
    return this.#pages.events.length > 0 ? this.#pages.events : shown.events;
  }

  set data(given: readonly QualifyingLifeEvent[] | null | undefined) {
    this.#pages = new LoadedPages();
    this.#given = (given ?? null) !== null;
    const make = () => {
      const events = decodeList(given, decodeLifeEvent);
      return { events, pages: [events], page: 1, more: false, totalPages: null };
    };
    this.#resource.give(this.#given ? make : undefined);
  }

  /** Reads it again, keeping what is shown until it is there. */
  refresh(): Promise<void> {
    if (this.memberId) this.#given = false;
    return this.#resource.refresh();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { strings } = this.#settings;
    const { value } = this.#resource;
    const isThere = value !== undefined && (this.status === 'ready' || this.status === 'empty');
    if (isThere && this.#asked && value !== this.#asked.value) {
      if (this.#asked.fromTop) void this.updateComplete.then(() => this.#showTop());
      this.#asked = undefined;
      this.#announcer.text = outcomeWords(strings, value, this.#filtered, this.paging === 'more');
    }
  }

  protected override render(): TemplateResult {
    const { strings, session } = this.#settings;
    const { value } = this.#resource;
    const report = this.allowReport && this.memberId && session !== undefined ? this.#report : undefined;
    const filtered = this.#filtered;
    const none = this.status === 'empty' && !filtered;
    // A host's own words for "none yet" have no button in them.
    const offersIt = none && !this.querySelector(':scope > [slot=empty]');
    const mayBegin = report !== undefined && !report.open && value !== undefined;
    const beginReport = () => this.#beginReport();
    const above = aboveView(strings, {
      filters: filtered || (value !== undefined && !none && !this.#given) ? this.#filterState() : undefined,
      report,
      offersReport: mayBegin && !offersIt,
      reopened: this.#use.done,
      lastDate: this.#lastDate(),
      beginReport,
      reach: this.#reach,
    });
    return frame(strings, this.#announcer.text, this.#resource, {
      above,
      loading: skeleton(strings.t('qle-list.loading'), 3, 3),
      empty: () =>
        filtered
          ? noneMatch(strings, () => {
              this.#focus.to('base');
              this.#filter({ eventType: undefined, status: undefined });
            })
          : noneYet(strings, mayBegin && offersIt ? beginReport : undefined),
      ready: (shown) => this.#renderList(shown),
      stale: value?.page === this.#place.page ? undefined : strings.t('qle-list.page-failed'),
      retry: () => {
        this.#focus.to('base');
        this.#resource.retry();
      },
    });
  }

  /** Whether the server has been asked for a part only. An empty attribute asks for nothing. */
  get #filtered(): boolean {
    return !this.#given && Boolean(this.eventType || this.statusFilter);
  }

  #filterState(): FilterState {
    return {
      eventType: toLifeEventType(lifeEventKind(this.eventType ?? '')),
      status: this.statusFilter?.toLowerCase(),
      change: (change) => this.#filter(change),
    };
  }

  #renderList(shown: ShownEvents): TemplateResult {
    const { strings, settings, today, session } = this.#settings;
    const use = this.#use;
    const mayUse = Boolean(this.enrollmentId) && session !== undefined && !use.done;
    const state: EventState = {
      today,
      now: settings.now ?? (() => new Date()),
      dayOf: (instant) => this.#days.of(instant, settings.timeZone),
      alertDays: this.alertDays ?? ALERT_DAYS,
      select: this.selectable ? (event) => this.#select(event) : undefined,
      selectedId: this.selectedId,
      use: (event) => {
        if (!mayUse) return {};
        return event.id === use.eventId
          ? { form: useForm(strings, event, today, use, this.#reach) }
          : { button: useButton(strings, event, today, () => this.#beginUse(event)) };
      },
    };
    const paging = {
      adds: this.paging === 'more',
      loading: this.status === 'loading',
      goTo: (page: number) => this.#goTo(page),
    };
    return listView(strings, shown, state, paging, this);
  }

  #showTop(): void {
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  #lastDate(): CalendarDate {
    const days = this.maxFutureDays ?? MAX_FUTURE_DAYS;
    // Beyond a century there is no date to name.
    return addDays(
      this.#settings.today,
      Number.isInteger(days) && Math.abs(days) < 36_500 ? days : MAX_FUTURE_DAYS,
    );
  }

  #filterKey(): string {
    return JSON.stringify([this.eventType, this.statusFilter, this.pageSize, this.paging]);
  }

  readonly #reach = (id: string): void => this.shadowRoot?.getElementById(id)?.focus();

  /** One form at a time; what was entered in the other stays there (report) or is asked for again (use). */
  #beginReport(): void {
    if (this.#use.reissue.pending) return;
    this.#use.leave();
    this.#report.begin();
  }

  #beginUse(event: QualifyingLifeEvent): void {
    if (this.#report.pending) return;
    if (this.#use.begin(event)) this.#report.putAway();
  }

  #select({ id: qleId }: QualifyingLifeEvent): void {
    const detail: QleSelectDetail = { qleId };
    if (tell(this, 'vitable-qle-select', detail, true)) this.selectedId = qleId;
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
    // Another page is read from its top; by keyboard the focus is at the pager, and stays in sight.
    this.#ask(this.#pointed && this.paging !== 'more');
  }

  #ask(fromTop = false): void {
    this.#asked = { value: this.#resource.value, fromTop };
    const detail: QleViewChangeDetail = {
      eventType: this.eventType,
      status: this.statusFilter,
      page: this.#place.page,
    };
    tell(this, 'vitable-view-change', detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-qle-list': VitableQleList;
  }
}

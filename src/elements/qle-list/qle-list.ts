import type { PropertyDeclarations, TemplateResult } from 'lit';
import { html, nothing } from '../../ui/html.js';
import type { VitableError } from '../../api/errors.js';
import type { CalendarDate, QualifyingLifeEvent } from '../../api/models.js';
import { lifeEventUse, mayBeUsed } from '../../benefits/life-events/life-event.js';
import { Announcer } from '../../controllers/announcer.js';
import { AttributeController } from '../../controllers/attributes.js';
import { LazyModulesController } from '../../controllers/lazy-modules.js';
import { FocusController } from '../../controllers/focus.js';
import { attachInternalsTo } from '../../dom/internals.js';
import { ReissueFollower } from '../../controllers/reissue-follower.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { SettingsController } from '../../controllers/settings.js';
import type { ReopenedEnrollment } from '../../data/reissue.js';
import { dispatch } from '../../events/dispatch.js';
import type { HostSettings } from '../../settings/settings.js';
import { settingProperties } from '../../settings/settings.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { StyledElement } from '../../theme/styled-element.js';
import { tokens } from '../../theme/tokens.js';
import { listStyles } from '../../ui/list-styles.js';
import { resourceLayout } from '../../ui/resource-layout.js';
import { skeleton } from '../../ui/skeleton.js';
import { uiStyles } from '../../ui/styles.js';
import type { ChangeCoverageController } from './change-coverage/change-coverage-controller.js';
import type * as changingCode from './change-coverage/changing.js';
import type { QleSelectDetail } from './events.js';
import { LazyPlaces } from './lazy-places.js';
import { changing, lazyModules, reporting } from './lazy.js';
import { changeCoverageButton, eventView, selectButton, windowEndButton } from './list/event-view.js';
import { ListController } from './list/list-controller.js';
import { listView, noEvents, noMatch } from './list/list-view.js';
import { timelineStyles } from './list/timeline-styles.js';
import { LocalDates } from './list/timeline-view.js';
import { reportButton } from './list/report-button.js';
import { toolbar } from './list/toolbar-view.js';
import type { ReportController } from './report/report-controller.js';
import { styles } from './styles.js';
import { catalogue } from './words.js';

const ALERT_DAYS = 7;

// Lit makes the properties from `settingProperties`. This interface declares them for TypeScript.
export interface VitableQleList extends HostSettings {}

/**
 * A member's qualifying life events: what happened, the status of each, and until when it lets the person change coverage.
 *
 * The server filters and pages. Both are kept in attributes and dispatched as `vitable-view-change`, so that a host page can
 * link to a view. Within a page the most urgent events come first.
 *
 * With `allow-report` the person can report a life event, with `selectable` select one for the host page, and with
 * `enrollment-id` reopen that enrollment with one, as on the enrollment card.
 *
 * @attr {string} member-id - The member whose life events are shown (`mbr_…`).
 * @attr {string} event-type - Shows this kind only, in any spelling of a documented value.
 * @attr {'pending' | 'approved' | 'denied'} status-filter - Shows this status only.
 * @attr {number} page - The page that is shown; with `paging="more"` the last of the pages. Default 1.
 * @attr {number} page-size - Life events on a page, 1 to 100. Default 20.
 * @attr {'pages' | 'more'} paging - Shows one page at a time (`pages`, default), or adds the next one below (`more`).
 * @attr {number} alert-days - From how many days before the end of its window an event has an alert. Default 7.
 * @attr {boolean} allow-report - Offers a form to report a life event.
 * @attr {number} max-future-days - How many days after today a reported event can be. Default 60.
 * @attr {boolean} selectable - Adds a button to each event that selects it for the host page.
 * @attr {string} selected-id - The event that is selected (`qle_…`).
 * @attr {string} enrollment-id - The enrollment that an event can reopen (`enrl_…`). Changes to the new id after a reissue.
 * @attr {string} token-endpoint - URL on the host's server that answers with a short-lived token.
 * @attr {'same-origin' | 'include'} token-credentials - Whether cookies go to a token endpoint elsewhere. Default `same-origin`.
 * @attr {string} api-base - Where the API is. Default `https://api.vitablehealth.com`.
 * @attr {string} context-key - The person whose data is shown. A change discards token and data and loads again.
 * @attr {string} locale - BCP 47 language tag. Default: the nearest `lang`, then `en`.
 * @attr {string} time-zone - IANA time zone that decides which day is today. Default: the browser's.
 * @attr {12 | 24 | 26 | 52} pay-periods - Paychecks in a year. No effect here: life events have no amounts.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Replaces the skeleton.
 * @slot empty - Replaces the message that there are no life events.
 * @slot error - Replaces the error message while there are no life events to show.
 *
 * @csspart base - Everything inside the element.
 * @csspart toolbar - The filters, and the button that opens the report form.
 * @csspart filters - The fields for kind and status.
 * @csspart events - The list.
 * @csspart event - One life event.
 * @csspart event-selected - The selected life event.
 * @csspart event-kind - What happened.
 * @csspart badge - The status.
 * @csspart window - Until when the event lets the person change coverage.
 * @csspart alert - What to do before the window ends.
 * @csspart window-bar - The window on a line of days, with today.
 * @csspart event-details - A life event whose window has closed, folded to a line.
 * @csspart timeline - The steps from the report to the last day of the window.
 * @csspart step - One step.
 * @csspart step-done - A step in the past.
 * @csspart step-today - A step of today.
 * @csspart step-next - The next step.
 * @csspart step-later - A step after the next one.
 * @csspart step-unknown - A step without a date.
 * @csspart notes - The notes of an event.
 * @csspart actions - The buttons of an event.
 * @csspart change - The form that reopens the enrollment.
 * @csspart report - The form that reports a life event.
 * @csspart field - A field of a form.
 * @csspart pager - The buttons for other pages.
 * @csspart foot - The print button below the list.
 * @csspart print-note - The note that appears on paper only.
 * @csspart button - Every button.
 * @csspart previous - The button for the page before.
 * @csspart next - The button for the next page.
 * @csspart page - The button for a page by its number.
 * @csspart page-current - The button for the page that is shown.
 * @csspart more - The button that adds the next page below.
 * @csspart retry - The button that loads again after an error.
 * @csspart clear - The button that removes the filters.
 * @csspart select - The button that selects an event.
 * @csspart change-coverage - The button that opens the form to reopen the enrollment.
 * @csspart confirm - The button that reopens the enrollment.
 * @csspart cancel - The button that closes a form.
 * @csspart report-open - The button that opens the report form.
 * @csspart report-send - The button that sends the report.
 * @csspart calendar - The button that saves the last day of a window as a calendar file.
 * @csspart print - The button that prints the list.
 * @csspart notice - A box with a message.
 * @csspart summary - The box that lists what has to be corrected in a form; it is a `notice` too.
 * @csspart skeleton - The placeholder while loading.
 *
 * @cssproperty --vitable-font-family - Font. Default: the page's.
 * @cssproperty --vitable-font-size - Font size. Default `medium`, which is the reader's own setting.
 * @cssproperty --vitable-line-height - Line height. Default 1.5.
 * @cssproperty --vitable-space - Unit of all distances. Default 4px.
 * @cssproperty --vitable-density - Factor for all distances. Default 1.
 * @cssproperty --vitable-radius - Corners of boxes. Default 10px.
 * @cssproperty --vitable-radius-small - Corners of buttons, fields and boxes within boxes. Default 6px.
 * @cssproperty --vitable-border-width - Width of the lines of boxes and tables. Default 1px.
 * @cssproperty --vitable-shadow - Shadow of boxes.
 * @cssproperty --vitable-color-text - Text.
 * @cssproperty --vitable-color-muted - Secondary text.
 * @cssproperty --vitable-color-surface - Background of boxes, fields and buttons.
 * @cssproperty --vitable-color-subtle - Background that sets something off from its box.
 * @cssproperty --vitable-color-border - Lines of boxes and tables.
 * @cssproperty --vitable-color-control - Outlines of buttons and fields.
 * @cssproperty --vitable-color-accent - Main button, chosen items, text of quiet buttons.
 * @cssproperty --vitable-color-on-accent - Text on the accent.
 * @cssproperty --vitable-color-accent-surface - Background of chosen items.
 * @cssproperty --vitable-color-focus - Focus ring.
 * @cssproperty --vitable-color-bar - Bars. No effect here: the list has none.
 * @cssproperty --vitable-color-bar-employer - The rest of bars. No effect here: the list has none.
 * @cssproperty --vitable-color-success - Text and icons of messages about success.
 * @cssproperty --vitable-color-success-surface - Background of messages about success.
 * @cssproperty --vitable-color-warning - Text and icons of warnings.
 * @cssproperty --vitable-color-warning-surface - Background of warnings.
 * @cssproperty --vitable-color-danger - Text and icons of errors.
 * @cssproperty --vitable-color-danger-surface - Background of errors.
 *
 * @cssstate idle - The member's id is not known yet.
 * @cssstate loading - Loading, the first time or again.
 * @cssstate ready - Life events are shown.
 * @cssstate empty - There are no life events.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The life events are shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading, reporting or reopening failed.
 * @event {CustomEvent<QleViewChangeDetail>} vitable-view-change - The person has changed a filter or the page.
 * @event {CustomEvent<QleSelectDetail>} vitable-qle-select - An event is about to be selected, or used; cancelable.
 * @event {CustomEvent<QleReportSubmitDetail>} vitable-qle-report-submit - A report is about to be sent; cancelable.
 * @event {CustomEvent<QleReportedDetail>} vitable-qle-reported - The reported event is on record.
 * @event {CustomEvent<ReissueSubmitDetail>} vitable-reissue-submit - The enrollment is about to be reopened; cancelable.
 * @event {CustomEvent<ReissueCompletedDetail>} vitable-reissue-completed - The enrollment is open again.
 */
export class VitableQleList extends StyledElement {
  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    memberId: { attribute: 'member-id' },
    eventType: { attribute: 'event-type' },
    statusFilter: { attribute: 'status-filter' },
    page: { type: Number },
    pageSize: { attribute: 'page-size', type: Number },
    paging: {},
    alertDays: { attribute: 'alert-days', type: Number },
    maxFutureDays: { attribute: 'max-future-days', type: Number },
    allowReport: { attribute: 'allow-report', type: Boolean },
    selectable: { type: Boolean },
    selectedId: { attribute: 'selected-id' },
    enrollmentId: { attribute: 'enrollment-id' },
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [tokens, base, controls, uiStyles, listStyles, styles, timelineStyles];

  /** The member whose life events are shown (`mbr_…`); `null` while its id is not known yet. */
  declare memberId: string | null | undefined;
  /** Shows this kind only, in any spelling of a documented value. */
  declare eventType: string | undefined;
  /** Shows this status only: `pending`, `approved` or `denied`. */
  declare statusFilter: string | undefined;
  /** The page that is shown; with `paging="more"` the last of the pages. Default 1. */
  declare page: number | undefined;
  /** Life events on a page, 1 to 100. Default 20. */
  declare pageSize: number | undefined;
  /** `pages` (default): one page at a time. `more`: the next one is added below. */
  declare paging: 'pages' | 'more' | undefined;
  /** From how many days before the end of its window an event has an alert. Default 7. */
  declare alertDays: number | undefined;
  /** How many days after today a reported event can be. Default 60. */
  declare maxFutureDays: number | undefined;
  /** Whether the person can report a life event here. */
  declare allowReport: boolean | undefined;
  /** Whether each event has a button that selects it for the host page. */
  declare selectable: boolean | undefined;
  /** The event that is selected (`qle_…`). */
  declare selectedId: string | undefined;
  /** The enrollment that an event can reopen (`enrl_…`). Changes to the new id after a reissue. */
  declare enrollmentId: string | null | undefined;

  readonly #internals = attachInternalsTo(this);
  readonly #attributes = new AttributeController(
    this,
    {
      'event-type': 'eventType',
      'status-filter': 'statusFilter',
      page: 'page',
      'enrollment-id': 'enrollmentId',
    },
    ['selected-id'],
  );
  readonly #settings = new SettingsController(this, catalogue);
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #list = new ListController(
    this,
    this.#settings,
    this.#focus,
    { internals: this.#internals, announcer: this.#announcer },
    () => {
      this.#lazy.reset();
      this.#reopened = undefined;
      this.#report?.reset();
      this.#change?.reset();
    },
  );
  readonly #lazy = new LazyModulesController(
    this,
    this.#settings,
    this.#announcer,
    lazyModules,
    () => this.status !== 'idle' && this.status !== 'loading',
  );
  readonly #places = new LazyPlaces(this.#lazy);
  /** From the first press on that asks for it. */
  #report: ReportController | undefined;
  /** From the first press on that asks for it, or as soon as another element has reopened the enrollment. */
  #change: ChangeCoverageController | undefined;
  /** What another element has reopened last. */
  #reopened: ReopenedEnrollment | undefined;
  readonly #localDates = new LocalDates();

  constructor() {
    super();
    new ReissueFollower(
      this,
      this.#settings,
      () => this.enrollmentId,
      (reopened) => this.#follow(reopened),
    );
  }

  override attributeChangedCallback(...change: [string, string | null, string | null]): void {
    this.#attributes.apply(change, () => super.attributeChangedCallback(...change));
  }

  /** `idle | loading | ready | empty | error`. */
  get status(): ResourceStatus {
    return this.#list.resource.status;
  }

  /** Why the life events could not be loaded; undefined while there is no error. */
  get error(): VitableError | undefined {
    return this.#list.resource.error;
  }

  /**
   * The life events loaded so far, in the API's order. Set it to show others without a request, all of them: models, or the
   * API's JSON. `null` or `undefined` goes back to loading them from the API.
   */
  get data(): readonly QualifyingLifeEvent[] | undefined {
    return this.#list.events;
  }

  set data(given: readonly QualifyingLifeEvent[] | null | undefined) {
    this.#list.setEvents(given);
  }

  /** Loads the life events again. Until they have been loaded, the old ones stay in sight. */
  refresh(): Promise<void> {
    if (this.#change?.done) void this.#change.load();
    return this.#list.refresh();
  }

  protected override performUpdate(): void {
    this.#list.resource.guard(() => super.performUpdate());
  }

  protected override render(): TemplateResult {
    // `today` is worked out anew each time: once a render, not once an event.
    const { strings, session, today } = this.#settings;
    const list = this.#list;
    const { status, value } = list.resource;
    const mayReport = this.allowReport && this.memberId && session !== undefined;
    const report = mayReport ? this.#report : undefined;
    const offersReport = mayReport && !report?.open && value !== undefined;
    // The host page's own message in the slot `empty` has no button, so the button is in the toolbar then.
    const isInEmptyNotice =
      status === 'empty' && !list.isFiltered && !this.querySelector(':scope > [slot=empty]');
    const button = (variant?: string) =>
      offersReport
        ? reportButton(strings, this.#places.at('report'), () => this.#beginReport(), variant)
        : nothing;
    const { reportForm, reportedNotice } = this.#lazy.get(reporting) ?? {};
    const { reopenedView } = this.#lazy.get(changing) ?? {};
    return resourceLayout(strings, this.#announcer.text, list.resource, {
      above: html`${report && reportedNotice?.(strings, report)}
      ${this.#change?.done ? reopenedView?.(strings, this.#change.changedSince) : nothing}
      ${toolbar(strings, list, isInEmptyNotice ? nothing : button())}
      ${report?.open ? reportForm?.(strings, report, this.#focusField) : nothing}`,
      loading: skeleton(strings.t('qle-list.loading'), 4, 6),
      empty: () =>
        list.isFiltered
          ? noMatch(strings, () => {
              this.#focus.to('base');
              list.filter({ eventType: undefined, status: undefined });
            })
          : noEvents(strings, isInEmptyNotice ? button('primary') : nothing),
      ready: (shown) =>
        listView(
          strings,
          shown,
          today,
          {
            appends: this.paging === 'more',
            loading: status === 'loading',
            goTo: (page) => list.goTo(page),
          },
          (event) => this.#renderEvent(event, today),
          { element: this, lazy: this.#places.at('print') },
        ),
      stale: list.showsPage ? undefined : strings.t('qle-list.page-failed'),
      retry: () => {
        this.#focus.to('base');
        list.resource.retry();
      },
    });
  }

  #renderEvent(event: QualifyingLifeEvent, today: CalendarDate): TemplateResult {
    const { strings, settings, session } = this.#settings;
    const change = this.#change;
    const mayChange = Boolean(this.enrollmentId) && session !== undefined && !change?.done;
    const isChanging = mayChange && event.id === change?.eventId;
    const selected = this.selectable === true && event.id === this.selectedId;
    const lazy = this.#places.at(event.id);
    return eventView(
      strings,
      event,
      {
        today,
        dayOf: (instant) => this.#localDates.of(instant, settings.timeZone),
        alertDays: this.alertDays ?? ALERT_DAYS,
      },
      {
        offersUse: mayChange && mayBeUsed(lifeEventUse(event, today)),
        selected,
        buttons: [
          mayChange && !isChanging
            ? changeCoverageButton(strings, event, today, lazy, () => this.#beginChange(event))
            : nothing,
          this.selectable ? selectButton(strings, event, selected, () => this.#select(event)) : nothing,
          windowEndButton(strings, lazy, event, today, settings.now ?? (() => new Date())),
        ],
        form: isChanging
          ? this.#lazy.get(changing)?.changeCoverageForm(strings, event, today, change, this.#focusField)
          : nothing,
        lazy,
      },
    );
  }

  readonly #focusField = (selector: string): void =>
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();

  /** One form is open at a time. The draft of a report is kept; a reason for reopening is not. */
  #beginReport(): void {
    this.#places.at('report').use(reporting, ({ ReportController }, mayFocus) => {
      // The host page may have ended the offer while the code was loading.
      if (this.#change?.reissue.pending || !this.allowReport) return;
      this.#change?.reset();
      this.#report ??= new ReportController(this, this.#settings, this.#focus);
      this.#report.begin(mayFocus);
    });
  }

  #beginChange(event: QualifyingLifeEvent): void {
    const { enrollmentId } = this;
    this.#places.at(event.id).use(changing, (code, mayFocus) => {
      // The host page may have named another enrollment while the code was loading.
      if (this.#report?.pending || this.enrollmentId !== enrollmentId) return;
      if (this.#changeWith(code).begin(event, mayFocus)) this.#report?.hide();
    });
  }

  /** Goes over to an enrollment that another element has reopened. The message follows when its code is here. */
  #follow(reopened: ReopenedEnrollment): void {
    const { id } = reopened.enrollment;
    this.enrollmentId = id;
    this.#reopened = reopened;
    const show = () => {
      const code = this.#lazy.get(changing);
      if (code && this.#reopened === reopened && this.enrollmentId === id)
        this.#changeWith(code).follow(reopened);
    };
    // Without the code there is no message; the element in which the person has reopened it has one.
    if (changing.module) show();
    else void changing.load().then(show, () => undefined);
  }

  #changeWith({ ChangeCoverageController }: typeof changingCode): ChangeCoverageController {
    this.#reopened = undefined;
    return (this.#change ??= new ChangeCoverageController(this, this.#settings, this.#focus));
  }

  #select({ id: qleId }: QualifyingLifeEvent): void {
    const detail: QleSelectDetail = { qleId };
    if (dispatch(this, 'vitable-qle-select', detail, true)) this.selectedId = qleId;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-qle-list': VitableQleList;
  }
}

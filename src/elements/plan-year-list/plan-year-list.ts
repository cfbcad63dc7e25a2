import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { decodeList, decodePlanYear } from '../../api/decode/decode.js';
import type { VitableError } from '../../api/errors.js';
import type { PlanYear } from '../../api/models.js';
import { attachInternalsTo } from '../../dom/internals.js';
import { Announcer } from '../../controllers/announcer.js';
import { AttributeController } from '../../controllers/attributes.js';
import { FocusController } from '../../controllers/focus.js';
import { PagingController } from '../../controllers/paging.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { ResourceController } from '../../controllers/resource.js';
import { SettingsController } from '../../controllers/settings.js';
import { planYearQuery } from '../../data/list-queries.js';
import { readPlanYears } from '../../data/queries.js';
import { dispatch } from '../../events/dispatch.js';
import { common } from '../../i18n/en/common.js';
import { planYearList } from '../../i18n/en/plan-year-list.js';
import { planYears } from '../../i18n/en/plan-years.js';
import { forAdministrators } from '../../i18n/plan-year-words.js';
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
import type { PlanYearSelectDetail, PlanYearViewChangeDetail } from './events.js';
import { listView, noneMatchView, noneYetView, pageAnnouncement, statusFilterView } from './list-view.js';
import type { PlanYearPage } from './query.js';
import { planYearPage } from './query.js';
import { styles } from './styles.js';

// Lit makes the settings' properties from `settingProperties`; this interface gives them their types.
export interface VitablePlanYearList extends HostSettings {}

/**
 * The plan years of a benefit product, for the people who administer it: the coverage dates and the status of each, and
 * where two of them overlap or leave days without coverage.
 *
 * The server filters by status and splits the list into pages. Both are kept in properties and dispatched as
 * `vitable-view-change`, so that a host page can put them into a link. The order is the API's, newest first.
 *
 * @attr {string} benefit-product-id - The benefit product whose plan years are shown (`bprd_…`). Required.
 * @attr {string} employer-id - Only the plan years of this employer (`empr_…`).
 * @attr {draft | open_enrollment | active | expired} status-filter - Only plan years with this status. Default: all.
 * @attr {number} page - The page that is shown, from 1. Default 1.
 * @attr {number} page-size - Plan years on a page, 1 to 100. Default 20.
 * @attr {string} token-endpoint - URL on the host's server that answers with a short-lived token.
 * @attr {same-origin | include} token-credentials - Whether cookies go to a token endpoint elsewhere. Default `same-origin`.
 * @attr {string} api-base - Where the API is. Default `https://api.vitablehealth.com`.
 * @attr {string} context-key - The person whose data is shown. A change discards token and data and loads again.
 * @attr {string} locale - BCP 47 language tag. Default: the nearest `lang`, then `en`.
 * @attr {string} time-zone - IANA time zone that decides which day is today. Default: the browser's.
 * @attr {12 | 24 | 26 | 52} pay-periods - Paychecks in a year. No effect here: plan years have monthly amounts.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - In place of the skeleton.
 * @slot empty - In place of the message that there are no plan years.
 * @slot error - In place of the message that loading failed, while there are no plan years to show.
 *
 * @csspart base - The box around everything.
 * @csspart filters - The box around the status field.
 * @csspart field - The status field.
 * @csspart years - The list.
 * @csspart year - One plan year.
 * @csspart coverage - Its coverage dates.
 * @csspart badge - Its status.
 * @csspart finding - A warning about its coverage dates, `overlap` or `gap`.
 * @csspart overlap - The warning that it overlaps an earlier plan year.
 * @csspart gap - The warning that days before it are not covered.
 * @csspart facts - The list of names and values below the coverage dates.
 * @csspart pager - The box around the buttons to other pages.
 * @csspart button - Every button.
 * @csspart view - The button that selects a plan year.
 * @csspart previous - The button to the previous page.
 * @csspart next - The button to the next page.
 * @csspart page - A button with the number of a page.
 * @csspart page-current - The button with the number of the page that is shown.
 * @csspart clear - The button that removes the filter.
 * @csspart retry - The button that tries again after an error.
 * @csspart notice - A box with a message.
 * @csspart skeleton - The grey shapes while loading.
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
 * @cssstate idle - It is not known yet what to load.
 * @cssstate loading - Loading, for the first time or again.
 * @cssstate ready - Plan years are shown.
 * @cssstate empty - There are none.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The plan years are shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading failed.
 * @event {CustomEvent<PlanYearViewChangeDetail>} vitable-view-change - The person has changed the status or the page.
 * @event {CustomEvent<PlanYearSelectDetail>} vitable-plan-year-select - The person wants to see a plan year; the host page
 * shows it. Not cancelable: nothing follows from it in the element.
 */
export class VitablePlanYearList extends StyledElement {
  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    benefitProductId: { attribute: 'benefit-product-id' },
    employerId: { attribute: 'employer-id' },
    statusFilter: { attribute: 'status-filter' },
    page: { type: Number },
    pageSize: { attribute: 'page-size', type: Number },
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [tokens, base, controls, uiStyles, listStyles, styles];

  /** The benefit product whose plan years are shown (`bprd_…`). `null` means that it is not known yet. */
  declare benefitProductId: string | null | undefined;
  /** Only the plan years of this employer (`empr_…`). `null` means that it is not known yet. */
  declare employerId: string | null | undefined;
  /** Only plan years with this status: `draft`, `open_enrollment`, `active` or `expired`. */
  declare statusFilter: string | undefined;
  /** The page that is shown, from 1. Default 1. */
  declare page: number | undefined;
  /** Plan years on a page, 1 to 100. Default 20. */
  declare pageSize: number | undefined;

  readonly #internals = attachInternalsTo(this);
  readonly #attributes = new AttributeController(this, { 'status-filter': 'statusFilter', page: 'page' });
  readonly #settings = new SettingsController(this, { ...common, ...planYears, ...planYearList });
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #paging = new PagingController(this, this.#settings, () => this.#identity());
  readonly #resource = new ResourceController<PlanYearPage>(
    this,
    this.#settings,
    {
      attribute: 'benefit-product-id',
      identity: () => this.#identity(),
      query: () => JSON.stringify([this.statusFilter, this.pageSize, this.#paging.page]),
      load: async (session, _identity, signal) => {
        const filters = planYearQuery(this);
        const page = this.#paging.page;
        const id = this.benefitProductId ?? '';
        const query = { page, status: this.statusFilter };
        return planYearPage(await readPlanYears(session, id, { ...filters, page }, signal), query);
      },
      reset: () => {
        this.#announcesNext = false;
        this.#announcer.text = '';
      },
      isEmpty: ({ years, page }) => years.length === 0 && page === 1,
    },
    { internals: this.#internals, announcer: this.#announcer },
  );

  /** Whether the host page has set the plan years. The filter is the server's and has no effect on them. */
  #isGiven = false;
  /** Whether the next result is announced, since the person has changed filter or page. */
  #announcesNext = false;

  override attributeChangedCallback(...change: [string, string | null, string | null]): void {
    this.#attributes.apply(change, () => super.attributeChangedCallback(...change));
  }

  /** `idle | loading | ready | empty | error`. Read-only: the filter is `statusFilter`. */
  get status(): ResourceStatus {
    return this.#resource.status;
  }

  /** Why loading failed; undefined while there is no error. */
  get error(): VitableError | undefined {
    return this.#resource.error;
  }

  /**
   * The plan years on the page that is shown. Set it to show plan years, all of them, without a request: models, or the
   * API's JSON. `null` and `undefined` read them from the API.
   */
  get data(): readonly PlanYear[] | undefined {
    return this.#resource.value?.years;
  }

  set data(given: readonly PlanYear[] | null | undefined) {
    this.#isGiven = (given ?? null) !== null;
    const make = () => {
      const years = decodeList(given, decodePlanYear);
      return { years, page: 1, status: this.statusFilter, more: false, totalPages: null };
    };
    this.#resource.setValue(this.#isGiven ? make : undefined);
  }

  /** Reads the list again. What is shown stays until the answer arrives. */
  refresh(): Promise<void> {
    if (this.#identity()) this.#isGiven = false;
    return this.#resource.refresh();
  }

  /** Not in `willUpdate`, which runs before the controllers: the resource would still have its previous state there. */
  protected override update(changed: PropertyValues<this>): void {
    const { value } = this.#resource;
    if (this.#announcesNext && value !== undefined && (this.status === 'ready' || this.status === 'empty')) {
      this.#announcesNext = false;
      this.#announcer.text = pageAnnouncement(this.#settings.strings, value);
    }
    super.update(changed);
  }

  protected override performUpdate(): void {
    this.#resource.guard(() => super.performUpdate());
  }

  protected override render(): TemplateResult {
    const strings = forAdministrators(this.#settings.strings);
    const { value, error } = this.#resource;
    const isFiltered = !this.#isGiven && Boolean(this.statusFilter);
    const offersFilter = isFiltered || (!this.#isGiven && value !== undefined && this.status !== 'empty');
    return resourceLayout(strings, this.#announcer.text, this.#resource, {
      // Shown with an error too, so that a person can correct a status that the API does not have.
      above:
        offersFilter && (value !== undefined || error !== undefined)
          ? statusFilterView(strings, this.statusFilter, (status) => this.#filter(status))
          : undefined,
      stale:
        value?.page === this.#paging.page && value.status === this.statusFilter
          ? undefined
          : strings.t('plan-years.page-failed'),
      loading: skeleton(strings.t('plan-years.loading'), 3, 3),
      empty: () =>
        isFiltered
          ? noneMatchView(strings, () => {
              this.#focus.to('base');
              this.#filter(undefined);
            })
          : noneYetView(strings),
      ready: (page) =>
        listView(
          strings,
          page,
          this.status === 'loading',
          (planYearId) => this.#select(planYearId),
          (number) => this.#goTo(number),
        ),
      retry: () => {
        this.#focus.to('base');
        this.#resource.retry();
      },
    });
  }

  #identity(): string | null | undefined {
    const { benefitProductId, employerId } = this;
    if (benefitProductId === null || employerId === null) return null;
    return benefitProductId && JSON.stringify([benefitProductId, employerId]);
  }

  #select(planYearId: string): void {
    const detail: PlanYearSelectDetail = { planYearId };
    dispatch(this, 'vitable-plan-year-select', detail);
  }

  #filter(status: string | undefined): void {
    this.statusFilter = status;
    this.page = 1;
    this.#viewChanged();
  }

  #goTo(page: number): void {
    if (page === this.page) this.#resource.retry();
    this.page = page;
    this.#viewChanged();
  }

  #viewChanged(): void {
    this.#announcesNext = true;
    const detail: PlanYearViewChangeDetail = { status: this.statusFilter, page: this.#paging.page };
    dispatch(this, 'vitable-view-change', detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-plan-year-list': VitablePlanYearList;
  }
}

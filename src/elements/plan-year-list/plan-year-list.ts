import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LitElement, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { decodeList, decodePlanYear } from '../../api/decode.js';
import type { VitableError } from '../../api/errors.js';
import type { PlanYear } from '../../api/models.js';
import { coverageFindings } from '../../benefits/plan-year.js';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import { ListPlace } from '../../controllers/list-place.js';
import { readPlanYears } from '../../controllers/reads.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { ResourceController } from '../../controllers/resource.js';
import { SettingsController } from '../../controllers/settings.js';
import { tell } from '../../controllers/tell.js';
import type { HostSettings } from '../../host/settings.js';
import { settingProperties } from '../../host/settings.js';
import type { PlanYearStrings } from '../../i18n/plan-year-words.js';
import { forAdministrators, planYearCatalogue } from '../../i18n/plan-year-words.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { emptyNotice, frame } from '../../ui/frame.js';
import { listStyles } from '../../ui/list-styles.js';
import { pager } from '../../ui/pager.js';
import { skeleton } from '../../ui/skeleton.js';
import { uiStyles } from '../../ui/styles.js';
import type { PlanYearSelectDetail, PlanYearViewChangeDetail } from './events.js';
import { statusFilter } from './filter-view.js';
import type { ShownYears } from './query.js';
import { queryOf, shownYears } from './query.js';
import { styles } from './styles.js';
import { yearView } from './year-view.js';
import { outcomeWords } from './words.js';

// The settings' properties are made by Lit from `settingProperties`; the interface tells the types so.
export interface VitablePlanYearList extends HostSettings {}

/**
 * The plan years of a benefit product, for those who administer it: when each covers, where it stands, and where two of
 * them overlap or leave days between them.
 *
 * Status and page are the server's; they are kept in properties and told in `vitable-view-change`, so that a host can
 * link to them. The order is the API's, newest first.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Instead of the skeleton.
 * @slot empty - Instead of the words for "none".
 * @slot error - Instead of the words for what went wrong, while there are no plan years to show.
 *
 * @csspart base - The whole of it.
 * @csspart filters - The status to show.
 * @csspart field - Its field.
 * @csspart years - The list.
 * @csspart year - One plan year.
 * @csspart coverage - When it covers.
 * @csspart badge - Where it stands.
 * @csspart finding - How it does not fit the one before it: `overlap` or `gap`.
 * @csspart facts - Names and values.
 * @csspart pager - The way to more.
 * @csspart button - Every button; also `view`, `previous`, `next`, `page`, `page-current`, `clear` and `retry`.
 * @csspart notice - A box that says something.
 * @csspart skeleton - The shapes while loading.
 *
 * @cssstate idle - Nothing to load is known yet.
 * @cssstate loading - Loading, the first time or again.
 * @cssstate ready - Plan years are shown.
 * @cssstate empty - There are none.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The plan years are shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading failed.
 * @event {CustomEvent<PlanYearViewChangeDetail>} vitable-view-change - Status or page are others.
 * @event {CustomEvent<PlanYearSelectDetail>} vitable-plan-year-select - A plan year is to be shown, by the host.
 */
export class VitablePlanYearList extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    benefitProductId: { attribute: 'benefit-product-id' },
    employerId: { attribute: 'employer-id' },
    statusFilter: { attribute: 'status', reflect: true },
    page: { type: Number, reflect: true },
    pageSize: { attribute: 'page-size', type: Number },
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [tokens, base, controls, uiStyles, listStyles, styles];

  /** The benefit product whose plan years are shown (`bprd_…`). `null` says that it is not known yet. */
  declare benefitProductId: string | null | undefined;
  /** Only those of this employer (`empr_…`). `null` says that it is not known yet. */
  declare employerId: string | null | undefined;
  /** Only this status: `draft`, `open_enrollment`, `active` or `expired`. The attribute is `status`. */
  declare statusFilter: string | undefined;
  /** The page that is shown. Default 1. */
  declare page: number | undefined;
  /** Plan years a page, 1 to 100. Default 20. */
  declare pageSize: number | undefined;

  readonly #internals = this.attachInternals();
  readonly #settings = new SettingsController(this, planYearCatalogue);
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #place = new ListPlace(this, this.#settings, () => this.#identity());
  readonly #resource = new ResourceController<ShownYears>(
    this,
    this.#internals,
    this.#settings,
    this.#announcer,
    {
      attribute: 'benefit-product-id',
      identity: () => this.#identity(),
      query: () => JSON.stringify([this.statusFilter, this.pageSize, this.#place.page]),
      load: async (session, _identity, signal) => {
        const query = queryOf(this);
        const page = this.#place.page;
        const id = this.benefitProductId ?? '';
        const asked = { page, status: this.statusFilter };
        return shownYears(await readPlanYears(session, id, { ...query, page }, signal), asked);
      },
      leave: () => {
        this.#asked = false;
        this.#announcer.text = '';
      },
      isEmpty: ({ years, page }) => years.length === 0 && page === 1,
    },
  );

  /** Whether the plan years are the host's. The filter is the server's, and would do nothing to them. */
  #given = false;
  /** Whether the person waits to hear what their filter or page has brought. */
  #asked = false;

  /**
   * `idle | loading | ready | empty | error`. Set, it is `statusFilter`: frameworks that find a property of an attribute's
   * name set that in its place.
   */
  get status(): ResourceStatus {
    return this.#resource.status;
  }

  set status(filter: string | null | undefined) {
    this.statusFilter = filter ?? undefined;
  }

  /** Why it could not load; undefined while all is well. */
  get error(): VitableError | undefined {
    return this.#resource.error;
  }

  /**
   * The plan years that are shown. Set it to show given ones, all of them, without a request: models, or the API's JSON.
   * `null` and `undefined` give none.
   */
  get data(): readonly PlanYear[] | undefined {
    return this.#resource.value?.years;
  }

  set data(given: readonly PlanYear[] | null | undefined) {
    this.#given = (given ?? null) !== null;
    const make = () => {
      const years = decodeList(given, decodePlanYear);
      return { years, page: 1, status: this.statusFilter, more: false, totalPages: null };
    };
    this.#resource.give(this.#given ? make : undefined);
  }

  /** Reads it again, keeping what is shown until it is there. */
  refresh(): Promise<void> {
    if (this.#identity()) this.#given = false;
    return this.#resource.refresh();
  }

  /** Not in `willUpdate`, which is ahead of the controllers: there what was shown before is still "ready". */
  protected override update(changed: PropertyValues<this>): void {
    const { value } = this.#resource;
    if (this.#asked && value !== undefined && (this.status === 'ready' || this.status === 'empty')) {
      this.#asked = false;
      this.#announcer.text = outcomeWords(this.#settings.strings, value);
    }
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const strings = forAdministrators(this.#settings.strings);
    const { value, error } = this.#resource;
    const filtered = !this.#given && Boolean(this.statusFilter);
    const offersFilter = filtered || (!this.#given && value !== undefined && this.status !== 'empty');
    return frame(strings, this.#announcer.text, this.#resource, {
      // A filter that the API does not have can be put right here, as one that brings nothing.
      above:
        offersFilter && (value !== undefined || error !== undefined)
          ? statusFilter(strings, this.statusFilter, (status) => this.#filter(status))
          : undefined,
      stale:
        value?.page === this.#place.page && value.status === this.statusFilter
          ? undefined
          : strings.t('plan-years.page-failed'),
      loading: skeleton(strings.t('plan-years.loading'), 3, 3),
      empty: () => (filtered ? this.#renderNoneMatch(strings) : noneYet(strings)),
      ready: (shown) => this.#renderList(strings, shown),
      retry: () => {
        this.#focus.to('base');
        this.#resource.retry();
      },
    });
  }

  #renderList(strings: PlanYearStrings, shown: ShownYears): TemplateResult {
    const { years } = shown;
    const findings = findingsOf(shown);
    // The pager stays the same one where a last page turns out to be empty, and keeps the focus (A5).
    return html`${
      years.length === 0
        ? html`<p class="muted">${strings.t('plan-years.end')}</p>`
        : html`<ul part="years" class="records" aria-label=${strings.t('plan-years.label')}>
            ${repeat(
              years,
              ({ id }) => id,
              (year) => yearView(strings, year, findings.get(year.id) ?? [], () => this.#select(year)),
            )}
          </ul>`
    }
    ${pager(strings, strings.t('plan-years.pages'), {
      ...shown,
      loading: this.status === 'loading',
      goTo: (page) => this.#goTo(page),
    })}`;
  }

  #renderNoneMatch(strings: PlanYearStrings): TemplateResult {
    const clear = () => {
      this.#focus.to('base');
      this.#filter(undefined);
    };
    return emptyNotice(
      strings.t('plan-years.none-match.title'),
      strings.t('plan-years.none-match.body'),
      html`<div>
        <button type="button" part="button clear" class="button" @click=${clear}>
          ${strings.t('plan-years.filter.clear')}
        </button>
      </div>`,
    );
  }

  #identity(): string | null | undefined {
    const { benefitProductId, employerId } = this;
    if (benefitProductId === null || employerId === null) return null;
    return benefitProductId && JSON.stringify([benefitProductId, employerId]);
  }

  #select({ id: planYearId }: PlanYear): void {
    const detail: PlanYearSelectDetail = { planYearId };
    tell(this, 'vitable-plan-year-select', detail, true);
  }

  #filter(status: string | undefined): void {
    this.statusFilter = status;
    this.page = 1;
    this.#ask();
  }

  #goTo(page: number): void {
    if (page === this.page) this.#resource.retry();
    this.page = page;
    this.#ask();
  }

  #ask(): void {
    this.#asked = true;
    const detail: PlanYearViewChangeDetail = { status: this.statusFilter, page: this.#place.page };
    tell(this, 'vitable-view-change', detail);
  }
}

/** Where only those of a status were asked for, one of another may well cover what seems to be a gap. */
function findingsOf({ years, status }: ShownYears): ReturnType<typeof coverageFindings> {
  const all = coverageFindings(years);
  if (!status) return all;
  return new Map([...all].map(([id, found]) => [id, found.filter(({ kind }) => kind === 'overlap')]));
}

const noneYet = (strings: PlanYearStrings) =>
  emptyNotice(strings.t('plan-years.empty.title'), strings.t('plan-years.empty.body'));

declare global {
  interface HTMLElementTagNameMap {
    'vitable-plan-year-list': VitablePlanYearList;
  }
}

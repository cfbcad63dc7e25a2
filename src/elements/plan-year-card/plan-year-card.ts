import type { PropertyDeclarations, TemplateResult } from 'lit';
import { decodePlanYear } from '../../api/decode/decode.js';
import type { VitableError } from '../../api/errors.js';
import type { PlanYear } from '../../api/models.js';
import { attachInternalsTo } from '../../dom/internals.js';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import { readPlanYear } from '../../data/queries.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { LazyModulesController } from '../../controllers/lazy-modules.js';
import { ResourceController } from '../../controllers/resource.js';
import { ScrollableRegionController } from '../../controllers/scrollable-region.js';
import { SettingsController } from '../../controllers/settings.js';
import type { HostSettings } from '../../settings/settings.js';
import { settingProperties } from '../../settings/settings.js';
import { base } from '../../theme/base.js';
import { buttons } from '../../theme/buttons.js';
import { StyledElement } from '../../theme/styled-element.js';
import { tokens } from '../../theme/tokens.js';
import { resourceLayout } from '../../ui/resource-layout.js';
import { skeleton } from '../../ui/skeleton.js';
import { basics } from '../../ui/styles.js';
import { tableEdge } from '../../ui/table-edge-styles.js';
import { tableStyles } from '../../ui/table-styles.js';
import { cardView } from './card-view.js';
import { styles } from './styles.js';
import { lazyModules } from './lazy.js';
import { common } from '../../i18n/en/common.js';
import { planYearCard } from '../../i18n/en/plan-year-card.js';
import { planYearClasses } from '../../i18n/en/plan-year-classes.js';
import { planYearMatrix } from '../../i18n/en/plan-year-matrix.js';
import { planYears } from '../../i18n/en/plan-years.js';
import { forAdministrators } from '../../i18n/plan-year-words.js';

// Lit makes the settings' properties from `settingProperties`; this interface gives them their types.
export interface VitablePlanYearCard extends HostSettings {}

/**
 * A plan year, for the people who administer it: its status, coverage dates, open enrollment, until when it can be
 * edited, its plans, and the contributions of employer and employees.
 *
 * @attr {string} plan-year-id - The plan year to show (`plyr_…`). Required.
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
 * @slot error - In place of the message that loading failed, while there is no plan year to show.
 *
 * @csspart base - The box around everything.
 * @csspart card - The box with the plan year.
 * @csspart badge - Its status.
 * @csspart headline - Its coverage dates.
 * @csspart open-enrollment - The section about open enrollment.
 * @csspart open-enrollment-words - The sentence in it.
 * @csspart open-enrollment-bar - The bar in it.
 * @csspart today - The word "Today" on the bar.
 * @csspart lock - The last day for editing, or the reason why editing is over.
 * @csspart plans - The section with the plans.
 * @csspart plan-table - The table of the plans.
 * @csspart plan - The row of a plan.
 * @csspart contributions - The section with the contributions.
 * @csspart finding - The warning that some contributions are listed more than once.
 * @csspart matrix - The table of contributions, employment by coverage tier.
 * @csspart contribution - A contribution class in a cell of the table.
 * @csspart repeated - A contribution class whose employment and tier occur more than once.
 * @csspart foot - The row of buttons at the end of the box.
 * @csspart button - Every button.
 * @csspart calendar - The button that saves the last day for editing as a calendar file.
 * @csspart print - The button that prints the card.
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
 * @cssproperty --vitable-color-bar - Elapsed part of the open enrollment bar. Default: the accent.
 * @cssproperty --vitable-color-bar-employer - Open enrollment on the bar.
 * @cssproperty --vitable-color-success - Text and icons of messages about success.
 * @cssproperty --vitable-color-success-surface - Background of messages about success.
 * @cssproperty --vitable-color-warning - Text and icons of warnings.
 * @cssproperty --vitable-color-warning-surface - Background of warnings.
 * @cssproperty --vitable-color-danger - Text and icons of errors.
 * @cssproperty --vitable-color-danger-surface - Background of errors.
 *
 * @cssstate idle - It is not known yet what to load.
 * @cssstate loading - Loading, for the first time or again.
 * @cssstate ready - The plan year is shown.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The plan year is shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading failed.
 */
export class VitablePlanYearCard extends StyledElement {
  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    planYearId: { attribute: 'plan-year-id' },
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [tokens, base, buttons, tableEdge, basics, tableStyles, styles];

  /** The plan year to show (`plyr_…`). `null` means that it is not known yet. */
  declare planYearId: string | null | undefined;

  readonly #internals = attachInternalsTo(this);
  readonly #settings = new SettingsController(this, {
    ...common,
    ...planYears,
    ...planYearClasses,
    ...planYearMatrix,
    ...planYearCard,
  });
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #resource = new ResourceController<PlanYear>(
    this,
    this.#settings,
    { attribute: 'plan-year-id', identity: () => this.planYearId, load: readPlanYear },
    { internals: this.#internals, announcer: this.#announcer },
  );

  readonly #lazy = new LazyModulesController(
    this,
    this.#settings,
    this.#announcer,
    lazyModules,
    () => this.status === 'ready',
  );

  constructor() {
    super();
    new ScrollableRegionController(this);
  }

  /** `idle | loading | ready | error`. Read-only. */
  get status(): ResourceStatus {
    return this.#resource.status;
  }

  /** Why loading failed; undefined while there is no error. */
  get error(): VitableError | undefined {
    return this.#resource.error;
  }

  /** The plan year that is shown. Set it to show a plan year without a request: a model, or the API's JSON. */
  get data(): PlanYear | undefined {
    return this.#resource.value;
  }

  set data(given: PlanYear | undefined) {
    this.#resource.setValue(given && (() => decodePlanYear(given)));
  }

  /** Reads the plan year again. What is shown stays until the answer arrives. */
  refresh(): Promise<void> {
    return this.#resource.refresh();
  }

  protected override performUpdate(): void {
    this.#resource.guard(() => super.performUpdate());
  }

  protected override render(): TemplateResult {
    const { settings, today } = this.#settings;
    const strings = forAdministrators(this.#settings.strings);
    const now = settings.now ?? (() => new Date());
    const card = (year: PlanYear) => cardView(strings, year, today, now, { element: this, lazy: this.#lazy });
    return resourceLayout(strings, this.#announcer.text, this.#resource, {
      loading: skeleton(strings.t('plan-year.loading'), 1, 12),
      empty: card,
      ready: card,
      retry: () => {
        this.#focus.to('base');
        void this.refresh();
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-plan-year-card': VitablePlanYearCard;
  }
}

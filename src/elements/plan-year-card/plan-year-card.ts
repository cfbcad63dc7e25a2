import type { PropertyDeclarations, TemplateResult } from 'lit';
import { LitElement } from 'lit';
import { decodePlanYear } from '../../api/decode.js';
import type { VitableError } from '../../api/errors.js';
import type { PlanYear } from '../../api/models.js';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import { readPlanYear } from '../../controllers/reads.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { ResourceController } from '../../controllers/resource.js';
import { ScrollStops } from '../../controllers/scroll-stops.js';
import { SettingsController } from '../../controllers/settings.js';
import type { HostSettings } from '../../host/settings.js';
import { settingProperties } from '../../host/settings.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { frame } from '../../ui/frame.js';
import { skeleton } from '../../ui/skeleton.js';
import { uiStyles } from '../../ui/styles.js';
import { tableStyles } from '../../ui/table-styles.js';
import { cardView } from './card-view.js';
import { styles } from './styles.js';
import { forAdministrators, planYearCatalogue } from '../../i18n/plan-year-words.js';

// The settings' properties are made by Lit from `settingProperties`; the interface tells the types so.
export interface VitablePlanYearCard extends HostSettings {}

/**
 * A plan year, for those who administer it: where it stands, what it covers, when people choose, until when it can be
 * edited, its plans, and who contributes what.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Instead of the skeleton.
 * @slot error - Instead of the words for what went wrong, while there is no plan year to show.
 *
 * @csspart base - The whole of it.
 * @csspart card - The box with the plan year.
 * @csspart badge - Where it stands.
 * @csspart headline - When it covers.
 * @csspart open-enrollment - When people choose.
 * @csspart open-enrollment-words - The sentence about it.
 * @csspart open-enrollment-bar - The same as a bar.
 * @csspart today - The word for today on it.
 * @csspart lock - Until when it can be edited, or why it can't.
 * @csspart plans - The plans.
 * @csspart plan-table - Their table.
 * @csspart plan - A plan's row.
 * @csspart contributions - Who contributes what.
 * @csspart finding - What is odd about it.
 * @csspart matrix - Its table, employment by coverage tier.
 * @csspart contribution - A contribution class in a cell; also `repeated`.
 * @csspart foot - Below everything in the box.
 * @csspart button - Every button; also `calendar`, `print` and `retry`.
 * @csspart notice - A box that says something.
 * @csspart skeleton - The shapes while loading.
 *
 * @cssstate idle - Nothing to load is known yet.
 * @cssstate loading - Loading, the first time or again.
 * @cssstate ready - The plan year is shown.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The plan year is shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading failed.
 */
export class VitablePlanYearCard extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    planYearId: { attribute: 'plan-year-id' },
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [tokens, base, controls, uiStyles, tableStyles, styles];

  /** The plan year to show (`plyr_…`). `null` says that it is not known yet. */
  declare planYearId: string | null | undefined;

  readonly #internals = this.attachInternals();
  readonly #settings = new SettingsController(this, planYearCatalogue);
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #resource = new ResourceController<PlanYear>(
    this,
    this.#internals,
    this.#settings,
    this.#announcer,
    { attribute: 'plan-year-id', identity: () => this.planYearId, load: readPlanYear },
  );

  constructor() {
    super();
    new ScrollStops(this);
  }

  /** `idle | loading | ready | error`. */
  get status(): ResourceStatus {
    return this.#resource.status;
  }

  /** Why it could not load; undefined while all is well. */
  get error(): VitableError | undefined {
    return this.#resource.error;
  }

  /** The plan year that is shown. Set it to show a given one without a request: a model, or the API's JSON. */
  get data(): PlanYear | undefined {
    return this.#resource.value;
  }

  set data(given: PlanYear | undefined) {
    this.#resource.give(given && (() => decodePlanYear(given)));
  }

  /** Reads it again, keeping what is shown until it is there. */
  refresh(): Promise<void> {
    return this.#resource.refresh();
  }

  protected override render(): TemplateResult {
    const { settings, today } = this.#settings;
    const strings = forAdministrators(this.#settings.strings);
    const now = settings.now ?? (() => new Date());
    const card = (year: PlanYear) => cardView(strings, year, today, now, this);
    return frame(strings, this.#announcer.text, this.#resource, {
      loading: skeleton(strings.t('plan-year.loading'), 1, 6),
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

import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LitElement } from 'lit';
import { decodePlanYear } from '../../api/decode.js';
import type { VitableError } from '../../api/errors.js';
import type { PlanYear } from '../../api/models.js';
import { editLock } from '../../benefits/plan-year.js';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import { readPlanYear } from '../../controllers/reads.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { ResourceController } from '../../controllers/resource.js';
import { ScrollStops } from '../../controllers/scroll-stops.js';
import { SettingsController } from '../../controllers/settings.js';
import type { HostSettings } from '../../host/settings.js';
import { settingProperties } from '../../host/settings.js';
import { forAdministrators, lockWords } from '../../i18n/plan-year-words.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { frame } from '../../ui/frame.js';
import { skeleton } from '../../ui/skeleton.js';
import { uiStyles } from '../../ui/styles.js';
import { tableStyles } from '../../ui/table-styles.js';
import { compareView } from './compare-view.js';
import type { Source } from './draft-controller.js';
import { DraftController } from './draft-controller.js';
import { formView } from './form-view.js';
import { GridController } from './grid-controller.js';
import { Press } from './grid-keys.js';
import { gridStyles } from './grid-styles.js';
import { doneView, lockedView } from './outcome-view.js';
import { reviewView } from './review-view.js';
import { SaveController } from './save-controller.js';
import type { FormState } from './state.js';
import { styles } from './styles.js';
import type { FormStrings } from './words.js';
import { changeWords, employmentOf, formCatalogue, nameOfEmployment } from './words.js';

// The settings' properties are made by Lit from `settingProperties`; the interface tells the types so.
export interface VitablePlanYearForm extends HostSettings {}

/**
 * A plan year to create or to edit, for those who administer it: its dates, and who contributes what.
 *
 * With `plan-year-id` one is edited, until open enrollment starts. With `benefit-product-id` and `employer-id` one is
 * created, from nothing or, with `copy-from`, a year after another one. What is entered is checked, shown as it will be,
 * and then sent once; an edit sends only what changed, and finds out first whether someone else has saved in between.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Instead of the skeleton.
 * @slot error - Instead of the words for what went wrong, while there is no form to show.
 *
 * @csspart base - The whole of it.
 * @csspart form - The box of each step; also `review-step`, `compare-step` and `locked`.
 * @csspart headline - Its heading.
 * @csspart badge - Where the plan year stands.
 * @csspart dates - The dates of coverage, or of open enrollment.
 * @csspart field - A field to enter something in.
 * @csspart contributions - Who contributes what.
 * @csspart tiers - Which coverage tiers have columns.
 * @csspart grid - The table of amounts.
 * @csspart row - An employment's row.
 * @csspart cell - A cell of it: `employment` or `amount`.
 * @csspart warnings - What is unusual and does not block.
 * @csspart differences - The table of what changes.
 * @csspart difference - A row of it.
 * @csspart disputed - What someone else has changed as well.
 * @csspart conflict - One of these.
 * @csspart theirs-only - What only they have changed.
 * @csspart mine-only - What only this form changes.
 * @csspart matrix - The contributions as they will be, or are.
 * @csspart contribution - A contribution class in a cell; also `repeated`.
 * @csspart finding - What is odd about them.
 * @csspart failure - Why it is not saved.
 * @csspart done - That it is saved.
 * @csspart fact - Something that can't be changed here.
 * @csspart button - Every button; also `review`, `discard`, `add-row`, `fill-down`, `undo`, `remove`, `save`, `back`,
 * `compare`, `merge`, `use-theirs`, `go-on` and `retry`.
 * @csspart notice - A box that says something; also `summary`.
 * @csspart skeleton - The shapes while loading.
 *
 * @cssstate idle - Nothing to load is known yet.
 * @cssstate loading - Loading, the first time or again.
 * @cssstate ready - The form is shown.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The form is shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading or saving failed.
 * @event {CustomEvent<PlanYearSubmitDetail>} vitable-plan-year-submit - It is about to be sent; cancelable.
 * @event {CustomEvent<PlanYearSavedDetail>} vitable-plan-year-saved - It is on record.
 */
export class VitablePlanYearForm extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    planYearId: { attribute: 'plan-year-id', reflect: true },
    benefitProductId: { attribute: 'benefit-product-id' },
    employerId: { attribute: 'employer-id' },
    copyFrom: { attribute: 'copy-from', reflect: true },
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [tokens, base, controls, uiStyles, tableStyles, styles, gridStyles];

  /** The plan year to edit (`plyr_…`). Once one has been created here, that one. `null` says "not known yet". */
  declare planYearId: string | null | undefined;
  /** The benefit product to create one for (`bprd_…`); that of the copied one where it is left out. */
  declare benefitProductId: string | null | undefined;
  /** The employer to create one for (`empr_…`); that of the copied one where it is left out. */
  declare employerId: string | null | undefined;
  /** A plan year to begin from (`plyr_…`), a year later. */
  declare copyFrom: string | null | undefined;

  readonly #internals = this.attachInternals();
  readonly #settings = new SettingsController(this, formCatalogue);
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #press = new Press();
  readonly #resource = new ResourceController<Source>(
    this,
    this.#internals,
    this.#settings,
    this.#announcer,
    {
      attribute: () => this.#missing(),
      identity: () => this.#identity(),
      load: async (session, _identity, signal, fresh) => {
        const id = this.planYearId || this.copyFrom;
        const copies = !this.planYearId;
        const year = id ? await readPlanYear(session, id, signal) : undefined;
        // What the API refused once may have been let go since; its dates and status are looked at anyway.
        if (fresh) this.#save.locked = undefined;
        return { year, copies };
      },
      leave: () => {
        this.#draft.leave();
        this.#save.leave();
        this.#grid.leave();
      },
    },
  );
  readonly #draft = new DraftController(this, this.#settings, {
    source: () => this.#resource.value,
    employerId: () => this.employerId ?? '',
    restarted: () => this.#grid.restart(),
  });
  readonly #save: SaveController = new SaveController(this, this.#settings, this.#focus, this.#draft, {
    benefitProductId: () => this.benefitProductId || (this.data?.benefit_product_id ?? ''),
    saved: (year, created) => {
      const source: Source = { year, copies: false };
      this.#draft.follow(source);
      if (created) this.planYearId = year.id;
      this.#resource.follow(this.#identity() ?? year.id, source);
    },
  });
  readonly #grid: GridController = new GridController(this, this.#focus, {
    grid: () => this.#draft.draft.grid,
    enter: (grid, kind) => this.#draft.enter({ grid }, kind),
    undo: () => this.#draft.undo(),
    mark: () => this.#draft.mark(),
    locale: () => this.#settings.strings.locale,
    words: (employment) => nameOfEmployment(this.#settings.strings, employment),
    employmentOf: (words) => employmentOf(this.#settings.strings, words),
    say: (what) => this.#announcer.say(changeWords(this.#settings.strings, what)),
  });

  #wasLocked = false;

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

  /** Whether there are changes that leaving would lose. The page's own leaving asks by itself; a router can ask here. */
  get unsaved(): boolean {
    return this.#draft.unsaved;
  }

  /**
   * The plan year that is edited, or the one that is copied. Set it to edit a given one without a request, or with
   * `copyFrom` to copy it: a model, or the API's JSON.
   */
  get data(): PlanYear | undefined {
    return this.#resource.value?.year;
  }

  set data(given: PlanYear | undefined) {
    this.#draft.leave();
    this.#save.leave();
    this.#grid.leave();
    this.#resource.give(
      given && (() => ({ year: decodePlanYear(given), copies: Boolean(this.copyFrom) && !this.planYearId })),
    );
  }

  /** Reads it again. What is entered stays. */
  refresh(): Promise<void> {
    return this.#resource.refresh();
  }

  /** Not in `willUpdate`, which is ahead of the controllers: there what has just been read is not known. */
  protected override update(changed: PropertyValues<this>): void {
    const isLocked = this.#locked() !== undefined;
    if (isLocked && !this.#wasLocked) {
      // The day has come while someone is at it: what they are in goes away (A5).
      this.#grid.commit();
      if (this.shadowRoot?.activeElement) this.#focus.to('locked');
    }
    this.#wasLocked = isLocked;
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const strings = forAdministrators(this.#settings.strings);
    const view = () => this.#renderStep(strings);
    return frame(strings, this.#announcer.text, this.#resource, {
      loading: skeleton(strings.t('plan-year-form.loading'), 1, 8),
      empty: view,
      ready: view,
      retry: () => {
        this.#focus.to('base');
        void this.refresh();
      },
    });
  }

  #renderStep(strings: FormStrings): TemplateResult {
    const { today } = this.#settings;
    const { base: year, differences } = this.#draft;
    const { step, done } = this.#save;
    const source = this.#resource.value;
    if (done !== undefined) return doneView(strings, done, today, () => this.#save.edit());
    const locked = this.#locked();
    if (locked !== undefined)
      return lockedView(strings, locked.year, today, locked.refused, this.unsaved ? differences : []);
    const now = this.#now;
    const lock = now && editLock(now, today);
    const state: FormState = {
      draft: this.#draft,
      save: this.#save,
      grid: this.#grid,
      press: this.#press,
      copied: year === undefined ? source?.year : undefined,
      until: lock && lockWords(strings, lock, today),
      discard: () => this.#discard(),
      reach: (id) => this.#focus.to(id),
    };
    if (step === 'review') return reviewView(strings, state);
    const compared = step === 'compare' ? compareView(strings, state) : undefined;
    return typeof compared === 'object' ? compared : formView(strings, state);
  }

  /** The plan year that is edited, as it was read last. */
  get #now(): PlanYear | undefined {
    return this.#draft.theirs ?? this.#draft.base;
  }

  /** Why it can't be edited any more; undefined while it can, or while a save of it is told of. */
  #locked(): SaveController['locked'] {
    const now = this.#now;
    if (now === undefined || this.#save.done !== undefined) return undefined;
    return (
      this.#save.locked ??
      (editLock(now, this.#settings.today).locked ? { year: now, refused: false } : undefined)
    );
  }

  /** Undefined is a mistake of the page, null "not known yet". */
  #identity(): string | null | undefined {
    const { planYearId, benefitProductId, employerId, copyFrom } = this;
    if (planYearId) return `edit ${planYearId}`;
    if (planYearId === null || benefitProductId === null || employerId === null || copyFrom === null)
      return null;
    return copyFrom || (benefitProductId?.trim() && employerId?.trim())
      ? `new ${JSON.stringify([benefitProductId, employerId, copyFrom])}`
      : undefined;
  }

  /** Of what one is created for, the half that is not there; else what is edited. */
  #missing(): string {
    if (this.benefitProductId) return 'employer-id';
    return this.employerId ? 'benefit-product-id' : 'plan-year-id';
  }

  #discard(): void {
    this.#draft.discard();
    this.#grid.leave();
    this.#announcer.say(this.#settings.strings.t('plan-year-form.discarded'));
    this.#focus.to('undo');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-plan-year-form': VitablePlanYearForm;
  }
}

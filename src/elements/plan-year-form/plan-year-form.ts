import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { decodePlanYear } from '../../api/decode/decode.js';
import type { VitableError } from '../../api/errors.js';
import type { PlanYear } from '../../api/models.js';
import type { Finding } from '../../benefits/plan-years/plan-year-check.js';
import { editLock } from '../../benefits/plan-years/plan-year.js';
import { attachInternalsTo } from '../../dom/internals.js';
import type { LazyModule } from '../../dom/lazy-module.js';
import { Announcer } from '../../controllers/announcer.js';
import { AttributeController } from '../../controllers/attributes.js';
import { FocusController } from '../../controllers/focus.js';
import { LazyModulesController } from '../../controllers/lazy-modules.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { ResourceController } from '../../controllers/resource.js';
import { SettingsController } from '../../controllers/settings.js';
import { forAdministrators, lockWords } from '../../i18n/plan-year-words.js';
import type { HostSettings } from '../../settings/settings.js';
import { settingProperties } from '../../settings/settings.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { StyledElement } from '../../theme/styled-element.js';
import { tokens } from '../../theme/tokens.js';
import { html, nothing } from '../../ui/html.js';
import { lazyNotice } from '../../ui/lazy-notice.js';
import { resourceLayout } from '../../ui/resource-layout.js';
import { skeleton } from '../../ui/skeleton.js';
import { uiStyles } from '../../ui/styles.js';
import { tableStyles } from '../../ui/table-styles.js';
import { DraftController } from './draft/draft-controller.js';
import { FormSteps } from './draft/form-steps.js';
import type { PlanYearLock } from './draft/steps.js';
import { formView } from './draft/form-view.js';
import { cellId, positionOfFinding } from './grid/cell-position.js';
import { ClipboardController } from './grid/clipboard-controller.js';
import { GridController } from './grid/grid-controller.js';
import { gridStyles } from './grid/grid-styles.js';
import { PasteQueue } from './grid/paste-queue.js';
import { comparing, lazyModules, lockedDetails, pasting, reviewing } from './lazy.js';
import { lockedView } from './locked/locked-view.js';
import type { Source } from './source.js';
import { missingAttribute, readSource, sourceIdentity } from './source.js';
import { styles } from './styles.js';
import type { FormStrings } from './words.js';
import { formCatalogue } from './words.js';

// Lit makes the settings' properties from `settingProperties`; this interface gives them their types.
export interface VitablePlanYearForm extends HostSettings {}

/**
 * The form that creates or edits a plan year, for the people who administer it: its dates and contributions.
 *
 * With `plan-year-id` the form edits that plan year, until its open enrollment starts. With `benefit-product-id` and
 * `employer-id` it creates one, from nothing or, with `copy-from`, a year after another one. The draft is checked and
 * reviewed before it is sent. An edit sends only the changes, and first reads whether someone else has saved meanwhile.
 *
 * @attr {string} plan-year-id - The plan year to edit (`plyr_…`). After a creation, the new one.
 * @attr {string} benefit-product-id - The benefit product of a new plan year (`bprd_…`). Default: that of the copied one.
 * @attr {string} employer-id - The employer of a new plan year (`empr_…`). Default: that of the copied one.
 * @attr {string} copy-from - The plan year to copy (`plyr_…`): its contributions, and its dates a year later.
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
 * @slot error - In place of the message that loading failed, while there is no form to show.
 *
 * @csspart base - The box around everything.
 * @csspart form - The box of each step.
 * @csspart review-step - The box of the review.
 * @csspart compare-step - The box of the comparison with someone else's changes.
 * @csspart locked - The box of a plan year that can't be edited any more.
 * @csspart headline - The heading of a step.
 * @csspart badge - The status of the plan year.
 * @csspart dates - The box around the date fields.
 * @csspart field - A field.
 * @csspart contributions - The section with the contributions.
 * @csspart tiers - The choice of coverage tiers that have columns.
 * @csspart grid - The table in which contributions are entered.
 * @csspart row - A row of it.
 * @csspart cell - A cell of it.
 * @csspart employment - A cell with an employment.
 * @csspart amount - A cell with an amount.
 * @csspart warnings - The list of unusual entries.
 * @csspart differences - A table of changes.
 * @csspart difference - A row of it.
 * @csspart disputed - The section with the conflicts.
 * @csspart conflict - A row of it, with a value that someone else has changed as well.
 * @csspart theirs-only - The section with changes that only the other person has made.
 * @csspart mine-only - The section with changes that only the draft has.
 * @csspart matrix - The table of contributions in the review and in a locked plan year.
 * @csspart contribution - A contribution class in a cell of that table.
 * @csspart repeated - A contribution class whose employment and tier occur more than once.
 * @csspart finding - The warning that some contributions are listed more than once.
 * @csspart fact - A value that can't be changed, with its label.
 * @csspart failure - The message that saving failed.
 * @csspart done - The message that the plan year is saved.
 * @csspart button - Every button but those that are links.
 * @csspart review - The button that goes on to the review.
 * @csspart discard - The button that discards the draft.
 * @csspart add-row - The button that adds a row to the grid.
 * @csspart fill-down - The button that copies an amount into the rows below.
 * @csspart undo - The button that undoes the last change.
 * @csspart remove - The button that removes a row.
 * @csspart save - The button that saves.
 * @csspart back - The button that goes back to the form.
 * @csspart compare - The button that opens the comparison.
 * @csspart merge - The button that goes on with the changes of both.
 * @csspart use-theirs - The button that discards the draft for what the other person has saved.
 * @csspart go-on - The button that opens the plan year after it has been saved.
 * @csspart retry - The button that loads again after an error.
 * @csspart notice - A box with a message.
 * @csspart summary - The message with the list of errors.
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
 * @cssproperty --vitable-color-bar - Bars. No effect here: the form has none.
 * @cssproperty --vitable-color-bar-employer - The rest of bars. No effect here: the form has none.
 * @cssproperty --vitable-color-success - Text and icons of messages about success.
 * @cssproperty --vitable-color-success-surface - Background of messages about success.
 * @cssproperty --vitable-color-warning - Text and icons of warnings.
 * @cssproperty --vitable-color-warning-surface - Background of warnings.
 * @cssproperty --vitable-color-danger - Text and icons of errors.
 * @cssproperty --vitable-color-danger-surface - Background of errors.
 *
 * @cssstate idle - It is not known yet what to load.
 * @cssstate loading - Loading, for the first time or again.
 * @cssstate ready - The form is shown.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The form is shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading or saving failed.
 * @event {CustomEvent<PlanYearSubmitDetail>} vitable-plan-year-submit - The draft is about to be sent. Cancelable: then it
 * is not sent.
 * @event {CustomEvent<PlanYearSavedDetail>} vitable-plan-year-saved - The plan year is on record.
 */
export class VitablePlanYearForm extends StyledElement {
  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    planYearId: { attribute: 'plan-year-id' },
    benefitProductId: { attribute: 'benefit-product-id' },
    employerId: { attribute: 'employer-id' },
    copyFrom: { attribute: 'copy-from' },
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [tokens, base, controls, uiStyles, tableStyles, styles, gridStyles];

  /** The plan year to edit (`plyr_…`). After a creation, the new one. `null` means that it is not known yet. */
  declare planYearId: string | null | undefined;
  /** The benefit product of a new plan year (`bprd_…`). Default: that of the copied one. */
  declare benefitProductId: string | null | undefined;
  /** The employer of a new plan year (`empr_…`). Default: that of the copied one. */
  declare employerId: string | null | undefined;
  /** The plan year to copy (`plyr_…`): its contributions, and its dates a year later. */
  declare copyFrom: string | null | undefined;

  readonly #internals = attachInternalsTo(this);
  readonly #attributes = new AttributeController(this, {
    'plan-year-id': 'planYearId',
    'copy-from': 'copyFrom',
  });
  readonly #settings = new SettingsController(this, formCatalogue);
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #resource = new ResourceController<Source>(
    this,
    this.#settings,
    {
      attribute: () => missingAttribute(this),
      identity: () => sourceIdentity(this),
      load: async (session, _identity, signal, fresh) => {
        const source = await readSource(this, session, signal);
        // The API may allow again what it refused before. Dates and status are checked with every render.
        if (fresh) this.#steps.foundLock = undefined;
        return source;
      },
      reset: () => this.#reset(),
    },
    { internals: this.#internals, announcer: this.#announcer },
  );
  readonly #lazy = new LazyModulesController(
    this,
    this.#settings,
    this.#announcer,
    lazyModules,
    () => this.status === 'ready' || this.status === 'error',
  );
  readonly #draft = new DraftController(this, this.#settings, {
    source: () => this.#resource.value,
    employerId: () => this.employerId ?? '',
    isPasting: () => this.#pastes.isWaiting,
    onRestart: () => this.#grid.restart(),
  });
  readonly #pastes: PasteQueue = new PasteQueue(this, this.#lazy, () => this.#grid);
  readonly #grid: GridController = new GridController(
    this,
    this.#settings,
    this.#focus,
    this.#announcer,
    this.#draft,
    this.#pastes,
  );
  readonly #steps: FormSteps = new FormSteps(this.#settings, this.#focus, this.#lazy, this.#draft, {
    commit: () => this.#grid.commit(),
    makeSaving: ({ SaveController }) =>
      new SaveController(this, this.#settings, this.#draft, this.#steps, {
        benefitProductId: () => this.benefitProductId || (this.data?.benefit_product_id ?? ''),
        onSaved: (year, created) => {
          const source: Source = { year, copies: false };
          this.#draft.follow(source);
          if (created) this.planYearId = year.id;
          this.#resource.follow(sourceIdentity(this) ?? year.id, source);
        },
      }),
  });

  #wasLocked = false;
  #makesTablesScrollable = false;

  constructor() {
    super();
    new ClipboardController(this, this.#grid);
  }

  override attributeChangedCallback(...change: [string, string | null, string | null]): void {
    this.#attributes.apply(change, () => super.attributeChangedCallback(...change));
  }

  /** `idle | loading | ready | error`. Read-only. */
  get status(): ResourceStatus {
    return this.#resource.status;
  }

  /** Why loading failed; undefined while there is no error. */
  get error(): VitableError | undefined {
    return this.#resource.error;
  }

  /** Whether leaving would lose changes. The browser asks before the page is left; a router of the host page can ask here. */
  get unsaved(): boolean {
    return this.#draft.unsaved;
  }

  /**
   * The plan year that is edited or copied. Set it to edit a plan year without a request, or with `copyFrom` to copy it:
   * a model, or the API's JSON.
   */
  get data(): PlanYear | undefined {
    return this.#resource.value?.year;
  }

  set data(given: PlanYear | undefined) {
    this.#reset();
    this.#resource.setValue(
      given && (() => ({ year: decodePlanYear(given), copies: Boolean(this.copyFrom) && !this.planYearId })),
    );
  }

  /** Reads the plan year again. The draft stays. */
  refresh(): Promise<void> {
    return this.#resource.refresh();
  }

  /** Not in `willUpdate`, which runs before the controllers: the plan year that was just read is not there yet. */
  protected override update(changed: PropertyValues<this>): void {
    const lazy = this.#lazy;
    const isLocked = this.#steps.lock !== undefined;
    if (isLocked && !this.#wasLocked) {
      // Open enrollment has started while the person was in the form. Its fields go away, so the focus moves (A5).
      this.#grid.commit();
      if (this.shadowRoot?.activeElement) this.#focus.to('locked');
    }
    this.#wasLocked = isLocked;
    if (isLocked && !lazy.isAwaited(lockedDetails) && !lazy.error) lazy.use(lockedDetails, () => undefined);
    const tables = reviewing.module ?? lockedDetails.module;
    if (tables && !this.#makesTablesScrollable) {
      this.#makesTablesScrollable = true;
      new tables.ScrollableRegionController(this);
    }
    super.update(changed);
  }

  protected override performUpdate(): void {
    this.#resource.guard(() => super.performUpdate());
  }

  protected override render(): TemplateResult {
    const strings = forAdministrators(this.#settings.strings);
    const view = () => this.#renderStep(strings);
    return resourceLayout(strings, this.#announcer.text, this.#resource, {
      loading: skeleton(strings.t('plan-year-form.loading'), 1, 9),
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
    const [draft, steps, lazy] = [this.#draft, this.#steps, this.#lazy];
    const [review, comparison] = [lazy.get(reviewing), lazy.get(comparing)];
    if (steps.saved && review) return review.savedView(strings, steps.saved, today, () => steps.edit());
    if (steps.lock) return this.#renderLocked(strings, steps.lock);
    if (steps.step === 'review' && review)
      return review.reviewStep(strings, draft, steps, (finding) => this.#goTo(finding), {
        isAwaited: lazy.isAwaited(comparing),
        state: this.#failureOf(strings, comparing, 'save'),
      });
    if (steps.step === 'compare' && comparison && draft.base && draft.latest)
      return comparison.compareStep(strings, draft, [draft.base, draft.latest], steps, {
        isAwaited: lazy.isAwaited(reviewing),
        state: this.#failureOf(strings, reviewing, 'merge'),
        use: (run) => lazy.use(reviewing, run),
        requestUpdate: () => this.requestUpdate(),
      });
    return this.#renderForm(strings);
  }

  #renderLocked(strings: FormStrings, lock: PlanYearLock): TemplateResult {
    const { differences, unsaved } = this.#draft;
    const details = this.#lazy
      .get(lockedDetails)
      ?.lockedDetails(strings, lock.year, unsaved ? differences : []);
    return lockedView(
      strings,
      lock,
      this.#settings.today,
      details ?? this.#failureOf(strings, lockedDetails, 'locked'),
    );
  }

  #renderForm(strings: FormStrings): TemplateResult {
    const { draft, base: year, latest, onRecord, unsaved, findings } = this.#draft;
    const { showsErrors, isUnchanged } = this.#steps;
    const { today } = this.#settings;
    const [lazy, pastes] = [this.#lazy, this.#pastes];
    const goTo = (finding: Finding) => this.#goTo(finding);
    const compareState = this.#failureOf(strings, comparing, latest ? 'compare' : 'review');
    return formView(
      strings,
      {
        year,
        copied: year ? undefined : this.data,
        editableUntil: onRecord && lockWords(strings, editLock(onRecord, today), today),
        draft,
        findings: showsErrors ? findings : [],
        isOutdated: latest !== undefined,
        isUnchanged,
        unsaved,
        isReviewAwaited: lazy.isAwaited(reviewing) || pastes.isFollowed,
        isCompareAwaited: lazy.isAwaited(comparing),
      },
      this.#grid,
      {
        enterDate: (field, value) => this.#draft.enter({ [field]: value }, field),
        review: () => {
          this.#grid.commit();
          pastes.after(() => this.#steps.review());
        },
        discard: () => this.#discard(),
        compare: () => pastes.after(() => this.#steps.compare()),
        goTo,
      },
      {
        warnings: showsErrors
          ? lazy.get(reviewing)?.warningsView(strings, draft.grid, findings, goTo)
          : undefined,
        pasteState: lazy.isAwaited(pasting)
          ? html`<p class="muted small">${strings.t('lazy.loading')}</p>`
          : this.#failureOf(strings, pasting, cellId(this.#grid.active)),
        compareState,
        reviewState: this.#failureOf(strings, reviewing, 'review'),
      },
    );
  }

  /** Why code that the person waits for could not be loaded, with a retry. @param focus id of what gets the focus then */
  #failureOf(strings: FormStrings, module: LazyModule, focus: string): unknown {
    const { error, retry, retrying } = this.#lazy;
    if (!this.#lazy.isMissing(module)) return nothing;
    return lazyNotice(strings, {
      error,
      retrying,
      retry: () => {
        this.#focus.to(focus);
        retry();
      },
    });
  }

  /** Focuses the field, or the cell of the grid, that a finding is about. */
  #goTo(finding: Finding): void {
    const position = positionOfFinding(finding);
    if (position === undefined) this.#focus.to(finding.field);
    else this.#grid.goTo(position);
  }

  #discard(): void {
    this.#draft.discard();
    this.#grid.reset();
    this.#announcer.say(this.#settings.strings.t('plan-year-form.discarded'));
    this.#focus.to('undo');
  }

  #reset(): void {
    this.#draft.reset();
    this.#steps.reset();
    this.#grid.reset();
    this.#lazy.reset();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-plan-year-form': VitablePlanYearForm;
  }
}

import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LitElement } from 'lit';
import type { VitableError } from '../../api/errors.js';
import type { CoverageTier, PlanOption } from '../../api/models.js';
import { costOddities } from '../../benefits/coverage.js';
import type { CostPeriod } from '../../benefits/periods.js';
import type { PlanFilters, PlanSort } from '../../benefits/plan-list.js';
import type { Replaced } from '../../benefits/replaced.js';
import type { CostSharing } from '../../benefits/yearly-range.js';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import type { FormState } from '../../controllers/form-value.js';
import { FormValue } from '../../controllers/form-value.js';
import type { Reissued } from '../../controllers/reissue-follower.js';
import { ReissueFollower } from '../../controllers/reissue-follower.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { ResourceController } from '../../controllers/resource.js';
import { Slices } from '../../controllers/slices.js';
import { SettingsController } from '../../controllers/settings.js';
import { tell } from '../../controllers/tell.js';
import { reportOnce } from '../../host/report.js';
import type { HostSettings } from '../../host/settings.js';
import { settingProperties } from '../../host/settings.js';
import { common } from '../../i18n/en/common.js';
import { planPicker } from '../../i18n/en/plan-picker.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { emptyNotice, frame } from '../../ui/frame.js';
import { checkRadios } from '../../ui/radio-group.js';
import { skeleton } from '../../ui/skeleton.js';
import { uiStyles } from '../../ui/styles.js';
import type { Problem } from '../../ui/summary.js';
import { cardStyles } from './card-styles.js';
import type { Choice } from './choice.js';
import { choiceOf, WAIVED } from './choice.js';
import { Browsing } from './browsing.js';
import { countWords } from './choosing-view.js';
import type { PlanPickerData } from './data.js';
import { addPlanYear, decodePlanPickerData, loadPlans } from './data.js';
import type { Mistake } from './election-controller.js';
import { ElectionController } from './election-controller.js';
import type { PlanChangeDetail, PlanView } from './events.js';
import { formEntries, formMistake } from './form-entries.js';
import type { Listing } from './listing.js';
import { Listings } from './listing.js';
import { MISTAKE_FIELDS, mistakeWords } from './mistakes.js';
import { lookingOf } from './looking.js';
import { PlanChoices } from './plan-choices.js';
import { viewOf } from './receipt.js';
import { stepView } from './step-view.js';
import { styles } from './styles.js';
import { tableStyles } from './table-styles.js';
import { toolbarStyles } from './toolbar-styles.js';
import type { ViewChange } from './toolbar-view.js';

const catalogue = { ...common, ...planPicker };

// The settings' properties are made by Lit from `settingProperties`; the interface tells the types so.
export interface VitablePlanPicker extends HostSettings {}

/**
 * Compares the eligible plans of an enrollment and lets a person choose one.
 *
 * With `mode="select"` the choice is the host's to use (`vitable-plan-change`, `value`); with `mode="elect"` it is
 * reviewed, confirmed and sent to the API as the enrollment's election. In a `<form>` it is a control like a native one:
 * the plan's id goes under its `name`, the coverage tier under `name.coverage_tier`.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Instead of the skeleton.
 * @slot empty - Instead of the words for "no plans yet".
 * @slot error - Instead of the words for what went wrong, while there are no plans to show.
 *
 * @csspart base - The whole of it.
 * @csspart tier-switch - The choice of a coverage tier; `period-switch` and `view-switch` are like it.
 * @csspart tier - One coverage tier in it; also `tier-chosen`. So too `period` and `view`.
 * @csspart toolbar - How the plans are shown.
 * @csspart search - The search by name.
 * @csspart sort - The order.
 * @csspart filters - What restricts the list; `filters-button` unfolds it.
 * @csspart glossary - The words that are explained.
 * @csspart term - One of them.
 * @csspart popover - Its explanation.
 * @csspart count - How many plans there are.
 * @csspart plans - The list of plans.
 * @csspart plan - One plan; also `plan-chosen`.
 * @csspart plan-name - Its name.
 * @csspart metal - Its metal.
 * @csspart current - The mark of the current plan.
 * @csspart cost - What it costs.
 * @csspart price - What the person pays.
 * @csspart split - The bar of who pays what.
 * @csspart difference - How its cost differs from the current plan, or from covering only the employee.
 * @csspart facts - A list of names and values.
 * @csspart range - What a year can cost.
 * @csspart range-bar - The same as a bar.
 * @csspart range-about - What the ranges mean, or why there are none.
 * @csspart care - The slider that marks the costs of a year's care.
 * @csspart note - That a plan always costs more than another.
 * @csspart description - A plan's description.
 * @csspart compare - The box that puts a plan among those to compare.
 * @csspart comparison - The few plans that are compared.
 * @csspart plan-table - A table of plans.
 * @csspart waive - Declining, as a choice.
 * @csspart actions - The bar with the choice and the way on.
 * @csspart button - Every button; also `compare-button`, `review`, `confirm`, `back`, `clear` and `retry`.
 * @csspart review - The review step.
 * @csspart cost-table - What the choice costs, in the review.
 * @csspart dependents - Who else is covered, in the review.
 * @csspart confirmation - What was recorded.
 * @csspart notice - A box that says something; also `summary`.
 * @csspart skeleton - The shapes while loading.
 *
 * @cssstate idle - Nothing to load is known yet.
 * @cssstate loading - Loading, the first time or again.
 * @cssstate ready - Plans are shown.
 * @cssstate empty - There are no plans.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The plans are shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading or electing failed.
 * @event {CustomEvent<PlanChangeDetail>} vitable-plan-change - The choice is another.
 * @event {CustomEvent<ViewChangeDetail>} vitable-view-change - The list is shown otherwise.
 * @event {CustomEvent<ElectionSubmitDetail>} vitable-election-submit - The election is about to be sent; cancelable.
 * @event {CustomEvent<ElectionCompletedDetail>} vitable-election-completed - The election is on record.
 * @event {Event} input - As on a native control.
 * @event {Event} change - As on a native control.
 */
export class VitablePlanPicker extends LitElement {
  static readonly formAssociated = true;

  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    enrollmentId: { attribute: 'enrollment-id', reflect: true },
    memberId: { attribute: 'member-id' },
    coverageTier: { attribute: 'coverage-tier' },
    currentPlanId: { attribute: 'current-plan-id' },
    mode: {},
    view: {},
    sort: {},
    filters: { attribute: false },
    costPeriod: { attribute: 'cost-period' },
    costSharing: { attribute: 'cost-sharing' },
    compareNotes: { attribute: 'compare-notes' },
    allowWaive: { attribute: 'allow-waive', type: Boolean },
    name: { reflect: true },
    value: {},
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean },
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [
    tokens,
    base,
    controls,
    uiStyles,
    cardStyles,
    toolbarStyles,
    styles,
    tableStyles,
  ];

  /** The enrollment whose plans are shown (`enrl_…`). `null` says that it is not known yet. */
  declare enrollmentId: string | null | undefined;
  /** The member whose dependents may be covered (`mbr_…`). */
  declare memberId: string | undefined;
  /** The coverage tier that costs are shown for; where it is not set or not offered, the enrollment's or the first. */
  declare coverageTier: CoverageTier | undefined;
  /** The plan to mark as the current one; default the enrolled one. */
  declare currentPlanId: string | undefined;
  /** `select` (default): the host uses the choice. `elect`: it is sent to the API. */
  declare mode: 'select' | 'elect' | undefined;
  /** `cards` (default) or `table`. */
  declare view: PlanView | undefined;
  /** The order; `your-cost` by default. `host` is the API's own. */
  declare sort: PlanSort | undefined;
  /** What restricts the list; what is left out restricts nothing. */
  declare filters: Partial<PlanFilters> | undefined;
  /** What amounts are shown per: `month` (default), `paycheck` (with `pay-periods`) or `year`. */
  declare costPeriod: CostPeriod | undefined;
  /**
   * Whom deductible and out-of-pocket maximum are for, which the API does not say. What a year can cost is shown for
   * `individual` at employee-only coverage and for `family`; not for `unknown` (default).
   */
  declare costSharing: CostSharing | undefined;
  /** `strict`: says of a plan, with the arithmetic, that it always costs more than another. Default `off`. */
  declare compareNotes: 'off' | 'strict' | undefined;
  /** Whether declining is a choice. */
  declare allowWaive: boolean;
  /** What the choice goes by in a form. */
  declare name: string | undefined;
  /** The id of the chosen plan; `waived` where the coverage is declined. */
  declare value: string | undefined;
  /** Whether its form cannot be sent without a choice. */
  declare required: boolean;
  /** Whether nothing can be chosen. */
  declare disabled: boolean;

  readonly #internals = this.attachInternals();
  readonly #settings = new SettingsController(this, catalogue);
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #browsing = new Browsing(this);
  readonly #resource = new ResourceController<PlanPickerData>(
    this,
    this.#internals,
    this.#settings,
    this.#announcer,
    {
      attribute: 'enrollment-id',
      identity: () => this.enrollmentId,
      query: () => this.memberId ?? '',
      load: (session, id, signal) => loadPlans(session, id, this.memberId, signal),
      complete: addPlanYear,
      leave: () => this.#leave(),
      isEmpty: ({ plans }) => plans.length === 0,
    },
  );

  readonly #election = new ElectionController(
    this,
    this.#settings,
    this.#resource,
    this.#focus,
    this.#announcer,
  );

  readonly #form = new FormValue(this, this.#internals, () => this.#formState());
  readonly #listings = new Listings();
  readonly #slices = new Slices(this);
  readonly #planChoices = new PlanChoices(this.#browsing, (value) => this.#choose({ value }));
  #looked: readonly PlanOption[] | undefined;
  /** Whether the constructor is done: until then no attribute may be touched. */
  #made = false;
  /** What the host has set together with what else this update brings. */
  #given: PropertyValues<this> | undefined;
  /** What the person has set, and is not the next one's. */
  readonly #chosen = new Set<'coverageTier' | 'filters'>();
  /** What an enrollment that a life event has reopened has replaced. */
  #reopened: (Replaced & { readonly by: string }) | undefined;

  constructor() {
    super();
    this.allowWaive = false;
    this.required = false;
    this.disabled = false;
    new ReissueFollower(
      this,
      () => this.enrollmentId,
      (reissued) => this.#follow(reissued),
    );
    this.#made = true;
  }

  /** `idle | loading | ready | empty | error`. */
  get status(): ResourceStatus {
    return this.#resource.status;
  }

  /** Why it could not load; undefined while all is well. */
  get error(): VitableError | undefined {
    return this.#resource.error;
  }

  /** What is shown. Set it to show given data without a request: models, or the API's JSON. */
  get data(): PlanPickerData | undefined {
    return this.#resource.value;
  }

  set data(given: PlanPickerData | undefined) {
    this.#resource.give(given && (() => decodePlanPickerData(given)));
    this.#form.sync();
  }

  /** Reads everything again, keeping what is shown until it is there. */
  refresh(): Promise<void> {
    return this.#resource.refresh();
  }

  /**
   * Goes over to another enrollment. Where a life event has put that in the place of one before, its plan is the one to
   * compare with, its coverage tier the first that is shown, and the event's last day the one to choose by. An
   * enrollment card does so with its `plan-picker`.
   */
  takeOver(enrollmentId: string, replaced: Replaced | undefined): void {
    if (enrollmentId === this.enrollmentId) return;
    this.enrollmentId = enrollmentId;
    this.#reopened = replaced && { ...replaced, by: enrollmentId };
  }

  /** The form it is in. Set as the attribute is, to a form's id: some frameworks set properties where HTML has attributes. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  set form(given: HTMLFormElement | string | null) {
    const id = typeof given === 'string' ? given : given?.id;
    if (id) this.setAttribute('form', id);
    else this.removeAttribute('form');
  }

  /** As of a native control. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }

  /** As of a native control. */
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  /** As of a native control. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** As of a native control. */
  get labels(): NodeList {
    return this.#internals.labels;
  }

  /** Whether the choice is one that may be sent. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** As `checkValidity`, and shows the person what is missing, with the focus on it. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Puts the focus on the chosen plan, or the first. */
  override focus(options?: FocusOptions): void {
    const radio = '#plans input[type=radio]:enabled';
    (this.#field(`${radio}:checked`) ?? this.#field(radio) ?? this.#field('#base'))?.focus(options);
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? undefined;
    this.#resetTier();
    this.#election.reset();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formStateRestoreCallback(state: FormData | string | null): void {
    if (!(state instanceof FormData)) return;
    const kept = (key: string) => (state.get(key) as string | null) ?? undefined;
    this.value = kept('value');
    this.coverageTier = kept('tier') as CoverageTier | undefined;
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    // A property that a host sets counts in its form at once. Lit calls this in its constructor too, before ours.
    if (change[0] === undefined || !(#made in this) || !this.#made) return;
    if (change[0] === 'disabled') this.toggleAttribute('disabled', this.disabled);
    this.#form.sync();
  }

  /** A long list is rendered in slices; it is complete when all of them are. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let complete = await super.getUpdateComplete();
    while (this.#slices.next) {
      await this.#slices.next;
      complete = await super.getUpdateComplete();
    }
    return complete;
  }

  protected override firstUpdated(): void {
    // What is typed into a search is no input of this control's.
    this.renderRoot.addEventListener('input', (event) => {
      if (this.renderRoot.contains(event.target as Node)) event.stopPropagation();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#given = changed;
    this.#election.heed(this.data?.enrollment);
    const plans = this.data?.plans;
    if (plans === undefined || plans === this.#looked) return;
    this.#looked = plans;
    this.#browsing.keepTo(plans);
    for (const plan of plans) {
      for (const oddity of costOddities(plan)) reportOnce(`plan ${plan.id}: ${oddity}`);
    }
  }

  protected override updated(): void {
    this.#form.sync();
    // With a list that is still being rendered the last slice sees to it.
    if (this.data === undefined || this.#slices.next) return;
    const { plan, tier, waived } = this.#choice(this.data);
    const { view, period } = this.#listing(this.data);
    const checked = { plan: waived ? WAIVED : plan?.id, tier, view, period };
    for (const [name, value] of Object.entries(checked)) checkRadios(this.renderRoot, name, value);
  }

  protected override render(): TemplateResult {
    const { strings } = this.#settings;
    return frame(strings, this.#announcer.text, this.#resource, {
      loading: skeleton(strings.t('plan-picker.loading'), 6, 6),
      empty: () => emptyNotice(strings.t('plan-picker.empty.title'), strings.t('plan-picker.empty.body')),
      ready: (data) => this.#renderStep(data),
      retry: () => {
        this.#focus.to('base');
        void this.refresh();
      },
    });
  }

  #renderStep(data: PlanPickerData): TemplateResult {
    return stepView({
      data,
      choice: this.#choice(data),
      listing: this.#listing(data),
      election: this.#election,
      browsing: this.#browsing,
      planChoices: this.#planChoices,
      slices: this.#slices,
      elects: this.mode === 'elect',
      disabled: this.matches(':disabled'),
      allowWaive: this.allowWaive,
      label: this.#form.label,
      replaced: this.#replaced,
      now: this.#settings.settings.now ?? (() => new Date()),
      today: this.#settings.today,
      problem: (mistake) => this.#problem(mistake, this.#choice(data)),
      choose: (choice) => this.#choose(choice),
      look: (change) => this.#look(change),
      focus: (id) => this.#focus.to(id),
    });
  }

  /** What the enrollment in front of the person has replaced. */
  get #replaced(): Replaced | undefined {
    return this.#reopened?.by === this.enrollmentId ? this.#reopened : undefined;
  }

  #choice(data: PlanPickerData): Choice {
    const { value, coverageTier, allowWaive, mode } = this;
    const { keepsChoice: kept } = this.#election;
    return choiceOf(data, { value, coverageTier, allowWaive, mode, kept, replaced: this.#replaced });
  }

  #listing(data: PlanPickerData): Listing {
    const { strings, settings } = this.#settings;
    const looking = lookingOf(this, settings.payPeriods, this.#choice(data), this.#replaced?.planId);
    return this.#listings.of(strings, data.plans, looking);
  }

  #field(selector: string): HTMLElement | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }

  #problem(mistake: Mistake, choice: Choice): Problem {
    return {
      message: mistakeWords(this.#settings.strings, mistake, choice),
      reach: () => this.#field(MISTAKE_FIELDS[mistake])?.focus(),
    };
  }

  #formState(): FormState {
    const choice = this.data && this.#choice(this.data);
    const mistake = formMistake(choice, this.required, this.mode);
    return {
      entries: formEntries(choice),
      restorable: { value: this.value, tier: this.coverageTier },
      problem: mistake && {
        missing: mistake === 'plan',
        message: mistakeWords(this.#settings.strings, mistake, choice),
      },
      anchor: this.#field('#plans input[type=radio]:enabled') ?? this.#field('#base'),
    };
  }

  /** Another enrollment or another person: what was chosen before is no choice for this one. */
  #leave(): void {
    this.#election.leave();
    this.#browsing.clear();
    if (!this.#given?.has('value')) this.value = undefined;
    if (this.#chosen.has('coverageTier') && !this.#given?.has('coverageTier')) this.#resetTier();
    if (this.#chosen.has('filters') && !this.#given?.has('filters')) this.filters = undefined;
    this.#chosen.clear();
  }

  /** Back to what the page says. */
  #resetTier(): void {
    this.coverageTier = (this.getAttribute('coverage-tier') ?? undefined) as CoverageTier | undefined;
  }

  /** The plans stay in sight until those of the reopened enrollment are read: nothing flashes, nothing moves. */
  #follow({ enrollment, deadline }: Reissued): void {
    const { data } = this;
    this.#reopened = {
      by: enrollment.id,
      planId: data && this.#listing(data).currentPlanId,
      tier: data?.enrollment.coverage_tier ?? null,
      deadline,
    };
    this.#election.leave();
    this.value = undefined;
    if (data !== undefined) this.#resource.follow(enrollment.id, { ...data, enrollment });
    this.enrollmentId = enrollment.id;
  }

  #choose(choice: { readonly value?: string; readonly coverageTier?: CoverageTier }): void {
    const { data } = this;
    if (data === undefined) return;
    Object.assign(this, choice);
    if (choice.coverageTier !== undefined) this.#chosen.add('coverageTier');
    this.#election.reset(this.#election.step === 'compare' ? 'compare' : 'choosing');
    const { plan, tier, cost, waived } = this.#choice(data);
    const detail: PlanChangeDetail = { planId: plan?.id, coverageTier: tier, cost, waived };
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
    tell(this, 'vitable-plan-change', detail);
    if (choice.coverageTier !== undefined) this.#look({});
  }

  /** Shows the list otherwise, and tells so. */
  #look(change: ViewChange): void {
    const { data } = this;
    if (data === undefined) return;
    Object.assign(this, change);
    if (change.filters !== undefined) this.#chosen.add('filters');
    const listing = this.#listing(data);
    if (change.costPeriod !== undefined) return;
    if (change.view === undefined) this.#announcer.say(countWords(listing));
    tell(this, 'vitable-view-change', viewOf(listing));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-plan-picker': VitablePlanPicker;
  }
}

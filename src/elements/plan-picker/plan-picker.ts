import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LitElement } from 'lit';
import type { VitableError } from '../../api/errors.js';
import type { CoverageTier, PlanOption } from '../../api/models.js';
import { decisionOf } from '../../benefits/enrollment-standing.js';
import { costAt, tierCovers, tiersOffered } from '../../benefits/coverage.js';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { ResourceController } from '../../controllers/resource.js';
import { SettingsController } from '../../controllers/settings.js';
import { SubmissionController } from '../../controllers/submission.js';
import { tell } from '../../controllers/tell.js';
import type { HostSettings } from '../../host/settings.js';
import { settingProperties } from '../../host/settings.js';
import { common } from '../../i18n/en/common.js';
import { planPicker } from '../../i18n/en/plan-picker.js';
import { tierWords } from '../../i18n/words.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { checkRadios } from '../../ui/check-radios.js';
import { emptyNotice, frame } from '../../ui/frame.js';
import { skeleton } from '../../ui/skeleton.js';
import { uiStyles } from '../../ui/styles.js';
import type { Problem } from '../../ui/summary.js';
import { choosingView, countWords } from './choosing-view.js';
import type { PlanPickerData } from './data.js';
import { addPlanYear, decodePlanPickerData, loadPlans } from './data.js';
import { doneView } from './done-view.js';
import { completed, elect, showsElection } from './election.js';
import type { ElectionSubmitDetail, PlanChangeDetail } from './events.js';
import type { ElectionFailure } from './failure-view.js';
import { failureView } from './failure-view.js';
import { reviewView } from './review-view.js';
import { styles } from './styles.js';

const catalogue = { ...common, ...planPicker };

// The settings' properties are made by Lit from `settingProperties`; the interface tells the types so.
export interface VitablePlanPicker extends HostSettings {}

/**
 * Compares the eligible plans of an enrollment and lets a person choose one.
 *
 * With `mode="select"` the choice is the host's to use (`vitable-plan-change`, `value`); with `mode="elect"` it is
 * reviewed, confirmed and sent to the API as the enrollment's election.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Instead of the skeleton.
 * @slot empty - Instead of the words for "no plans yet".
 * @slot error - Instead of the words for what went wrong, while there are no plans to show.
 *
 * @csspart base - The whole of it.
 * @csspart tier-switch - The choice of a coverage tier.
 * @csspart tier - One coverage tier in it; also `tier-chosen`.
 * @csspart count - How many plans are offered at the tier.
 * @csspart plans - The list of plans.
 * @csspart plan - One plan; also `plan-chosen`.
 * @csspart plan-name - Its name.
 * @csspart metal - Its metal.
 * @csspart current - The mark of the current plan.
 * @csspart cost - What it costs.
 * @csspart price - What the person pays.
 * @csspart split - The bar of who pays what.
 * @csspart facts - A list of names and values.
 * @csspart description - A plan's description.
 * @csspart actions - The bar with the choice and the way on.
 * @csspart button - Every button; also `review`, `confirm`, `back` and `retry`.
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
 * @event {CustomEvent<ElectionSubmitDetail>} vitable-election-submit - The election is about to be sent; cancelable.
 * @event {CustomEvent<ElectionCompletedDetail>} vitable-election-completed - The election is on record.
 * @event {Event} input - As on a native control.
 * @event {Event} change - As on a native control.
 */
export class VitablePlanPicker extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    enrollmentId: { attribute: 'enrollment-id', reflect: true },
    memberId: { attribute: 'member-id' },
    coverageTier: { attribute: 'coverage-tier' },
    currentPlanId: { attribute: 'current-plan-id' },
    mode: {},
    value: {},
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [tokens, base, controls, uiStyles, styles];

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
  /** The id of the chosen plan. */
  declare value: string | undefined;

  readonly #internals = this.attachInternals();
  readonly #settings = new SettingsController(this, catalogue);
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #submission = new SubmissionController(this);
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
      leave: () => this.#beginAnew(),
      isEmpty: ({ plans }) => plans.length === 0,
    },
  );

  #step: 'choosing' | 'review' | 'done' = 'choosing';
  #mistakes: readonly ('plan' | 'tier' | 'dependents')[] = [];
  #covered = new Set<string>();
  /** Whether the host has set `value` together with what else this update brings. */
  #valueGiven = false;
  #failure: ElectionFailure | undefined;

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
    this.#resource.give(given === undefined ? undefined : () => decodePlanPickerData(given));
  }

  /** Reads everything again, keeping what is shown until it is there. */
  refresh(): Promise<void> {
    return this.#resource.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#valueGiven = changed.has('value');
  }

  protected override updated(): void {
    const { data } = this;
    if (data === undefined || this.#step !== 'choosing') return;
    checkRadios(this.renderRoot, 'plan', this.#chosenOf(data)?.id);
    checkRadios(this.renderRoot, 'tier', this.#tierOf(data));
  }

  protected override render(): TemplateResult {
    const { strings } = this.#settings;
    return frame(strings, this.#announcer.text, this.#resource, {
      loading: skeleton(strings.t('plan-picker.loading'), 6, 6),
      empty: () => emptyNotice(strings.t('plan-picker.empty.title'), strings.t('plan-picker.empty.body')),
      ready: (data) => this.#renderStep(data),
      retry: () => this.#retry(),
    });
  }

  #renderStep(data: PlanPickerData): TemplateResult {
    const { strings, settings } = this.#settings;
    const tiers = tiersOffered(data.plans);
    const tier = this.#tierOf(data);
    const chosen = this.#chosenOf(data);
    const cost = chosen && costAt(chosen, tier);
    if (this.#step === 'done') {
      return doneView(strings, {
        enrollment: data.enrollment,
        chosen,
        showPlans: () => this.#goTo('choosing', 'base'),
      });
    }
    if (this.#step === 'review' && chosen !== undefined && cost !== undefined) {
      return reviewView(strings, {
        plan: chosen,
        tier,
        cost,
        planYear: data.planYear,
        payPeriods: settings.payPeriods,
        dependents: this.#dependentsFor(data, tier),
        covered: this.#covered,
        pending: this.#submission.pending,
        problems: this.#problems(chosen, tier),
        failure: this.#renderFailure(data),
        cover: (id, covered) => this.#cover(id, covered),
        back: () => this.#back(),
        confirm: () => void this.#confirm(data),
      });
    }
    return choosingView(strings, {
      plans: data.plans,
      tiers,
      tier,
      chosen,
      currentPlanId:
        this.currentPlanId ??
        (data.enrollment.status === 'enrolled' ? data.enrollment.selected_plan_id : undefined),
      payPeriods: settings.payPeriods,
      closed: this.#closedWords(data),
      elects: this.mode === 'elect',
      problems: this.#problems(chosen, tier),
      failure: this.#renderFailure(data),
      choosePlan: (id) => this.#choose(data, { value: id }),
      chooseTier: (to) => this.#choose(data, { coverageTier: to }),
      review: () => this.#review(data),
    });
  }

  #renderFailure(data: PlanPickerData): TemplateResult | undefined {
    return (
      this.#failure && failureView(this.#settings.strings, this.#failure, () => void this.#checkAgain(data))
    );
  }

  #tierOf({ plans, enrollment }: PlanPickerData): CoverageTier {
    const offered = tiersOffered(plans);
    const wanted = [this.coverageTier, enrollment.coverage_tier].find((tier) =>
      offered.some((one) => one === tier),
    );
    return (wanted as CoverageTier | undefined) ?? offered[0] ?? 'Unspecified';
  }

  #chosenOf({ plans, enrollment }: PlanPickerData): PlanOption | undefined {
    const id = this.value ?? (enrollment.status === 'enrolled' ? enrollment.selected_plan_id : undefined);
    return plans.find((plan) => plan.id === id);
  }

  /** The dependents to choose from, where a tier covers more than the employee and the host has said whose they are. */
  #dependentsFor({ dependents }: PlanPickerData, tier: CoverageTier) {
    if (tier === 'EE' || tier === 'Unspecified') return undefined;
    return dependents?.filter((dependent) => tierCovers(tier, dependent));
  }

  #closedWords({ enrollment }: PlanPickerData): string | undefined {
    if (this.mode !== 'elect' || enrollment.status === 'pending') return undefined;
    const { strings } = this.#settings;
    if (enrollment.status === 'enrolled') return strings.t('plan-picker.closed.enrolled');
    return strings.t(
      enrollment.status === 'waived' || decisionOf(enrollment) === 'waived'
        ? 'plan-picker.closed.waived'
        : 'plan-picker.closed.other',
    );
  }

  #problems(chosen: PlanOption | undefined, tier: CoverageTier): readonly Problem[] {
    const { strings } = this.#settings;
    const words = { tier: tierWords(strings, tier), plan: chosen?.name ?? '' };
    const problems: Readonly<Record<'plan' | 'tier' | 'dependents', Problem>> = {
      plan: {
        message: strings.t('plan-picker.choose-plan'),
        reach: () => this.#reach('#plans input:enabled'),
      },
      tier: {
        message: strings.t('plan-picker.choose-other-tier', words),
        reach: () => this.#reach('.tiers input:checked, #plans input:enabled'),
      },
      dependents: {
        message: strings.t('plan-picker.review.dependents.missing', words),
        reach: () => this.#reach('#dependents input'),
      },
    };
    return this.#mistakes.map((mistake) => problems[mistake]);
  }

  #reach(selector: string): void {
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }

  #goTo(step: 'choosing' | 'review' | 'done', focus: string): void {
    this.#step = step;
    this.#mistakes = [];
    this.#failure = undefined;
    this.#focus.to(focus);
  }

  #fault(mistake: 'plan' | 'tier' | 'dependents'): void {
    this.#mistakes = [mistake];
    this.#focus.to('summary');
  }

  #retry(): void {
    this.#focus.to('base');
    void this.refresh();
  }

  /** Another enrollment or another person: what was chosen before is no choice for this one. */
  #beginAnew(): void {
    this.#step = 'choosing';
    this.#mistakes = [];
    this.#failure = undefined;
    this.#covered.clear();
    if (!this.#valueGiven) this.value = undefined;
  }

  #choose(
    data: PlanPickerData,
    choice: { readonly value?: string; readonly coverageTier?: CoverageTier },
  ): void {
    Object.assign(this, choice);
    this.#mistakes = [];
    this.#failure = undefined;
    const tier = this.#tierOf(data);
    const plan = this.#chosenOf(data);
    if (choice.coverageTier !== undefined)
      this.#announcer.say(countWords(this.#settings.strings, data.plans, tier));
    const detail: PlanChangeDetail = {
      planId: plan?.id,
      coverageTier: tier,
      cost: plan && costAt(plan, tier),
    };
    this.requestUpdate();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
    tell(this, 'vitable-plan-change', detail);
  }

  #review(data: PlanPickerData): void {
    const tier = this.#tierOf(data);
    const chosen = this.#chosenOf(data);
    if (chosen === undefined) return this.#fault('plan');
    if (costAt(chosen, tier) === undefined) return this.#fault('tier');
    this.#covered = new Set(this.#dependentsFor(data, tier)?.map(({ id }) => id));
    this.#goTo('review', 'step-title');
  }

  #back(): void {
    if (!this.#submission.pending) this.#goTo('choosing', 'review');
  }

  #cover(id: string, covered: boolean): void {
    if (covered) this.#covered.add(id);
    else this.#covered.delete(id);
    this.requestUpdate();
  }

  async #confirm(data: PlanPickerData): Promise<void> {
    const { session } = this.#settings;
    const tier = this.#tierOf(data);
    const chosen = this.#chosenOf(data);
    const cost = chosen && costAt(chosen, tier);
    if (this.#submission.pending || session === undefined || chosen === undefined || cost === undefined)
      return;
    const dependents = this.#dependentsFor(data, tier);
    const dependentIds = dependents?.map(({ id }) => id).filter((id) => this.#covered.has(id)) ?? [];
    if (dependents !== undefined && dependentIds.length === 0) return this.#fault('dependents');
    this.#mistakes = [];
    this.#failure = undefined;

    const detail: ElectionSubmitDetail = {
      enrollmentId: data.enrollment.id,
      planId: chosen.id,
      coverageTier: tier,
      dependentIds,
      cost,
    };
    if (!tell(this, 'vitable-election-submit', detail, true)) return;
    const enrollments = await this.#submission.run(() => elect(session, data.enrollment, detail));
    if (enrollments !== undefined) {
      session.changed();
      await this.refresh();
      this.#showDone(enrollments.find(({ id }) => id === data.enrollment.id) ?? data.enrollment);
      tell(this, 'vitable-election-completed', completed(enrollments));
    } else if (this.#submission.error !== undefined) {
      await this.#failed(this.#submission.error, chosen.id);
    }
  }

  /** Shows the truth: what the API says after the election, or the election's own answer if that can't be read. */
  #showDone(answered: PlanPickerData['enrollment']): void {
    const { value, error } = this.#resource;
    if (value !== undefined && error !== undefined)
      this.#resource.replace({ ...value, enrollment: answered });
    this.#announcer.say(this.#settings.strings.t('plan-picker.done.title'));
    this.#goTo('done', 'step-title');
  }

  /** Keeps the choice, finds out what is true, and says what to do (trap 14). */
  async #failed(error: VitableError, planId: string): Promise<void> {
    let known = true;
    if (error.mayHaveArrived || error.code === 'conflict') {
      this.#settings.session?.changed();
      await this.refresh();
      known = this.#resource.error === undefined;
      const enrollment = this.#resource.value?.enrollment;
      // A conflict too: a browser repeats a POST by itself when a kept connection breaks, and the second is refused
      // because the first was carried out.
      if (known && enrollment !== undefined && showsElection(enrollment, planId, error.mayHaveArrived)) {
        this.#showDone(enrollment);
        tell(this, 'vitable-election-completed', completed([enrollment]));
        return;
      }
    }
    // Where the enrollment turns out not to be open any more there is nothing left to confirm.
    const open = !known || this.#resource.value?.enrollment.status === 'pending';
    if (!open) this.#step = 'choosing';
    this.#failure = { error, known, open };
    tell(this, 'vitable-error', { error });
    this.#focus.to('failure');
  }

  /** After an answer was lost and the enrollment could not be read either: the enrollment decides, not a second try. */
  async #checkAgain(data: PlanPickerData): Promise<void> {
    const failure = this.#failure;
    const chosen = this.#chosenOf(data);
    if (failure !== undefined && chosen !== undefined) await this.#failed(failure.error, chosen.id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-plan-picker': VitablePlanPicker;
  }
}

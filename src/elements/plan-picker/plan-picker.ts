import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LitElement } from 'lit';
import type { VitableError } from '../../api/errors.js';
import type { CoverageTier } from '../../api/models.js';
import { decisionOf } from '../../benefits/enrollment-standing.js';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { ResourceController } from '../../controllers/resource.js';
import { SettingsController } from '../../controllers/settings.js';
import { tell } from '../../controllers/tell.js';
import type { HostSettings } from '../../host/settings.js';
import { settingProperties } from '../../host/settings.js';
import { common } from '../../i18n/en/common.js';
import { planPicker } from '../../i18n/en/plan-picker.js';
import { tierWords } from '../../i18n/words.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { checkRadios } from '../../ui/radio-group.js';
import { emptyNotice, frame } from '../../ui/frame.js';
import { skeleton } from '../../ui/skeleton.js';
import { uiStyles } from '../../ui/styles.js';
import type { Problem } from '../../ui/summary.js';
import type { Choice } from './choice.js';
import { choiceOf } from './choice.js';
import { choosingView, countWords } from './choosing-view.js';
import type { PlanPickerData } from './data.js';
import { addPlanYear, decodePlanPickerData, loadPlans } from './data.js';
import { doneView } from './done-view.js';
import type { Mistake } from './election-controller.js';
import { ElectionController } from './election-controller.js';
import type { PlanChangeDetail } from './events.js';
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

  /** Whether the host has set `value` together with what else this update brings. */
  #valueGiven = false;

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
    if (this.data === undefined) return;
    const { plan, tier } = this.#choice(this.data);
    checkRadios(this.renderRoot, 'plan', plan?.id);
    checkRadios(this.renderRoot, 'tier', tier);
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
    const { strings, settings } = this.#settings;
    const { payPeriods } = settings;
    const election = this.#election;
    const choice = this.#choice(data);
    const { enrollment, plan, tier, cost } = choice;
    if (election.step === 'done') {
      return doneView(strings, {
        enrollment,
        chosen: plan,
        showPlans: () => election.goTo('choosing', 'base'),
      });
    }
    const problem = election.mistake && this.#problem(election.mistake, choice);
    const failure =
      election.failure && failureView(strings, election.failure, () => void election.checkAgain(choice));
    if (election.step === 'review' && plan !== undefined && cost !== undefined) {
      return reviewView(strings, {
        plan,
        tier,
        cost,
        planYear: data.planYear,
        payPeriods,
        dependents: choice.dependents,
        covered: election.covered,
        pending: election.pending,
        problem,
        failure,
        cover: (id, covered) => election.cover(id, covered),
        back: () => election.back(),
        confirm: () => void election.confirm(choice),
      });
    }
    return choosingView(strings, {
      plans: data.plans,
      choice,
      currentPlanId:
        this.currentPlanId ?? (enrollment.status === 'enrolled' ? enrollment.selected_plan_id : undefined),
      payPeriods,
      closed: this.#closedWords(data),
      elects: this.mode === 'elect',
      problem,
      failure,
      choosePlan: (id) => this.#choose(data, { value: id }),
      chooseTier: (to) => this.#choose(data, { coverageTier: to }),
      review: () => election.review(choice),
    });
  }

  #choice(data: PlanPickerData): Choice {
    return choiceOf(data, this.value, this.coverageTier);
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

  #problem(mistake: Mistake, { plan, tier }: Choice): Problem {
    const { strings } = this.#settings;
    const words = { tier: tierWords(strings, tier), plan: plan?.name ?? '' };
    const [message, field] = {
      plan: [strings.t('plan-picker.choose-plan'), '#plans input:enabled'],
      tier: [strings.t('plan-picker.choose-other-tier', words), '.tiers input:checked, #plans input:enabled'],
      dependents: [
        strings.t('plan-picker.review.dependents.missing', words),
        '#dependents input, p#dependents',
      ],
    }[mistake] as [string, string];
    return { message, reach: () => this.shadowRoot?.querySelector<HTMLElement>(field)?.focus() };
  }

  /** Another enrollment or another person: what was chosen before is no choice for this one. */
  #leave(): void {
    this.#election.reset();
    this.#election.covered.clear();
    if (!this.#valueGiven) this.value = undefined;
  }

  #choose(
    data: PlanPickerData,
    choice: { readonly value?: string; readonly coverageTier?: CoverageTier },
  ): void {
    Object.assign(this, choice);
    this.#election.reset();
    const { plan, tier, cost } = this.#choice(data);
    if (choice.coverageTier !== undefined) {
      this.#announcer.say(countWords(this.#settings.strings, data.plans, tier));
    }
    const detail: PlanChangeDetail = { planId: plan?.id, coverageTier: tier, cost };
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
    tell(this, 'vitable-plan-change', detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-plan-picker': VitablePlanPicker;
  }
}

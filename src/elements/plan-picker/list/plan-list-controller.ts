import type { ReactiveController } from 'lit';
import type { CoverageTier, PlanOption } from '../../../api/models.js';
import { costOddities } from '../../../benefits/coverage/coverage.js';
import { NO_FILTERS } from '../../../benefits/coverage/plan-list.js';
import type { Announcer } from '../../../controllers/announcer.js';
import type { FocusController } from '../../../controllers/focus.js';
import { IncrementalList } from '../../../controllers/incremental-list.js';
import type { ElementHost, SettingsController } from '../../../controllers/settings.js';
import { dispatch } from '../../../events/dispatch.js';
import { warnOnce } from '../../../settings/developer-warnings.js';
import { checkRadios } from '../../../ui/radio-group.js';
import type { Choice } from '../choice.js';
import { WAIVED } from '../choice.js';
import type { ChoiceController } from '../choice-controller.js';
import type { CompareSelection } from '../compare/compare-selection.js';
import { compare as comparison, filters, glossary, ranges, table } from '../lazy.js';
import type { LazyFeatures } from '../lazy-features.js';
import { TABLE } from '../lazy-features.js';
import { countWords } from '../plan-words.js';
import { renderContextOf } from '../render-context.js';
import type { PlanPickerProperties } from '../properties.js';
import type { StepController } from '../step-controller.js';
import type { PickerKey } from '../strings.js';
import { memoize } from './memoize.js';
import type { PlanControls } from './plan-card.js';
import type { PlanView } from '../events.js';
import type { PlanListModel } from './plan-list-model.js';
import { FILTERS_FROM, planListModelOf, viewDetailOf } from './plan-list-model.js';
import type { ViewChange, ViewOptionsInput } from './view-options.js';
import { completeFilters, resolveViewOptions } from './view-options.js';

/**
 * The list of plans: makes its model, which is memoized because a thousand plans take long to sort and to compare, and
 * carries out what the person changes of how the list is shown.
 */
export class PlanListController implements ReactiveController {
  filtersOpen = false;
  /** Cents of care in a year that the plans' ranges are marked with. */
  care = 0;
  /** Renders a long list in parts, so that no press has to wait for a thousand cards. */
  readonly incrementalList: IncrementalList;

  readonly #host: ElementHost & ViewOptionsInput & Pick<PlanPickerProperties, 'filters'>;
  readonly #settings: SettingsController<PickerKey>;
  readonly #focus: FocusController;
  readonly #announcer: Announcer;
  readonly #choices: ChoiceController;
  readonly #compare: CompareSelection;
  readonly #lazy: LazyFeatures;
  readonly #steps: StepController;
  /** The controls of plans by their state. Plans in the same state share one object. */
  readonly #controls = new Map<string, PlanControls>();
  readonly #context = memoize(renderContextOf);
  readonly #filters = memoize(completeFilters);
  readonly #model = memoize(planListModelOf);
  /** The plans of the last update. */
  #plans: readonly PlanOption[] | undefined;
  /** Whether the bar with the choice was there after the last update. */
  #hasBar = false;
  /** Whether the person has set the filters, and not the host page. */
  #hasSetFilters = false;

  constructor(
    host: ElementHost & ViewOptionsInput & Pick<PlanPickerProperties, 'filters'>,
    settings: SettingsController<PickerKey>,
    focus: FocusController,
    announcer: Announcer,
    choices: ChoiceController,
    compare: CompareSelection,
    lazy: LazyFeatures,
    steps: StepController,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.#announcer = announcer;
    this.#choices = choices;
    this.#compare = compare;
    this.#lazy = lazy;
    this.#steps = steps;
    this.incrementalList = new IncrementalList(host);
    host.addController(this);
  }

  /** The list as it is shown now. It stays the same object until something changes that it depends on. */
  model({ data: { plans }, tier, currentPlanId }: Choice): PlanListModel {
    const { strings, settings } = this.#settings;
    const options = resolveViewOptions(this.#host, settings.payPeriods);
    const { view, sort, period, payPeriods, costSharing, compareNotes } = options;
    const context = this.#context(
      strings,
      plans,
      tier,
      currentPlanId,
      period,
      payPeriods,
      costSharing,
      compareNotes,
      costSharing === 'unknown' ? undefined : this.#lazy.get(ranges),
    );
    const shownFilters = this.#filters(this.#host.filters);
    return this.#model(context, plans, view, sort, shownFilters);
  }

  /**
   * A plan's radio and its box to compare. The same object for the same state: of a thousand cards only those are rendered
   * again whose state has changed.
   *
   * @param disabled whether no plan can be chosen
   * @param isStop whether Tab stops at the plan's box to compare: see {@link compareStop}
   */
  controls(plan: PlanOption, choice: Choice, disabled: boolean, isStop: boolean): PlanControls {
    const { full, has } = this.#compare;
    const chosen = plan === choice.plan;
    // With two plans there is nothing to select for a comparison.
    const compared = choice.data.plans.length > 2 ? has(plan) : undefined;
    const key = [chosen, disabled, compared, full, isStop].join();
    let controls = this.#controls.get(key);
    if (controls === undefined) {
      controls = {
        chosen,
        disabled,
        choose: this.#choosePlan,
        compared,
        full,
        isStop,
        compare: this.#selectToCompare,
      };
      this.#controls.set(key, controls);
    }
    return controls;
  }

  /**
   * The plan at whose box to compare Tab stops: the chosen one, else the first. So Tab leads from a plan past one box to the
   * buttons, however many plans there are.
   */
  compareStop({ shown }: PlanListModel, { plan }: Choice): PlanOption | undefined {
    // With as many plans as fit, the boxes of the others are disabled.
    const usable = this.#compare.full ? shown.filter(this.#compare.has) : shown;
    return usable.find((one) => one === plan) ?? usable[0];
  }

  /** Adds a plan to those to compare, or takes it away; announces what can be done with them (A12). */
  readonly #selectToCompare = (planId: string, isSelected: boolean): void => {
    this.#compare.set(planId, isSelected);
    const count = this.#compare.selected(this.#plans ?? []).length;
    const { strings } = this.#settings;
    if (count === 1) this.#announcer.say(strings.t('plan-picker.compare.one-more'));
    else
      this.#announcer.say(
        count === 0 ? '' : strings.t('plan-picker.compare.count', { count: strings.number(count) }),
      );
  };

  readonly #choosePlan = (value: string): void => this.#choices.choose({ value });

  /** Goes to the comparison of the plans that are selected. */
  readonly compare = (): void => {
    const late = this.#lazy.get(comparison) ? undefined : this.#settings.strings.t('plan-picker.compare');
    this.#lazy.use(comparison, 'compare', () => this.#steps.goTo('compare', 'step-title', late));
  };

  /** Unfolds what stands behind the row of controls, or folds it away. A few plans have no filters to load. */
  readonly togglePanel = (): void => {
    const toggle = () => {
      this.filtersOpen = !this.filtersOpen;
      this.#host.requestUpdate();
    };
    if ((this.#plans?.length ?? 0) < FILTERS_FROM) toggle();
    else this.#lazy.use(filters, 'filters', toggle);
  };

  /** Explains the term that was pressed in a plan's card. Once the code is here, the browser does so by itself. */
  readonly explain = ({ target }: Event): void => {
    const { id } = target as Element;
    if (!(target as Element).matches('.word') || this.#lazy.get(glossary)) return;
    this.#lazy.open(glossary, id, (root) => root.getElementById(id)?.click());
  };

  readonly setCare = (cents: number): void => {
    this.care = cents;
    this.#host.requestUpdate();
  };

  readonly clearFilters = (): void => {
    this.#focus.to('count');
    this.change({ filters: NO_FILTERS });
  };

  /** Shows the costs of another coverage tier, which is a part of the choice too. */
  readonly chooseTier = (coverageTier: CoverageTier): void => {
    this.#choices.choose({ coverageTier });
    this.change({});
  };

  /** Shows the plans as cards or in a table, whose code is loaded when it is not here. */
  readonly changeView = (view: PlanView): void => {
    this.#lazy.cancel();
    if (view === 'table') this.#lazy.use(table, TABLE, () => this.change({ view }));
    else this.change({ view });
  };

  /** Shows the list in another way; announces what has changed (A12), and dispatches `vitable-view-change`. */
  readonly change = (change: ViewChange): void => {
    const choice = this.#choices.current;
    if (choice === undefined) return;
    // Whoever goes on with the list waits no longer for another step.
    this.#lazy.reset();
    Object.assign(this.#host, change);
    if (change.filters !== undefined) this.#hasSetFilters = true;
    const model = this.model(choice);
    if (change.view === undefined) this.#announcer.say(changeWords(model, change));
    if (change.costPeriod === undefined) dispatch(this.#host, 'vitable-view-change', viewDetailOf(model));
  };

  /**
   * Puts away what the person has set, for another person or another enrollment (S2).
   *
   * @param changed the properties that the host page has set together with the new person or enrollment; they are kept
   */
  reset(changed: ReadonlyMap<PropertyKey, unknown> | undefined): void {
    this.care = 0;
    if (this.#hasSetFilters && !changed?.has('filters')) this.#host.filters = undefined;
    this.#hasSetFilters = false;
  }

  /** Resolves when the last part of a long list is rendered. Each part takes one update of the element. */
  async complete(update: () => Promise<boolean>): Promise<boolean> {
    let complete = await update();
    while (this.incrementalList.next) {
      await this.incrementalList.next;
      complete = await update();
    }
    return complete;
  }

  hostUpdate(): void {
    const plans = this.#choices.current?.data.plans;
    if (plans === undefined || plans === this.#plans) return;
    this.#plans = plans;
    this.#compare.keepOnly(plans);
    for (const plan of plans) {
      for (const oddity of costOddities(plan)) warnOnce(`plan ${plan.id}: ${oddity}`);
    }
  }

  hostUpdated(): void {
    const choice = this.#choices.current;
    const root = this.#host.shadowRoot;
    const { next, isFirst } = this.incrementalList;
    // Of a long list the first part and the last part are followed by this, since not all radios are there between them.
    if (choice === undefined || root === null || (next && !isFirst)) return;
    const { plan, tier, waived } = choice;
    const { view, context } = this.model(choice);
    const checked = { plan: waived ? WAIVED : plan?.id, tier, view, period: context.period };
    for (const [name, value] of Object.entries(checked)) checkRadios(root, name, value);
    const hasBar = root.querySelector('.actions') !== null;
    // The bar comes in at the lower edge, where the plan may be that has just been chosen (WCAG 2.4.11).
    if (hasBar && !this.#hasBar) root.activeElement?.scrollIntoView({ block: 'nearest' });
    this.#hasBar = hasBar;
  }
}

/** What a screen reader says of a change: the order or the period in force, else how many plans there are. */
function changeWords(model: PlanListModel, { sort, costPeriod }: ViewChange): string {
  const { strings, period } = model.context;
  if (sort) return `${strings.t('plan-picker.sort')}: ${strings.t(`plan-picker.sort.${model.sort}`)}`;
  if (costPeriod) return `${strings.t('plan-picker.period')}: ${strings.t(`plan-picker.period.${period}`)}`;
  return countWords(model);
}

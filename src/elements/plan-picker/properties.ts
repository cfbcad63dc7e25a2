import type { LitElement, PropertyDeclarations } from 'lit';
import type { CoverageTier } from '../../api/models.js';
import type { PlanFilters, PlanSort } from '../../benefits/coverage/plan-list.js';
import type { CostSharing } from '../../benefits/coverage/yearly-range.js';
import type { CostPeriod } from '../../benefits/money/periods.js';
import type { PlanView } from './events.js';

/** A control's properties that are kept in its attributes, so that either is right at once, as on a native control. */
export interface AttributeProperties {
  /** Name in a form; empty where there is none. */
  get name(): string;
  set name(given: string | null | undefined);
  required: boolean;
  disabled: boolean;
}

/** The properties of `<vitable-plan-picker>`, besides those that every element has (`HostSettings`). */
export interface PlanPickerProperties extends AttributeProperties {
  /** Id of the enrollment whose plans are shown (`enrl_…`). `null`: it is not known yet. */
  enrollmentId: string | null | undefined;
  /** Id of the member whose dependents may be covered (`mbr_…`). */
  memberId: string | undefined;
  /**
   * The coverage tier that costs are shown for. Where it is not set, or no plan is offered at it, the enrollment's tier
   * is shown, else the first one that is offered.
   */
  coverageTier: CoverageTier | undefined;
  /** Id of the plan to mark as the current one and to compare the others with. Default: the plan on record. */
  currentPlanId: string | undefined;
  /** `select` (default): the host page uses the choice. `elect`: the choice is reviewed, confirmed and sent to the API. */
  mode: 'select' | 'elect' | undefined;
  /** `cards` (default) or `table`. */
  view: PlanView | undefined;
  /** The order of the plans; default `your-cost`. `host` keeps the order of the API. */
  sort: PlanSort | undefined;
  /** Which plans are listed. A filter that is left out restricts nothing. */
  filters: Partial<PlanFilters> | undefined;
  /** The period that amounts are shown for: `month` (default), `paycheck` (needs `payPeriods`) or `year`. */
  costPeriod: CostPeriod | undefined;
  /**
   * For whom the plans' deductible and out-of-pocket maximum are; the API does not say. The range of what a year can
   * cost is shown with `individual` at employee-only coverage, with `family` at every tier, with `unknown` (default)
   * never.
   */
  costSharing: CostSharing | undefined;
  /** `strict`: a plan that always costs more than another says so, with the arithmetic. Default `off`. */
  compareNotes: 'off' | 'strict' | undefined;
  /** Whether the person may decline the coverage. */
  allowWaive: boolean;
  /** Id of the chosen plan; `waived` when the coverage is declined. */
  value: string | undefined;
}

/**
 * The same properties for Lit, with their attributes. `name`, `required` and `disabled` have `noAccessor`, because
 * `defineAttributeProperties` defines them; `data` has it, because the element does.
 */
export const planPickerProperties: PropertyDeclarations = {
  enrollmentId: { attribute: 'enrollment-id' },
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
  name: { noAccessor: true },
  value: {},
  required: { type: Boolean, noAccessor: true },
  disabled: { type: Boolean, noAccessor: true },
  data: { attribute: false, noAccessor: true },
};

/** Defines the {@link AttributeProperties} of an element class. Lit's declarations have them with `noAccessor`. */
export function defineAttributeProperties(prototype: LitElement): void {
  for (const name of ['name', 'required', 'disabled']) {
    const isText = name === 'name';
    Object.defineProperty(prototype, name, {
      get(this: LitElement) {
        return isText ? (this.getAttribute(name) ?? '') : this.hasAttribute(name);
      },
      set(this: LitElement, given: unknown) {
        if (!isText || (given ?? undefined) === undefined)
          this.toggleAttribute(name, !isText && Boolean(given));
        else if (given !== this.getAttribute(name)) this.setAttribute(name, given as string);
        this.requestUpdate(name);
      },
      configurable: true,
      enumerable: true,
    });
  }
}

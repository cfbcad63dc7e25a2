import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, nothing } from '../../ui/html.js';
import type { VitableError } from '../../api/errors.js';
import type { Replaced } from '../../benefits/coverage/replaced-enrollment.js';
import { AttributeController } from '../../controllers/attributes.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import type { HostSettings } from '../../settings/settings.js';
import { settingProperties } from '../../settings/settings.js';
import { notice } from '../../ui/notice.js';
import { emptyNotice, resourceLayout } from '../../ui/resource-layout.js';
import { skeleton } from '../../ui/skeleton.js';
import type { PlanPickerData } from './data.js';
import { decodePlanPickerData } from './data.js';
import { createFeatures } from './features.js';
import { FormAssociatedElement } from './form-associated-element.js';
import { planField, restoreFormState, stopInnerInput, submitOnEnter } from './form-control.js';
import type { PlanPickerProperties } from './properties.js';
import { defineAttributeProperties, planPickerProperties } from './properties.js';
import { stepView } from './step-view.js';
import { styles } from './styles.js';

// Lit and `defineAttributeProperties` make these properties.
export interface VitablePlanPicker extends HostSettings, PlanPickerProperties {}

/**
 * Compares the eligible plans of an enrollment and lets a person choose one.
 *
 * With `mode="select"` the host page uses the choice (`vitable-plan-change`, `value`). With `mode="elect"` the choice is
 * reviewed, confirmed and sent to the API as the enrollment's election. In a `<form>` it is a control like a native one:
 * the plan's id goes under its `name`, the coverage tier under `name.coverage_tier`.
 *
 * @attr {string} enrollment-id - Id of the enrollment whose plans are shown.
 * @attr {string} member-id - Id of the member whose dependents may be covered.
 * @attr {'EE'|'ES'|'EC'|'EF'|'Unspecified'} coverage-tier - The coverage tier that costs are shown for.
 * @attr {string} current-plan-id - Id of the plan that the others are compared with; default the plan on record.
 * @attr {'select'|'elect'} mode - Whether the host page uses the choice (default), or it is sent to the API.
 * @attr {'cards'|'table'} view - How the plans are laid out; default `cards`.
 * @attr {'your-cost'|'max-cost'|'deductible'|'out-of-pocket'|'name'|'host'} sort - The order; default `your-cost`.
 * @attr {'month'|'paycheck'|'year'} cost-period - The period that amounts are shown for; default `month`.
 * @attr {'individual'|'family'|'unknown'} cost-sharing - For whom the plans' maximums are; default `unknown`.
 * @attr {'off'|'strict'} compare-notes - Whether a plan that always costs more than another says so; default `off`.
 * @attr {boolean} allow-waive - The person may decline the coverage.
 * @attr {string} name - The name of the choice in a form.
 * @attr {string} value - Id of the chosen plan; `waived` when the coverage is declined.
 * @attr {boolean} required - The form can't be submitted without a choice.
 * @attr {boolean} disabled - Nothing can be chosen.
 * @attr {string} form - Id of the form that the picker belongs to, where it is not inside it.
 * @attr {string} token-endpoint - URL on the host's server that answers with a token.
 * @attr {'same-origin'|'include'} token-credentials - Whether cookies go to a token endpoint of another origin.
 * @attr {string} api-base - URL of the API.
 * @attr {string} context-key - Names the person; when it changes, token and data are forgotten.
 * @attr {string} locale - The language, as BCP 47; default the nearest `lang`.
 * @attr {string} time-zone - The IANA time zone that decides which day today is.
 * @attr {12|24|26|52} pay-periods - Paychecks a year.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Replaces the skeleton.
 * @slot empty - Replaces the message that there are no plans yet.
 * @slot error - Replaces the message about a failure, while there are no plans to show.
 *
 * @csspart base - Everything.
 * @csspart tier-switch - The choice of a coverage tier.
 * @csspart tier - One coverage tier in it; a narrow picker has a list instead.
 * @csspart tier-chosen - The coverage tier that is chosen.
 * @csspart toolbar - The controls for how the plans are shown.
 * @csspart period-switch - The choice of the period that costs are shown for.
 * @csspart period - One period in it.
 * @csspart period-chosen - The period that is chosen.
 * @csspart view-switch - The choice between cards and a table.
 * @csspart view - Cards or table in it.
 * @csspart view-chosen - The view that is chosen.
 * @csspart search - The search by name.
 * @csspart sort - The choice of the order.
 * @csspart filters-button - The button that unfolds view and filters.
 * @csspart view-button - The same button where there are too few plans for filters.
 * @csspart filters - What it unfolds: view, filters and explanations.
 * @csspart clear - The button that clears the filters.
 * @csspart range-about - What the ranges mean, or why there are none.
 * @csspart care - The slider that marks the cost of a year's care.
 * @csspart glossary - The terms that are explained.
 * @csspart term - One term.
 * @csspart word - A term in a plan's card.
 * @csspart popover - The explanation of a term.
 * @csspart count - How many plans there are.
 * @csspart plans - The list of plans.
 * @csspart plan - One plan.
 * @csspart plan-chosen - The plan that is chosen, or declining.
 * @csspart plan-name - A plan's name.
 * @csspart current - The mark of the current plan.
 * @csspart metal - A plan's metal level.
 * @csspart cost - A plan's cost.
 * @csspart price - The amount that the person pays.
 * @csspart split - The bar with the shares of person and employer.
 * @csspart difference - How a cost differs from the current plan's, or from covering only the employee.
 * @csspart facts - A list of names and values.
 * @csspart range - The range of what a year can cost.
 * @csspart range-bar - The range as a bar.
 * @csspart note - The note that a plan always costs more than another.
 * @csspart description - A plan's description.
 * @csspart compare - The box that selects a plan for the comparison.
 * @csspart plan-table - A table of plans.
 * @csspart waive - Declining, as a choice.
 * @csspart actions - The bar with the choice and the buttons to go on.
 * @csspart compare-button - The button that compares the selected plans.
 * @csspart comparison - The plans that are compared.
 * @csspart review - The button to the review, and the review itself.
 * @csspart cost-table - The table of costs in the review.
 * @csspart dependents - The dependents to cover, in the review.
 * @csspart confirm - The button that sends the election.
 * @csspart back - The button that goes back a step.
 * @csspart confirmation - The election as it was recorded.
 * @csspart button - Every button.
 * @csspart retry - The button that tries again.
 * @csspart notice - A box with a message.
 * @csspart summary - The box that lists missing input.
 * @csspart skeleton - The grey shapes while loading.
 *
 * @cssproperty --vitable-font-family - Default the page's.
 * @cssproperty --vitable-font-size - Default `medium`.
 * @cssproperty --vitable-line-height - Default `1.5`.
 * @cssproperty --vitable-space - The unit of all distances; default `4px`.
 * @cssproperty --vitable-density - Scales all distances; default `1`.
 * @cssproperty --vitable-radius - The corners of boxes; default `10px`.
 * @cssproperty --vitable-radius-small - The corners of buttons, fields and boxes in a box; default `6px`.
 * @cssproperty --vitable-border-width - The lines of boxes and tables; default `1px`.
 * @cssproperty --vitable-shadow - The shadow of boxes.
 * @cssproperty --vitable-color-text - Text.
 * @cssproperty --vitable-color-muted - Text that matters less.
 * @cssproperty --vitable-color-surface - Boxes, fields and buttons.
 * @cssproperty --vitable-color-subtle - Areas that are set off from boxes.
 * @cssproperty --vitable-color-border - The lines of boxes and tables.
 * @cssproperty --vitable-color-control - The outlines of buttons, fields and choices.
 * @cssproperty --vitable-color-accent - The main button and chosen options.
 * @cssproperty --vitable-color-on-accent - Text on the accent.
 * @cssproperty --vitable-color-accent-surface - The background of chosen options.
 * @cssproperty --vitable-color-focus - The ring around the focused field.
 * @cssproperty --vitable-color-bar - The person's share in a bar; default the accent.
 * @cssproperty --vitable-color-bar-employer - The rest of a bar.
 * @cssproperty --vitable-color-success - Messages of success.
 * @cssproperty --vitable-color-success-surface - Their background.
 * @cssproperty --vitable-color-warning - Warnings.
 * @cssproperty --vitable-color-warning-surface - Their background.
 * @cssproperty --vitable-color-danger - Messages of failure.
 * @cssproperty --vitable-color-danger-surface - Their background.
 *
 * @cssstate idle - The enrollment is not known yet.
 * @cssstate loading - Data is loaded, the first time or again.
 * @cssstate ready - Plans are shown.
 * @cssstate empty - There are no plans.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The plans are shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading or electing failed.
 * @event {CustomEvent<PlanChangeDetail>} vitable-plan-change - The person has chosen another plan or coverage tier.
 * @event {CustomEvent<ViewChangeDetail>} vitable-view-change - The person has changed how the plans are shown.
 * @event {CustomEvent<ElectionSubmitDetail>} vitable-election-submit - The election is about to be sent; cancelable.
 * @event {CustomEvent<ElectionCompletedDetail>} vitable-election-completed - The election is on record.
 * @event {Event} input - As on a native control.
 * @event {Event} change - As on a native control.
 */
export class VitablePlanPicker extends FormAssociatedElement {
  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    ...planPickerProperties,
  };
  static override readonly styles = styles;

  static {
    defineAttributeProperties(this.prototype);
  }

  readonly #attributes = new AttributeController(this, { 'enrollment-id': 'enrollmentId' }, [
    'value',
    'coverage-tier',
    'view',
    'sort',
    'cost-period',
  ]);
  readonly #features = createFeatures(this, this.internals);

  protected override get formControl() {
    // Lit's own constructor asks for it before the private fields exist.
    return #features in this ? this.#features.form : undefined;
  }

  protected override get field() {
    return planField(this);
  }

  constructor() {
    super();
    this.allowWaive = false;
  }

  override attributeChangedCallback(...change: [string, string | null, string | null]): void {
    this.#attributes.apply(change, () => super.attributeChangedCallback(...change));
  }

  /** `idle | loading | ready | empty | error`. */
  get status(): ResourceStatus {
    return this.#features.resource.status;
  }

  /** Why the data could not be loaded; undefined while nothing has failed. */
  get error(): VitableError | undefined {
    return this.#features.resource.error;
  }

  /** The data that is shown. Set it to show data without a request: models, or the API's JSON. */
  get data(): PlanPickerData | undefined {
    return this.#features.resource.value;
  }

  set data(given: PlanPickerData | undefined) {
    this.#features.resource.setValue(given && (() => decodePlanPickerData(given)));
    this.#features.form.sync();
  }

  /** Reads everything again, and shows the present data until then. */
  refresh(): Promise<void> {
    return this.#features.resource.refresh();
  }

  /**
   * Goes over to another enrollment. Where it replaces an earlier one after a life event, the earlier plan is the one to
   * compare with, the earlier coverage tier is shown first, and the event's deadline is the last day to choose. An
   * enrollment card calls this on its `plan-picker`.
   *
   * @param person for calls from elements: who has reopened the enrollment. A picker of another person ignores the call
   */
  takeOver(enrollmentId: string, replaced: Replaced | undefined, person?: object): void {
    const { settings, choices } = this.#features;
    settings.resolve();
    const own = settings.session?.person;
    if (person === undefined || own === undefined || own === person) choices.takeOver(enrollmentId, replaced);
  }

  formResetCallback(): void {
    this.#features.choices.restore();
  }

  formStateRestoreCallback(state: FormData | string | null): void {
    restoreFormState(this, state);
  }

  protected override performUpdate(): void {
    this.#features.resource.guard(() => super.performUpdate());
  }

  protected override getUpdateComplete(): Promise<boolean> {
    return this.#features.list.complete(() => super.getUpdateComplete());
  }

  protected override firstUpdated(): void {
    stopInnerInput(this.renderRoot);
    submitOnEnter(this.renderRoot, () => (this.mode === 'elect' ? null : this.form));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#features.willUpdate(changed);
  }

  protected override render(): TemplateResult {
    const { strings } = this.#features.settings;
    const { announcer, resource, choices, focus, form, review, viewCode } = this.#features;
    const control = {
      elects: this.mode === 'elect',
      disabled: this.matches(':disabled'),
      allowWaive: this.allowWaive,
      label: form.label,
    };
    const loading = skeleton(strings.t('plan-picker.loading'), 7, 6);
    const ended = review.election?.reviewEnd?.(strings);
    return resourceLayout(strings, announcer.text, resource, {
      above:
        ended === undefined
          ? nothing
          : html`<div id="ended" tabindex="-1">${notice('warning', undefined, ended)}</div>`,
      loading,
      empty: () => emptyNotice(strings.t('plan-picker.empty.title'), strings.t('plan-picker.empty.body')),
      ready: (data) => (viewCode.isAwaited ? loading : stepView(choices.of(data), this.#features, control)),
      retry: () => {
        focus.to('base');
        void this.refresh();
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-plan-picker': VitablePlanPicker;
  }
}

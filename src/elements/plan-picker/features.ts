import type { LitElement } from 'lit';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import { FormControlController } from '../../controllers/form-control.js';
import type { Internals } from '../../dom/internals.js';
import type { HostSettings } from '../../settings/settings.js';
import { LazyModulesController } from '../../controllers/lazy-modules.js';
import { SettingsController } from '../../controllers/settings.js';
import { ChoiceController } from './choice-controller.js';
import { CompareSelection } from './compare/compare-selection.js';
import { createPlanResource } from './data.js';
import { ReviewController } from './election/review-controller.js';
import { formStateOf } from './form-control.js';
import { lazyModules } from './lazy.js';
import { LazyFeatures } from './lazy-features.js';
import { PlanListController } from './list/plan-list-controller.js';
import { ViewCodeController } from './list/view-code-controller.js';
import type { PlanPickerProperties } from './properties.js';
import { StepController } from './step-controller.js';
import { catalogue } from './strings.js';
import { WidthController } from './width-controller.js';

export type PickerFeatures = ReturnType<typeof createFeatures>;

/**
 * Creates the features of the picker and wires them together; nothing else has all of them. They are created in the order
 * in which they use each other, which is also the order in which Lit updates them.
 */
export function createFeatures(
  picker: LitElement & HostSettings & PlanPickerProperties,
  internals: Internals,
) {
  /** The properties that change with the present update. The host page has set them together with a new person or id. */
  let changed: ReadonlyMap<PropertyKey, unknown> | undefined;
  // `changed` is only valid during an update. A reset between two updates (after a sign-out, or when the page enters the
  // back-forward cache) must not find old entries in it.
  picker.addController({ hostUpdated: () => (changed = undefined) });
  const settings = new SettingsController(picker, catalogue);
  const focus = new FocusController(picker);
  const announcer = new Announcer(picker);
  const width = new WidthController(picker);
  const modules = new LazyModulesController(
    picker,
    settings,
    announcer,
    lazyModules,
    () => resource.status === 'ready',
  );
  const lazy = new LazyFeatures(picker, settings, focus, modules);
  const viewCode = new ViewCodeController(picker, lazy);
  const steps = new StepController(picker, focus, announcer, lazy.reset);
  const resource = createPlanResource(
    picker,
    settings,
    { internals, announcer },
    () => viewCode.load(),
    () => {
      // Another person, or another enrollment: what was chosen before is no choice for it (S2).
      steps.reset();
      compare.clear();
      list.reset(changed);
      choices.reset(changed);
    },
  );
  const choices = new ChoiceController(picker, settings, resource, steps);
  const review = new ReviewController(
    picker,
    settings,
    steps,
    lazy,
    () => choices.current,
    (Election) => new Election(picker, settings, resource, focus, announcer, steps),
  );
  const compare = new CompareSelection(picker, width);
  const list = new PlanListController(picker, settings, focus, announcer, choices, compare, lazy, steps);
  const form = new FormControlController(picker, internals, () =>
    formStateOf(picker, choices.current, settings.strings),
  );
  return {
    settings,
    focus,
    announcer,
    width,
    resource,
    lazy,
    viewCode,
    steps,
    choices,
    review,
    compare,
    list,
    form,
    /** @param properties those that change with this update */
    willUpdate(properties: ReadonlyMap<PropertyKey, unknown>): void {
      changed = properties;
      steps.sync(choices.current);
    },
  };
}

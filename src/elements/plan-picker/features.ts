import type { LitElement } from 'lit';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import { FormControlController } from '../../controllers/form-control.js';
import type { Internals } from '../../dom/internals.js';
import type { HostSettings } from '../../settings/settings.js';
import { SettingsController } from '../../controllers/settings.js';
import { ChoiceController } from './choice-controller.js';
import { CompareSelection } from './compare/compare-selection.js';
import { createPlanResource } from './data.js';
import { ElectionController } from './election/election-controller.js';
import { formStateOf } from './form-control.js';
import { PlanListController } from './list/plan-list-controller.js';
import type { PlanPickerProperties } from './properties.js';
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
  const resource = createPlanResource(picker, settings, { internals, announcer }, () => {
    // Another person, or another enrollment: what was chosen before is no choice for it (S2).
    election.reset();
    compare.clear();
    list.reset(changed);
    choices.reset(changed);
  });
  const election = new ElectionController(picker, settings, resource, focus, announcer);
  const choices = new ChoiceController(picker, settings, resource, election);
  const compare = new CompareSelection(picker, width);
  const list = new PlanListController(picker, settings, focus, announcer, choices, compare);
  const form = new FormControlController(picker, internals, () =>
    formStateOf(picker, choices.current, settings.strings),
  );
  return {
    settings,
    focus,
    announcer,
    width,
    resource,
    election,
    choices,
    compare,
    list,
    form,
    /** @param properties those that change with this update */
    willUpdate(properties: ReadonlyMap<PropertyKey, unknown>): void {
      changed = properties;
      election.sync(choices.current);
    },
  };
}

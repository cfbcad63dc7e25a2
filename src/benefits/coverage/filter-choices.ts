import { PLAN_TIERS } from '../../api/models.js';
import type { PlanOption } from '../../api/models.js';
import type { Collate } from './plan-list.js';
import { metalOf } from './plan-list.js';

/** The metals to offer as a filter, in the API's order, with `'none'` last. Empty if all plans have the same one. */
export function metalsOf(plans: readonly PlanOption[]): readonly string[] {
  const seen = new Set(plans.map(metalOf));
  return worthOffering([...PLAN_TIERS, 'none'].filter((metal) => seen.has(metal)));
}

/** The carriers to offer as a filter, in alphabetical order. Empty if there are fewer than two. */
export function carriersOf(plans: readonly PlanOption[], collate: Collate): readonly string[] {
  const seen = new Set(plans.flatMap((plan) => plan.carrier_name || []));
  return worthOffering([...seen].sort(collate));
}

const worthOffering = (values: readonly string[]) => (values.length < 2 ? [] : values);

import type { CoverageTier, PlanOption } from '../../../api/models.js';
import { costsMoreThan } from '../../../benefits/coverage/always-costs-more.js';
import { costAt } from '../../../benefits/coverage/coverage.js';
import { perYear } from '../../../benefits/money/periods.js';
import type { RangeStrings } from './words.js';

/**
 * Compares the plans at a coverage tier, where a range may be computed. The returned function gives the note of a plan that
 * always costs more than another, with the arithmetic; undefined for any other plan.
 */
export function notesOf(
  strings: RangeStrings,
  plans: readonly PlanOption[],
  tier: CoverageTier,
): (plan: PlanOption) => string | undefined {
  const others = costsMoreThan(plans, tier);
  return (plan) => {
    const other = others.get(plan.id);
    const here = costAt(plan, tier)?.employee_contribution_cents;
    const there = other && costAt(other, tier)?.employee_contribution_cents;
    const max = other?.out_of_pocket_max_cents;
    if (other === undefined || here === undefined || there === undefined || typeof max !== 'number') return;
    return strings.t('plan-picker.costs-more', {
      plan: other.name,
      low: strings.money(perYear(here)),
      high: strings.money(perYear(there) + max),
      premiums: strings.money(perYear(there)),
      max: strings.money(max),
    });
  };
}

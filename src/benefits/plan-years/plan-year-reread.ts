import type { PlanYear } from '../../api/models.js';
import { differences, stateOf } from './plan-year-changes.js';
import type { PlanYearDraft } from './plan-year-draft.js';
import { employmentKind } from './plan-year.js';

/**
 * Whether another person has changed the fields of a form since the plan year was read. `updated_at` is not used: it also
 * changes when a plan is added, and it may stay the same if two people save within its smallest unit of time.
 */
export const wasChanged = (base: PlanYear, now: PlanYear): boolean =>
  differences(stateOf(base), stateOf(now)).length > 0;

/**
 * A plan year with its employments in the spelling of a draft. What was written as `full_time` may be read as "Full Time"
 * ([employments are free strings](../../api/README.md#employments-are-free-strings)), which is not a change. If the draft
 * itself has both spellings, they stay apart.
 */
export function withEmploymentSpelling({ grid }: PlanYearDraft, year: PlanYear): PlanYear {
  const names = grid.rows.map(({ employment }) => employment.trim());
  const respelled = (employment: string) =>
    names.includes(employment)
      ? employment
      : (names.find((name) => employmentKind(name) === employmentKind(employment)) ?? employment);
  return {
    ...year,
    contribution_classes: year.contribution_classes.map((one) => ({
      ...one,
      employment: respelled(one.employment),
    })),
  };
}

import type { PlanYear } from '../../../api/models.js';
import type { Conflict } from '../../../benefits/plan-years/concurrent-changes.js';
import { compare, mergeChanges, placeOf } from '../../../benefits/plan-years/concurrent-changes.js';
import { planYearFormConflict } from '../../../i18n/en/plan-year-form-conflict.js';
import { planYearFormDifferences } from '../../../i18n/en/plan-year-form-differences.js';
import { planYearMatrix } from '../../../i18n/en/plan-year-matrix.js';
import type { DraftController } from '../draft/draft-controller.js';

export { compare };
export { conflictView } from './conflict-view.js';

export const words = { ...planYearMatrix, ...planYearFormDifferences, ...planYearFormConflict };

/**
 * Takes over what someone else has saved, and keeps the changes of the draft.
 *
 * @param latest the plan year as the other person has saved it
 * @param accepted the conflicts in which their value replaces the draft's, by `placeOf`
 */
export function mergeInto(
  draft: DraftController,
  latest: PlanYear,
  locale: string,
  accepted: ReadonlySet<string>,
): void {
  const { base } = draft;
  if (base === undefined) return;
  const takes = (conflict: Conflict) => accepted.has(placeOf(conflict));
  const merged = mergeChanges(base, latest, draft.draft, locale, takes);
  draft.continueWith(latest, () => merged);
}

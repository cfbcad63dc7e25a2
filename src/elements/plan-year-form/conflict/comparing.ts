import type { TemplateResult } from 'lit';
import type { PlanYear } from '../../../api/models.js';
import { compare, mergeChanges, placeOf } from '../../../benefits/plan-years/concurrent-changes.js';
import { planYearFormConflict } from '../../../i18n/en/plan-year-form-conflict.js';
import { planYearFormDifferences } from '../../../i18n/en/plan-year-form-differences.js';
import { planYearMatrix } from '../../../i18n/en/plan-year-matrix.js';
import type { DraftController } from '../draft/draft-controller.js';
import type { NextStep, Steps } from '../draft/steps.js';
import type { FormStrings } from '../words.js';
import { conflictView } from './conflict-view.js';

export const words = { ...planYearMatrix, ...planYearFormDifferences, ...planYearFormConflict };

/** The review, which follows the comparison. */
interface Review extends NextStep {
  /** Does something once its code is here. */
  use(run: () => void): void;
  requestUpdate(): void;
}

/**
 * The step that compares the draft with what someone else has saved.
 *
 * @param base the plan year as it was when the draft was begun
 * @param latest the plan year as the other person has saved it
 */
export function compareStep(
  strings: FormStrings,
  draft: DraftController,
  [base, latest]: readonly [base: PlanYear, latest: PlanYear],
  steps: Steps,
  next: Review,
): TemplateResult {
  const { accepted } = steps;
  return conflictView(
    strings,
    compare(base, latest, draft.draft),
    accepted,
    {
      accept: (place, accepts) => {
        if (accepts) accepted.add(place);
        else accepted.delete(place);
        next.requestUpdate();
      },
      // The choices stay until the code of the review is here.
      merge: () =>
        next.use(() => {
          const merged = mergeChanges(base, latest, draft.draft, strings.locale, (conflict) =>
            accepted.has(placeOf(conflict)),
          );
          draft.continueWith(latest, () => merged);
          steps.review();
        }),
      edit: () => steps.edit(),
      useLatest: () => {
        draft.restart(latest);
        steps.showsErrors = false;
        steps.edit();
      },
      isReviewAwaited: next.isAwaited,
    },
    next.state,
  );
}

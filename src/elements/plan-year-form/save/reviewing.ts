import { planYearFormDifferences } from '../../../i18n/en/plan-year-form-differences.js';
import { planYearFormReview } from '../../../i18n/en/plan-year-form-review.js';
import { planYearMatrix } from '../../../i18n/en/plan-year-matrix.js';
import type { TemplateResult } from 'lit';
import type { Finding } from '../../../benefits/plan-years/plan-year-check.js';
import type { DraftController } from '../draft/draft-controller.js';
import type { NextStep, Steps } from '../draft/steps.js';
import type { FormStrings } from '../words.js';
import { reviewView } from './review-view.js';

export { ScrollableRegionController } from '../../../controllers/scrollable-region.js';
export { SaveController } from './save-controller.js';
export { savedView } from './saved-view.js';
export { warningsView } from './warnings-view.js';

export const words = { ...planYearMatrix, ...planYearFormDifferences, ...planYearFormReview };

/** The step with the review. @param next the comparison, to which a save may lead */
export function reviewStep(
  strings: FormStrings,
  { draft, differences, findings }: DraftController,
  steps: Steps,
  goTo: (finding: Finding) => void,
  next: NextStep,
): TemplateResult {
  const { saving } = steps;
  return reviewView(
    strings,
    {
      draft,
      differences,
      findings,
      failure: saving?.failure,
      pending: saving?.pending === true,
      isCompareAwaited: next.isAwaited,
    },
    { save: () => saving?.save(), edit: () => steps.edit() },
    (finding) => {
      steps.edit();
      goTo(finding);
    },
    next.state,
  );
}

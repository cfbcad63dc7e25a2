import { planYearFormDifferences } from '../../../i18n/en/plan-year-form-differences.js';
import { planYearFormReview } from '../../../i18n/en/plan-year-form-review.js';
import { planYearMatrix } from '../../../i18n/en/plan-year-matrix.js';

export { ScrollableRegionController } from '../../../controllers/scrollable-region.js';
export { reviewView } from './review-view.js';
export { SaveController } from './save-controller.js';
export { savedView } from './saved-view.js';
export { warningsView } from './warnings-view.js';

export const words = { ...planYearMatrix, ...planYearFormDifferences, ...planYearFormReview };

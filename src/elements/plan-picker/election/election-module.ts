import { planPickerElection } from '../../../i18n/en/plan-picker-election.js';

/** The lazy module of the election: from the review of a choice to its confirmation. */

export { confirmationView } from './confirmation-view.js';
export { ElectionController } from './election-controller.js';
export { failureView } from './failure-view.js';
export { reviewView } from './review-view.js';
export { styles } from './styles.js';

export const words = planPickerElection;

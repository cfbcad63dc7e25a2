import { planPickerElection } from '../../../i18n/en/plan-picker-election.js';

/** The lazy module of the election: from the review of a choice to its confirmation. */

export { ElectionController } from './election-controller.js';
export { electionView } from './election-view.js';
export { failureView } from './failure-view.js';
export { styles } from './styles.js';

export const words = planPickerElection;

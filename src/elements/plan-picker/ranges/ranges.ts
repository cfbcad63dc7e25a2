import { planPickerRanges } from '../../../i18n/en/plan-picker-ranges.js';
import { styles as sheet } from './styles.js';

/** The lazy module of what a year can cost: the range of each plan, the slider for a year's care, and the notes. */

export { rangeView } from '../list/range-view.js';
export { notesOf } from './notes.js';
export { rangeAbout } from './range-about.js';

export const words = planPickerRanges;
export const styles = [sheet];

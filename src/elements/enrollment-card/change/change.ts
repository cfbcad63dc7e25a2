import { fields } from '../../../theme/controls.js';
import { changeStyles } from './styles.js';

// Reopening an enrollment with a life event, and the comparison of before and after: code of the card that is loaded late.
export { beforeAfterView } from './before-after-view.js';
export { ChangeController } from './change-controller.js';
export { changeView } from './change-view.js';
export { words } from './words.js';

/** Their styles, which come after those of the first view. */
export const styles = [fields, changeStyles];

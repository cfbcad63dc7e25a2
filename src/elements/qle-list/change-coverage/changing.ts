import { lifeEventUse } from '../../../i18n/en/life-event-use.js';
import { qleListChange } from '../../../i18n/en/qle-list-change.js';
import { reissue } from '../../../i18n/en/reissue.js';
import { reopened } from '../../../i18n/en/reopened.js';

/** What the list loads once a life event is to reopen an enrollment, or another element has reopened it. */
export { ChangeCoverageController } from './change-coverage-controller.js';
export { changeCoverageForm, reopenedView } from './change-coverage-view.js';

export const words = { ...qleListChange, ...lifeEventUse, ...reissue, ...reopened };

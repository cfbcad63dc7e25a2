/** What the list loads once a life event is to be reported. */
export { qleListReport as words } from '../../../i18n/en/qle-list-report.js';
export { ReportController } from './report-controller.js';
export { reportForm, reportedNotice } from './report-view.js';

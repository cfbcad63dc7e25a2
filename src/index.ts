/** The classes and the client, without side effects: nothing is registered by importing this. */
export * from './api/index.js';
export type { Fetch } from './api/exchange.js';
export type { ApiBaseSurroundings } from './api/origins.js';
export type { TokenRequestOptions } from './api/token-request.js';
export type { CostPeriod, PayPeriods } from './benefits/periods.js';
export type { PlanFilters, PlanSort } from './benefits/plan-list.js';
export type { Replaced } from './benefits/replaced.js';
export type { EnrollmentFacts } from './benefits/without-names.js';
export type { CostSharing } from './benefits/yearly-range.js';
export type { ResourceStatus } from './controllers/resource.js';
export { configure } from './host/page.js';
export { VitableProvider } from './host/provider.js';
export type { VitableGlobal } from './host/script-tag.js';
export type { HostSettings, PageSettings } from './host/settings.js';
export type { MessageOverrides, Words } from './i18n/strings.js';
export { VitablePlanPicker } from './elements/plan-picker/plan-picker.js';
export type { PlanPickerData } from './elements/plan-picker/data.js';
export type {
  ElectionCompletedDetail,
  ElectionReceipt,
  ElectionSubmitDetail,
  PlanChangeDetail,
  PlanView,
  ViewChangeDetail,
} from './elements/plan-picker/events.js';
export { VitableEnrollmentCard } from './elements/enrollment-card/enrollment-card.js';
export type { ReissueCompletedDetail, ReissueSubmitDetail } from './controllers/reissue-events.js';
export type { HandOverDetail } from './elements/enrollment-card/events.js';
export { VitableQleList } from './elements/qle-list/qle-list.js';
export type { QleReportSubmitDetail, QleReportedDetail } from './controllers/report-events.js';
export type { QleSelectDetail, QleViewChangeDetail } from './elements/qle-list/events.js';
export { VitablePlanYearList } from './elements/plan-year-list/plan-year-list.js';
export type { PlanYearSelectDetail, PlanYearViewChangeDetail } from './elements/plan-year-list/events.js';
export { VitablePlanYearCard } from './elements/plan-year-card/plan-year-card.js';
export { VitablePlanYearForm } from './elements/plan-year-form/plan-year-form.js';
export type { PlanYearSavedDetail, PlanYearSubmitDetail } from './elements/plan-year-form/events.js';

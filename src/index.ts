/** Entry point with the classes and the client. Importing it registers nothing and has no other side effects. */
export * from './api/index.js';
export type { Fetch } from './api/http/exchange.js';
export type { ApiBaseSurroundings } from './api/origins.js';
export type { TokenRequestOptions } from './api/auth/token-request.js';
export type { CostPeriod, PayPeriods } from './benefits/money/periods.js';
export type { PlanFilters, PlanSort } from './benefits/coverage/plan-list.js';
export type { Replaced } from './benefits/coverage/replaced-enrollment.js';
export type { EnrollmentFacts } from './benefits/coverage/without-names.js';
export type { CostSharing } from './benefits/coverage/yearly-range.js';
export type { ResourceStatus } from './controllers/resource.js';
export { configure } from './settings/page-settings.js';
export { VitableProvider } from './settings/provider.js';
export type { VitableGlobal } from './settings/script-tag.js';
export type { HostSettings, PageSettings } from './settings/settings.js';
export type { FormAssociatedElement } from './elements/plan-picker/form-associated-element.js';
export type { StyledElement } from './theme/styled-element.js';
export type { MessageOverrides, Words } from './i18n/strings.js';
export { VitablePlanPicker } from './elements/plan-picker/plan-picker.js';
export type { PlanPickerData } from './elements/plan-picker/data.js';
export type { AttributeProperties, PlanPickerProperties } from './elements/plan-picker/properties.js';
export type {
  ElectionCompletedDetail,
  ElectionReceipt,
  ElectionSubmitDetail,
  PlanChangeDetail,
  PlanView,
  ViewChangeDetail,
} from './elements/plan-picker/events.js';
export { VitableEnrollmentCard } from './elements/enrollment-card/enrollment-card.js';
export type { ReissueCompletedDetail, ReissueSubmitDetail } from './events/reissue.js';
export type { HandOverDetail } from './elements/enrollment-card/events.js';
export { VitableQleList } from './elements/qle-list/qle-list.js';
export type {
  QleReportSubmitDetail,
  QleReportedDetail,
  QleSelectDetail,
  QleViewChangeDetail,
} from './elements/qle-list/events.js';
export { VitablePlanYearList } from './elements/plan-year-list/plan-year-list.js';
export type { PlanYearSelectDetail, PlanYearViewChangeDetail } from './elements/plan-year-list/events.js';
export { VitablePlanYearCard } from './elements/plan-year-card/plan-year-card.js';
export { VitablePlanYearForm } from './elements/plan-year-form/plan-year-form.js';
export type { PlanYearSavedDetail, PlanYearSubmitDetail } from './elements/plan-year-form/events.js';

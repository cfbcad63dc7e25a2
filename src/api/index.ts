/** Everything that this folder exports: the Vitable API without a page, for browsers and Node alike. */
export { VitableClient } from './client.js';
export type { VitableApi, VitableClientOptions } from './client.js';
export { DEFAULT_API_BASE } from './connection.js';
export type { ConnectionOptions } from './connection.js';
export {
  decodeAccessToken,
  decodeDependent,
  decodeEnrollment,
  decodeLifeEvent,
  decodeList,
  decodePage,
  decodePlanOption,
  decodePlanOptions,
  decodePlanYear,
} from './decode/decode.js';
export type { Decoder } from './decode/decode.js';
export type { ApiVersion } from './decode/wire-variant.js';
export { ERROR_CODES, VitableError } from './errors.js';
export type { VitableErrorCode, VitableErrorDetails } from './errors.js';
export { lifeEventKind, toLifeEventType } from './life-event-type.js';
export type * from './models.js';
export {
  COVERAGE_TIERS,
  ENROLLMENT_STATUSES,
  LIFE_EVENT_STATUSES,
  LIFE_EVENT_TYPES,
  PLAN_TIERS,
  PLAN_YEAR_STATUSES,
  RELATIONSHIPS,
} from './models.js';
export type { OperationName } from './operations.js';
export { acceptApiBase } from './origins.js';
export type {
  AccessTokenRequest,
  DependentFilters,
  Election,
  EnrollmentFilters,
  LifeEventFilters,
  LifeEventReport,
  NewContributionClass,
  NewPlanYear,
  NewPlanYearInWriteNames,
  Paging,
  PlanYearChanges,
  PlanYearChangesInWriteNames,
  PlanYearFilters,
  Reissue,
  RequestOptions,
  WrittenClass,
} from './requests.js';
export { createTokenSource } from './auth/token-source.js';
export type { Clock, GetToken, TokenRequest, TokenSource, TokenSourceOptions } from './auth/token-source.js';
export { createTransport } from './http/transport.js';
export type { ApiRequest, PagePresence, Timeouts, Transport, TransportOptions } from './http/transport.js';
export { version } from './version.js';

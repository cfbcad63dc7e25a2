import {
  decodeDependent,
  decodeEnrollment,
  decodeLifeEvent,
  decodePlanOptions,
  decodePlanYear,
} from './decode/decode.js';
import type { Dependent, PlanYear, QualifyingLifeEvent } from './models.js';
import { listOperation, readOperation } from './operation.js';
import { dependentFilters, lifeEventFilters, planYearFilters } from './requests.js';
import type { DependentFilters, LifeEventFilters, PlanYearFilters } from './requests.js';

/** The operations with which elements begin. They are in the module script (P1); no other operation is. */

export const getEnrollment = /* @__PURE__ */ readOperation(
  'getEnrollment',
  'enrollment',
  '',
  decodeEnrollment,
);

export const listEligiblePlans = /* @__PURE__ */ readOperation(
  'listEligiblePlans',
  'enrollment',
  '/plans',
  decodePlanOptions,
);

export const listPlanYears = /* @__PURE__ */ listOperation<PlanYearFilters, PlanYear>(
  'listPlanYears',
  'benefit-product',
  '/plan-years',
  planYearFilters,
  decodePlanYear,
);

export const getPlanYear = /* @__PURE__ */ readOperation('getPlanYear', 'plan-year', '', decodePlanYear);

export const listLifeEvents = /* @__PURE__ */ listOperation<LifeEventFilters, QualifyingLifeEvent>(
  'listLifeEvents',
  'member',
  '/qualifying-life-events',
  lifeEventFilters,
  decodeLifeEvent,
);

export const listDependents = /* @__PURE__ */ listOperation<DependentFilters, Dependent>(
  'listDependents',
  'member',
  '/dependents',
  dependentFilters,
  decodeDependent,
);

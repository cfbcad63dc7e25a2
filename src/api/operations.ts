import type { Connection } from './connection.js';
import {
  decodeAccessToken,
  decodeDependent,
  decodeEnrollment,
  decodeLifeEvent,
  decodeList,
  decodePage,
  decodePlanOptions,
  decodePlanYear,
} from './decode/decode.js';
import type { Decoder } from './decode/decode.js';
import type { AccessToken, Dependent, Enrollment, Page, PlanYear, QualifyingLifeEvent } from './models.js';
import { ownProperties } from './own-properties.js';
import {
  electionsBody,
  lifeEventBody,
  pagedQuery,
  pathOf,
  planYearBody,
  planYearChangesBody,
  reissueBody,
} from './requests.js';
import type {
  AccessTokenRequest,
  DependentFilters,
  EnrollmentFilters,
  LifeEventFilters,
  Paging,
  PlanYearFilters,
  RequestOptions,
} from './requests.js';
import { markMayHaveArrived } from './http/transport.js';
import { version } from './version.js';

/**
 * The operations of the API. Each is a value of its own, so that a page downloads only the operations that it uses.
 * `VitableClient` has all of them as methods.
 *
 * Every operation rejects with a `VitableError`, or with `signal.reason` when its signal is aborted. Writes are sent once.
 * If it is unknown whether a write was carried out, the error has `mayHaveArrived` set
 * ([no idempotency key](README.md#no-idempotency-key)).
 */

/** The names of the operations. `VitableClient` implements a method for each, and the compiler checks that it does. */
export type OperationName =
  | 'getEnrollment'
  | 'listEligiblePlans'
  | 'reissueEnrollment'
  | 'listPlanYears'
  | 'createPlanYear'
  | 'getPlanYear'
  | 'updatePlanYear'
  | 'listLifeEvents'
  | 'reportLifeEvent'
  | 'createAccessToken'
  | 'listEnrollments'
  | 'elect'
  | 'listDependents';

/**
 * An operation that is sent over a connection. `name` is the name of the method of `VitableClient`. It is written out
 * because a minifier changes the names of functions.
 */
export interface Operation<Args extends unknown[], Result> {
  readonly name: OperationName;
  /** The version that decodes the answer, for a read: models of another version may have other fields (R22). */
  readonly version?: string;
  readonly send: (connection: Connection, ...args: Args) => Promise<Result>;
}

/** The signal of the options, ignoring a `signal` that a page has put on `Object.prototype` (S6). */
const signalOf = (options: RequestOptions = {}) => ownProperties(options).signal;

/** An operation that reads one resource, or something below it that is not paged. */
const readOperation = <Result>(
  name: OperationName,
  kind: string,
  below: string,
  decodeResult: Decoder<Result>,
): Operation<[id: string, options?: RequestOptions], Result> => ({
  name,
  version,
  send: async (connection, id, options) =>
    decodeResult(
      await connection.send({ method: 'GET', path: pathOf(kind, id) + below, signal: signalOf(options) }),
    ),
});

type ListOperation<Filters extends Paging, Item> = Operation<
  [id: string, filters?: Filters, options?: RequestOptions],
  Page<Item>
>;

/** An operation that reads one page of a list. */
const listOperation = <Filters extends Paging, Item>(
  name: OperationName,
  kind: string,
  below: string,
  decodeItem: Decoder<Item>,
): ListOperation<Filters, Item> => ({
  name,
  version,
  send: async (connection, id, filters, options) => {
    const path = pathOf(kind, id) + below;
    const query = pagedQuery(filters ?? {});
    const answer = await connection.send({ method: 'GET', path, query, signal: signalOf(options) });
    return decodePage(answer, decodeItem, query);
  },
});

/** Decodes the answer to a write. An answer that cannot be decoded still means that the request has arrived. */
function decodeWritten<Result>(decodeResult: Decoder<Result>, answer: unknown): Result {
  try {
    return decodeResult(answer);
  } catch (error) {
    throw markMayHaveArrived(error);
  }
}

/** An operation that writes. Its body is checked before it is sent. */
const writeOperation = <Given, Result>(
  name: OperationName,
  method: 'POST' | 'PUT',
  kind: string,
  below: string,
  bodyOf: (given: Given) => unknown,
  decodeResult: Decoder<Result>,
): Operation<[id: string, given: Given, options?: RequestOptions], Result> => ({
  name,
  send: async (connection, id, given, options) => {
    const path = pathOf(kind, id) + below;
    const body = bodyOf(given);
    const answer = await connection.send({ method, path, body, signal: signalOf(options) });
    return decodeWritten(decodeResult, answer);
  },
});

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

export const reissueEnrollment = /* @__PURE__ */ writeOperation(
  'reissueEnrollment',
  'POST',
  'enrollment',
  '/reissue',
  reissueBody,
  decodeEnrollment,
);

export const listPlanYears = /* @__PURE__ */ listOperation<PlanYearFilters, PlanYear>(
  'listPlanYears',
  'benefit-product',
  '/plan-years',
  decodePlanYear,
);

export const createPlanYear = /* @__PURE__ */ writeOperation(
  'createPlanYear',
  'POST',
  'benefit-product',
  '/plan-years',
  planYearBody,
  decodePlanYear,
);

export const getPlanYear = /* @__PURE__ */ readOperation('getPlanYear', 'plan-year', '', decodePlanYear);

export const updatePlanYear = /* @__PURE__ */ writeOperation(
  'updatePlanYear',
  'PUT',
  'plan-year',
  '',
  planYearChangesBody,
  decodePlanYear,
);

export const listLifeEvents = /* @__PURE__ */ listOperation<LifeEventFilters, QualifyingLifeEvent>(
  'listLifeEvents',
  'member',
  '/qualifying-life-events',
  decodeLifeEvent,
);

export const reportLifeEvent = /* @__PURE__ */ writeOperation(
  'reportLifeEvent',
  'POST',
  'member',
  '/qualifying-life-events',
  lifeEventBody,
  decodeLifeEvent,
);

export const createAccessToken: Operation<
  [request?: AccessTokenRequest, options?: RequestOptions],
  AccessToken
> = {
  name: 'createAccessToken',
  send: async (connection, request, options) =>
    decodeWritten(
      decodeAccessToken,
      await connection.send({
        method: 'POST',
        path: '/v1/auth/access-tokens',
        body: { grant_type: 'client_credentials', bound_entity: ownProperties(request ?? {}).bound_entity },
        signal: signalOf(options),
      }),
    ),
};

export const listEnrollments = /* @__PURE__ */ listOperation<EnrollmentFilters, Enrollment>(
  'listEnrollments',
  'employee',
  '/enrollments',
  decodeEnrollment,
);

export const elect = /* @__PURE__ */ writeOperation(
  'elect',
  'POST',
  'employee',
  '/enrollments/elect',
  electionsBody,
  (json): readonly Enrollment[] => decodeList(json, decodeEnrollment),
);

export const listDependents = /* @__PURE__ */ listOperation<DependentFilters, Dependent>(
  'listDependents',
  'member',
  '/dependents',
  decodeDependent,
);

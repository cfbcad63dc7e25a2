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
import type { Reader } from './decode/readers.js';
import {
  accessTokenBody,
  dependentFilters,
  electionsBody,
  enrollmentFilters,
  lifeEventBody,
  lifeEventFilters,
  pagedQuery,
  pathOf,
  planYearBody,
  planYearChangesBody,
  planYearFilters,
  reissueBody,
  withClassTierName,
} from './requests.js';
import type {
  AccessTokenRequest,
  CheckedPaging,
  DependentFilters,
  EnrollmentFilters,
  LifeEventFilters,
  Paging,
  PlanYearFilters,
  RequestOptions,
} from './requests.js';
import { withRequestId } from './http/exchange.js';
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

/** Decodes an answer. The error for one that cannot be decoded has its request id. */
async function decoded<Result>(answer: unknown, decodeResult: (answer: unknown) => Result): Promise<Result> {
  try {
    return decodeResult(answer);
  } catch (error) {
    throw await withRequestId(error, answer);
  }
}

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
    decoded(
      await connection.send({ method: 'GET', path: pathOf(kind, id) + below, signal: signalOf(options) }),
      decodeResult,
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
  documentedFilters: () => Reader<CheckedPaging>,
  decodeItem: Decoder<Item>,
): ListOperation<Filters, Item> => ({
  name,
  version,
  send: async (connection, id, filters, options) => {
    const path = pathOf(kind, id) + below;
    const query = pagedQuery(documentedFilters(), filters ?? {});
    const answer = await connection.send({ method: 'GET', path, query, signal: signalOf(options) });
    return decoded(answer, (json) => decodePage(json, decodeItem, query));
  },
});

/** Decodes the answer to a write. An answer that cannot be decoded still means that the request has arrived. */
async function decodeWritten<Result>(decodeResult: Decoder<Result>, answer: unknown): Promise<Result> {
  try {
    return await decoded(answer, decodeResult);
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

/**
 * An operation that writes contribution classes. The wire variants have different names for their coverage tier. If no
 * answer has shown the variant yet, the operation first reads the plan year, or the list of plan years, that it writes to.
 */
const planYearOperation = <Given>(
  name: OperationName,
  method: 'POST' | 'PUT',
  kind: string,
  below: string,
  bodyOf: (given: Given) => Parameters<typeof withClassTierName>[0],
): Operation<[id: string, given: Given, options?: RequestOptions], PlanYear> => ({
  name,
  send: async (connection, id, given, options) => {
    const path = pathOf(kind, id) + below;
    const body = bodyOf(given);
    const signal = signalOf(options);
    const { wireVariant } = connection;
    if (body.contribution_classes && wireVariant.classTierName === undefined) {
      const query = method === 'POST' ? { page: 1, limit: 1 } : undefined;
      // A failed read is ignored here, because the write that follows fails with the same cause.
      await connection.send({ method: 'GET', path, query, signal }).catch(() => signal?.throwIfAborted());
    }
    const named = withClassTierName(body, wireVariant.classTierName ?? 'family_status');
    return decodeWritten(decodePlanYear, await connection.send({ method, path, body: named, signal }));
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
  planYearFilters,
  decodePlanYear,
);

export const createPlanYear = /* @__PURE__ */ planYearOperation(
  'createPlanYear',
  'POST',
  'benefit-product',
  '/plan-years',
  planYearBody,
);

export const getPlanYear = /* @__PURE__ */ readOperation('getPlanYear', 'plan-year', '', decodePlanYear);

export const updatePlanYear = /* @__PURE__ */ planYearOperation(
  'updatePlanYear',
  'PUT',
  'plan-year',
  '',
  planYearChangesBody,
);

export const listLifeEvents = /* @__PURE__ */ listOperation<LifeEventFilters, QualifyingLifeEvent>(
  'listLifeEvents',
  'member',
  '/qualifying-life-events',
  lifeEventFilters,
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
        body: accessTokenBody(request ?? {}),
        signal: signalOf(options),
      }),
    ),
};

export const listEnrollments = /* @__PURE__ */ listOperation<EnrollmentFilters, Enrollment>(
  'listEnrollments',
  'employee',
  '/enrollments',
  enrollmentFilters,
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
  dependentFilters,
  decodeDependent,
);

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
} from './decode.js';
import type { Decoder } from './decode.js';
import type { AccessToken, Dependent, Enrollment, Page, PlanYear, QualifyingLifeEvent } from './models.js';
import { own } from './own.js';
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
import { arrived } from './transport.js';

/**
 * The operations of the API, one function each over a connection, so that a page carries those it uses and no others.
 * `VitableClient` has all of them as methods.
 *
 * Every one rejects with a `VitableError`, or with `signal.reason` when its signal is aborted. Writes are sent once, and
 * say with `mayHaveArrived` when it is unknown whether they were carried out (trap 14).
 */

/** The signal itself: none that a page has put on `Object.prototype` (S6). */
const signalOf = (options: RequestOptions = {}) => own(options).signal;

/** `GET` of one resource, or of something below it that comes in one piece. */
const reads =
  <Result>(kind: string, below: string, decodeResult: Decoder<Result>) =>
  async (connection: Connection, id: string, options?: RequestOptions): Promise<Result> =>
    decodeResult(
      await connection.send({ method: 'GET', path: pathOf(kind, id) + below, signal: signalOf(options) }),
    );

type Listing<Filters extends Paging, Item> = (
  connection: Connection,
  id: string,
  filters?: Filters,
  options?: RequestOptions,
) => Promise<Page<Item>>;

/** `GET` of one page of a list. */
const lists =
  <Item>(kind: string, below: string, decodeItem: Decoder<Item>): Listing<Paging, Item> =>
  async (connection, id, filters = {}, options) => {
    const path = pathOf(kind, id) + below;
    const query = pagedQuery(filters);
    const answer = await connection.send({ method: 'GET', path, query, signal: signalOf(options) });
    return decodePage(answer, decodeItem, query);
  };

/** The answer to a write: whatever is wrong with it, what was sent has arrived (trap 14). */
function decodeWritten<Result>(decodeResult: Decoder<Result>, answer: unknown): Result {
  try {
    return decodeResult(answer);
  } catch (error) {
    throw arrived(error);
  }
}

/** A write, with a body that is checked first. */
const writes =
  <Given, Result>(
    method: 'POST' | 'PUT',
    kind: string,
    below: string,
    bodyOf: (given: Given) => unknown,
    decodeResult: Decoder<Result>,
  ) =>
  async (connection: Connection, id: string, given: Given, options?: RequestOptions): Promise<Result> => {
    const path = pathOf(kind, id) + below;
    const body = bodyOf(given);
    const answer = await connection.send({ method, path, body, signal: signalOf(options) });
    return decodeWritten(decodeResult, answer);
  };

/** Document 000. */
export const getEnrollment = /* @__PURE__ */ reads('enrollment', '', decodeEnrollment);

/** Document 000. */
export const listEligiblePlans = /* @__PURE__ */ reads('enrollment', '/plans', decodePlanOptions);

/** Document 000. */
export const reissueEnrollment = /* @__PURE__ */ writes(
  'POST',
  'enrollment',
  '/reissue',
  reissueBody,
  decodeEnrollment,
);

/** Document 001. */
export const listPlanYears: Listing<PlanYearFilters, PlanYear> = /* @__PURE__ */ lists(
  'benefit-product',
  '/plan-years',
  decodePlanYear,
);

/** Document 001. */
export const createPlanYear = /* @__PURE__ */ writes(
  'POST',
  'benefit-product',
  '/plan-years',
  planYearBody,
  decodePlanYear,
);

/** Document 003. */
export const getPlanYear = /* @__PURE__ */ reads('plan-year', '', decodePlanYear);

/** Document 004. */
export const updatePlanYear = /* @__PURE__ */ writes(
  'PUT',
  'plan-year',
  '',
  planYearChangesBody,
  decodePlanYear,
);

/** Document 002. */
export const listLifeEvents: Listing<LifeEventFilters, QualifyingLifeEvent> = /* @__PURE__ */ lists(
  'member',
  '/qualifying-life-events',
  decodeLifeEvent,
);

/** Digest, operation S. */
export const reportLifeEvent = /* @__PURE__ */ writes(
  'POST',
  'member',
  '/qualifying-life-events',
  lifeEventBody,
  decodeLifeEvent,
);

/** Digest, operation S. */
export const createAccessToken = async (
  connection: Connection,
  request: AccessTokenRequest = {},
  options?: RequestOptions,
): Promise<AccessToken> =>
  decodeWritten(
    decodeAccessToken,
    await connection.send({
      method: 'POST',
      path: '/v1/auth/access-tokens',
      body: { grant_type: 'client_credentials', bound_entity: own(request).bound_entity },
      signal: signalOf(options),
    }),
  );

/** Digest, operation S. */
export const listEnrollments: Listing<EnrollmentFilters, Enrollment> = /* @__PURE__ */ lists(
  'employee',
  '/enrollments',
  decodeEnrollment,
);

/** Digest, operation S. */
export const elect = /* @__PURE__ */ writes(
  'POST',
  'employee',
  '/enrollments/elect',
  electionsBody,
  (json): readonly Enrollment[] => decodeList(json, decodeEnrollment),
);

/** Digest, operation S. */
export const listDependents: Listing<DependentFilters, Dependent> = /* @__PURE__ */ lists(
  'member',
  '/dependents',
  decodeDependent,
);

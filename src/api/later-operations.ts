import {
  decodeAccessToken,
  decodeEnrollment,
  decodeLifeEvent,
  decodeList,
  decodePlanYear,
} from './decode/decode.js';
import type { Decoder } from './decode/decode.js';
import type { AccessToken, Enrollment, PlanYear } from './models.js';
import type { Operation, OperationName } from './operation.js';
import { decoded, listOperation, signalOf } from './operation.js';
import {
  accessTokenBody,
  electionsBody,
  enrollmentFilters,
  lifeEventBody,
  planYearBody,
  planYearChangesBody,
  reissueBody,
  withClassTierName,
} from './bodies.js';
import { pathOf } from './requests.js';
import type { AccessTokenRequest, EnrollmentFilters, RequestOptions } from './requests.js';
import { markMayHaveArrived } from './http/transport.js';

/** The operations that write, and those that follow a person's choice. */

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

export const reissueEnrollment = /* @__PURE__ */ writeOperation(
  'reissueEnrollment',
  'POST',
  'enrollment',
  '/reissue',
  reissueBody,
  decodeEnrollment,
);

export const createPlanYear = /* @__PURE__ */ planYearOperation(
  'createPlanYear',
  'POST',
  'benefit-product',
  '/plan-years',
  planYearBody,
);

export const updatePlanYear = /* @__PURE__ */ planYearOperation(
  'updatePlanYear',
  'PUT',
  'plan-year',
  '',
  planYearChangesBody,
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

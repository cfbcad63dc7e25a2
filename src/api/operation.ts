import type { Connection } from './connection.js';
import { decodePage } from './decode/decode.js';
import type { Decoder } from './decode/decode.js';
import type { Page } from './models.js';
import { ownProperties } from './own-properties.js';
import type { Reader } from './decode/readers.js';
import { pagedQuery, pathOf } from './requests.js';
import type { CheckedPaging, Paging, RequestOptions } from './requests.js';
import { withRequestId } from './http/exchange.js';
import { version } from './version.js';

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
export const signalOf = (options: RequestOptions = {}) => ownProperties(options).signal;

/** Decodes an answer. The error for one that cannot be decoded has its request id. */
export async function decoded<Result>(
  answer: unknown,
  decodeResult: (answer: unknown) => Result,
): Promise<Result> {
  try {
    return decodeResult(answer);
  } catch (error) {
    throw await withRequestId(error, answer);
  }
}

/** An operation that reads one resource, or something below it that is not paged. */
export const readOperation = <Result>(
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
export const listOperation = <Filters extends Paging, Item>(
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

import { LIFE_EVENT_STATUSES, LIFE_EVENT_TYPES, PLAN_YEAR_STATUSES, RELATIONSHIPS } from './models.js';
import { isObject, ownProperties } from './own-properties.js';
import type { Reader } from './decode/readers.js';
import {
  boolean,
  closedShape,
  decodeError,
  id,
  integer,
  literal,
  nullable,
  predicate,
} from './decode/readers.js';
export type * from './request-types.js';

/**
 * The paths and queries of requests, and how requests are checked against the API's documents before they are sent. Their
 * bodies are in `bodies.ts`.
 *
 * A failed check throws VitableError `validation`. Its `path` uses the caller's names (`$.contribution_classes[0]…`), so
 * that a form finds its field. Its message never repeats what was typed (S1). A field that the API does not have is refused,
 * because it would be lost without a word; the error has the place of its object, and its message the fields there are.
 */

export const check = <Checked>(read: Reader<Checked>, value: unknown, at = '$') =>
  read(value, at, (path, expected) => decodeError(path, expected, 'validation'));

/**
 * A field that may be left out of a request. Absent, undefined and null all become null, which is not written
 * ([leave unchanged fields out](README.md#leave-unchanged-fields-out)).
 */
export const optional = nullable;

const pathId = /* @__PURE__ */ predicate<string>(
  // A URL would resolve `.` and `..` as steps in a path. Half a surrogate pair cannot be encoded.
  (value) => typeof value === 'string' && !/^\.{0,2}$|\p{Surrogate}/u.test(value),
  'an id',
);

/** The path of a resource: the kind `plan-year` and the id `plyr_1` give `/v1/plan-years/plyr_1`. */
export function pathOf(kind: string, resourceId: string): string {
  const name = `$.${kind.replace('-', '_')}_id`;
  return `/v1/${kind}s/${encodeURIComponent(check(pathId, resourceId, name))}`;
}

/** Page and limit as they were checked; null where the caller has not given them. */
export type CheckedPaging = Readonly<Record<'page' | 'limit', number | null>>;

export const paging = () => ({ page: optional(integer(1)), limit: optional(integer(1, 100)) });

/** The filters of each list. */
export const planYearFilters = () =>
  closedShape({ ...paging(), employer_id: optional(id), status: optional(literal(PLAN_YEAR_STATUSES)) });
export const lifeEventFilters = () =>
  closedShape({
    ...paging(),
    event_type: optional(literal(LIFE_EVENT_TYPES)),
    status: optional(literal(LIFE_EVENT_STATUSES)),
  });
export const dependentFilters = () =>
  closedShape({
    ...paging(),
    relationship: optional(literal(RELATIONSHIPS)),
    active_in: optional(boolean),
  });

/**
 * The checked query of a list, in the caller's order. Page and limit are always sent, with the API's own defaults.
 *
 * @param filters the filters that the list has
 */
export function pagedQuery(filters: Reader<CheckedPaging>, given: object) {
  const query = isObject(given) ? ownProperties(given) : given;
  const { page, limit } = check(filters, query);
  return ownProperties({ ...query, page: page ?? 1, limit: limit ?? 20 });
}

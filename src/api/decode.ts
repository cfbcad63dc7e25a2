import type {
  AccessToken,
  Dependent,
  Enrollment,
  Page,
  PlanOption,
  PlanYear,
  QualifyingLifeEvent,
} from './models.js';
import { isObject, ownValue } from './own.js';
import type { Reader } from './schema.js';
import { listOf, misfit } from './schema.js';
import {
  accessToken,
  dependent,
  documentedEnrollment,
  lifeEvent,
  enrollment,
  newestNames,
  pagination,
  planOption,
  planYear,
} from './shapes.js';

/**
 * From the wire to the models: the only place that knows of the three wire variants (bare, envelope, newest).
 *
 * Every decoder takes server JSON of any variant or one of our own models, and gives an equal model for a model: hosts
 * set an element's `data` to either. Unknown enum values become `{unknown}`, extra keys are ignored, and anything else
 * that is not as documented is a `contract` error with its JSON path.
 */

/**
 * Reads one item at a place in an answer.
 *
 * @param at its JSON path, `$` where it is the whole answer
 * @throws VitableError `contract`
 */
export type Decoder<Item> = (json: unknown, at?: string) => Item;

/**
 * A single resource out of its envelope `{data: …}`, with its path. What has an id or a token of its own is the
 * resource already.
 */
function unwrap(json: unknown, at: string): [value: unknown, at: string] {
  const inner = ownValue(json, 'data');
  const isResource = ['id', 'access_token'].some((key) => ownValue(json, key) !== undefined);
  return isObject(inner) && !isResource ? [inner, `${at}.data`] : [json, at];
}

/** A reader that is made when it is first used, and no more than once. */
function once<Model>(make: () => Reader<Model>): Reader<Model> {
  let read: Reader<Model> | undefined;
  return (...place) => (read ??= make())(...place);
}

const anyEnrollment = /* @__PURE__ */ once(enrollment);
const documented = /* @__PURE__ */ once(documentedEnrollment);

/** An enrollment in any of the three shapes (document 000; digest, wire variant 3). */
export const decodeEnrollment: Decoder<Enrollment> = (json, at = '$') => {
  const [value, path] = unwrap(json, at);
  // One of these makes it the newest shape, or a model of ours.
  const undocumented = ['answered_at', 'benefit', ...Object.values(newestNames)];
  if (!undocumented.some((key) => ownValue(value, key) !== undefined)) documented(value, path);
  return anyEnrollment(value, path);
};

function decoder<Model>(make: () => Reader<Model>): Decoder<Model> {
  const read = once(make);
  return (json, at = '$') => read(...unwrap(json, at));
}

/** A plan that may be chosen (digest, PlanOption). */
export const decodePlanOption: Decoder<PlanOption> = /* @__PURE__ */ decoder(planOption);

/** The plans that may be chosen: a list without paging. */
export const decodePlanOptions: Decoder<readonly PlanOption[]> = (json, at) =>
  decodeList(json, decodePlanOption, at);

/** A plan year (document 003), its contribution classes under either name. */
export const decodePlanYear: Decoder<PlanYear> = /* @__PURE__ */ decoder(planYear);

/** A qualifying life event (document 002). */
export const decodeLifeEvent: Decoder<QualifyingLifeEvent> = /* @__PURE__ */ decoder(lifeEvent);

/** A member's dependent (digest, operation S). */
export const decodeDependent: Decoder<Dependent> = /* @__PURE__ */ decoder(dependent);

/** A token as the API issues it to a partner's server (digest, operation S). */
export const decodeAccessToken: Decoder<AccessToken> = /* @__PURE__ */ decoder(accessToken);

/**
 * A list: a bare array, or one in an envelope.
 *
 * @throws VitableError `contract`
 */
export function decodeList<Item>(json: unknown, decodeItem: Decoder<Item>, at = '$'): readonly Item[] {
  const isBare = Array.isArray(json);
  const list = isBare ? json : ownValue(json, 'data');
  if (!Array.isArray(list)) throw misfit(at, 'an array, or one in "data"');
  return listOf(decodeItem)(list, isBare ? at : `${at}.data`);
}

/**
 * One page of a list, bare or in an envelope with its `pagination`.
 *
 * A bare list carries no totals, so a full page says that another may follow (trap 7). An empty page is the last,
 * whatever the totals claim: a reader that follows `more` comes to an end.
 *
 * @param asked the page and limit of the request, where the answer does not repeat them
 * @throws VitableError `contract`
 */
export function decodePage<Item>(
  json: unknown,
  decodeItem: Decoder<Item>,
  asked: { readonly page: number; readonly limit: number },
): Page<Item> {
  const items = decodeList(json, decodeItem);
  const told = pagination()(ownValue(json, 'pagination'), '$.pagination');
  const page = told?.page ?? asked.page;
  const limit = told?.limit ?? asked.limit;
  const total = told?.total ?? null;
  const totalPages = told?.total_pages ?? null;
  const isFollowed =
    totalPages !== null ? page < totalPages : total !== null ? page * limit < total : items.length >= limit;
  return { items, page, limit, total, total_pages: totalPages, more: isFollowed && items.length > 0 };
}

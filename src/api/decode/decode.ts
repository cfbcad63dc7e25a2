import type {
  AccessToken,
  Dependent,
  Enrollment,
  Page,
  PlanOption,
  PlanYear,
  QualifyingLifeEvent,
} from '../models.js';
import { isObject, ownValue } from '../own-properties.js';
import type { Reader } from './readers.js';
import { listOf, decodeError } from './readers.js';
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
 * Turns the API's JSON into the models. The three [wire variants](../README.md#wire-variants) (bare, envelope, newest) are
 * told apart here and nowhere else.
 *
 * Every decoder accepts JSON of any variant, and also one of our own models, because hosts set an element's `data` to
 * either. A model decodes to an equal model. Unknown enum values become `{unknown}`, and extra keys are ignored. Any other
 * difference from the documented shape is a `contract` error with its JSON path.
 */

/**
 * Reads one item of an answer.
 *
 * @param at its JSON path; `$` if it is the whole answer
 * @throws VitableError `contract`
 */
export type Decoder<Item> = (json: unknown, at?: string) => Item;

/**
 * Takes a single resource out of its envelope `{data: …}`, and returns it with its JSON path. An object with an id or a
 * token of its own is the resource itself, even if it has a field `data`.
 */
function unwrap(json: unknown, at: string): [value: unknown, at: string] {
  const inner = ownValue(json, 'data');
  const isResource = ['id', 'access_token'].some((key) => ownValue(json, key) !== undefined);
  return isObject(inner) && !isResource ? [inner, `${at}.data`] : [json, at];
}

/** A reader that is made when it is first used, and only once. */
function once<Model>(make: () => Reader<Model>): Reader<Model> {
  let read: Reader<Model> | undefined;
  return (...place) => (read ??= make())(...place);
}

const anyEnrollment = /* @__PURE__ */ once(enrollment);
const documented = /* @__PURE__ */ once(documentedEnrollment);

/** An enrollment in any of the three wire variants. */
export const decodeEnrollment: Decoder<Enrollment> = (json, at = '$') => {
  const [value, path] = unwrap(json, at);
  // A field of this list occurs only in the newest variant and in our own models, where fewer fields are required.
  const undocumented = ['answered_at', 'benefit', ...Object.values(newestNames)];
  if (!undocumented.some((key) => ownValue(value, key) !== undefined)) documented(value, path);
  const model = anyEnrollment(value, path);
  // In the newest variant the benefit's id is the id of the benefit product.
  return { ...model, benefit_product_id: model.benefit_product_id ?? model.benefit?.id ?? null };
};

function decoder<Model>(make: () => Reader<Model>): Decoder<Model> {
  const read = once(make);
  return (json, at = '$') => read(...unwrap(json, at));
}

/** A plan that may be chosen. */
export const decodePlanOption: Decoder<PlanOption> = /* @__PURE__ */ decoder(planOption);

/** The plans that may be chosen: a list without paging. */
export const decodePlanOptions: Decoder<readonly PlanOption[]> = (json, at) =>
  decodeList(json, decodePlanOption, at);

/** A plan year. Its contribution classes may name the coverage tier `family_status` or `coverage_tier`. */
export const decodePlanYear: Decoder<PlanYear> = /* @__PURE__ */ decoder(planYear);

/** A qualifying life event. */
export const decodeLifeEvent: Decoder<QualifyingLifeEvent> = /* @__PURE__ */ decoder(lifeEvent);

/** A member's dependent. */
export const decodeDependent: Decoder<Dependent> = /* @__PURE__ */ decoder(dependent);

/** A token as the API issues it to a partner's server. */
export const decodeAccessToken: Decoder<AccessToken> = /* @__PURE__ */ decoder(accessToken);

/**
 * A list: a bare array, or one in an envelope.
 *
 * @throws VitableError `contract`
 */
export function decodeList<Item>(json: unknown, decodeItem: Decoder<Item>, at = '$'): readonly Item[] {
  const isBare = Array.isArray(json);
  const list = isBare ? json : ownValue(json, 'data');
  if (!Array.isArray(list)) throw decodeError(at, 'an array, or one in "data"');
  return listOf(decodeItem)(list, isBare ? at : `${at}.data`);
}

/** The API's own default of items on a page. */
const DEFAULT_LIMIT = 20;

/**
 * One page of a list, bare or in an envelope with its `pagination`.
 *
 * A bare list has no totals, so a full page means that another may follow
 * ([paging without totals](../README.md#paging-without-totals)). A server may put fewer items on a page than were asked for,
 * but not fewer than the API's default of 20: with a higher limit, 20 items or more count as full. An empty page is the last
 * one whatever the totals say, so that code which follows `more` always ends.
 *
 * @param asked the page and limit of the request, used if the answer does not repeat them
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
  const full = Math.min(limit, DEFAULT_LIMIT);
  const size = Math.min(limit, Math.max(items.length, full));
  const isFollowed =
    total === null && totalPages === null
      ? items.length >= full
      : page < (totalPages ?? 0) ||
        (total !== null && (page === 1 ? items.length < total : totalPages === null && page * size < total));
  return { items, page, limit, total, total_pages: totalPages, more: isFollowed && items.length > 0 };
}

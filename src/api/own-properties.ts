/**
 * A shallow copy of an object's own properties, without a prototype.
 *
 * If a page has put a `status` or a `body` on `Object.prototype`, every plain object seems to have it. `fetch`, `Headers`,
 * destructuring and `in` all look there. Objects that end up in a request or in a model are therefore copied first (S6).
 */
export function ownProperties<T extends object>(value: T): T {
  return { __proto__: null, ...value };
}

/** The value of an object's own property. Undefined if there is none, or if the value is not an object (S6). */
export function ownValue(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Whether a value is an object or an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

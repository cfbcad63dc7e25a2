/**
 * A shallow copy of what an object itself holds, without a prototype.
 *
 * A page whose `Object.prototype` has grown a `status` or a `body` lends it to every plain object. `fetch`, `Headers`,
 * destructuring and `in` all look there, so whatever ends in a request or in a model is copied through here first (S6).
 */
export function own<T extends object>(value: T): T {
  return { __proto__: null, ...value };
}

/** What `key` holds in an object itself, or undefined: also for what is no object (S6). */
export function ownValue(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Whether there are keys to ask for: an object or an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

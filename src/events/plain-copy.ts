/**
 * A deep copy of an event's detail. Its objects and lists become plain ones. `structuredClone` would refuse the proxies that
 * frameworks put around the objects of a host page, for example those of Vue around the picker's `filters`.
 */
export function plainCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainCopy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainCopy(one)]));
}

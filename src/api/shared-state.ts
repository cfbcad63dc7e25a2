import { version } from './version.js';

/** Gives the value of a name. `make` makes it, if no copy of this library has asked for that name before. */
type SharedState = <Value extends object>(name: string, make: () => Value) => Value;

/** The property of the page's global object by which the copies of one major version find each other. */
const SLOT: unique symbol = /* @__PURE__ */ Symbol.for(`vitable-elements/${version.replace(/\..*/, '')}`);

/**
 * What this copy puts into the slot, if it is the first. It is used directly if another script has put something else into
 * the slot and it can't be replaced.
 */
let own: SharedState | undefined;

/**
 * A value that all copies of this library on the page have in common, from whatever bundle they come, so that several act
 * as one (R22). The first copy that asks for a name makes the value.
 *
 * The slot holds one function, and the values are in its closure: a walk over the globals finds no settings, no session and
 * no data (S1).
 *
 * Copies of other minor versions use the same values. So within a major version a value may get new methods, which its
 * callers must expect to be missing, and nothing of it may be renamed or removed.
 */
export const shared: SharedState = (name, make) => {
  const page = globalThis as { readonly [SLOT]?: unknown };
  const found = page[SLOT];
  if (typeof found === 'function') return (found as SharedState)(name, make);
  own ??= createSharedState();
  Reflect.defineProperty(page, SLOT, { value: own, configurable: true });
  return own(name, make);
};

function createSharedState(): SharedState {
  const values = new Map<string, object>();
  return <Value extends object>(name: string, make: () => Value) => {
    const value = (values.get(name) as Value | undefined) ?? make();
    values.set(name, value);
    return value;
  };
}

import { LazyModule } from '../../../src/dom/lazy-module.js';
import type { Deferred } from './mount.js';
import { afterThis, breathe, deferred } from './mount.js';

/** The code of a lazy module that has not arrived, as a test controls it. */
export interface LateCode {
  /** How often it was asked for; attempts at the same time count once. */
  readonly attempts: number;
  /** The code arrives for whoever waits for it. */
  arrive(): Promise<void>;
  /** The attempt that is under way fails, as without a connection or after a release that has removed the file. */
  fail(): Promise<void>;
}

/** Takes the code of a lazy module away until the test ends. */
export function withhold(lazy: LazyModule): LateCode {
  const { module } = lazy;
  if (module === undefined) throw new Error('The module is not loaded: is it in allLazyModules()?');
  let attempts = 0;
  let attempt: Deferred<object> | undefined;
  const late = new LazyModule(() => {
    attempts += 1;
    attempt = deferred<object>();
    return attempt.promise;
  });
  lazy.module = undefined;
  lazy.load = () => late.load().then((loaded) => (lazy.module = loaded));
  afterThis(() => {
    Reflect.deleteProperty(lazy, 'load');
    lazy.module = module;
  });
  const underWay = () => {
    if (attempt === undefined) throw new Error('Nothing has asked for the module.');
    return attempt;
  };
  return {
    get attempts() {
      return attempts;
    },
    arrive: () => {
      underWay().resolve(module);
      return breathe();
    },
    fail: () => {
      underWay().reject(new TypeError('Failed to fetch dynamically imported module.'));
      return breathe();
    },
  };
}

/** Lets no browser become idle, so that nothing is loaded ahead of its use. */
export function neverIdle(): void {
  const { requestIdleCallback } = window;
  window.requestIdleCallback = () => 0;
  afterThis(() => (window.requestIdleCallback = requestIdleCallback));
}

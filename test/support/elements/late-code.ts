import type { LazyModule } from '../../../src/dom/lazy-module.js';
import { vitableError } from '../fixtures/models.js';
import type { Deferred } from './mount.js';
import { afterThis, deferred } from './mount.js';

/** A lazy module whose code has not arrived yet, as on a slow line. */
export interface LateCode {
  /** How often the code was asked for. */
  readonly asked: () => number;
  /** The code arrives. */
  readonly arrive: () => void;
  /** The attempt under way fails, as offline. The next one may succeed. */
  readonly fail: () => void;
}

/** Takes the code of a lazy module away for the test, until the test lets it arrive. */
export function late(lazy: LazyModule): LateCode {
  const { module } = lazy;
  let asked = 0;
  let attempt: Deferred<object> | undefined;
  lazy.module = undefined;
  // An own property of the instance stands before the method of the class.
  lazy.load = () => {
    asked += 1;
    if (lazy.module) return Promise.resolve(lazy.module);
    return (attempt ??= deferred<object>()).promise;
  };
  afterThis(() => {
    lazy.module = module;
    delete (lazy as Partial<LazyModule>).load;
  });
  return {
    asked: () => asked,
    arrive: () => {
      lazy.module = module;
      attempt?.resolve(module!);
    },
    fail: () => {
      attempt?.reject(vitableError('network', { retryable: true }));
      attempt = undefined;
    },
  };
}

/** Lets no browser become idle, so that nothing is loaded ahead of its use. */
export function neverIdle(): void {
  const { requestIdleCallback } = window;
  window.requestIdleCallback = () => 0;
  afterThis(() => (window.requestIdleCallback = requestIdleCallback));
}

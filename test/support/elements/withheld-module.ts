import type { LazyModule } from '../../../src/dom/lazy-module.js';
import { VitableError } from '../../../src/api/errors.js';
import { afterThis } from './mount.js';

/** A lazy module whose code arrives, or fails to, when the test says so. */
export interface WithheldModule {
  /** The code arrives, for those who wait and from now on. */
  readonly arrive: () => void;
  /** The code can't be loaded, for those who wait; the next call tries again. */
  readonly fail: () => void;
  /** How often it was asked for. */
  readonly asked: () => number;
}

/** Takes the code of a lazy module away, as if it had not been fetched yet, until the test ends. */
export function withhold<Module extends object>(lazy: LazyModule<Module>): WithheldModule {
  const { module } = lazy;
  if (module === undefined) throw new Error('The module has not been loaded before the test.');
  let waiting: { readonly resolve: (module: Module) => void; readonly reject: (reason: unknown) => void }[] =
    [];
  let asked = 0;
  lazy.module = undefined;
  lazy.load = () => {
    asked += 1;
    if (lazy.module) return Promise.resolve(lazy.module);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };
  const end = (how: (one: (typeof waiting)[number]) => void) => {
    const ended = waiting;
    waiting = [];
    ended.forEach(how);
  };
  const arrive = () => {
    lazy.module = module;
    end(({ resolve }) => resolve(module));
  };
  afterThis(() => {
    arrive();
    Reflect.deleteProperty(lazy, 'load');
  });
  return {
    arrive,
    fail: () => end(({ reject }) => reject(new VitableError('network', { message: 'No code.' }))),
    asked: () => asked,
  };
}

import { VitableError } from '../api/errors.js';

/**
 * A module that is loaded when it is wanted, with `import()`: code that a person may never need (P1). A bundler makes a file of
 * its own of it. The lazy modules of an element are declared in its file `lazy.ts`:
 *
 * @example
 * export const compare = new LazyModule(() => import('./compare/compare.js'));
 */
export class LazyModule<Module extends object = object> {
  /** The module, once it has been loaded. */
  module: Module | undefined;

  readonly #import: () => Promise<Module>;
  #loading: Promise<Module> | undefined;

  /** @param load imports the module; the path must be a literal, since bundlers look for those */
  constructor(load: () => Promise<Module>) {
    this.#import = load;
  }

  /**
   * Loads the module. Calls at the same time share one attempt. A failed attempt is forgotten: the next call tries again.
   *
   * @throws VitableError `network`: the browser is offline, or the file is not there any more after a release
   */
  load(): Promise<Module> {
    return (this.#loading ??= this.#attempt());
  }

  // `await`, since a script of the page may have replaced `then`.
  async #attempt(): Promise<Module> {
    try {
      return (this.module = await this.#import());
    } catch (reason) {
      this.#loading = undefined;
      throw new VitableError('network', {
        message: `A part of the code could not be loaded (${(reason as Partial<Error> | undefined)?.name}).`,
        retryable: true,
      });
    }
  }
}

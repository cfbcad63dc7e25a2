import type { LitElement } from 'lit';
import type { VitableError } from '../api/errors.js';
import { LazyModule } from '../dom/lazy-module.js';

/** What a view needs of the element's lazy modules (`LazyModulesController`). */
export interface LazyModules {
  isAwaited(lazy: LazyModule): boolean;
  /** Why the code that the person waits for could not be loaded. It stays while it is tried again. */
  readonly error: VitableError | undefined;
  /** Whether it is being tried again after a failure. */
  readonly retrying: boolean;
  readonly retry: () => void;
  use<Module extends object>(
    lazy: LazyModule<Module>,
    run: (module: Module, mayFocus: boolean) => void,
    quiet?: boolean,
  ): void;
}

/** An element that can be printed, and its lazy modules. */
export interface PrintedElement {
  readonly element: LitElement;
  readonly lazy: LazyModules;
}

/** Printing an element alone. */
export const printing = new LazyModule(() => import('./print-alone.js'));

/** Saving a deadline as a calendar file. */
export const reminder = new LazyModule(() => import('./reminder.js'));

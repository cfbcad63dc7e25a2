import type { TemplateResult } from 'lit';
import type { FocusController } from '../../controllers/focus.js';
import type { LazyModulesController } from '../../controllers/lazy-modules.js';
import type { ElementHost, SettingsController } from '../../controllers/settings.js';
import type { LazyModule } from '../../dom/lazy-module.js';
import { nothing } from '../../ui/html.js';
import { lazyNotice } from '../../ui/lazy-notice.js';
import type { PickerKey } from './strings.js';

/** Id of the switch to the table. */
export const TABLE = 'view-table';

/** The lazy modules of the picker, as its views use them: each press has its button, and its notice beside it. */
export class LazyFeatures {
  readonly #host: ElementHost;
  readonly #settings: SettingsController<PickerKey>;
  readonly #focus: FocusController;
  readonly #modules: LazyModulesController;
  /** Id of the button that was pressed last. */
  #button = '';

  constructor(
    host: ElementHost,
    settings: SettingsController<PickerKey>,
    focus: FocusController,
    modules: LazyModulesController,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.#modules = modules;
  }

  /** The module, if it is here. */
  get<Module extends object>(lazy: LazyModule<Module>): Module | undefined {
    return this.#modules.get(lazy);
  }

  /** Ends the wait for a module with a change of the step, unless it is the table: the table is a part of the list. */
  readonly reset = (): void => {
    if (this.#button !== TABLE) this.cancel();
  };

  /** Nobody waits any more. */
  cancel(): void {
    this.#modules.reset();
  }

  /**
   * Does something with a module: at once if it is here, otherwise when it has been loaded.
   *
   * @param button id of the button that was pressed: it is busy until then
   */
  use<Module extends object>(lazy: LazyModule<Module>, button: string, run: (module: Module) => void): void {
    this.#button = button;
    this.#modules.use(lazy, run);
  }

  /**
   * Loads a module, and opens what it has rendered.
   *
   * @param open finds and opens it in the shadow root
   */
  open(lazy: LazyModule, button: string, open: (root: ShadowRoot) => void): void {
    this.use(lazy, button, () => {
      this.#host.requestUpdate();
      void this.#host.updateComplete.then(() => this.#host.shadowRoot && open(this.#host.shadowRoot));
    });
  }

  /** For `aria-busy`: whether the code that a press of this button needs is on its way. */
  isBusy(lazy: LazyModule, button: string): true | typeof nothing {
    return (this.#button === button && this.#modules.isAwaited(lazy)) || nothing;
  }

  /** Beside its button: that a module could not be loaded, and a way to try again. */
  notice(lazy: LazyModule): TemplateResult | typeof nothing {
    const { error, retry, retrying } = this.#modules;
    if (!this.#modules.isMissing(lazy)) return nothing;
    return lazyNotice(this.#settings.strings, {
      error,
      retrying,
      retry: () => {
        this.#focus.to(this.#button);
        retry();
      },
    });
  }
}

import type { ReactiveController } from 'lit';
import type { VitableError } from '../api/errors.js';
import type { LazyModule } from '../dom/lazy-module.js';
import { dispatch } from '../events/dispatch.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { Words } from '../i18n/strings.js';
import type { Announcer } from './announcer.js';
import { DisconnectController } from './disconnect.js';
import type { ElementHost, SettingsController } from './settings.js';

/** What a person has asked for and whose code is not here yet. */
interface Wait {
  readonly lazy: LazyModule;
  readonly run: () => void;
  error?: VitableError;
}

/** Milliseconds after which the modules are loaded where a browser has no `requestIdleCallback`. */
const IDLE = 200;

/**
 * The lazy modules of an element. They are loaded when the browser is idle after the element has become ready, and at once
 * when the person moves the pointer over the element or the focus into it, so that no press has to wait on a normal line.
 *
 * A press that does have to wait is announced and goes on when the module is here. If the module can't be loaded, the
 * element keeps everything as it is, `error` says why, and `retry()` tries again.
 */
export class LazyModulesController implements ReactiveController {
  readonly #host: ElementHost;
  readonly #settings: SettingsController<CommonKey>;
  readonly #announcer: Announcer;
  readonly #modules: readonly LazyModule[];
  readonly #isReady: () => boolean;
  /** The modules whose words the element has. */
  readonly #added = new Set<LazyModule>();
  #wait: Wait | undefined;
  #isScheduled = false;

  /**
   * @param modules all lazy modules of the element
   * @param isReady whether the element shows its data, or why there is none
   */
  constructor(
    host: ElementHost,
    settings: SettingsController<CommonKey>,
    announcer: Announcer,
    modules: readonly LazyModule[],
    isReady: () => boolean,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#announcer = announcer;
    this.#modules = modules;
    this.#isReady = isReady;
    const load = () => void this.#loadAll();
    for (const type of ['pointerover', 'focusin']) host.addEventListener(type, load, { once: true });
    new DisconnectController(host, () => this.reset());
    host.addController(this);
  }

  /** Why the code that the person waits for could not be loaded. */
  get error(): VitableError | undefined {
    return this.#wait?.error;
  }

  /** Whether the person waits for this module: its button says so with `aria-busy`. */
  isAwaited(lazy: LazyModule): boolean {
    return this.#wait?.lazy === lazy && !this.#wait.error;
  }

  /** Whether the module that the person waits for could not be loaded: the notice of that is shown beside its button. */
  isMissing(lazy: LazyModule): boolean {
    return this.#wait?.lazy === lazy && this.#wait.error !== undefined;
  }

  /** The module, with its words, if it is here. For views. */
  get<Module extends object>(lazy: LazyModule<Module>): Module | undefined {
    const { module } = lazy;
    if (module && !this.#added.has(lazy)) {
      this.#added.add(lazy);
      // English words that only this module needs.
      const { words } = module as { readonly words?: Words };
      if (words) this.#settings.addWords(words);
    }
    return module;
  }

  /**
   * Does something with a module: at once if it is here, otherwise when it has been loaded. A later call replaces one that
   * still waits.
   */
  use<Module extends object>(lazy: LazyModule<Module>, run: (module: Module) => void): void {
    const module = this.get(lazy);
    this.#end();
    if (module) {
      run(module);
    } else {
      this.#wait = { lazy, run: () => this.use(lazy, run) };
      void this.#load(this.#wait);
    }
    this.#host.requestUpdate();
  }

  /** Tries once more to load what the person waits for. */
  readonly retry = (): void => {
    const wait = this.#wait;
    if (!wait?.error) return;
    delete wait.error;
    void this.#load(wait);
    this.#host.requestUpdate();
  };

  /** Another person, or another resource: nobody waits any more. */
  reset(): void {
    this.#end();
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    for (const lazy of this.#modules) this.get(lazy);
  }

  hostUpdated(): void {
    if (this.#isScheduled || !this.#isReady()) return;
    this.#isScheduled = true;
    // Not in Safari.
    const idle = (window as Partial<Window>).requestIdleCallback;
    const load = () => this.#host.isConnected && void this.#loadAll();
    if (idle) idle(load);
    else setTimeout(load, IDLE);
  }

  #end(): void {
    if (this.#wait) this.#announcer.text = '';
    this.#wait = undefined;
  }

  async #load(wait: Wait): Promise<void> {
    const { strings } = this.#settings;
    this.#announcer.say(strings.t('lazy.loading'));
    try {
      await wait.lazy.load();
    } catch (reason) {
      if (this.#wait !== wait) return;
      wait.error = reason as VitableError;
      dispatch(this.#host, 'vitable-error', { error: wait.error });
      this.#announcer.say(strings.t('lazy.failed.title'));
      this.#host.requestUpdate();
      return;
    }
    if (this.#wait === wait) wait.run();
  }

  /** Loads all modules ahead of their use. A failure says nothing: whoever uses the module tries again. */
  async #loadAll(): Promise<void> {
    await Promise.allSettled(this.#modules.map((lazy) => lazy.load()));
  }
}

import type { CSSResult, ReactiveController } from 'lit';
import type { VitableError } from '../api/errors.js';
import { isFocusElsewhere } from '../dom/focus-place.js';
import type { LazyModule } from '../dom/lazy-module.js';
import { dispatch } from '../events/dispatch.js';
import type { BasicKey } from '../i18n/en/basic.js';
import type { Words } from '../i18n/strings.js';
import type { Announcer } from './announcer.js';
import { DisconnectController } from './disconnect.js';
import { errorWords } from '../settings/error-words.js';
import type { ElementHost, SettingsController } from './settings.js';

/** An element with lazy modules; a `StyledElement` takes their styles. */
type LazyHost = ElementHost & { addStyles?(styles: readonly CSSResult[]): void };

/** What a lazy module may export for the element beside its code. */
interface LateExports {
  /** English words that only this module needs. */
  readonly words?: Words;
  /** Styles that only this module needs. */
  readonly styles?: readonly CSSResult[];
}

/** What a person has asked for and whose code is not here yet. */
interface Wait {
  readonly lazy: LazyModule;
  readonly run: (mayFocus: boolean) => void;
  /** Who has asked for it: see `Session.person`. */
  readonly person: object | undefined;
  /** What had the focus then: the button. */
  readonly focused: Element | null | undefined;
  isLoading: boolean;
  error?: VitableError;
}

/** Milliseconds after which the modules are loaded where a browser has no `requestIdleCallback`. */
const IDLE = 200;

/** Milliseconds after a failure in which the modules are not loaded ahead of their use. */
const PAUSE = 5_000;

/**
 * The lazy modules of an element. They are loaded when the browser is idle after the element has become ready, and at once
 * when the person moves the pointer over the element or the focus into it, so that no press has to wait on a normal line.
 * A person who saves data loads only what they press.
 *
 * A press that does have to wait is announced and goes on when the module is here. If the module can't be loaded, the
 * element keeps everything as it is, `error` says why, and `retry()` tries again. The wait ends when another press takes
 * its place, when the element leaves the page, and when another person is signed in (S2); when another resource is shown,
 * the element calls `reset()`.
 */
export class LazyModulesController implements ReactiveController {
  readonly #host: LazyHost;
  readonly #settings: SettingsController<BasicKey>;
  readonly #announcer: Announcer;
  readonly #modules: readonly LazyModule[];
  readonly #isReady: () => boolean;
  /** The modules whose words and styles the element has. */
  readonly #added = new Set<LazyModule>();
  #wait: Wait | undefined;
  /** What this controller has last put into the live region. */
  #said = '';
  /** Takes back what is scheduled for when the browser is idle. */
  #cancelIdle: (() => void) | undefined;
  #pausedUntil = 0;

  /**
   * @param modules all lazy modules of the element
   * @param isReady whether the element shows its data, or why there is none
   */
  constructor(
    host: LazyHost,
    settings: SettingsController<BasicKey>,
    announcer: Announcer,
    modules: readonly LazyModule[],
    isReady: () => boolean,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#announcer = announcer;
    this.#modules = modules;
    this.#isReady = isReady;
    for (const type of ['pointerover', 'focusin']) host.addEventListener(type, this.#loadAhead);
    new DisconnectController(host, () => {
      this.#cancelIdle?.();
      this.#cancelIdle = undefined;
      this.reset();
    });
    host.addController(this);
  }

  /** Why the code that the person waits for could not be loaded. It stays while it is tried again. */
  get error(): VitableError | undefined {
    return this.#wait?.error;
  }

  /** Whether it is being tried again after a failure. */
  get retrying(): boolean {
    return this.error !== undefined && this.#wait?.isLoading === true;
  }

  /** Whether the person waits for this module: its button says so with `aria-busy`. */
  isAwaited(lazy: LazyModule): boolean {
    return this.#wait?.lazy === lazy && this.#wait.isLoading;
  }

  /** Whether the module that the person waits for could not be loaded: the notice of that is shown beside its button. */
  isMissing(lazy: LazyModule): boolean {
    return this.#wait?.lazy === lazy && this.#wait.error !== undefined;
  }

  /** The module, with its words and styles, if it is here. For views. */
  get<Module extends object>(lazy: LazyModule<Module>): Module | undefined {
    const { module } = lazy;
    if (module && !this.#added.has(lazy)) {
      this.#added.add(lazy);
      const { words, styles } = module as LateExports;
      if (words) this.#settings.addWords(words);
      if (styles) this.#host.addStyles?.(styles);
    }
    return module;
  }

  /**
   * Does something with a module: at once if it is here, otherwise when it has been loaded. A later call replaces one that
   * still waits.
   *
   * @param run gets the module, and whether it may move the focus: not if the person has gone on to another part of the
   *   page while it was loaded (A5)
   * @param quiet nobody has pressed a button, so only a failure is announced
   */
  use<Module extends object>(
    lazy: LazyModule<Module>,
    run: (module: Module, mayFocus: boolean) => void,
    quiet = false,
  ): void {
    const runWith = (mayFocus: boolean) => {
      const module = this.get(lazy);
      if (module) run(module, mayFocus);
    };
    this.#end();
    if (lazy.module) {
      runWith(true);
    } else {
      const { session } = this.#settings;
      const focused = this.#host.shadowRoot?.activeElement;
      this.#wait = { lazy, run: runWith, person: session?.person, focused, isLoading: false };
      void this.#load(this.#wait, quiet);
    }
    this.#host.requestUpdate();
  }

  /** Tries once more to load what the person waits for. */
  readonly retry = (): void => {
    if (this.#wait && !this.#wait.isLoading) void this.#load(this.#wait);
  };

  /** Ends the wait: another person, or another resource. */
  reset(): void {
    this.#end();
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#isForAnother()) this.#end();
    for (const lazy of this.#modules) this.get(lazy);
  }

  hostUpdated(): void {
    if (this.#cancelIdle || !this.#host.isConnected || !this.#isReady()) return;
    // Safari has neither.
    const { requestIdleCallback, cancelIdleCallback } = window as Partial<Window>;
    if (requestIdleCallback && cancelIdleCallback) {
      const id = requestIdleCallback(this.#loadAhead);
      this.#cancelIdle = () => cancelIdleCallback(id);
    } else {
      const id = setTimeout(this.#loadAhead, IDLE);
      this.#cancelIdle = () => clearTimeout(id);
    }
  }

  /** Whether the person who waits is no longer the one who is signed in (S2). */
  #isForAnother(): boolean {
    const [before, now] = [this.#wait?.person, this.#settings.session?.person];
    return before !== undefined && now !== undefined && before !== now;
  }

  #say(text: string): void {
    this.#announcer.say(text);
    this.#said = this.#announcer.text;
  }

  #end(): void {
    // What something else has announced since stays.
    if (this.#wait && this.#announcer.text === this.#said) this.#announcer.text = '';
    this.#wait = undefined;
  }

  async #load(wait: Wait, quiet = false): Promise<void> {
    const { strings } = this.#settings;
    wait.isLoading = true;
    if (!quiet) this.#say(strings.t('lazy.loading'));
    this.#host.requestUpdate();
    try {
      await wait.lazy.load();
    } catch (reason) {
      if (this.#wait !== wait) return;
      wait.isLoading = false;
      wait.error = reason as VitableError;
      dispatch(this.#host, 'vitable-error', { error: wait.error });
      this.#say(strings.t('lazy.failed.title'));
      return;
    }
    this.#settings.resolve();
    if (this.#wait !== wait) return this.#host.requestUpdate();
    if (!this.#host.isConnected) return;
    if (this.#isForAnother()) return this.reset();
    // The notice goes away, and with it "try again": the focus goes back to where the person has started.
    if (this.#host.shadowRoot?.activeElement?.matches('[part~=retry]'))
      (wait.focused as HTMLElement | undefined)?.focus();
    this.reset();
    wait.run(!isFocusElsewhere(this.#host));
  }

  /** Loads all modules ahead of their use. A failure says nothing: a press tries again, and so does the next intent. */
  readonly #loadAhead = (): void => {
    const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
    if (connection?.saveData || performance.now() < this.#pausedUntil) return;
    for (const lazy of [errorWords, ...this.#modules] as readonly LazyModule[]) {
      if (!lazy.module) lazy.load().catch(() => (this.#pausedUntil = performance.now() + PAUSE));
    }
  };
}

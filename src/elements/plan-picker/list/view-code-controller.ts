import type { ReactiveController } from 'lit';
import type { ElementHost } from '../../../controllers/settings.js';
import type { LazyModule } from '../../../dom/lazy-module.js';
import { ranges, table } from '../lazy.js';
import type { LazyFeatures } from '../lazy-features.js';
import { TABLE } from '../lazy-features.js';
import type { ViewOptionsInput } from './view-options.js';

/**
 * Loads the code that the host page's own settings call for besides that of the cards: the table and the ranges. They are
 * loaded with the first reads. Should that fail, the plans are shown as cards, or without ranges.
 */
export class ViewCodeController implements ReactiveController {
  readonly #host: ElementHost & ViewOptionsInput;
  readonly #lazy: LazyFeatures;
  /** The modules that were loaded here, or could not be: `LazyFeatures` tries again when the person wants that. */
  readonly #tried = new Set<LazyModule>();
  #loading: Promise<void> | undefined;
  #hasShown = false;

  constructor(host: ElementHost & ViewOptionsInput, lazy: LazyFeatures) {
    this.#host = host;
    this.#lazy = lazy;
    host.addController(this);
  }

  /** Whether the skeleton stays although there are plans: they are wanted as a table, whose code is on its way. */
  get isAwaited(): boolean {
    return !this.#hasShown && this.#wantsTable && this.#loading !== undefined;
  }

  /** Resolves when the code is here, or can't be loaded. */
  async load(): Promise<void> {
    const wanted = [...(this.#wantsTable ? [table] : []), ...(this.#wantsRanges ? [ranges] : [])];
    const untried = wanted.filter((lazy) => !this.#tried.has(lazy));
    for (const lazy of untried) this.#tried.add(lazy);
    if (untried.length > 0) this.#loading = this.#loadAll(untried);
    await this.#loading;
  }

  hostUpdate(): void {
    void this.load();
  }

  hostUpdated(): void {
    this.#hasShown ||= this.#host.shadowRoot?.getElementById('plans') !== null;
  }

  get #wantsTable(): boolean {
    return this.#host.view === 'table' && this.#lazy.get(table) === undefined;
  }

  get #wantsRanges(): boolean {
    const { costSharing } = this.#host;
    return (costSharing === 'individual' || costSharing === 'family') && this.#lazy.get(ranges) === undefined;
  }

  async #loadAll(modules: readonly LazyModule[]): Promise<void> {
    await Promise.allSettled(modules.map((lazy) => lazy.load()));
    this.#loading = undefined;
    this.#host.requestUpdate();
    // Once more, and now the person is told if it fails again.
    if (this.#wantsTable) this.#lazy.use(table, TABLE, () => undefined);
  }
}

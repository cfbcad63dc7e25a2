import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ContributionGrid } from '../../../benefits/plan-years/contribution-grid.js';
import type { LazyModulesController } from '../../../controllers/lazy-modules.js';
import { pasting } from '../lazy.js';

type PastingModule = NonNullable<typeof pasting.module>;

/** @param typed the grid before the first of the waiting blocks: with all that was typed since they were pasted */
type Run = (module: PastingModule, typed: ContributionGrid) => void;

/** The grid that blocks are pasted into. */
interface PasteTarget {
  readonly grid: ContributionGrid;
  readonly editing: object | undefined;
}

interface Entry {
  readonly run: Run;
  readonly isPaste: boolean;
}

/**
 * Pasted blocks that wait for the code that reads them, and what the person has asked for after them, in this order. All
 * of it is done once the code is here and no cell is being edited: Escape would take it back together with the edit.
 */
export class PasteQueue implements ReactiveController {
  readonly #lazy: LazyModulesController;
  readonly #editor: () => PasteTarget;
  #entries: readonly Entry[] = [];

  constructor(host: ReactiveControllerHost, lazy: LazyModulesController, editor: () => PasteTarget) {
    this.#lazy = lazy;
    this.#editor = editor;
    host.addController(this);
  }

  /** Whether a pasted block is not in the grid yet. */
  get isWaiting(): boolean {
    return this.#entries.length > 0;
  }

  /** Whether the person has asked for something that has to come after a pasted block. */
  get isFollowed(): boolean {
    return this.#entries.some(({ isPaste }) => !isPaste);
  }

  /** Pastes with the next opportunity: at once where the code is here. */
  paste(run: Run): void {
    this.#entries = [...this.#entries, { run, isPaste: true }];
    this.#load();
  }

  /** Does something after the blocks that wait: at once where none does. */
  after(run: () => void): void {
    if (!this.isWaiting) return run();
    this.#entries = [...this.#entries, { run, isPaste: false }];
    this.#load();
  }

  /** Gives up the block that was pasted last, and what was to come after it. @returns whether there was one */
  dropLast(): boolean {
    const last = this.#entries.findLastIndex(({ isPaste }) => isPaste);
    if (last < 0) return false;
    this.#entries = this.#entries.slice(0, last);
    if (last === 0) this.#lazy.reset();
    return true;
  }

  /** Gives up everything, for another person or another draft. */
  reset(): void {
    if (this.isWaiting) this.#lazy.reset();
    this.#entries = [];
  }

  hostUpdate(): void {
    if (!this.isWaiting) return;
    if (this.#lazy.get(pasting)) this.#run();
    // The element was off the page, where nothing waits.
    else if (!this.#lazy.isAwaited(pasting) && !this.#lazy.error) this.#load();
  }

  #load(): void {
    this.#lazy.use(pasting, () => this.#run());
  }

  #run(): void {
    const { module } = pasting;
    const { grid, editing } = this.#editor();
    if (!module || editing !== undefined) return;
    const entries = this.#entries;
    this.#entries = [];
    for (const { run } of entries) run(module, grid);
  }
}

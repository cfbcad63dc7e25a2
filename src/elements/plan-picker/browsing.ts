import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlanOption } from '../../api/models.js';

/** Pixels of the element's own width under which only two plans fit side by side. */
const NARROW = 600;

/** How the plans are looked at besides what a host may set: how much room there is, what is unfolded, what is compared. */
export class Browsing implements ReactiveController {
  /** Whether there is little room. */
  narrow = false;
  filtersOpen = false;
  onlyDifferences = false;
  /** Cents of care in a year that the ranges are marked with. */
  care = 0;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ids = new Set<string>();
  readonly #observer: ResizeObserver;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    // In a frame of its own: a render within the observer's would change what it observes.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    host.addController(this);
  }

  hostConnected(): void {
    this.#measure();
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measure(): void {
    const { clientWidth } = this.#host;
    const narrow = clientWidth < NARROW;
    // Without a width it is not shown.
    if (clientWidth === 0 || narrow === this.narrow) return;
    this.narrow = narrow;
    this.#host.requestUpdate();
  }

  /** How many plans may be compared: four, or two where there is little room. */
  get most(): number {
    return this.narrow ? 2 : 4;
  }

  /** Those of the plans that are compared, in their order; as many as there is room for. */
  of(plans: readonly PlanOption[]): readonly PlanOption[] {
    return plans.filter(({ id }) => this.#ids.has(id)).slice(0, this.most);
  }

  has({ id }: PlanOption): boolean {
    return this.#ids.has(id);
  }

  get full(): boolean {
    return this.#ids.size >= this.most;
  }

  readonly set = (planId: string, compared: boolean): void => {
    if (compared) this.#ids.add(planId);
    else this.#ids.delete(planId);
    this.#host.requestUpdate();
  };

  readonly showOnlyDifferences = (only: boolean): void => {
    this.onlyDifferences = only;
    this.#host.requestUpdate();
  };

  readonly toggleFilters = (): void => {
    this.filtersOpen = !this.filtersOpen;
    this.#host.requestUpdate();
  };

  readonly setCare = (cents: number): void => {
    this.care = cents;
    this.#host.requestUpdate();
  };

  /** Forgets those that are not among the plans any more. */
  keepTo(plans: readonly PlanOption[]): void {
    for (const id of this.#ids) if (!plans.some((plan) => plan.id === id)) this.#ids.delete(id);
  }

  /** Another person's plans: nothing of what was compared, or of the care that was expected, is theirs (S2). */
  clear(): void {
    this.#ids.clear();
    this.care = 0;
  }
}

import type { ReactiveControllerHost } from 'lit';
import type { PlanOption } from '../../../api/models.js';
import type { WidthController } from '../width-controller.js';

/** The plans that the person has selected to compare, and how they are compared. */
export class CompareSelection {
  /** Whether rows that are the same for all plans are left out. */
  onlyDifferences = false;

  readonly #host: ReactiveControllerHost;
  readonly #width: WidthController;
  readonly #ids = new Set<string>();

  constructor(host: ReactiveControllerHost, width: WidthController) {
    this.#host = host;
    this.#width = width;
  }

  /** How many plans fit side by side: four, or two in a narrow element. */
  get most(): number {
    return this.#width.narrow ? 2 : 4;
  }

  /** Whether no further plan can be selected. */
  get full(): boolean {
    return this.#ids.size >= this.most;
  }

  readonly has = ({ id }: PlanOption): boolean => this.#ids.has(id);

  /** The selected plans in the order given, as many as fit. */
  selected(plans: readonly PlanOption[]): readonly PlanOption[] {
    return plans.filter(this.has).slice(0, this.most);
  }

  readonly set = (planId: string, isSelected: boolean): void => {
    if (isSelected) this.#ids.add(planId);
    else this.#ids.delete(planId);
    this.#host.requestUpdate();
  };

  readonly showOnlyDifferences = (only: boolean): void => {
    this.onlyDifferences = only;
    this.#host.requestUpdate();
  };

  /** Drops selected plans that are not offered any more. */
  keepOnly(plans: readonly PlanOption[]): void {
    for (const id of this.#ids) if (!plans.some((plan) => plan.id === id)) this.#ids.delete(id);
  }

  /** Selects nothing: another person, or another enrollment, has other plans (S2). */
  clear(): void {
    this.#ids.clear();
  }
}

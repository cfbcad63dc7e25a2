import type { PlanOption } from '../../api/models.js';
import type { Browsing } from './browsing.js';
import type { PlanChoice } from './plan-card.js';

/**
 * What each plan's radio and its box to compare do: the same object for the same answer, so that of a thousand cards
 * only those are rendered that have changed.
 */
export class PlanChoices {
  readonly #browsing: Browsing;
  readonly #choose: (planId: string) => void;
  readonly #made = new Map<string, PlanChoice>();

  constructor(browsing: Browsing, choose: (planId: string) => void) {
    this.#browsing = browsing;
    this.#choose = choose;
  }

  /** @param comparable whether there are enough plans to compare a few of them */
  of(plan: PlanOption, chosen: boolean, disabled: boolean, comparable: boolean): PlanChoice {
    const { full } = this.#browsing;
    const compared = comparable ? this.#browsing.has(plan) : undefined;
    const key = [chosen, disabled, compared, full].join();
    let choice = this.#made.get(key);
    if (choice === undefined) {
      choice = { chosen, disabled, choose: this.#choose, compared, full, compare: this.#browsing.set };
      this.#made.set(key, choice);
    }
    return choice;
  }
}

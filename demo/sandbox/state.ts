import type {
  BenefitProduct,
  Dependent,
  Employee,
  Employer,
  Enrollment,
  LifeEvent,
  Member,
  PlanYear,
} from './resources.js';

/**
 * Everything that the sandbox stores, in memory. Maps keep the order of insertion, oldest first; lists that show the
 * newest first read them backwards.
 */
export class SandboxState {
  readonly employers = new Map<string, Employer>();
  readonly employees = new Map<string, Employee>();
  readonly members = new Map<string, Member>();
  readonly dependents = new Map<string, Dependent>();
  readonly benefitProducts = new Map<string, BenefitProduct>();
  readonly planYears = new Map<string, PlanYear>();
  readonly enrollments = new Map<string, Enrollment>();
  readonly lifeEvents = new Map<string, LifeEvent>();
  readonly #issuedIds = new Map<string, number>();

  /** The next id with a prefix: `enrl_reissued_1`, `enrl_reissued_2`, … It is the same in every run. */
  nextId(prefix: string): string {
    const number = (this.#issuedIds.get(prefix) ?? 0) + 1;
    this.#issuedIds.set(prefix, number);
    return `${prefix}_${number}`;
  }
}

/** Adds resources under their ids. */
export function store<T extends { id: string }>(collection: Map<string, T>, items: readonly T[]): void {
  for (const item of items) collection.set(item.id, item);
}

/** The resources that pass, newest first. */
export function newestFirst<T>(collection: ReadonlyMap<string, T>, passes: (item: T) => boolean): T[] {
  return [...collection.values()].filter(passes).reverse();
}

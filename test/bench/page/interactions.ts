import type { Subject } from './timing.js';

/** What a person, or a page, does with plans, and the name of each turn: some go back and forth. */
export const INTERACTIONS = {
  select: ['select a plan'],
  tier: ['switch tier'],
  sort: ['sort'],
  filter: ['filter by metal', 'clear the filter'],
  view: ['to the table', 'to the cards'],
  tierOfTable: ['switch tier in the table'],
  sortOfTable: ['sort the table'],
} as const satisfies Record<string, readonly string[]>;
export type InteractionName = keyof typeof INTERACTIONS;

/** Gets ready to do it for the `turn`-th time, and gives what does it. Each turn changes something. */
export type Interaction = (turn: number) => (() => void) | Promise<() => void>;

export interface Bench extends Subject {
  show(): void;
  /** Those that are there. */
  readonly interactions: Partial<Record<InteractionName, Interaction>>;
  /** Tells one state from another. */
  state(): string;
  /** What the plans are shown in. */
  readonly root: () => ParentNode & Node;
}

/** The plans of a file, as the API gives them. */
export interface ServedPlan {
  readonly id: string;
  readonly name: string;
  readonly carrier_name: string;
  readonly description: string;
  readonly deductible_cents: number | null;
  readonly out_of_pocket_max_cents: number | null;
  readonly tier: string | null;
  readonly costs: readonly {
    readonly coverage_tier: string;
    readonly employee_contribution_cents: number;
    readonly employer_contribution_cents: number;
    readonly total_monthly_premium_cents: number;
  }[];
}

/** Two orders, two filters and two views to go back and forth between. */
export const SORTS = ['deductible', 'name'] as const;
export const METALS = [['Silver'], []] as const;
export const VIEWS = ['table', 'cards'] as const;
export const TIERS = ['ES', 'EC', 'EF', 'EE'] as const;
